/** Dates as intervals of days, so that "last week", "May" and "Tuesday" can be compared. */
import type { DateRow, MentionRow, ReportRow } from '../coding/contract.ts';
import {
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  mondayOfWeek,
  NEWS_DAYS,
  toDayNumber,
  weekdayOf,
} from '../time/calendar.ts';
import type { Interval } from './types.ts';

/** Nothing is known. */
export const OPEN: Interval = { lo: null, hi: null };

/** Whether one day is known. */
export function isDay(i: Interval): i is { readonly lo: number; readonly hi: number } {
  return i.lo !== null && i.lo === i.hi;
}

/** The days that lie in both; null where no day can. */
export function meet(a: Interval, b: Interval): Interval | null {
  const lo = a.lo === null ? b.lo : b.lo === null ? a.lo : Math.max(a.lo, b.lo);
  const hi = a.hi === null ? b.hi : b.hi === null ? a.hi : Math.min(a.hi, b.hi);
  return lo !== null && hi !== null && lo > hi ? null : { lo, hi };
}

/** Days between two intervals: 0 where they touch or overlap, else how far the one begins after the other ends. */
export function gap(a: Interval, b: Interval): number {
  if (a.lo !== null && b.hi !== null && a.lo > b.hi) return a.lo - b.hi;
  if (b.lo !== null && a.hi !== null && b.lo > a.hi) return b.lo - a.hi;
  return 0;
}

/** How many days an interval holds; infinite where an end is open. */
export function width(i: Interval): number {
  return i.lo === null || i.hi === null ? Number.POSITIVE_INFINITY : i.hi - i.lo + 1;
}

