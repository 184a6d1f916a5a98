import { DemarcheError } from '../errors.ts';
import { checkRecordDate } from './dates.ts';
import { type Given, readText } from './read.ts';
import type { Report } from './types.ts';

const TEXT_FIELDS = ['title', 'date', 'outlet', 'url', 'received', 'language', 'supersedes'] as const;

const SHAPE =
  'write one object a line, such as {"text": "…", "title": "…", "date": "2018-05-16", "outlet": "…", "url": "…"}';

function bad(message: string, help: string): DemarcheError {
  return new DemarcheError('E_BAD_RECORD', message, help);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').slice(0, 120);
    throw new DemarcheError('E_BAD_JSON', `not valid JSON: ${reason}`, SHAPE);
  }
}

/**
 * Reads one line of JSON Lines: an object with `text` and, if known, `title`, `date`, `outlet`, `url`, `received`,
 * `language`. Other fields are left alone. What is given for all records goes before what a record says of itself.
 * @throws DemarcheError E_BAD_JSON, E_BAD_RECORD (no object, no text, wrong types), E_BAD_DATE, E_EMPTY
 */
export function readJsonLine(line: string, given: Given = {}): Report {
  return readJsonRecord(line, given).report;
}

/** A record of JSON Lines: its report, and the earlier version that it says it supersedes (an id or an address). */
export interface JsonRecord {
  readonly report: Report;
  readonly supersedes: string | null;
}

/**
 * The same with what a record says of its report's place among others.
 * @throws DemarcheError as `readJsonLine` does
 */
export function readJsonRecord(line: string, given: Given = {}): JsonRecord {
  const value = parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad(`the line is ${typeName(value)}, not an object`, SHAPE);
  const record = value as Readonly<Record<string, unknown>>;
  const { text } = record;
  if (text === undefined) throw bad('the record has no "text"', 'put the report\'s text into the field "text"');
  if (typeof text !== 'string')
    throw bad(`"text" is ${typeName(text)}, not a string`, "give the report's text as one string");
  const own: Partial<Record<(typeof TEXT_FIELDS)[number], string>> = {};
  for (const field of TEXT_FIELDS) {
    const entry = record[field];
    if (entry === undefined || entry === null) continue;
    if (typeof entry !== 'string')
      throw bad(`"${field}" is ${typeName(entry)}, not a string`, `give "${field}" as a string, or leave it out`);
    if (entry.trim() !== '') own[field] = entry;
  }
  if (text.trim() === '')
    throw new DemarcheError('E_EMPTY', '"text" is empty', 'leave the record out, or give its text');
  const { date, supersedes = null, ...known } = own;
  const report = readText(text, {
    ...known,
    ...(date === undefined ? {} : { metadataDate: checkRecordDate(date) }),
    ...Object.fromEntries(Object.entries(given).filter(([, entry]) => entry != null)),
  });
  return { report, supersedes };
}
