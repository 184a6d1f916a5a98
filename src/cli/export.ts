import { type CommandDef, defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { exportContext } from '../export/context.ts';
import { EXPORTERS, exporterNamed } from '../export/formats.ts';
import { itemsOf } from '../export/items.ts';
import type { Chunk, Exporter, Items, Of } from '../export/types.ts';
import { loadCountryCodes } from '../node/resources.ts';
import { namesOfData } from '../query/names-of-data.ts';
import { type Given, queryOf } from '../query/options.ts';
import { openSource } from '../query/source.ts';
import { keepLittle } from '../store/stream.ts';
import { fileSink, outSink, type Sink } from './export-sink.ts';
import { FILTERS } from './filters.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { type RowProgress, rowProgress } from './progress.ts';
import { STORE } from './store-option.ts';

const LIST = EXPORTERS.map((e) => `${e.name} (${e.title}: ${e.of.join(' or ')})`).join(', ');

/** `demarche export`: a store in the format of another tool. */
export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description: `Write what a store holds as another tool reads it. FORMAT is one of: ${LIST}. Without a FORMAT all are listed with what each cannot hold.`,
  },
  args: {
    format: { type: 'positional', description: 'The format', required: false },
    ...STORE,
    out: { type: 'string', description: 'The file (standard output if left out)', valueHint: 'FILE' },
    of: {
      type: 'string',
      description: 'What the rows are, where the format can have several; the first that is named above if left out',
      valueHint: 'events|mentions|reports',
    },
    ...FILTERS,
  },
  async run({ args }) {
    const words = args._ as readonly string[];
    if (words.length === 0) return void process.stdout.write(listing());
    if (words.length > 1)
      throw new DemarcheError('E_USAGE', `export takes one format, not “${words.join(' ')}”`, 'give one at a time', 2);
    const exporter = exporterNamed(String(words[0]));
    const of = ofRows(exporter, args.of);
    if (exporter.binary && args.out === undefined && process.stdout.isTTY)
      throw new DemarcheError('E_USAGE', `${exporter.title} is nothing for a terminal`, 'name a file with --out', 2);
    const names = await namesOfData();
    const query = queryOf(args as unknown as Given, names);
    const { store, source, close } = await openSource(args.store);
    const stop = stopOnInterrupt();
    try {
      if (query.asOf === undefined) await source.countOrigins(query, names.outletCode);
      await keepLittle(store.db);
      const context = exportContext(names.nameOf, await loadCountryCodes(), await store.judgements());
      const progress = rowProgress(`exporting ${of}`);
      const items = counted(itemsOf(store, source, query, of), progress, stop);
      const sink = args.out === undefined ? outSink(process.stdout) : await fileSink(args.out);
      const whole = await drain(exporter.write(items, context), sink, stop);
      progress.end();
      if (whole) process.stderr.write(summary(exporter, of, progress.rows, args.out, context.tallied));
      else process.exitCode = 130;
    } finally {
      stop.end();
      await close();
    }
  },
}) as CommandDef;

/** @throws DemarcheError E_USAGE for what the format has not */
function ofRows(exporter: Exporter, given: string | undefined): Of {
  const of = exporter.of.find((o) => o === (given ?? exporter.of[0]));
  if (of !== undefined) return of;
  throw new DemarcheError(
    'E_USAGE',
    `${exporter.name} has no rows of “${given}”`,
    `its rows can be ${exporter.of.join(' or ')}`,
    2,
  );
}

/** Counts rows as they go by; ends early when somebody asked to stop. */
function counted(items: Items, progress: RowProgress, stop: { readonly asked: boolean }): Items {
  async function* through<Item>(pages: AsyncIterable<readonly Item[]>): AsyncGenerator<readonly Item[]> {
    for await (const page of pages) {
      if (stop.asked) return;
      progress.add(page.length);
      yield page;
    }
  }
  switch (items.of) {
    case 'events':
      return { of: 'events', pages: through(items.pages) };
    case 'mentions':
      return { of: 'mentions', pages: through(items.pages) };
    case 'reports':
      return { of: 'reports', pages: through(items.pages) };
  }
}

/** @returns whether all was written: nobody asked to stop meanwhile. */
async function drain(chunks: AsyncIterable<Chunk>, sink: Sink, stop: { readonly asked: boolean }): Promise<boolean> {
  try {
    for await (const chunk of chunks) {
      if (stop.asked) break;
      await sink.write(chunk);
    }
  } catch (error) {
    await sink.drop();
    throw error;
  }
  if (stop.asked) await sink.drop();
  else await sink.end();
  return !stop.asked;
}

function summary(
  exporter: Exporter,
  of: Of,
  rows: number,
  out: string | undefined,
  tallied: ReadonlyMap<string, number>,
): string {
  if (out === undefined && tallied.size === 0) return '';
  const lines = [...tallied].map(([what, n]) => `  ${n.toLocaleString('en')} ${what}\n`);
  return `${out ?? 'standard output'}: ${rows.toLocaleString('en')} ${of} as ${exporter.title}\n${lines.join('')}`;
}

function listing(): string {
  return EXPORTERS.map((e) => {
    const losses = e.loses.map((l) => `    - ${l}\n`).join('');
    return `${e.name}: ${e.title}, rows are ${e.of.join(' or ')}\n  ${e.description}\n${losses === '' ? '' : `  It cannot hold:\n${losses}`}`;
  }).join('\n');
}
