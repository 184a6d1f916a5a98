/** Tab-separated lines. */
import { defused } from '../query/csv.ts';
import type { MentionItem } from './items.ts';
import { isTold } from './told.ts';
import type { ExportContext, Items } from './types.ts';

/** What becomes of words in such lines, for `loses`. */
export const WORDS_IN_TSV =
  'Tabs, line breaks and control characters in names, which become spaces, and double quotes, which become single ones; before what a spreadsheet would run as a formula stands an apostrophe.';

/**
 * Rows as tab-separated lines. The format has no way to quote: a tab or a line break ends a value, and many readers take
 * a double quote for the beginning of a value that runs on over lines, so that neither can stand in one.
 */
export function tsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((c) => (c === null ? '' : typeof c === 'number' ? String(c) : tsvText(c))).join('\t')}\n`;
}

const UNSAFE = /["\p{Cc}\u2028\u2029]/u;
const ALL_CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;

function tsvText(text: string): string {
  return defused(UNSAFE.test(text) ? text.replace(ALL_CONTROLS, ' ').replaceAll('"', "'") : text);
}

/** A table of mentions with the names of its columns first: those that tell of something done, a page at a time. */
export async function* mentionTable(
  items: Items,
  context: ExportContext,
  columns: readonly string[],
  rowOf: (item: MentionItem, context: ExportContext) => readonly (string | number | null)[],
): AsyncGenerator<string> {
  if (items.of !== 'mentions') return;
  yield tsvLine(columns);
  for await (const page of items.pages) {
    let lines = '';
    for (const m of page) if (isTold(m.row.status, 'mentions', context)) lines += tsvLine(rowOf(m, context));
    yield lines;
  }
}
