/** Writing a brief out of the record: facts with automatic footnotes, frozen as of a day. */
import { useState } from 'react';
import { useNames } from '../../api/names.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useTitle } from '../../parts/title.ts';
import { useToast } from '../../parts/toast.tsx';
import styles from './brief.module.css';
import { ChangesBanner, freshFact, useChanges } from './changes.tsx';
import { hasFact, today } from './draft.ts';
import { Items } from './items.tsx';
import { emptyBrief, type Item, numbered } from './model.ts';
import { noteOf } from './note.ts';
import { Picker } from './picker.tsx';
import { Save } from './save.tsx';
import { useBrief } from './use-brief.ts';

/** The view. */
export function Brief() {
  const { brief, broken, change } = useBrief();
  const names = useNames();
  const toast = useToast();
  const nameOf = (code: string): string => names.get(code)?.name ?? code;
  const changes = useChanges(brief, nameOf, names.size > 0);
  useTitle(brief.title);
  const setItems = (items: readonly Item[]): void => change({ ...brief, items });
  const put = async (event: string, at: number): Promise<void> => {
    if (hasFact(brief, event)) {
      toast('The brief has it already');
      return;
    }
    try {
      const fact = await freshFact(event, brief.asOf === today() ? undefined : brief.asOf, nameOf);
      setItems(brief.items.toSpliced(at, 0, fact));
    } catch (error) {
      toast(`It could not be put in: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const take = async (event: string): Promise<void> => {
    const fact = await freshFact(event, undefined, nameOf);
    setItems(brief.items.map((item) => (item.type === 'fact' && item.event === event ? fact : item)));
  };
  return (
    <>
      {broken && (
        <p className="notice" role="alert">
          The address holds no whole brief; it may have been cut when it was copied. The draft of this browser is shown.
        </p>
      )}
      <ChangesBanner changes={changes} onTake={(event) => void take(event)} />
      <div className={styles.columns}>
        <article className={styles.page}>
          <Head
            key={`${brief.title} ${brief.asOf}`}
            title={brief.title}
            asOf={brief.asOf}
            onChange={(to) => change({ ...brief, ...to })}
          />
          <Save brief={brief} />
          <Items brief={brief} onItems={setItems} onDropEvent={(event, at) => void put(event, at)} />
          <Notes brief={brief} />
          {brief.items.length > 0 && (
            <p className="no-print">
              <button type="button" onClick={() => change(emptyBrief(today()))}>
                Begin another brief
              </button>
            </p>
          )}
        </article>
        <Picker
          asOf={brief.asOf}
          has={(event) => hasFact(brief, event)}
          onAdd={(event) => void put(event, brief.items.length)}
        />
      </div>
    </>
  );
}

interface HeadProps {
  readonly title: string;
  readonly asOf: string;
  readonly onChange: (to: { readonly title?: string; readonly asOf?: string }) => void;
}

function Head({ title, asOf, onChange }: HeadProps) {
  const [typed, setTyped] = useState(title);
  return (
    <header className={styles.head}>
      <h1 className={styles.printed}>{title}</h1>
      <h1 className="sr no-print">Brief: {title}</h1>
      <label className="no-print">
        Title
        <input
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
          onBlur={() => {
            if (typed !== title) onChange({ title: typed });
          }}
        />
      </label>
      <div className="no-print">
        <DayField label="Known as of" value={asOf} exact needed onDay={(day) => onChange({ asOf: day ?? asOf })} />
      </div>
      <p className={styles.printed}>Known as of {asOf}</p>
    </header>
  );
}

function Notes({ brief }: { readonly brief: Parameters<typeof numbered>[0] }) {
  const { notes } = numbered(brief);
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">Sources</h2>
      <ol className={styles.notes}>
        {notes.map((source, i) => {
          const { quote, report, permalink, url, hash } = noteOf(source, location.origin);
          return (
            <li key={source.mention} id={`note-${i + 1}`} tabIndex={-1}>
              <q>{quote}</q> — {report}.{' '}
              {url !== null && (
                <>
                  <a href={url} rel="noreferrer noopener">
                    {url}
                  </a>{' '}
                </>
              )}
              <a href={permalink}>{permalink}</a> <code>{hash}</code>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
