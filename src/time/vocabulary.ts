import type { Lexeme } from './lexicon.ts';

/** Every word that a pattern asks for by its form, gathered while patterns are built, and never changed after. */
const vocabulary = new Set<string>();

/** Notes that a pattern asks for a word by its form. */
export function askFor(low: string): void {
  vocabulary.add(low);
}

/** What an atom has in common with those that the same patterns may begin with. */
export const UNKNOWN = '?';

/** Words that no pattern knows are alike; so are numbers of one length; other words and signs stand for themselves. */
export function keyOf(text: string, low: string, lex: Lexeme | undefined, number: number): string {
  if (number >= 0) return `#${text.length}`;
  return lex !== undefined || vocabulary.has(low) || !/^\p{L}/u.test(low) ? low : UNKNOWN;
}
