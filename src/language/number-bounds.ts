/** The words around a number that bound it: "at least", "no more than", "or so". */
import { startsNumber } from './number-core.ts';
import { AFTER, BEFORE, type Bound, DEGREES } from './number-words.ts';

/** Phrases of a table by their length in words, the longest first, so that "no more than" goes before "more than". */
function byLength(table: Readonly<Record<string, Bound>>): readonly (readonly [readonly string[], Bound])[] {
  return Object.entries(table)
    .map(([phrase, bound]) => [phrase.split(' '), bound] as const)
    .toSorted((a, b) => b[0].length - a[0].length);
}

const before = byLength(BEFORE);
const after = byLength(AFTER);

/**
 * The modifiers that end right before a word, outermost first ("only about").
 *
 * @param floor First word that they may take.
 */
export function modifiersBefore(
  words: readonly string[],
  at: number,
  floor: number,
): { readonly from: number; readonly words: readonly string[]; readonly bounds: readonly Bound[] } {
  let from = at;
  const bounds: Bound[] = [];
  for (;;) {
    const found = before.find(
      ([phrase]) => from - phrase.length >= floor && phrase.every((w, i) => words[from - phrase.length + i] === w),
    );
    if (found === undefined) {
      if (bounds.length === 0 || from <= floor || !DEGREES.has(words[from - 1] ?? '')) break;
      from--;
      // "a little over 100"
      if (words[from] === 'little' && words[from - 1] === 'a' && from > floor) from--;
      continue;
    }
    bounds.unshift(found[1]);
    from -= found[0].length;
  }
  return { from, words: words.slice(from, at), bounds };
}

/** The modifier that begins at a word ("or more"); null when there is none. */
export function modifierAfter(
  words: readonly string[],
  at: number,
): { readonly to: number; readonly words: readonly string[]; readonly bound: Bound } | null {
  const found = after.find(([phrase]) => phrase.every((w, i) => words[at + i] === w));
  // "10 or more than 10": there the words belong to what follows.
  const next = found === undefined ? undefined : words[at + found[0].length];
  if (found === undefined || next === 'than' || (found[1] === 'least' && next !== undefined && startsNumber(next)))
    return null;
  const to = at + found[0].length;
  return { to, words: words.slice(at, to), bound: found[1] };
}

/**
 * What is left of an amount under its modifiers, in whole numbers. Upper bounds alone reach down to 0; where two bounds
 * meet, the outermost one counts.
 */
export function bounded(
  amount: { readonly min: number; readonly max: number | null },
  bounds: readonly Bound[],
): { readonly min: number; readonly max: number | null } {
  const { min, max } = amount;
  switch (bounds.find((b) => b !== 'near' && b !== 'just')) {
    case 'least':
      return { min, max: null };
    case 'more':
      // "more than dozens": the word is a lower bound already.
      return { min: max === null ? min : Math.floor(max) + 1, max: null };
    case 'most':
      return { min: 0, max };
    case 'fewer':
      return { min: 0, max: max === null ? null : Math.ceil(min) - 1 };
    default:
      return { min, max };
  }
}