/** A day number as "2018-05-15". */
export function dayText(day: number): string {
  const { year, month, day: d } = fromDayNumber(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** An interval as EDTF: a day, two days with a slash, ".." for an open end; null where both ends are open. */
export function edtfOf(i: Interval): string | null {
  if (i.lo === null && i.hi === null) return null;
  if (i.lo !== null && i.lo === i.hi) return dayText(i.lo);
  return `${i.lo === null ? '..' : dayText(i.lo)}/${i.hi === null ? '..' : dayText(i.hi)}`;
}

/**
 * The days that an EDTF level 1 value can mean: days, months, seasons (21 to 24), years, decades and centuries ("201X"),
 * unspecified days and months ("2018-05-XX"), intervals with open ends. Qualifiers ("~", "?", "%") widen nothing.
 * A value without a year gives nothing here (`yearless` reads those).
 */
export function intervalOf(edtf: string | null): Interval {
  if (edtf === null) return OPEN;
  const before = read.get(edtf);
  if (before !== undefined) return before;
  // A record has few different dates, and asks for each many times.
  if (read.size > 10_000) read.clear();
  const days = readInterval(edtf);
  read.set(edtf, days);
  return days;
}

const read = new Map<string, Interval>();

function readInterval(edtf: string): Interval {
  const value = edtf.replace(/[~?%]/g, '');
  const parts = value.split('/');
  if (parts.length === 2) return { lo: piece(parts[0] ?? '').lo, hi: piece(parts[1] ?? '').hi };
  return piece(value);
}

function piece(text: string): Interval {
  const m = /^(\d{1,4}X{0,3}|\d{4})(?:-(\d\d|XX|W\d\d))?(?:-(\d\d|XX))?$/.exec(text);
  if (!m || m[1]?.length !== 4) return OPEN;
  const from = Number(m[1].replaceAll('X', '0'));
  const to = m[1].includes('X') ? Number(m[1].replaceAll('X', '9')) : from;
  const [month, day] = [m[2], m[3]];
  if (from !== to || month === undefined || month === 'XX')
    return { lo: toDayNumber({ year: from, month: 1, day: 1 }), hi: toDayNumber({ year: to, month: 12, day: 31 }) };
  if (month.startsWith('W')) {
    const monday = mondayOfWeek(from, Number(month.slice(1)));
    return { lo: monday, hi: monday + 6 };
  }
  const n = Number(month);
  if (n >= 21 && n <= 24) return season(from, n - 21);
  if (n < 1 || n > 12) return OPEN;
  if (day === undefined || day === 'XX') {
    return {
      lo: toDayNumber({ year: from, month: n, day: 1 }),
      hi: toDayNumber({ year: from, month: n, day: daysInMonth(from, n) }),
    };
  }
  if (!isCivilDate(from, n, Number(day))) return OPEN;
  const at = toDayNumber({ year: from, month: n, day: Number(day) });
  return { lo: at, hi: at };
}

/** Spring begins in March, as in EDTF's northern reading; winter runs into the next year. */
function season(year: number, index: number): Interval {
  const month = 3 + index * 3;
  const end = index === 3 ? { year: year + 1, month: 2 } : { year, month: month + 2 };
  return {
    lo: toDayNumber({ year, month, day: 1 }),
    hi: toDayNumber({ ...end, day: daysInMonth(end.year, end.month) }),
  };
}

/** Month and day of a value without a year ("XXXX-10-07", "XXXX-05"); null for others. */
export function yearless(edtf: string | null): { readonly month: number; readonly day: number | null } | null {
  const m = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(edtf ?? '');
  if (!m) return null;
  const month = Number(m[1]);
  return month > 12 ? null : { month, day: m[2] === undefined ? null : Number(m[2]) };
}

/** The weekday that a TIMEX3 value without an anchor names ("XXXX-WXX-2TNI" → 2); null where it names none. */
export function weekdayIn(timex: string | null): number | null {
  const m = /^XXXX-WXX-([1-7])/.exec(timex ?? '');
  return m ? Number(m[1]) : null;
}

/** The days of an interval narrowed to those that a weekday allows; null where none is left, the same where it is open. */
export function onWeekday(i: Interval, weekday: number): Interval | null {
  if (i.lo === null || i.hi === null) return i;
  const lo = i.lo + ((weekday - weekdayOf(i.lo) + 7) % 7);
  const hi = i.hi - ((weekdayOf(i.hi) - weekday + 7) % 7);
  return lo > hi ? null : { lo, hi };
}

/** Longest stretch of days that still says when a report was published: a month. */
const PUBLISHED = 31;

/** Whether it is known, to a month at most, when a report was published; the others are dated by what they tell. */
export function isPublished(published: Interval): boolean {
  return width(published) <= PUBLISHED;
}

/**
 * When a row's deed took place, by its own date, else by its report's: plain news lies at most three days before
 * publication, background before it, what is planned on the day or after. A denial and a report without a date leave it
 * open. What lies without a year is put before a dated report's publication.
 */
export function daysOf(row: Pick<MentionRow, 'date' | 'status' | 'background'>, report: ReportRow): Interval {
  const own = ownDays(row.date, report);
  if (own.lo !== null || own.hi !== null) return own;
  const published = intervalOf(report.date.edtf);
  if (published.hi === null || published.lo === null || !isPublished(published)) return OPEN;
  if (row.background || row.status === 'ongoing') return { lo: null, hi: published.hi };
  if (row.status === 'denied') return OPEN;
  if (row.status === 'happened') return { lo: published.lo - NEWS_DAYS, hi: published.hi };
  return { lo: published.lo, hi: null };
}

/** The days that the row's own words give; open where they give none. */
export function ownDays(date: DateRow, report: ReportRow): Interval {
  const stated = intervalOf(date.edtf);
  if (stated.lo !== null || stated.hi !== null) return stated;
  const part = yearless(date.edtf);
  const published = intervalOf(report.date.edtf);
  if (part === null || published.hi === null) return OPEN;
  const year = fromDayNumber(published.hi).year;
  const at = (y: number): Interval => intervalOf(`${String(y).padStart(4, '0')}${(date.edtf ?? '').slice(4)}`);
  const thisYear = at(year);
  return thisYear.lo !== null && thisYear.lo > published.hi ? at(year - 1) : thisYear;
}
