/** Readers of the formats, written apart from the writers or published: what comes out must be what went in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import type { Of } from '../../src/export/types.ts';

/** A record as a reader finds it: by column, or by field. */
export type Found = Readonly<Record<string, unknown>>;

/** Reads the whole of an export; throws for what its format does not allow. */
export type Reader = (bytes: Uint8Array, of: Of) => readonly Found[] | Promise<readonly Found[]>;

const ROOT = join(import.meta.dirname, '../..');

function validator(schema: string): (value: unknown) => void {
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(join(ROOT, schema), 'utf8')) as object,
  );
  return (value) => {
    if (!validate(value)) throw new Error(`${JSON.stringify(validate.errors)}\n${JSON.stringify(value)}`);
  };
}

const isMention = validator('contract.schema.json');
const isEvent = validator('event.schema.json');

/** Lines that each end with a line feed. */
export function lines(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (text !== '' && !text.endsWith('\n')) throw new Error('the last line has no end');
  return text.split('\n').slice(0, -1);
}

/** Tab-separated lines by column; names of the columns from the first line, or given. */
export function tsv(bytes: Uint8Array, given?: readonly string[]): readonly Found[] {
  const all = lines(bytes).map((line) => line.split('\t'));
  const [names = [], ...rows] = given ? [[...given], ...all] : all;
  return rows.map((cells, i) => {
    if (cells.length !== names.length) throw new Error(`row ${i + 1} has ${cells.length} of ${names.length} columns`);
    return Object.fromEntries(names.map((name, c) => [name, cells[c]]));
  });
}

/** CSV by RFC 4180: quotes are doubled in quotes, rows end with CR LF. */
export function csv(bytes: Uint8Array): readonly Found[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  const [names = [], ...cells] = rows;
  return cells.map((values, i) => {
    if (values.length !== names.length) throw new Error(`row ${i + 1} has ${values.length} of ${names.length} cells`);
    return Object.fromEntries(names.map((name, c) => [name, values[c]]));
  });
}

/** By the name of the format. */
export const READERS: Readonly<Record<string, Reader>> = {
  jsonl: (bytes, of) =>
    lines(bytes).map((line) => {
      const value = JSON.parse(line) as Found;
      (of === 'events' ? isEvent : isMention)(value);
      return value;
    }),
  csv,
  async parquet(bytes) {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = (await parquetReadObjects({ file })) as Found[];
    if (Number(parquetMetadata(file).num_rows) !== rows.length) throw new Error('the footer has another count');
    return rows;
  },
  plover: (bytes) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Found[],
  polecat: (bytes) => tsv(bytes),
  icews: (bytes) => tsv(bytes),
};
