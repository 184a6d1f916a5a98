/**
 * What the network is told of a word besides its own row: the form made uniform, its shape, and hashed pieces
 * of it. Everything counts in UTF-16 code units. The training program computes the same numbers; a change here
 * needs a new model.
 */

const QUOTES = /[\u2018\u2019`]/g;
const DOUBLE_QUOTES = /[\u201c\u201d]/g;
const DASHES = /[\u2013\u2014]/g;
const UNUSUAL = /[\u2018\u2019`\u201c\u201d\u2013\u20140-9]/;

/** Typographic quotes and dashes become plain ones, digits become 0; the length stays. */
export function normalise(form: string): string {
  if (!UNUSUAL.test(form)) return form;
  return form.replace(QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(/[0-9]/g, '0');
}

const FIRST_UPPER = 1;
const MORE_UPPER = 2;
const LOWER = 4;
const DIGIT = 8;
const HYPHEN = 16;
const OTHER = 32;
const LATER_UPPER = 64;
const SINGLE = 128;

/** Eight flags on the letters, digits and signs of a normalised form. */
export function shapeOf(normal: string): number {
  let flags = normal.length === 1 ? SINGLE : 0;
  let upper = 0;
  for (let i = 0; i < normal.length; i++) {
    const kind = kindOf(normal.charCodeAt(i));
    if (kind !== UPPER) flags |= kind;
    else if (upper++ === 0) flags |= i === 0 ? FIRST_UPPER : LATER_UPPER;
    else flags |= MORE_UPPER;
  }
  return flags;
}

const UPPER = 0;

function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit === 0x30) return DIGIT;
  if (unit === 0x2d) return HYPHEN;
  if (unit < 0x80) return OTHER;
  const character = String.fromCharCode(unit);
  if (character.toLowerCase() !== character) return UPPER;
  return character.toUpperCase() !== character ? LOWER : OTHER;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Pieces are taken from the first units only, so that a garbled "word" of any length costs no more than a long one. */
const LONGEST = 30;
const [PREFIX, SUFFIX, OPEN, CLOSE] = [0x5e, 0x24, 0x3c, 0x3e];

/**
 * Buckets of a word's pieces: first two units, last two units, then all stretches of 3, 4 and 5 units of the
 * word between angle brackets. FNV-1a over code units, modulo the number of buckets; repeats are kept.
 */
export function pieceBuckets(key: string, buckets: number): number[] {
  const result = [
    affix(PREFIX, key, 0, Math.min(2, key.length)),
    affix(SUFFIX, key, Math.max(0, key.length - 2), key.length),
  ];
  const units = [OPEN];
  for (let i = 0; i < key.length && i < LONGEST; i++) units.push(key.charCodeAt(i));
  units.push(CLOSE);
  for (let length = 3; length <= 5; length++) {
    for (let start = 0; start + length <= units.length; start++) {
      let hash = OFFSET;
      for (let i = start; i < start + length; i++) hash = Math.imul(hash ^ (units[i] as number), PRIME);
      result.push((hash >>> 0) % buckets);
    }
  }
  return result;

  function affix(mark: number, text: string, from: number, to: number): number {
    let hash = Math.imul(OFFSET ^ mark, PRIME);
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash >>> 0) % buckets;
  }
}
