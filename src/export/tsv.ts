/** Tab-separated lines. */

/** Rows as tab-separated lines; a value cannot hold a tab or a line break, so either is a space in it. */
export function tsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((c) => (c === null ? '' : typeof c === 'number' ? String(c) : oneLine(c))).join('\t')}\n`;
}

const BREAKS = /[\t\r\n\u0085\u2028\u2029]/;
const ALL_BREAKS = /[\t\r\n\u0085\u2028\u2029]+/g;

function oneLine(text: string): string {
  return BREAKS.test(text) ? text.replace(ALL_BREAKS, ' ') : text;
}
