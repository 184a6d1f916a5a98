/** Calendar arithmetic on the proleptic Gregorian calendar. Days are counted from 1970-01-01; weekdays are ISO (Monday 1). */

/** Days before publication in which a report's plain news lies where it gives no day. */
export const NEWS_DAYS = 3;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Length of a month in days. Without a year February has 29, so that no possible date is refused. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeapYear(year) ? 29 : 28;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function toDayNumber(date: CivilDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `toDayNumber`. */
export function fromDayNumber(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** ISO weekday of a day number, Monday 1 to Sunday 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of an ISO week, as a day number. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = toDayNumber({ year, month: 1, day: 4 });
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}

/** ISO week of a day: the year that the week belongs to, and its number. */
export function weekOf(days: number): { readonly year: number; readonly week: number } {
  const thursday = days - weekdayOf(days) + 4;
  const year = fromDayNumber(thursday).year;
  const first = toDayNumber({ year, month: 1, day: 1 });
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}

/** Counts months over year ends: (2018, 1) and -2 give 2017-11. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const total = year * 12 + month - 1 + count;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** Western Easter Sunday ("Anonymous Gregorian algorithm", Meeus/Jones/Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/** Orthodox Easter in the Gregorian calendar, good from 1900 to 2099 (Meeus, Astronomical Algorithms, chapter 8). */
export function orthodoxEaster(year: number): CivilDate {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const julian = toDayNumber({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
  return fromDayNumber(julian + 13);
}

/** The n-th given weekday of a month; n = -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): CivilDate {
  if (n < 0) {
    const last = toDayNumber({ year, month, day: daysInMonth(year, month) });
    return fromDayNumber(last - ((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = toDayNumber({ year, month, day: 1 });
  return fromDayNumber(first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

export function isCivilDate(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}
