import { addMonths, type CivilDate, fromDayNumber, isCivilDate, toDayNumber } from '../calendar.ts';
import { type Anchor, type Context, chooseYear, expandYear, type Placed } from '../context.ts';
import type { CalendarExpression, Core, Direction } from '../expression.ts';
import { fixedHoliday, holidayDate } from '../holidays.ts';
import { boundsOf, civilOf, dayPeriod, edtfOf, type Period, period } from '../period.ts';

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
    return { period: make(year), basis: 'explicit' };
  }
  if (core.yearOffset !== undefined) {
    const year = anchor.year === null ? null : anchor.year + core.yearOffset;
    return { period: make(year), basis: year === null ? 'none' : 'publication' };
  }
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

/** A holiday by its name. */
export function holidayPlace(core: Extract<Core, { kind: 'holiday' }>, context: Context): Placed {
  const dated = (year: number): CivilDate => holidayDate(core.name, year) ?? { year, month: 7, day: 1 };
  if (core.year !== null) {
    const date = holidayDate(core.name, core.year);
    return { period: date === null ? period('year', core.year) : dayPeriod(date), basis: 'explicit' };
  }
  const fixed = fixedHoliday(core.name);
  const known = holidayDate(core.name, 2000) !== null;
  const way = core.direction;
  const year = !known
    ? null
    : way === undefined
      ? chooseYear(context.anchor, dated, dated, context.tense(), context.told())
      : directed(context.anchor, way, dated);
  if (year !== null) return { period: dayPeriod(dated(year)), basis: 'publication' };
  return fixed === null
    ? { period: period('day', null), basis: 'none' }
    : { period: { unit: 'day', year: null, index: fixed.month, day: fixed.day }, basis: 'explicit' };
}

/** 05/06/2018, in the order that the rest of the report shows. */
export function numericPlace(core: Extract<Core, { kind: 'numeric' }>, context: Context): Placed {
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
