/** What each outlet in its own voice, and each speaker whom it quotes, calls each actor. None of the words is ours. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { LabelLine } from '../../../../src/record/labels/labels.ts';
import { address } from '../../api/client.ts';
import { useList } from '../../api/use-api.ts';
import { useKeys } from '../../keys/keys.tsx';
import { Asked, type FilterField, Filters, Loosen, type Search } from '../../parts/filters.tsx';
import { useOpening } from '../../parts/opening.ts';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { useTitle } from '../../parts/title.ts';
import { Refused } from '../../parts/too-many.tsx';
import { useCiteWritten } from '../../parts/written.tsx';
import styles from '../claims/claims.module.css';
import { columnsOf } from '../claims/columns.ts';
import { bearerOf, proofKey, rowsOf } from './ledger.ts';
import { LabelTable } from './table.tsx';

const FIELDS: readonly FilterField[] = [
  { name: 'actor', label: 'Party', type: 'party', hint: 'NER' },
  { name: 'holder', label: 'Outlet or speaker', type: 'text', hint: 'Harbour Post' },
  { name: 'q', label: 'Words', type: 'text', hint: 'junta' },
  { name: 'pair', label: 'Pair', type: 'text', hint: 'FRA,NER' },
  { name: 'since', label: 'Since', type: 'day', hint: '2023-08' },
  { name: 'until', label: 'Until', type: 'day', hint: '2023-09' },
  { name: 'as_of', label: 'Known as of', type: 'day', hint: '2023-12-31' },
];

/** The view of labels. */
export function Labels() {
  useTitle('Labels');
  const search = useSearch({ from: '/labels' });
  const navigate = useNavigate();
  const onSearch = useCallback(
    (changed: Search) =>
      void navigate({
        to: '/labels',
        search: (before) => ({ ...before, ...changed }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const { actor, holder, q, pair, since, until, as_of, id, actors } = search;
  const params = { actor, holder, words: q, pair, since, until, as_of };
  const list = useList<LabelLine>('/api/labels', { ...params, limit: 500 });
  const lines = useMemo(() => list.data?.pages.flatMap((p) => p.items) ?? [], [list.data]);
  const voices = useMemo(() => rowsOf(lines), [lines]);
  const rows = voices.flatMap((v) => v.rows);
  const columns = useMemo(
    () =>
      columnsOf(
        rowsOf(lines).flatMap((v) => v.rows.map((r) => r.lines.map(bearerOf))),
        [...(actor === undefined ? [] : [actor]), ...(pair?.split(',') ?? [])],
        ...(actors === 'all' ? [Number.POSITIVE_INFINITY] : []),
      ),
    [lines, actor, pair, actors],
  );
  const opening = useOpening(
    rows.map((r) => ({ key: r.key, holds: r.lines.flatMap((l) => l.proofs.map(proofKey)) })),
    id,
    (key) => onSearch({ id: key }),
  );
  const proofs = rows.flatMap((r) => r.lines.flatMap((l) => l.proofs));
  const chosen =
    proofs.find((p) => proofKey(p) === opening.chosen) ??
    rows.find((r) => r.key === opening.chosen)?.lines[0]?.proofs[0];
  const cite = useCiteWritten();
  useKeys(
    chosen === undefined ? [] : [{ key: 'c', does: 'copy a citation of the chosen words', run: () => cite(chosen) }],
  );
  return (
    <>
      <h1>Labels</h1>
      <p className="soft">
        What outlets call parties in their own voice, and apart from it what speakers whom they quote call them. The
        words stand as they are written; none is ours.
      </p>
      <Filters fields={FIELDS} search={search} onChange={(changed) => onSearch({ ...changed, id: undefined })} />
      <Asked fields={FIELDS} search={search} />
      <Refused error={list.error} retry={() => void list.refetch()} search={search} onSearch={onSearch} />
      {list.data === undefined && !list.error && <Waiting what="the labels" />}
      {list.data !== undefined && lines.length === 0 && (
        <Nothing>
          No report calls a party anything that is asked for.
          <Loosen fields={FIELDS} search={search} />
        </Nothing>
      )}
      {lines.length > 0 && (
        <>
          <div className={styles.count}>
            <p className="num" role="status">
              {lines.length} label{lines.length === 1 ? '' : 's'} of {columns.own.length + columns.rest.length} part
              {columns.own.length + columns.rest.length === 1 ? 'y' : 'ies'}
              {list.hasNextPage && ', and more'}
            </p>
            <p className="no-print row">
              {(columns.rest.length > 0 || actors === 'all') && (
                <button type="button" onClick={() => onSearch({ actors: actors === 'all' ? undefined : 'all' })}>
                  {actors === 'all' ? 'Fewer columns' : 'A column for every party'}
                </button>
              )}
              <a href={address('/api/labels.csv', params)}>CSV</a>
              <a href={address('/api/labels.jsonl', params)}>JSON Lines</a>
            </p>
          </div>
          <LabelTable voices={voices} columns={columns} open={id} opening={opening} />
        </>
      )}
      {list.hasNextPage && (
        <p className="no-print">
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            More labels
          </button>
        </p>
      )}
    </>
  );
}
