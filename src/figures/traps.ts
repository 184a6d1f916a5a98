/** Numbers that count nobody: dates, ages, measures, names with numbers, ratios. */

import { startsNumber } from '../language/number-core.ts';
import type { Sentence } from '../language/types.ts';
import { months, weekdays } from '../language/words/times.ts';
import { type Amount, ARTICLES, isMonth } from './amounts.ts';
import { isNameNumber } from './unit.ts';
import { isPeople } from './words/people.ts';

/** Nouns that a number names rather than counts when it follows them. */
const NUMBERED = new Set(
  `boeing airbus mig su resolution article section chapter clause paragraph protocol route highway flight no no. nos number
   room unit page bus train line gate terminal block building apartment flat suite box zone area sector district
   ward precinct version type mark mk phase stage tier category grade class group channel studio office hangar pier
   berth camp ship hull issue volume part act rule order decree law bill case convention annex appendix schedule
   figure table exhibit model antonov tupolev ilyushin embraer cessna airport runway brigade battalion regiment division
   squadron company magnitude age aged ages under-`.split(/\s+/),
);
/** What measures and is no people, after a number. */
const MEASURES = new Set(
  `second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
   fortnight night nights weekend weekends morning mornings quarter quarters semester term a.m. p.m. am pm o'clock gmt utc
   km kilometre kilometres kilometer kilometers mile miles metre metres meter meters foot feet inch inches yard yards ft
   cm mm acre acres hectare hectares square cubic kg kilogram kilograms kilo kilos tonne tonnes ton tons gram grams barrel
   barrels litre litres liter liters gallon gallons degree degrees ° °c °f c f celsius fahrenheit mph kph kmh knots
   megawatt megawatts gigawatt gigawatts kilowatt kilowatts mw gw kw volt volts point points percentage times time half
   third thirds quarter quarters fifth fifths tenth tenths hp bps`.split(/\s+/),
);
const IN_TIME = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'before',
  'after',
  'during',
  'from',
  'of',
  'early',
  'late',
  'mid',
  'the',
  'summer',
  'winter',
  'spring',
  'autumn',
  'fall',
  'year',
]);
const STREETS = /^(?:street|st|st\.|road|rd|avenue|ave|boulevard|blvd|lane|drive|square|downing|rue)$/;
const RATIO = /^(?:in|out)$/;

/** Whether a number is none that figures are made of. */
export function isTrap(s: Sentence, words: readonly string[], a: Amount): boolean {
  const next = words[a.to];
  const before = words[a.from - 1];
  if (a.currency !== null) return false;
  if (before !== undefined && a.modifier === null && NUMBERED.has(before) && !isVerbish(s, a.from - 1)) return true;
  // "the Group of 20"
  if (before === 'of' && s.tokens[a.from - 2]?.text === 'Group' && s.tokens[a.to]?.upos !== 'NOUN') return true;
  if (before === 'resolution' || before === 'aged' || before === 'age') return true;
  // "a night watchman": articles are only read before persons. An ordinal picks one out.
  if (ARTICLES.has(words[a.core]) && a.end - a.core === 1 && !/^(?:second|third|fifth|half)$/.test(next ?? ''))
    return false;
  if (next !== undefined && MEASURES.has(next) && !(next === 'second' && words[a.to + 1] === '-')) return true;
  if (isNamed(s, words, a)) return true;
  if (next === '-' && isCompound(s, words, a)) return true;
  // "P5+1"
  if (before === '+' && s.tokens[a.from - 1].end === s.tokens[a.from].start) return true;
  if (next === '/' || before === '/' || (next === ':' && /^\d/.test(words[a.to + 1] ?? ''))) return true;
  if (isYear(s, words, a) || isDayOf(words, a)) return true;
  if (a.modifier === null && isNameNumber(s, a.core) && words.slice(0, a.from).some((w) => startsNumber(w)))
    return true;
  if (isAge(s, words, a)) return true;
  if (next !== undefined && /^\d/.test(words[a.core]) && isAddress(s, a.to)) return true;
  // "one in five residents", "nine out of ten"
  if (next !== undefined && RATIO.test(next) && (next === 'in' || words[a.to + 1] === 'of') && isRatio(words, a))
    return true;
  return before !== undefined && isRatioEnd(words, a);
}

/** "Hill 402 and the motorway": digits right after a name, with nothing to count after them. */
function isNamed(s: Sentence, words: readonly string[], a: Amount): boolean {
  const before = s.tokens[a.from - 1];
  if (before?.xpos !== 'NNP' || a.modifier !== null || a.share >= 0 || !/^\d{1,4}$/.test(words[a.core])) return false;
  if (a.end - a.core !== 1 || a.from < 2) return false;
  const next = s.tokens[a.to];
  return next === undefined || /^(?:PUNCT|ADP|CCONJ)$/.test(next.upos);
}

