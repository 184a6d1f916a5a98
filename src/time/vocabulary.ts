import type { Lexeme } from './lexicon.ts';

/** Every word that a pattern asks for by its form, gathered while patterns are built, and never changed after. */
const vocabulary = new Set<string>();

/** Notes that a pattern asks for a word by its form. */
export function askFor(low: string): void {
  vocabulary.add(low);
}

/**
 * Keys are numbered in the order in which they are met, so that what depends on one is found in an array. There are only so
 * many: words of the lexicon and of patterns, single characters, and lengths of numbers up to a limit.
 */
const numbers = new Map<string, number>();

/** More digits than any date or number of a pattern has. */
const LONGEST = 16;

/** The key of words that no pattern knows. */
export const UNKNOWN: number = numbered('? word');
/** The key of signs of several characters that no pattern knows. */
const SIGNS: number = numbered('? sign');

/**
 * What an atom has in common with those that the same patterns may begin with: words that no pattern knows are alike; so are
 * numbers of one length, or longer than any date, and signs of several characters; other words and signs stand for themselves.
 */
export function keyOf(text: string, low: string, lex: Lexeme | undefined, number: number): number {
  if (number >= 0) return numbered(`#${Math.min(text.length, LONGEST)}`);
  if (lex !== undefined || vocabulary.has(low)) return numbered(low);
  if (/^\p{L}/u.test(low)) return UNKNOWN;
  return low.length === 1 ? numbered(low) : SIGNS;
}

function numbered(key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
