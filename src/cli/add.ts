import { setImmediate } from 'node:timers/promises';
import { defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { type Input, readInputs } from '../node/input.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { outletsByName } from '../reading/outlets.ts';
import { openStore, type Run, type Store } from '../store/open.ts';
import { countOrigins } from '../store/origins.ts';
import { refreshEvents } from '../store/refresh.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { type Adding, addingProgress } from './progress.ts';
import { report as tell } from './run.ts';
import { STORE } from './store-option.ts';
import { supersedeAll } from './supersede.ts';
import { write } from './terminal.ts';

/** `demarche add`: codes reports and keeps them, with what they tell, in a store. */
export const add = defineCommand({
  meta: {
    name: 'add',
    description:
      'Code reports and keep them in a store. Each FILE is a text file or JSON Lines (.jsonl). Reports that are there already cost nothing, so a command that was stopped can be given again.',
  },
  args: {
    file: { type: 'positional', description: 'One or more files to read, or - for standard input', required: false },
    ...STORE,
    date: {
      type: 'string',
      description: 'Publication date of the reports, over any date in them',
      valueHint: 'YYYY-MM-DD',
    },
    outlet: { type: 'string', description: 'Who published the reports', valueHint: 'NAME' },
    format: {
      type: 'string',
      description: 'Print one JSON object a report once it is on disk (jsonl), or only the sum (table, if left out)',
      valueHint: 'table|jsonl',
    },
  },
  async run({ args }) {
    const files = args._ as string[];
    if (files.length === 0) {
      throw new DemarcheError('E_NO_INPUT', 'no file was named', 'name files to add, or - for standard input', 2);
    }
    const format = args.format ?? 'table';
    if (format !== 'table' && format !== 'jsonl') {
      throw new DemarcheError('E_FORMAT', `there is no format "${format}" for add`, 'use one of: table, jsonl', 2);
    }
    const given = { ...(args.date ? { date: args.date } : {}), ...(args.outlet ? { outlet: args.outlet } : {}) };
    const inputs = readInputs(files, given);
    const store = await openStore(args.store);
    try {
      const resources = await loadResources();
      const pipeline = await createPipeline(resources);
      const stopped = await addAll(store, pipeline, inputs, files, format === 'jsonl');
      if (stopped) return;
      await refreshEvents(store.db);
      await countOrigins(store.db, outletsByName(resources.gazetteer.outlets));
    } finally {
      await store.close();
    }
  },
});

/** How many reports are looked up, coded and written together. */
const CHUNK = 64;

interface Sum {
  added: number;
  known: number;
  failed: number;
  rows: number;
}

/** @returns whether somebody asked to stop. */
async function addAll(
  store: Store,
  pipeline: Pipeline,
  inputs: AsyncIterable<Input>,
  files: readonly string[],
  lines: boolean,
): Promise<boolean> {
  const run = await store.begin(pipeline.versions);
  const progress = await addingProgress(files);
  const sum: Sum = { added: 0, known: 0, failed: 0, rows: 0 };
  const stop = stopOnInterrupt();
  let chunk: Input[] = [];
  for await (const input of inputs) {
    if (stop.asked) break;
    chunk.push(input);
    if (chunk.length < CHUNK) continue;
    await addChunk(store, run, pipeline, chunk, { sum, progress, lines, stop });
    chunk = [];
  }
  if (!stop.asked) await addChunk(store, run, pipeline, chunk, { sum, progress, lines, stop });
  progress.end();
  stop.end();
  await write(lines ? process.stderr : process.stdout, sayWhatWasDone(sum, store.path, stop.asked));
  if (stop.asked) process.exitCode = 130;
  return stop.asked;
}

interface Round {
  readonly sum: Sum;
  readonly progress: Adding;
  readonly lines: boolean;
  readonly stop: { readonly asked: boolean };
}

/** Adds some reports; returns when all are on disk. What cannot be read or coded is told and costs no other report. */
async function addChunk(
  store: Store,
  run: Run,
  pipeline: Pipeline,
  chunk: readonly Input[],
  round: Round,
): Promise<void> {
  const { sum, progress, lines, stop } = round;
  const done = await run.done(chunk.flatMap((i) => ('report' in i ? [i.report.id] : [])));
  const said: Promise<void>[] = [];
  for (const input of chunk) {
    // Coding and storing never wait: without this no signal would come through, and no batch be written meanwhile.
    await setImmediate();
    if (stop.asked) break;
    const where = { source: input.source, ...(input.line === undefined ? {} : { line: input.line }) };
    const say = (state: string, more: object = {}): Promise<void> =>
      lines ? write(process.stdout, `${JSON.stringify({ ...where, state, ...more })}\n`) : Promise.resolve();
    progress.step(input.source);
    if ('error' in input) {
      sum.failed++;
      progress.pause(() => tell(input.error));
      said.push(say('failed', { error: input.error.code }));
    } else if (done.has(input.report.id)) {
      sum.known++;
      said.push(say('known', { report: input.report.id }));
    } else {
      const { report } = input;
      const reading = readOne(pipeline, input);
      if (reading instanceof DemarcheError) {
        sum.failed++;
        progress.pause(() => tell(reading));
        said.push(say('failed', { error: reading.code, report: report.id }));
        continue;
      }
      const rows = reading.rows.length;
      const added = run.writer.add({ report, reading }).then((isNew) => {
        // Another process may have added it meanwhile.
        if (!isNew) {
          sum.known++;
          return say('known', { report: report.id });
        }
        sum.added++;
        sum.rows += rows;
        return say('added', { report: report.id, rows });
      });
      said.push(added);
    }
  }
  await run.writer.flush();
  await Promise.all(said);
  if (!stop.asked) await supersedeAll(store, chunk, (error) => progress.pause(() => tell(error)));
}

/** A fault of ours in one report must not cost the others. */
function readOne(
  pipeline: Pipeline,
  input: Extract<Input, { report: unknown }>,
): ReturnType<Pipeline['reading']> | DemarcheError {
  try {
    return pipeline.reading(input.report);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const name = input.line === undefined ? input.source : `${input.source}:${input.line}`;
    return new DemarcheError(
      'E_CODER',
      `${name}: the coder failed: ${cause}`,
      'please report it with the text; the other reports are added',
    );
  }
}

function sayWhatWasDone(sum: Sum, path: string, stopped: boolean): string {
  const count = (n: number, what: string): string => `${n.toLocaleString('en')} ${what}${n === 1 ? '' : 's'}`;
  const parts = [
    `${count(sum.added, 'report')} added with ${count(sum.rows, 'row')}`,
    ...(sum.known > 0 ? [`${sum.known.toLocaleString('en')} there already`] : []),
    ...(sum.failed > 0 ? [`${sum.failed.toLocaleString('en')} failed`] : []),
  ];
  const end = stopped ? '; stopped, the same command goes on from here' : '';
  return `${path}: ${parts.join(', ')}${end}\n`;
}
