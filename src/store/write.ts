/** Writing readings into a store: one transaction a batch, each pair that is touched marked for refreshing. */
import type { Kysely, Transaction } from 'kysely';
import type { CoderVersions } from '../coding/row.ts';
import type { Reading } from '../reading/types.ts';
import { mentionsOf } from '../record/mentions.ts';
import type { Report } from '../report/types.ts';
import { awaited, settle, settleAddresses } from './changes.ts';
import { markDirty, markGrown } from './dirty.ts';
import { logCorrections } from './log.ts';
import { mentionTableRow, readingTableRow, reportTableRow, runId } from './rows.ts';
import type { Tables } from './schema.ts';

/** A report with what was read of it. */
export interface Entry {
  readonly report: Report;
  readonly reading: Reading;
}

/** Writes down the versions of a run, once; answers its id. */
export async function beginRun(db: Kysely<Tables>, versions: CoderVersions): Promise<string> {
  const id = runId(versions);
  const { version, codebook, gazetteer, model } = versions;
  // An insert that finds the id taken would use up a number all the same.
  const known = await db.selectFrom('run').select('id').where('id', '=', id).executeTakeFirst();
  if (known !== undefined) return id;
  await db.transaction().execute((trx) =>
    trx
      .insertInto('run')
      .values({ id, version, codebook, gazetteer, model })
      .onConflict((c) => c.column('id').doNothing())
      .execute(),
  );
  return id;
}

/** Which of some reports are there under a run already. */
export async function knownUnder(db: Kysely<Tables>, run: string, reports: readonly string[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const found = await db
    .selectFrom('reading')
    .select('report')
    .where('run', '=', run)
    .where('report', 'in', [...reports])
    .execute();
  return new Set(found.map((r) => r.report));
}

/**
 * Adds readings in one transaction: all of them are on disk when it returns, or none. A report that is there under the
 * same run stays as it is; one that is there under another run keeps its old rows, and the new ones stand for it.
 *
 * @returns of each entry whether it was added, and was not there before
 */
export async function addReadings(db: Kysely<Tables>, run: string, entries: readonly Entry[]): Promise<boolean[]> {
  return await db.transaction().execute(async (trx) => {
    const added: boolean[] = [];
    const known = await knownUnder(
      trx,
      run,
      entries.map((e) => e.report.id),
    );
    for (const entry of entries) {
      added.push(!known.has(entry.report.id));
      if (known.has(entry.report.id)) continue;
      known.add(entry.report.id);
      await addOne(trx, run, entry);
    }
    await settleAddresses(
      trx,
      entries.flatMap((e) => e.report.url ?? []),
    );
    return added;
  });
}

async function addOne(trx: Transaction<Tables>, run: string, { report, reading }: Entry): Promise<void> {
  const inserted = await trx
    .insertInto('report')
    .values(reportTableRow(report, reading.report, run))
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst();
  const again = inserted.numInsertedOrUpdatedRows === 0n;
  if (again) await retire(trx, report.id, run);
  await trx.insertInto('reading').values(readingTableRow(reading, run)).execute();
  const rows = mentionsOf(reading).map((mention) => mentionTableRow(mention, run));
  for (const row of rows) await trx.insertInto('mention').values(row).execute();
  if (again) await markDirty(trx, rows);
  else await markGrown(trx, rows);
  const ids = reading.rows.map((row) => row.id);
  if (again || (await awaited(trx, [report.id], ids))) await settle(trx, [report.id]);
  else if (reading.corrections.length > 0) await logCorrections(trx, [report.id]);
}

/** Rows of earlier runs no longer stand for a report; what they were about has to be told anew. */
async function retire(trx: Transaction<Tables>, report: string, run: string): Promise<void> {
  const old = await trx
    .selectFrom('mention')
    .select(['a', 'b', 'kind'])
    .distinct()
    .where('report', '=', report)
    .where('current', '=', 1)
    .execute();
  await trx.updateTable('mention').set({ current: 0 }).where('report', '=', report).execute();
  await trx.updateTable('report').set({ run }).where('id', '=', report).execute();
  await markDirty(trx, old);
}

/** Takes entries one by one and writes them in batches. */
export interface Writer {
  /** Resolves when the entry is on disk; whether this added it, and it was not there before. */
  add(entry: Entry): Promise<boolean>;
  /** Writes what waits. */
  flush(): Promise<void>;
}

const BATCH = 64;
const BATCH_MS = 250;

interface Waiting {
  readonly entry: Entry;
  readonly done: (added: boolean) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The one writer of a process: a commit costs a wait for the disk, so it is shared by up to 64 reports or a quarter of a
 * second of them, whichever comes first.
 */
export function createWriter(db: Kysely<Tables>, run: string, now: () => number = Date.now): Writer {
  let waiting: Waiting[] = [];
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const added = await addReadings(
        db,
        run,
        batch.map((w) => w.entry),
      );
      for (const [i, w] of batch.entries()) w.done(added[i] === true);
    } catch (error) {
      for (const w of batch) w.failed(error);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const batch = waiting;
    waiting = [];
    if (batch.length > 0) last = last.then(() => write(batch));
    return last;
  };
  return {
    add(entry) {
      if (waiting.length === 0) {
        since = now();
        timer = setTimeout(() => void flush(), BATCH_MS);
      }
      const written = new Promise<boolean>((done, failed) => waiting.push({ entry, done, failed }));
      if (waiting.length >= BATCH || now() - since >= BATCH_MS) void flush();
      return written;
    },
    flush,
  };
}
