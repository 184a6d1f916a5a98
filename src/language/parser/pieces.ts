import type { Parse } from '../types.ts';

/**
 * The longest run of words that is parsed at once, above what sentences of prose reach: the arc scores take the square
 * of it.
 */
export const LONGEST = 256;

const STRONG = new Set(['.', '!', '?', ';', ':', '…']);
const WEAK = new Set([',', '–', '—', '-', '--', ')', ']', '”', '"', "''"]);

/**
 * Where to cut a sentence of more than LONGEST words, such as a list or a table read as text, into pieces of at most
 * that many. Each cut comes after the last strong stop (full stop, semicolon, colon …) in the second half of
 * what may be taken, else after the last weak one (comma, dash, closing bracket), else where the room ends.
 *
 * @returns the ends of the pieces of the words from `from` to `to`, the last of which is `to`.
 */
export function cutAt(words: readonly string[], from: number, to: number): readonly number[] {
  const ends: number[] = [];
  let start = from;
  while (to - start > LONGEST) {
    const room = start + LONGEST;
    const half = start + LONGEST / 2;
    start = lastAmong(words, STRONG, half, room) ?? lastAmong(words, WEAK, half, room) ?? room;
    ends.push(start);
  }
  ends.push(to);
  return ends;
}

/** Cuts a sentence into pieces that the parser reads at once; see `cutAt`. */
export function cutSentence(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= LONGEST) return [words];
  const ends = cutAt(words, 0, words.length);
  return ends.map((end, i) => words.slice(ends[i - 1] ?? 0, end));
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
