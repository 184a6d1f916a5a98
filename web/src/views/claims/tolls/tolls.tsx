/** Numbers side by side: the filters, and a part for each event with a board for each thing counted. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FigureBoard } from '../../../../../src/record/figures/figures.ts';
import type { RecordEvent } from '../../../../../src/record/types.ts';
import { useEvents, useReports } from '../../../api/by-ids.ts';
import { address } from '../../../api/client.ts';
import { useList } from '../../../api/use-api.ts';
import { useKeys } from '../../../keys/keys.tsx';
import { Kind, Parties, When } from '../../../parts/facts.tsx';
import { Asked, type FilterField, Filters, Loosen, type Search } from '../../../parts/filters.tsx';
import { useOpening } from '../../../parts/opening.ts';
import { Nothing, Waiting } from '../../../parts/states.tsx';
import { Refused } from '../../../parts/too-many.tsx';
import { useCiteWritten } from '../../../parts/written.tsx';
import shared from '../claims.module.css';
import { Board, canBeLog } from './board.tsx';
import { groupsOf, partedGroups } from './groups.ts';
import { marksOf, ORDERS, type Order } from './marks.ts';
import { Singles } from './single.tsx';
import styles from './tolls.module.css';

const WHAT = [
  'killed',
  'hurt',
  'missing',
  'held',
  'arrested',
  'displaced',
  'expelled',
  'evacuated',
  'recalled',
  'returned',
  'rescued',
  'protesters',
  'troops',
  'money',
] as const;

const FIELDS: readonly FilterField[] = [
  { name: 'what', label: 'What is counted', type: 'choice', choices: WHAT.map((w) => [w, w]) },
  { name: 'q', label: 'Words', type: 'text', hint: 'dam' },
  { name: 'actor', label: 'Party', type: 'party', hint: 'RUS' },
  { name: 'pair', label: 'Pair', type: 'text', hint: 'CZE,RUS' },
  { name: 'since', label: 'Since', type: 'day', hint: '2021-04' },
  { name: 'until', label: 'Until', type: 'day', hint: '2021-05' },
  { name: 'as_of', label: 'Known as of', type: 'day', hint: '2021-06-30' },
  { name: 'differ', label: 'Only where they differ', type: 'check' },
];

/** The page of numbers. */
export function Tolls({ search, onSearch }: { readonly search: Search; onSearch(changed: Search): void }) {
  const { q, actor, pair, what, differ, since, until, as_of, event, id, scale } = search;
  const order = ORDERS.find((o) => o === search.order) ?? 'number';
  const params = { words: q, actor, pair, what, differ, since, until, as_of, event };
  const list = useList<FigureBoard>('/api/figures', { ...params, limit: 200 });
  const boards = useMemo(() => list.data?.pages.flatMap((p) => p.items) ?? [], [list.data]);
  const { several, single } = useMemo(() => partedGroups(groupsOf(boards)), [boards]);
  const events = useEvents(boards.flatMap((b) => b.event ?? []));
  const reports = useReports(boards.flatMap((b) => b.lines.map((l) => l.report)));
  const singles = single
    .flatMap((g) => g.boards)
    .flatMap(({ what: counted, event: of, topic, lines }) =>
      marksOf(lines).map((mark) => ({ what: counted, event: of, topic, mark })),
    );
  const marks = [
    ...several.flatMap((g) => g.boards.flatMap((b) => marksOf(b.lines, order))),
    ...singles.map((s) => s.mark),
  ];
  const opening = useOpening(
    marks.map((m) => ({ key: m.key, holds: [] })),
    id,
    (key) => onSearch({ id: key }),
  );
  const cite = useCiteWritten();
  const line = marks.find((m) => m.key === opening.chosen)?.lines[0];
  useKeys(line === undefined ? [] : [{ key: 'c', does: 'copy a citation of the number', run: () => cite(line.proof) }]);
  return (
    <>
      <p className="soft">
        What each holder says, as written. Nothing is added up, averaged or chosen between. A dot is a number, a ring
        one that the words only come near, a bar a range; an arrow shows which end the words leave open.
      </p>
      <Filters fields={FIELDS} search={search} onChange={(changed) => onSearch({ ...changed, id: undefined })} />
      <Asked fields={FIELDS} search={search} />
      <Refused error={list.error} retry={() => void list.refetch()} search={search} onSearch={onSearch} />
      {list.data === undefined && !list.error && <Waiting what="the numbers" />}
      {list.data !== undefined && boards.length === 0 && (
        <Nothing>
          No report gives a number of what is asked for.
          <Loosen fields={FIELDS} search={search} />
        </Nothing>
      )}
      {boards.length > 0 && (
        <div className={shared.count}>
          <p className="num" role="status">
            {marks.length} number{marks.length === 1 ? '' : 's'} of {boards.length} thing
            {boards.length === 1 ? '' : 's'} counted{list.hasNextPage && ', and more'}
          </p>
          <p className="no-print row">
            <label className="check">
              Order by
              <select value={order} onChange={(e) => onSearch({ order: e.target.value as Order })}>
                {ORDERS.map((o) => (
                  <option key={o}>{o}</option>
                ))}
              </select>
            </label>
            {boards.some(canBeLog) && (
              <button
                type="button"
                aria-pressed={scale === 'log'}
                onClick={() => onSearch({ scale: scale === 'log' ? undefined : 'log' })}
              >
                By orders (1, 10, 100)
              </button>
            )}
            <a href={address('/api/figures.csv', params)}>CSV</a>
            <a href={address('/api/figures.jsonl', params)}>JSON Lines</a>
          </p>
        </div>
      )}
      {several.map((group) => (
        <article key={group.key} className={`card ${styles.group}`}>
          <h2>
            {group.event === null ? (
              <Topic words={group.topic} />
            ) : (
              <EventLine id={group.event} event={events.get(group.event)} />
            )}
          </h2>
          {group.boards.map((board) => (
            <Board
              key={board.lines[0]?.id ?? ''}
              board={board}
              log={scale === 'log'}
              open={id}
              {...{ order, opening, reports }}
            />
          ))}
        </article>
      ))}
      {singles.length > 0 && <Singles {...{ singles, events, reports, opening }} open={id} />}
      {list.hasNextPage && (
        <p className="no-print">
          <button type="button" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            More numbers
          </button>
        </p>
      )}
    </>
  );
}

function EventLine({ id, event }: { readonly id: string; readonly event: RecordEvent | undefined }) {
  return (
    <>
      <Link to="/event/$id" params={{ id }}>
        {event === undefined ? `event ${id.slice(0, 10)}` : <Kind kind={event.kind} goldstein={event.goldstein} />}
      </Link>{' '}
      {event !== undefined && (
        <span className={styles.of}>
          <Parties source={event.source} target={event.target} />, <When date={event.date} />
        </span>
      )}
    </>
  );
}

function Topic({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <span className="soft">no event and no topic is told</span>;
  return (
    <>
      {words.join(', ')} <span className="soft small">told of in these words; no event is linked</span>
    </>
  );
}
