import { readNumber } from './tokens/numbers.ts';
import { readSymbol } from './tokens/symbols.ts';
import { type WebReader, webReader } from './tokens/web.ts';
import { readWord } from './tokens/words.ts';

/** A word's place: half-open UTF-16 offsets into the text it was read from. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** True for what separates words: white space of any kind, zero-width spaces and control characters. */
export function isSpace(code: number): boolean {
  if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Splits a stretch of text into words after the conventions of the English Web Treebank (UD 2.x), on which the
 * parser is trained: clitics apart ("do n't", "Spain 's"), most hyphens apart ("F - 16"), stops apart except in
 * abbreviations ("U.S."). Nothing is normalised: every word is a slice of the text, words do not overlap, stand in
 * order, and cover every character that is not space.
 *
 * @param start first UTF-16 offset to read
 * @param end offset after the last one to read
 */
export function tokenise(text: string, start = 0, end = text.length): WordSpan[] {
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  const web = webReader(piece);
  const words: WordSpan[] = [];
  let at = 0;
  while (at < piece.length) {
    if (isSpace(piece.charCodeAt(at))) {
      at++;
      continue;
    }
    for (const stop of readAt(piece, at, web)) {
      words.push({ start: start + at, end: start + stop });
      at = stop;
    }
  }
  return words;
}

/** The ends of the one or more adjoining words that start at `at`. */
function readAt(text: string, at: number, web: WebReader): readonly number[] {
  return web(at) ?? readNumber(text, at) ?? readWord(text, at) ?? readSymbol(text, at);
}
