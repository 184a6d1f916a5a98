import { fromDayNumber, mondayOfWeek, toDayNumber, weekOf } from '../calendar.ts';
import type { Context, Placed } from '../context.ts';
import type { Core } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { boundsOf, civilOf, dayPeriod, period, shift } from '../period.ts';
import { containing, unitsFrom, widen } from './containing.ts';

/** "the third week of 2027": an ISO week; without a year the publication's. */
export function weekNumberPlace(
  { week }: Extract<Core, { kind: 'weekNumber' }>,
  within: Placed | 'vague' | null,
  context: Context,
): Placed {
  const year = within === null || within === 'vague' ? context.anchor.year : within.period.year;
  if (year === null) return { period: period('week', null), basis: 'none' };
  const last = weekOf(toDayNumber({ year, month: 12, day: 28 })).week;
  const basis = within === null || within === 'vague' ? 'publication' : within.basis;
  const number = week < 0 ? last : week;
  const real = weekOf(mondayOfWeek(year, number));
  return number > last
    ? { period: period('year', year), basis }
    : { period: period('week', real.year, real.week), basis };
}

/** So many units before or after another time: days to the day, longer units to the unit. */
export function awayPlace({ unit, count, sign, from: core }: Extract<Core, { kind: 'away' }>, from: Placed): Placed {
  const by = Math.round(count ?? 0) * sign;
  const basis = from.basis === 'explicit' ? 'explicit' : from.basis === 'none' ? 'none' : 'expression';
  const date = civilOf(from.period);
  // "a week from Friday" is a Friday too.
  if (date !== null && unit === 'week' && core.kind === 'weekday')
    return { period: dayPeriod(fromDayNumber(toDayNumber(date) + by * 7)), basis };
  if (date !== null && (unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year')) {
    const there = unitsFrom(date, unit, by);
    if (there !== null) return { period: there, basis };
  }
  if (unit === 'weekend' || unit === 'week') {
    const bounds = boundsOf(from.period);
    const start = bounds === null ? null : containing(unit, fromDayNumber(toDayNumber(bounds[0]) + by * 7));
    if (start !== null) return { period: start, basis };
  }
  const whole = unit === 'hour' || unit === 'minute' || unit === 'second' ? null : widen(from.period, unit);
  const there = whole === null ? null : shift(whole, by);
  return there === null ? { period: period('day', null), basis: 'none' } : { period: there, basis };
}

/** "the rest of the year": from the publication's day to the last one of the unit that it lies in. */
export function restPlace(unit: Unit, { anchor }: Context): Placed | null {
  const whole = anchor.date === null ? null : containing(unit, anchor.date);
  const bounds = whole === null ? null : boundsOf(whole);
  if (anchor.date === null || bounds === null) return null;
  return { period: dayPeriod(anchor.date), basis: 'publication', until: dayPeriod(bounds[1]) };
}

/** The first or last day of a month or year. */
export function edgePlace(last: boolean, within: Placed): Placed {
  const bounds = boundsOf(within.period);
  const day = bounds?.[last ? 1 : 0];
  return day === undefined ? within : { period: dayPeriod(day), basis: within.basis };
}
