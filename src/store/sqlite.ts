/** SQLite by Node's own module, as Kysely wants it. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';

/** How long a process waits for another that writes, in milliseconds. */
const BUSY_MS = 60_000;

/** Settings of each connection: a commit is on disk when it returns; readers never wait for the writer. */
const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
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
 * @param readOnly whether the connection may only read.
 * @throws what node:sqlite throws for a file that is no database or cannot be opened.
 */
export function openSqlite(path: string, readOnly = false): { readonly dialect: Dialect; readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path, { timeout: BUSY_MS, readOnly });
  for (const pragma of PRAGMAS) {
    if (!readOnly || !pragma.includes('journal_mode')) raw.exec(pragma);
  }
  const database = adapt(raw);
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver({ database }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return { dialect, raw };
}

/** Takes the write lock at the beginning, so that two processes queue instead of failing at their first write. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
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
