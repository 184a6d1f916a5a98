/** The sentence of an event, how many reports and origins it has, and where it is found for good. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import { useKeys } from '../../keys/keys.tsx';
import { AddToBrief } from '../../parts/add-to-brief.tsx';
import { Kind, PairLink, Sources, StatusMark, When } from '../../parts/facts.tsx';
import { EventOrigins } from './event-origins.tsx';
import styles from './head.module.css';
import type { SentencePart } from './sentence.ts';

/** What stands on top. */
export function Head({ page, sentence }: { readonly page: EventPageData; readonly sentence: readonly SentencePart[] }) {
  const { event } = page;
  const { origins: open, as_of } = useSearch({ from: '/event/$id' });
  const navigate = useNavigate({ from: '/event/$id' });
  const isOpen = open !== undefined;
  const toggle = (): void => {
    void navigate({
      search: (before) => ({ ...before, origins: isOpen ? undefined : 'open' }),
      replace: true,
      resetScroll: false,
    });
  };
  useKeys([{ key: 'o', does: isOpen ? 'close the origins' : 'open the origins', run: toggle }]);
  return (
    <header className={styles.head}>
      <h1 className={styles.sentence}>
        <Sentence parts={sentence} page={page} />
      </h1>
      <div className="row">
        <button type="button" aria-expanded={isOpen} aria-controls="event-origins" onClick={toggle}>
          <Sources reports={event.reports.length} origins={event.origins} /> <kbd aria-hidden="true">o</kbd>
        </button>
        {event.background && <span className="chip">told as the past</span>}
        {as_of !== undefined && <span className="chip">known as of {as_of}</span>}
        {event.source !== null && event.target !== null && event.source !== event.target && (
          <PairLink a={event.source} b={event.target} />
        )}
        <Ways id={event.id} />
      </div>
      <div id="event-origins">{isOpen && <EventOrigins id={event.id} asOf={as_of} />}</div>
    </header>
  );
}

/** Addresses at which the event is found, proved and exported. They are the server's own, not the workbench's. */
function Ways({ id }: { readonly id: string }) {
  const at = `/r/${id}`;
  return (
    <nav aria-label="This event elsewhere" className={styles.ways}>
      <a href={at}>
        <code>{id}</code>
      </a>
      <a className="no-print" href={`${at}/proof`}>
        Proof
      </a>
      <a className="no-print" href={`${at}/history`}>
        History
      </a>
      <a className="no-print" href={`${at}.json`}>
        JSON
      </a>
      <AddToBrief event={id} />
    </nav>
  );
}

/** The fields as a sentence; where reports differ, how many values there are, leading to them. */
function Sentence({
  parts,
  page: { event },
}: {
  readonly parts: readonly SentencePart[];
  readonly page: EventPageData;
}) {
  return (
    <>
      {parts.map((part, i) => (
        <span key={part.field}>
          {MARKS[part.field] ?? (i > 0 ? ', ' : '')}
          <span className={styles[part.field]}>
            <Value part={part} event={event} />
          </span>
          {part.values !== undefined && (
            <a className={styles.rivals} href={`#field-${FIELD_OF[part.field] ?? part.field}`}>
              {part.values} values
            </a>
          )}
        </span>
      ))}
    </>
  );
}

/** What stands before a part, where it is no comma. */
const MARKS: Readonly<Partial<Record<SentencePart['field'], string>>> = {
  source: '',
  target: ' → ',
  kind: ': ',
  means: ' ',
  holder: ' ← ',
};

/** The row of the table that a part of the sentence is told in, where its name differs. */
const FIELD_OF: Readonly<Partial<Record<SentencePart['field'], string>>> = {
  person: 'target',
  office: 'target',
  post: 'target',
};

function Value({ part, event }: { readonly part: SentencePart; readonly event: EventPageData['event'] }) {
  switch (part.field) {
    case 'kind':
      return <Kind kind={part.text} goldstein={event.goldstein} />;
    case 'status':
      return <StatusMark status={event.status} />;
    case 'date':
      return <When date={event.date} />;
    case 'means':
      return <>({part.text})</>;
    default:
      return (
        <>
          {part.text}
          {part.code !== undefined && <span className={styles.code}> ({part.code})</span>}
        </>
      );
  }
}
