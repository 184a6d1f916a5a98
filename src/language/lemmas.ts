import { frontDecode } from './lemmas/front-code.ts';
import { adjectiveBase, nounBase, verbBase } from './lemmas/morphology.ts';
import { adjectiveExceptions, nounExceptions, verbExceptions, verbList } from './lemmas/table.ts';
import { abbreviationLemmas, cliticLemmas, closedLemmas, degreeLemmas, pluralOnly } from './words/function-words.ts';
import { canonicalSpelling } from './words/spelling.ts';

/** Lemmatises a word by its form, universal part of speech and Penn tag. */
export type Lemmatiser = (form: string, upos: string, xpos: string) => string;

/** Endings and words by which a capitalised adjective names a people or a faith and keeps its capital. */
const properAdjective =
  /(?:[^l]ian|[^m]ean|[rl]ese|[nltdkrw]ish|eli|aqi|tani|emi|ari|audi|aiti|[rtbc]an|French|Dutch|Greek|Czech|Swiss|Arabi?c?|Thai|Kurd|Jewish|Sunni|Muslim|Moslem|Shi'?ite|Shia|Afghan|German|Korean|Catholic|Orthodox|Hindu|Buddhist|Catalan|Chinese|Japanese|Vietnamese|Lebanese|Uzbek|Tajik|Kazakh|Slovak|Filipino|Basque|Hamas)$/;
/** Capitalised adjectives with such an ending that name no people. */
const commonAdjective =
  /^(?:Foolish|Civilian|Pedestrian|Vegetarian|[A-Z][a-z]*itarian|Urban|Selfish|Stylish|Sluggish|Lavish|Fresh|Childish|Human|Clean|Veteran|Slovenly)$/;

let verbs: ReadonlySet<string> | null = null;
let tables: { readonly verb: Exceptions; readonly noun: Exceptions; readonly adjective: Exceptions } | null = null;
type Exceptions = ReadonlyMap<string, string>;

/** Base forms of the verbs that are known (WordNet's single words). */
export function knownVerbs(): ReadonlySet<string> {
  verbs ??= new Set(frontDecode(verbList));
  return verbs;
}

function exceptions(): NonNullable<typeof tables> {
  tables ??= { verb: pairs(verbExceptions), noun: pairs(nounExceptions), adjective: pairs(adjectiveExceptions) };
  return tables;
}

function pairs(code: string): Exceptions {
  return new Map(frontDecode(code).map((entry) => entry.split(' ') as [string, string]));
}

/**
 * The lemma of a word: lower-cased base form, in the canonical spelling that `canonicalLemma` documents; names keep
 * their capitals. Follows the English Web Treebank: "him" is "he", "these" is "this", "n't" is "not", "Sept." is
 * "September", "1,400" is "1400", "States" is "State".
 *
 * @param upos universal part of speech ("VERB")
 * @param xpos Penn Treebank tag ("VBD"); it decides whether an ending is undone
 */
export function lemmaOf(form: string, upos: string, xpos: string): string {
  // A longer form may be a slice that keeps its whole report in memory.
  if (form.length > 12) return findLemma(form, upos, xpos);
  const known = lemmasOf(upos, xpos);
  let lemma = known.get(form);
  if (lemma === undefined) {
    lemma = findLemma(form, upos, xpos);
    if (known.size === REMEMBERED) known.clear();
    known.set(form, lemma);
  }
  return lemma;
}

/** Lemmas remembered for one pair of tags, so that a long run needs no more memory than a short one. */
const REMEMBERED = 4096;
const remembered = new Map<string, Map<string, Map<string, string>>>();

/** Lemmas found before by form: a report asks for the same words again and again, and up to three times each. */
function lemmasOf(upos: string, xpos: string): Map<string, string> {
  let byTag = remembered.get(upos);
  if (!byTag) {
    byTag = new Map();
    remembered.set(upos, byTag);
  }
  let byForm = byTag.get(xpos);
  if (!byForm) {
    byForm = new Map();
    byTag.set(xpos, byForm);
  }
  return byForm;
}

function findLemma(form: string, upos: string, xpos: string): string {
  const word = form.replace(/[’‘`]/g, "'");
  const lower = word.toLowerCase();
  const closed = cliticLemmas.get(`${lower} ${xpos}`) ?? closedLemmas[upos]?.get(lower) ?? abbreviation(lower, upos);
  if (closed !== undefined) return closed;
  switch (upos) {
    case 'PROPN':
      return xpos === 'NNPS' ? properSingular(word) : form;
    case 'NUM':
      return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : lower;
    case 'VERB':
    case 'AUX':
      return canonicalLemma(verbLemma(lower, xpos));
    case 'NOUN':
      return canonicalLemma(xpos === 'NNS' ? nounLemma(lower) : word === word.toUpperCase() ? acronym(word) : lower);
    case 'ADJ':
      return adjectiveLemma(word, lower, xpos);
    case 'ADV':
      return canonicalLemma(degree(lower, upos, xpos));
    case 'PUNCT':
    case 'SYM':
    case 'X':
      return form;
    default:
      return lower;
  }
}

/**
 * The one spelling under which a lemma is looked up: American ("organise" is "organize", "labour" is "labor",
 * "defence" is "defense", "travelled" has the lemma "travel" in both habits). Word lists that are compared with lemmas
 * pass through this function, so that they may be written in either habit.
 */
export function canonicalLemma(lemma: string): string {
  return canonicalSpelling(lemma, knownVerbs());
}

function abbreviation(lower: string, upos: string): string | undefined {
  return abbreviationLemmas[upos]?.get(lower);
}

function verbLemma(word: string, xpos: string): string {
  const known = knownVerbs();
  const isBase = xpos === 'VB' || xpos === 'VBP' || xpos === 'MD';
  if (isBase && known.has(word)) return word;
  if (word.endsWith("in'")) return verbLemma(`${word.slice(0, -1)}g`, 'VBG');
  const prefixed = /^(re|co|pre|over|un|out|mis)-(.+)$/.exec(word);
  if (prefixed?.[2]) return `${prefixed[1]}-${verbLemma(prefixed[2], xpos)}`;
  return exceptions().verb.get(word) ?? verbBase(word, known);
}

function nounLemma(word: string): string {
  if (pluralOnly.has(word)) return word;
  return exceptions().noun.get(word) ?? nounBase(word);
}

/** "EU" and "PM" keep their capitals, a shouted "WAR" does not. */
function acronym(word: string): string {
  return word.length <= 5 && !/[AEIOU][^AEIOU]|[^AEIOU][AEIOU]/.test(word) ? word : word.toLowerCase();
}

function properSingular(word: string): string {
  const lower = word.toLowerCase();
  if (pluralOnly.has(lower)) return word;
  const base = exceptions().noun.get(lower) ?? nounBase(lower);
  if (!lower.startsWith(base.slice(0, -1))) return word;
  return lower.startsWith(base) ? word.slice(0, base.length) : word.slice(0, base.length - 1) + base.slice(-1);
}

function adjectiveLemma(word: string, lower: string, xpos: string): string {
  if (xpos.startsWith('NNP')) return word;
  const capitalised = word !== lower && word !== word.toUpperCase();
  if (capitalised && properAdjective.test(word) && !commonAdjective.test(word)) return word;
  return canonicalLemma(degree(lower, 'ADJ', xpos));
}

function degree(word: string, upos: string, xpos: string): string {
  if (!/[RS]$/.test(xpos)) return word;
  return degreeLemmas[upos]?.get(word) ?? exceptions().adjective.get(word) ?? adjectiveBase(word);
}
