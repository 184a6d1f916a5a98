/**
 * Regular English inflection undone. Every function takes a lower-cased word and gives its base form; a set of known
 * verbs settles what the ending leaves open ("hoped" / "hopped", "barred" / "bared"). What does not follow the rules is
 * in the table of exceptions, which is consulted first.
 */

const vowel = /[aeiouy]/;
/** One short syllable, whose last consonant would have been doubled: "hoping" is from "hope", not from "hop". */
export const undoubled = /^[^aeiouy]*[aeiou][bdgklmnprtz]$/;
const doubled = /([bdfgklmnprtvz])\1$/;

/** Base form of a verb in -s, -ed or -ing; the word itself when it has none of these endings. */
export function verbBase(word: string, verbs: ReadonlySet<string>): string {
  for (const candidate of verbCandidates(word)) if (verbs.has(candidate)) return candidate;
  return guessVerb(word);
}

/** Possible bases, in the order in which Morphy tries them: the ending off, then "e" in its place, then undoubled. */
function verbCandidates(word: string): string[] {
  if (word.endsWith('ing')) return stems(word.slice(0, -3));
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('ed')) return stems(word.slice(0, -2));
  if (word.endsWith('ies')) return [word.slice(0, -1), `${word.slice(0, -3)}y`];
  if (word.endsWith('s')) return [word.slice(0, -1), word.slice(0, -2)];
  return [word];
}

function stems(stem: string): string[] {
  if (doubled.test(stem)) return [stem, `${stem}e`, stem.slice(0, -1)];
  return undoubled.test(stem) ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

/** A verb that no list has: "texted", "googling", "delisted". */
function guessVerb(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word);
  if (ending) {
    const stem = word.slice(0, ending.index);
    if (stem.length < 2 || !vowel.test(stem)) return word;
    if (doubled.test(stem) && !/(?:ll|zz)$/.test(stem)) return stem.slice(0, -1);
    if (
      /(?:[aeiou][bcdgklmprtvz]|[^aeiou]l|[cgsvuz]|at|iz|ur)$/.test(stem) &&
      /(?:at|iz|[iu]s|[cgvu]|[^aeioulrs]l|as|os)$/.test(stem)
    ) {
      return `${stem}e`;
    }
    return word.endsWith('ied') ? `${stem.slice(0, -1)}y` : stem;
  }
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Singular of a noun that the tagger holds to be plural. */
export function nounBase(word: string): string {
  if (/^\d+s$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]uses$/.test(word) && word.length > 6) return word.slice(0, -2);
  if (/[^aeiou]oes$/.test(word) && word.length > 4) return word.slice(0, -2);
  if (/[a-z]men$/.test(word)) return `${word.slice(0, -2)}an`;
  if (word.length > 3 && /[^su]s$|[aeio]us$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Positive of an adjective or adverb in -er or -est. */
export function adjectiveBase(word: string): string {
  const ending = /(?:er|est)$/.exec(word);
  if (!ending || ending.index < 2) return word;
  const stem = word.slice(0, ending.index);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[cgsuv]|[^aeiou]l|[aeiou]r[dg]|[^aeiou]r|^[^aeiou]*[aiou][dtmnplz]|id|im|iet|ut|ire|ur|or|ar|er)$/.test(stem)
  ) {
    return /(?:ss|[ld]d|ear|eer|oor|air|our|[rw]n|ll|[aeiou]{2}[dtmnpl]|lous)$/.test(stem) ? stem : `${stem}e`;
  }
  return stem;
}
