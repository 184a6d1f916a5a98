/** Propositions by parties: the filters, the table, and the keys. */
import { useEffect, useMemo } from 'react';
import type { Claim } from '../../../../src/record/claims/types.ts';
import { address } from '../../api/client.ts';
import { useList } from '../../api/use-api.ts';
import { useKeys } from '../../keys/keys.tsx';
import { Asked, type FilterField, Filters, Loosen, type Search } from '../../parts/filters.tsx';
import { useOpening } from '../../parts/opening.ts';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { Refused } from '../../parts/too-many.tsx';
import { useCiteWritten } from '../../parts/written.tsx';
import styles from './claims.module.css';
import { columnsOf } from './columns.ts';
import { Matrix } from './matrix.tsx';
import { QUESTIONS, STATES } from './proposition.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: 'Words', type: 'text', hint: 'dam inquiry' },
  { name: 'actor', label: 'Party', type: 'party', hint: 'RUS' },
  { name: 'pair', label: 'Pair', type: 'text', hint: 'CZE,RUS' },
  { name: 'question', label: 'Question', type: 'choice', choices: Object.entries(QUESTIONS) },
  { name: 'state', label: 'State', type: 'choice', choices: Object.keys(STATES).map((s) => [s, s]) },
  { name: 'since', label: 'Since', type: 'day', hint: '2021-04' },
  { name: 'until', label: 'Until', type: 'day', hint: '2021-05' },
  { name: 'as_of', label: 'Known as of', type: 'day', hint: '2021-06-30' },
];

/** The page of propositions. */
export function Propositions({ search, onSearch }: { readonly search: Search; onSearch(changed: Search): void }) {
  const { q, actor, pair, question, state, since, until, as_of, event, id, parties } = search;
  const params = { words: q, actor, pair, question, state, since, until, as_of, event };
  const list = useList<Claim>('/api/claims', { ...params, limit: 200 });
  const claims = useMemo(() => list.data?.pages.flatMap((p) => p.items) ?? [], [list.data]);
  const columns = useMemo(
    () =>
      columnsOf(
        claims.map((c) => c.positions.map((p) => p.party)),
        [...(actor === undefined ? [] : [actor]), ...(pair?.split(',') ?? [])],
        ...(parties === 'all' ? [Number.POSITIVE_INFINITY] : []),
      ),
    [claims, actor, pair, parties],
  );
  const opening = useOpening(
    claims.map((c) => ({ key: c.id, holds: c.positions.map((p) => p.id) })),
    id,
    (key) => onSearch({ id: key }),
  );
  // The proposition that a link leads to may stand on a later page of the list.
  const missing = id !== undefined && list.data !== undefined && !claims.some((c) => c.id === id);
  const { hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (missing && hasNextPage && !isFetching) void fetchNextPage();
  }, [missing, hasNextPage, isFetching, fetchNextPage]);
  const cite = useCiteWritten();
  const chosen = claims.find((c) => c.id === opening.chosen || c.positions.some((p) => p.id === opening.chosen));
  const position = chosen?.positions.find((p) => p.id === opening.chosen) ?? chosen?.positions[0];
  useKeys(
    position === undefined
      ? []
      : [{ key: 'c', does: 'copy a citation of the chosen position', run: () => cite(position.proof) }],
  );
  return (
    <>
      <p className="soft">Who holds what, since when and by whose account. Nothing here says who is right.</p>
      <Filters fields={FIELDS} search={search} onChange={(changed) => onSearch({ ...changed, id: undefined })} />
      <Asked fields={FIELDS} search={search} />
      <Refused error={list.error} retry={() => void list.refetch()} search={search} onSearch={onSearch} />
      {list.data === undefined && !list.error && <Waiting what="the claims" />}
      {missing && !hasNextPage && !isFetching && claims.length > 0 && (
        <Nothing>
          The proposition {id} is not among these. It may be told in other words since reports were added, or a filter
          leaves it out.
        </Nothing>
      )}
      {list.data !== undefined && claims.length === 0 && (
        <Nothing>
          No report tells of positions that parties take, as asked for.
          <Loosen fields={FIELDS} search={search} />
        </Nothing>
      )}
      {claims.length > 0 && (
        <>
          <div className={styles.count}>
            <p className="num" role="status">
              {claims.length}
              {list.hasNextPage ? ' and more' : ''} proposition{claims.length === 1 ? '' : 's'},{' '}
              {columns.own.length + columns.rest.length} parties
            </p>
            <p className="no-print row">
              {(columns.rest.length > 0 || parties === 'all') && (
                <button type="button" onClick={() => onSearch({ parties: parties === 'all' ? undefined : 'all' })}>
                  {parties === 'all' ? 'Fewer columns' : 'A column for every party'}
                </button>
              )}
              <a href={address('/api/claims.csv', params)}>CSV</a>
              <a href={address('/api/claims.jsonl', params)}>JSON Lines</a>
            </p>
          </div>
          <Matrix claims={claims} columns={columns} open={id} opening={opening} />
        </>
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            More propositions
          </button>
        </p>
      )}
    </>
  );
}
