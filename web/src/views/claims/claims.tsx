/** What parties hold against one another: propositions by parties, and the numbers they give. Nothing is ruled on. */
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Search } from '../../parts/filters.tsx';
import { useTitle } from '../../parts/title.ts';
import styles from './claims.module.css';
import { Propositions } from './propositions.tsx';
import { Tolls } from './tolls/tolls.tsx';

const PAGES = [
  [undefined, 'Propositions'],
  ['tolls', 'Numbers'],
] as const;

/** The view of claims. */
export function Claims() {
  const search = useSearch({ from: '/claims' });
  const navigate = useNavigate();
  const tolls = search.view === 'tolls';
  useTitle(tolls ? 'Numbers side by side' : 'Claims');
  const onSearch = useCallback(
    (changed: Search) =>
      void navigate({
        to: '/claims',
        search: (before) => ({ ...before, ...changed }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { actor, pair, since, until, as_of, q, event } = search;
  return (
    <>
      <h1>{tolls ? 'Numbers side by side' : 'Claims'}</h1>
      <nav aria-label="Claims and numbers" className={`${styles.pages} no-print`}>
        {PAGES.map(([view, words]) => (
          <Link
            key={words}
            to="/claims"
            search={{ actor, pair, since, until, as_of, q, event, view }}
            className="button"
            aria-current={view === search.view ? 'page' : undefined}
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {words}
          </Link>
        ))}
      </nav>
      {event !== undefined && (
        <p>
          Only what is about{' '}
          <Link to="/event/$id" params={{ id: event }}>
            one event
          </Link>
          .{' '}
          <button type="button" className="no-print" onClick={() => onSearch({ event: undefined })}>
            Of all events
          </button>
        </p>
      )}
      {tolls ? <Tolls search={search} onSearch={onSearch} /> : <Propositions search={search} onSearch={onSearch} />}
    </>
  );
}
