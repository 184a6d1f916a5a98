/** Opening a store: a file of SQLite that is made when it is not there. */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import type { CoderVersions } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import type { Reading } from '../reading/types.ts';
import type { Judgement, MentionQuery, RecordEvent, RecordMention, ReportChange } from '../record/types.ts';
import type { Report } from '../report/types.ts';
import { findJudgements } from './acts.ts';
import { addChanges, findChanges } from './changes.ts';
import { checkIsOurs, isUpToDate } from './identity.ts';
import { addJudgements } from './judgements.ts';
import { type EventQuery, findEvents, resolveEvents } from './read/events.ts';
import { findMentions } from './read/mentions.ts';
import { findReadings } from './read/readings.ts';
import { findReport, type Hit, searchReports } from './read/reports.ts';
import type { Tables } from './schema.ts';
import { mayWrite, openSqlite } from './sqlite.ts';
import { beginRun, createWriter, knownUnder, type Writer } from './write.ts';

/** A store of reports and what they tell. */
export interface Store {
  readonly path: string;
  /** The tables themselves, for the parts of the store that live in other files. */
  readonly db: Kysely<Tables>;
  /** Begins, or takes up again, a run of the coder: its writer, and which reports it has done. */
  begin(versions: CoderVersions): Promise<Run>;
  mentions(query: MentionQuery): Promise<readonly RecordMention[]>;
  /** Without the rows that do not count, now or on the day asked for. */
  readings(reports: readonly string[], asOf?: number): Promise<ReadonlyMap<string, Reading>>;
  report(id: string): Promise<Report | null>;
  events(query: EventQuery): Promise<readonly RecordEvent[]>;
  /** Ids of the events whose id, or one of whose mentions' ids, begins so; at most 20. */
  resolve(id: string): Promise<readonly string[]>;
  search(words: string, limit: number): Promise<readonly Hit[]>;
  /** Adds judgements; one that is there already stays as it is. */
  judge(judgements: readonly Judgement[]): Promise<void>;
  /** All of them, undone ones too, by time. */
  judgements(): Promise<readonly Judgement[]>;
  /** Adds changes of reports; one that is there already stays as it is. */
  change(changes: readonly ReportChange[]): Promise<void>;
  changes(): Promise<readonly ReportChange[]>;
  close(): Promise<void>;
}

/** A run of the coder over a store. */
export interface Run {
  readonly id: string;
  readonly writer: Writer;
  /** Which of some reports it has done already. */
  done(reports: readonly string[]): Promise<ReadonlySet<string>>;
}

/**
 * Opens a store.
 *
 * @param path the file; made, with its tables, when it is not there.
 * @param options `existing`: refuse to make one; one that may not be written is then opened for reading.
 * @throws DemarcheError E_STORE when there is none where one was asked for, or the file is no store of ours, or a newer
 *   version of the program made it.
 */
export async function openStore(path: string, options: { readonly existing?: boolean } = {}): Promise<Store> {
  if (options.existing && !existsSync(path)) {
    throw new DemarcheError(
      'E_STORE',
      `there is no store at ${path}`,
      'make one with demarche add FILE…, or name another with --store',
    );
  }
  const db = await prepare(path, options.existing === true);
  return {
    path,
    db,
    async begin(versions) {
      const id = await beginRun(db, versions);
      return { id, writer: createWriter(db, id), done: (reports) => knownUnder(db, id, reports) };
    },
    mentions: (query) => findMentions(db, query),
    readings: (reports, asOf) => findReadings(db, reports, asOf),
    report: (id) => findReport(db, id),
    events: (query) => findEvents(db, query),
    resolve: (id) => resolveEvents(db, id),
    search: (words, limit) => searchOrRefuse(db, words, limit),
    judge: (judgements) => addJudgements(db, judgements),
    judgements: () => findJudgements(db),
    change: (changes) => addChanges(db, changes),
    changes: () => findChanges(db),
    close: () => db.destroy(),
  };
}

async function prepare(path: string, existing: boolean): Promise<Kysely<Tables>> {
  let db: Kysely<Tables> | undefined;
  try {
    // A store is written with two files beside it.
    const readOnly = existsSync(path) && !(mayWrite(path) && mayWrite(dirname(path)));
    if (readOnly && !existing) throw new DemarcheError('E_STORE', `${path} cannot be written`, WRITE);
    const { dialect, raw } = openSqlite(path, { readOnly, check: (of) => checkIsOurs(of, path, existing) });
    db = new Kysely<Tables>({ dialect });
    if (!isUpToDate(raw, path)) {
      if (readOnly)
        throw new DemarcheError('E_STORE', `an older demarche made ${path}, and it cannot be written`, WRITE);
      // What takes the steps is loaded only where some are lacking.
      const { migrate } = await import('./migrations.ts');
      await migrate(db, raw, path);
    }
    return db;
  } catch (error) {
    await db?.destroy();
    if (error instanceof DemarcheError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DemarcheError('E_STORE', `${path} cannot be opened as a store: ${reason}`, remedy(reason));
  }
}

const WRITE = 'give a command once as somebody who may write it and its folder';

function remedy(reason: string): string {
  if (/locked/.test(reason)) return 'another process is writing it; wait until it is done, and give the command again';
  if (/not a database/.test(reason)) return 'it is some other file; name another with --store';
  return 'check that the folder is there and may be written to, or name another place with --store';
}

async function searchOrRefuse(db: Kysely<Tables>, words: string, limit: number): Promise<readonly Hit[]> {
  try {
    return await searchReports(db, words, limit);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DemarcheError(
      'E_SEARCH',
      `“${words}” cannot be searched for: ${reason}`,
      'give words, "a phrase in quotes", begin* and AND, OR, NOT between them',
      2,
    );
  }
}
