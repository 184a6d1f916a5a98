import {
  addMonths,
  type CivilDate,
  fromDayNumber,
  isCivilDate,
  nthWeekday,
  toDayNumber,
  weekdayOf,
} from '../calendar.ts';
import { type Anchor, type Context, chooseYear, expandYear, type Placed } from '../context.ts';
import type { CalendarExpression, Core, Direction } from '../expression.ts';
import { fixedHoliday, holidayDate, holidayEnd, isSighted } from '../holidays.ts';
import { boundsOf, civilOf, dayPeriod, edtfOf, type Period, period } from '../period.ts';
import type { DateBasis } from '../types.ts';

function directed(anchor: Anchor, direction: Direction, startOf: (year: number) => CivilDate): number | null {
  if (anchor.year === null) return null;
  if (direction === 'present') return anchor.year;
  if (anchor.date === null) return null;
  const now = toDayNumber(anchor.date);
  const here = toDayNumber(startOf(anchor.year));
  if (direction === 'past') return here < now ? anchor.year : anchor.year - 1;
  return here > now ? anchor.year : anchor.year + 1;
}

const SEASON_MONTHS = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

function bounds(core: CalendarExpression, year: number): readonly [CivilDate, CivilDate] {
  const month = (value: number): CivilDate => ({ year, month: value, day: 1 });
  const season = core.season === undefined ? null : SEASON_MONTHS[core.season];
  if (season !== null) {
    const last = addMonths(year, season, 3);
    return [month(season), fromDayNumber(toDayNumber({ ...last, day: 1 }) - 1)];
  }
  const known = boundsOf({ unit: core.unit, year, index: core.index, day: core.day });
  // 29 February exists only in some years; the first of March stands in when comparing the others.
  if (core.unit === 'day' && core.index !== null && core.day !== null && !isCivilDate(year, core.index, core.day)) {
    return [month(core.index + 1), month(core.index + 1)];
  }
  return known ?? [month(1), { year, month: 12, day: 31 }];
}

/** A date, month, season … that may lack its year: words, tense and the publication choose it. */
export function calendarPlace(core: CalendarExpression, context: Context): Placed {
  const { anchor } = context;
  const make = (year: number | null): Period => ({
    unit: core.unit,
    year,
    index: core.index,
    day: core.day,
    ...(core.season === undefined ? {} : { season: core.season }),
  });
  if (core.year !== null) {
    const year = core.shortYear === true ? expandYear(core.year, anchor) : core.year;
    return { period: make(year), basis: core.inferred === true ? 'publication' : 'explicit' };
  }
  if (core.yearOffset !== undefined) {
    const year = anchor.year === null ? null : anchor.year + core.yearOffset;
    return { period: make(year), basis: year === null ? 'none' : 'publication' };
  }
  if (core.monthOffset !== undefined) return dayOfMonth(core.monthOffset, make, anchor);
  if (core.weekday !== undefined) return weekdayOfMonth(core.weekday, make, context);
  if (core.unit === 'day' && core.index === null) {
    const month = civilOf(context.lastDay) ?? anchor.date;
    const fits = month !== null && isCivilDate(month.year, month.month, core.day ?? 0);
    return fits
      ? {
          period: { ...make(month.year), index: month.month },
          basis: context.lastDay === null ? 'publication' : 'expression',
        }
      : { period: make(null), basis: 'none' };
  }
  const year =
    core.direction === undefined
      ? chooseYear(
          anchor,
          (y) => bounds(core, y)[0],
          (y) => bounds(core, y)[1],
          context.tense(),
          context.told(),
        )
      : directed(anchor, core.direction, (y) => bounds(core, y)[0]);
  if (year === null) return { period: make(null), basis: edtfOf(make(null)) === null ? 'none' : 'explicit' };
  if (core.unit === 'day' && core.index !== null && core.day !== null && !isCivilDate(year, core.index, core.day)) {
    return { period: make(null), basis: 'explicit' };
  }
  return { period: make(year), basis: 'publication' };
}

/** "the 21st of last month". */
function dayOfMonth(offset: number, make: (year: number | null) => Period, anchor: Anchor): Placed {
  if (anchor.year === null || anchor.month === null) return { period: make(null), basis: 'none' };
  const month = addMonths(anchor.year, anchor.month, offset);
  const day = make(month.year);
  return isCivilDate(month.year, month.month, day.day ?? 0)
    ? { period: { ...day, index: month.month }, basis: 'publication' }
    : { period: period('month', month.year, month.month), basis: 'publication' };
}

/** How many months to look through for a day that falls on a weekday. */
const WEEKDAY_MONTHS = 14;

