/** A second connection to a store that only reads: it never sees a half-done change of the first, nor waits for it. */
import type { DatabaseSync } from 'node:sqlite';
import { openReadOnly } from './sqlite.ts';

/** Fast look-ups in a store, for a server. */
export interface StoreReader {
  /** A number that changes whenever anybody, in this process or another, changed the store. */
  state(): number;
  close(): void;
}

/** Opens a store that is open already (`openStore`), so that its tables are those of this version. */
export function openReader(path: string): StoreReader {
  const raw: DatabaseSync = openReadOnly(path);
  const version = raw.prepare('PRAGMA data_version');
  return {
    state: () => Number(version.get()?.data_version),
    close: () => raw.close(),
  };
}
