import { addMonths, type CivilDate, daysInMonth, fromDayNumber, mondayOfWeek, toDayNumber } from './calendar.ts';
import type { Season } from './lexicon.ts';
import type { DatePrecision } from './types.ts';

export type PeriodUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

/** A stretch of the calendar; parts that are not known are null. */
export interface Period {
  readonly unit: PeriodUnit;
  /** Year; first year of a decade; first two digits of a century. */
  readonly year: number | null;
  /** Month, ISO week, quarter or half. */
  readonly index: number | null;
  readonly day: number | null;
  readonly season?: Season;
}

/** EDTF level 1 codes of the seasons (hemisphere left open, as in the words). */
const EDTF_SEASONS: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

const two = (n: number | null) => (n === null ? 'XX' : String(n).padStart(2, '0'));
const four = (n: number | null) => (n === null ? 'XXXX' : String(n).padStart(4, '0'));

export function dayPeriod({ year, month, day }: CivilDate): Period {
  return { unit: 'day', year, index: month, day };
}

export function period(unit: PeriodUnit, year: number | null, index: number | null = null): Period {
  return { unit, year, index, day: null };
}

/** A period as a complete date, when it is one. */
export function civilOf(value: Period | null): CivilDate | null {
  return value !== null && value.unit === 'day' && value.year !== null && value.index !== null && value.day !== null
    ? { year: value.year, month: value.index, day: value.day }
    : null;
}

/** TIMEX3 value; X where a digit is unknown. */
export function timexOf(value: Period): string {
  const { unit, year, index, day, season } = value;
  switch (unit) {
    case 'day':
      return `${four(year)}-${two(index)}-${two(day)}`;
    case 'week':
      return `${four(year)}-W${two(index)}`;
    case 'weekend':
      return `${four(year)}-W${two(index)}-WE`;
    case 'month':
      return `${four(year)}-${two(index)}`;
    case 'quarter':
      return `${four(year)}-Q${index ?? 'X'}`;
    case 'half':
      return `${four(year)}-H${index ?? 'X'}`;
    case 'season':
      return `${four(year)}-${season ?? 'XX'}`;
    case 'year':
      return four(year);
    case 'decade':
      return year === null ? 'XXX' : four(year).slice(0, 3);
    case 'century':
      return year === null ? 'XX' : two(year);
  }
}

/** First and last day, when both are known. */
export function boundsOf(value: Period): readonly [CivilDate, CivilDate] | null {
  const { unit, year, index } = value;
  if (year === null) return null;
  const months = (from: number, to: number): readonly [CivilDate, CivilDate] => [
    { year, month: from, day: 1 },
    { year, month: to, day: daysInMonth(year, to) },
  ];
  switch (unit) {
    case 'day': {
      const date = civilOf(value);
      return date === null ? null : [date, date];
    }
    case 'week':
    case 'weekend': {
      if (index === null) return null;
      const monday = mondayOfWeek(year, index);
      return [fromDayNumber(unit === 'week' ? monday : monday + 5), fromDayNumber(monday + 6)];
    }
    case 'month':
      return index === null ? null : months(index, index);
    case 'quarter':
      return index === null ? null : months(index * 3 - 2, index * 3);
    case 'half':
      return index === null ? null : months(index * 6 - 5, index * 6);
    case 'season':
      return null;
    case 'year':
      return months(1, 12);
    case 'decade':
      return [
        { year, month: 1, day: 1 },
        { year: year + 9, month: 12, day: 31 },
      ];
    case 'century':
      return [
        { year: year * 100, month: 1, day: 1 },
        { year: year * 100 + 99, month: 12, day: 31 },
      ];
  }
}

export function isoDate({ year, month, day }: CivilDate): string {
  return `${four(year)}-${two(month)}-${two(day)}`;
}

/** EDTF: level 1, and unspecified years ("XXXX-10-07"). null when EDTF cannot say what is known. */
export function edtfOf(value: Period): string | null {
  const { unit, year, index, day, season } = value;
  // EDTF level 1 has years of four digits; the margin keeps weeks and seasons that cross a year's end inside it.
  if (year !== null && (year < 1 || year > 9998)) return null;
  switch (unit) {
    case 'day':
      return index === null || day === null ? null : timexOf(value);
    case 'month':
      return index === null ? null : timexOf(value);
    case 'year':
      return year === null ? null : four(year);
    case 'season':
      return year === null || season === undefined ? null : `${four(year)}-${EDTF_SEASONS[season]}`;
    case 'decade':
      return year === null ? null : `${four(year).slice(0, 3)}X`;
    case 'century':
      return year === null || year > 99 ? null : `${two(year)}XX`;
    case 'quarter':
    case 'half': {
      if (year === null || index === null) return null;
      const length = unit === 'quarter' ? 3 : 6;
      return `${four(year)}-${two((index - 1) * length + 1)}/${four(year)}-${two(index * length)}`;
    }
    case 'week':
    case 'weekend': {
      const bounds = boundsOf(value);
      return bounds === null ? null : `${isoDate(bounds[0])}/${isoDate(bounds[1])}`;
    }
  }
}

const PRECISION: Readonly<Record<PeriodUnit, DatePrecision>> = {
  day: 'day',
  week: 'week',
  weekend: 'interval',
  month: 'month',
  quarter: 'interval',
  half: 'interval',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'interval',
};

export function precisionOf(value: Period): DatePrecision {
  return edtfOf(value) === null ? 'none' : PRECISION[value.unit];
}

/** The period so many of its own units later (earlier when negative); null when its place is not known. */
export function shift(value: Period, by: number): Period | null {
  const { unit, year, index } = value;
  if (year === null) return null;
  switch (unit) {
    case 'day': {
      const date = civilOf(value);
      return date === null ? null : dayPeriod(fromDayNumber(toDayNumber(date) + by));
    }
    case 'month': {
      if (index === null) return null;
      const moved = addMonths(year, index, by);
      return period('month', moved.year, moved.month);
    }
    case 'quarter':
    case 'half': {
      if (index === null) return null;
      const per = unit === 'quarter' ? 4 : 2;
      const total = year * per + index - 1 + by;
      return period(unit, Math.floor(total / per), (((total % per) + per) % per) + 1);
    }
    case 'season':
      return { ...value, year: year + by };
    case 'year':
      return period('year', year + by);
    case 'decade':
      return period('decade', year + by * 10);
    case 'century':
      return period('century', year + by);
    case 'week':
    case 'weekend':
      return null;
  }
}
