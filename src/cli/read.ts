import { setFlagsFromString } from 'node:v8';
import { defineCommand } from 'citty';
import { DemarcheError } from '../errors.ts';
import { type Input, readInputs } from '../node/input.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline } from '../pipeline.ts';
import type { Report } from '../report/types.ts';
import { explainWriter } from './explain/writer.ts';
import { FORMATS, type Format, type Writer, writerFor } from './formats.ts';
import { layersWriter } from './layers/writer.ts';
import { progressOver } from './progress.ts';
import { report as tell } from './run.ts';

/** `demarche read`: codes reports without storing them. */
export const read = defineCommand({
  meta: {
    name: 'read',
    description:
      'Code reports and print the rows. Each FILE is a text file or JSON Lines (.jsonl: {"text", "title"?, "date"?, "outlet"?, "url"?} a line).',
  },
  args: {
    file: { type: 'positional', description: 'One or more files to read, or - for standard input', required: false },
    date: {
      type: 'string',
      description: 'Publication date of the reports, over any date in them',
      valueHint: 'YYYY-MM-DD',
    },
    outlet: { type: 'string', description: 'Who published the reports', valueHint: 'NAME' },
    format: {
      type: 'string',
      description: `How to print: ${FORMATS.join(', ')} (jsonl if left out)`,
      valueHint: FORMATS.join('|'),
    },
    layers: {
      type: 'boolean',
      description: 'Instead of rows, show each text with what is found in it: who, when, how many, who says, status',
    },
    explain: {
      type: 'boolean',
      description:
        'Instead of rows, tell how each came out and why other verbs and event nouns gave none (as text, or --format jsonl)',
    },
    reader: {
      type: 'string',
      description:
        'Also print rows that the second reader is at least so sure of, where no frame decides (0.7 is a fair start; about half of those are right)',
      valueHint: 'P',
    },
    all: { type: 'boolean', description: 'With --explain, tell of all frames that gave no row, not only the nearest' },
  },
  async run({ args }) {
    if (args.layers && args.format !== undefined) {
      throw new DemarcheError('E_USAGE', '--layers has no --format', 'leave out one of them', 2);
    }
    const format = checkFormat(args.format ?? 'jsonl');
    if (args.explain && args.layers) {
      throw new DemarcheError('E_USAGE', '--explain and --layers exclude one another', 'leave out one of them', 2);
    }
    if (args.explain && args.format !== undefined && format !== 'jsonl') {
      throw new DemarcheError('E_USAGE', `--explain has no --format ${format}`, 'use jsonl, or leave it out', 2);
    }
    if (args.all && !args.explain) {
      throw new DemarcheError('E_USAGE', '--all goes with --explain only', 'add --explain, or leave out --all', 2);
    }
    if (args.reader !== undefined && (args.explain || args.layers)) {
      throw new DemarcheError(
        'E_USAGE',
        '--reader adds rows, and goes with no --explain or --layers',
        'leave out one',
        2,
      );
    }
    const options = args.reader === undefined ? {} : { reader: checkProbability(args.reader) };
    const files = args._ as string[];
    if (files.length === 0) {
      throw new DemarcheError('E_NO_INPUT', 'no file was named', 'name files to read, or - for standard input', 2);
    }
    const given = { ...(args.date ? { date: args.date } : {}), ...(args.outlet ? { outlet: args.outlet } : {}) };
    // A report's annotations die young; letting the nursery grow with the run would double the memory for no speed.
    setFlagsFromString('--semi-space-growth-factor=1');
    const pipeline = await createPipeline(await loadResources());
    if (args.layers) await readAll(files, given, pipeline.annotate, layersWriter(process.stdout));
    else if (args.explain) {
      const writer = explainWriter(process.stdout, { format: args.format ? 'jsonl' : 'text', all: args.all === true });
      await readAll(files, given, (report) => pipeline.explain(pipeline.annotate(report)), writer);
    } else {
      await readAll(files, given, (report) => pipeline.rows(report, options), writerFor(format, process.stdout));
    }
  },
});

/** Reads reports one by one and prints each; what cannot be read is told on stderr and costs no other report. */
async function readAll<Content>(
  files: readonly string[],
  given: { readonly date?: string; readonly outlet?: string },
  readOne: (report: Report) => Content,
  writer: Writer<Content>,
): Promise<void> {
  const progress = progressOver(files.length);
  let source = '';
  for await (const input of readInputs(files, given)) {
    if (input.source !== source) {
      progress.step(input.source);
      source = input.source;
    }
    if ('error' in input) {
      progress.pause(() => tell(input.error));
      continue;
    }
    const content = guarded(() => readOne(input.report), nameOf(input));
    if (content instanceof DemarcheError) progress.pause(() => tell(content));
    else await writer.report(input.report, nameOf(input), content);
  }
  progress.end();
  await writer.end();
}

/** A fault of ours in one report must not cost the others. */
function guarded<Content>(work: () => Content, name: string): Content | DemarcheError {
  try {
    return work();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return new DemarcheError(
      'E_CODER',
      `${name}: the coder failed: ${cause}`,
      'please report it with the text; the other reports are read',
    );
  }
}

function nameOf(input: Input): string {
  return input.line === undefined ? input.source : `${input.source}:${input.line}`;
}

function checkProbability(value: string): number {
  const p = Number(value);
  if (value.trim() !== '' && p >= 0 && p <= 1) return p;
  throw new DemarcheError(
    'E_USAGE',
    `--reader ${value} is no probability`,
    'give a number from 0 to 1, such as 0.7',
    2,
  );
}

function checkFormat(value: string): Format {
  const format = FORMATS.find((f) => f === value);
  if (format) return format;
  throw new DemarcheError('E_FORMAT', `there is no format "${value}"`, `use one of: ${FORMATS.join(', ')}`, 2);
}
