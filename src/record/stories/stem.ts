import { canonicalLemma } from '../../language/lemmas.ts';

/** Endings that make a noun, adjective or adverb of a verb or noun, with the letters that must be left before them. */
const LONG_ENDINGS = /(?:ational|ation|ator|ate)$/;
const ENDINGS = /(?:ment|ness|ition|ion|er|or|ery|al|ive|ance|ence|able|ible|ly|ity|ism|ist)$/;
const VERB_ENDINGS = /(?:ingly|edly|ing|ed)$/;

const REMEMBERED = 50_000;
const remembered = new Map<string, string>();

/**
 * The stem under which words of one family meet, so that "nominated" and "nomination", "robbers" and "robbery" count as
 * one. Coarser than a lemma and never shown. After Porter (1980), with fewer steps; the British spelling is the American
 * one's.
 *
 * @param word lower-cased
 */
export function stemOf(word: string): string {
  let stem = remembered.get(word);
  if (stem === undefined) {
    stem = findStem(word);
    if (remembered.size === REMEMBERED) remembered.clear();
    remembered.set(word, stem);
  }
  return stem;
}

function findStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = singular(canonicalLemma(word));
  const verb = without(stem, VERB_ENDINGS, 3);
  if (verb !== stem) stem = withoutDoubling(verb);
  const long = without(stem, LONG_ENDINGS, 3);
  stem = long === stem ? without(stem, ENDINGS, 4) : long;
  if (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1);
  return stem.endsWith('y') && stem.length > 3 ? `${stem.slice(0, -1)}i` : stem;
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** What stands before "-ed" and "-ing": "expell" is of "expel", "nominat" of "nominate". */
function withoutDoubling(verb: string): string {
  if (/[^aeiou]at$/.test(verb)) return `${verb}e`;
  return /([bdfgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : verb;
}

/** The word without an ending, where enough letters and a vowel are left. */
function without(word: string, ending: RegExp, least: number): string {
  const match = ending.exec(word);
  if (!match || match.index < least) return word;
  const rest = word.slice(0, match.index);
  return /[aeiouy]/.test(rest) ? rest : word;
}
