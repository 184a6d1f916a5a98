import { addMonths, type CivilDate, fromDayNumber, isCivilDate, toDayNumber, weekdayOf, weekOf } from './calendar.ts';
import { type Anchor, type Context, chooseYear, expandYear } from './context.ts';
import { durationTimex, windowOf } from './duration.ts';
import type { CalendarExpression, Clock, Core, Direction, Expression } from './expression.ts';
import { fixedHoliday, holidayDate } from './holidays.ts';
import type { Unit } from './lexicon.ts';
import { boundsOf, civilOf, dayPeriod, edtfOf, type Period, period, precisionOf, shift, timexOf } from './period.ts';
import type { Tense } from './tense.ts';
import type { DateBasis, DatePrecision, TimeMention } from './types.ts';

/** What an expression comes to. */
export interface Resolved {
  readonly type: TimeMention['type'];
  readonly timex: string;
  readonly edtf: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** The place on the calendar that later expressions may count from. */
  readonly period: Period | null;
}

interface Placed {
  readonly period: Period;
  readonly basis: DateBasis;
}

const UNKNOWN_DAY = period('day', null);

function unknown(unit: Unit): Placed {
  const known = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'day' : unit;
  return { period: period(known, null), basis: 'none' };
}

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

function calendarPlace(core: CalendarExpression, context: Context): Placed {
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
        )
      : directed(anchor, core.direction, (y) => bounds(core, y)[0]);
  if (year === null) return { period: make(null), basis: edtfOf(make(null)) === null ? 'none' : 'explicit' };
  if (core.unit === 'day' && core.index !== null && core.day !== null && !isCivilDate(year, core.index, core.day)) {
    return { period: make(null), basis: 'explicit' };
  }
  return { period: make(year), basis: 'publication' };
}

