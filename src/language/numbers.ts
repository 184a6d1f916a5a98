/** Amounts as a writer puts them: "two hundred", "a hundred and fifty", "1.5 million", "10-15", "no more than 20". */
import { bounded, modifierAfter, modifiersBefore } from './number-bounds.ts';
import { CARDINALS, GROUPS, SCALES, SHORT_SCALES, VAGUE } from './number-words.ts';

/** An amount: what the words allow, and which words they are. */
export interface NumberPhrase {
  /** Word range, half-open, with the modifier. */
  readonly from: number;
  readonly to: number;
  /** Least and most that the words allow; `max` is null where they leave it open. */
  readonly min: number;
  readonly max: number | null;
  /** The words around the number that bound it, as written, in lower case ("at least"); null when there are none. */
  readonly modifier: string | null;
}

/** A number without modifiers. */
interface Core {
  readonly to: number;
  readonly min: number;
  readonly max: number | null;
  /** What a closing scale multiplied ("15" of "15 million", and by how much); 1 when there is no scale. */
  readonly scale: number;
}

/**
 * Reads all amounts of a sentence, from left to right. Shares ("20 percent") are not amounts, nor is "no one".
 *
 * @param words The words as the tokeniser parts them ("twenty", "-", "three").
 */
export function numberPhrases(words: readonly string[]): NumberPhrase[] {
  const lower = words.map((w) => w.toLowerCase());
  const found: NumberPhrase[] = [];
  for (let at = 0; at < lower.length; ) {
    const core = rangeAt(lower, at);
    if (core === null) {
      at++;
      continue;
    }
    if (!isShare(lower, core.to)) found.push(withModifiers(lower, at, core, found.at(-1)?.to ?? 0));
    at = core.to;
  }
  return found;
}

/** The amount that a word is part of; null when it is part of none. */
export function numberPhraseAt(words: readonly string[], at: number): NumberPhrase | null {
  return numberPhrases(words).find((p) => p.from <= at && at < p.to) ?? null;
}

function withModifiers(words: readonly string[], at: number, core: Core, floor: number): NumberPhrase {
  const between = words[at - 1] === 'between' && core.max !== core.min;
  const before = modifiersBefore(words, between ? at - 1 : at, floor);
  const after = modifierAfter(words, core.to);
  const to = after?.to ?? core.to;
  const written = [...before.words, ...(between ? ['between'] : []), ...(after?.words ?? [])];
  const bounds = after === null ? before.bounds : [...before.bounds, after.bound];
  return { from: before.from, to, ...bounded(core, bounds), modifier: written.length > 0 ? written.join(' ') : null };
}

const DASH = /^[-–—]$/;

/** "10 to 15", "10-15", "two or three dozen", and after "between" "10 and 15"; else a single number. */
function rangeAt(words: readonly string[], at: number): Core | null {
  const joined = /^(\d+)[-–](\d+)$/.exec(words[at] ?? '');
  if (joined && Number(joined[1]) < Number(joined[2])) {
    return { to: at + 1, min: Number(joined[1]), max: Number(joined[2]), scale: 1 };
  }
  const low = numberAt(words, at);
  const link = low === null ? undefined : words[low.to];
  if (low === null || low.max === null || link === undefined) return low;
  const previous = words[at - 1];
  // "raised it from 10 to 15": two amounts, not a range.
  const links = DASH.test(link) || link === 'or' || (link === 'to' && previous !== 'from');
  if (!links && !(link === 'and' && previous === 'between')) return low;
  const high = numberAt(words, low.to + 1);
  if (high === null || high.max === null) return low;
  // The scale of "10 to 15 million" is that of both.
  const shared = low.scale === 1 && low.max < high.max / high.scale ? high.scale : 1;
  const min = low.min * shared;
  return min < high.max ? { to: high.to, min, max: high.max, scale: high.scale } : low;
}

/** One number: vague, in figures or spelled out. */
function numberAt(words: readonly string[], at: number): Core | null {
  return vagueAt(words, at) ?? halfAt(words, at) ?? figuresAt(words, at) ?? spelledAt(words, at);
}

const SOME = new Set(['several', 'few', 'many']);

/** "dozens", "tens of thousands", "a few hundred", "several dozen": at least two of it. */
function vagueAt(words: readonly string[], at: number): Core | null {
  const start = words[at] === 'a' && words[at + 1] === 'few' ? at + 1 : at;
  const scale = SOME.has(words[start] ?? '') ? (own(SCALES, words[start + 1]) ?? dozens(words[start + 1])) : undefined;
  if (scale !== undefined) return { to: start + 2, min: 2 * scale, max: null, scale };
  const least = own(VAGUE, words[at]);
  if (least === undefined) return null;
  const of = words[at + 1] === 'of' ? own(VAGUE, words[at + 2]) : undefined;
  return of === undefined
    ? { to: at + 1, min: least, max: null, scale: 1 }
    : { to: at + 3, min: (least * of) / 2, max: null, scale: 1 };
}

