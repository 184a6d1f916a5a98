/** CSV (RFC 4180) with a line of column names, for spreadsheets and statistics programs. */
import { defused } from '../query/csv.ts';
import type { Column, Value } from './columns.ts';
import { EVENT_COLUMNS } from './event-columns.ts';
import { MENTION_COLUMNS } from './mention-columns.ts';
import type { ExportContext, Exporter } from './types.ts';

/** What flat columns cannot hold. */
export const COLUMNS_LOSE: readonly string[] = [
  'Mentions: names, offices and quotes of the second and later parties who act jointly, of whom the code or name is kept.',
  'Mentions: spans of anything but the words that tell it and their sentence.',
  'Events: which mention gives which of several values.',
];

/** Flat columns, several values in one cell with "; " between. */
export const csv: Exporter = {
  name: 'csv',
  title: 'CSV',
  description:
    'Flat columns with a line of names; what a spreadsheet would run as a formula has an apostrophe before it.',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  binary: false,
  of: ['mentions', 'events'],
  loses: [...COLUMNS_LOSE, 'Control characters in words, which become spaces; tabs and line breaks are kept.'],
  async *write(items, context) {
    if (items.of === 'mentions') yield* linesOf(items.pages, MENTION_COLUMNS, context);
    else if (items.of === 'events') yield* linesOf(items.pages, EVENT_COLUMNS, context);
  },
};

async function* linesOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  columns: readonly Column<Item>[],
  context: ExportContext,
): AsyncGenerator<string> {
  yield `${columns.map((c) => c.name).join(',')}\r\n`;
  const values = columns.map((c) => c.value);
  for await (const page of pages) {
    let lines = '';
    for (const item of page) {
      for (let i = 0; i < values.length; i++) {
        if (i > 0) lines += ',';
        lines += cell((values[i] as Column<Item>['value'])(item, context));
      }
      lines += '\r\n';
    }
    yield lines;
  }
}

const SPECIAL = /[",\p{Cc}]/u;
/** Control characters but tabs and line ends: some readers take a NUL for the end of a value, or refuse the file. */
const CONTROLS = /[^\P{Cc}\t\r\n]/gu;

function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = defused(value);
  return SPECIAL.test(safe) ? `"${safe.replace(CONTROLS, ' ').replaceAll('"', '""')}"` : safe;
}
