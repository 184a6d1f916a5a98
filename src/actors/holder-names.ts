import { isUpper, piecesOf } from './fold.ts';

/** Letters that spellings of one name differ in, at the end and doubled; short names differ by just these, and keep them. */
const SHORT = 4;
const ENDING = /(?:iyy|iy|yy|ii|ij|y|i)$/;
const DOUBLE = /([b-df-hj-np-tv-z])\1/g;
/** Articles of Arabic names, which news writes or leaves out. */
const ARTICLES = new Set(['al', 'el', 'ul', 'as', 'ash', 'ar', 'an']);
const ROMAN = /^[IVX]+$/;
const ADDRESS = new Set(['sheikh', 'shaikh', 'sir', 'dr', 'haji', 'hajj', 'general', 'gen', 'lord', 'dame', 'sultan']);

/**
 * The pieces of a person's name as they are compared: lower case without accents, hyphens, Arabic articles, forms of
 * address and the number of a monarch, with doubled letters and endings such as "-iy", "-yy" and "-y" made one.
 */
export function soundsOf(name: string): readonly string[] {
  const all = piecesOf(name);
  const pieces = all.length > 2 && /^[JS]r$/.test(all[all.length - 1]) ? all.slice(0, -1) : all;
  const last = pieces.at(-1);
  const numbered = pieces.length > 1 && last !== undefined && ROMAN.test(last) && isUpper(last);
  const words = (numbered ? pieces.slice(0, -1) : pieces).map((piece) => piece.toLowerCase());
  const kept = words.filter((word, k) => k === words.length - 1 || !(ARTICLES.has(word) || ADDRESS.has(word)));
  return kept.map(soundOf);
}

function soundOf(word: string): string {
  if (word.length <= SHORT) return word;
  return word.replace(DOUBLE, '$1').replace(ENDING, 'i');
}

/** How a name as written fits a full name: by the whole of it, or by the part that is used alone. */
export type NameFit = 'full' | 'called';

/**
 * Whether a name in a text can be that of a holder. A given name that differs makes it another person's; middle names
 * may be left out on either side.
 *
 * @param text sounds of the name as written.
 * @param full sounds of the holder's names in full, the usual one first.
 * @param called sounds of the name used alone; null where that is the last word of the usual name.
 */
export function fitOf(
  text: readonly string[],
  full: readonly (readonly string[])[],
  called: readonly string[] | null,
): NameFit | null {
  if (full.some((name) => same(text, name))) return text.length > 1 || full[0].length === 1 ? 'full' : 'called';
  if (same(text, called ?? full[0].slice(-1))) return 'called';
  if (text.length < 2)
    return full.slice(1).some((name) => called === null && same(text, name.slice(-1))) ? 'called' : null;
  return full.some((name) => name.length > 1 && isShortened(text, name, called)) ? 'full' : null;
}

/** "Tayyip Erdogan", "Mohamed Ghazouani", "Sergei Lavrov" for Sergey: first or last words in common, in order, the rest left out. */
function isShortened(text: readonly string[], name: readonly string[], called: readonly string[] | null): boolean {
  const [long, short] = text.length >= name.length ? [text, name] : [name, text];
  if (isWithin(short, long)) return true;
  const end = called !== null && called.length > 1 && same(text.slice(-called.length), called) ? called.length : 1;
  if (text.at(-1) !== name.at(-1) || text.length <= end) return false;
  if (text[0] === name[0]) return true;
  // Where a given name is only alike, nothing else may differ: "Julie Diaz Ruiz" is not Julio Ruiz.
  return text.length === name.length && same(text.slice(1), name.slice(1)) && isAlike(text[0], name[0]);
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let k = 0;
  for (const word of long) if (k < short.length && word === short[k]) k++;
  return k === short.length;
}

/** Two spellings of one given name: an initial, a short form, or a letter or two that differ. */
function isAlike(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false;
  if (a.length === 1 || b.length === 1) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  return short.length >= 4 && distance(a, b) <= (short.length >= 6 ? 2 : 1);
}

/** Letters to add, drop or change to turn one word into another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}
