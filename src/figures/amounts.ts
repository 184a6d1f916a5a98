/** The amounts of a sentence as figures need them: with currency signs, without days of a month. */
import { bounded, modifierAfter } from '../language/number-bounds.ts';
import { startsNumber } from '../language/number-core.ts';
import { amountsIn } from '../language/numbers.ts';
import type { Sentence } from '../language/types.ts';
import { months } from '../language/words/times.ts';
import { CODES, DOLLAR_PREFIX, SIGNS } from './words/currencies.ts';

/** A number of a sentence by its tokens. */
export interface Amount {
  /** With modifiers and currency sign, half-open. */
  readonly from: number;
  readonly to: number;
  /** The number alone, half-open. */
  readonly core: number;
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly modifier: string | null;
  /** The token after "percent" of a share, else -1. */
  readonly share: number;
  /** ISO code that a sign or code beside the number gives. */
  readonly currency: string | null;
}

/** The words of a sentence in lower case, when one of them can begin a number or deny one; else null. */
export function wordsWithNumbers(s: Sentence): string[] | null {
  const { tokens } = s;
  for (let i = 0; i < tokens.length; i++) {
    const lower = tokens[i].text.toLowerCase();
    if (
      startsNumber(lower) ||
      DENYING.has(lower) ||
      ARTICLES.has(lower) ||
      lower === 'both' ||
      gluedMoney(lower) !== null
    )
      return tokens.map((t) => t.text.toLowerCase().replace(/’/g, "'"));
  }
  return null;
}

/** Words that may say that there was nobody. */
const DENYING: ReadonlySet<string> = new Set([
  'no',
  'none',
  'nobody',
  'without',
  'anyone',
  'anybody',
  'neither',
  'not',
]);
/** Articles that stand for one ("a soldier was killed"). */
export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'another']);

/** The amounts in text order. */
export function amountsOf(s: Sentence, words: readonly string[]): Amount[] {
  const kept: number[] = [];
  const shown: string[] = [];
  for (let i = 0; i < words.length; i++) {
    if (signAt(s, words, i) !== null) {
      // "fell $2.10 to $78.40": by how much and to what, no range.
      if (words[i - 1] === 'to' && kept.at(-1) === i - 1 && isChange(s, i - 1)) shown[shown.length - 1] = '';
      continue;
    }
    const glued = gluedMoney(words[i]);
    // "Rs1,500" may come as "Rs1", ",", "500".
    if (glued !== null && isThousands(s, i)) {
      kept.push(i + 2);
      shown.push(`${glued.parts[0]},${words[i + 2]}`);
      i += 2;
      continue;
    }
    if (glued !== null) {
      for (const part of glued.parts) {
        kept.push(i);
        shown.push(part);
      }
      continue;
    }
    kept.push(i);
    shown.push(isDay(words, i) || isParticle(s, words, i) || isGlued(s, words, i) ? '' : words[i]);
  }
  const last = words.length;
  return amountsIn(shown).map((a) => {
    const core = kept[a.core] ?? 0;
    const end = (kept[a.end - 1] ?? 0) + 1;
    const to = (kept[a.to - 1] ?? 0) + 1;
    const from = kept[a.from] ?? 0;
    // "anywhere from 40 to 60"
    const loose = words[from - 1] === 'from' && /^(?:anywhere|somewhere)$/.test(words[from - 2] ?? '') ? 2 : 0;
    const sign = signBeside(s, words, kept[a.from] ?? 0, core, end);
    return {
      from: Math.min(from - loose, sign?.from ?? last),
      to: Math.max(to, sign?.to ?? 0),
      core,
      end,
      min: a.min,
      max: a.max,
      modifier: boundOf(a.modifier),
      share: a.share === null ? -1 : (kept[a.share - 1] ?? last - 1) + 1,
      currency: sign?.currency ?? null,
    };
  });
}

/** "Rs1,500" and "EUR5m": a code or sign in one word with its number. */
function gluedMoney(word: string): { readonly currency: string; readonly parts: readonly string[] } | null {
  // Most words have no digit, which is seen sooner than the pattern fails.
  if (!hasDigit(word)) return null;
  const found = /^([a-z]{1,3})\.?(\d[\d,.]*)(k|m|mn|bn|b|tn|cr)?$/.exec(word);
  if (found === null) return null;
  const sign = found[1];
  const upper = sign.toUpperCase();
  const signed = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : CODES.has(upper) ? upper : undefined;
  const currency = Object.hasOwn(GLUED, sign) ? GLUED[sign] : signed;
  return currency === undefined ? null : { currency, parts: found[3] ? [found[2], found[3]] : [found[2]] };
}

