/** Changes of reports in a store: newer versions, withdrawals. The reports themselves stay. */
import type { Kysely, Transaction } from 'kysely';
import type { CorrectionNote } from '../reading/types.ts';
import { changesOfAddress, type Version } from '../record/judgements/versions.ts';
import type { ReportChange } from '../record/types.ts';
import { compareText } from '../record/view.ts';
import { findActs } from './acts.ts';
import { inParts } from './parts.ts';
import { findSignatures } from './read/signatures.ts';
import { reportRowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import { settleReports } from './settle.ts';

type Db = Kysely<Tables>;
type Trx = Transaction<Tables>;

/** More reports than these under one address are no versions: it is the address of a page with news, not of a report. */
const MOST_VERSIONS = 30;

/** All changes, those that were taken back too, sorted by id. */
export async function findChanges(db: Db): Promise<ReportChange[]> {
  const stored = await db.selectFrom('change').select('change').orderBy('id').execute();
  return stored.map((c) => JSON.parse(c.change) as ReportChange);
}

/** Adds changes in one transaction; one that is there already stays as it is. */
export async function addChanges(db: Db, changes: readonly ReportChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db.transaction().execute(async (trx) => {
    await insertChanges(trx, changes);
    const reports = changes.map((c) => c.report);
    await settle(trx, reports);
    await settleAddresses(trx, await addressesOf(trx, reports));
  });
}

/** Brings the versions under some addresses up to date, once reports of them came in. */
export async function settleAddresses(trx: Trx, urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  const touched = new Set<string>();
  const { undone } = await findActs(trx);
  for (const url of new Set(urls)) {
    const reports = await trx.selectFrom('report').select('id').where('url', '=', url).execute();
    if (reports.length < 2) continue;
    const ids = reports.map((r) => r.id);
    const all = await changesOf(trx, ids);
    const stored = all.filter((c) => c.basis === 'address');
    // What a person or the record of a report says goes before what follows from an address.
    const said = new Set(
      all.filter((c) => c.basis !== 'address' && c.change === 'superseded' && !undone.has(c.id)).map((c) => c.report),
    );
    const versions = ids.length > MOST_VERSIONS ? [] : await versionsOf(trx, ids);
    const wanted = changesOfAddress(versions.filter((v) => !said.has(v.report.id)));
    const now = new Set(wanted.map((c) => c.id));
    const before = new Map(stored.map((c) => [c.id, JSON.stringify(c)]));
    for (const old of stored) {
      if (now.has(old.id)) continue;
      await trx.deleteFrom('change').where('id', '=', old.id).execute();
      touched.add(old.report);
    }
    const changed = wanted.filter((c) => before.get(c.id) !== JSON.stringify(c));
    for (const c of changed) {
      await trx.deleteFrom('change').where('id', '=', c.id).where('change', 'like', '%"basis":"address"%').execute();
      touched.add(c.report);
    }
    await insertChanges(trx, changed);
  }
  if (touched.size > 0) await settle(trx, [...touched]);
}

/** The addresses of some reports. */
export async function addressesOf(trx: Trx, reports: readonly string[]): Promise<string[]> {
  const found = await inParts(reports, (part) =>
    trx.selectFrom('report').select('url').where('id', 'in', part).execute(),
  );
  return found.flatMap((r) => r.url ?? []);
}

/** Whether anything that is known of reports must be laid over them once they come in, though it came before them. */
export async function awaited(trx: Trx, reports: readonly string[], mentions: readonly string[]): Promise<boolean> {
  const changed = await trx
    .selectFrom('change')
    .select('id')
    .where('report', 'in', [...reports])
    .limit(1)
    .execute();
  if (changed.length > 0) return true;
  const judged = await inParts(mentions, (part) =>
    trx.selectFrom('judged').select('mention').where('mention', 'in', part).limit(1).execute(),
  );
  return judged.length > 0;
}

/** Works out anew which rows of some reports count. */
export async function settle(trx: Trx, reports: readonly string[]): Promise<void> {
  await settleReports(trx, [...new Set(reports)], await findActs(trx));
}

async function insertChanges(trx: Trx, changes: readonly ReportChange[]): Promise<void> {
  for (const c of changes) {
    await trx
      .insertInto('change')
      .values({ id: c.id, report: c.report, time: c.time ?? '', change: JSON.stringify(c) })
      .onConflict((o) => o.column('id').doNothing())
      .execute();
  }
}

async function changesOf(trx: Trx, reports: readonly string[]): Promise<ReportChange[]> {
  const stored = await inParts(reports, (part) =>
    trx.selectFrom('change').select('change').where('report', 'in', part).execute(),
  );
  return stored.map((c) => JSON.parse(c.change) as ReportChange);
}

async function versionsOf(trx: Trx, ids: readonly string[]): Promise<Version[]> {
  const signatures = await findSignatures(trx, ids);
  const ties = await trx
    .selectFrom('reading')
    .innerJoin('report', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
    .select(['reading.report', 'reading.ties'])
    .where('reading.report', 'in', [...ids])
    .execute();
  const corrects = new Map(
    ties.map(({ report, ties: text }) => [
      report,
      text !== null && (JSON.parse(text) as { corrections?: readonly CorrectionNote[] }).corrections !== undefined,
    ]),
  );
  const stored = await trx
    .selectFrom('report')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return stored
    .map((r) => ({
      report: reportRowOf(r),
      signature: signatures.get(r.id) ?? { minhash: [], words: 0, terms: [] },
      corrects: corrects.get(r.id) ?? false,
      arrival: r.seq,
    }))
    .toSorted((a, b) => compareText(a.report.id, b.report.id));
}
