/** A store of many mentions for measuring: the examples, told again and again under ids of their own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readInputs } from '../../src/node/input.ts';
import { loadResources } from '../../src/node/resources.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { sha256Text } from '../../src/report/hash.ts';
import { openStore } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { ROOT } from './corpora.ts';

/**
 * Makes a store of the examples and copies its rows in their tables until there are so many mentions: coding and
 * deriving as many reports would take hours. Copies lie in the order of their making, whose ids are in none, as those of
 * reports that come in one after another.
 *
 * @returns how many mentions there are
 */
export async function makeStore(path: string, mentions: number): Promise<number> {
  await addExamples(path);
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144');
  const tables = ['report', 'mention', 'event', 'member'].map((name) => templatesOf(db, name));
  const own = Number(db.prepare('select count(*) as n from mention where current = 1').get()?.n);
  const copies = Math.ceil(mentions / own) - 1;
  db.exec('begin');
  for (let n = 1; n <= copies; n++) {
    const renamed = renamer(n);
    for (const { insert, rows } of tables) for (const row of rows) insert.run(...row.map(renamed));
  }
  db.exec('commit; analyze');
  db.close();
  return own * (copies + 1);
}

async function addExamples(path: string): Promise<void> {
  const pipeline = await createPipeline(await loadResources());
  const store = await openStore(path);
  const run = await store.begin(pipeline.versions);
  const folder = join(ROOT, 'examples');
  const files = readdirSync(folder).filter((f) => /\.(?:txt|jsonl)$/.test(f));
  const added: Promise<boolean>[] = [];
  for await (const input of readInputs(files.map((f) => join(folder, f)))) {
    if (!('report' in input)) throw input.error;
    added.push(run.writer.add({ report: input.report, reading: pipeline.reading(input.report) }));
  }
  await run.writer.flush();
  await Promise.all(added);
  await refreshEvents(store.db);
  // What nobody counted would be counted under the clock.
  await store.db.updateTable('event').set({ origins: 1 }).execute();
  await store.close();
}

type Value = string | number | null;

/** The rows of a table, without what the data base makes itself, and the statement that adds one. */
function templatesOf(db: DatabaseSync, name: string): { insert: ReturnType<DatabaseSync['prepare']>; rows: Value[][] } {
  const columns = (db.prepare(`PRAGMA table_info(${name})`).all() as { readonly name: string }[])
    .map((c) => c.name)
    .filter((c) => c !== 'seq');
  const rows = db.prepare(`select ${columns.join(', ')} from ${name}`).all() as Record<string, Value>[];
  const places = columns.map(() => '?').join(', ');
  return {
    insert: db.prepare(`insert into ${name} (${columns.join(', ')}) values (${places})`),
    rows: rows.map((row) => columns.map((c) => row[c] ?? null)),
  };
}

const ID = /(?<=\b(?:sha256|m|e):)[0-9a-f]{20,64}/g;

/** Puts the n-th copy's ids where the examples' own stand; the same for the same id. */
function renamer(n: number): (value: Value) => Value {
  const known = new Map<string, string>();
  const named = (id: string): string => {
    const found = known.get(id) ?? sha256Text(`${n} ${id}`).slice(0, id.length);
    known.set(id, found);
    return found;
  };
  return (value) => (typeof value === 'string' ? value.replace(ID, named) : value);
}
