/** All events that a query asks for, a column a field, and the places that they are told to have happened at. */
import type { DatabaseSync } from 'node:sqlite';
import { type PageQuery, whereOf } from './page-keys.ts';

/** Fields of an event that an index holds, so that no event is read: a hundred thousand take a twentieth of a second. */
const FIELDS = ['id', 'kind', 'status', 'source', 'target', 'lo', 'hi', 'reports', 'background', 'goldstein'] as const;

/** Looks up columns; the text is an object of them as JSON, each a list, all of one length. */
export type FindColumns = (query: PageQuery, most: number) => { readonly total: number; readonly columns: string };

/** At most so many events, the latest of them where there are more. */
export function findColumns(raw: DatabaseSync): FindColumns {
  const lists = FIELDS.map((f) => `'${f}', json_group_array(${f})`).join(', ');
  return (query, most) => {
    const [where, ...values] = whereOf('event', query);
    const from = `event indexed by event_pair where ${where}`;
    const { total } = raw.prepare(`select count(*) as total from ${from}`).get(...values) as { total: number };
    const some = total <= most ? '' : ` order by lo desc, id limit ${most}`;
    const { columns } = raw
      .prepare(`select json_object(${lists}) as columns from (select ${FIELDS.join(', ')} from ${from}${some})`)
      .get(...values) as { columns: string };
    return { total, columns };
  };
}

/** A place with the events that some report tells to have happened there. */
export interface PlaceOfEvents {
  readonly name: string;
  /** The state's code; null where several claim the place. */
  readonly code: string | null;
  /** Degrees north and east; null where that is not known. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: string | null;
  /** Ids, sorted. */
  readonly events: readonly string[];
}

/** Places of all events, by name and code. */
export function findPlacesOfAll(raw: DatabaseSync): PlaceOfEvents[] {
  const found = raw
    .prepare(
      `select json_extract(row, '$.place.name') as name, json_extract(row, '$.place.code') as code,
        json_extract(row, '$.place.lat') as lat, json_extract(row, '$.place.lon') as lon,
        json_extract(row, '$.place.precision') as precision, json_group_array(distinct member.event) as events
      from mention indexed by mention_place join member on member.mention = mention.id
      where json_extract(row, '$.place.name') is not null and current = 1 group by 1, 2, 3, 4, 5 order by 1, 2`,
    )
    .all() as unknown as (Omit<PlaceOfEvents, 'events'> & { readonly events: string })[];
  return found.map(({ events, ...place }) => ({ ...place, events: (JSON.parse(events) as string[]).toSorted() }));
}
