/** Going through a whole store, a page at a time, so that memory does not grow with it. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import type { MentionQuery, RecordEvent, RecordMention } from '../record/types.ts';
import { inParts, oneOf } from './parts.ts';
import { inTableOrder } from './places.ts';
import { type EventQuery, eventsWhere } from './read/events.ts';
import { MENTION_COLUMNS, mentionsWhere } from './read/mentions.ts';
import { REPORT_COLUMNS } from './read/reports.ts';
import { reportRowOf, uncompared } from './rows.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

/** Which mentions: those of events with so many origins, besides what mentions are always asked by. */
export interface MentionIdQuery extends Omit<MentionQuery, 'asOf'> {
  readonly minOrigins?: number;
}

/**
 * Keeps no page of a store mapped from now on, since those count as the program's memory: who goes through all of it once
 * finds little of it there, but for the index of ids, by which the mentions of events are looked up in no order.
 */
export async function keepLittle(db: Db): Promise<void> {
  await sql`pragma mmap_size = 0`.execute(db);
  await sql`pragma cache_size = -65536`.execute(db);
}

/** Ids of the reports of present mentions, in order. */
export function reportIdsOf(db: Db, query: MentionIdQuery, page: number): AsyncGenerator<string[]> {
  return byId((after) =>
    current(db, query)
      .select('report as id')
      .distinct()
      .where('report', '>', after)
      .orderBy('report')
      .limit(page)
      .execute(),
  );
}

function current(db: Db, { minOrigins, ...query }: MentionIdQuery): SelectQueryBuilder<Tables, 'mention', object> {
  const q = mentionsWhere(db.selectFrom('mention'), query).where('current', '=', 1);
  if (minOrigins === undefined) return q;
  return q.where(
    sql<boolean>`exists (select 1 from member join event on event.id = member.event
      where member.mention = mention.id and event.origins >= ${minOrigins})`,
  );
}

async function* byId(find: (after: string) => Promise<{ readonly id: string }[]>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const found = await find(after);
    const last = found.at(-1);
    if (last === undefined) return;
    yield found.map((f) => f.id);
    after = last.id;
  }
}

/** A mention with its report, and what coded it. */
export interface CodedMention extends RecordMention {
  readonly coder: CoderVersions;
}

type Coders = ReadonlyMap<string, CoderVersions>;

/** What coded the rows of each run. */
export async function findRunCoders(db: Db): Promise<Coders> {
  const runs = await db.selectFrom('run').select(['id', 'version', 'codebook', 'gazetteer', 'model']).execute();
  return new Map(runs.map(({ id, ...coder }): [string, CoderVersions] => [id, coder]));
}

/** Some present mentions, sorted by id; what they are compared by is left out. */
export async function findCodedMentions(db: Db, coders: Coders, ids: readonly string[]): Promise<CodedMention[]> {
  const parts = await inParts(ids, (part) => coded(db, coders, current(db, { ids: part })));
  return parts.toSorted((x, y) => (x.row.id < y.row.id ? -1 : 1));
}

/** Present mentions in the order of their table; what they are compared by is left out. */
export function codedMentions(
  db: Db,
  coders: Coders,
  query: MentionIdQuery,
  page: number,
): AsyncGenerator<readonly CodedMention[]> {
  return inTableOrder(current(db, query), page, (onPage) =>
    coded(db, coders, current(db, {}).where(onPage).orderBy(sql`rowid`)),
  );
}

/** Mentions with their reports: each report is read once for all its mentions, which mostly come together. */
async function coded(
  db: Db,
  coders: Coders,
  mentions: SelectQueryBuilder<Tables, 'mention', object>,
): Promise<CodedMention[]> {
  const found = await mentions.select(MENTION_COLUMNS).execute();
  const stored = await inParts([...new Set(found.map((m) => m.report))], (part) =>
    db.selectFrom('report').select(FACTS).where('id', 'in', oneOf(part)).execute(),
  );
  const reports = new Map(
    stored.map((r) => [r.id, { report: reportRowOf(r), coder: coders.get(r.run) as CoderVersions }]),
  );
  return found.flatMap((m) => {
    const of = reports.get(m.report);
    return of === undefined ? [] : { ...uncompared(m, of.report), coder: of.coder };
  });
}

/** What rows print of a report, and its run. */
const FACTS = [
  'id',
  'text_hash',
  'title',
  'date',
  'date_basis',
  'outlet',
  'url',
  'wire',
  'language',
  'received',
  'run',
] as const;

/** What coded the rows that stand for some reports. */
export async function findCoders(
  db: Db,
  coders: Coders,
  reports: readonly string[],
): Promise<ReadonlyMap<string, CoderVersions>> {
  const found = await inParts(reports, (part) =>
    db.selectFrom('report').select(['id', 'run']).where('id', 'in', oneOf(part)).execute(),
  );
  return new Map(found.map((r) => [r.id, coders.get(r.run) as CoderVersions]));
}

/** A present event with the number of its origins, where that was counted. */
export interface CountedEvent {
  readonly event: RecordEvent;
  readonly origins: number | null;
}

/** Present events in the order of their table. */
export function countedEvents(
  db: Db,
  query: Omit<EventQuery, 'limit' | 'after'>,
  page: number,
): AsyncGenerator<readonly CountedEvent[]> {
  return inTableOrder(eventsWhere(db.selectFrom('event'), query), page, async (onPage) => {
    const found = await db.selectFrom('event').select(['event', 'origins']).where(onPage).orderBy(sql`rowid`).execute();
    return found.map(({ event, origins }) => ({ event: JSON.parse(event) as RecordEvent, origins }));
  });
}

/** A report with its text, and what coded it. */
export interface ReportText {
  readonly report: ReportRow;
  readonly text: string;
  readonly coder: CoderVersions;
}

/** Some reports with their texts, sorted by id. */
export async function findTexts(db: Db, coders: Coders, reports: readonly string[]): Promise<ReportText[]> {
  const found = await inParts(reports, (part) =>
    db
      .selectFrom('report')
      .select([...REPORT_COLUMNS, 'text'])
      .where('id', 'in', oneOf(part))
      .orderBy('id')
      .execute(),
  );
  return found.map((r) => ({ report: reportRowOf(r), text: r.text, coder: coders.get(r.run) as CoderVersions }));
}
