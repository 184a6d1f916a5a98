import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { openReader, type StoreReader } from '../../src/store/reader.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { readingWith, rowOf } from '../record/mention.ts';

const DAYS = ['2019-02-03', '2020-06-17', '2021-04-17'];
const LIST = { before: '[', between: ',', after: ']' };

let store: Store;
let reader: StoreReader;

beforeEach(async () => {
  store = await openStore(join(mkdtempSync(join(tmpdir(), 'demarche-reader-')), 'store.db'));
  const run = await store.begin({ version: '1', codebook: '1', gazetteer: '1', model: '1' });
  for (const [i, day] of DAYS.entries()) {
    const id = `sha256:${i}`;
    const reading = readingWith(id, day, [rowOf(`m:a${i}`, { report: id, day })]);
    void run.writer.add({ report: { ...readText(`Kenya expelled two, said number ${i}.`), id }, reading });
  }
  await run.writer.flush();
  await refreshEvents(store.db);
  reader = openReader(store.path);
});

afterEach(async () => {
  reader.close();
  await store.close();
});

/** Puts the same events into other rows, as deriving them anew may do. */
async function move(ids: readonly string[]): Promise<void> {
  const rows = await store.db
    .selectFrom('event')
    .select(['id', 'a', 'b', 'kind', 'status', 'lo', 'hi', 'reports', 'origins', 'background', 'event'])
    .execute();
  await store.db.deleteFrom('event').execute();
  for (const row of rows.toReversed().filter((r) => ids.includes(r.id)))
    await store.db.insertInto('event').values(row).execute();
}

function idsIn(found: number, keys: ReturnType<StoreReader['keys']>): string[] {
  const text = new TextDecoder().decode(reader.texts('event', keys, found, LIST));
  return (JSON.parse(text) as { id: string }[]).map((e) => e.id);
}

describe('a page whose rows were moved after it was found', () => {
  it('still holds the same events in the same order', async () => {
    const [state, keys] = [reader.state(), reader.keys('event', {}, 10)];
    const ids = keys.map((k) => k.id);
    expect(ids).toHaveLength(DAYS.length);
    await move(ids);
    const moved = reader.keys('event', {}, 10);
    expect(moved.map((k) => k.row)).not.toEqual(keys.map((k) => k.row));
    expect(idsIn(state, keys)).toEqual(ids);
    expect(idsIn(reader.state(), moved)).toEqual(ids);
  });

  it('leaves out what is no longer there, and puts nothing into its place', async () => {
    const [state, keys] = [reader.state(), reader.keys('event', {}, 10)];
    const [first = '', , third = ''] = keys.map((k) => k.id);
    await move([first, third]);
    expect(idsIn(state, keys)).toEqual([first, third]);
  });
});
