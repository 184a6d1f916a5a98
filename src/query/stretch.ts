/** How much of a pair's history stands on one page. */
import type { Interval } from '../record/types.ts';
import type { OutlineEvent } from '../store/outline.ts';
import type { Query } from './options.ts';

type Placed = Pick<OutlineEvent, 'days' | 'reports'>;

/** Of more events, or more tellings of them in reports, a page gives the latest. */
export const PAGE = { events: 60, tellings: 300 } as const;

/** Whether all of some events fit on a page. */
export function fitOnPage(events: readonly Placed[]): boolean {
  return events.length <= PAGE.events && events.reduce((sum, e) => sum + e.reports, 0) <= PAGE.tellings;
}

/**
 * The day from which a page tells of some events: the earliest from which on they fit on it, and never later
 * than the last first day among them. Null where they all fit or lie on one day, and where it was asked for since when to tell.
 *
 * @returns days since 1970-01-01
 */
export function beginningOf(events: readonly Placed[], { since }: Pick<Query, 'since'>): number | null {
  if (since !== undefined || fitOnPage(events)) return null;
  const byDay = [...Map.groupBy(events, (e) => e.days.lo)].toSorted(([a], [b]) => (b ?? -1e9) - (a ?? -1e9));
  let begin: number | null = null;
  const taken: Placed[] = [];
  for (const [day, more] of byDay) {
    taken.push(...more);
    if (begin !== null && (day === null || !fitOnPage(taken))) return begin;
    begin = day;
  }
  return null;
}

/** Whether an event stands on a page that begins on a day: it cannot have begun before. */
export function isOnPage({ lo }: Pick<Interval, 'lo'>, begin: number | null): boolean {
  return begin === null || (lo !== null && lo >= begin);
}
