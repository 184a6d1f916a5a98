import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernel, startKernel } from '../../../src/language/parser/kernel.ts';
import { at, list, numbersFrom } from './numbers.ts';
import { distance, floatsAt, intsAt, kernelBytes, putFloats, putInt8, putInts } from './support.ts';

const { int8, float } = numbersFrom(7);
let kernel: Kernel;

beforeAll(async () => {
  kernel = await startKernel(kernelBytes);
});

describe('the arena', () => {
  it('gives separate, aligned stretches and takes them back', () => {
    const start = kernel.run.mark();
    const [a, b] = [kernel.alloc(10), kernel.alloc(1)];
    expect([a % 64, b % 64, b - a]).toEqual([0, 0, 64]);
    kernel.run.reset(start);
    expect(kernel.alloc(10)).toBe(a);
    kernel.run.reset(start);
  });

  it('grows the memory, keeps what stands in it, and says when there is no more', () => {
    const start = kernel.run.mark();
    const own = putInts(kernel, [1, 2, 3]);
    const before = kernel.bytes().length;
    kernel.alloc(before + 1_000_000);
    expect(kernel.bytes().length).toBeGreaterThan(before + 1_000_000);
    expect(intsAt(kernel, own, 3)).toEqual([1, 2, 3]);
    expect(() => kernel.alloc(2 ** 32 - 2 ** 17)).toThrowError(expect.objectContaining({ code: 'E_MEMORY' }));
    kernel.run.reset(start);
  });
});

describe('embedding rows', () => {
  it.each([1, 3, 4, 16, 19, 64])('of %i 8-bit values are added with their scale', (n) => {
    const [row, before] = [list(n, int8), list(n, float)];
    const to = putFloats(kernel, before);
    kernel.run.addRow8(to, putInt8(kernel, row), n, 0.25);
    expect(
      distance(
        floatsAt(kernel, to, n),
        before.map((value, i) => value + at(row, i) / 4),
      ),
    ).toBeLessThan(1e-5);
  });

  it('of 4-bit values are read low half first, less 8', () => {
    const to = putFloats(kernel, [1, 1, 1, 1]);
    kernel.run.addRow4(to, putInt8(kernel, [0x1f, 0x80]), 4, 0.5);
    expect(floatsAt(kernel, to, 4)).toEqual([4.5, -2.5, -3, 1]);
  });
});

describe('the word table', () => {
  const words = ['', 'a', 'the', 'Ünï', 'embassy', 'embass', 'talks-talks', '、'];
  const text = new TextEncoder().encode(words.join('\n'));

  function table(most: number) {
    const [starts, slots] = [kernel.alloc(40), kernel.zeros(16 * 4)];
    const count = kernel.run.wordTable(kernel.put(text), text.length, starts, most, slots, 15);
    const find = (word: string): number => {
      const key = new TextEncoder().encode(word);
      return kernel.run.findWord(kernel.put(key), key.length, starts, slots, 15);
    };
    return { count, find };
  }

  it('finds every word in its row and nothing else', () => {
    const { count, find } = table(9);
    expect(count).toBe(8);
    expect(words.map(find)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(['emb', 'embassys', 'The', 'a\nthe', 'talks'].map(find)).toEqual([-1, -1, -1, -1, -1]);
  });

  it('stops where the room ends', () => {
    expect(table(3).count).toBe(3);
  });
});
