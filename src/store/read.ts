/** Reading a store. Everything comes sorted by id, so that no answer depends on the order in which reports came in. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { ReportRow } from '../coding/contract.ts';
import type { Reading, Signature } from '../reading/types.ts';
import type { MentionQuery, RecordEvent, RecordMention } from '../record/types.ts';
import type { Report } from '../report/types.ts';
import { recordMention, reportOf, reportRowOf } from './rows.ts';
import type { MentionTable, ReportTable, Tables } from './schema.ts';

type Db = Kysely<Tables>;

const MENTION_COLUMNS = ['id', 'report', 'kind', 'status', 'a', 'b', 'lo', 'hi', 'row', 'beside'] as const;
const REPORT_COLUMNS = [
  'id',
  'text_hash',
  'title',
  'date',
  'date_basis',
  'lo',
  'hi',
  'outlet',
  'url',
  'wire',
  'language',
  'received',
  'known',
  'run',
] as const;

/** How many values one condition may list: SQLite takes 32,766 parameters a statement. */
const LIST = 1000;

/** Calls for parts of a list, so that no statement takes too many parameters. */
async function inParts<Item, Row>(list: readonly Item[], find: (part: Item[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (let i = 0; i < list.length; i += LIST) found.push(...(await find(list.slice(i, i + LIST))));
  return found;
}

/** The mentions that stand now, with their reports. */
export async function findMentions(db: Db, query: MentionQuery): Promise<RecordMention[]> {
  const pages = query.ids ?? query.reports;
  const by = query.ids ? 'id' : 'report';
  const stored =
    pages === undefined
      ? await mentionsWhere(db, query).execute()
      : await inParts(pages, (part) => mentionsWhere(db, query).where(by, 'in', part).execute());
  const reports = await findReports(db, [...new Set(stored.map((m) => m.report))]);
  return stored
    .filter((m) => query.asOf === undefined || (reports.get(m.report)?.known ?? Number.NEGATIVE_INFINITY) <= query.asOf)
    .map((m) => recordMention(m, (reports.get(m.report) as StoredReport).row))
    .toSorted((x, y) => (x.row.id < y.row.id ? -1 : 1));
}

function mentionsWhere(db: Db, query: MentionQuery): SelectQueryBuilder<Tables, 'mention', Found> {
  let q = db.selectFrom('mention').select(MENTION_COLUMNS).where('current', '=', 1);
  if (query.pair) {
    const [a = '', b = ''] = [...query.pair].toSorted();
    q = q.where('a', '=', a).where('b', '=', b);
  }
  const { actor } = query;
  if (actor !== undefined) q = q.where((e) => e.or([e('a', '=', actor), e('b', '=', actor)]));
  if (query.kinds) q = q.where('kind', 'in', [...query.kinds]);
  if (query.statuses) q = q.where('status', 'in', [...query.statuses]);
  const { since, until } = query;
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  return q;
}

type Found = Pick<MentionTable, (typeof MENTION_COLUMNS)[number]>;

interface StoredReport {
  readonly row: ReportRow;
  readonly known: number | null;
}

async function findReports(db: Db, ids: readonly string[]): Promise<Map<string, StoredReport>> {
  const found = await inParts(ids, (part) =>
    db.selectFrom('report').select(REPORT_COLUMNS).where('id', 'in', part).execute(),
  );
  return new Map(found.map((r) => [r.id, { row: reportRowOf(r), known: r.known }]));
}

/** What was read of some reports, rows included, under the run that stands for each. */
export async function findReadings(db: Db, ids: readonly string[]): Promise<Map<string, Reading>> {
  const reports = await findReports(db, ids);
  const rows = Map.groupBy(await findMentions(db, { reports: ids }), (m) => m.row.report);
  const notes = await inParts(ids, (part) =>
    db
      .selectFrom('reading')
      .innerJoin('report', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
      .select(['reading.report', 'reading.notes', 'reading.signature'])
      .where('reading.report', 'in', part)
      .execute(),
  );
  const readings = notes.map(({ report, notes: text, signature }): [string, Reading] => {
    const own = rows.get(report) ?? [];
    const row = (reports.get(report) as StoredReport).row;
    return [
      report,
      {
        report: row,
        rows: own.map((m) => m.row),
        ...(JSON.parse(text) as Omit<Reading, 'report' | 'rows' | 'signature'>),
        signature: JSON.parse(signature) as Signature,
      },
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** What some reports are compared by, under the run that stands for each. */
export async function findSignatures(db: Db, ids: readonly string[]): Promise<Map<string, Signature>> {
  const found = await inParts(ids, (part) =>
    db
      .selectFrom('reading')
      .innerJoin('report', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
      .select(['reading.report', 'reading.signature'])
      .where('reading.report', 'in', part)
      .execute(),
  );
  return new Map(found.map((r) => [r.report, JSON.parse(r.signature) as Signature]));
}

/** A report as it was read, its text included; null when it is not there. */
export async function findReport(db: Db, id: string): Promise<Report | null> {
  const stored = await db
    .selectFrom('report')
    .select([...REPORT_COLUMNS, 'text'])
    .where('id', '=', id)
    .executeTakeFirst();
  return stored ? reportOf(stored) : null;
}

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
  /** At most so many, in the order of days and ids, after the last of the page before. */
  readonly limit?: number;
  readonly after?: { readonly lo: number | null; readonly id: string };
}

/** Events by day, undated ones first, then by id. */
export async function findEvents(db: Db, query: EventQuery): Promise<RecordEvent[]> {
  let q = db.selectFrom('event').select('event').orderBy('lo').orderBy('id');
  if (query.pair) {
    const [a = '', b = ''] = [...query.pair].toSorted();
    q = q.where('a', '=', a).where('b', '=', b);
  }
  const { actor, since, until, after } = query;
  if (actor !== undefined) q = q.where((e) => e.or([e('a', '=', actor), e('b', '=', actor)]));
  if (query.kinds) q = q.where('kind', 'in', [...query.kinds]);
  if (query.statuses) q = q.where('status', 'in', [...query.statuses]);
  if (query.ids) q = q.where('id', 'in', [...query.ids]);
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  if (query.minOrigins !== undefined) q = q.where('origins', '>=', query.minOrigins);
  if (after) {
    const { lo, id } = after;
    q =
      lo === null
        ? q.where((e) => e.or([e('lo', 'is not', null), e('id', '>', id)]))
        : q.where((e) => e.or([e('lo', '>', lo), e.and([e('lo', '=', lo), e('id', '>', id)])]));
  }
  if (query.limit !== undefined) q = q.limit(query.limit);
  return (await q.execute()).map((e) => JSON.parse(e.event) as RecordEvent);
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

/** A report that full-text search found, with the words around the match. */
export interface Hit {
  readonly report: ReportRow;
  /** Words around the match, each match between « and ». */
  readonly excerpt: string;
}

/** Reports with some words, best first; `words` as SQLite's full-text search has them ("recall* AND envoy"). */
export async function searchReports(db: Db, words: string, limit: number): Promise<Hit[]> {
  const found = await sql<Pick<ReportTable, (typeof REPORT_COLUMNS)[number]> & { readonly excerpt: string }>`
    select report.*, snippet(report_words, -1, '«', '»', '…', 16) as excerpt
    from report_words join report on report.seq = report_words.rowid
    where report_words match ${words} order by rank, report.id limit ${limit}`.execute(db);
  return found.rows.map((r) => ({ report: reportRowOf(r), excerpt: r.excerpt }));
}
