import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { DemarcheError } from '../errors.ts';
import { checkGivenDate } from '../report/dates.ts';
import { readJsonRecord } from '../report/json.ts';
import { type Given, readText } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import { inputError } from './input/errors.ts';
import { byteLines, collect, peek } from './input/stream.ts';
import { checkHead, decodeText, dropMark } from './input/text.ts';

/** A report that was read, or what was wrong with it. `line` counts from 1 and is there for JSON Lines. */
export type Input =
  | {
      readonly source: string;
      readonly line?: number;
      readonly report: Report;
      /** The earlier version that its record says it supersedes: an id or an address. */
      readonly supersedes?: string;
    }
  | { readonly source: string; readonly line?: number; readonly error: DemarcheError };

export interface InputOptions {
  /** How sources are read; `auto` goes by a file's extension, else by its first characters. */
  readonly format?: 'auto' | 'text' | 'jsonl';
  /** The largest text file, and the longest JSON line, in bytes. Files of JSON Lines may be of any size. */
  readonly maxBytes?: number;
  /** What `-` reads; the process's standard input unless given. */
  readonly stdin?: AsyncIterable<Buffer>;
}

/** 50 MB: more than any report, less than what a machine holds. */
const MAX_BYTES = 50_000_000;
const CHUNK = 1 << 18;

const FORMATS: ReadonlyMap<string, 'text' | 'jsonl'> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.json', 'jsonl'],
]);

function tooLarge(what: string, limit: number): DemarcheError {
  const size = limit >= 1e6 ? `${Math.round(limit / 1e6)} MB` : `${limit} bytes`;
  return new DemarcheError(
    'E_TOO_LARGE',
    `${what} is larger than ${size}`,
    'split it into one file or line a report; JSON Lines files may be of any size',
  );
}

/** Whether a source is JSON Lines: by extension, else when it begins as a JSON object does. */
function formatOf(source: string, head: Buffer, wanted: InputOptions['format']): 'text' | 'jsonl' {
  if (wanted === 'text' || wanted === 'jsonl') return wanted;
  const known = FORMATS.get(extname(source).toLowerCase());
  if (known) return known;
  return /^\s*\{\s*["}]/u.test(dropMark(head).subarray(0, 4096).toString('latin1')) ? 'jsonl' : 'text';
}

async function open(source: string, options: InputOptions): Promise<AsyncIterable<Buffer>> {
  if (source === '-') return options.stdin ?? process.stdin;
  const info = await stat(source);
  if (info.isDirectory()) throw Object.assign(new Error('a directory'), { code: 'EISDIR' });
  return createReadStream(source, { highWaterMark: CHUNK });
}

function readWhole(bytes: Buffer, given: Given): Report {
  const text = decodeText(dropMark(bytes), bytes.length - dropMark(bytes).length);
  if (text === '') throw new DemarcheError('E_EMPTY', 'the file is empty', 'leave it out, or put the report into it');
  if (text.trim() === '')
    throw new DemarcheError('E_EMPTY', 'nothing but white space', 'leave it out, or put the report into it');
  return readText(text, given);
}

async function* readLines(
  source: string,
  chunks: AsyncIterable<Buffer>,
  given: Given,
  limit: number,
): AsyncGenerator<Input> {
  let empty = true;
  for await (const { number: line, offset, bytes } of byteLines(chunks, limit)) {
    let input: Input;
    try {
      if (bytes === null) throw tooLarge('the line', limit);
      const own = offset === 0 ? dropMark(bytes) : bytes;
      const text = decodeText(own, offset + bytes.length - own.length);
      if (text.trim() === '') continue;
      const { report, supersedes } = readJsonRecord(text, given);
      input = { source, line, report, ...(supersedes === null ? {} : { supersedes }) };
    } catch (error) {
      input = { source, line, error: inputError(error, source, line) };
    }
    empty = false;
    yield input;
  }
  if (empty)
    throw new DemarcheError('E_EMPTY', 'no record in it', 'leave it out, or put one JSON object a line into it');
}

async function* readSource(source: string, given: Given, options: InputOptions): AsyncGenerator<Input> {
  const limit = options.maxBytes ?? MAX_BYTES;
  try {
    const { head, all } = await peek(await open(source, options));
    checkHead(head);
    if (formatOf(source, head, options.format) === 'jsonl') {
      yield* readLines(source, all, given, limit);
      return;
    }
    const bytes = await collect(all, limit);
    if (bytes === null) throw tooLarge('the text', limit);
    yield { source, report: readWhole(bytes, given) };
  } catch (error) {
    yield { source, error: inputError(error, source) };
  }
}

/**
 * Reads reports from files and, for `-`, standard input: plain text, one report a file, or JSON Lines, one a line.
 * What is wrong with one source or line comes out as an item of its own; the others are still read. JSON Lines are
 * streamed: one line is in memory at a time.
 * @param paths files in the order to read them
 * @param given what is known of every report; goes before what a record says of itself
 * @throws DemarcheError E_BAD_DATE at once when `given.date` is no date
 */
export function readInputs(
  paths: readonly string[],
  given: Given = {},
  options: InputOptions = {},
): AsyncIterable<Input> {
  if (given.date != null) checkGivenDate(given.date);
  async function* all(): AsyncGenerator<Input> {
    for (const path of paths) yield* readSource(path, given, options);
  }
  return all();
}
