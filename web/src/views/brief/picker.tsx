/** Events to put into a brief: found by party, pair and kind, and dragged or added by a button. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { RecordEvent } from '../../../../src/record/types.ts';
import { useList } from '../../api/use-api.ts';
import { Kind, Parties, When } from '../../parts/facts.tsx';
import { type FilterField, Filters, type Search } from '../../parts/filters.tsx';
import { Failed, Nothing, Waiting } from '../../parts/states.tsx';
import styles from './brief.module.css';

/** What is dragged says by this type which event it is. */
export const EVENT_TYPE = 'application/x-demarche-event';

const FIELDS: readonly FilterField[] = [
  { name: 'actor', label: 'Party', type: 'party', hint: 'TUR' },
  { name: 'pair', label: 'Pair', type: 'text', hint: 'CZE,RUS' },
  { name: 'kind', label: 'Kind or family', type: 'kind', hint: 'envoy' },
];

interface Props {
  readonly asOf: string;
  readonly has: (event: string) => boolean;
  readonly onAdd: (event: string) => void;
}

/** The list, by the filters in the address. */
export function Picker({ asOf, has, onAdd }: Props) {
  const search = useSearch({ from: '/brief' }) as Search;
  const navigate = useNavigate({ from: '/brief' });
  const filters = Object.fromEntries(FIELDS.map(({ name }) => [name, search[name]]));
  const bounded = (filters.pair ?? filters.actor) !== undefined;
  const { data, error, fetchNextPage, hasNextPage, refetch } = useList<RecordEvent>('/api/events', {
    ...filters,
    // Without a party all of the record would have to be told anew as of that day.
    ...(bounded ? { as_of: asOf } : {}),
    limit: 30,
  });
  const events = data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <aside className={`${styles.picker} no-print`} aria-labelledby="picker-title">
      <h2 id="picker-title">Put in</h2>
      <Filters
        fields={FIELDS}
        search={search}
        onChange={(changed) =>
          void navigate({ search: { ...search, ...changed }, hash: true, replace: true, resetScroll: false })
        }
      />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Waiting what="events" />}
      {data !== undefined && events.length === 0 && (
        <Nothing>No event passes these filters. Clear some of them.</Nothing>
      )}
      <ul className={styles.found}>
        {events.map((event) => (
          <li
            key={event.id}
            draggable
            onDragStart={(e) => {
              e.dataTransfer.setData(EVENT_TYPE, event.id);
              e.dataTransfer.effectAllowed = 'copy';
            }}
          >
            <div className="row">
              <When date={event.date} />
              <Kind kind={event.kind} goldstein={event.goldstein} />
            </div>
            <Parties source={event.source} target={event.target} />
            <div>
              <button type="button" disabled={has(event.id)} onClick={() => onAdd(event.id)}>
                {has(event.id) ? 'In the brief' : 'Add'}
                <span className="sr">
                  : {event.kind}, {event.source ?? 'not named'} towards {event.target ?? 'not named'}
                </span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          More
        </button>
      )}
    </aside>
  );
}
