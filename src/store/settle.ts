/** Which rows of a report count, after changes of reports and judgements: the rows themselves stay as they were read. */
import type { Transaction } from 'kysely';
import { type Acts, applyJudgements } from '../record/judgements/apply.ts';
import { goneReports } from '../record/judgements/versions.ts';
import type { RecordMention, ReportChange } from '../record/types.ts';
import { markChanged } from './dirty.ts';
import { logCorrections } from './log.ts';
import { inParts } from './parts.ts';
import { mentionTableRow, recordMention, reportRowOf, unlent } from './rows.ts';
import type { MentionTable, ReportTable, Tables } from './schema.ts';

type Trx = Transaction<Tables>;
type StoredReport = Omit<ReportTable, 'seq' | 'text'>;

/** The run under which rows with judgements on them are kept, apart from those that were read. */
export const JUDGED = 'judged';

/**
 * Works out anew which rows of some reports count, and marks the pairs that it changes. Merges tie mentions of several
 * reports to one pair, so that the reports of all mentions merged with theirs are settled too.
 *
 * @param acts of all judgements in the store.
 */
export async function settleReports(trx: Trx, reports: readonly string[], acts: Acts): Promise<void> {
  const all = await withMerged(trx, reports, acts);
  if (all.length === 0) return;
  const before = await standingRows(trx, all);
  const stored = await markGone(trx, all, acts);
  const gone = new Set(stored.filter((r) => r.gone !== null).map((r) => r.id));
  const rows = await readRows(trx, stored);
  const mentions = rows
    .filter((m) => !gone.has(m.report))
    .map((m) => unlent(recordMention(m, reportIn(stored, m.report))));
  const { mentions: kept } = applyJudgements(mentions, acts);
  const now = new Map(kept.map((m) => [m.row.id, m]));
  const plain = new Map(mentions.map((m) => [m.row.id, m]));
  for (const id of all) await trx.deleteFrom('mention').where('report', '=', id).where('run', '=', JUDGED).execute();
  for (const row of rows) {
    const over = now.get(row.id);
    const state = gone.has(row.report) ? 2 : over !== undefined && isPlain(over, plain.get(row.id)) ? 1 : 3;
    if (state !== row.current)
      await trx
        .updateTable('mention')
        .set({ current: state })
        .where('id', '=', row.id)
        .where('run', '=', row.run)
        .execute();
    if (state === 3 && over !== undefined)
      await trx.insertInto('mention').values(mentionTableRow(over, JUDGED)).execute();
  }
  await markChanged(
    trx,
    before,
    await standingRows(trx, all),
    new Set(stored.filter((r) => r.date === null).map((r) => r.id)),
  );
  await logCorrections(trx, all);
}

/** Whether nothing was laid over a mention. */
function isPlain(over: RecordMention, read: RecordMention | undefined): boolean {
  return over.judged === undefined && String(over.pair) === String(read?.pair);
}

function reportIn(stored: readonly StoredReport[], id: string): RecordMention['report'] {
  return reportRowOf(stored.find((r) => r.id === id) as StoredReport);
}

async function withMerged(trx: Trx, reports: readonly string[], acts: Acts): Promise<string[]> {
  if (acts.links.groups.length === 0) return reports.toSorted();
  const found = new Set(reports);
  let next: readonly string[] = reports;
  while (next.length > 0) {
    const merged = acts.links.groups.flat();
    const own = await inParts(merged, (part) =>
      trx.selectFrom('mention').select(['id', 'report']).distinct().where('id', 'in', part).execute(),
    );
    const at = new Map(own.map((m) => [m.id, m.report]));
    const tied = acts.links.groups.filter((g) => g.some((id) => next.includes(at.get(id) ?? '')));
    next = [...new Set(tied.flat().flatMap((id) => at.get(id) ?? []))].filter((r) => !found.has(r));
    for (const r of next) found.add(r);
  }
  return [...found].toSorted();
}

/** Writes down for each report whether it still counts; answers the reports that are there. */
async function markGone(trx: Trx, reports: readonly string[], acts: Acts): Promise<StoredReport[]> {
  const changes = await inParts(reports, (part) =>
    trx.selectFrom('change').select('change').where('report', 'in', part).execute(),
  );
  const gone = goneReports(
    changes.map((c) => JSON.parse(c.change) as ReportChange),
    acts.undone,
  );
  const stored = await inParts(reports, (part) =>
    trx.selectFrom('report').selectAll().where('id', 'in', part).execute(),
  );
  const out: StoredReport[] = [];
  for (const { seq: _, text: __, ...report } of stored) {
    const of = gone.get(report.id);
    const set = { gone: of?.change.id ?? null, gone_until: of?.until ?? null };
    if (report.gone !== set.gone || report.gone_until !== set.gone_until)
      await trx.updateTable('report').set(set).where('id', '=', report.id).execute();
    out.push({ ...report, ...set });
  }
  return out;
}

/** The rows that were read of reports under the runs that stand for them. */
async function readRows(trx: Trx, stored: readonly StoredReport[]): Promise<MentionTable[]> {
  const rows: MentionTable[] = [];
  for (const { id, run } of stored)
    rows.push(
      ...(await trx.selectFrom('mention').selectAll().where('report', '=', id).where('run', '=', run).execute()),
    );
  return rows;
}

function standingRows(trx: Trx, reports: readonly string[]): Promise<MentionTable[]> {
  return inParts(reports, (part) =>
    trx.selectFrom('mention').selectAll().where('report', 'in', part).where('current', '=', 1).execute(),
  );
}
