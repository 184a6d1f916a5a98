/** Days on a line: evenly, but for long stretches in which nothing begins or ends, which may be folded. */

/** Days from `from` up to `to`, which is left out. Whole days since 1970-01-01. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A stretch that is drawn narrower than its days. */
export interface Fold extends Window {
  readonly x0: number;
  readonly x1: number;
}

/** Where days stand. */
export interface TimeScale extends Window {
  /** The left edge of a day, in pixels; days outside of the window go on evenly. */
  x(day: number): number;
  /** The day at a place. */
  day(x: number): number;
  readonly folds: readonly Fold[];
  /** Pixels a day takes outside of folds. */
  readonly perDay: number;
  readonly width: number;
}

/** How wide a folded stretch is drawn, in pixels. */
export const FOLD_WIDTH = 34;
/** Windows up to so many days are never folded. */
const WHOLE = 150;
/** Shorter stretches are never folded. */
const SHORTEST = 45;
/** A stretch is folded where it takes more than this share of what is drawn evenly. */
const SHARE = 0.1;
/** Folds take no more than this share of the width. */
const MOST = 0.4;
/** Days kept on both sides of a fold. */
const MARGIN = 2;

/**
 * Makes a scale.
 *
 * @param points days at which something begins or ends: what lies between two of them may be folded.
 * @param width in pixels
 */
export function makeScale(window: Window, points: readonly number[], width: number, fold: boolean): TimeScale {
  const { from, to } = window;
  const gaps = fold ? gapsToFold(window, points, width) : [];
  const even = to - from - gaps.reduce((sum, g) => sum + g.to - g.from, 0);
  const perDay = Math.max(1, width - gaps.length * FOLD_WIDTH) / Math.max(1, even);
  const folds: Fold[] = [];
  let x = 0;
  let at = from;
  for (const gap of gaps) {
    x += (gap.from - at) * perDay;
    folds.push({ ...gap, x0: x, x1: x + FOLD_WIDTH });
    x += FOLD_WIDTH;
    at = gap.to;
  }
  return { from, to, folds, perDay, width, x: (day) => placeOf(day), day: (place) => dayAt(place) };

  function placeOf(day: number): number {
    let [edge, start] = [0, from];
    for (const f of folds) {
      if (day <= f.from) break;
      if (day < f.to) return f.x0 + ((day - f.from) / (f.to - f.from)) * FOLD_WIDTH;
      [edge, start] = [f.x1, f.to];
    }
    return edge + (day - start) * perDay;
  }

  function dayAt(place: number): number {
    let [edge, start] = [0, from];
    for (const f of folds) {
      if (place <= f.x0) break;
      if (place < f.x1) return f.from + ((place - f.x0) / FOLD_WIDTH) * (f.to - f.from);
      [edge, start] = [f.x1, f.to];
    }
    return start + (place - edge) / perDay;
  }
}

/** The stretches to fold, the longest first considered, by their days. */
function gapsToFold({ from, to }: Window, points: readonly number[], width: number): Window[] {
  if (to - from <= WHOLE) return [];
  const inside = [...new Set([from, ...points.filter((p) => p > from && p < to), to])].toSorted((a, b) => a - b);
  const gaps = inside.slice(1).map((end, i): Window => ({ from: (inside[i] ?? from) + MARGIN + 1, to: end - MARGIN }));
  const folded: Window[] = [];
  let even = to - from;
  for (const gap of gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    const days = gap.to - gap.from;
    if (days < SHORTEST || days < even * SHARE) break;
    if ((folded.length + 1) * FOLD_WIDTH > width * MOST) break;
    folded.push(gap);
    even -= days;
  }
  return folded.toSorted((a, b) => a.from - b.from);
}
