/** Tab-separated lines. */
import type { MentionItem } from './items.ts';
import { isTold } from './told.ts';
import type { ExportContext, Items } from './types.ts';

/** Rows as tab-separated lines; a value cannot hold a tab or a line break, so either is a space in it. */
export function tsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((c) => (c === null ? '' : typeof c === 'number' ? String(c) : oneLine(c))).join('\t')}\n`;
}

const BREAKS = /[\t\r\n\u0085\u2028\u2029]/;
const ALL_BREAKS = /[\t\r\n\u0085\u2028\u2029]+/g;

function oneLine(text: string): string {
  return BREAKS.test(text) ? text.replace(ALL_BREAKS, ' ') : text;
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