function hasDigit(word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** Whether a verb of change governs the words before "to". */
function isChange(s: Sentence, to: number): boolean {
  return s.tokens
    .slice(Math.max(0, to - 6), to)
    .some((t) =>
      /^(?:rise|fall|gain|drop|lose|climb|slip|jump|add|shed|slide|surge|edge|grow|increase|decrease)$/.test(t.lemma),
    );
}

function isThousands(s: Sentence, i: number): boolean {
  const [first, mark, rest] = [s.tokens[i], s.tokens[i + 1], s.tokens[i + 2]];
  return (
    mark?.text === ',' && first.end === mark.start && mark.end === rest?.start && /^\d{3}(?:,\d{3})*$/.test(rest.text)
  );
}

/** As a map, which is quicker to ask for words that are none. */
const SIGN_CODES: ReadonlyMap<string, string> = new Map(Object.entries(SIGNS));
const GLUED: Readonly<Record<string, string>> = { sh: 'KES', tk: 'BDT' };

/** The words of a modifier that bound the number: "only" and "exactly" leave it as it is, "between" is in the range. */
function boundOf(modifier: string | null): string | null {
  if (modifier === null) return null;
  const words = modifier
    .replace(/^(?:only|exactly|precisely|barely|between)(?: |$)|(?: |^)between$/, '')
    .replace(/^just(?: (?=about|some|around)|$)/, '')
    .replace(/^- /, '')
    .trim();
  return words === '' ? null : words;
}

/** An amount under a modifier that stands after the noun ("12 people or more"). */
export function withLate(amount: Amount, words: readonly string[], at: number): Amount & { readonly late: number } {
  const after = modifierAfter(words, at);
  if (after === null || /^(?:\+|plus|odd|-.*)$/.test(words[at])) return { ...amount, late: at };
  const modifier = [...(amount.modifier === null ? [] : [amount.modifier]), ...after.words].join(' ');
  return { ...amount, ...bounded(amount, [after.bound]), modifier, late: after.to };
}

/** The ISO code of a sign or code right before or after a number; null for any other word. */
function signAt(s: Sentence, words: readonly string[], i: number): string | null {
  const code = SIGN_CODES.get(words[i]) ?? (CODES.has(s.tokens[i].text) ? s.tokens[i].text : null);
  if (code === null) return null;
  const next = words[i + 1];
  const previous = words[i - 1];
  return (next !== undefined && startsNumber(next)) || (previous !== undefined && /\d/.test(previous)) ? code : null;
}

interface Sign {
  readonly from: number;
  readonly to: number;
  readonly currency: string;
}

function signBeside(s: Sentence, words: readonly string[], from: number, core: number, end: number): Sign | null {
  const before = words[core - 1] === ',' && core > 1 && isThousands(s, core - 2) ? core - 2 : core;
  const glued = gluedMoney(words[before]);
  if (glued !== null) return { from: before, to: 0, currency: glued.currency };
  for (let i = Math.max(0, Math.min(from, core) - 1); i < core; i++) {
    const code = signAt(s, words, i);
    if (code === null) continue;
    // "US $5m", "HK $5m": the letters before the sign may be a word of their own.
    const prefix =
      words[i] === '$' &&
      s.tokens[i - 1] !== undefined &&
      (s.tokens[i - 1].end === s.tokens[i].start || /^u\.?s\.?$/.test(words[i - 1])) &&
      Object.hasOwn(DOLLAR_PREFIX, words[i - 1] ?? '');
    return { from: prefix ? i - 1 : i, to: 0, currency: prefix ? DOLLAR_PREFIX[words[i - 1]] : code };
  }
  const after = end < words.length && !startsNumber(words[end + 1] ?? '') ? signAt(s, words, end) : null;
  return after === null ? null : { from: end, to: end + 1, currency: after };
}

/** "hand over 19 tanks": a part of the verb, no bound. */
function isParticle(s: Sentence, words: readonly string[], i: number): boolean {
  return words[i] === 'over' && /^(?:hand|turn|give|sign)$/.test(s.tokens[i - 1]?.lemma ?? '');
}

/** "12" of "May 12" and "12 May": the day of a month. */
function isDay(words: readonly string[], i: number): boolean {
  if (!/^\d{1,2}$/.test(words[i])) return false;
  const before = words[i - 1] === '.' ? words[i - 2] : words[i - 1];
  return isMonth(before) || isMonth(words[i + 1]);
}

const SHORT_MONTHS = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/;

export function isMonth(word: string | undefined): boolean {
  return word !== undefined && (months.has(word) || SHORT_MONTHS.test(word));
}

/** "16" of "F-16" and "19" of "Covid-19": a number that a hyphen joins to letters before it. */
function isGlued(s: Sentence, words: readonly string[], i: number): boolean {
  const hyphen = s.tokens[i - 1];
  const before = s.tokens[i - 2];
  if (hyphen === undefined || before === undefined || !/^[-–]$/.test(hyphen.text) || !startsNumber(words[i]))
    return false;
  if (before.end !== hyphen.start || hyphen.end !== s.tokens[i].start) return false;
  return !startsNumber(words[i - 2]) && !/\d/.test(words[i - 2]) && /^\d/.test(words[i]) && words[i - 2] !== 'level';
}
