/** What a number counts: the noun after it, or an adjective or participle where the noun is left out. */
import type { Sentence } from '../language/types.ts';
import { weekdays } from '../language/words/times.ts';
import { type Amount, isMonth } from './amounts.ts';
import { isPeriod } from './rivals.ts';
import type { FigureWhat } from './types.ts';
import { SAID_OF, STATES_OF } from './words/classes.ts';
import { isPeople } from './words/people.ts';

/** The words right after a number. */
export interface Unit {
  /** The noun counted, -1 where it is left out. */
  readonly noun: number;
  /** The token after the phrase. */
  readonly end: number;
  /** What an adjective before the noun says ("12 wounded soldiers"), with its token. */
  readonly said: { readonly what: FigureWhat; readonly token: number } | null;
  /** What a word right after the phrase says ("12 people dead", "30 hurt"), with its token. */
  readonly next: { readonly what: FigureWhat; readonly token: number } | null;
  /** "three of them": part of those just counted. */
  readonly part: boolean;
  /** First token after "of" in "three of the 12 envoys", else -1. */
  readonly of: number;
}

const MORE = new Set(['more', 'other', 'additional', 'further', 'extra', 'new', 'fellow', '-']);
const DETERMINERS = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'these',
  'those',
  'such',
  'all',
  'whose',
]);
const PRONOUNS = new Set(['them', 'whom', 'us', 'you', 'which']);
/** Words that stand as nouns but say what has become of people. */
const NOUNLIKE = new Set([
  'dead',
  'wounded',
  'injured',
  'hurt',
  'missing',
  'displaced',
  'homeless',
  'killed',
  'captive',
  'hostage',
  'slain',
]);

/** Reads the words after a number. */
export function unitAfter(s: Sentence, words: readonly string[], amounts: readonly Amount[], a: Amount): Unit {
  const { tokens } = s;
  let i = a.to;
  while (MORE.has(words[i]) && i < tokens.length) i++;
  if (words[i] === 'others') return withThen(s, words, { noun: -1, end: i + 1, said: null, part: false, of: -1 });
  let of = -1;
  if (words[i] === 'of') {
    of = i + 1;
    i++;
    if (PRONOUNS.has(words[i])) return withThen(s, words, { noun: -1, end: i + 1, said: null, part: true, of: -1 });
    if (words[i] === 'others') return withThen(s, words, { noun: -1, end: i + 1, said: null, part: false, of: -1 });
    while (DETERMINERS.has(words[i])) i++;
    const base = amounts.find((b) => b.from <= i && i < b.to && b !== a);
    if (base) i = base.to;
    if (words[i] === 'or' && words[i + 1] === 'more') i += 2;
    while (MORE.has(words[i]) && i < tokens.length) i++;
  }
  let noun = -1;
  let said: Unit['said'] = null;
  const start = i;
  for (; i < tokens.length; i++) {
    const t = tokens[i];
    const word = words[i];
    // "bringing to 43 the number held"
    if (t.upos === 'DET' && i === a.to) break;
    // "compared with 25 last year"
    if (i === a.to && isPeriod(words, i)) break;
    // "18 Leopard 2 tanks": a number that belongs to a name.
    if (t.upos === 'NUM' && noun >= 0 && isNameNumber(s, i)) continue;
    // "64 F-35 fighters"
    if (t.upos === 'NUM' && tokens[i - 1]?.text === '-' && i > a.to + 1) continue;
    // "78 X-136 drones": some parses take the hyphen of a model for a symbol.
    if (
      /^(?:PUNCT|SYM)$/.test(t.upos) &&
      /^[-–]$/.test(word) &&
      t.start === tokens[i - 1]?.end &&
      tokens[i + 1]?.start === t.end
    )
      continue;
    if (NOUNLIKE.has(word) && !isAttribute(s, i, noun)) break;
    if (t.upos === 'NOUN' || t.upos === 'PROPN') {
      if (isTime(word) && (noun >= 0 || weekdays.has(word))) break;
      if (noun >= 0 && !joins(s, noun, i)) break;
      noun = i;
    } else if (noun >= 0) {
      // "12 of the country's envoys", "12 soldiers' families"
      // "230 Sri Lankan nationals"
      if (tokens[noun].xpos === 'NNP' && t.upos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? '')) {
        noun = -1;
        continue;
      }
      // "two short-range ballistic missiles": the noun before was only a part of what is still to come.
      if (t.upos === 'ADJ' && tokens[noun].head > i && isAttribute(s, i, -1)) {
        noun = -1;
        continue;
      }
      const owned = t.xpos === 'POS' && /^(?:ADJ|NOUN|PROPN|VERB)$/.test(tokens[i + 1]?.upos ?? '');
      if (!owned) break;
      noun = -1;
    } else if (t.upos === 'ADJ' || isAttribute(s, i, noun)) {
      const what = SAID_OF.get(word);
      if (what !== undefined) said ??= { what, token: i };
    } else if (!isLink(s, i)) break;
  }
  if (noun < 0) i = start;
  return withThen(s, words, { noun, end: i, said: noun < 0 ? null : said, part: false, of });
}