/** A weekday in news: the nearest past one, the publication's own day included, unless words or tense look ahead. */
function weekdayPlace(core: Extract<Core, { kind: 'weekday' }>, context: Context): Placed | null {
  const today = context.anchor.date;
  const on = (day: number): Placed => ({ period: dayPeriod(fromDayNumber(day)), basis: 'publication' });
  const strictlyBefore = (day: number) => day - (((weekdayOf(day) - core.weekday + 6) % 7) + 1);
  const before = (day: number) => day - ((weekdayOf(day) - core.weekday + 7) % 7);
  const after = (day: number) => day + ((core.weekday - weekdayOf(day) + 7) % 7);
  if (core.previous === true) {
    const base = civilOf(context.lastDay) ?? today;
    return base === null
      ? null
      : { ...on(strictlyBefore(toDayNumber(base))), basis: context.lastDay === null ? 'publication' : 'expression' };
  }
  if (today === null) return null;
  const now = toDayNumber(today);
  const own = weekdayOf(now);
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

function containing(unit: Unit, date: CivilDate): Period | null {
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
function widen(value: Period, unit: Unit): Period | null {
  const limits = boundsOf(value);
  if (limits === null) {
    return value.year !== null && unit === 'year' ? period('year', value.year) : null;
  }
  const start = containing(unit, limits[0]);
  const end = containing(unit, limits[1]);
  return start !== null && end !== null && timexOf(start) === timexOf(end) ? start : null;
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

function offsetPlace(core: Extract<Core, { kind: 'offset' }>, context: Context): Placed | 'vague' | null {
  const fromExpression = core.base === 'expression' && context.last !== null;
  const base = fromExpression
    ? context.last
    : core.base === 'publication' || core.unit === 'year'
      ? anchorPeriod(context.anchor)
      : null;
  if (core.count === null) return 'vague';
  const by = core.count * core.sign;
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

function samePlace({ unit, latest }: Extract<Core, { kind: 'same' }>, context: Context): Placed | null {
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

function yearBeforePlace(core: Extract<Core, { kind: 'yearBefore' }>, context: Context): Placed | null {
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

function holidayPlace(core: Extract<Core, { kind: 'holiday' }>, context: Context): Placed {
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
      ? chooseYear(context.anchor, dated, dated, context.tense())
      : directed(context.anchor, way, dated);
  if (year !== null) return { period: dayPeriod(dated(year)), basis: 'publication' };
  return fixed === null
    ? { period: UNKNOWN_DAY, basis: 'none' }
    : { period: { unit: 'day', year: null, index: fixed.month, day: fixed.day }, basis: 'explicit' };
}

function numericPlace(core: Extract<Core, { kind: 'numeric' }>, context: Context): Placed {
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

function timePlace(context: Context): Placed | null {
  const day = context.sentenceDay ?? context.lastDay;
  if (day !== null) return { period: day, basis: 'narrative' };
  return context.anchor.date === null ? null : { period: dayPeriod(context.anchor.date), basis: 'publication' };
}

function clockTimex({ hour, minute, zone }: Clock): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `T${two(hour)}:${two(minute ?? 0)}${zone === 'GMT' || zone === 'UTC' || zone === 'Z' ? 'Z' : ''}`;
}

function place(core: Core, context: Context): Placed | 'vague' | null {
  switch (core.kind) {
    case 'calendar':
      return calendarPlace(core, context);
    case 'numeric':
      return numericPlace(core, context);
    case 'weekday':
      return weekdayPlace(core, context);
    case 'holiday':
      return holidayPlace(core, context);
    case 'offset':
      return (
        offsetPlace(core, context) ??
        (core.base === 'publication' || core.unit === 'day' ? unknown(core.unit) : unknown(core.unit))
      );
    case 'yearBefore':
      return yearBeforePlace(core, context) ?? unknown(core.unit ?? 'year');
    case 'quarterOf': {
      const index = context.lastQuarter?.index ?? null;
      return {
        period: index === null ? period('year', core.year) : period('quarter', core.year, index),
        basis: 'explicit',
      };
    }
    case 'weekOf': {
      const date = civilOf(calendarPlace(core.date, context).period);
      const week = date === null ? null : weekOf(toDayNumber(date));
      return week === null
        ? unknown('week')
        : { period: period('week', week.year, week.week), basis: core.date.year === null ? 'publication' : 'explicit' };
    }
    case 'same':
      return samePlace(core, context) ?? unknown(core.unit);
    case 'time':
      return timePlace(context) ?? unknown('day');
    default:
      return null;
  }
}

const NOWHERE = { edtf: null, precision: 'none', basis: 'none', period: null } as const;

/** Gives an expression its value in a context. */
export function resolve(expression: Expression, context: Context): Resolved {
  const { core } = expression;
  switch (core.kind) {
    case 'set':
      return { type: 'SET', timex: core.timex, ...NOWHERE };
    case 'reference':
      return { type: 'DATE', timex: core.value, ...NOWHERE };
    case 'duration': {
      const edtf = windowOf(core, context.anchor.date);
      const timex = durationTimex(core.quantity, core.unit);
      return edtf === null
        ? { type: 'DURATION', timex, ...NOWHERE }
        : { type: 'DURATION', timex, edtf, precision: 'interval', basis: 'publication', period: null };
    }
    case 'between':
      return resolveBetween(core, context);
    default:
      break;
  }
  const found = place(core, context);
  const time =
    expression.clock === undefined
      ? expression.part === undefined
        ? ''
        : `T${expression.part}`
      : clockTimex(expression.clock);
  if (found === 'vague') {
    const past = core.kind === 'offset' && core.sign < 0;
    return { type: 'DATE', timex: past ? 'PAST_REF' : 'FUTURE_REF', ...NOWHERE };
  }
  if (found === null) {
    const weekday = core.kind === 'weekday' ? `XXXX-WXX-${core.weekday}` : 'XXXX-XX-XX';
    return { type: time === '' ? 'DATE' : 'TIME', timex: weekday + time, ...NOWHERE };
  }
  const daily = found.period.unit === 'day';
  const edtf = edtfOf(found.period);
  const loose = core.kind === 'offset' && core.counted === true && (core.unit === 'decade' || core.unit === 'century');
  return {
    type: time !== '' && daily ? 'TIME' : 'DATE',
    timex: timexOf(found.period) + (daily ? time : ''),
    edtf:
      edtf !== null && !edtf.includes('/') && !edtf.includes('X') && (loose || expression.mod === 'APPROX')
        ? `${edtf}~`
        : edtf,
    precision: precisionOf(found.period),
    basis: edtf === null ? 'none' : found.basis,
    period: found.period,
  };
}

function resolveBetween(core: Extract<Core, { kind: 'between' }>, context: Context): Resolved {
  const to = calendarPlace(core.to, context);
  const from = calendarPlace({ ...core.from, year: core.from.year ?? to.period.year }, context);
  const start = edtfOf(from.period);
  const end = edtfOf(to.period);
  const known = start !== null && end !== null && to.period.year !== null;
  return {
    type: 'DATE',
    timex: `${timexOf(from.period)}/${timexOf(to.period)}`,
    edtf: known ? `${start}/${end}` : null,
    precision: known ? 'interval' : 'none',
    basis: known ? to.basis : 'none',
    period: to.period,
  };
}
