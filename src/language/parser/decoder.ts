import { dense, denseFloats } from './dense.ts';
import type { Batch } from './encoder.ts';
import type { Address, Kernel } from './kernel.ts';
import { isTree, spanningTree } from './spanning-tree.ts';
import { roundUp, type Stack, type Weights } from './weights.ts';

/** Rows of floats, one row a row of the batch, `stride` bytes apart. */
export interface Scores {
  readonly at: Address;
  readonly stride: number;
}

/** Scores of all universal and Penn tags. */
export function scoreTags(
  kernel: Kernel,
  { tags }: Weights,
  rows: number,
  activations: Address,
): readonly [Scores, Scores] {
  const at = dense(kernel, tags, activations, rows);
  return [part(tags, at, 0), part(tags, at, 1)];
}

/**
 * Finds the heads of all sentences: the best head of each word, or the best tree where those make none.
 *
 * @returns address of one head a row: a row of the sentence, 0 for the root; roots have 0 themselves.
 */
export function findHeads(kernel: Kernel, weights: Weights, batch: Batch, upper: Address): Address {
  const { rows, starts, lengths } = batch;
  const heads = kernel.alloc(rows * 4);
  const score = arcScorer(kernel, weights, batch, upper, heads);
  const ints = kernel.ints();
  for (const [i, n] of lengths.entries()) {
    const at = (heads >> 2) + (starts[i] as number);
    const scores = score(i);
    const own = ints.subarray(at, at + n);
    own[0] = 0;
    if (!isTree(own)) own.set(spanningTree(scores, roundUp(n, 4), n));
  }
  return heads;
}

/**
 * Prepares the scoring of arcs: gives a function that scores those of sentence `i` and writes the best head of
 * each word to `heads`. Its result, rows of roundUp(n, 4) scores, holds until it is called again.
 */
export function arcScorer(
  kernel: Kernel,
  { arc, pair }: Weights,
  { rows, starts, lengths }: Batch,
  upper: Address,
  heads: Address,
): (sentence: number) => Float32Array {
  const sides = dense(kernel, arc, upper, rows, 1);
  const [strideSides, stridePairs] = [arc.n * 4, pair.n * 4];
  const dependents = denseFloats(kernel, pair, sides, strideSides, rows);
  const governors = part(arc, sides, 1).at;
  const longest = lengths[0] as number;
  const scores = kernel.alloc(longest * roundUp(longest, 4) * 4);
  return (sentence) => {
    const [start, n] = [starts[sentence] as number, lengths[sentence] as number];
    const from = dependents + start * stridePairs;
    const to = governors + start * strideSides;
    kernel.run.arcs(scores, heads + start * 4, from, stridePairs, to, strideSides, n, pair.n);
    return kernel.floats().subarray(scores >> 2, (scores >> 2) + n * roundUp(n, 4));
  };
}

/** Scores of all labels for the arcs from `heads`. */
export function scoreLabels(
  kernel: Kernel,
  { label, labelOut }: Weights,
  batch: Batch,
  upper: Address,
  heads: Address,
): Scores {
  const { rows, starts, lengths } = batch;
  const sides = dense(kernel, label, upper, rows);
  const stride = label.n * 4;
  const width = stride / 2;
  const sums = kernel.alloc(rows * width);
  for (const [i, n] of lengths.entries()) {
    const start = starts[i] as number;
    const own = sides + start * stride;
    kernel.run.addPairs(sums + start * width, width, own, own + width, stride, heads + start * 4, n, width / 4);
  }
  return part(labelOut, denseFloats(kernel, labelOut, sums, width, rows), 0);
}

/** Address of the best of the first `count` columns of each row, column `skip` not considered. */
export function pickBest(
  { run, alloc }: Kernel,
  { at, stride }: Scores,
  rows: number,
  count: number,
  skip = -1,
): Address {
  const out = alloc(rows * 4);
  run.argmax(out, at, stride, rows, count, skip);
  return out;
}

function part({ n, offsets }: Stack, at: Address, index: number): Scores {
  return { at: at + (offsets[index] as number) * 4, stride: n * 4 };
}
