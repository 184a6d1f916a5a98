import { DemarcheError } from '../errors.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sept', 'sep'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Pattern source for an English month name, whole or shortened. */
export const MONTH_SOURCE =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** Pattern source for an English weekday, whole or shortened. */
export const WEEKDAY_SOURCE = '(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';

/** Pattern source for a day and month with or without a year, in either order, or an ISO date. */
export const DATE_SOURCE =
  `(?:${WEEKDAY_SOURCE},?\\s+)?(?:${MONTH_SOURCE}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?` +
  `|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH_SOURCE}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2})`;

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day exists in the Gregorian calendar; without a year February has 29 days. */
export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  if (day < 1 || day > (MONTH_LENGTHS[month - 1] ?? 0)) return false;
  const leap = year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || leap;
}

/** Whether a string is `YYYY-MM-DD` and a day that exists. */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Reads a written date ("Oct. 17", "17 October 2023") to EDTF; without a year "XXXX-10-17"; null when it is no day. */
export function writtenDate(words: string): string | null {
  if (/\d{4}-\d{2}-\d{2}/.test(words)) {
    const iso = words.slice(words.search(/\d{4}-/)).slice(0, 10);
    return isCalendarDate(iso) ? iso : null;
  }
  const month =
    MONTHS.get((/([A-Za-z]+)\.?\s+\d{1,2}(?!\d)/.exec(words)?.[1] ?? '').toLowerCase()) ??
    MONTHS.get((/\d(?:st|nd|rd|th)?\s+([A-Za-z]+)/.exec(words)?.[1] ?? '').toLowerCase());
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0]);
  const year = /(?<!\d)\d{4}(?!\d)/.exec(words)?.[0] ?? null;
  if (month === undefined || !isCalendarDay(year === null ? null : Number(year), month, day)) return null;
  return `${year ?? 'XXXX'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Checks a date that a person gave (`--date`): `YYYY-MM-DD`, a day that exists.
 * @throws DemarcheError E_BAD_DATE
 */
export function checkGivenDate(value: string): string {
  if (isCalendarDate(value)) return value;
  throw new DemarcheError(
    'E_BAD_DATE',
    `${JSON.stringify(value.slice(0, 40))} is not a date`,
    'give the publication date as YYYY-MM-DD, a day that exists, such as 2018-05-16',
    2,
  );
}

/**
 * Reads the date that a record carries: a day, a day with a time (the day is kept as written, in its own zone),
 * a month or a year.
 * @throws DemarcheError E_BAD_DATE
 */
export function checkRecordDate(value: string): string {
  const text = value.trim();
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}.*)?$/.exec(text)?.[1];
  if (day !== undefined && isCalendarDate(day)) return day;
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return text;
  throw new DemarcheError(
    'E_BAD_DATE',
    `the record's date ${JSON.stringify(value.slice(0, 40))} is not a date`,
    'write it as YYYY-MM-DD or as an ISO date and time, a day that exists, or leave it out',
  );
}