/** "Thursday the 21st": the nearest such day that is over, or to come where the tense looks ahead. */
function weekdayOfMonth(weekday: number, make: (year: number | null) => Period, context: Context): Placed {
  const today = context.anchor.date;
  const unknown: Placed = { period: make(null), basis: 'none' };
  if (today === null) return unknown;
  const now = toDayNumber(today);
  const ahead = context.tense() === 'future';
  for (let by = 0; by <= WEEKDAY_MONTHS; by++) {
    const month = addMonths(today.year, today.month, ahead ? by : -by);
    const day = { ...make(month.year), index: month.month };
    const date = civilOf(day);
    if (date === null || !isCivilDate(date.year, date.month, date.day)) continue;
    const number = toDayNumber(date);
    if (weekdayOf(number) === weekday && (ahead ? number >= now : number <= now))
      return { period: day, basis: 'publication' };
  }
  return unknown;
}

/** "the first Friday of July", in the month that has been placed. */
export function nthWeekdayPlace(nth: number, weekday: number, month: Placed): Placed {
  const { year, index } = month.period;
  if (month.period.unit !== 'month' || year === null || index === null) return month;
  const date = nthWeekday(year, index, weekday, nth);
  return date.month === index ? { period: dayPeriod(date), basis: month.basis } : month;
}

/** A holiday from its first day, with what is not sure of it and how long it lasts. */
function lasting(name: string, date: CivilDate, basis: DateBasis): Placed {
  const end = holidayEnd(name, date);
  return {
    period: dayPeriod(date),
    basis,
    ...(isSighted(name) ? { loose: true } : {}),
    ...(end === null ? {} : { until: dayPeriod(end) }),
  };
}

/** A holiday by its name. */
export function holidayPlace(core: Extract<Core, { kind: 'holiday' }>, context: Context): Placed {
  const dated = (year: number): CivilDate => holidayDate(core.name, year) ?? { year, month: 7, day: 1 };
  const given =
    core.year ??
    (core.yearOffset === undefined || context.anchor.year === null ? null : context.anchor.year + core.yearOffset);
  if (given !== null) {
    const basis = core.year === null ? 'publication' : 'explicit';
    const date = holidayDate(core.name, given);
    return date === null ? { period: period('year', given), basis } : lasting(core.name, date, basis);
  }
  const fixed = fixedHoliday(core.name);
  const known = holidayDate(core.name, context.anchor.year ?? 2000) !== null;
  const way = core.direction;
  const year = !known
    ? null
    : way === undefined
      ? chooseYear(context.anchor, dated, dated, context.tense(), context.told())
      : directed(context.anchor, way, dated);
  if (year !== null) return lasting(core.name, dated(year), 'publication');
  return fixed === null
    ? { period: period('day', null), basis: 'none' }
    : { period: { unit: 'day', year: null, index: fixed.month, day: fixed.day }, basis: 'explicit' };
}

/** 05/06/2018, in the order that the rest of the report shows. */
export function numericPlace(core: Extract<Core, { kind: 'numeric' }>, context: Context): Placed {
  if (core.year === null) return yearlessNumeric(core, context);
  const year = core.shortYear === true ? expandYear(core.year, context.anchor) : core.year;
  const dayFirst: Period = { unit: 'day', year, index: core.second, day: core.first };
  const monthFirst: Period = { unit: 'day', year, index: core.first, day: core.second };
  const fits = (value: Period) => isCivilDate(year, value.index ?? 0, value.day ?? 0);
  if (fits(dayFirst) && fits(monthFirst) && core.first !== core.second) {
    // Either order is possible and nothing in the report decides: only the year is sure.
    if (context.dayFirst === null) return { period: period('year', year), basis: 'explicit' };
    return { period: context.dayFirst ? dayFirst : monthFirst, basis: 'explicit' };
  }
  return { period: fits(dayFirst) ? dayFirst : monthFirst, basis: 'explicit' };
}

/** "22/04", "Friday 7/6": the order that fits, that the weekday shows or that the report shows; else nothing is sure. */
function yearlessNumeric(core: Extract<Core, { kind: 'numeric' }>, context: Context): Placed {
  const read = (index: number, day: number): Placed | null =>
    isCivilDate(null, index, day)
      ? calendarPlace({ kind: 'calendar', unit: 'day', year: null, index, day }, context)
      : null;
  const orders = [read(core.second, core.first), read(core.first, core.second)].filter((one) => one !== null);
  const [only, other] = orders;
  if (only !== undefined && other === undefined) return only;
  const onWeekday = orders.filter(({ period: value }) => {
    const date = civilOf(value);
    return date !== null && weekdayOf(toDayNumber(date)) === core.weekday;
  });
  if (onWeekday.length === 1 && onWeekday[0] !== undefined) return onWeekday[0];
  const shown = context.dayFirst === null ? undefined : context.dayFirst ? only : other;
  return shown ?? { period: period('day', null), basis: 'none' };
}
