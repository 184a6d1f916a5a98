import { fromDayNumber, toDayNumber } from '../../src/time/calendar.ts';
import { isoDate } from '../../src/time/period.ts';
import type { Expected } from './expected.ts';
import type { Group } from './found.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayNumber(date: string): number | null {
  const parts = DAY.exec(date.slice(0, 10));
  return parts === null
    ? null
    : toDayNumber({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
}

/**
 * Why an expression is not counted, null when it is. The specifications serve an assistant, for which "Friday" and
 * "22 April" without a year are the next ones; where they give that as the only reading, news has another.
 */
export function leftOut(expected: Expected, reference: string | null): string | null {
  const now = reference === null ? null : dayNumber(reference);
  if (now === null) return null;
  if (!expected.timex.startsWith('XXXX-')) return null;
  const starts = expected.readings.map(({ start }) => (start === null ? null : dayNumber(start)));
  const ahead = starts.length > 0 && starts.every((start) => start !== null && start > now);
  return ahead ? 'a date without a year, or a weekday, whose only reading is the next one' : null;
}

/** Whether a value fits an expected one digit by digit, an expected X standing for any. */
function fits(value: string, expected: string): boolean {
  if (value.length !== expected.length) return false;
  for (let i = 0; i < value.length; i++) if (expected[i] !== 'X' && expected[i] !== value[i]) return false;
  return true;
}

/** First and last day of an EDTF date or interval; seasons and open ends have none. */
function boundsOf(edtf: string | null): readonly [number, number] | null {
  if (edtf === null) return null;
  const [from = '', to = from] = edtf.replaceAll('~', '').split('/');
  const first = edge(from, false);
  const last = edge(to, true);
  return first === null || last === null ? null : [first, last];
}

function edge(date: string, end: boolean): number | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return dayNumber(date);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date);
  if (month !== null) {
    const [year, index] = [Number(month[1]), Number(month[2])];
    if (!end) return toDayNumber({ year, month: index, day: 1 });
    return toDayNumber({ year: index === 12 ? year + 1 : year, month: index === 12 ? 1 : index + 1, day: 1 }) - 1;
  }
  if (!/^\d{2}[\dX]{2}$/.test(date)) return null;
  const year = Number(date.replaceAll('X', end ? '9' : '0'));
  return end ? toDayNumber({ year, month: 12, day: 31 }) : toDayNumber({ year, month: 1, day: 1 });
}

const STRETCH = /^\(([^,]+),([^,]+),([^)]+)\)$/;

/** The same length of time, whatever unit it is written in where one is a multiple of the other. */
function sameLength(a: string, b: string): boolean {
  const months = (length: string) => {
    const parts = /^P(\d+)([MY])$/.exec(length);
    return parts === null ? length : `P${Number(parts[1]) * (parts[2] === 'Y' ? 12 : 1)}M`;
  };
  const days = (length: string) => {
    const parts = /^P(\d+)([WQ])$/.exec(length);
    if (parts === null) return months(length);
    return parts[2] === 'W' ? `P${Number(parts[1]) * 7}D` : `P${Number(parts[1]) * 3}M`;
  };
  return days(a) === days(b);
}

/** A stretch "(start,end,length)" against a stretch or a calendar unit of ours. */
function sameStretch(group: Group, expected: Expected, now: number | null): boolean {
  const parts = STRETCH.exec(expected.timex);
  if (parts === null) return false;
  const [, from = '', to = '', length = ''] = parts;
  if (group.type === 'DURATION' && sameLength(group.timex, length)) {
    // "the next three days": counted from the reference here, from the day after it there.
    const start = dayNumber(from);
    const end = dayNumber(to);
    if (now === null || start === null || end === null) return false;
    // Quarters are those of the calendar there.
    const near = group.timex.endsWith('Q') ? 92 : 1;
    return Math.abs(start - now) <= near || Math.abs(end - now) <= near;
  }
  const bounds = boundsOf(group.edtf);
  return expected.readings.some(({ start, end }) => {
    const first = dayNumber(start ?? from);
    const last = dayNumber(end ?? to);
    if (bounds === null || first === null || last === null || bounds[0] !== first) return false;
    // The end is the last day named, the first day of the last unit named, or the day after everything.
    const opening = edge((group.last ?? '').replace('~', ''), false);
    return last === bounds[1] || last === bounds[1] + 1 || last === opening;
  });
}

/**
 * Whether a value is the expected one. Equal timexes are; an expected X is any digit as long as the day or first day is
 * that of one of the readings; "three weeks ago" is a day there and the week of that day here; stretches are compared by
 * their days.
 */
export function sameValue(group: Group, expected: Expected, reference: string | null): boolean {
  const { timex } = group;
  if (timex === expected.timex) return true;
  // "mid summer": a season without a year there.
  if (/^(?:SP|SU|FA|WI)$/.test(expected.timex)) return timex.endsWith(`-${expected.timex}`);
  const now = reference === null ? null : dayNumber(reference);
  if (expected.timex.startsWith('(')) return sameStretch(group, expected, now);
  const bounds = boundsOf(group.edtf);
  const starts = new Set(expected.readings.flatMap(({ start }) => (start === null ? [] : [start.slice(0, 10)])));
  // "before Feb", "after Feb": there the day on which the stretch ends or begins.
  const edges = new Set(expected.readings.flatMap(({ end }) => (end === null ? [] : [end.slice(0, 10)])));
  const bounded = expected.mod === 'before' || expected.mod === 'after' || expected.mod === 'until';
  if (/^FY\d{4}$/.test(expected.timex)) return expected.timex.slice(2) === timex;
  if (expected.timex.startsWith('XXXX')) {
    const shape = /^XXXX-(?:\d\d-)?WXX-\d/.test(expected.timex)
      ? DAY.test(timex)
      : // "the week of 4 February": the day there, its week here.
        (/^XXXX-[\dX]{2}-\d{2}$/.test(expected.timex) && /^\d{4}-W\d\d$/.test(timex)) ||
        fits(timex.replace(/-(SP|SU|FA|WI)$/, ''), expected.timex.replace(/-(SP|SU|FA|WI)$/, ''));
    if (!shape) return false;
    // Seasons have no days in either notation.
    if (bounds === null) return true;
    const [first, next] = [isoDate(fromDayNumber(bounds[0])), isoDate(fromDayNumber(bounds[1] + 1))];
    return starts.has(first) || (bounded && (starts.has(next) || edges.has(first) || edges.has(next)));
  }
  // "three weeks ago": a day there, the week, month or year that it lies in here.
  const day = dayNumber(expected.timex);
  const counted = expected.timex.length === 10;
  // "in two months" with a verb to come: a length by TIMEX3, whose end is in `edtf`.
  return day !== null && counted && bounds !== null && !DAY.test(timex) && bounds[0] <= day && day <= bounds[1];
}
