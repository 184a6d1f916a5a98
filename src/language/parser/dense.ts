import type { Address, Kernel } from './kernel.ts';
import { activationTop, roundUp, type Stack } from './weights.ts';

/** A matrix product over activations (16-bit rows of `stack.k`): rows of `stack.n` floats. */
export function dense(kernel: Kernel, stack: Stack, activations: Address, rows: number, relu: 0 | 1 = 0): Address {
  // three rows more than there are, because `arcs` reads rows in fours
  const out = kernel.alloc((rows + 3) * stack.n * 4);
  const { weight, scale, bias, n, k } = stack;
  kernel.run.dense(out, n * 4, activations, k * 2, weight, scale, bias, 0, rows, n, k, relu);
  return out;
}

/**
 * A matrix product over rows of floats `stride` bytes apart, each rounded to 16 bits first. The rows are
 * padded with zeros to a multiple of 8 values.
 */
export function denseFloats(kernel: Kernel, stack: Stack, floats: Address, stride: number, rows: number): Address {
  const { weight, scale, bias, n, k } = stack;
  const width = roundUp(k, 8);
  const rounded = kernel.alloc(rows * width * 2);
  const scales = kernel.alloc(rows * 4);
  const out = kernel.alloc(rows * n * 4);
  kernel.run.quantise(rounded, floats, stride, scales, rows, width, activationTop(k));
  kernel.run.dense(out, n * 4, rounded, width * 2, weight, scale, bias, scales, rows, n, k, 0);
  return out;
}
