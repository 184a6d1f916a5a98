/**
 * What identifies a text among near copies and a story among others. The first is MinHash over word shingles, after
 * A. Broder, "On the resemblance and containment of documents" (1997): the share of equal numbers at equal places
 * estimates how large a share of their shingles two texts have in common.
 */
import type { Annotations } from '../coding/annotations.ts';
import type { Report } from '../report/types.ts';
import { termsOf } from './terms.ts';
import type { Signature } from './types.ts';

/** Numbers a signature; an estimate from 64 is off by 0.06 at most times. */
const NUMBERS = 64;
/** Words a shingle: long enough that two reports of one event by two hands share few. */
const SHINGLE = 4;

/** What is printed as the report's own words. Titles are rewritten by each outlet that takes over a report. */
const BODY: ReadonlySet<string> = new Set(['standfirst', 'paragraph']);
const PROSE: ReadonlySet<string> = new Set(['title', 'standfirst', 'caption', 'paragraph']);

/** Multipliers (odd) and addends of the hash functions, from one seed by a multiplicative generator. */
const FUNCTIONS = hashFunctions();

function hashFunctions(): { readonly times: Int32Array; readonly plus: Int32Array } {
  const times = new Int32Array(NUMBERS);
  const plus = new Int32Array(NUMBERS);
  let state = 0x9e3779b9;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state);
  };
  for (let i = 0; i < NUMBERS; i++) {
    times[i] = next() | 1;
    plus[i] = next();
  }
  return { times, plus };
}

/** The finaliser of MurmurHash3 by A. Appleby (public domain): every bit in touches every bit out. */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The signature of a report. */
export function signatureOf(annotations: Annotations): Signature {
  const words = wordsOf(annotations.report);
  return { minhash: minhashOf(words), words: words.length, terms: termsOf(annotations) };
}

/** The words of a report's body in small letters, marks of all sorts left out; of what has no body, of its prose. */
export function wordsOf(report: Pick<Report, 'text' | 'title' | 'parts'>): string[] {
  const body = report.parts.filter((p) => BODY.has(p.kind));
  const parts = body.length > 0 ? body : report.parts.filter((p) => PROSE.has(p.kind));
  return parts.flatMap(({ span }) => {
    const text = (span.in === 'title' ? (report.title ?? '') : report.text).slice(span.start, span.end);
    return (
      text
        .toLowerCase()
        .replace(/[’'ʼ`]/gu, '')
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    );
  });
}

/** MinHash of some words in order, as unsigned 32-bit numbers; all ones where there are no words. */
export function minhashOf(words: readonly string[]): number[] {
  const least = new Uint32Array(NUMBERS).fill(0xffffffff);
  const hashes = words.map(hashOf);
  const { times, plus } = FUNCTIONS;
  const seen = new Set<number>();
  const last = hashes.length === 0 ? -1 : Math.max(0, hashes.length - SHINGLE);
  for (let at = 0; at <= last; at++) {
    let shingle = 0;
    for (let i = at; i < Math.min(at + SHINGLE, hashes.length); i++)
      shingle = mixed(Math.imul(shingle, 31) + hashes[i]);
    if (seen.has(shingle)) continue;
    seen.add(shingle);
    for (let f = 0; f < NUMBERS; f++) {
      const product = Math.imul(shingle, times[f]) + plus[f];
      // The low bits of a product depend on low bits only; the high ones are folded in.
      const value = Math.imul(product ^ (product >>> 15), 0x2c1b3c6d) >>> 0;
      if (value < least[f]) least[f] = value;
    }
  }
  return [...least];
}

/** FNV-1a of a word's code units (Fowler, Noll and Vo). */
function hashOf(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h;
}
