/** The pairs of a store, those with most deeds first. */
import { Link } from '@tanstack/react-router';
import { askListAhead, useList } from '../../api/use-api.ts';
import { DateWords } from '../../parts/dated.tsx';
import { PairLink } from '../../parts/facts.tsx';
import { Failed, Waiting } from '../../parts/states.tsx';
import styles from './home.module.css';

/** What passed between two parties, counted. */
interface Dyad {
  readonly pair: readonly [string, string];
  readonly events: number;
  /** First and last day; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

const ASKED = ['/api/dyads', { limit: 25 }] as const;

/** Asks for the pairs before they are shown. */
export function askPairs(): void {
  askListAhead(...ASKED);
}

/** A table of pairs with a bar for how many events each has. */
export function Pairs() {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useList<Dyad>(...ASKED);
  const dyads = data?.pages.flatMap((p) => p.items) ?? [];
  const most = Math.max(1, ...dyads.map((d) => d.events));
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">Pairs</h2>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Waiting what="the pairs" />}
      {dyads.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col">Events</th>
              <th scope="col">Days</th>
            </tr>
          </thead>
          <tbody>
            {dyads.map(({ pair: [a, b], events, first, last }) => (
              <tr key={`${a} ${b}`}>
                <td>{b === '' ? <OneSided code={a} /> : <PairLink a={a} b={b} />}</td>
                <td className={styles.share}>
                  <span className="num">{events.toLocaleString('en')}</span>{' '}
                  <span aria-hidden="true" className={styles.bar} style={{ width: `${(events / most) * 60}%` }} />
                </td>
                <td className="num small">
                  <DateWords text={daysText(first, last)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <p className="no-print">
          <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            More pairs
          </button>
        </p>
      )}
    </section>
  );
}

function OneSided({ code }: { readonly code: string }) {
  return (
    <Link to="/explore" search={{ actor: code }}>
      {code}, other side not named
    </Link>
  );
}

/**
 * Months are exact enough for where a pair's record begins and ends. What begins or ends with a year may be dated by the
 * year alone: then no month is told.
 */
function daysText(first: string | null, last: string | null): string {
  const from = first?.slice(0, first.endsWith('-01-01') ? 4 : 7);
  const to = last?.slice(0, last.endsWith('-12-31') ? 4 : 7);
  if (from === undefined) return to === undefined ? 'undated' : `${to} or before`;
  return to === undefined || from === to ? from : `${from} to ${to}`;
}
