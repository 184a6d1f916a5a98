import type { Lexeme } from './lexicon.ts';

/** Every word that a pattern asks for by its form, gathered while patterns are built, and never changed after. */
const vocabulary = new Set<string>();

/** Notes that a pattern asks for a word by its form. */
export function askFor(low: string): void {
  vocabulary.add(low);
}

/** Keys are numbered in the order in which they are met, so that what depends on one is found in an array. */
const numbers = new Map<string, number>();

/** The key of words that no pattern knows. */
export const UNKNOWN: number = numbered('?');

/**
 * What an atom has in common with those that the same patterns may begin with: words that no pattern knows are alike; so are
 * numbers of one length; other words and signs stand for themselves.
 */
export function keyOf(text: string, low: string, lex: Lexeme | undefined, number: number): number {
  if (number >= 0) return numbered(`#${text.length}`);
  return lex !== undefined || vocabulary.has(low) || !/^\p{L}/u.test(low) ? numbered(low) : UNKNOWN;
}

function numbered(key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
