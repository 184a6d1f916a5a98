/** How warm or cold the months of a pair were. */
import { fromDayNumber } from '../../time/calendar.ts';
import type { RecordEvent } from '../types.ts';
import { isDone } from '../view.ts';

/** What one month was like. */
export interface Month {
  /** "2023-10". */
  readonly month: string;
  /** Events, each once however many reports tell of it. */
  readonly events: readonly string[];
  readonly friendly: number;
  readonly hostile: number;
  readonly neutral: number;
  /** Goldstein values (−10 to 10) of the events that have one. */
  readonly sum: number;
  readonly mean: number | null;
  /** How many of the events may belong to the month before. */
  readonly uncertain: number;
}

/** What the month of a deed is told by; `days` are those it lies in (`daysOfEvent`). */
export type MonthDeed = Pick<RecordEvent, 'id' | 'status' | 'days' | 'goldstein'>;

/** An event belongs to a month when its days span no more than a news week. */
const WEEK = 7;

/** The months of events of which none is told twice (`foldMirrors`), and those that are too loosely dated for one. */
export function monthsOf(events: readonly MonthDeed[]): {
  readonly months: Month[];
  readonly unplaced: string[];
} {
  const months = new Map<string, { event: MonthDeed; sure: boolean }[]>();
  const unplaced: string[] = [];
  for (const event of events) {
    if (!isDone(event)) continue;
    const { lo, hi } = event.days;
    const [first, last] = [lo === null ? null : monthOf(lo), hi === null ? null : monthOf(hi)];
    if (lo === null || hi === null || last === null || (first !== last && hi - lo > WEEK)) unplaced.push(event.id);
    else {
      const known = months.get(last);
      const placed = { event, sure: first === last };
      if (known === undefined) months.set(last, [placed]);
      else known.push(placed);
    }
  }
  return {
    months: [...months.keys()].toSorted().map((month) => sumUp(month, months.get(month) ?? [])),
    unplaced: unplaced.toSorted(),
  };
}

function sumUp(month: string, of: readonly { readonly event: MonthDeed; readonly sure: boolean }[]): Month {
  const values = of.flatMap(({ event }) => event.goldstein ?? []);
  const sum = round(values.reduce((total, v) => total + v, 0));
  return {
    month,
    events: of.map(({ event }) => event.id).toSorted(),
    friendly: values.filter((v) => v > 0).length,
    hostile: values.filter((v) => v < 0).length,
    neutral: of.length - values.filter((v) => v !== 0).length,
    sum,
    mean: values.length === 0 ? null : round(sum / values.length),
    uncertain: of.filter(({ sure }) => !sure).length,
  };
}

/** Goldstein values have one decimal; sums of them need no more than two. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function monthOf(day: number): string {
  const { year, month } = fromDayNumber(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
