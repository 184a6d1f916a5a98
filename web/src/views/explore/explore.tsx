/** Everything in the store: as a table, a network, a map, a series, or by its words. */
import { lazy, Suspense, useEffect } from 'react';
import { address } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { Asked, Filters } from '../../parts/filters.tsx';
import { Follow, feedOf } from '../../parts/follow.tsx';
import { Failed, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import styles from './explore.module.css';
import { FIELDS } from './filters.ts';
import { type OutlineAnswer, outlineOf } from './outline.ts';
import { SearchView } from './search.tsx';
import { type State, useExplore, VIEWS, type View } from './state.ts';
import { TableView } from './table.tsx';

// Each draws with a library of its own, fetched when it is first looked at.
const NetworkView = lazy(async () => ({ default: (await import('./network.tsx')).NetworkView }));
const MapView = lazy(async () => ({ default: (await import('./map.tsx')).MapView }));
const SeriesView = lazy(async () => ({ default: (await import('./series.tsx')).SeriesView }));

const TITLES: Readonly<Record<View, string>> = {
  table: 'Table',
  network: 'Network',
  map: 'Map',
  series: 'Months',
  search: 'Words',
};

/** How long the page waits before it asks for more origins to be counted. */
const AGAIN_MS = 300;

/** The view of everything. */
export function Explore() {
  useTitle('Explore');
  const state = useExplore();
  return (
    <>
      <div className={styles.head}>
        <h1>Explore</h1>
        <div className={`${styles.tabs} no-print`} role="group" aria-label="Shown as">
          {VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={state.view === view}
              onClick={() => state.change({ view: view === 'table' ? undefined : view })}
            >
              {TITLES[view]}
            </button>
          ))}
        </div>
      </div>
      {state.view === 'search' ? <SearchView state={state} /> : <Events state={state} />}
    </>
  );
}

function Events({ state }: { readonly state: State }) {
  const { data, error, isFetching, refetch } = useApi<OutlineAnswer>('/api/outline', state.filters);
  const left = data?.uncounted ?? 0;
  useEffect(() => {
    // The server counts some each time it is asked.
    if (left === 0 || isFetching) return undefined;
    const timer = setTimeout(() => void refetch(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [left, isFetching, refetch]);
  return (
    <>
      <Filters fields={FIELDS} search={state.filters} onChange={state.change} />
      <Asked fields={FIELDS} search={state.filters} />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Waiting what="the events" />}
      {data !== undefined && !error && (
        <section aria-label={TITLES[state.view]} aria-busy={isFetching}>
          <Sum answer={data} filters={state.filters} />
          <Suspense fallback={<Waiting what={TITLES[state.view].toLowerCase()} />}>
            <Body state={state} answer={data} />
          </Suspense>
        </section>
      )}
    </>
  );
}

function Body({ state, answer }: { readonly state: State; readonly answer: OutlineAnswer }) {
  const outline = outlineOf(answer);
  if (state.view === 'network') return <NetworkView outline={outline} state={state} />;
  if (state.view === 'map') return <MapView outline={outline} />;
  if (state.view === 'series') return <SeriesView outline={outline} state={state} />;
  return <TableView answer={answer} state={state} />;
}

function Sum({ answer, filters }: { readonly answer: OutlineAnswer; readonly filters: State['filters'] }) {
  const shown = answer.columns.id.length;
  const left = answer.uncounted ?? 0;
  const feed = feedOf(filters);
  return (
    <p className="row small" role="status">
      <span className="num">
        {shown.toLocaleString('en')} event{shown === 1 ? '' : 's'}
        {answer.total > shown && ` of ${answer.total.toLocaleString('en')}: the latest; filters show the others`}
      </span>
      {left > 0 && (
        <span className="num">
          Left out so far: {left.toLocaleString('en')} event{left === 1 ? '' : 's'} whose origins are still being
          counted.
        </span>
      )}
      <span className="no-print row">
        <a href={address('/api/events.csv', { ...filters, limit: 100_000 })} download="events.csv">
          CSV
        </a>
        <a href={address('/api/events.jsonl', { ...filters, limit: 100_000 })} download="events.jsonl">
          JSON Lines
        </a>
      </span>
      {feed !== null && <Follow of={feed} what="these events" />}
    </p>
  );
}
