/** When counts tell two deeds apart. */
import type { FigureRow } from '../../coding/contract.ts';
import { gap, isDay, width } from '../interval.ts';
import { rarityOf } from './kin.ts';
import type { Told } from './told.ts';

type Counted = Pick<FigureRow, 'min' | 'max' | 'modifier'>;

/** Counts that fix a deed; tolls ("killed", "hurt") grow and differ for one attack and never set apart. */
const FIXED: ReadonlySet<string> = new Set(['expelled', 'recalled', 'evacuated', 'summoned']);

/** How far a modifier stretches a count: "at least" has no end, "some" and "about" a tenth, "nearly" only down. */
export function rangeOf(f: Counted): readonly [number, number] {
  const words = (f.modifier ?? '').toLowerCase();
  const max = f.max ?? Number.POSITIVE_INFINITY;
  if (/at least|more than|over|upwards|minimum/.test(words)) return [f.min, Number.POSITIVE_INFINITY];
  if (/at most|up to|fewer|less than|under/.test(words)) return [0, Math.max(f.min, f.max ?? f.min)];
  if (/some|about|around|approx|nearly|almost|roughly|close to/.test(words)) return [f.min * 0.85, max * 1.15];
  return [f.min, max];
}

/** Whether the ranges of two counts have a number in common. */
export function overlap(a: Counted, b: Counted): boolean {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x[0] <= y[1] && y[0] <= x[1];
}

/** Whether two of some numbers could not both be so. */
export function someApart(figures: readonly Counted[]): boolean {
  const ranges = figures.map(rangeOf);
  return Math.max(...ranges.map(([lo]) => lo)) > Math.min(...ranges.map(([, hi]) => hi));
}

/** Words by which a number comes on top of another. */
const FURTHER = /\b(?:more|another|further|additional|others?|second|again)\b/i;

/**
 * Whether two reports may count one deed differently: by the same name on one known day, or about then with numbers
 * that a correction or a slip sets apart. A rival number stands beside the other then, and is no deed of its own.
 */
function miscounted(a: Told, b: Told, figures: readonly Counted[]): boolean {
  if (a.report === b.report || a.kind !== b.kind || a.source !== b.source || a.target !== b.target) return false;
  if (rarityOf(a.kind) !== 'rare' || FURTHER.test(a.m.row.quote) || FURTHER.test(b.m.row.quote)) return false;
  const [x, y] = [a.when, b.when];
  if (gap(x.days, y.days) > 0 || width(x.days) > NEAR || width(y.days) > NEAR) return false;
  const counts = figures.map((f) => f.min);
  return (!x.soft && !y.soft && isDay(x.days) && isDay(y.days)) || Math.max(...counts) <= Math.min(...counts) * 2;
}

/** Days of plain news: some days up to the report's own. */
const NEAR = 5;

/** Why the counts are of two deeds: the same thing counted, fixed by the deed, told as done in both, and no number in common. */
export function figuresApart(a: Told, b: Told): string | null {
  // What is announced is rounded, and what is done falls short of it or goes beyond.
  if (a.figures.length === 0 || b.figures.length === 0 || a.stage !== b.stage) return null;
  for (const what of FIXED) {
    const x = a.figures.filter((f) => f.what === what);
    const y = b.figures.filter((f) => f.what === what);
    if (x.length === 0 || y.length === 0) continue;
    // Part of a total ("23, four of them ...") fits where any pair does.
    if (!x.some((f) => y.some((g) => overlap(f, g))) && !miscounted(a, b, [...x, ...y]))
      return `${x[0]?.quote} and ${y[0]?.quote} are not the same number`;
  }
  return null;
}
