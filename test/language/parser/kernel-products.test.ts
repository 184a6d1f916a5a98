import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from '../../../src/language/parser/kernel.ts';
import { roundUp } from '../../../src/language/parser/weights.ts';
import { at, list, numbersFrom, sum } from './numbers.ts';
import { distance, floatsAt, int16At, kernelBytes, putFloats, putInt8, putInt16 } from './support.ts';

const { int8, int16, float } = numbersFrom(7);
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel(kernelBytes);
});

describe('pack and order', () => {
  it.each([
    { n: 5, k: 3, hidden: 0 },
    { n: 32, k: 20, hidden: 0 },
    { n: 17, k: 9, hidden: 0 },
    { n: 64, k: 16, hidden: 16 },
    { n: 32, k: 11, hidden: 8 },
  ])('put each weight where the products look for it ($n × $k, $hidden units)', ({ n, k, hidden }) => {
    const weights = list(n * k, int8);
    const factors = list(n, float);
    const pairs = Math.ceil(k / 2);
    const to = kernel.alloc(roundUp(n, 16) * pairs * 4);
    const ordered = kernel.alloc(n * 4);
    kernel.run.pack(to, putInt8(kernel, weights), n, k, hidden);
    kernel.run.order(ordered, putFloats(kernel, factors), n, hidden, 2);
    const packed = int16At(kernel, to, roundUp(n, 16) * pairs * 2);
    for (let column = 0; column < roundUp(n, 16); column++) {
      const block = Math.floor(column / 16);
      const row = hidden === 0 ? column : Math.floor((column % 16) / 4) * hidden + block * 4 + (column % 4);
      for (let p = 0; p < pairs * 2; p++) {
        const place = (block * pairs + Math.floor(p / 2)) * 32 + (column % 16) * 2 + (p % 2);
        expect(packed[place]).toBe(column < n && p < k ? weights[row * k + p] : 0);
      }
      if (column < n) expect(floatsAt(kernel, ordered + column * 4, 1)[0]).toBeCloseTo(2 * at(factors, row), 5);
    }
  });
});

describe('dense', () => {
  it.each([
    { m: 1, n: 16, k: 8, relu: 0 },
    { m: 2, n: 48, k: 31, relu: 1 },
    { m: 7, n: 32, k: 244, relu: 0 },
    { m: 4, n: 16, k: 512, relu: 1 },
  ])('is the matrix product, exact before scaling ($m × $n × $k)', ({ m, n, k, relu }) => {
    const width = roundUp(k, 8);
    const weights = list(n * k, int8);
    const rows = Array.from({ length: m }, () => list(k, int16));
    const [scales, bias, rowScales] = [list(n, float), list(n, float), list(m, float)];
    const packed = kernel.alloc(n * Math.ceil(k / 2) * 4);
    kernel.run.pack(packed, putInt8(kernel, weights), n, k, 0);
    const a = putInt16(
      kernel,
      rows.flatMap((row) => [...row, ...list(width - k, () => 0)]),
    );
    const s = putFloats(
      kernel,
      scales.map((value) => value * 1e-6),
    );
    const c = kernel.alloc(m * n * 4);
    kernel.run.dense(
      c,
      n * 4,
      a,
      width * 2,
      packed,
      s,
      putFloats(kernel, bias),
      putFloats(kernel, rowScales),
      m,
      n,
      k,
      relu,
    );
    const wanted = rows.flatMap((row, i) =>
      bias.map((b, j) => {
        const product = sum(k, (p) => at(row, p) * at(weights, j * k + p));
        const value = product * at(scales, j) * 1e-6 * at(rowScales, i) + b;
        return relu === 1 ? Math.max(0, value) : value;
      }),
    );
    expect(distance(floatsAt(kernel, c, m * n), wanted)).toBeLessThan(3e-3);
  });

  it('takes rows without scales as activations times 32767', () => {
    const packed = kernel.alloc(16 * 2 * 2);
    kernel.run.pack(
      packed,
      putInt8(
        kernel,
        list(32, () => 100),
      ),
      16,
      2,
      0,
    );
    const ones = putFloats(
      kernel,
      list(16, () => 0.01),
    );
    const c = kernel.alloc(64);
    kernel.run.dense(c, 64, putInt16(kernel, [32767, -16384]), 4, packed, ones, kernel.zeros(64), 0, 1, 16, 2, 0);
    expect(
      distance(
        floatsAt(kernel, c, 16),
        list(16, () => 1 - 16384 / 32767),
      ),
    ).toBeLessThan(1e-6);
  });
});

describe('quantise', () => {
  it('rounds each row by its own largest value', () => {
    const rows = [list(16, float), list(16, () => float() * 1e4), list(16, () => 0)];
    const to = kernel.alloc(3 * 32);
    const scales = kernel.alloc(12);
    kernel.run.quantise(to, putFloats(kernel, rows.flat()), 64, scales, 3, 16, 30000);
    for (const [i, row] of rows.entries()) {
      const peak = Math.max(...row.map(Math.abs));
      const scale = at(floatsAt(kernel, scales, 3), i);
      expect(scale).toBeCloseTo(peak / 30000, 5);
      const found = int16At(kernel, to + i * 32, 16);
      if (peak > 0) expect(Math.max(...found.map(Math.abs))).toBe(30000);
      expect(
        distance(
          found.map((value) => value * scale),
          row,
        ),
      ).toBeLessThanOrEqual(peak / 30000 / 1.9);
    }
  });
});
