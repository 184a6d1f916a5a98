import { describe, expect, it } from 'vitest';
import { minhashOf, wordsOf } from '../../src/reading/signature.ts';
import { readText } from '../../src/report/read.ts';
import { reading } from './read.ts';

const share = (a: readonly number[], b: readonly number[]): number => a.filter((x, i) => x === b[i]).length / a.length;

/** The share of 4-word shingles in common, counted. */
function resemblance(a: readonly string[], b: readonly string[]): number {
  const shingles = (words: readonly string[]): Set<string> =>
    new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')));
  const [x, y] = [shingles(a), shingles(b)];
  const both = [...x].filter((s) => y.has(s)).length;
  return both / (x.size + y.size - both);
}

const numbered = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `word${from + i}`);

describe('the signature of a text', () => {
  it.each([
    [0, 400],
    [40, 400],
    [100, 400],
    [200, 400],
    [400, 800],
  ])('estimates how many shingles two texts share (from %i)', (from, to) => {
    const [a, b] = [numbered(0, 400), numbered(from, Math.max(to, from + 400))];
    expect(Math.abs(share(minhashOf(a), minhashOf(b)) - resemblance(a, b))).toBeLessThan(0.15);
  });

  it('has 64 unsigned numbers of 32 bits, also for no words and for fewer than a shingle', () => {
    for (const words of [[], ['one'], ['one', 'two', 'three', 'four', 'five']]) {
      const numbers = minhashOf(words);
      expect(numbers).toHaveLength(64);
      expect(numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 0xffffffff)).toBe(true);
    }
    expect(minhashOf(['one'])).not.toEqual(minhashOf(['two']));
    expect(new Set(minhashOf([]))).toEqual(new Set([0xffffffff]));
  });

  it('does not depend on dateline, credit, title, marks or case', () => {
    const body = 'Peru’s government expelled two Bolivian envoys on Tuesday, and the two left by road in the evening.';
    const a = readText(`LIMA (AFP) - ${body}`, {});
    const b = readText(`Envoys told to leave\n\n${body.replace('’', "'")}\n\n(Reuters)`, {});
    expect(minhashOf(wordsOf(a))).toEqual(minhashOf(wordsOf(b)));
  });

  it('stays the same from one version to the next', () => {
    expect(minhashOf(['peru', 'expelled', 'two', 'envoys']).slice(0, 3)).toMatchInlineSnapshot(`
      [
        1232061831,
        1576567668,
        2951734838,
      ]
    `);
  });

  it('has names and content words as terms, names before others, and no words that every story has', () => {
    const { terms } = reading('Peru said on Monday that it had expelled two Bolivian envoys from Lima.').signature;
    const words = terms.map(([term]) => term);
    expect(words.slice(0, 2)).toEqual(['peru', 'lima']);
    expect(words).toContain('envoy');
    expect(words).not.toContain('monday');
    expect(words).not.toContain('say');
  });

  it('has no more than sixty terms', () => {
    const text = Array.from({ length: 90 }, (_, i) => `The envoy of Land${'abcdefghij'[i % 10]}${i} left.`).join(' ');
    expect(reading(text).signature.terms.length).toBeLessThanOrEqual(60);
  });
});
