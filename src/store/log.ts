/**
 * The log of a store: which events and corrections came in, changed or fell out since when. It keeps one row for each,
 * with its last change, so that it grows with the record and not with its history; that is enough to bring any older copy
 * up to date.
 */
import { type Kysely, sql } from 'kysely';
import type { CorrectionNote } from '../reading/types.ts';
import { noteId } from '../record/judgements/corrections.ts';
import type { ReportChange } from '../record/types.ts';
import { inParts } from './parts.ts';
import type { LogTable, Tables } from './schema.ts';

type Db = Kysely<Tables>;

/** The moment at which a statement runs, as the log writes it. */
export const NOW = sql<string>`strftime('%Y-%m-%dT%H:%M:%SZ', 'now')`;

/** What changes is numbered from here on. What is there already counts as come in now, in the order of its table. */
export async function beginLog(db: Db): Promise<void> {
  await sql`create table log (
    number integer primary key autoincrement, id text not null unique, present integer not null, born integer,
    a text not null, b text not null, kind text not null, report text, time text not null)`.execute(db);
  await sql`create index log_report on log (report) where report is not null`.execute(db);
  await sql`insert into log (id, present, a, b, kind, time)
    select 'l:' || lower(hex(randomblob(6))), 1, '', '', '', ${NOW}`.execute(db);
  await sql`insert into log (id, present, a, b, kind, time)
    select id, 1, a, b, kind, ${NOW} from event order by rowid`.execute(db);
  const found = await db
    .selectFrom('report')
    .leftJoin('reading', (j) => j.onRef('reading.report', '=', 'report.id').onRef('reading.run', '=', 'report.run'))
    .select('report.id')
    .where((e) => e.or([e('report.gone', 'is not', null), e('reading.ties', 'like', '%"corrections":[%')]))
    .orderBy('report.seq')
    .execute();
  const reports = found.map((r) => r.id);
  for (let i = 0; i < reports.length; i += 500) await logCorrections(db, reports.slice(i, i + 500));
}

/** A row that is to be written into the log. */
export interface Logged {
  readonly id: string;
  /** `changed`: it was there and is there still. */
  readonly op: 'added' | 'changed' | 'removed';
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly report?: string;
}

/** Writes down changes, in their order, in the transaction that makes them. */
export async function writeLog(trx: Db, rows: readonly Logged[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert or replace into log (id, present, born, a, b, kind, report, time)
    select now ->> 'id', now ->> 'op' <> 'removed',
      case when now ->> 'op' = 'added' then null
        else (select coalesce(log.born, log.number) from log where log.id = now ->> 'id' and log.present = 1) end,
      now ->> 'a', now ->> 'b', now ->> 'kind', now ->> 'report', ${NOW}
    from (select value as now from json_each(${JSON.stringify(rows)}) order by key)`.execute(trx);
}

/**
 * Writes down which corrections of some reports stand now, where that is not what the log says: changes that were not
 * taken back, and notes of correction in reports that count.
 */
export async function logCorrections(trx: Db, reports: readonly string[]): Promise<void> {
  const logged = await inParts(reports, (part) =>
    trx
      .selectFrom('log')
      .select(['id', 'kind', 'report'])
      .where('report', 'in', part)
      .where('present', '=', 1)
      .execute(),
  );
  const stand = await standing(trx, reports);
  const before = new Set(logged.map((l) => l.id));
  const now = new Set(stand.map((s) => s.id));
  const gone = logged.filter((l) => !now.has(l.id));
  await writeLog(trx, [
    ...gone.map((l) => ({ id: l.id, op: 'removed' as const, a: '', b: '', kind: l.kind, report: l.report ?? '' })),
    ...stand.filter((s) => !before.has(s.id)).map((s) => ({ ...s, op: 'added' as const, a: '', b: '' })),
  ]);
}

async function standing(
  trx: Db,
  reports: readonly string[],
): Promise<readonly { readonly id: string; readonly kind: string; readonly report: string }[]> {
  const gone = await inParts(reports, (part) =>
    trx
      .selectFrom('report')
      .innerJoin('change', 'change.id', 'report.gone')
      .select('change.change')
      .where('report.id', 'in', part)
      .orderBy('report.seq')
      .execute(),
  );
  const changes = gone.map((g) => JSON.parse(g.change) as ReportChange);
  const noted = await inParts(reports, (part) =>
    trx
      .selectFrom('report')
      .innerJoin('reading', (j) => j.onRef('reading.report', '=', 'report.id').onRef('reading.run', '=', 'report.run'))
      .select(['report.id', 'reading.ties'])
      .where('report.id', 'in', part)
      .where('report.gone', 'is', null)
      .where('reading.ties', 'like', '%"corrections":[%')
      .orderBy('report.seq')
      .execute(),
  );
  const notes = noted.flatMap(({ id, ties }) => {
    const { corrections = [] } = JSON.parse(ties ?? '{}') as { readonly corrections?: readonly CorrectionNote[] };
    return corrections
      .filter((n) => n.change === 'corrects')
      .map((n) => ({ id: noteId(id, n), kind: 'note', report: id }));
  });
  return [...changes.map((c) => ({ id: c.id, kind: c.change as string, report: c.report })), ...notes];
}

/** A row of the log as a reader with an older copy needs it. */
export interface LogEntry extends Pick<LogTable, 'id' | 'a' | 'b' | 'kind' | 'report' | 'time'> {
  readonly number: number;
  readonly op: Logged['op'];
}

/** The rows of the log after a number, in order. `added`: it came in, or came back, after that number. */
export async function readLog(db: Db, after: number, limit: number): Promise<LogEntry[]> {
  const found = await db
    .selectFrom('log')
    .selectAll()
    // The first row names the log itself.
    .where('number', '>', Math.max(after, 1))
    .orderBy('number')
    .limit(limit)
    .execute();
  return found.map(({ present, born, ...row }) => ({
    ...row,
    op: present === 0 ? 'removed' : (born ?? row.number) > after ? 'added' : 'changed',
  }));
}

/** What tells a store's log from those of others, and its last number. */
export async function logState(db: Db): Promise<{ readonly log: string; readonly last: number }> {
  const { id } = await db.selectFrom('log').select('id').orderBy('number').limit(1).executeTakeFirstOrThrow();
  const { last } = await db
    .selectFrom('log')
    .select((e) => e.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return { log: id, last };
}

/** When a store's log began, ISO 8601. */
export async function logBegan(db: Db): Promise<string> {
  const { time } = await db.selectFrom('log').select('time').orderBy('number').limit(1).executeTakeFirstOrThrow();
  return time;
}
