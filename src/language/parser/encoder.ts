import { dense } from './dense.ts';
import type { Address, Kernel } from './kernel.ts';
import type { Layer, Weights } from './weights.ts';

/** The rows of a batch: sentence after sentence, longest first, each with its root in front. */
export interface Batch {
  readonly rows: number;
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  /** The same numbers in the kernel's memory. */
  readonly startsAt: Address;
  readonly lengthsAt: Address;
}

/** @param lengths rows of each sentence, its root included, never rising. */
export function layOut(kernel: Kernel, lengths: readonly number[]): Batch {
  const starts: number[] = [];
  let rows = 0;
  for (const length of lengths) {
    starts.push(rows);
    rows += length;
  }
  const startsAt = kernel.alloc(lengths.length * 4);
  const lengthsAt = kernel.alloc(lengths.length * 4);
  kernel.ints().set(starts, startsAt >> 2);
  kernel.ints().set(lengths, lengthsAt >> 2);
  return { rows, starts, lengths, startsAt, lengthsAt };
}

/**
 * Runs the two LSTM layers.
 *
 * @param projections addresses of the rows' input projections (see Projections.resolve).
 * @returns addresses of both layers' outputs: for each row 2·hidden activations, 16-bit, forward first.
 */
export function encode(
  kernel: Kernel,
  weights: Weights,
  batch: Batch,
  projections: Address,
): { readonly lower: Address; readonly upper: Address } {
  const [first, second] = weights.layers;
  const lower = runLayer(kernel, first, batch, projections);
  const upper = runLayer(kernel, second, batch, project(kernel, second, batch, lower));
  return { lower, upper };
}

function runLayer({ run, alloc }: Kernel, layer: Layer, batch: Batch, projections: Address): Address {
  const { hidden, forward, backward } = layer;
  const { startsAt, lengthsAt } = batch;
  const lanes = batch.lengths.length;
  const stride = 4 * hidden;
  const out = alloc(batch.rows * stride);
  const cells = alloc(lanes * hidden * 4);
  const work = alloc(lanes * (32 + 16 * hidden));
  for (const [back, { weight, scale }] of [forward, backward].entries()) {
    const shift = back * hidden * 16;
    const to = out + back * hidden * 2;
    run.lstm(projections, shift, to, stride, weight, scale, startsAt, lengthsAt, lanes, hidden, back, cells, work);
  }
  return out;
}

/** The second layer's input projections of all rows; gives the address of a list of their addresses. */
function project(kernel: Kernel, { input }: Layer, { rows }: Batch, lower: Address): Address {
  const values = dense(kernel, input, lower, rows);
  const addresses = kernel.alloc(rows * 4);
  const ints = kernel.ints();
  for (let row = 0; row < rows; row++) ints[(addresses >> 2) + row] = values + row * input.n * 4;
  return addresses;
}
