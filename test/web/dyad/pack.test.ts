import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack } from '../../../web/src/views/dyad/pack.ts';

const extent = fc
  .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 }))
  .map(([x0, wide]) => ({ x0, x1: x0 + wide }));

describe('packing marks into rows', () => {
  it('puts what meets into rows of its own and what does not into one', () => {
    const { marks, rows } = pack(
      [
        { x0: 0, x1: 10 },
        { x0: 5, x1: 15 },
        { x0: 20, x1: 30 },
      ],
      3,
    );
    expect(rows).toBe(2);
    expect(marks.map((m) => m.row)).toEqual([0, 1, 0]);
  });

  it('never lets two marks of a row meet, and keeps every item once', () => {
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (items, rows) => {
        const packed = pack(items, rows, 4);
        expect(packed.marks.flatMap((m) => m.items).toSorted(byLeft)).toEqual(items.toSorted(byLeft));
        for (const of of Map.groupBy(packed.marks, (m) => m.row).values()) {
          const sorted = of.toSorted((a, b) => a.x0 - b.x0);
          for (const [i, mark] of sorted.slice(1).entries()) expect(mark.x0).toBeGreaterThanOrEqual(sorted[i]?.x1 ?? 0);
        }
        expect(packed.rows).toBeLessThanOrEqual(rows);
      }),
    );
  });

  it('draws marks as one, with all of them in it, where more rows were needed than there may be', () => {
    const { marks, rows } = pack(
      [
        { x0: 0, x1: 9 },
        { x0: 1, x1: 9 },
        { x0: 2, x1: 9 },
        { x0: 90, x1: 99 },
      ],
      2,
    );
    expect(rows).toBe(1);
    expect(marks.map((m) => m.items.length)).toEqual([3, 1]);
  });
});

function byLeft(
  a: { readonly x0: number; readonly x1: number },
  b: { readonly x0: number; readonly x1: number },
): number {
  return a.x0 - b.x0 || a.x1 - b.x1;
}
