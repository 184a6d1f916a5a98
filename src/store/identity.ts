/** Telling our stores from other files of SQLite, and how far one has come. */
import type { DatabaseSync } from 'node:sqlite';
import { DemarcheError } from '../errors.ts';
import { STEPS } from './schema.ts';

/** What stands in the head of the file ("DMRC"), for `file` and for us. */
export const APPLICATION_ID = 0x44_4d_52_43;

/**
 * Refuses a file of SQLite that is none of ours, before anything is changed in it.
 *
 * @param existing whether an empty one is refused too
 * @throws DemarcheError E_STORE
 */
export function checkIsOurs(raw: DatabaseSync, path: string, existing: boolean): void {
  const id = raw.prepare('PRAGMA application_id').get()?.application_id;
  if (id === APPLICATION_ID) return;
  const names = new Set(
    raw
      .prepare('select name from sqlite_master')
      .all()
      .map((t) => t.name),
  );
  const isEmpty = id === 0 && names.size === 0;
  if (isEmpty && !existing) return;
  // The first stores had no number.
  if (id === 0 && names.has('kysely_migration') && names.has('report_words') && steps(raw)[0] === STEPS[0]) return;
  throw new DemarcheError(
    'E_STORE',
    isEmpty ? `${path} is empty, and no store yet` : `${path} is a database of some other program`,
    isEmpty ? 'fill it with demarche add FILE…, or name another with --store' : 'name another with --store',
  );
}

/**
 * Whether a store has all steps.
 *
 * @throws DemarcheError E_STORE when it has steps that are unknown here
 */
export function isUpToDate(raw: DatabaseSync, path: string): boolean {
  const taken = steps(raw);
  const known: ReadonlySet<string> = new Set(STEPS);
  if (taken.some((name) => !known.has(name)))
    throw new DemarcheError('E_STORE', `a newer demarche made ${path}`, 'update this one');
  return taken.length === STEPS.length;
}

function steps(raw: DatabaseSync): string[] {
  const table = raw.prepare(`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`).get();
  if (table === undefined) return [];
  return raw
    .prepare('select name from kysely_migration order by name')
    .all()
    .map((step) => String(step.name));
}
