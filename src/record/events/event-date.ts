/** When an event took place, out of all that is told of it. */
import { edtfOf, isDay, meet, OPEN, width } from '../interval.ts';
import type { EventDate, Interval } from '../types.ts';
import type { LentDays, Told } from './told.ts';

/** The days that all tellings allow; where their days differ, from the first to the last of those given. */
export function daysOfAll(group: readonly Told[]): Interval {
  const done = group.some((t) => t.stage === 'done') ? group.filter((t) => t.stage === 'done') : group;
  const hard = done.filter((t) => !t.when.soft && isBounded(t.when.days));
  const sure = hard.filter((t) => t.when.relative === null);
  return common(sure.length > 0 ? sure : hard.length > 0 ? hard : done.filter((t) => isBounded(t.when.days)));
}

function isBounded(i: Interval): boolean {
  return i.lo !== null || i.hi !== null;
}

function common(of: readonly Told[]): Interval {
  let days: Interval | null = OPEN;
  for (const t of of) {
    days = meet(days, t.when.days);
    if (days === null) break;
  }
  if (days !== null) return days;
  // Told of two times: both stay possible, but of long stretches only those that the short ones do not decide.
  const short = of.reduce((min, t) => Math.min(min, width(t.when.days)), Number.POSITIVE_INFINITY);
  const kept = of.filter((t) => width(t.when.days) === short).map((t) => t.when.days);
  const lows = kept.map((d) => d.lo).filter((d) => d !== null);
  const highs = kept.map((d) => d.hi).filter((d) => d !== null);
  return {
    lo: lows.length === kept.length ? lows.reduce((a, b) => Math.min(a, b)) : null,
    hi: highs.length === kept.length ? highs.reduce((a, b) => Math.max(a, b)) : null,
  };
}

const BASES = ['explicit', 'publication', 'expression', 'narrative'] as const;

/** The date with how it is known: of a day told outright before one worked out, and of lent days the way they came. */
export function eventDate(group: readonly Told[], lent: ReadonlyMap<string, LentDays>): EventDate {
  const days = daysOfAll(group);
  const own = group.filter((t) => !t.when.soft && t.when.relative === null && isBounded(t.when.days));
  if (own.length > 0) {
    const least = own.reduce((min, t) => Math.min(min, width(t.when.days)), Number.POSITIVE_INFINITY);
    const basis = BASES.find((b) => own.some((t) => t.when.basis === b && width(t.when.days) === least));
    const told = own.find((t) => same(t.when.days, days))?.m.row.date.edtf;
    return { edtf: told ?? edtfOf(days), basis: basis ?? 'explicit' };
  }
  const through = group.find((t) => t.when.relative !== null && lent.has(t.report));
  if (through && isBounded(days)) {
    return { edtf: edtfOf(days), basis: 'propagated', via: lent.get(through.report)?.via ?? [] };
  }
  const yearly = group.find((t) => t.when.yearly !== null);
  if (yearly) return { edtf: yearly.m.row.date.edtf, basis: 'explicit' };
  return isBounded(days)
    ? { edtf: isDay(days) || width(days) < 60 ? edtfOf(days) : null, basis: 'publication' }
    : { edtf: null, basis: 'none' };
}

function same(a: Interval, b: Interval): boolean {
  return a.lo === b.lo && a.hi === b.hi;
}
