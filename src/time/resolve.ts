import { toDayNumber, weekdayOf, weekOf } from './calendar.ts';
import type { Context, Placed } from './context.ts';
import { compoundTimex, daysAgo, durationTimex, windowOf } from './duration.ts';
import type { Clock, Core, Expression } from './expression.ts';
import type { Unit } from './lexicon.ts';
import { civilOf, dayPeriod, edtfOf, isoDate, type Period, period, precisionOf, timexOf } from './period.ts';
import { awayPlace, edgePlace, restPlace, weekNumberPlace } from './places/away.ts';
import { calendarPlace, holidayPlace, nthWeekdayPlace, numericPlace } from './places/calendar.ts';
import { containing, unitsFrom } from './places/containing.ts';
import { offsetPlace, samePlace, timePlace, weekdayPlace, yearBeforePlace } from './places/relative.ts';
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

function unknown(unit: Unit): Placed {
  const known = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'day' : unit;
  return { period: period(known, null), basis: 'none' };
}

const two = (n: number) => String(n).padStart(2, '0');

function clockTimex({ hour, minute, zone }: Clock): string {
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
      return offsetPlace(core, context) ?? unknown(core.unit);
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
      const day = place(core.date, context);
      const date = day === null || day === 'vague' ? null : civilOf(day.period);
      const unit = core.weekend === true ? 'weekend' : 'week';
      if (date === null || day === null || day === 'vague') return unknown(unit);
      // The weekend of a Monday is the one before it.
      const back = core.weekend === true && weekdayOf(toDayNumber(date)) <= 2 ? 7 : 0;
      const week = weekOf(toDayNumber(date) - back);
      return { period: period(unit, week.year, week.week), basis: day.basis };
    }
    case 'nthWeekday': {
      const month = place(core.month, context);
      return month === null || month === 'vague' ? unknown('day') : nthWeekdayPlace(core.nth, core.weekday, month);
    }
    case 'edge': {
      const within = place(core.within, context);
      return within === null || within === 'vague' ? unknown('day') : edgePlace(core.last, within);
    }
    case 'rest':
      return restPlace(core.unit, context) ?? unknown(core.unit);
    case 'weekNumber':
      return weekNumberPlace(core, core.year === null ? null : place(core.year, context), context);
    case 'away': {
      const from = place(core.from, context);
      return core.count === null || from === null || from === 'vague' ? unknown(core.unit) : awayPlace(core, from);
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
      const point = context.before === 'in' && core.window === undefined ? pointAhead(core, context) : null;
      if (point !== null) return point;
      const within = context.before === 'within' && core.window === undefined && context.tense() === 'future';
      const edtf = windowOf(within ? { ...core, window: 'future' } : core, context.anchor.date);
      const timex = durationTimex(core.quantity, core.unit);
      return edtf === null
        ? { type: 'DURATION', timex, ...NOWHERE }
        : { type: 'DURATION', timex, edtf, precision: 'interval', basis: 'publication', period: null };
    }
    case 'compound': {
      const day = core.ago === true && context.anchor.date !== null ? daysAgo(core.parts, context.anchor.date) : null;
      return day === null
        ? { type: 'DURATION', timex: compoundTimex(core.parts), ...NOWHERE }
        : {
            type: 'DATE',
            timex: isoDate(day),
            edtf: isoDate(day),
            precision: 'day',
            basis: 'publication',
            period: dayPeriod(day),
          };
    }
    case 'between':
      return resolveBetween(core, context);
    default:
      break;
  }
  const found = place(core, context);
  if (core.kind === 'offset' && core.counted === true && isLengthOnly(core, found)) {
    // "two hours later", and "three days later" after nothing dated: how long is known, when is not.
    const quantity = { min: core.count, max: core.count };
    return { type: 'DURATION', timex: durationTimex(quantity, core.unit), ...NOWHERE };
  }
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
  if (found.until !== undefined) return resolveLasting(found, found.until, core);
  const daily = found.period.unit === 'day';
  const edtf = edtfOf(found.period);
  const fiscal = core.kind === 'calendar' && core.fiscal === true;
  const loose =
    found.loose === true ||
    fiscal ||
    (core.kind === 'offset' && core.counted === true && (core.unit === 'decade' || core.unit === 'century'));
  return {
    type: time !== '' && daily ? 'TIME' : 'DATE',
    timex: timexOf(found.period) + (daily ? time : ''),
    ...(loose || expression.mod === 'APPROX'
      ? approximate(edtf, precisionOf(found.period))
      : { edtf, precision: precisionOf(found.period) }),
    basis: edtf === null ? 'none' : found.basis,
    period: found.period,
  };
}

/**
 * A date told as approximate, where EDTF has a sign for that. A season has none (level 1 qualifies days, months and
 * years): "around summer 2018" is about that year, which says less and nothing wrong.
 */
function approximate(edtf: string | null, precision: DatePrecision): Pick<Resolved, 'edtf' | 'precision'> {
  if (edtf === null || edtf.includes('/') || edtf.includes('X')) return { edtf, precision };
  return precision === 'season'
    ? { edtf: `${edtf.slice(0, -3)}~`, precision: 'year' }
    : { edtf: `${edtf}~`, precision };
}

/** "will leave in two months": a length by TIMEX3, at whose end something lies; null where nothing is to come. */
function pointAhead({ quantity, unit }: Extract<Core, { kind: 'duration' }>, context: Context): Resolved | null {
  const today = context.anchor.date;
  const count = quantity.min === quantity.max ? quantity.min : null;
  const dated = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
  if (today === null || count === null || !Number.isInteger(count) || !dated || context.tense() !== 'future')
    return null;
  const there = unitsFrom(today, unit, count);
  const edtf = there === null ? null : edtfOf(there);
  if (there === null || edtf === null) return null;
  const timex = durationTimex(quantity, unit);
  return { type: 'DURATION', timex, edtf, precision: precisionOf(there), basis: 'publication', period: null };
}

/** "Ramadan", "the rest of the year": from its first to its last day. */
function resolveLasting({ period: from, basis, loose }: Placed, until: Period, core: Core): Resolved {
  const sign = loose === true ? '~' : '';
  const [start, end] = [timexOf(from), timexOf(until)];
  const edtf = `${start}${sign}/${end}${sign}`;
  const date = civilOf(from);
  const whole = core.kind === 'rest' && date !== null ? containing(core.unit, date) : null;
  const timex = whole === null ? `${start}/${end}` : timexOf(whole);
  return { type: 'DATE', timex, edtf, precision: 'interval', basis, period: whole ?? from };
}

function isLengthOnly(core: Extract<Core, { kind: 'offset' }>, found: Placed | 'vague' | null): boolean {
  if (found === 'vague') return core.base === 'expression';
  const short = core.unit === 'hour' || core.unit === 'minute' || core.unit === 'second';
  return short || (core.base === 'expression' && found?.basis === 'none');
}

function resolveBetween(core: Extract<Core, { kind: 'between' }>, context: Context): Resolved {
  const to = calendarPlace(core.to, context);
  const given = core.from.year === null && core.from.monthOffset === undefined;
  const from = calendarPlace(given ? { ...core.from, year: to.period.year } : core.from, context);
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
