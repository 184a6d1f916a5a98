import { type CivilDate, fromDayNumber, toDayNumber, weekOf } from '../calendar.ts';
import type { Unit } from '../lexicon.ts';
import { boundsOf, dayPeriod, type Period, period, shift, timexOf } from '../period.ts';

/** The week, month, quarter … that a day lies in; null for units shorter than a day and for seasons. */
export function containing(unit: Unit, date: CivilDate): Period | null {
  const week = weekOf(toDayNumber(date));
  switch (unit) {
    case 'day':
      return dayPeriod(date);
    case 'week':
    case 'weekend':
      return period(unit, week.year, week.week);
    case 'month':
      return period('month', date.year, date.month);
    case 'quarter':
      return period('quarter', date.year, Math.ceil(date.month / 3));
    case 'half':
      return period('half', date.year, date.month <= 6 ? 1 : 2);
    case 'year':
      return period('year', date.year);
    case 'decade':
      return period('decade', Math.floor(date.year / 10) * 10);
    case 'century':
      return period('century', Math.floor(date.year / 100));
    default:
      return null;
  }
}

/** Widens a period to a unit that contains it; null when it does not tell ("2018" has no month). */
export function widen(value: Period, unit: Unit): Period | null {
  const limits = boundsOf(value);
  if (limits === null) {
    return value.year !== null && unit === 'year' ? period('year', value.year) : null;
  }
  const start = containing(unit, limits[0]);
  const end = containing(unit, limits[1]);
  return start !== null && end !== null && timexOf(start) === timexOf(end) ? start : null;
}

/** The day, week, month or year so many units from a day; only days come out as exact as they went in. */
export function unitsFrom(start: CivilDate, unit: 'day' | 'week' | 'month' | 'year', by: number): Period | null {
  if (unit === 'week') return containing('week', fromDayNumber(toDayNumber(start) + by * 7));
  const whole = containing(unit, start);
  return whole === null ? null : shift(whole, by);
}
