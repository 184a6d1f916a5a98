import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTree, spanningTree } from '../../../src/language/parser/spanning-tree.ts';
import { cpuMs } from '../../support/cpu.ts';

/** Every choice of one head a word, as heads with the root's own entry in front. */
function* choices(words: number): Iterable<Int32Array> {
  const n = words + 1;
  for (let code = 0; code < n ** words; code++) {
    const heads = new Int32Array(n);
    let rest = code;
    for (let i = 1; i < n; i++) {
      heads[i] = rest % n;
      rest = Math.floor(rest / n);
    }
    yield heads;
  }
}

/** A slow, plain test of what a single-rooted tree is. */
function plainIsTree(heads: Int32Array): boolean {
  const reaches = (i: number): boolean => {
    let at = i;
    for (let step = 0; step < heads.length; step++) at = heads[at] as number;
    return at === 0;
  };
  return heads.slice(1).filter((head) => head === 0).length === 1 && heads.every((_, i) => reaches(i));
}

function weight(scores: Float32Array, heads: Int32Array): number {
  const n = heads.length;
  let sum = 0;
  for (let i = 1; i < n; i++) sum += scores[i * n + (heads[i] as number)] as number;
  return sum;
}

function bestWeight(scores: Float32Array, words: number): number {
  let best = -Infinity;
  for (const heads of choices(words)) if (plainIsTree(heads)) best = Math.max(best, weight(scores, heads));
  return best;
}

/** A square matrix of scores with a row and column for the root; whole numbers make many ties. */
const graphs = (most: number, whole: boolean) =>
  fc.integer({ min: 1, max: most }).chain((words) => {
    const score = whole ? fc.integer({ min: -3, max: 3 }) : fc.float({ min: -20, max: 20, noNaN: true });
    const size = (words + 1) ** 2;
    return fc
      .array(score, { minLength: size, maxLength: size })
      .map((list) => ({ words, scores: Float32Array.from(list) }));
  });

describe('spanningTree', () => {
  it('weighs as much as the best of all single-rooted trees', () => {
    fc.assert(
      fc.property(graphs(5, false), ({ words, scores }) => {
        const heads = spanningTree(scores, words + 1, words + 1);
        expect(weight(scores, heads)).toBeCloseTo(bestWeight(scores, words), 3);
      }),
      { numRuns: 150 },
    );
  });

  it('is best among ties, too', () => {
    fc.assert(
      fc.property(graphs(5, true), ({ words, scores }) => {
        expect(weight(scores, spanningTree(scores, words + 1, words + 1))).toBe(bestWeight(scores, words));
      }),
      { numRuns: 150 },
    );
  });

  it('is always a tree with one root, however large and however often cycles lie in cycles', () => {
    fc.assert(
      fc.property(graphs(40, true), ({ words, scores }) => {
        const heads = spanningTree(scores, words + 1, words + 1);
        expect(plainIsTree(heads)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('does not change when a constant is added to a word’s row, as a log-softmax does', () => {
    fc.assert(
      fc.property(graphs(8, true), fc.integer({ min: -5, max: 5 }), ({ words, scores }, constant) => {
        const n = words + 1;
        const moved = scores.map((value, at) => value + (Math.floor(at / n) === 1 ? constant : 0));
        expect(spanningTree(moved, n, n)).toEqual(spanningTree(scores, n, n));
      }),
    );
  });

  it('reads neither the diagonal nor the root’s row', () => {
    const n = 4;
    const scores = Float32Array.from({ length: n * n }, (_, at) =>
      at % (n + 1) === 0 || at < n ? Number.NaN : at % 7,
    );
    const plain = scores.map((value) => (Number.isNaN(value) ? -100 : value));
    expect(spanningTree(scores, n, n)).toEqual(spanningTree(plain, n, n));
  });

  it('skips the padding of wide rows', () => {
    const scores = Float32Array.from([9, 9, 9, 99, 1, 0, 5, 99, 2, 1, 0, 99]);
    expect([...spanningTree(scores, 4, 3)]).toEqual([0, 2, 0]);
  });

  it('has an answer for no words, and for one', () => {
    expect([...spanningTree(new Float32Array(1), 1, 1)]).toEqual([0]);
    expect([...spanningTree(new Float32Array(4), 2, 2)]).toEqual([0, 0]);
  });

  it('takes the square of the length, not its cube, however many cycles lie in cycles', () => {
    const nested = (n: number): Float32Array =>
      Float32Array.from({ length: n * n }, (_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return j === 0 ? -50 : -Math.abs((i ^ 1) - j);
      });
    const cost = (scores: Float32Array, n: number): number => {
      const times = [1, 2, 3].map(() =>
        cpuMs(() => {
          expect(isTree(spanningTree(scores, n, n))).toBe(true);
        }),
      );
      return Math.min(...times);
    };
    cost(nested(201), 201);
    const half = cost(nested(401), 401);
    // Twice the length: four times the work by the square, eight to nine times by the cube.
    expect(cost(nested(801), 801)).toBeLessThan(6.5 * half + 5);
  });
});

describe('isTree', () => {
  it('agrees with following every word to the root', () => {
    for (let words = 1; words <= 5; words++) {
      for (const heads of choices(words)) expect(isTree(heads)).toBe(plainIsTree(heads));
    }
  });
});
