/** Text on lines of a terminal: cut, filled up, wrapped. Widths count characters as a terminal shows them, styles not. */
import { stripVTControlCharacters } from 'node:util';
import { oneLine } from '../../query/text.ts';

/** Texts of letters that are a character and a column each: Latin ones, usual punctuation, arrows, signs of mathematics, lines and blocks. */
const SIMPLE = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25ff]*$/;

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text. What parts others is made when a text needs it: few do, and it takes long to load. */
function charactersOf(text: string): Iterable<{ readonly segment: string }> {
  if (SIMPLE.test(text)) return [...text].map((segment) => ({ segment }));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many columns a text takes; letters of Chinese, Japanese and Korean two. */
export function columns(text: string): number {
  const plain = stripVTControlCharacters(text);
  if (SIMPLE.test(plain)) return plain.length;
  let width = 0;
  for (const { segment } of charactersOf(plain))
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(segment) ? 2 : 1;
  return width;
}

/** A text filled up with spaces on the right. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** A text without styles, cut to a width, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  if (SIMPLE.test(text)) return `${text.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
  let out = '';
  for (const { segment } of charactersOf(text)) {
    if (columns(out + segment) > width - 1) break;
    out += segment;
  }
  return `${out.trimEnd()}…`;
}

/** A text without styles on lines of at most a width, broken at spaces; longer words are broken too. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).trim().split(' ')) {
    let rest = word;
    if (line !== '' && columns(line) + 1 + columns(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (columns(rest) > width) {
      const head = cut(rest, width + 1).slice(0, -1) || rest.slice(0, width);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = rest;
  }
  if (line !== '') lines.push(line);
  return lines;
}
