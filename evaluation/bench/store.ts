/** How fast a store takes reports in, small and large, and how fast it tells a pair's story. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadResources } from '../../src/node/resources.ts';
import { createPipeline } from '../../src/pipeline.ts';
import { readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { ROOT, reportsOf450 } from './corpora.ts';
import { grouped, median, type Row, runNode, type Setting, skipped } from './measure.ts';
import { fill, templatesOf } from './store-made.ts';

const COMMAND = join(ROOT, 'dist/cli/main.js');
const TEMPLATES = 300;
/** Reports added under the clock at each size, none seen before, in rounds that are each written and derived. */
const ADDED = 96;
const ROUNDS = 4;
const RUNS = 9;

/** Adding reports of 450 words to stores of 1,000 and 100,000, coding and deriving included, and a pair's story then. */
export async function storeSpeed({ data }: Setting): Promise<readonly Row[]> {
  const pipeline = await createPipeline(await loadResources());
  const { texts, source } = await reportsOf450(data, TEMPLATES + 2 * ADDED);
  const templates = templatesOf(texts.slice(2 * ADDED), pipeline.reading);
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  const rows: Row[] = [];
  try {
    const path = join(folder, 'store.db');
    const store = await openStore(path);
    const run = await store.begin(pipeline.versions);
    let there = 0;
    for (const [i, size] of [1000, 100_000].entries()) {
      await fill(store, run, templates, there, size);
      there = size;
      const fresh = texts.slice(i * ADDED, (i + 1) * ADDED).map((text) => readText(text, { date: '2020-05-13' }));
      const speeds: number[] = [];
      const cpu = process.cpuUsage();
      for (let round = 0; round < ROUNDS; round++) {
        const part = fresh.filter((_, n) => n % ROUNDS === round);
        const clock = performance.now();
        const added = part.map((report) => run.writer.add({ report, reading: pipeline.reading(report) }));
        await run.writer.flush();
        await Promise.all(added);
        await refreshEvents(store.db);
        speeds.push((part.length / (performance.now() - clock)) * 1e3);
      }
      const { user, system } = process.cpuUsage(cpu);
      rows.push({
        what: `reports of 450 words added to ${grouped(size)}, coding and events included`,
        value: `${Math.max(...speeds).toFixed(1)} /s`,
        how:
          `best of ${ROUNDS} rounds of ${ADDED / ROUNDS} reports (${source}), one process; median ` +
          `${median(speeds).toFixed(1)}; a second of computing time: ${((ADDED / (user + system)) * 1e6).toFixed(1)}`,
      });
    }
    const busiest = await busiestPair(store);
    const bytes = (await stat(path)).size;
    rows.push({
      what: 'a store of 100,000 reports on disk',
      value: `${grouped(bytes / 1e6)} MB`,
      how: 'texts, rows, notes, events and full text',
    });
    await store.close();
    rows.push(await dyadSpeed(path, busiest));
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Busy {
  readonly a: string;
  readonly b: string;
  readonly mentions: number;
}

async function busiestPair(store: Store): Promise<Busy> {
  const found = await store.db
    .selectFrom('mention')
    .select(['a', 'b', (e) => e.fn.countAll<number>().as('mentions')])
    .where('a', '!=', '')
    .where('b', '!=', '')
    .groupBy(['a', 'b'])
    .orderBy('mentions', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return found;
}

async function dyadSpeed(path: string, { a, b, mentions }: Busy): Promise<Row> {
  const what = 'demarche dyad, the pair with most mentions';
  if (!existsSync(COMMAND)) return skipped(what, 'not built: run `npm run build` first');
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) times.push((await runNode([COMMAND, 'dyad', a, b, '--store', path])).took);
  const how = `median of ${RUNS} runs from process start, best ${grouped(Math.min(...times))} ms; ${grouped(mentions)} mentions`;
  return { what, value: `${grouped(median(times))} ms`, how };
}
