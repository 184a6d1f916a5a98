/** What is known of all events of a pair without reading any of them: from indexes alone, however many there are. */
import { type Kysely, sql } from 'kysely';
import type { RecordEvent } from '../record/types.ts';
import type { Status } from '../speech/types.ts';
import { oneOf } from './parts.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;
type Pair = readonly [string, string];

/** An event at a glance. */
export interface OutlineEvent
  extends Pick<RecordEvent, 'id' | 'kind' | 'status' | 'source' | 'target' | 'days' | 'goldstein' | 'background'> {
  /** How many reports tell of it. */
  readonly reports: number;
}

/** All events of a pair by their first day, those without one first. Events must be up to date (`refreshEvents`). */
export async function findOutline(db: Db, pair: Pair): Promise<OutlineEvent[]> {
  const [a = '', b = ''] = pair.toSorted();
  const found = await db
    .selectFrom('event')
    .select(['id', 'kind', 'status', 'lo', 'hi', 'reports', 'background', 'goldstein', 'source', 'target'])
    .where('a', '=', a)
    .where('b', '=', b)
    .orderBy('lo')
    .orderBy('hi')
    .execute();
  return found.map(({ id, kind, status, lo, hi, reports, background, goldstein, source, target }) => ({
    id,
    kind,
    status: status as Status,
    source,
    target,
    days: { lo, hi },
    goldstein,
    background: background === 1,
    reports,
  }));
}

/** How many reports tell of some events of a pair: of all, or of those that may lie on a day or earlier. */
export async function countReports(db: Db, pair: Pair, until?: number): Promise<number> {
  const [a = '', b = ''] = pair.toSorted();
  const all = db
    .selectFrom('mention')
    .select((e) => e.fn.count<number>('mention.report').distinct().as('reports'))
    .where('mention.a', '=', a)
    .where('mention.b', '=', b)
    .where('mention.current', '=', 1);
  const asked =
    until === undefined
      ? all
      : all
          .innerJoin('member', 'member.mention', 'mention.id')
          .innerJoin('event', 'event.id', 'member.event')
          .where((e) => e.or([e('event.lo', 'is', null), e('event.lo', '<=', until)]));
  return (await asked.executeTakeFirstOrThrow()).reports;
}

/** Ids of the events of a pair that some mention of one of some kinds belongs to. */
export async function eventsToldAs(db: Db, pair: Pair, kinds: readonly string[]): Promise<string[]> {
  const [a = '', b = ''] = pair.toSorted();
  const found = await db
    .selectFrom('mention')
    .innerJoin('member', 'member.mention', 'mention.id')
    .select('member.event')
    .distinct()
    .where('mention.a', '=', a)
    .where('mention.b', '=', b)
    .where('mention.current', '=', 1)
    .where('mention.kind', 'in', [...kinds])
    .execute();
  return found.map((m) => m.event);
}

/** The events of some mentions. */
export async function eventsOfMentions(db: Db, mentions: readonly string[]): Promise<string[]> {
  const found = await db
    .selectFrom('member')
    .select('event')
    .distinct()
    .where('mention', 'in', oneOf(mentions))
    .execute();
  return found.map((m) => m.event);
}

/** Where the words of some events stand, each mention as a text that is the same for the same words of one report. */
export async function findPlaces(db: Db, events: readonly string[]): Promise<Map<string, string[]>> {
  const found = await db
    .selectFrom('member')
    .innerJoin('mention', 'mention.id', 'member.mention')
    .select(['member.event', 'mention.report'])
    .select(sql<string>`json_extract(mention.row, '$.in', '$.span')`.as('place'))
    .where('member.event', 'in', oneOf(events))
    .where('mention.current', '=', 1)
    .execute();
  const places = new Map<string, string[]>();
  for (const { event, report, place } of found) {
    const known = places.get(event);
    if (known === undefined) places.set(event, [`${report} ${place}`]);
    else known.push(`${report} ${place}`);
  }
  return places;
}
