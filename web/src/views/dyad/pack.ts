/** Puts marks into rows so that none hides another; where there are too many, those that meet are counted together. */

/** What a mark takes up, in pixels. */
export interface Extent {
  readonly x0: number;
  readonly x1: number;
}

/** A mark in its row, or several that are drawn as one. */
export interface Packed<Item> extends Extent {
  readonly row: number;
  readonly items: readonly Item[];
}

/** How wide several marks are that are drawn as one. */
export const TOGETHER = 26;

/**
 * Packs items into the first row that has room, in the order of their left edges.
 *
 * @param rows the most rows there may be: where more are needed, items that begin close together are drawn as one.
 * @param gap least room between two in a row, in pixels
 */
export function pack<Item extends Extent>(
  items: readonly Item[],
  rows: number,
  gap = 4,
): { readonly marks: readonly Packed<Item>[]; readonly rows: number } {
  const sorted = items.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  const ends: number[] = [];
  const marks: Packed<Item>[] = [];
  for (const item of sorted) {
    const free = ends.findIndex((end) => end + gap <= item.x0);
    const row = free === -1 ? ends.length : free;
    if (row === rows) return { marks: together(sorted, gap), rows: 1 };
    ends[row] = item.x1;
    marks.push({ x0: item.x0, x1: item.x1, row, items: [item] });
  }
  return { marks, rows: Math.max(1, ends.length) };
}

/** One row, in which all that begin within the width of a mark are one. */
function together<Item extends Extent>(sorted: readonly Item[], gap: number): Packed<Item>[] {
  const out: { x0: number; x1: number; row: 0; items: Item[] }[] = [];
  for (const item of sorted) {
    const last = out.at(-1);
    if (last !== undefined && item.x0 < last.x1 + gap) last.items.push(item);
    else out.push({ x0: item.x0, x1: item.x0 + TOGETHER, row: 0, items: [item] });
  }
  return out;
}
