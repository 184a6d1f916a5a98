/** Reading reports out of a store. */
import { type Kysely, sql } from 'kysely';
import type { ReportRow } from '../../coding/contract.ts';
import type { Report } from '../../report/types.ts';
import { inParts, oneOf } from '../parts.ts';
import { reportOf, reportRowOf } from '../rows.ts';
import type { ReportTable, Tables } from '../schema.ts';

type Db = Kysely<Tables>;

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

/** What mentions and readings need of their report. */
export interface StoredReport {
  readonly row: ReportRow;
  readonly known: number | null;
  readonly gone: boolean;
  readonly until: number | null;
}

/** Some reports by id. */
export async function findReports(db: Db, ids: readonly string[]): Promise<Map<string, StoredReport>> {
  const found = await inParts(ids, (part) =>
    db.selectFrom('report').select(REPORT_COLUMNS).where('id', 'in', oneOf(part)).execute(),
  );
  return new Map(
    found.map((r) => [r.id, { row: reportRowOf(r), known: r.known, gone: r.gone !== null, until: r.gone_until }]),
  );
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

/** A report that full-text search found, with the words around the match. */
export interface Hit {
  readonly report: ReportRow;
  /** Words around the match, each match between « and ». */
  readonly excerpt: string;
}

/** Reports with some words, best first; `words` as SQLite's full-text search has them ("recall* AND envoy"). */
export async function searchReports(db: Db, words: string, limit: number): Promise<Hit[]> {
  type Found = Pick<ReportTable, (typeof REPORT_COLUMNS)[number]> & Pick<Hit, 'excerpt'> & { readonly rank: number };
  const columns = sql.join(REPORT_COLUMNS.map((column) => sql.ref(`report.${column}`)));
  // By rank alone the search sorts by itself; by more, an excerpt would be cut out of each report that has the words.
  const { rows } = await sql<Found>`
    select ${columns}, report_words.rank, snippet(report_words, -1, '«', '»', '…', 16) as excerpt
    from report_words join report on report.seq = report_words.rowid
    where report_words match ${words} order by report_words.rank limit ${limit}`.execute(db);
  return rows
    .toSorted((x, y) => x.rank - y.rank || (x.id < y.id ? -1 : 1))
    .map((r) => ({ report: reportRowOf(r), excerpt: r.excerpt }));
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
