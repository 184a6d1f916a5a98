import type { Sentence } from '../language/types.ts';
import { type Lexeme, lexeme } from './lexicon.ts';
import { keyOf } from './vocabulary.ts';

/**
 * The smallest pieces that patterns see: runs of letters, runs of digits, single other characters. Cutting tokens this
 * far makes the patterns independent of how a tokeniser treats "mid-May", "p.m.", "Friday's" or "15/05/2018".
 */
export interface Atom {
  /** As written. */
  readonly text: string;
  /** Lower case, with typographic apostrophes and dashes made plain. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token in its sentence. */
  readonly token: number;
  /** No gap between this atom and the one before. */
  readonly glued: boolean;
  /** Value of a run of digits, else -1. */
  readonly number: number;
  readonly lex: Lexeme | undefined;
  /** By which patterns look up whether they may begin here; see `keyOf`. */
  readonly key: number;
  /** Penn tag of the token, '' when there is no tagger. */
  readonly tag: string;
}

const PIECES = /\p{L}+|\p{Nd}+|[^\p{L}\p{Nd}\s]/gu;
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ '’': "'", '‘': "'", ʼ: "'", '–': '-', '‑': '-', '‐': '-', '−': '-' } as const),
);

/** Whether a token is unaccented letters alone, as most are, and so one atom. */
function isPlainWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return false;
  }
  return text.length > 0;
}

function wordAtom(text: string, start: number, end: number, token: number, glued: boolean, tag: string): Atom {
  const low = text.toLowerCase();
  const lex = lexeme(low);
  return { text, low, start, end, token, glued, number: -1, lex, key: keyOf(text, low, lex, -1), tag };
}

/** Cuts a sentence's tokens into atoms, in the order of the text. */
export function atomsOf(sentence: Sentence): Atom[] {
  const atoms: Atom[] = [];
  let end = -1;
  for (const token of sentence.tokens) {
    // What stands in the report decides the offsets; a token whose text was normalised to another length is one atom.
    const exact = token.text.length === token.end - token.start;
    if (exact && isPlainWord(token.text)) {
      atoms.push(wordAtom(token.text, token.start, token.end, token.index, token.start === end, token.xpos));
      end = token.end;
      continue;
    }
    const pieces = exact ? token.text.matchAll(PIECES) : [Object.assign([token.text], { index: 0 })];
    for (const piece of pieces) {
      const text = piece[0];
      const start = token.start + piece.index;
      const stop = exact ? start + text.length : token.end;
      const low = PLAIN.get(text) ?? text.toLowerCase();
      const digit = low.charCodeAt(0);
      const number = digit >= 48 && digit <= 57 ? Number(low) : -1;
      const lex = lexeme(low);
      atoms.push({
        text,
        low,
        start,
        end: stop,
        token: token.index,
        glued: start === end,
        number,
        lex,
        key: keyOf(text, low, lex, number),
        tag: token.xpos,
      });
      end = stop;
    }
  }
  return atoms;
}

/** Whether an atom is written with a capital. */
export function isCapital(atom: Atom): boolean {
  return /^\p{Lu}/u.test(atom.text);
}
