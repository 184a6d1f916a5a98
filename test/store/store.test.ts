import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { openStore, type Run, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { pipeline as shared } from '../support/pipeline.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

const EXPELLED = 'Kenya expelled two Somali diplomats on Monday, the foreign ministry in Nairobi said.';
const RECALLED = 'Peru recalled its ambassador from Mexico City on 4 March 2022.';
const TEXTS = [
  EXPELLED,
  RECALLED,
  'Norway summoned the Russian ambassador on Friday.',
  'Fiji and Tonga signed a treaty.',
];

const pipeline = await shared();

let folder: string;
let path: string;
let store: Store;
let run: Run;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
  path = join(folder, 'store.db');
  store = await openStore(path);
  run = await store.begin(pipeline.versions);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function entry(text: string, date = '2022-03-09'): Parameters<Run['writer']['add']>[0] {
  const report = readText(text, { date, outlet: 'The Courier' });
  return { report, reading: pipeline.reading(report) };
}

async function addAll(...texts: string[]): Promise<void> {
  const added = texts.map((text) => run.writer.add(entry(text)));
  await run.writer.flush();
  await Promise.all(added);
}

describe('a store', () => {
  it('gives back the rows and the notes of a report as they were read', async () => {
    await addAll(EXPELLED);
    const { report, reading } = entry(EXPELLED);
    const found = (await store.readings([report.id])).get(report.id);
    expect(found?.rows).toEqual(reading.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(found?.statements).toEqual(reading.statements);
    expect(found?.signature).toEqual(reading.signature);
    expect(found?.report).toEqual(reading.report);
  });

  it('reads a stored text again as the same report', async () => {
    const first = readText('date 2021-05-04 \nKenya expelled two Somali diplomats.', {
      outlet: 'The Courier',
      url: 'https://example.org/1',
    });
    const second = readText(RECALLED, {
      metadataDate: '2022-03',
      title: 'Lima calls envoy home',
      received: '2022-03-05T10:00:00Z',
    });
    for (const report of [first, second]) void run.writer.add({ report, reading: pipeline.reading(report) });
    await run.writer.flush();
    for (const report of [first, second]) expect(await store.report(report.id)).toEqual(report);
    expect(await store.report('sha256:none')).toBeNull();
  });

  it('keeps one copy of a report however often it is added', async () => {
    await addAll(EXPELLED, EXPELLED);
    await addAll(EXPELLED);
    const { n } = await store.db
      .selectFrom('mention')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(entry(EXPELLED).reading.rows.length);
    expect(await run.done([entry(EXPELLED).report.id, 'sha256:none'])).toEqual(new Set([entry(EXPELLED).report.id]));
  });

  it('finds mentions by pair either way round, by actor, kind and days', async () => {
    await addAll(...TEXTS);
    const kinds = async (query: Parameters<Store['mentions']>[0]): Promise<string[]> =>
      (await store.mentions(query)).map((m) => m.row.kind).toSorted();
    expect(await kinds({ pair: ['SOM', 'KEN'] })).toEqual(['envoy.expel']);
    expect(await kinds({ actor: 'MEX' })).toEqual(['envoy.recall']);
    expect(await kinds({ kinds: ['agreement.sign'] })).toEqual(['agreement.sign', 'agreement.sign']);
    const day = Date.UTC(2022, 2, 4) / 86_400_000;
    expect(await kinds({ actor: 'PER', until: day - 1 })).toEqual([]);
    expect(await kinds({ actor: 'PER', since: day, until: day })).toEqual(['envoy.recall']);
  });

  it('leaves out what came in after the day that is asked about', async () => {
    const late = readText(EXPELLED, { date: '2022-03-09', received: '2022-05-01T00:00:00Z' });
    await run.writer.add({ report: late, reading: pipeline.reading(late) });
    const may = Date.UTC(2022, 4, 1) / 86_400_000;
    expect(await store.mentions({ actor: 'KEN', asOf: may - 1 })).toEqual([]);
    expect(await store.mentions({ actor: 'KEN', asOf: may })).not.toEqual([]);
  });

  it('derives events when asked, and finds them by any of their mentions', async () => {
    await addAll(EXPELLED, 'Nairobi threw out two diplomats from Somalia on Monday.');
    expect(await store.events({ actor: 'KEN' })).toEqual([]);
    await refreshEvents(store.db);
    const [event, ...rest] = await store.events({ actor: 'KEN' });
    expect(rest).toEqual([]);
    expect(event?.reports).toHaveLength(2);
    for (const mention of event?.mentions ?? []) expect(await store.resolve(mention.slice(0, 12))).toEqual([event?.id]);
    expect(await store.resolve('m:ffffffff')).toEqual([]);
  });

  it('searches texts by words, phrases and beginnings, and says what is wrong with a question', async () => {
    await addAll(...TEXTS);
    const hits = await store.search('"Somali diplomats"', 5);
    expect(hits.map((h) => h.excerpt)).toEqual([expect.stringContaining('«Somali diplomats»')]);
    expect(await store.search('ambassad*', 5)).toHaveLength(2);
    await expect(store.search('"open', 5)).rejects.toMatchObject({ code: 'E_SEARCH' });
  });

  it('is refused where there is none, or where the file is something else', async () => {
    await expect(openStore(join(folder, 'none.db'), { existing: true })).rejects.toMatchObject({ code: 'E_STORE' });
    const other = join(folder, 'other.db');
    await writeFile(other, 'no database, but a text that is long enough to be looked at '.repeat(20));
    await expect(openStore(other)).rejects.toMatchObject({ code: 'E_STORE' });
  });

  it('takes reports from two processes at once and loses none', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Ghana expelled ${i + 2} Togolese diplomats on Monday.`);
    const mine = texts.slice(0, 10);
    const other = spawn(process.execPath, ['--input-type=module', '--eval', addingProcess(texts.slice(10))]);
    let said = '';
    other.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    const ended = new Promise<number | null>((resolve) => other.on('close', resolve));
    for (const text of mine) await addAll(text);
    expect(await ended, said).toBe(0);
    const { n } = await store.db
      .selectFrom('report')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(20);
  }, 60_000);
});

/** A program that adds texts one commit at a time. */
function addingProcess(texts: readonly string[]): string {
  return `
    import { readText } from '${SOURCE}/report/read.ts';
    import { openStore } from '${SOURCE}/store/open.ts';
    import { loadResources } from '${SOURCE}/node/resources.ts';
    import { createPipeline } from '${SOURCE}/pipeline.ts';
    const pipeline = await createPipeline(await loadResources());
    const store = await openStore(${JSON.stringify(path)});
    const run = await store.begin(pipeline.versions);
    for (const text of ${JSON.stringify(texts)}) {
      const report = readText(text, { date: '2022-03-09' });
      const added = run.writer.add({ report, reading: pipeline.reading(report) });
      await run.writer.flush();
      await added;
    }
    await store.close();`;
}
