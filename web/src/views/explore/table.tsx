/** All events as rows: only those in sight are in the page, however many there are. */
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Status } from '../../../../src/speech/types.ts';
import { useNames } from '../../api/names.ts';
import { useKeys } from '../../keys/keys.tsx';
import { daysText } from '../../parts/edtf.ts';
import { Kind, Party, StatusMark } from '../../parts/facts.tsx';
import { Nothing } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { type OutlineAnswer, outlineOf, type Sort, sortRows } from './outline.ts';
import { Preview } from './preview.tsx';
import type { State } from './state.ts';

const COLUMNS: readonly (readonly [Sort, string])[] = [
  ['date', 'When'],
  ['kind', 'Kind'],
  ['source', 'Who'],
  ['target', 'Towards whom'],
  ['status', 'Status'],
  ['reports', 'Reports'],
];

/**
 * Height of a row in rem, as the style sheet has it. All are of one height: where rows are measured, each that comes into
 * sight makes the list reckon the places of all anew, and of 200,000 that takes a tenth of a second.
 */
const ROW = 2.125;

/** Printed without the rows out of sight: at most so many stand on paper. */
const PRINTED = 500;

/** The table, with the chosen event beside it. */
export function TableView({ answer, state }: { readonly answer: OutlineAnswer; readonly state: State }) {
  const outline = useMemo(() => outlineOf(answer), [answer]);
  const order = useMemo(() => sortRows(outline, state.sort, state.descending), [outline, state.sort, state.descending]);
  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  useEffect(() => {
    if (height > 0) virtual.measure();
  }, [virtual, height]);
  const navigate = useNavigate();
  const { id } = outline.columns;
  const at = useMemo(() => order.findIndex((row) => id[row] === state.chosen), [order, id, state.chosen]);
  const choose = (index: number): void => {
    const row = order[index];
    if (row === undefined) return;
    state.change({ row: id[row] });
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  useKeys([
    { key: 'j', does: 'go to the next row', run: () => choose(Math.min(order.length - 1, at + 1)) },
    { key: 'k', does: 'go to the row before', run: () => choose(Math.max(0, at - 1)) },
    {
      key: 'Enter',
      does: 'open the chosen event',
      run: () => {
        if (state.chosen !== null) void navigate({ to: '/event/$id', params: { id: state.chosen } });
      },
    },
  ]);
  if (order.length === 0) {
    const asked = Object.values(state.filters).some((value) => value !== undefined);
    return (
      <Nothing>
        {asked ? 'No event passes these filters. Clear some of them.' : 'No report of the store tells of an event.'}
      </Nothing>
    );
  }
  const { columns: c } = outline;
  return (
    <div className={styles.split}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="table"
        aria-label="Events"
        aria-rowcount={order.length + 1}
        tabIndex={0}
      >
        <div role="rowgroup" className={styles.header}>
          <div role="row" aria-rowindex={1} className={styles.line}>
            {COLUMNS.map(([sort, label]) => (
              <Header key={sort} sort={sort} label={label} state={state} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = order[index] ?? 0;
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === at}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => choose(index)}
              >
                <span role="cell" className="num">
                  {daysText(c.lo[row] ?? null, c.hi[row] ?? null)}
                </span>
                <span role="cell">
                  <Kind kind={c.kind[row] ?? ''} goldstein={c.goldstein[row] ?? null} />
                </span>
                <span role="cell">
                  <Party code={c.source[row] ?? null} />
                </span>
                <span role="cell">
                  <Party code={c.target[row] ?? null} />
                </span>
                <span role="cell">
                  <StatusMark status={c.status[row] as Status} />
                  {c.background[row] === 1 && <span className="soft"> · past</span>}
                </span>
                <span role="cell" className={`num ${styles.count}`}>
                  {c.reports[row]}
                </span>
              </div>
            );
          })}
        </div>
      </div>
      <PrintedRows order={order} answer={answer} />
      <Preview id={state.chosen} onClose={() => state.change({ row: undefined })} />
    </div>
  );
}

function Header({ sort, label, state }: { readonly sort: Sort; readonly label: string; readonly state: State }) {
  const own = state.sort === sort;
  const descending = own ? !state.descending : sort === 'date' || sort === 'reports';
  return (
    <span role="columnheader" aria-sort={own ? (state.descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => state.change({ sort: `${sort}-${descending ? 'desc' : 'asc'}` })}
      >
        {label} <span aria-hidden="true">{own ? (state.descending ? '↓' : '↑') : '↕'}</span>
      </button>
    </span>
  );
}

/** What paper shows: the first rows in full. Drawn once for an order, not at each step of scrolling. */
const PrintedRows = memo(function PrintedRows({
  order,
  answer,
}: {
  readonly order: Uint32Array;
  readonly answer: OutlineAnswer;
}) {
  const { columns: c } = answer;
  const names = useNames();
  const nameOf = (code: string | null): string => (code === null ? 'not named' : (names.get(code)?.name ?? code));
  return (
    <div className={styles.printed}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map(([sort, label]) => (
              <th key={sort} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...order.subarray(0, PRINTED)].map((row) => (
            <tr key={c.id[row]}>
              <td className="num">{daysText(c.lo[row] ?? null, c.hi[row] ?? null)}</td>
              <td>{c.kind[row]}</td>
              <td>{nameOf(c.source[row] ?? null)}</td>
              <td>{nameOf(c.target[row] ?? null)}</td>
              <td>{c.status[row]}</td>
              <td>{c.reports[row]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.length > PRINTED && (
        <p>
          The first {PRINTED} of {order.length} rows. The CSV link has all of them.
        </p>
      )}
    </div>
  );
});