/** "half a dozen", "half a million". */
function halfAt(words: readonly string[], at: number): Core | null {
  const start = words[at] === 'a' ? at + 1 : at;
  if (words[start] !== 'half') return null;
  const end = words[start + 1] === 'a' ? start + 2 : start + 1;
  const scale = own(SCALES, words[end]) ?? dozens(words[end]);
  return scale === undefined ? null : exact(end + 1, scale / 2, 1);
}

const GROUPED = /^\d{1,3}(?:([,.'’\s\u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const DECIMAL = /^\d+[.,]\d+$/;
const MIXED = /^\d{1,3}(?:,\d{3})+\.\d+$/;

/** Figures, grouped by comma, stop, apostrophe or space, with a scale or a counting noun after them. */
function figuresAt(words: readonly string[], at: number): Core | null {
  const first = words[at] ?? '';
  let to = at + 1;
  let text = first;
  if (/^[1-9]\d{0,2}$/.test(first)) {
    for (; /^\d{3}$/.test(words[to] ?? ''); to++) text += words[to];
  }
  const scale = own(SCALES, words[to]) ?? own(SHORT_SCALES, words[to]) ?? dozens(words[to]);
  const value = figuresOf(text, scale !== undefined);
  if (value === null) return null;
  return scale === undefined ? exact(to, value, 1) : exact(to + 1, Math.round(value * scale), scale);
}

/**
 * The value of figures. A mark before three digits groups ("1.400" is fourteen hundred), unless a scale follows ("1.400
 * million") or the number begins with 0; before any other count of digits it is a decimal mark.
 */
function figuresOf(text: string, scaled: boolean): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const grouped = GROUPED.exec(text);
  const decimal = DECIMAL.test(text);
  if (grouped && !(decimal && (text.startsWith('0') || (scaled && grouped[1] === '.')))) {
    return Number(text.replace(/\D/g, ''));
  }
  if (INDIAN.test(text)) return Number(text.replace(/\D/g, ''));
  if (decimal) return Number(text.replace(',', '.'));
  return MIXED.test(text) ? Number(text.replaceAll(',', '')) : null;
}

const NOT_COUNTED = new Set(['no', 'any', 'every', 'each', 'this', 'that', 'which']);

/** "two hundred and fifty", "a hundred", "twenty-three", "two dozen", "a couple". */
function spelledAt(words: readonly string[], at: number): Core | null {
  if (words[at] === 'one' && NOT_COUNTED.has(words[at - 1] ?? '')) return null;
  const article = words[at] === 'a';
  const start = article ? at + 1 : at;
  if (article) {
    const group = own(GROUPS, words[start]);
    if (group !== undefined) return exact(start + 1, group, group);
    if (own(SCALES, words[start]) === undefined) return null;
  }
  let end = start;
  let total = 0;
  let current = 0;
  let last = 1;
  for (;;) {
    const small = belowHundred(words, end);
    if (small !== null) {
      current += small.value;
      end = small.end;
      last = 1;
    }
    const next = small !== null && DASH.test(words[end] ?? '') ? end + 1 : end;
    const scale = own(SCALES, words[next]);
    if (scale === undefined) break;
    end = next + 1;
    last = scale;
    if (scale === 100) current = Math.max(current, 1) * 100;
    else {
      total += Math.max(current, 1) * scale;
      current = 0;
    }
    if (words[end] === 'and' && belowHundred(words, end + 1) !== null) end += 1;
  }
  if (end === start) {
    // "score" without an article is more often a result than twenty.
    const group = words[end] === 'score' ? undefined : own(GROUPS, words[end]);
    return group === undefined ? null : exact(end + 1, group, group);
  }
  const value = total + current;
  const group = dozens(words[end]);
  return group === undefined ? exact(end, value, last) : exact(end + 1, value * group, group);
}

/** "nine", "twenty", "twenty-four", in one word or three. */
function belowHundred(words: readonly string[], at: number): { readonly end: number; readonly value: number } | null {
  const [tensWord, onesWord] = (words[at] ?? '').split('-');
  const tens = own(CARDINALS, tensWord);
  if (tens === undefined) return null;
  const round = tens >= 20 && tens % 10 === 0;
  if (onesWord !== undefined) {
    const ones = own(CARDINALS, onesWord);
    return round && ones !== undefined && ones > 0 && ones < 10 ? { end: at + 1, value: tens + ones } : null;
  }
  const next = DASH.test(words[at + 1] ?? '') ? at + 2 : at + 1;
  const ones = round ? own(CARDINALS, words[next]) : undefined;
  return ones !== undefined && ones > 0 && ones < 10
    ? { end: next + 1, value: tens + ones }
    : { end: at + 1, value: tens };
}

/** Counting nouns that other numbers multiply: "two dozen", but not "two couple". */
function dozens(word: string | undefined): number | undefined {
  return word === 'dozen' || word === 'score' ? GROUPS[word] : undefined;
}

function isShare(words: readonly string[], to: number): boolean {
  return /^(%|percent|percentage|pct)$/.test(words[to] ?? '') || (words[to] === 'per' && words[to + 1] === 'cent');
}

function exact(to: number, value: number, scale: number): Core {
  return { to, min: value, max: value, scale };
}

function own(table: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
