/** Which row's own words hold a number that is told beside the rows. */
import type { FigureRow, MentionRow } from '../../coding/contract.ts';
import type { TollNote } from '../../reading/types.ts';

/** The row within whose words a number stands, the one with the fewest words; undefined where there is none. */
export function rowOfToll(t: Pick<TollNote, 'in' | 'span'>, rows: readonly MentionRow[]): MentionRow | undefined {
  return rows
    .filter((row) => row.in === t.in && row.span[0] <= t.span[0] && t.span[1] <= row.span[1])
    .toSorted((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || (a.id < b.id ? -1 : 1))[0];
}

/** A row's figures with the numbers within its words that its report notes beside it ("detained 14 fishermen"). */
export function figuresWithin(
  row: MentionRow,
  tolls: readonly TollNote[],
  rows: readonly MentionRow[],
): readonly FigureRow[] {
  const more = tolls.filter(
    (t) =>
      t.mention === null &&
      rowOfToll(t, rows) === row &&
      !row.figures.some((f) => f.in === t.in && f.span[0] < t.span[1] && t.span[0] < f.span[1]),
  );
  if (more.length === 0) return row.figures;
  return [
    ...row.figures,
    ...more.map(({ topic: _topic, hops: _hops, mention: _mention, date: _date, ...figure }) => figure),
  ];
}
