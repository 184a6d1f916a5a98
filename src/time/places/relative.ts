import { addMonths, fromDayNumber, toDayNumber, weekdayOf, weekOf } from '../calendar.ts';
import type { Anchor, Context, Placed } from '../context.ts';
import type { Core } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { boundsOf, civilOf, dayPeriod, type Period, period, shift } from '../period.ts';
import type { Tense } from '../tense.ts';
import type { DateBasis } from '../types.ts';
import { containing, widen } from './containing.ts';

function on(day: number): Placed {
  return { period: dayPeriod(fromDayNumber(day)), basis: 'publication' };
}

/** A weekday in news: the nearest past one, the publication's own day included, unless words or tense look ahead. */
export function weekdayPlace(core: Extract<Core, { kind: 'weekday' }>, context: Context): Placed | null {
  const today = context.anchor.date;
  const strictlyBefore = (day: number) => day - (((weekdayOf(day) - core.weekday + 6) % 7) + 1);
  const before = (day: number) => day - ((weekdayOf(day) - core.weekday + 7) % 7);
  const after = (day: number) => day + ((core.weekday - weekdayOf(day) + 7) % 7);
  if (core.upTo !== undefined) return on(before(toDayNumber(core.upTo)));
  if (core.onOrAfter !== undefined) return on(after(toDayNumber(core.onOrAfter)));
  if (core.previous === true) {
    const base = civilOf(context.lastDay) ?? today;
    return base === null
      ? null
      : { ...on(strictlyBefore(toDayNumber(base))), basis: context.lastDay === null ? 'publication' : 'expression' };
  }
  if (today === null) return null;
  const now = toDayNumber(today);
  const own = weekdayOf(now);
  if (core.nth !== undefined) {
    return core.nth < 0
      ? on(strictlyBefore(now) + (core.nth + 1) * 7)
      : on(now + ((core.weekday - own + 6) % 7) + 1 + (core.nth - 1) * 7);
  }
  if (core.weeks !== undefined) return on(now - own + core.weekday + core.weeks * 7);
  switch (core.direction) {
    case 'past':
      return on(strictlyBefore(now));
    case 'future':
      return on(now + ((core.weekday - own + 6) % 7) + 1);
    case 'present':
      return on(context.tense() === 'past' ? before(now) : after(now));
    case undefined:
      return on(context.tense() === 'future' ? after(now) : before(now));
  }
}

function anchorPeriod(anchor: Anchor): Period | null {
  if (anchor.date !== null) return dayPeriod(anchor.date);
  if (anchor.month !== null)
    return { unit: anchor.day === null ? 'month' : 'day', year: anchor.year, index: anchor.month, day: anchor.day };
  return anchor.year === null ? null : period('year', anchor.year);
}

/** Neighbouring months and days of a date without a year, where leap years do not matter. */
function shiftYearless(base: Period, unit: Unit, by: number): Period | null {
  if (base.index === null) return null;
  if (unit === 'month') return period('month', null, addMonths(2000, base.index, by).month);
  if (unit !== 'day' || base.day === null) return null;
  const leap = fromDayNumber(toDayNumber({ year: 2000, month: base.index, day: base.day }) + by);
  const common = fromDayNumber(
    toDayNumber({ year: 2001, month: base.index, day: Math.min(base.day, base.index === 2 ? 28 : 31) }) + by,
  );
  return leap.month === common.month && leap.day === common.day
    ? { unit: 'day', year: null, index: leap.month, day: leap.day }
    : null;
}

/** "the previous week", "the following month" where no time was spoken of before: those beside the publication. */
function isNeighbour(core: Extract<Core, { kind: 'offset' }>, context: Context): boolean {
  if (core.counted === true || core.unit === 'day' || core.count !== 1) return false;
  return core.sign < 0 || (core.sign > 0 && context.tense() !== 'past');
}

/** "half a year ago" is a month, "two and a half years ago" the year that they reach back to. */
function partYears(by: number, base: Period): Placed | null {
  if (base.year === null || base.index === null || (base.unit !== 'day' && base.unit !== 'month')) return null;
  const there = addMonths(base.year, base.index, Math.round(by * 12));
  const whole = Math.abs(by) < 1 ? period('month', there.year, there.month) : period('year', there.year);
  return { period: whole, basis: 'publication' };
}

