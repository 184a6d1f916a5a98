import type { SparseVector, View } from './vectors.ts';

/** Similarities of all pairs of a set, in one triangle: four bytes a pair. */
export interface Similarities {
  readonly size: number;
  /** Row i holds the similarities to 0 … i - 1, from `i * (i - 1) / 2` on. */
  readonly pairs: Float32Array;
}

/** Where the similarity of two different reports stands. */
export function pairAt(a: number, b: number): number {
  return a > b ? (a * (a - 1)) / 2 + b : (b * (b - 1)) / 2 + a;
}

/** Adds up the similarities of all views, by an index from terms to the reports that have them. */
export function compareAll(views: readonly View[], size: number): Similarities {
  const pairs = new Float32Array((size * (size - 1)) / 2);
  for (const { vectors, share } of views) if (share > 0) addProducts(vectors, share, pairs);
  return { size, pairs };
}

function addProducts(vectors: readonly SparseVector[], share: number, pairs: Float32Array): void {
  const { starts, reports, weights: known } = emptyIndex(vectors);
  const filled = new Int32Array(starts.length);
  for (const [report, { terms, weights }] of vectors.entries()) {
    const row = (report * (report - 1)) / 2;
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k] as number;
      const weight = share * (weights[k] as number);
      const start = starts[term] as number;
      // Only the reports before this one are in the index yet: those are the pairs of its row.
      const end = start + (filled[term] as number);
      for (let e = start; e < end; e++) {
        const at = row + (reports[e] as number);
        pairs[at] = (pairs[at] as number) + weight * (known[e] as number);
      }
      reports[end] = report;
      known[end] = weights[k] as number;
      filled[term] = end - start + 1;
    }
  }
}

/** Room for the reports of each term, one term after the other. */
function emptyIndex(vectors: readonly SparseVector[]) {
  let last = -1;
  let all = 0;
  for (const { terms } of vectors) for (const term of terms) last = Math.max(last, term);
  const starts = new Int32Array(last + 2);
  for (const { terms } of vectors) for (const term of terms) starts[term + 1] = (starts[term + 1] as number) + 1;
  for (let t = 0; t < starts.length; t++) {
    all += starts[t] as number;
    starts[t] = all;
  }
  return { starts, reports: new Int32Array(all), weights: new Float32Array(all) };
}
