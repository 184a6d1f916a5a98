/** Where a list of all would be too much: what to look at first. */
import { type ApiError } from '../api/client.ts';
import { useNames } from '../api/names.ts';
import { useList } from '../api/use-api.ts';
import type { Search } from './filters.tsx';
import { Failed } from './states.tsx';
import styles from './too-many.module.css';

/** So many pairs are offered. */
const OFFERED = 24;

/** What the server refused: of a store too large for a list of all, its busiest pairs and its latest days to choose from. */
export function Refused({
  error,
  retry,
  search,
  onSearch,
}: {
  readonly error: ApiError | Error | null;
  retry(): void;
  readonly search: Search;
  /** Puts filters into the address. */
  onSearch(changed: Search): void;
}) {
  if (error === null) return null;
  if (!('code' in error) || error.code !== 'E_TOO_MANY') return <Failed error={error} retry={retry} />;
  const { since } = error.instead;
  return (
    <section className="card" aria-label="What to look at first">
      <p>
        There is too much here to be worked out at once: {error.message.replace(/^this would/, 'it would')}.{' '}
        {search.pair === undefined ? 'Choose a pair, or days.' : 'Choose days.'}
      </p>
      {since !== undefined && (
        <p>
          <button type="button" onClick={() => onSearch({ since })}>
            The latest reports: since {since}
          </button>
        </p>
      )}
      {search.pair === undefined && <BusiestPairs actor={search.actor} onSearch={onSearch} />}
    </section>
  );
}

function BusiestPairs({ actor, onSearch }: { readonly actor: string | undefined; onSearch(changed: Search): void }) {
  const { data } = useList<{ readonly pair: readonly [string, string]; readonly events: number }>('/api/dyads', {
    actor,
    limit: OFFERED,
  });
  const names = useNames();
  // What has no code, or passed within one party, cannot be asked for.
  const dyads =
    data?.pages[0]?.items.filter(({ pair }) => pair[0] !== pair[1] && pair.every((code) => names.has(code))) ?? [];
  if (dyads.length === 0) return null;
  const nameOf = (code: string): string => names.get(code)?.name ?? code;
  return (
    <>
      <h2>Pairs of which most is told{actor === undefined ? '' : `: ${nameOf(actor)}`}</h2>
      <ul className={styles.pairs}>
        {dyads.map(({ pair, events }) => (
          <li key={pair.join()}>
            <button type="button" className={styles.pair} onClick={() => onSearch({ pair: pair.join() })}>
              {pair.map(nameOf).join(' – ')}
            </button>{' '}
            <span className="num soft small">
              {events.toLocaleString('en')} event{events === 1 ? '' : 's'}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
