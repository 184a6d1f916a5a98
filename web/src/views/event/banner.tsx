/** What newer versions, withdrawals and notes of correction changed of an event; and what became of a row asked for. */
import { Link } from '@tanstack/react-router';
import type { EventPageData } from '../../../../src/record/event-page.ts';
import type { EventCorrection } from '../../../../src/record/judgements/corrections.ts';
import { Quote } from '../../parts/facts.tsx';

/** Nothing where nothing was corrected. */
export function Banner({ page: { event, lost } }: { readonly page: EventPageData }) {
  const corrected = onceEach(event.corrected ?? []);
  return (
    <>
      {lost !== null && (
        <div className="notice">
          The row <code>{lost.mention}</code> no longer counts: {lost.how}
          {lost.by !== null && (
            <>
              {' '}
              by <code>{lost.by}</code>
            </>
          )}
          . These are the others that it was with.
        </div>
      )}
      {corrected.length > 0 && (
        <div className="notice" role="note" aria-label="Corrections">
          <strong>
            {corrected.length} {corrected.length === 1 ? 'correction' : 'corrections'} touched this event
          </strong>
          <ul>
            {corrected.map((c) => (
              <li key={`${c.by} ${c.mention}`}>
                <Correction of={c} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** A correction that touches the title's row and the text's in the same way is told once, by the longer words. */
function onceEach(all: readonly EventCorrection[]): readonly EventCorrection[] {
  const same = Map.groupBy(all, ({ by, effect, fields }) => JSON.stringify([by, effect, fields]));
  return [...same.values()].flatMap((of) => of.toSorted((a, b) => b.quote.length - a.quote.length).slice(0, 1));
}

/** How a report was corrected. */
const HOW: Readonly<Record<EventCorrection['how'], string>> = {
  superseded: 'a newer version replaced the report',
  withdrawn: 'the report was withdrawn',
  note: 'the report corrects itself',
};

/** What that did to a row. */
const EFFECT: Readonly<Record<EventCorrection['effect'], string>> = {
  same: 'tells the same',
  changed: 'tells it otherwise',
  gone: 'no longer tells it',
  added: 'tells it only now',
  concerned: 'is about this row',
};

function Correction({ of: { how, report, effect, fields, quote } }: { readonly of: EventCorrection }) {
  return (
    <>
      {HOW[how]}, and {EFFECT[effect]}: <Quote text={quote} />{' '}
      <Link to="/report/$id" params={{ id: report }}>
        the report
      </Link>
      {fields.map((f) => (
        <span key={f.field}>
          ; {f.field}: <del>{f.was ?? 'not told'}</del> → <ins>{f.now ?? 'not told'}</ins>
        </span>
      ))}
    </>
  );
}
