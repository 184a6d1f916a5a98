/** Small pieces of Markdown. */

/** Text that Markdown shall show as it stands. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|~$]/g, (c) => `\\${c}`);
}

/** Words as written, in italics. */
export function words(list: readonly string[]): string {
  return list.map((w) => `*${plain(w)}*`).join(', ');
}

/** "a, b or c". */
export function either(list: readonly string[], last = 'or'): string {
  if (list.length < 2) return list.join('');
  return `${list.slice(0, -1).join(', ')} ${last} ${list.at(-1)}`;
}

/** A score with a true minus sign, a dash for none. */
export function score(value: number | null): string {
  return value === null ? '–' : String(value).replace('-', '−');
}

/** A number of things: "1 kind", "3 kinds". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The anchor that a heading gets. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

/** A table; cells must be Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The first line of every page, so that nobody mends it by hand. */
export const MADE = '<!-- Made from codebook/*.yaml by `npm run docs:codebook`. Do not edit. -->';
