/** How alike two reports' stories are, by their signatures. */

import { contentWords } from '../reading/mention-words.ts';
import type { Signature } from '../reading/types.ts';
import { DEED_WORDS } from './events/kin.ts';

/**
 * Cosine of two reports' term counts, damped by the logarithm, from 0 to 1. Words for deeds are left
 * out: two reports of one sort of deed share them whatever they tell.
 *
 * @returns 0 where one has no terms.
 */
export function likenessOf(a: Signature, b: Signature): number {
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

const known = new WeakMap<Signature, Weights>();

function weights(signature: Signature): Weights {
  const before = known.get(signature);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const [term, count] of signature.terms) {
    for (const word of contentWords(term)) {
      if (!DEED_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  const words = [...counts.keys()].toSorted();
  const of = new Map(words.map((w) => [w, 1 + Math.log(Math.max(1, counts.get(w) ?? 1))] as const));
  let norm = 0;
  for (const weight of of.values()) norm += weight ** 2;
  const made = { of, norm: Math.sqrt(norm) };
  known.set(signature, made);
  return made;
}
