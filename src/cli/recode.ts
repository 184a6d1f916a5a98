import { setImmediate } from 'node:timers/promises';
import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { count } from '../query/text.ts';
import { openStore, type Run, type Store } from '../store/open.ts';
import { refreshEvents } from '../store/refresh.ts';
import { countReports, reportIds, standAgain } from '../store/runs.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { type Adding, countingProgress } from './progress.ts';
import { report as tell } from './run.ts';
import { STORE } from './store-option.ts';
import { write } from './terminal.ts';

/** `demarche recode`: reads all stored texts with the present coder. */
export const recode = defineCommand({
  meta: {
    name: 'recode',
    description:
      'Read all reports of a store again with the present coder, as a new run. The rows of earlier runs stay, to compare with (demarche diff). A command that was stopped goes on from there when it is given again.',
  },
  args: STORE,
  async run({ args }) {
    const store = await openStore(args.store, { existing: true });
    try {
      const pipeline = await createPipeline(await loadResources());
      await recodeAll(store, pipeline);
    } finally {
      await store.close();
    }
  },
}) as CommandDef;

interface Sum {
  read: number;
  rows: number;
  known: number;
  again: number;
  failed: number;
}

async function recodeAll(store: Store, pipeline: Pipeline): Promise<void> {
  const run = await store.begin(pipeline.versions);
  const progress = countingProgress('reading again', await countReports(store.db));
  const sum: Sum = { read: 0, rows: 0, known: 0, again: 0, failed: 0 };
  const stop = stopOnInterrupt();
  for await (const ids of reportIds(store.db)) {
    if (stop.asked) break;
    const done = await run.done(ids);
    if (done.size > 0) sum.again += await standAgain(store.db, run.id, [...done]);
    sum.known += done.size;
    const written: Promise<boolean>[] = [];
    for (const id of ids) {
      // Reading and storing never wait: without this no signal would come through, and no bar be drawn.
      await setImmediate();
      if (stop.asked) break;
      progress.step('');
      if (!done.has(id)) written.push(...(await recodeOne(store, run, pipeline, id, { sum, progress })));
    }
    await run.writer.flush();
    await Promise.all(written);
  }
  progress.end();
  stop.end();
  if (!stop.asked) await refreshEvents(store.db);
  await write(process.stdout, sayWhatWasDone(sum, run.id, stop.asked));
  if (stop.asked) process.exitCode = 130;
}

/** Reads one report; answers what is being written, wrapped so that it is not waited for. */
async function recodeOne(
  store: Store,
  run: Run,
  pipeline: Pipeline,
  id: string,
  { sum, progress }: { readonly sum: Sum; readonly progress: Adding },
): Promise<Promise<boolean>[]> {
  const report = await store.report(id);
  if (report === null) return [];
  try {
    const reading = pipeline.reading(report);
    sum.read++;
    sum.rows += reading.rows.length;
    return [run.writer.add({ report, reading })];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    sum.failed++;
    progress.pause(() =>
      tell(
        new DemarcheError(
          'E_CODER',
          `report ${id}: the coder failed: ${cause}`,
          'please report it with the text; its earlier rows still stand',
        ),
      ),
    );
    return [];
  }
}

function sayWhatWasDone(sum: Sum, run: string, stopped: boolean): string {
  const parts = [
    `${count(sum.read, 'report')} read again with ${count(sum.rows, 'row')}`,
    ...(sum.known > 0 ? [`${sum.known.toLocaleString('en')} read before`] : []),
    ...(sum.again > 0 ? [`${sum.again.toLocaleString('en')} of them stand again`] : []),
    ...(sum.failed > 0 ? [`${sum.failed.toLocaleString('en')} failed`] : []),
  ];
  const end = stopped ? '; stopped, the same command goes on from here' : '';
  return `run ${run}: ${parts.join(', ')}${end}\n`;
}
