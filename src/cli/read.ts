import { setFlagsFromString } from 'node:v8';
import { defineCommand } from 'citty';
import type { Row } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { type Input, readInputs } from '../node/input.ts';
import { loadResources } from '../node/resources.ts';
import { createPipeline, type Pipeline } from '../pipeline.ts';
import { FORMATS, type Format, writerFor } from './formats.ts';
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
      description: `How to print: ${FORMATS.join(', ')}`,
      default: 'jsonl',
      valueHint: FORMATS.join('|'),
    },
  },
  async run({ args }) {
    const format = checkFormat(args.format);
    const files = (args._ as string[]).length > 0 ? (args._ as string[]) : [];
    if (files.length === 0) {
      throw new DemarcheError('E_NO_INPUT', 'no file was named', 'name files to read, or - for standard input', 2);
    }
    const given = { ...(args.date ? { date: args.date } : {}), ...(args.outlet ? { outlet: args.outlet } : {}) };
    // A report's annotations die young; letting the nursery grow with the run would double the memory for no speed.
    setFlagsFromString('--semi-space-growth-factor=1');
    const pipeline = await createPipeline(await loadResources());
    const writer = writerFor(format, process.stdout);
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
      const rows = codeOne(pipeline, input);
      if (rows instanceof DemarcheError) progress.pause(() => tell(rows));
      else await writer.report(input.report, nameOf(input), rows);
    }
    progress.end();
    await writer.end();
  },
});

/** Codes one report; a fault of ours in one report must not cost the others. */
function codeOne(pipeline: Pipeline, input: Extract<Input, { report: unknown }>): Row[] | DemarcheError {
  try {
    return pipeline.rows(input.report);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return new DemarcheError(
      'E_CODER',
      `${nameOf(input)}: the coder failed: ${cause}`,
      'please report it with the text; the other reports are read',
    );
  }
}

function nameOf(input: Input): string {
  return input.line === undefined ? input.source : `${input.source}:${input.line}`;
}

function checkFormat(value: string): Format {
  const format = FORMATS.find((f) => f === value);
  if (format) return format;
  throw new DemarcheError('E_FORMAT', `there is no format "${value}"`, `use one of: ${FORMATS.join(', ')}`, 2);
}