function isVerbish(s: Sentence, i: number): boolean {
  const { upos, text } = s.tokens[i];
  if (/^numbered$/i.test(text)) return true;
  return upos === 'VERB' || upos === 'AUX' || /^(?:areas|groups|units|companies|divisions|parts)$/i.test(text);
}

const WHOLE = new Set(['member', 'strong', 'man', 'person', 'people', 'woman', 'plus', 'odd']);

/** "12-year-old", "three-day", "five-nation": part of a word. "12-member" counts, and is left to the noun. */
function isCompound(s: Sentence, words: readonly string[], a: Amount): boolean {
  const hyphen = s.tokens[a.to];
  const after = s.tokens[a.to + 1];
  if (after === undefined || hyphen.start !== s.tokens[a.to - 1].end || after.start !== hyphen.end) return false;
  return !WHOLE.has(words[a.to + 1]);
}

/** Four figures that are a year: after "in" or a month, or alone after "the" before a noun. */
function isYear(s: Sentence, words: readonly string[], a: Amount): boolean {
  if (a.end - a.core !== 1 || !/^(?:1[5-9]|20)\d\d$/.test(words[a.core]) || a.modifier !== null) return false;
  const before = words[a.core - 1];
  if (before === undefined) return !isPeople(s.tokens[a.to]?.lemma ?? '');
  if (isMonth(before) || /^'?\d{1,2}(?:st|nd|rd|th)?$/.test(before)) return true;
  if (before === ',' && (isMonth(words[a.core - 3]) || isMonth(words[a.core - 2]))) return true;
  if (before === 'of' || before === 'from') return !followed(s, a);
  return IN_TIME.has(before) && (before === 'the' || !followed(s, a) || words[a.to] === ',');
}

/** Whether a noun for people comes right after. */
function followed(s: Sentence, a: Amount): boolean {
  for (let i = a.to; i < s.tokens.length && i < a.to + 4; i++) {
    const { upos, lemma } = s.tokens[i];
    if (upos === 'NOUN' && isPeople(lemma)) return true;
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') return false;
  }
  return false;
}

function isDayOf(words: readonly string[], a: Amount): boolean {
  const next = words[a.to];
  const before = words[a.from - 1];
  return (
    (months.has(next ?? '') && words[a.core].length < 3) ||
    (weekdays.has(before ?? '') && before !== undefined && months.has(next ?? ''))
  );
}

/** "Ana Ruiz, 34, was", "boys aged 12 and 14", "children under 12". */
function isAge(s: Sentence, words: readonly string[], a: Amount): boolean {
  const before = words[a.from - 1];
  const next = words[a.to];
  const value = a.max ?? a.min;
  if (before === ',' && (next === ',' || next === '.') && a.modifier === null && value > 1 && value < 120) {
    const named = s.tokens[a.from - 2];
    // "Spain flew home 94; Portugal, 31."
    if (next === '.' && words[a.from - 3] === ';') return false;
    if (
      (named?.upos === 'PROPN' && s.tokens[a.from - 3]?.upos !== 'ADP') ||
      (named?.upos === 'NOUN' && isPeople(named.lemma) && s.tokens[a.from - 3]?.upos !== 'NUM')
    )
      return named.xpos !== 'NNS' || next === ',';
  }
  if (words.slice(Math.max(0, a.from - 4), a.from).some((w) => /^(?:aged|ages|age)$/.test(w))) {
    return a.end === a.to && !isPeople(s.tokens[a.to]?.lemma ?? '');
  }
  const bounding = /^(?:under|over|above|below)/.test(a.modifier ?? '');
  return bounding && before !== undefined && isPeople(s.tokens[a.from - 1].lemma) && !followed(s, a) && value < 120;
}

/** "12 King Street", "10 Downing Street". */
function isAddress(s: Sentence, at: number): boolean {
  for (let i = at; i < at + 4 && i < s.tokens.length; i++) {
    const { text, upos } = s.tokens[i];
    if (i > at && STREETS.test(text.toLowerCase()) && /^\p{Lu}/u.test(text)) return true;
    if (upos !== 'PROPN' && !/^\p{Lu}/u.test(text)) return false;
  }
  return false;
}

function isRatio(words: readonly string[], a: Amount): boolean {
  const at = words[a.to] === 'in' ? a.to + 1 : a.to + 2;
  const every = words[at] === 'every' ? at + 1 : at;
  return (
    a.max !== null &&
    a.max < 20 &&
    /^(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|100|1,000)$/.test(words[every] ?? '')
  );
}

/** The second number of a ratio, told from its first. */
function isRatioEnd(words: readonly string[], a: Amount): boolean {
  const small = /^(?:\d|one|two|three|four|five|six|seven|eight|nine)$/;
  const before = words[a.core - 1];
  if (before === 'in' && small.test(words[a.core - 2] ?? '')) return true;
  return before === 'of' && words[a.core - 2] === 'out' && small.test(words[a.core - 3] ?? '');
}
