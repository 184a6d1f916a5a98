/** Why the rows of an event are told as one deed, ground by ground, and how to say otherwise. */
import type { EventPageData } from '../../../../src/record/event-page.ts';
import type { MentionLink } from '../../../../src/record/events/links.ts';
import type { RecordMention } from '../../../../src/record/types.ts';
import { Quote } from '../../parts/facts.tsx';
import type { Judging } from '../../parts/judge.tsx';
import { reportName } from '../../parts/report-name.ts';
import styles from './event.module.css';
import { MergeForm } from './merge.tsx';

/** So many links are shown at once. */
const MOST = 6;

/** The strongest link of each row to those before it. */
export function Why({ page, judging }: { readonly page: EventPageData; readonly judging: Judging }) {
  const byId = new Map(page.mentions.map((m) => [m.row.id, m]));
  const left = page.mentions.length - 1 - page.why.length;
  return (
    <section aria-labelledby="why-title">
      <h2 id="why-title">Why these rows are one deed</h2>
      {page.why.length === 0 ? (
        <p className="soft small">One row tells it.</p>
      ) : (
        <ol className={styles.why}>
          {page.why.slice(0, MOST).map((l) => (
            <LinkOf key={`${l.a} ${l.b}`} of={l} mentions={byId} judging={judging} />
          ))}
        </ol>
      )}
      {page.why.length > MOST && (
        <details className="paper">
          <summary className="small">{page.why.length - MOST} more links</summary>
          <ol className={styles.why}>
            {page.why.slice(MOST).map((l) => (
              <LinkOf key={`${l.a} ${l.b}`} of={l} mentions={byId} judging={judging} />
            ))}
          </ol>
        </details>
      )}
      {left > 0 && <p className="soft small num">{left} further rows joined by like links are left out.</p>}
      <MergeForm event={page.event.id} judging={judging} />
    </section>
  );
}

function LinkOf({
  of: { a, b, link },
  mentions,
  judging,
}: {
  readonly of: MentionLink;
  readonly mentions: ReadonlyMap<string, RecordMention>;
  readonly judging: Judging;
}) {
  const grounds = link.grounds.toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
  return (
    <li>
      <div>
        <Words of={mentions.get(a)} /> <span className="soft">and</span> <Words of={mentions.get(b)} />
      </div>
      {link.apart === null ? (
        <ul className={styles.grounds}>
          {grounds.map((g) => (
            <li key={g.why}>
              <span className="num">{weightText(g.weight)}</span> {g.why}
            </li>
          ))}
        </ul>
      ) : (
        <p className="small">told apart by {link.apart}; joined by others or by a judgement</p>
      )}
      <button
        type="button"
        className="no-print"
        disabled={judging.refused !== null}
        title={judging.refused ?? undefined}
        onClick={() => judging.ask({ do: 'split', a, b })}
      >
        Say that these two are not one
      </button>
    </li>
  );
}

function Words({ of }: { readonly of: RecordMention | undefined }) {
  if (of === undefined) return <span className="soft">a row that is not shown</span>;
  return (
    <span>
      <Quote text={of.row.quote} /> <span className="soft small">{reportName(of.report)}</span>
    </span>
  );
}

/** A weight with its sign: "+2.0", "−0.4". */
function weightText(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
