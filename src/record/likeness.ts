/** How alike two reports' stories are, by their signatures. */

import { contentWords } from '../reading/mention-words.ts';
import type { Reading } from '../reading/types.ts';
import { DEED_WORDS } from './events/kin.ts';
import { nameWords } from './events/told.ts';

/** What comparing stories needs of a reading. */
export type StorySource = Pick<Reading, 'signature' | 'rows'>;

/**
 * Cosine of two reports' term counts, damped by the logarithm, from 0 to 1. Names of parties and words for deeds are
 * left out: two reports on one pair share them whatever they tell.
 *
 * @returns 0 where one has no terms.
 */
export function likenessOf(a: StorySource, b: StorySource): number {
  const [x, y] = [weights(a), weights(b)];
  if (x.norm === 0 || y.norm === 0) return 0;
  const [short, long] = x.of.size <= y.of.size ? [x, y] : [y, x];
  let dot = 0;
  for (const [term, weight] of short.of) dot += weight * (long.of.get(term) ?? 0);
  return Math.min(1, Math.round((dot / (x.norm * y.norm)) * 1e6) / 1e6);
}

interface Weights {
  readonly of: ReadonlyMap<string, number>;
  readonly norm: number;
}

const known = new WeakMap<StorySource, Weights>();

function weights(reading: StorySource): Weights {
  const before = known.get(reading);
  if (before) return before;
  const heads = namesIn(reading);
  const counts = new Map<string, number>();
  for (const [term, count] of reading.signature.terms) {
    for (const word of contentWords(term)) {
      if (!DEED_WORDS.has(word) && !heads.has(word.slice(0, 4))) counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  const words = [...counts.keys()].toSorted();
  const of = new Map(words.map((w) => [w, 1 + Math.log(Math.max(1, counts.get(w) ?? 1))] as const));
  let norm = 0;
  for (const weight of of.values()) norm += weight ** 2;
  const made = { of, norm: Math.sqrt(norm) };
  known.set(reading, made);
  return made;
}

/** The first letters of the parties' names, by which their peoples are known too ("afgh" of Afghanistan and Afghan). */
function namesIn(reading: StorySource): ReadonlySet<string> {
  const out = new Set<string>();
  for (const row of reading.rows) {
    for (const p of [...row.source, ...row.target]) {
      for (const word of nameWords(p.name)) if (word.length >= 4) out.add(word.slice(0, 4));
    }
  }
  return out;
}
