/** When each event stands on the line: by its own days, or by the days on which reports of it came out. */
import { intervalOf, isPublished } from '../../../../src/record/interval.ts';
import type { Interval, RecordEvent } from '../../../../src/record/types.ts';
import { compareText, daysOfEvent } from '../../../../src/record/view.ts';
import { allEvents, type DyadAnswer } from './answer.ts';

/** By what time things are placed. */
export type Clock = 'event' | 'report';

export interface Placed {
  readonly event: RecordEvent;
  /** By event time the days in which it lies; by report time those of the first report. Null where open. */
  readonly days: Interval;
  /** By report time: the days of further reports. */
  readonly further: readonly number[];
}

/** All events of an answer, placed, by their ids. */
export function placeAll(answer: DyadAnswer, clock: Clock): ReadonlyMap<string, Placed> {
  return new Map(allEvents(answer).map((event) => [event.id, place(event, answer, clock)]));
}

function place(event: RecordEvent, answer: DyadAnswer, clock: Clock): Placed {
  if (clock === 'event') return { event, days: daysOfEvent(event), further: [] };
  const published = event.reports
    .map((id) => intervalOf(answer.reports[id]?.date.edtf ?? null))
    .filter((days) => days.lo !== null && days.hi !== null && isPublished(days))
    .toSorted((a, b) => (a.lo ?? 0) - (b.lo ?? 0) || (a.hi ?? 0) - (b.hi ?? 0));
  const [first, ...rest] = published;
  if (first === undefined) return { event, days: { lo: null, hi: null }, further: [] };
  const further = [...new Set(rest.map((d) => d.lo ?? 0))].filter((day) => day > (first.hi ?? 0));
  return { event, days: first, further };
}

/** Whether nothing says where it stands. */
export function isUnplaced({ days }: Pick<Placed, 'days'>): boolean {
  return days.lo === null && days.hi === null;
}

/** In the order of time, what is open to the past first, undated last. */
export function inTime(a: Placed, b: Placed): number {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x[0] - y[0] || x[1] - y[1] || compareText(a.event.id, b.event.id);
}

function keyOf({ days: { lo, hi } }: Placed): readonly [number, number] {
  if (lo === null && hi === null) return [Number.MAX_SAFE_INTEGER, 0];
  return [lo ?? (hi ?? 0) - 1, hi ?? Number.MAX_SAFE_INTEGER];
}

/** Whether some of its days, or of its reports', may lie in a window. What is undated does not. */
export function meets(
  { days: { lo, hi }, further }: Placed,
  window: { readonly from: number; readonly to: number },
): boolean {
  if (lo === null && hi === null) return false;
  if (further.some((d) => d >= window.from && d < window.to)) return true;
  // What is open at one end stands at the end that is known.
  return (lo ?? hi ?? 0) < window.to && (hi ?? lo ?? 0) >= window.from;
}

/** All days at which something begins or ends, sorted. */
export function pointsOf(placed: Iterable<Placed>): readonly number[] {
  const points = new Set<number>();
  for (const { days, further } of placed) {
    for (const day of [days.lo, days.hi, ...further]) if (day !== null) points.add(day);
  }
  return [...points].toSorted((a, b) => a - b);
}
