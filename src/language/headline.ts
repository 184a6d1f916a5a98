import { knownVerbs, lemmaOf } from './lemmas.ts';
import { sentenceStarters } from './words/starters.ts';

/** How the report's running text writes words: by lower-cased form, which writings occur inside sentences. */
export interface Casing {
  readonly lower: ReadonlySet<string>;
  /** Base forms of those in lower case, were they verbs: a headline says "flee" where the text says "fled". */
  readonly bases: ReadonlySet<string>;
  /** The capitalised writing of a name ("Turkey", "AFP", "McDonald"). */
  readonly proper: ReadonlyMap<string, string>;
}

/**
 * Learns how words are written from sentences of running text. Words at the start of a sentence prove nothing and are
 * left out; a word in lower case anywhere is a common word.
 */
export function learnCasing(sentences: readonly (readonly string[])[]): Casing {
  const lower = new Set<string>();
  const bases = new Set<string>();
  const proper = new Map<string, string>();
  for (const words of sentences) {
    for (const [i, word] of words.entries()) {
      if (!/\p{L}/u.test(word)) continue;
      const low = word.toLowerCase();
      if (word === low) {
        lower.add(low);
        bases.add(verbBaseOf(low));
      }
      if (word !== low && i > 0 && !/^["'“‘(]$/.test(words[i - 1] ?? '')) proper.set(low, word);
    }
  }
  return { lower, bases, proper };
}

/** The habit of a headline: shouted, with a capital for every word, or as running text. */
export function headlineHabit(words: readonly string[]): 'caps' | 'title' | 'sentence' {
  const letters = words.filter((word) => /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word));
  const long = letters.filter((word) => word.length > 3);
  const caps = long.filter((word) => word === word.toUpperCase()).length;
  if (long.length > 1 && caps > 0.8 * long.length) return 'caps';
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length > 2 && capitals >= 0.8 * long.length ? 'title' : 'sentence';
}

/**
 * The words of a headline as running text would write them: names with a capital, other words without. The report's own
 * text decides where it has the word; else function words and forms of known verbs are lower-cased, and what remains
 * keeps a capital. A headline already written like running text comes back as it is.
 */
export function recase(words: readonly string[], casing: Casing): readonly string[] {
  const habit = headlineHabit(words);
  if (habit === 'sentence') return words;
  return words.map((word) => {
    if (!/\p{L}/u.test(word)) return word;
    const low = word.toLowerCase();
    const known = casing.proper.get(low);
    if (known !== undefined && !casing.lower.has(low)) return known;
    if (casing.lower.has(low) || casing.bases.has(verbBaseOf(low)) || isCommon(low)) return low;
    if (habit === 'title' || (word.length <= 4 && !/[AEIOU]/.test(word))) return word;
    return word.charAt(0) + low.slice(1);
  });
}

const functionWords = new Set([...sentenceStarters].map((word) => word.toLowerCase()));
const moreFunctionWords = new Set(
  'to into onto out up off down via per vs nor is are was were be been has have had will would can could may might must not against toward towards within without again own new'.split(
    ' ',
  ),
);

function isCommon(low: string): boolean {
  if (functionWords.has(low) || moreFunctionWords.has(low)) return true;
  const base = verbBaseOf(low);
  return base !== low && knownVerbs().has(base);
}

/** The base of a word as if it were a verb form; the word itself when it has no such ending. */
function verbBaseOf(low: string): string {
  const tag = low.endsWith('ing') ? 'VBG' : low.endsWith('s') ? 'VBZ' : 'VBD';
  return lemmaOf(low, 'VERB', tag);
}
