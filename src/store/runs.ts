/** Runs of the coder over a store: which there are, which rows stand, and what two of them read differently. */
import { type Kysely, sql } from 'kysely';
import type { MentionRow, ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { pairRuns, type RowPair } from '../record/judgements/row-diff.ts';
import { settle } from './changes.ts';
import { markDirty } from './dirty.ts';
import { recordMention, reportRowOf } from './rows.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

/** One run with what it did. */
export interface RunSummary extends CoderVersions {
  readonly id: string;
  /** In the order in which runs began, from 1. */
  readonly number: number;
  /** Reports that it read, and rows that it found in them. */
  readonly reports: number;
  readonly rows: number;
  /** Reports for which its rows stand now. */
  readonly stands: number;
}

/** All runs in the order in which they began. */
export async function findRuns(db: Db): Promise<RunSummary[]> {
  const runs = await db.selectFrom('run').selectAll().orderBy('number').execute();
  const count = async (from: 'reading' | 'mention' | 'report'): Promise<Map<string, number>> => {
    const rows = await db
      .selectFrom(from)
      .select(['run', sql<number>`count(*)`.as('n')])
      .groupBy('run')
      .execute();
    return new Map(rows.map((r) => [r.run, Number(r.n)]));
  };
  const [reports, rows, stands] = [await count('reading'), await count('mention'), await count('report')];
  return runs.map((r) => ({
    ...r,
    reports: reports.get(r.id) ?? 0,
    rows: rows.get(r.id) ?? 0,
    stands: stands.get(r.id) ?? 0,
  }));
}

/**
 * The run that a person means: its number, its id or the beginning of it, or `last`.
 *
 * @throws DemarcheError E_RUN for none or several
 */
export function runNamed<Run extends Pick<RunSummary, 'id' | 'number'>>(runs: readonly Run[], text: string): Run {
  const found =
    text === 'last'
      ? runs.slice(-1)
      : runs.filter(
          (r) => String(r.number) === text || r.id === text || r.id.startsWith(`r:${text.replace(/^r:/, '')}`),
        );
  const exact = found.filter((r) => String(r.number) === text || r.id === text);
  const [run, ...others] = exact.length > 0 ? exact.slice(0, 1) : found;
  if (run !== undefined && others.length === 0) return run;
  const known = runs.map((r) => `${r.number} (${r.id})`).join(', ');
  throw new DemarcheError(
    'E_RUN',
    others.length > 0 ? `“${text}” is the beginning of several runs` : `there is no run “${text}”`,
    known === '' ? 'the store has none yet; demarche add begins one' : `use one of: ${known}`,
    2,
  );
}

/** Ids of all reports, a page at a time, in the order of ids. */
export async function* reportIds(db: Db, page = 64): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const found = await db
      .selectFrom('report')
      .select('id')
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute();
    const last = found.at(-1);
    if (last === undefined) return;
    yield found.map((r) => r.id);
    after = last.id;
  }
}

/** How many reports a store has. */
export async function countReports(db: Db): Promise<number> {
  const { n } = await db.selectFrom('report').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return Number(n);
}

/** Lets the rows of a run stand again for reports that it read before another did. */
export async function standAgain(db: Db, run: string, reports: readonly string[]): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const others = await trx
      .selectFrom('report')
      .select('id')
      .where('id', 'in', [...reports])
      .where('run', '!=', run)
      .execute();
    const ids = others.map((r) => r.id);
    for (const id of ids) {
      const old = await trx
        .selectFrom('mention')
        .select(['a', 'b', 'kind'])
        .where('report', '=', id)
        .where('current', '=', 1)
        .execute();
      await trx.updateTable('mention').set({ current: 0 }).where('report', '=', id).execute();
      await trx.updateTable('report').set({ run }).where('id', '=', id).execute();
      await markDirty(trx, old);
    }
    if (ids.length > 0) await settle(trx, ids);
    return ids.length;
  });
}

/** What two runs read of one report. */
export interface ReportDiff {
  readonly report: ReportRow;
  /** Rows of the first and the second run, those that tell the same among them. */
  readonly pairs: readonly RowPair[];
}

/** Compares two runs over the reports that both read, one report at a time, in the order of ids. */
export async function* diffRuns(db: Db, before: string, after: string): AsyncGenerator<ReportDiff> {
  for await (const ids of reportIds(db)) {
    const both = await db
      .selectFrom('reading')
      .select(['report', sql<number>`count(*)`.as('n')])
      .where('report', 'in', ids)
      .where('run', 'in', [before, after])
      .groupBy('report')
      .having(sql`count(*)`, '=', 2)
      .execute();
    if (both.length === 0) continue;
    const reports = both.map((r) => r.report);
    const stored = await db.selectFrom('report').selectAll().where('id', 'in', reports).orderBy('id').execute();
    const mentions = await db
      .selectFrom('mention')
      .selectAll()
      .where('report', 'in', reports)
      .where('run', 'in', [before, after])
      .orderBy('id')
      .execute();
    for (const r of stored) {
      const report = reportRowOf(r);
      const of = (run: string): MentionRow[] =>
        mentions.filter((m) => m.report === r.id && m.run === run).map((m) => recordMention(m, report).row);
      yield { report, pairs: pairRuns(of(before), of(after)) };
    }
  }
}