/** So many units from the publication or from the time last spoken of; `vague` where the number is left open. */
export function offsetPlace(core: Extract<Core, { kind: 'offset' }>, context: Context): Placed | 'vague' | null {
  const fromExpression = core.base === 'expression' && context.last !== null;
  const base = fromExpression
    ? context.last
    : core.base === 'publication' || core.unit === 'year' || isNeighbour(core, context)
      ? anchorPeriod(context.anchor)
      : null;
  if (core.count === null) return 'vague';
  if (core.unit === 'year' && !Number.isInteger(core.count) && base !== null)
    return partYears(core.count * core.sign, base);
  const by = Math.round(core.count) * core.sign;
  const basis: DateBasis = fromExpression ? 'expression' : 'publication';
  if (
    base === null ||
    core.unit === 'hour' ||
    core.unit === 'minute' ||
    core.unit === 'second' ||
    core.unit === 'season'
  )
    return null;
  if (base.year === null) {
    const moved = shiftYearless(base, core.unit, by);
    return moved === null ? null : { period: moved, basis };
  }
  if (core.unit === 'week' || core.unit === 'weekend') return weeksAway(core, base, by, basis, context);
  if (core.counted === true && (core.unit === 'decade' || core.unit === 'century')) {
    const years = widen(base, 'year');
    const moved = years === null ? null : shift(years, by * (core.unit === 'decade' ? 10 : 100));
    return moved === null ? null : { period: moved, basis };
  }
  const whole = widen(base, core.unit);
  const moved = whole === null ? null : shift(whole, by);
  return moved === null ? null : { period: moved, basis };
}

function weeksAway(
  core: Extract<Core, { kind: 'offset' }>,
  base: Period,
  by: number,
  basis: DateBasis,
  context: Context,
): Placed | null {
  const date = civilOf(base) ?? boundsOf(widen(base, 'week') ?? base)?.[0] ?? null;
  if (date === null || widen(base, 'week') === null) return null;
  const now = toDayNumber(date);
  if (core.unit === 'weekend') return weekendPlace(now, core.sign, context.tense, basis);
  const week = weekOf(now + by * 7);
  return { period: period('week', week.year, week.week), basis };
}

function weekendPlace(now: number, sign: -1 | 0 | 1, tense: () => Tense, basis: DateBasis): Placed {
  const inside = weekdayOf(now) >= 6;
  const back = inside ? 0 : -7;
  const by = sign < 0 ? -7 : sign > 0 ? (inside ? 7 : 0) : tense() === 'future' ? 0 : back;
  const week = weekOf(now + by);
  return { period: period('weekend', week.year, week.week), basis };
}

/** The day, week, quarter … last spoken of. */
export function samePlace({ unit, latest }: Extract<Core, { kind: 'same' }>, context: Context): Placed | null {
  const { anchor, last, lastDay, lastQuarter } = context;
  if (unit === 'weekend')
    return anchor.date === null ? null : weekendPlace(toDayNumber(anchor.date), 0, context.tense, 'publication');
  if (unit === 'quarter') {
    if (lastQuarter !== null) return { period: lastQuarter, basis: 'expression' };
    const quarter = latest && anchor.date !== null ? containing('quarter', anchor.date) : null;
    const ended = quarter === null ? null : shift(quarter, -1);
    if (ended !== null) return { period: ended, basis: 'publication' };
    return anchor.year === null ? null : { period: period('quarter', anchor.year), basis: 'none' };
  }
  const base = unit === 'day' ? lastDay : last;
  const whole = base === null ? null : widen(base, unit);
  return whole === null ? null : { period: whole, basis: 'expression' };
}

/** The quarter last spoken of, or the year, one year earlier. */
export function yearBeforePlace(core: Extract<Core, { kind: 'yearBefore' }>, context: Context): Placed | null {
  const { last, lastQuarter, anchor } = context;
  if (lastQuarter !== null && lastQuarter.index !== null && (core.unit === 'quarter' || last?.unit !== 'year')) {
    const moved = shift(lastQuarter, -4);
    return moved === null ? null : { period: moved, basis: 'expression' };
  }
  if (core.unit === 'quarter')
    return anchor.year === null ? null : { period: period('quarter', anchor.year - 1), basis: 'none' };
  const year = core.base === 'expression' && last !== null ? widen(last, 'year') : null;
  if (year !== null) {
    const moved = shift(year, -1);
    return moved === null ? null : { period: moved, basis: 'expression' };
  }
  return anchor.year === null ? null : { period: period('year', anchor.year - 1), basis: 'publication' };
}

/** The day of a time of day that stands alone. */
export function timePlace(context: Context): Placed | null {
  const day = context.sentenceDay ?? context.lastDay;
  if (day !== null) return { period: day, basis: 'narrative' };
  return context.anchor.date === null ? null : { period: dayPeriod(context.anchor.date), basis: 'publication' };
}
