import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from '../../../src/language/parser/kernel.ts';
import { at, list, numbersFrom, sum } from './numbers.ts';
import { distance, int16At, kernelBytes, putFloats, putInt8, putInts } from './support.ts';

const { int8, float, random } = numbersFrom(7);
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel(kernelBytes);
});

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe('lstm', () => {
  const hidden = 16;
  const lengths = [7, 5, 5, 1];
  const rows = lengths.reduce((total, n) => total + n, 0);

  function run(
    inputs: readonly number[],
    weights: readonly number[],
    lanes: readonly number[],
    back: number,
  ): number[] {
    const total = lanes.reduce((a, b) => a + b, 0);
    const packed = kernel.alloc(4 * hidden * hidden * 2);
    kernel.run.pack(packed, putInt8(kernel, weights), 4 * hidden, hidden, hidden);
    const order = kernel.alloc(total * 4 * hidden * 4);
    const from = putFloats(kernel, inputs);
    for (let i = 0; i < total; i++) {
      kernel.run.order(order + i * 16 * hidden, from + i * 16 * hidden, 4 * hidden, hidden, 1);
    }
    const addresses = putInts(
      kernel,
      list(total, () => 0).map((_, i) => order + i * 16 * hidden),
    );
    const starts = putInts(
      kernel,
      lanes.map((_, i) => lanes.slice(0, i).reduce((a, b) => a + b, 0)),
    );
    const scale = putFloats(
      kernel,
      list(4 * hidden, () => 0.004 / 32767),
    );
    const out = kernel.alloc(total * hidden * 2);
    const [cells, work] = [kernel.alloc(lanes.length * hidden * 4), kernel.alloc(lanes.length * (32 + 16 * hidden))];
    const lens = putInts(kernel, lanes);
    kernel.run.lstm(
      addresses,
      0,
      out,
      hidden * 2,
      packed,
      scale,
      starts,
      lens,
      lanes.length,
      hidden,
      back,
      cells,
      work,
    );
    return int16At(kernel, out, total * hidden).map((value) => value / 32767);
  }

  function plain(inputs: readonly number[], weights: readonly number[], back: number): number[] {
    const n = inputs.length / (4 * hidden);
    const out: number[][] = [];
    let [h, c] = [list(hidden, () => 0), list(hidden, () => 0)];
    for (let step = 0; step < n; step++) {
      const t = back === 1 ? n - 1 - step : step;
      const before = h;
      const gate = (q: number, u: number): number =>
        at(inputs, t * 4 * hidden + q * hidden + u) +
        0.004 * sum(hidden, (p) => at(weights, (q * hidden + u) * hidden + p) * at(before, p));
      c = c.map((old, u) => sigmoid(gate(1, u)) * old + sigmoid(gate(0, u)) * Math.tanh(gate(2, u)));
      h = c.map((cell, u) => sigmoid(gate(3, u)) * Math.tanh(cell));
      out[t] = h;
    }
    return out.flat();
  }

  it.each([
    { name: 'forwards', back: 0 },
    { name: 'backwards', back: 1 },
  ])('runs lanes of different lengths $name', ({ back }) => {
    const inputs = list(rows * 4 * hidden, float);
    const weights = list(4 * hidden * hidden, int8);
    const found = run(inputs, weights, lengths, back);
    let start = 0;
    for (const length of lengths) {
      const own = inputs.slice(start * 4 * hidden, (start + length) * 4 * hidden);
      const wanted = plain(own, weights, back);
      expect(distance(found.slice(start * hidden, (start + length) * hidden), wanted)).toBeLessThan(2e-4);
      start += length;
    }
  });

  it('gives a lane the same bits whatever the other lanes hold', () => {
    const weights = list(4 * hidden * hidden, int8);
    const inputs = list(rows * 4 * hidden, float);
    const together = run(inputs, weights, lengths, 0);
    let start = 0;
    for (const length of lengths) {
      const own = inputs.slice(start * 4 * hidden, (start + length) * 4 * hidden);
      expect(run(own, weights, [length], 0)).toEqual(together.slice(start * hidden, (start + length) * hidden));
      start += length;
    }
  });

  it('stays finite and bounded when gates are driven far beyond their range', () => {
    const extremes = [1e4, -1e4, 90, -90, 25, -25, 3e38, -3e38, 0];
    const inputs = list(40 * 4 * hidden, () => at(extremes, Math.floor(random() * extremes.length)));
    const weights = list(4 * hidden * hidden, int8);
    const found = run(inputs, weights, [40], 0);
    expect(found.every((value) => Math.abs(value) <= 1)).toBe(true);
    expect(distance(found, plain(inputs, weights, 0))).toBeLessThan(3e-3);
  });
});
