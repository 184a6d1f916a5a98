/** Overlapping marks as stretches of text that do not overlap, each with the marks over it; and the text as blocks. */
import type { PagePart } from '../../../../src/record/report-page.ts';
import type { PartKind } from '../../../../src/report/types.ts';
import type { Mark } from './marks.ts';

/** Words with the same marks over them. */
export interface Segment {
  /** Offset of its first code point. */
  readonly start: number;
  readonly text: string;
  /** Those that have it, in the order of their lines, the topmost first. */
  readonly marks: readonly Mark[];
}

/** A paragraph, heading or the like. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: PartKind | 'other';
}

/** More lines than this under one word cannot be told apart; the rest share the last. */
export const LINES = 4;

/**
 * On which line under the words each mark is drawn, so that lines of marks that overlap never meet: the first that is
 * free, by place. Deeds lie behind the words and need none.
 *
 * @param marks of one text, in its order.
 */
export function linesOf(marks: readonly Mark[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  const ends: number[] = [];
  for (const mark of marks) {
    if (mark.role === 'deed' || mark.role === 'sought') continue;
    const free = ends.findIndex((end) => end <= mark.start);
    const line = free >= 0 ? free : ends.length;
    if (line < LINES) ends[line] = mark.end;
    else ends[LINES - 1] = Math.max(ends[LINES - 1] ?? 0, mark.end);
    lines.set(mark.id, Math.min(line, LINES - 1));
  }
  return lines;
}

/**
 * Cuts a stretch of text where marks begin and end.
 *
 * @param points the text's code points.
 * @param marks of that text, in its order; those outside the stretch are passed over.
 */
export function segmentsOf(
  points: readonly string[],
  { start, end }: Pick<Block, 'start' | 'end'>,
  marks: readonly Mark[],
): Segment[] {
  const over = marks.filter((m) => m.start < end && m.end > start);
  const cuts = new Set([start, end]);
  for (const m of over) {
    cuts.add(Math.max(start, m.start));
    cuts.add(Math.min(end, m.end));
  }
  const places = [...cuts].toSorted((a, b) => a - b);
  const out: Segment[] = [];
  for (const [i, from] of places.entries()) {
    const to = places[i + 1];
    if (to === undefined || to <= from) continue;
    out.push({
      start: from,
      text: points.slice(from, to).join(''),
      marks: over.filter((m) => m.start <= from && m.end >= to),
    });
  }
  return out;
}

/** What a block may be named after, the first that it holds. */
const NAMING: readonly PartKind[] = ['title', 'standfirst', 'heading', 'caption', 'correction', 'paragraph'];

/**
 * The text as blocks: one begins where a part begins on a line of its own. All of the text is in some block; what
 * stands before the first part is in the first.
 */
export function blocksOf(points: readonly string[], parts: readonly PagePart[]): Block[] {
  const own = parts.filter((p) => p.in !== 'title').toSorted((a, b) => a.span[0] - b.span[0]);
  const blocks: { start: number; end: number; kinds: PartKind[] }[] = [];
  let last = 0;
  for (const { kind, span } of own) {
    const block = blocks.at(-1);
    if (block === undefined) blocks.push({ start: 0, end: span[1], kinds: [kind] });
    else if (points.slice(last, span[0]).includes('\n')) {
      block.end = span[0];
      blocks.push({ start: span[0], end: span[1], kinds: [kind] });
    } else {
      block.kinds.push(kind);
    }
    last = span[1];
  }
  const whole = blocks.at(-1);
  if (whole === undefined) return points.length === 0 ? [] : [{ start: 0, end: points.length, kind: 'other' }];
  whole.end = points.length;
  return blocks.map(({ start, end, kinds }) => ({
    start,
    end,
    kind: NAMING.find((k) => kinds.includes(k)) ?? kinds[0] ?? 'other',
  }));
}
