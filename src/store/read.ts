/** Reading a store. Everything comes sorted by id, so that no answer depends on the order in which reports came in. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { ReportRow } from '../coding/contract.ts';
import type { Reading, Signature } from '../reading/types.ts';
import { likenessIn, type Signatures } from '../record/build.ts';
import { applyJudgements } from '../record/judgements/apply.ts';
import { isOpen, lendAcross } from '../record/lend.ts';
import type { MentionQuery, RecordEvent, RecordMention } from '../record/types.ts';
import type { Report } from '../report/types.ts';
import { findActs } from './acts.ts';
import { inParts, oneOf } from './parts.ts';
import { lightReading, recordMention, reportOf, reportRowOf, unlent, wholeReading } from './rows.ts';
import type { MentionTable, ReportTable, Tables } from './schema.ts';
import { JUDGED } from './settle.ts';

type Db = Kysely<Tables>;

/** What mentions are read by. */
export const MENTION_COLUMNS = [
  'id',
  'report',
  'kind',
  'status',
  'a',
  'b',
  'open',
  'lo',
  'hi',
  'row',
  'beside',
] as const;
/** What reports are known by: all but their texts. */
export const REPORT_COLUMNS = [
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
  'gone',
  'gone_until',
] as const;

/**
 * The mentions that stand now, with their reports, judgements laid over them; with `asOf` those that stood on that day.
 */
export async function findMentions(db: Db, query: MentionQuery): Promise<RecordMention[]> {
  if (query.asOf !== undefined) return mentionsAsOf(db, query, query.asOf);
  const stored = await listed(query, (part) =>
    mentionsWhere(storedMentions(db), part).where('current', '=', 1).execute(),
  );
  const reports = await findReports(db, [...new Set(stored.map((m) => m.report))]);
  return stored
    .map((m) => recordMention(m, (reports.get(m.report) as StoredReport).row))
    .toSorted((x, y) => (x.row.id < y.row.id ? -1 : 1));
}

/** Fetches what a query asks for, a part of its ids or reports at a time. */
function listed<Row>(query: MentionQuery, find: (query: MentionQuery) => Promise<Row[]>): Promise<Row[]> {
  if (query.ids) return inParts(query.ids, (ids) => find({ ...query, ids }));
  if (query.reports) return inParts(query.reports, (reports) => find({ ...query, reports }));
  return find(query);
}

/**
 * As the record was: reports that had come in and still counted, judgements that had been made. Rows of the runs that
 * stand today are taken: an older coder's mistakes are no news.
 */
async function mentionsAsOf(db: Db, query: MentionQuery, day: number): Promise<RecordMention[]> {
  const acts = await findActs(db, day);
  const read = (part: MentionQuery): Promise<Found[]> =>
    mentionsWhere(storedMentions(db), part).where('current', '>', 0).where('run', '!=', JUDGED).execute();
  // What a judgement is laid over may fit the query only with it, or only without it.
  const judged = [...acts.byMention.keys(), ...acts.links.groups.flat()];
  const stored = [...(await listed(query, read)), ...(await listed({ ids: judged }, read))];
  const reports = await findReports(db, [...new Set(stored.map((m) => m.report))]);
  const stood = stored.filter(({ report }) => {
    const of = reports.get(report) as StoredReport;
    return (of.known ?? Number.NEGATIVE_INFINITY) <= day && (!of.gone || (of.until !== null && of.until > day));
  });
  const mentions = stood.map((m) => unlent(recordMention(m, (reports.get(m.report) as StoredReport).row)));
  const { mentions: kept } = applyJudgements(mentions, acts);
  // What is open is lent by what was told then.
  const signatures = await findSignatures(db, kept.some(isOpen) ? [...new Set(kept.map((m) => m.row.report))] : []);
  const lent = lendAcross(kept, likenessIn(signatures), new Set(acts.links.groups.flat()));
  return lent.filter((m) => fits(m, query));
}

/** Whether a mention is asked for: the same conditions as in the look-up. */
function fits(
  m: RecordMention,
  { pair, actor, open, kinds, statuses, reports, ids, since, until }: MentionQuery,
): boolean {
  const [a, b] = m.pair ?? ['', ''];
  return (
    (pair === undefined || String(pair.toSorted(nullLast)) === String([a, b])) &&
    (actor === undefined || a === actor || b === actor) &&
    (open === undefined || m.open === open) &&
    (kinds === undefined || kinds.includes(m.row.kind)) &&
    (statuses === undefined || statuses.includes(m.row.status)) &&
    (reports === undefined || reports.includes(m.row.report)) &&
    (ids === undefined || ids.includes(m.row.id)) &&
    (since === undefined || m.days.hi === null || m.days.hi >= since) &&
    (until === undefined || m.days.lo === null || m.days.lo <= until)
  );
}

function storedMentions(db: Db): SelectQueryBuilder<Tables, 'mention', Found> {
  return db.selectFrom('mention').select(MENTION_COLUMNS);
}

