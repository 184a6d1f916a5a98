/** What the server works with. */

import type { NamesData } from '../node/names-data.ts';
import { loadNames } from '../node/resources.ts';
import { MOST_WHOLE } from '../query/ledger.ts';
import { createNames, type Names } from '../query/names.ts';
import { type RecordSource, sourceOf } from '../query/source.ts';
import { openStore, type Store } from '../store/open.ts';
import { findOriginCounts } from '../store/origins.ts';
import { openReader, type StoreReader } from '../store/reader.ts';
import { refreshEvents } from '../store/refresh.ts';
import { mayWrite } from '../store/sqlite.ts';

/** How a server was asked to behave. */
export interface ServerSettings {
  /** The address it listens on. */
  readonly host: string;
  readonly port: number;
  /** What must be shown to write, or to be served at all on another address than loopback; with null nobody may. */
  readonly token: string | null;
  /** The folder with the built workbench; null where there is none. */
  readonly web: string | null;
  /** How many requests that are no reading one address may send in a minute. */
  readonly postsPerMinute: number;
  /** Of more reports nothing is worked out as a whole while somebody waits. */
  readonly mostReports: number;
  /** How long origins are counted before an answer that needs them, in milliseconds; what is left waits for the next. */
  readonly countingMs: number;
}

/** A store that is being served, with what is needed to tell of it. */
export interface ServerContext {
  readonly store: Store;
  /** The record as the commands ask for it. */
  readonly source: RecordSource;
  /** Fast look-ups on a connection of their own. */
  readonly reader: StoreReader;
  readonly names: Names;
  readonly data: NamesData;
  readonly settings: ServerSettings;
  /** Lets go of the store. */
  close(): Promise<void>;
}

/** What a server is told when nobody says otherwise. */
export const DEFAULT_SETTINGS: ServerSettings = {
  host: '127.0.0.1',
  port: 4173,
  token: null,
  web: null,
  postsPerMinute: 240,
  mostReports: MOST_WHOLE,
  countingMs: 500,
};

/**
 * Opens a store for serving, its events brought up to date.
 *
 * @throws DemarcheError E_STORE when there is no store at the path
 */
export async function openContext(path: string, settings: Partial<ServerSettings> = {}): Promise<ServerContext> {
  const [store, data] = await Promise.all([openStore(path, { existing: true }), loadNames()]);
  await refreshEvents(store.db);
  const reader = openReader(path);
  return {
    store,
    source: mayWrite(path) ? sourceOf(store) : onlyRead(sourceOf(store), store),
    reader,
    names: createNames(data),
    data,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    async close() {
      reader.close();
      await store.close();
    },
  };
}

/** Where the store cannot be written, origins that were not counted stay so. */
function onlyRead(source: RecordSource, store: Store): RecordSource {
  return {
    ...source,
    countOrigins: async () => {},
    originCounts: (events) => findOriginCounts(store.db, events),
  };
}