/** "2" of "Leopard 2 tanks": after a name and before a noun in the plural. */
export function isNameNumber(s: Sentence, i: number): boolean {
  const [before, after] = [s.tokens[i - 1], s.tokens[i + 1]];
  return (
    /^\d{1,3}$/.test(s.tokens[i].text) &&
    before !== undefined &&
    /^\p{Lu}/u.test(before.text) &&
    s.tokens[i - 2]?.upos === 'NUM' &&
    after?.xpos === 'NNS' &&
    STATES_OF.get(after.lemma.toLowerCase()) === 'weapons'
  );
}

/** Adverbs before adjectives, and what joins adjectives, before a noun that is still to come. */
function isLink(s: Sentence, i: number): boolean {
  const { upos, text, xpos } = s.tokens[i];
  const next = s.tokens[i + 1];
  if (next === undefined) return false;
  const adjective = next.upos === 'ADJ' || next.xpos === 'VBN' || next.xpos === 'VBG';
  if (upos === 'ADV') return adjective && isAttribute(s, i + 1, -1);
  const before = s.tokens[i - 1]?.upos;
  if (text === ',' || upos === 'CCONJ')
    return (
      (before === 'ADJ' || before === 'PROPN') &&
      (next.upos === 'ADJ' || (next.upos === 'PROPN' && isAttribute(s, i - 1, -1)))
    );
  return xpos === 'HYPH' || text === '"' || text === '“';
}

/** Whether an adjective, participle or noun-like word stands before a noun that it belongs to. */
function isAttribute(s: Sentence, i: number, noun: number): boolean {
  const t = s.tokens[i];
  if (noun >= 0 || t.head <= i) return false;
  const head = s.tokens[t.head];
  const near = t.head - i <= 4;
  return (
    near &&
    (head.upos === 'NOUN' || head.upos === 'PROPN') &&
    /^(?:amod|compound|nmod|det)/.test(t.deprel) &&
    plain(s, i, t.head)
  );
}

function plain(s: Sentence, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT|VERB|CCONJ|ADV)$/.test(s.tokens[i].upos)) return false;
  return true;
}

/** Whether a second noun goes on with the first one: "aid workers", but not "12 troops Kenya sent". */
function joins(s: Sentence, noun: number, next: number): boolean {
  const first = s.tokens[noun];
  const second = s.tokens[next];
  // "the 49 soldiers sentences of 20 years"
  if (/^(?:sentence|term)s$/.test(second.text) && first.xpos === 'NNS') return false;
  if (first.head === next) return true;
  // "six staff home", "three staff personae non gratae"
  if (/^(?:staff|personnel|crew|people|troops)$/.test(first.lemma) && second.head !== noun && !isPeople(second.lemma))
    return false;
  if (second.upos === 'PROPN' && first.upos === 'NOUN') return false;
  if (first.xpos === 'NNS' && second.head !== noun) return false;
  return second.head === noun ? /^(?:compound|flat)/.test(second.deprel) : first.xpos !== 'NNS';
}

function isTime(word: string): boolean {
  return (
    weekdays.has(word) || isMonth(word) || /^(?:today|yesterday|tomorrow|tonight|overnight|morning|night)$/.test(word)
  );
}

/** "12 feared dead": words before what is said. */
const SUPPOSED = new Set([
  'feared',
  'believed',
  'presumed',
  'reported',
  'reportedly',
  'confirmed',
  'found',
  'shot',
  'left',
  'still',
]);
const OPEN_ENDS = new Set(['ADP', 'PUNCT', 'CCONJ', 'SCONJ', 'ADV', 'AUX', 'PART']);

/** Adds what a participle or adjective says that comes right after, unless it is a verb with an object. */
function withThen(s: Sentence, words: readonly string[], unit: Omit<Unit, 'next'>): Unit {
  let j = unit.end;
  while (j < unit.end + 4 && (s.tokens[j]?.upos === 'ADV' || SUPPOSED.has(words[j]))) j++;
  const what = SAID_OF.get(words[j] ?? '');
  const t = s.tokens[j];
  const after = s.tokens[j + 1];
  if (what === undefined || t === undefined || t.upos === 'AUX') return { ...unit, next: null };
  const closed =
    after === undefined ||
    (t.upos !== 'VERB' && after.upos === 'VERB') ||
    OPEN_ENDS.has(after.upos) ||
    isTime(words[j + 1]) ||
    (after.head === j && after.deprel === 'punct');
  // "12 people held talks": a verb with an object of its own.
  const object = t.upos === 'VERB' && (s.children[j] ?? []).some((c) => s.tokens[c].deprel === 'obj' && c > j);
  return {
    ...unit,
    end: closed && !object ? Math.max(unit.end, j) : unit.end,
    next: closed && !object ? { what, token: j } : null,
  };
}
