/** Stores that every format has to cope with. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MentionRow } from '../../src/coding/contract.ts';
import { exportContext } from '../../src/export/context.ts';
import { itemsOf } from '../../src/export/items.ts';
import type { Exporter, Of } from '../../src/export/types.ts';
import { readInputs } from '../../src/node/input.ts';
import { loadCountryCodes } from '../../src/node/resources.ts';
import { namesOfData } from '../../src/query/names-of-data.ts';
import type { Query } from '../../src/query/options.ts';
import { openSource } from '../../src/query/source.ts';
import { readText } from '../../src/report/read.ts';
import { openStore } from '../../src/store/open.ts';
import { storeOf, storeOfReports } from '../cli/store.ts';
import { pipeline } from '../support/pipeline.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Loaded once: where dist/data is older than the sources it is compiled anew. */
const countries = await loadCountryCodes();

/** A store of the reports in examples/. */
export async function exampleStore(): Promise<string> {
  const files = readdirSync(join(ROOT, 'examples')).filter((f) => /\.(?:txt|jsonl)$/.test(f));
  const reports = [];
  for await (const input of readInputs(files.map((f) => join(ROOT, 'examples', f)))) {
    if (!('report' in input)) throw input.error;
    reports.push(input.report);
  }
  return storeOfReports(reports);
}

/** A store without any report. */
export function emptyStore(): Promise<string> {
  return storeOf([]);
}

/** Names that break formats which do not quote, and those that a spreadsheet would run. */
export const HOSTILE_NAMES = [
  "=cmd|'/C calc'!A0",
  '+1-555\t"tab"',
  'two\r\nlines; and, commas',
  '@SUM(A1:A9)',
  '-2+3',
  'Ünï 🏛 “quoted” \\ back\u2028slash',
  '<script>alert(1)</script>',
  'end\n',
  '"never closed',
  '\0nul\u0007 half a character \ud83c',
  '\u202eصحيفة',
] as const;

/**
 * A store whose reports have such names in every field that comes from outside, an undated event, an open side, a denial,
 * a time of receipt, and an address that must not be followed.
 */
export async function hostileStore(): Promise<string> {
  const p = await pipeline();
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-hostile-')), 'test.db');
  const store = await openStore(path);
  const run = await store.begin(p.versions);
  const added = HOSTILE_NAMES.map((name, i) => {
    const report = readText(TEXTS[i % TEXTS.length] as string, {
      title: `Title ${name}`,
      outlet: name,
      url: i % 2 === 0 ? `javascript:alert("${i}")` : `https://news.example/${i}?a=b,c`,
      ...(i % 3 === 0 ? {} : { date: '2022-03-09' }),
      ...(i % 2 === 0 ? { received: '2022-03-10T08:15:30+02:00' } : {}),
    });
    const reading = p.reading(report);
    return run.writer.add({ report, reading: { ...reading, rows: reading.rows.map((row) => renamed(row, name)) } });
  });
  await run.writer.flush();
  await Promise.all(added);
  await store.close();
  return path;
}

const TEXTS = [
  'Kenya expelled two Somali diplomats on Monday, the foreign ministry in Nairobi said.',
  'Peru recalled its ambassador from Mexico City on 4 March 2022. Peru denied that it had closed its embassy.',
  'Norway and Sweden jointly summoned the Russian ambassador. About 40 people were killed in Oslo.',
  'Fiji may expel the ambassador of Tonga. An embassy was attacked in Suva.',
];

/** A row in which the first party has a name of nobody known. */
function renamed(row: MentionRow, name: string): MentionRow {
  const [first, ...rest] = row.source;
  if (first === undefined) return row;
  const place = row.place === null ? null : { ...row.place, name };
  return { ...row, place, source: [{ ...first, name, person: name, office: name }, ...rest] };
}

/** What one export gave. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly rows: number;
  readonly tallied: ReadonlyMap<string, number>;
}

/** Exports a store. */
export async function exported(path: string, exporter: Exporter, of: Of, query: Query = {}): Promise<Exported> {
  const { store, source, close } = await openSource(path);
  try {
    const names = await namesOfData();
    await source.countOrigins(query, names.outletCode);
    const context = exportContext(names.nameOf, countries, await store.judgements());
    const parts: Uint8Array[] = [];
    for await (const chunk of exporter.write(itemsOf(store, source, query, of), context))
      parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
    let rows = 0;
    for await (const page of itemsOf(store, source, query, of).pages) rows += page.length;
    const bytes = Buffer.concat(parts);
    return { bytes, text: exporter.binary ? '' : bytes.toString('utf8'), rows, tallied: context.tallied };
  } finally {
    await close();
  }
}

/** The rows of an export of a store, all in memory. */
export async function itemsIn<O extends Of>(path: string, of: O, query: Query = {}): Promise<readonly ItemOf<O>[]> {
  const { store, source, close } = await openSource(path);
  try {
    const all: ItemOf<O>[] = [];
    for await (const page of itemsOf(store, source, query, of).pages) all.push(...(page as readonly ItemOf<O>[]));
    return all;
  } finally {
    await close();
  }
}

type ItemOf<O extends Of> =
  Extract<ReturnType<typeof itemsOf>, { readonly of: O }> extends {
    readonly pages: AsyncIterable<readonly (infer I)[]>;
  }
    ? I
    : never;
