/** Single numbers: in figures or spelled out, exact or vague. */
import { CARDINALS, GROUPS, SCALES, SHORT_SCALES, SOME, VAGUE } from './number-words.ts';

/** A number without modifiers. */
export interface Core {
  /** The word after its last. */
  readonly to: number;
  readonly min: number;
  readonly max: number | null;
  /** What a closing scale multiplied ("15" of "15 million", and by how much); 1 when there is no scale. */
  readonly scale: number;
}

/** A mark that joins the words of a number or the ends of a range. */
export const DASH = /^[-–—]$/;

const STARTS: ReadonlySet<string> = new Set(
  [CARDINALS, SCALES, GROUPS, VAGUE, SOME].flatMap((table) => Object.keys(table)).concat('half', 'quarter'),
);

/**
 * Whether a number can begin with a word, apart from an article: a quick look that lets most words pass by.
 *
 * @param word In lower case.
 */
export function startsNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0x61) return code >= 0x30 && code <= 0x39;
  if (STARTS.has(word)) return true;
  const hyphen = word.indexOf('-');
  return hyphen > 0 && Object.hasOwn(CARDINALS, word.slice(0, hyphen));
}

/** One number: vague, in figures or spelled out. */
export function numberAt(words: readonly string[], at: number): Core | null {
  const core = vagueAt(words, at) ?? halfAt(words, at) ?? figuresAt(words, at) ?? spelledAt(words, at);
  return core === null ? null : andHalf(words, core);
}

/** "dozens", "tens of thousands", "a few hundred", "several dozen", "a handful": the least it can be. */
function vagueAt(words: readonly string[], at: number): Core | null {
  const article = words[at] === 'a' || words[at] === 'the';
  const start = article ? at + 1 : at;
  const some = own(SOME, words[start]) ?? (words[start] === 'many' ? 2 : undefined);
  if (some !== undefined) {
    const scale = own(SCALES, words[start + 1]) ?? dozens(words[start + 1]);
    if (scale !== undefined) {
      const more = own(SCALES, words[start + 2]);
      return more === undefined
        ? open(start + 2, some * scale, scale)
        : open(start + 3, some * scale * more, scale * more);
    }
    const counts = words[start] === 'several' ? !article : words[at] === 'a' && words[start] !== 'many';
    return counts ? open(start + 1, some, 1) : null;
  }
  const first = vagueWords(words, at);
  if (first === null) return null;
  // "hundreds, if not thousands, of": the smaller word is what is certain.
  const link = words[first.to] === ',' ? first.to + 1 : first.to;
  for (const phrase of ALTERNATIVES) {
    if (!phrase.every((w, i) => words[link + i] === w)) continue;
    const second = vagueWords(words, link + phrase.length);
    if (second !== null) return open(second.to, Math.min(first.min, second.min), 1);
  }
  return first;
}

/** What leads from a vague amount to a larger one. */
const ALTERNATIVES: readonly (readonly string[])[] = [
  ['if', 'not'],
  ['or', 'even'],
  ['possibly'],
  ['perhaps'],
  ['maybe'],
  ['or'],
  ['and'],
  ['upon'],
];

/** "thousands", "tens of thousands". */
function vagueWords(words: readonly string[], at: number): Core | null {
  const least = own(VAGUE, words[at]);
  if (least === undefined) return null;
  const of = words[at + 1] === 'of' ? own(VAGUE, words[at + 2]) : undefined;
  return of === undefined ? open(at + 1, least, 1) : open(at + 3, (least * of) / 2, 1);
}

/** "half a dozen", "half a million". */
function halfAt(words: readonly string[], at: number): Core | null {
  const start = words[at] === 'a' ? at + 1 : at;
  if (words[start] === 'quarter' && words[start + 1] === 'of' && words[start + 2] === 'a') {
    const whole = own(SCALES, words[start + 3]);
    if (whole !== undefined) return exact(start + 4, whole / 4, 1);
  }
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
  // "1.2-billion"
  if (DASH.test(words[to] ?? '') && own(SCALES, words[to + 1]) !== undefined) to++;
  let scale = own(SCALES, words[to]) ?? own(SHORT_SCALES, words[to]) ?? dozens(words[to]);
  // "1.4 lakh crore"
  const further = scale === undefined ? undefined : own(SCALES, words[to + 1]);
  if (scale !== undefined && further !== undefined) {
    scale *= further;
    to++;
  }
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

/** "two and a half million", "one-and-a-half million". */
function andHalf(words: readonly string[], core: Core): Core {
  if (core.scale !== 1 || core.max === null) return core;
  const at = (k: number): number => (DASH.test(words[k] ?? '') ? k + 1 : k);
  const and = at(core.to);
  const article = at(and + 1);
  const half = at(article + 1);
  if (words[and] !== 'and' || words[article] !== 'a' || words[half] !== 'half') return core;
  const last = at(half + 1);
  const scale = own(SCALES, words[last]);
  return scale === undefined ? core : exact(last + 1, (core.min + 0.5) * scale, scale);
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

function open(to: number, least: number, scale: number): Core {
  return { to, min: least, max: null, scale };
}

function exact(to: number, value: number, scale: number): Core {
  return { to, min: value, max: value, scale };
}

function own(table: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
