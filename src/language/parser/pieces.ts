import type { Parse } from '../types.ts';

/** The longest run of words that is parsed at once: the arc scores take the square of it. */
export const LONGEST = 400;

const STRONG = new Set(['.', '!', '?', ';', ':', '…']);
const WEAK = new Set([',', '–', '—', '-', '--', ')', ']', '”', '"', "''"]);

/**
 * Cuts a sentence of more than LONGEST words, such as a list or a table read as text, into pieces of at most
 * that many. Each cut comes after the last strong stop (full stop, semicolon, colon …) in the second half of
 * what may be taken, else after the last weak one (comma, dash, closing bracket), else where the room ends.
 */
export function cutSentence(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= LONGEST) return [words];
  const pieces: (readonly string[])[] = [];
  let from = 0;
  while (words.length - from > LONGEST) {
    const to = from + LONGEST;
    const end =
      lastAmong(words, STRONG, from + LONGEST / 2, to) ?? lastAmong(words, WEAK, from + LONGEST / 2, to) ?? to;
    pieces.push(words.slice(from, end));
    from = end;
  }
  pieces.push(words.slice(from));
  return pieces;
}

function lastAmong(words: readonly string[], stops: ReadonlySet<string>, from: number, to: number): number | null {
  for (let i = to; i > from; i--) if (stops.has(words[i - 1] as string)) return i;
  return null;
}

/** Puts the parses of a sentence's pieces together: the root of each later piece hangs on the first root as `parataxis`. */
export function joinParses(pieces: readonly Parse[]): Parse {
  if (pieces.length === 1) return pieces[0] as Parse;
  const upos: string[] = [];
  const xpos: string[] = [];
  const deprels: string[] = [];
  const heads: number[] = [];
  let root = -1;
  for (const piece of pieces) {
    const offset = upos.length;
    upos.push(...piece.upos);
    xpos.push(...piece.xpos);
    for (const [i, head] of piece.heads.entries()) {
      const later = head === -1 && root !== -1;
      deprels.push(later ? 'parataxis' : (piece.deprels[i] as string));
      if (later) heads.push(root);
      else heads.push(head === -1 ? -1 : head + offset);
    }
    if (root === -1) root = piece.heads.indexOf(-1);
  }
  return { upos, xpos, heads: Int32Array.from(heads), deprels };
}
