/** When undated reports were published, out of the events that they share with reports that give days. */
import { gap, isDay, meet, OPEN, onWeekday, width } from '../interval.ts';
import type { Interval } from '../types.ts';
import { type LentDays, shifted, type Told } from './told.ts';

/** Where the publication day of an undated report may lie, and how that is known. */
export interface ReportDays extends LentDays {
  readonly report: string;
  /** What cannot be true together, as sentences; days that contradict one another are not lent. */
  readonly conflicts: readonly string[];
}

/** A proof: where the report's own words and one event's known days put its publication. */
interface Bound {
  readonly days: Interval;
  /** Mention ids, the report's own first, the dated one last. */
  readonly via: readonly string[];
}

/** As often as a report may pass on what it was lent by another. */
const ROUNDS = 4;

/**
 * The publication days of the undated reports in groups of mentions of one deed each (the first round's). A report
 * that tells "last week" of what others date to a day was published 1 to 13 days after it; all its bounds hold together.
 * Sorted by report id; reports about which nothing is learned are left out.
 */
export function reportDates(groups: readonly (readonly Told[])[]): ReportDays[] {
  let lent = new Map<string, ReportDays>();
  for (let round = 0; round < ROUNDS; round++) {
    const next = once(groups, lent);
    const done = JSON.stringify([...next.values()]) === JSON.stringify([...lent.values()]);
    lent = next;
    if (done) break;
  }
  return [...lent.values()];
}

function once(groups: readonly (readonly Told[])[], lent: ReadonlyMap<string, ReportDays>): Map<string, ReportDays> {
  const bounds = new Map<string, Bound[]>();
  for (const group of groups) {
    for (const t of group) {
      if (t.when.relative === null) continue;
      for (const other of group) {
        const bound = other.report === t.report ? null : boundOf(t, other, lent);
        if (bound) bounds.set(t.report, [...(bounds.get(t.report) ?? []), bound]);
      }
    }
  }
  const reports = [...bounds.keys()].toSorted();
  return new Map(reports.map((report) => [report, settled(report, bounds.get(report) ?? [])]));
}

/** Where `t`'s report was published if `other` gives the day of the deed: as long after it as `t` says. */
function boundOf(t: Told, other: Told, lent: ReadonlyMap<string, ReportDays>): Bound | null {
  const relative = t.when.relative;
  if (relative === null || t.stage !== other.stage) return null;
  const through = other.when.relative === null ? undefined : lent.get(other.report);
  const known = other.when.relative === null ? sureDays(other) : lentDays(other, through);
  if (known === null) return null;
  // Of plain news only that it came after the deed, and not long after.
  const span = relative.soft ? { lo: relative.lo === null ? null : relative.lo, hi: 0 } : relative;
  const days = shifted(known, { lo: span.hi === null ? null : -span.hi, hi: span.lo === null ? null : -span.lo });
  if (
    relative.weekday !== null &&
    isDay(known) &&
    onWeekday(known, relative.weekday) === null &&
    !t.when.loose &&
    !other.when.loose
  )
    return null;
  return { days, via: [t.id, other.id, ...(through?.via ?? [])] };
}

function sureDays(t: Told): Interval | null {
  return !t.when.soft && width(t.when.days) <= 14 ? t.when.days : null;
}

function lentDays(t: Told, through: ReportDays | undefined): Interval | null {
  if (through === undefined || t.when.relative === null || t.when.relative.soft) return null;
  const days = shifted(through.days, t.when.relative);
  const on = t.when.weekday === null ? days : (onWeekday(days, t.when.weekday) ?? days);
  return width(on) <= 14 ? on : null;
}

function settled(report: string, bounds: readonly Bound[]): ReportDays {
  const sorted = [...bounds].toSorted(
    (a, b) => width(a.days) - width(b.days) || a.via.length - b.via.length || (String(a.via) < String(b.via) ? -1 : 1),
  );
  let days: Interval = OPEN;
  const conflicts: string[] = [];
  for (const bound of sorted) {
    const both = meet(days, bound.days);
    if (both === null)
      conflicts.push(
        `${bound.via.join(' and ')} put the report ${gap(days, bound.days)} days away from where its other dates do`,
      );
    else days = both;
  }
  return {
    report,
    days: conflicts.length > 0 ? OPEN : days,
    via: sorted[0]?.via ?? [],
    conflicts: [...new Set(conflicts)].toSorted(),
  };
}
