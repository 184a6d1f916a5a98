import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, linkAll } from '../../../src/record/stories/linkage.ts';
import { compareAll, pairAt, type Similarities } from '../../../src/record/stories/similarity.ts';

/** Similarities of a set, all different, so that there is one tree only. */
const similarities = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 10_000 }), {
      minLength: (size * (size - 1)) / 2,
      maxLength: (size * (size - 1)) / 2,
    })
    .map((values): Similarities => ({ size, pairs: Float32Array.from(values, (v) => v / 10_000) })),
);

function mean(near: Similarities, a: readonly number[], b: readonly number[]): number {
  const values = a.flatMap((i) => b.map((j) => near.pairs[pairAt(i, j)] as number));
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function groupsOf(group: Group): Group[] {
  return [group, ...(group.parts ?? []).flatMap(groupsOf)];
}

/** Average linkage the plain way: always the two nearest groups of all. */
function plainGroups(near: Similarities): string[] {
  const open = Array.from({ length: near.size }, (_, i) => [i]);
  const made: string[] = [];
  while (open.length > 1) {
    let best: [number, number, number] = [0, 1, -1];
    for (let i = 0; i < open.length; i++) {
      for (let j = i + 1; j < open.length; j++) {
        const value = mean(near, open[i] as number[], open[j] as number[]);
        if (value > best[2]) best = [i, j, value];
      }
    }
    const [i, j] = best;
    const joined = [...(open[i] as number[]), ...(open[j] as number[])].toSorted((a, b) => a - b);
    open.splice(j, 1);
    open.splice(i, 1, joined);
    made.push(joined.join());
  }
  return made.toSorted();
}

describe('average linkage', () => {
  it('joins the same groups as the plain way, and knows what is between and inside them', () => {
    fc.assert(
      fc.property(similarities, (near) => {
        const root = linkAll(near) as Group;
        const joined = groupsOf(root).filter((g) => g.parts);
        expect(joined.map((g) => g.members.toSorted((a, b) => a - b).join()).toSorted()).toEqual(plainGroups(near));
        for (const { parts, between } of joined) {
          const [a, b] = parts as readonly [Group, Group];
          expect(between).toBeCloseTo(mean(near, a.members, b.members), 4);
        }
        const all = near.pairs.reduce((sum, v) => sum + v, 0);
        expect(root.inside).toBeCloseTo(all, 3);
      }),
    );
  });

  it('gives nothing for nothing, and a single report by itself', () => {
    expect(linkAll({ size: 0, pairs: new Float32Array(0) })).toBeNull();
    expect(linkAll({ size: 1, pairs: new Float32Array(0) })).toMatchObject({ members: [0], parts: null });
  });
});

describe('similarities', () => {
  it('are the shared products of terms, each view with its share', () => {
    const vector = (weights: Readonly<Record<number, number>>) => ({
      terms: Int32Array.from(Object.keys(weights), Number),
      weights: Float32Array.from(Object.values(weights)),
    });
    const vectors = [vector({ 0: 0.5, 2: 1 }), vector({ 1: 1 }), vector({ 0: 0.5, 1: 0.5, 2: 0.25 })];
    const views = [
      { vectors, share: 0.5 },
      { vectors: [vector({ 0: 1 }), vector({ 0: 1 }), vector({})], share: 0.5 },
    ];
    const { pairs } = compareAll(views, 3);
    expect(pairs[pairAt(0, 1)]).toBeCloseTo(0.5);
    expect(pairs[pairAt(2, 0)]).toBeCloseTo(0.25);
    expect(pairs[pairAt(1, 2)]).toBeCloseTo(0.25);
  });
});
