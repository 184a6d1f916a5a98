import type { Sentence, Token } from '../language/types.ts';
import { isPlain, isUpper, piecesOf } from './fold.ts';
import type { Lexicon, NameEntry } from './lexicon.ts';
import type { Sense } from './senses.ts';

/** A stretch of tokens that is a name of the gazetteer. */
export interface Match {
  /** Token range, half-open. */
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
  /** Senses whose name needs support from the text before it counts; a part of `senses`. */
  readonly careful: readonly Sense[];
  /** The lower-case pieces joined to it by hyphens ("led" in "US-led", "israel" before "Turkey"), or null. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Decides whether a match counts, and which of its senses. */
export type Judge = (match: Match) => Match | null;

const LED =
  /^(led|run|born|held|won|owned|made|style|wide|linked|friendly|aligned|built|only|language|speaking|.*ed|.*ing|.*en)$/;

/** "US-led", "Hamas-run": a name before a participle owns nothing that follows. */
export function isLed(match: Match): boolean {
  return match.after !== null && LED.test(match.after);
}

/** The pieces of a sentence side by side. */
export interface Pieces {
  readonly text: readonly string[];
  readonly lower: readonly string[];
  readonly token: readonly number[];
  /** How a piece is joined to the one before: apart by a space, by a hyphen, within a word, or across punctuation. */
  readonly joint: readonly Joint[];
  /** Whether the sentence is set in capitals, as headlines of wires are. */
  readonly loud: boolean;
}

type Joint = 'space' | 'hyphen' | 'word' | 'barrier';

const HYPHEN = /^[-‐‑–—]$/;
const LONGEST = 12;
/** Shortest name that capitals alone may spell in running text ("ANKARA"), so that acronyms do not become states. */
const SHORTEST_UPPER = 4;

/**
 * Finds the names in a sentence, from left to right, the longest first; matches do not overlap.
 *
 * @param judge gives a match back, perhaps with fewer senses, or null to refuse it; a refused name gives way to a
 *   shorter one.
 */
export function scan(pieces: Pieces, lexicon: Lexicon, judge: Judge = (match) => match): readonly Match[] {
  const out: Match[] = [];
  const count = pieces.text.length;
  let i = 0;
  while (i < count) {
    const first = pieces.lower[i];
    let length = 0;
    if (i + 1 < count && pieces.joint[i + 1] !== 'barrier') {
      const longer = lexicon.longer(first, pieces.lower[i + 1]);
      if (longer) length = take(pieces, i, longer, judge, out);
    }
    if (length === 0) {
      const single = lexicon.single(first);
      if (single) length = take(pieces, i, single, judge, out);
    }
    i += length || 1;
  }
  return out;
}

/** Adds the longest of some names that stands here and counts; returns its pieces, 0 for none. */
function take(pieces: Pieces, i: number, entries: readonly NameEntry[], judge: Judge, out: Match[]): number {
  let fitting: NameEntry[] = [];
  for (const entry of entries) {
    const longest = fitting[0]?.pieces.length ?? 0;
    if (longest > entry.pieces.length) {
      const match = judge(toMatch(pieces, i, fitting));
      if (match) return out.push(match) && longest;
      fitting = [];
    }
    if (fits(pieces, i, entry)) fitting.push(entry);
  }
  const [last] = fitting;
  const match = last ? judge(toMatch(pieces, i, fitting)) : null;
  return match && last ? out.push(match) && last.pieces.length : 0;
}

function fits(pieces: Pieces, at: number, entry: NameEntry): boolean {
  const { length } = entry.pieces;
  if (length > LONGEST || at + length > pieces.text.length) return false;
  for (let k = 0; k < length; k++) {
    if (k > 0 && pieces.joint[at + k] === 'barrier') return false;
    const wanted = entry.pieces[k];
    const text = pieces.text[at + k];
    if (wanted === text) continue;
    if (pieces.lower[at + k] !== wanted.toLowerCase()) return false;
    const cased = entry.cased && wanted !== wanted.toLowerCase();
    if (cased && !(isUpper(text) && (pieces.loud || text.length >= SHORTEST_UPPER))) return false;
  }
  return true;
}

function toMatch(pieces: Pieces, at: number, entries: readonly NameEntry[]): Match {
  const end = at + entries[0].pieces.length;
  return {
    from: pieces.token[at],
    to: pieces.token[end - 1] + 1,
    senses: entries.map((entry) => entry.sense),
    careful: entries.filter((entry) => entry.careful !== null).map((entry) => entry.sense),
    before: at > 0 && glued(pieces, at) ? pieces.lower[at - 1] : null,
    after: end < pieces.text.length && glued(pieces, end) ? pieces.lower[end] : null,
  };
}

/** Whether a piece hangs on the one before by a hyphen, or is part of the same token without being its possessive. */
function glued(pieces: Pieces, at: number): boolean {
  return pieces.joint[at] === 'hyphen' || pieces.joint[at] === 'word';
}

/** Cuts the tokens of a sentence into pieces. */
export function cutSentence({ tokens }: Sentence): Pieces {
  const text: string[] = [];
  const lower: string[] = [];
  const token: number[] = [];
  const joint: Joint[] = [];
  let next: Joint = 'barrier';
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i];
    const spaced = i > 0 && tokens[i - 1].end < t.start;
    const pieces = isPlain(t.text) ? null : piecesOf(t.text);
    if (pieces?.length === 0) {
      const tight = HYPHEN.test(t.text) && !spaced && tokens[i + 1]?.start === t.end && i > 0;
      next = tight ? 'hyphen' : 'barrier';
      continue;
    }
    if (spaced && next !== 'barrier') next = 'space';
    const count = pieces?.length ?? 1;
    for (let k = 0; k < count; k++) {
      const piece = pieces ? pieces[k] : t.text;
      text.push(piece);
      lower.push(piece.toLowerCase());
      token.push(i);
      joint.push(next);
      next = 'word';
    }
    next = 'space';
  }
  return { text, lower, token, joint, loud: isLoud(tokens) };
}

function isLoud(tokens: readonly Token[]): boolean {
  let words = 0;
  let upper = 0;
  for (const { text } of tokens) {
    if (text.length < 2 || text === text.toLowerCase()) {
      if (text.length > 2 && text !== text.toUpperCase()) words++;
      continue;
    }
    words++;
    if (isUpper(text)) upper++;
  }
  return words >= 4 && upper / words > 0.7;
}
