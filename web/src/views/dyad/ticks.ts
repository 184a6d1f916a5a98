/** Marks of an axis of days. */
import { dayText } from '../../../../src/record/interval.ts';
import { fromDayNumber, toDayNumber } from '../../../../src/time/calendar.ts';
import type { TimeScale } from './scale.ts';

export interface Tick {
  readonly x: number;
  /** As ISO 8601 has it: a day, a month or a year; null where there is no room for it. */
  readonly label: string | null;
}

/** A way of dividing time: how many days a step has at least, and how long its labels are. */
interface Step {
  readonly days: number;
  readonly letters: 4 | 7 | 10;
  /** The first day of the step after the one that a day is in. */
  next(day: number): number;
}

/** How wide a figure is, in pixels. */
const LETTER = 6.4;
/** Least room between two labels, in pixels. */
const ROOM = 14;

const STEPS: readonly Step[] = [
  ...[1, 2, 7, 14].map(
    (days): Step => ({ days, letters: 10, next: (day) => (Math.floor((day - 4) / days) + 1) * days + 4 }),
  ),
  ...[1, 3, 6].map((months): Step => ({ days: 28 * months, letters: 7, next: (day) => nextMonth(day, months) })),
  ...[1, 2, 5, 10, 20, 50].map(
    (years): Step => ({ days: 365 * years, letters: 4, next: (day) => nextMonth(day, 12 * years) }),
  ),
];

function nextMonth(day: number, step: number): number {
  const { year, month } = fromDayNumber(day);
  const months = (Math.floor((year * 12 + month - 1) / step) + 1) * step;
  return toDayNumber({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

/** The ticks of a scale: the finest step whose labels have room. Weeks begin on Mondays. Folds have none inside. */
export function ticksOf(scale: TimeScale, letter = LETTER): Tick[] {
  const step = STEPS.find((s) => s.days * scale.perDay >= s.letters * letter + ROOM) ?? (STEPS.at(-1) as Step);
  const ticks: Tick[] = [];
  let [free, last] = [0, Number.NEGATIVE_INFINITY];
  const add = (day: number, letters: number): void => {
    const x = scale.x(day);
    const wide = letters * letter;
    const fits = x >= free && x + wide <= scale.width;
    if (!fits && x - last < 6) return;
    ticks.push({ x, label: fits ? dayText(day).slice(0, letters) : null });
    last = x;
    if (fits) free = x + wide + ROOM;
  };
  let from = scale.from;
  for (const end of [...scale.folds, { from: scale.to, to: scale.to }]) {
    // Where time goes on after a fold, the first step that begins there is told; a short piece is told by its first day.
    const pieces: number[] = [];
    for (let day = step.next(from - 1); day < end.from; day = step.next(day)) pieces.push(day);
    if (pieces.length === 0 && end.from > from) add(from, 10);
    for (const day of pieces) add(day, step.letters);
    from = end.to;
  }
  return ticks;
}

/** How long a fold is, in the unit that says it best; `short`: as little as can be read. */
export function foldText(days: number, short = false): string {
  const [n, unit, letters] =
    days < 60
      ? ([days, 'day', 'd'] as const)
      : days < 730
        ? ([Math.round(days / 30.44), 'month', 'mo'] as const)
        : ([Math.round(days / 365.25), 'year', 'y'] as const);
  return short ? `${n} ${letters}` : `${n} ${unit}${n === 1 ? '' : 's'}`;
}
