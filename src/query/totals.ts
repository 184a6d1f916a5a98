/** What is told of a pair in numbers, out of what is known of each event at a glance. */
import { MEASURES } from '../record/answers/data.ts';
import { type Month, monthsOf } from '../record/relations/months.ts';
import type { RecordEvent } from '../record/types.ts';
import { daysOfEvent, isDone, mirrorsOf } from '../record/view.ts';
import type { OutlineEvent } from '../store/outline.ts';

export interface Totals {
  readonly events: number;
  /** How many of them are measures. */
  readonly measures: number;
  readonly reports: number;
  /** The first and the last day of what is not told as past; null where no day is known. */
  readonly span: { readonly lo: number; readonly hi: number } | null;
}

/** An event at a glance. */
export function outlineOf(event: RecordEvent): OutlineEvent {
  const { id, kind, status, source, target, goldstein, background, reports } = event;
  const days = daysOfEvent(event);
  return { id, kind, status, source, target, days, goldstein, background, reports: reports.length };
}

/** @param reports how many reports tell of the events */
export function totalsOf(events: readonly OutlineEvent[], reports: number): Totals {
  let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const e of events) {
    if (e.background || e.days.lo === null || e.days.hi === null) continue;
    lo = Math.min(lo, e.days.lo);
    hi = Math.max(hi, e.days.hi);
  }
  return {
    events: events.length,
    measures: events.filter((e) => MEASURES.has(e.kind)).length,
    reports,
    span: lo > hi ? null : { lo, hi },
  };
}

/** How far the days of two events may lie apart of which one sentence tells each way: other reports may date them better. */
const APART = 2;

/** The done deeds that another may tell the other way round. */
export function mayMirror(events: readonly OutlineEvent[]): OutlineEvent[] {
  const found = new Set<OutlineEvent>();
  for (const of of Map.groupBy(events.filter(isDone), (e) => `${e.kind} ${e.status}`).values()) {
    const sorted = of.toSorted((a, b) => firstDay(a) - firstDay(b));
    for (const [n, a] of sorted.entries()) {
      for (let k = n + 1; k < sorted.length; k++) {
        const b = sorted[k] as OutlineEvent;
        if (firstDay(b) > lastDay(a) + APART) break;
        if (a.source === b.target && a.target === b.source) found.add(a).add(b);
      }
    }
  }
  return [...found];
}

function firstDay(e: OutlineEvent): number {
  return e.days.lo ?? Number.MIN_SAFE_INTEGER;
}

function lastDay(e: OutlineEvent): number {
  return e.days.hi ?? firstDay(e);
}

/** The months of a pair out of its events, what is told each way counted once. `places`: where the words of those that may be stand. */
export function monthsOfOutline(
  events: readonly OutlineEvent[],
  pair: readonly [string, string],
  places: ReadonlyMap<string, readonly string[]>,
): { readonly months: readonly Month[]; readonly unplaced: readonly string[] } {
  const [a, b] = pair;
  const between = events.filter((e) => (e.source === a && e.target === b) || (e.source === b && e.target === a));
  const mirrors = mirrorsOf(
    between.filter((e) => places.has(e.id)),
    (e) => places.get(e.id) ?? [],
  );
  const twice = new Set([...mirrors.values()].flat());
  return monthsOf(between.filter((e) => !twice.has(e.id)));
}