/** The conditions of a query, day of knowledge excepted. */
export function mentionsWhere<Row>(
  from: SelectQueryBuilder<Tables, 'mention', Row>,
  query: MentionQuery,
): SelectQueryBuilder<Tables, 'mention', Row> {
  let q = from;
  if (query.ids) q = q.where('id', 'in', oneOf(query.ids));
  if (query.reports) q = q.where('report', 'in', [...query.reports]);
  if (query.pair) {
    const [a = '', b = ''] = query.pair.toSorted(nullLast);
    q = q.where('a', '=', a).where('b', '=', b);
  }
  const { actor } = query;
  if (actor !== undefined) q = q.where((e) => e.or([e('a', '=', actor), e('b', '=', actor)]));
  if (query.open !== undefined) q = q.where('open', '=', query.open);
  if (query.kinds) q = q.where('kind', 'in', [...query.kinds]);
  if (query.statuses) q = q.where('status', 'in', [...query.statuses]);
  const { since, until } = query;
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  return q;
}

/** Codes in alphabetical order, '' last, as pairs are kept. */
function nullLast(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

type Found = Pick<MentionTable, (typeof MENTION_COLUMNS)[number]>;

interface StoredReport {
  readonly row: ReportRow;
  readonly known: number | null;
  readonly gone: boolean;
  readonly until: number | null;
}

async function findReports(db: Db, ids: readonly string[]): Promise<Map<string, StoredReport>> {
  const found = await inParts(ids, (part) =>
    db.selectFrom('report').select(REPORT_COLUMNS).where('id', 'in', oneOf(part)).execute(),
  );
  return new Map(
    found.map((r) => [r.id, { row: reportRowOf(r), known: r.known, gone: r.gone !== null, until: r.gone_until }]),
  );
}

/**
 * What was read of some reports, rows included, under the run that stands for each. Rows that do not count, now or on
 * the day asked for, are left out: a report that was superseded or withdrawn has none.
 */
export async function findReadings(db: Db, ids: readonly string[], asOf?: number): Promise<Map<string, Reading>> {
  const reports = await findReports(db, ids);
  const query = { reports: ids, ...(asOf === undefined ? {} : { asOf }) };
  const rows = Map.groupBy(await findMentions(db, query), (m) => m.row.report);
  const notes = await inParts(ids, (part) =>
    readingsOf(db, part).select(['reading.positions', 'reading.ties', 'reading.signature', 'reading.notes']).execute(),
  );
  const readings = notes.map((stored): [string, Reading] => {
    const own = rows.get(stored.report) ?? [];
    const { row } = reports.get(stored.report) as StoredReport;
    return [
      stored.report,
      wholeReading(
        row,
        own.map((m) => m.row),
        stored,
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** The readings that stand for some reports. */
function readingsOf(db: Db, reports: readonly string[]) {
  return db
    .selectFrom('reading')
    .innerJoin('report', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
    .select('reading.report')
    .where('reading.report', 'in', oneOf(reports));
}

/**
 * What views need of the reports of some mentions, with those mentions for their rows: quotations, credits and
 * statements, which are most of a reading, are left out; what it is compared by is there where positions are.
 */
export async function findLightReadings(db: Db, mentions: readonly RecordMention[]): Promise<Map<string, Reading>> {
  const rows = Map.groupBy(mentions, (m) => m.row.report);
  const found = await inParts([...rows.keys()], (part) =>
    readingsOf(db, part)
      .select(['reading.positions', 'reading.ties'])
      .select((e) =>
        e
          .case()
          .when('reading.positions', 'is', null)
          .then(null)
          .else(e.ref('reading.signature'))
          .end()
          .as('signature'),
      )
      .execute(),
  );
  const readings = found.map((stored): [string, Reading] => {
    const own = rows.get(stored.report) ?? [];
    return [
      stored.report,
      lightReading(
        (own[0] as RecordMention).report,
        own.map((m) => m.row),
        stored,
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** The same without positions: only what of the deeds of these mentions came after what, and what is for a time only. */
export async function findTies(db: Db, mentions: readonly RecordMention[]): Promise<Map<string, Reading>> {
  const rows = Map.groupBy(mentions, (m) => m.row.report);
  const found = await inParts([...rows.keys()], (part) => readingsOf(db, part).select('reading.ties').execute());
  const readings = found.map(({ report, ties }): [string, Reading] => {
    const own = rows.get(report) as [RecordMention];
    const { report: row } = own[0];
    return [
      report,
      lightReading(
        row,
        own.map((m) => m.row),
        { positions: null, ties, signature: null },
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** What some reports are compared by, under the run that stands for each; few are ever asked for, so each is parsed then. */
export async function findSignatures(db: Db, ids: readonly string[]): Promise<Signatures> {
  const found = await inParts(ids, (part) => readingsOf(db, part).select('reading.signature').execute());
  const texts = new Map(found.map((r) => [r.report, r.signature]));
  const known = new Map<string, Signature>();
  return {
    get(report) {
      const text = texts.get(report);
      if (text === undefined || known.has(report)) return known.get(report);
      const signature = JSON.parse(text) as Signature;
      known.set(report, signature);
      return signature;
    },
  };
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

/** What is known of the report with an id, or of all with an address, sorted by id. */
export async function reportRows(
  db: Db,
  { id, url }: { readonly id?: string; readonly url?: string },
): Promise<ReportRow[]> {
  const of = db.selectFrom('report').select(REPORT_COLUMNS).orderBy('id');
  const found = id === undefined ? of.where('url', '=', url ?? '') : of.where('id', '=', id);
  return (await found.execute()).map(reportRowOf);
}
