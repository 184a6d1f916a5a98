import { findHeads, pickBest, scoreLabels, scoreTags } from './decoder.ts';
import { encode, layOut } from './encoder.ts';
import type { Address, Kernel } from './kernel.ts';
import type { Weights } from './weights.ts';

/** What the network says of a batch: for each row (a sentence's root, then its words) an index. */
export interface Outputs {
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** Row of the head within the sentence, 0 for the root. A root's own entry is 0. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/**
 * Runs the network over a batch. Memory taken from the kernel is not given back: mark and reset around it.
 *
 * @param lengths rows of each sentence, its root included, never rising.
 * @param projections addresses of the rows' input projections (see Projections.resolve).
 */
export function runNetwork(
  kernel: Kernel,
  weights: Weights,
  lengths: readonly number[],
  projections: Address,
): Outputs {
  const batch = layOut(kernel, lengths);
  const { rows } = batch;
  const { lower, upper } = encode(kernel, weights, batch, projections);
  const [upos, xpos] = scoreTags(kernel, weights, rows, weights.tagLayer === 1 ? lower : upper);
  const heads = findHeads(kernel, weights, batch, upper);
  // the label "root" goes with head 0 and with no other
  const root = weights.labels.indexOf('root');
  const scores = scoreLabels(kernel, weights, batch, upper, heads);
  const read = (at: Address): Int32Array => kernel.ints().slice(at >> 2, (at >> 2) + rows);
  const outputs = {
    upos: read(pickBest(kernel, upos, rows, weights.upos.length)),
    xpos: read(pickBest(kernel, xpos, rows, weights.xpos.length)),
    heads: read(heads),
    labels: read(pickBest(kernel, scores, rows, weights.labels.length, root)),
  };
  for (const [row, head] of outputs.heads.entries()) if (head === 0) outputs.labels[row] = root;
  return outputs;
}
