/** Times of reports whose publication day is not known, counted from that day: "last week" is 13 to 1 days before it. */
import type { MentionRow } from '../../coding/contract.ts';
import { CARDINALS } from '../../language/number-words.ts';
import { NEWS_DAYS } from '../../time/calendar.ts';
import { weekdayIn } from '../interval.ts';
import type { Interval } from '../types.ts';

/** Days from a publication day that is not known (negative before it). */
export interface Relative extends Interval {
  /** 1 to 7 where a weekday is named. */
  readonly weekday: number | null;
  /** Whether only the narrator's plain news sets it, and no word of time. */
  readonly soft: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = { ...CARDINALS, a: 1, an: 1 };
const UNITS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.5,
  year: 365.25,
  decade: 3653,
};

/**
 * Where a row of an undated report lies, counted from the day of publication.
 *
 * @returns null where nothing is said or meant: a day or month by the calendar, a denial, an order still to be met.
 */
export function relativeOf(row: Pick<MentionRow, 'date' | 'status' | 'background'>): Relative | null {
  const { date, status } = row;
  const words = (date.quote ?? '').toLowerCase();
  if (date.quote === null || date.timex === null) return date.edtf === null ? plain(row) : null;
  if (date.edtf !== null && !date.timex.startsWith('XXXX-W')) return null;
  const weekday = weekdayIn(date.timex);
  const future = status !== 'happened' && status !== 'ongoing' && status !== 'denied';
  if (weekday !== null) return { ...weekdays(words, future), weekday, soft: false };
  const range = phrase(words);
  return range === null ? null : { ...range, weekday: null, soft: false };
}

function plain(row: Pick<MentionRow, 'status' | 'background'>): Relative | null {
  if (row.background) return { lo: null, hi: 0, weekday: null, soft: true };
  if (row.status === 'happened') return { lo: -NEWS_DAYS, hi: 0, weekday: null, soft: true };
  return null;
}

function weekdays(words: string, future: boolean): Interval {
  if (/\blast\b|\bprevious\b/.test(words)) return { lo: -13, hi: -1 };
  if (/\bnext\b|\bcoming\b/.test(words)) return { lo: 1, hi: 13 };
  return future ? { lo: 0, hi: 7 } : { lo: -7, hi: 0 };
}

function phrase(words: string): Interval | null {
  if (/\byesterday\b|\blast night\b|\bovernight\b/.test(words))
    return { lo: -1, hi: /over|night/.test(words) ? 0 : -1 };
  if (/\btoday\b|\btonight\b|\bthis (morning|afternoon|evening)\b/.test(words)) return { lo: 0, hi: 0 };
  if (/\btomorrow\b/.test(words)) return { lo: 1, hi: 1 };
  const counted = /\b(\d+|[a-z]+) (day|week|fortnight|month|year|decade)s? (ago|back|earlier|before)\b/.exec(words);
  if (counted) return ago(counted[1] ?? '', UNITS[counted[2] ?? ''] ?? 1);
  const period = /\b(last|past|previous|this|current|next|coming) (week|weekend|month|year|decade)\b/.exec(words);
  if (!period) return null;
  const unit = UNITS[period[2] === 'weekend' ? 'week' : (period[2] ?? '')] ?? 7;
  switch (period[1]) {
    case 'this':
    case 'current':
      return /\bearlier\b/.test(words)
        ? { lo: -Math.ceil(unit), hi: 0 }
        : { lo: -Math.ceil(unit), hi: Math.ceil(unit) };
    case 'next':
    case 'coming':
      return { lo: 1, hi: Math.ceil(2 * unit) - 1 };
    default:
      return { lo: 1 - Math.ceil(2 * unit), hi: -1 };
  }
}

/** "two weeks ago" is not to the day: half a unit more or less, and "a few" is two to six. */
function ago(count: string, unit: number): Interval {
  const n = /^\d+$/.test(count) ? Number(count) : NUMBERS[count];
  if (n === undefined) return { lo: -Math.ceil(6 * unit), hi: -Math.floor(2 * unit) };
  const slack = unit === 1 ? 0 : unit / 2;
  return { lo: -Math.ceil(n * unit + slack), hi: -Math.floor(n * unit - slack) };
}

/** Whether words name a stretch that was over some time before the report: "last week", "two months ago". */
export function isPastStretch(row: Pick<MentionRow, 'date'>): boolean {
  const words = (row.date.quote ?? '').toLowerCase();
  const range = weekdayIn(row.date.timex) === null ? phrase(words) : null;
  return range !== null && range.lo !== null && range.hi !== null && range.hi < 0 && range.hi - range.lo >= 6;
}
