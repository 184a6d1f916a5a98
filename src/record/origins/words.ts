/** Words of texts and of quotations, in the forms in which they are compared. */
import type { Range } from '../../coding/contract.ts';
import { contentWords, stem } from '../../reading/mention-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** A word in small letters and where it stands, in code points. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const PAIRS = /[\uD800-\uDFFF]/;

/** The words of a text in order, apostrophes left out, as the signature reads them. */
export function wordsAt(text: string): Word[] {
  const point = PAIRS.test(text) ? pointsOf(text) : (at: number): number => at;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'ʼ`][\p{L}\p{M}\p{N}]+)*/gu)].map((m) => ({
    text: m[0].toLowerCase().replace(/[’'ʼ`]/gu, ''),
    from: point(m.index),
    to: point(m.index + m[0].length),
  }));
}

/** Code points before each code unit. */
function pointsOf(text: string): (at: number) => number {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i++) {
    before[i] = n;
    if (!/[\uDC00-\uDFFF]/.test(text[i + 1] ?? '') || !/[\uD800-\uDBFF]/.test(text[i])) n += 1;
    before[i + 1] = n;
  }
  return (at) => before[at];
}

/** The words of a text between two code points. */
export function slice(text: string, [from, to]: Range): string {
  return PAIRS.test(text) ? [...text].slice(from, to).join('') : text.slice(from, to);
}

const SENSES = sensesOf(SYNONYMS);

function sensesOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const senses = new Map<string, string>();
  for (const line of lines) {
    const words = line.split(' ').map(stem);
    for (const word of words) if (!senses.has(word)) senses.set(word, words[0]);
  }
  return senses;
}

/** Content words as senses: stems, those that are put for one another as one; parts of hyphened words apart. */
export function sensesIn(text: string): string[] {
  return [...new Set(contentWords(text.replace(/(?<=\p{L})[-–](?=\p{L})/gu, ' ')).map(senseOf))];
}

/** "firmly", "firmness": what is told of a manner is looked up by the adjective. */
function senseOf(word: string): string {
  const bare = word.length > 5 ? word.replace(/(?:ly|ness)$/, '') : word;
  return SENSES.get(word) ?? SENSES.get(bare) ?? bare;
}

/** How many members two lists share. */
export function shared(a: readonly string[], b: ReadonlySet<string>): number {
  return a.reduce((n, word) => n + (b.has(word) ? 1 : 0), 0);
}

/** Whether two ranges share a code point. */
export function meets(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
