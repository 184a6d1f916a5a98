import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from '../../../src/language/parser/kernel.ts';
import { roundUp } from '../../../src/language/parser/weights.ts';
import { at, list, numbersFrom, sum } from './numbers.ts';
import { distance, floatsAt, intsAt, kernelBytes, putFloats, putInts } from './support.ts';

const { float } = numbersFrom(7);
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel(kernelBytes);
});

describe('arcs', () => {
  it.each([2, 3, 4, 5, 9, 30])('scores every head of every word among %i rows, and finds the best', (n) => {
    const [k, stride] = [16, 32];
    const [d, a] = [list(n * stride, float), list((n + 3) * stride, float)];
    const width = roundUp(n, 4);
    const s = kernel.alloc(n * width * 4);
    const heads = putInts(
      kernel,
      list(n, () => -5),
    );
    kernel.run.arcs(s, heads, putFloats(kernel, d), stride * 4, putFloats(kernel, a), stride * 4, n, k);
    const best = intsAt(kernel, heads, n);
    expect(best[0]).toBe(-5);
    for (let i = 1; i < n; i++) {
      const row = floatsAt(kernel, s + i * width * 4, n);
      const wanted = row.map((_, j) => sum(k, (p) => at(d, i * stride + p) * at(a, j * stride + p)));
      expect(row[i]).toBe(-Infinity);
      wanted[i] = row[i] = 0;
      expect(distance(row, wanted)).toBeLessThan(1e-4);
      row[i] = -Infinity;
      expect(best[i]).toBe(row.indexOf(Math.max(...row)));
    }
  });
});

describe('addPairs and argmax', () => {
  it('add what a word and its head contribute and cut it off below zero', () => {
    const [n, k] = [5, 8];
    const [p, q] = [list(n * k, float), list(n * k, float)];
    const heads = [0, 0, 1, 4, 1];
    const to = kernel.alloc(n * k * 4);
    kernel.run.addPairs(to, k * 4, putFloats(kernel, p), putFloats(kernel, q), k * 4, putInts(kernel, heads), n, k);
    const wanted = p.map((value, i) => Math.max(0, value + at(q, at(heads, Math.floor(i / k)) * k + (i % k))));
    expect(distance(floatsAt(kernel, to, n * k), wanted)).toBeLessThan(1e-6);
  });

  it('take the first of equal columns and never the one that is left out', () => {
    const rows = putFloats(kernel, [1, 3, 3, 9, 3, 2, 1, 9, -1, -1, -1, -1]);
    const best = kernel.alloc(12);
    kernel.run.argmax(best, rows, 16, 3, 3, -1);
    expect(intsAt(kernel, best, 3)).toEqual([1, 0, 0]);
    kernel.run.argmax(best, rows, 16, 3, 3, 0);
    expect(intsAt(kernel, best, 3)).toEqual([1, 1, 1]);
  });
});
