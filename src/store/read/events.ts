/** Reading events out of a store. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { RecordEvent } from '../../record/types.ts';
import { nullLast, oneOf } from '../parts.ts';
import type { Tables } from '../schema.ts';

type Db = Kysely<Tables>;

/** Which events to take; what is left out does not restrict. */
export interface EventQuery {
  readonly pair?: readonly [string, string];
  readonly actor?: string;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly string[];
  readonly ids?: readonly string[];
  readonly since?: number;
  readonly until?: number;
  readonly minOrigins?: number;
  /** Only what is, or only what is not, told as past. */
  readonly background?: boolean;
  /** Only those whose origins were, or were not, counted. */
  readonly counted?: boolean;
  /** At most so many, in the order of days and ids, after the last of the page before. */
  readonly limit?: number;
  readonly after?: { readonly lo: number | null; readonly id: string };
}

/** Events by day, undated ones first, then by id. */
export async function findEvents(db: Db, query: EventQuery): Promise<RecordEvent[]> {
  const found = await inOrder(db, query).select('event').execute();
  return found.map((e) => JSON.parse(e.event) as RecordEvent);
}

/** Their ids alone, in the same order. */
export async function findEventIds(db: Db, query: EventQuery): Promise<string[]> {
  return (await inOrder(db, query).select('id').execute()).map((e) => e.id);
}

function inOrder(db: Db, query: EventQuery): SelectQueryBuilder<Tables, 'event', object> {
  let q = eventsWhere(db.selectFrom('event').orderBy('lo').orderBy('id'), query);
  const { after } = query;
  if (after) {
    const { lo, id } = after;
    q =
      lo === null
        ? q.where((e) => e.or([e('lo', 'is not', null), e('id', '>', id)]))
        : q.where((e) => e.or([e('lo', '>', lo), e.and([e('lo', '=', lo), e('id', '>', id)])]));
  }
  return query.limit === undefined ? q : q.limit(query.limit);
}

/** The conditions of a query, page excepted. */
export function eventsWhere<Row>(
  from: SelectQueryBuilder<Tables, 'event', Row>,
  query: EventQuery,
): SelectQueryBuilder<Tables, 'event', Row> {
  let q = from;
  if (query.pair) {
    const [a = '', b = ''] = query.pair.toSorted(nullLast);
    q = q.where('a', '=', a).where('b', '=', b);
  }
  const { actor, since, until } = query;
  if (actor !== undefined) q = q.where((e) => e.or([e('a', '=', actor), e('b', '=', actor)]));
  if (query.kinds) q = q.where('kind', 'in', [...query.kinds]);
  if (query.statuses) q = q.where('status', 'in', [...query.statuses]);
  if (query.ids) q = q.where('id', 'in', oneOf(query.ids));
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  if (query.minOrigins !== undefined) q = q.where('origins', '>=', query.minOrigins);
  if (query.background !== undefined) q = q.where('background', '=', query.background ? 1 : 0);
  if (query.counted !== undefined) q = q.where('origins', query.counted ? 'is not' : 'is', null);
  return q;
}

/** The event that a mention belongs to, by the id of the event, or of any of its mentions, or its beginning. */
export async function resolveEvents(db: Db, id: string): Promise<string[]> {
  const hex = id.replace(/^[em]:/, '');
  const found = await db
    .selectFrom('member')
    .select('event')
    .distinct()
    .where('mention', '>=', `m:${hex}`)
    .where('mention', '<', `m:${hex}g`)
    .orderBy('event')
    .limit(20)
    .execute();
  return found.map((m) => m.event);
}
