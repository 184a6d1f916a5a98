/** How alike two reports' stories are, by their signatures. */
import type { Signature } from '../reading/types.ts';

/**
 * Cosine of two reports' term counts, damped by the logarithm, from 0 to 1. Reports whose words are the same have 1.
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

function weights(s: Signature): Weights {
  const before = known.get(s);
  if (before) return before;
  const of = new Map(s.terms.map(([term, count]) => [term, 1 + Math.log(Math.max(1, count))] as const));
  let norm = 0;
  for (const term of [...of.keys()].sort()) norm += (of.get(term) ?? 0) ** 2;
  const made = { of, norm: Math.sqrt(norm) };
  known.set(s, made);
  return made;
}
