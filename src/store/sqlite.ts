/** SQLite by Node's own module, as Kysely wants it. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  type SqliteDialectConfig,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { DemarcheError } from '../errors.ts';

/** How long a process waits for another that writes, in milliseconds. */
const BUSY_MS = 60_000;

/** SQLite's number for a lock that others hold. */
const BUSY = 5;

/** Settings of each connection: a commit is on disk when it returns. */
const PRAGMAS = [
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA temp_store = MEMORY',
  'PRAGMA cache_size = -65536',
  'PRAGMA mmap_size = 268435456',
];

/**
 * Opens a file of SQLite for Kysely.
 *
 * @param path a file's path, or `:memory:`.
 * @param options `readOnly`: the connection may only read. `check` throws before anything is changed in the file.
 * @throws what node:sqlite throws for a file that is no database or cannot be opened.
 */
export function openSqlite(
  path: string,
  { readOnly = false, check }: { readonly readOnly?: boolean; readonly check?: (raw: DatabaseSync) => void } = {},
): { readonly dialect: Dialect; readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(readOnly ? addressFor(path) : path, { timeout: BUSY_MS, readOnly });
  try {
    check?.(raw);
    for (const pragma of PRAGMAS) raw.exec(pragma);
    if (!readOnly) logAhead(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  const database = adapt(raw);
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver({ database }, path, readOnly),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return { dialect, raw };
}

/** Opens a file of SQLite that is a store already, for reading alone. */
export function openReadOnly(path: string): DatabaseSync {
  const raw = new DatabaseSync(addressFor(path), { timeout: BUSY_MS, readOnly: true });
  for (const pragma of PRAGMAS) raw.exec(pragma);
  return raw;
}

/** Takes the write lock at the beginning, so that two processes queue instead of failing at their first write. */
class ImmediateDriver extends SqliteDriver {
  readonly #path: string;
  readonly #readOnly: boolean;

  constructor(config: SqliteDialectConfig, path: string, readOnly: boolean) {
    super(config);
    this.#path = path;
    this.#readOnly = readOnly;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#readOnly)
      throw new DemarcheError(
        'E_STORE',
        `${this.#path} cannot be written, and something in it has to be brought up to date`,
        'give the command once as somebody who may write it and its folder, or copy it',
      );
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    } catch (error) {
      if (!isBusy(error)) throw error;
      throw new DemarcheError(
        'E_STORE',
        `another process has been writing ${this.#path} for a minute`,
        'wait until it is done, and give the command again',
      );
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && (error as { readonly errcode?: number }).errcode === BUSY;
}

/**
 * Writes go to a log first, so that readers never wait for the writer. SQLite does not wait for a lock when this is set:
 * of two processes that make one store at once, one asks again.
 */
function logAhead(raw: DatabaseSync): void {
  if (raw.prepare('PRAGMA journal_mode').get()?.journal_mode === 'wal') return;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; ; waited += 20) {
    try {
      raw.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || waited > BUSY_MS) throw error;
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

/** Where the folder may not be written SQLite cannot make the files beside a store; nobody writes it either, then. */
function addressFor(path: string): string | URL {
  if (existsSync(`${path}-wal`) || mayWrite(dirname(path))) return path;
  const address = pathToFileURL(path);
  address.searchParams.set('immutable', '1');
  return address;
}

/** Whether this process may write a file or into a folder. */
export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Statements are kept by their text: preparing costs as much as running. */
function adapt(raw: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const statement = wrap(raw.prepare(sql));
      if (kept.size >= 200) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

function wrap(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}
