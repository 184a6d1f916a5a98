/** Dates for a person, with how sure they are. */
import { dayText, isDay, weekdayIn } from '../../record/interval.ts';
import type { EventDate, Interval } from '../../record/types.ts';

/** How sure a date is. */
export type Certainty = 'day' | 'range' | 'lent' | 'none';

/** The mark behind a date, and what it says. */
export const MARKS: Readonly<Record<Certainty, { readonly mark: string; readonly says: string }>> = {
  day: { mark: ' ', says: 'told to the day' },
  range: { mark: '~', says: 'not told to the day; it lies in these days' },
  lent: { mark: '*', says: 'worked out with the dates of other reports' },
  none: { mark: '?', says: 'no calendar date is told' },
};

/** A day, month, year or range as short as it can be read: "2021-04-14/17", "by 2021-04-17", "undated". */
export function dateText(date: Pick<EventDate, 'edtf'>, days: Interval): string {
  if (date.edtf !== null) return rangeText(date.edtf);
  if (days.lo !== null && days.hi !== null) return rangeText(`${dayText(days.lo)}/${dayText(days.hi)}`);
  if (days.lo !== null) return `from ${dayText(days.lo)}`;
  return days.hi === null ? 'undated' : `by ${dayText(days.hi)}`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "a Tuesday", "Tue or Wed", where reports without a date tell nothing but weekdays; null where they tell none. */
export function weekdayText(values: readonly (string | null)[]): string | null {
  const told = [...new Set(values.flatMap((v) => (v === null ? [] : (weekdayIn(v) ?? []))))].toSorted();
  const names = told.map((d) => WEEKDAYS[d - 1] ?? '');
  if (names.length > 1) return names.map((name) => name.slice(0, 3)).join(' or ');
  return names[0] === undefined ? null : `a ${names[0]}`;
}

/** Bounds of an interval in words; null where nothing is known. */
export function daysText(days: Interval): string {
  if (isDay(days)) return dayText(days.lo);
  return dateText({ edtf: null }, days);
}

/** How sure an event's date is. */
export function certaintyOf(date: EventDate, days: Interval): Certainty {
  if (date.edtf === null && days.lo === null && days.hi === null) return 'none';
  if (date.basis === 'propagated') return 'lent';
  return isDay(days) ? 'day' : 'range';
}

/** The second day of a range without what it has in common with the first. */
function rangeText(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined || from.length !== 10 || to.length !== 10) return edtf;
  if (from === to) return from;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from}/${to.slice(8)}`;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from}/${to.slice(5)}` : edtf;
}

/** How a date came about, in words for an explanation. */
export const BASES: Readonly<Record<EventDate['basis'], string>> = {
  explicit: 'given in full',
  publication: 'counted from the day of publication',
  expression: 'counted from another date in the text',
  narrative: 'set by the story around',
  propagated: 'worked out with the dates of other reports',
  none: 'not told',
};
