/** Dates for reading: the one way in which all screens write them. What is written more exactly as EDTF stands in a tooltip. */
import { dayText } from '../../../src/record/interval.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

/** An EDTF date for reading: intervals, open ends, seasons and what is not told in words; days, months and years as ISO has them. */
export function edtfText(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return pieceText(edtf);
  if (isOpen(from)) return `${pieceText(to)} or before`;
  if (isOpen(to)) return `${pieceText(from)} or later`;
  return from === to ? pieceText(from) : `${pieceText(from)} to ${pieceText(to)}`;
}

/** From the beginning of one EDTF date to the end of another. */
export function edtfSpan(first: string, last: string): string {
  return first === last
    ? edtfText(first)
    : edtfText(`${first.split('/')[0] ?? ''}/${last.includes('/') ? (last.split('/')[1] ?? '') : last}`);
}

/** Days since 1970-01-01 for reading, null where an end is open; whole months and years are written as such. */
export function daysText(lo: number | null, hi: number | null): string {
  if (lo === null && hi === null) return 'undated';
  if (lo === null) return `${dayText(hi as number)} or before`;
  if (hi === null) return `${dayText(lo)} or later`;
  const [a, b] = [dayText(lo), dayText(hi)];
  if (a === b) return a;
  // The day after the last one begins the month or the year after.
  const after = dayText(hi + 1);
  if (a.endsWith('-01-01') && after === `${String(Number(a.slice(0, 4)) + 1).padStart(4, '0')}-01-01`) {
    return a.slice(0, 4);
  }
  if (a.endsWith('-01') && after.endsWith('-01') && a.slice(0, 7) === b.slice(0, 7)) return a.slice(0, 7);
  return `${a} to ${b}`;
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function pieceText(text: string): string {
  const sign = QUALIFIERS[text.at(-1) ?? ''];
  if (sign !== undefined) return sign + pieceText(text.slice(0, -1));
  const [year = '', month, day] = text.split('-');
  if (year === 'XXXX') return `${withoutYear(month, day)}, year not told`;
  if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(year)) return `${year.slice(0, 2)}00 to ${year.slice(0, 2)}99`;
  const season = SEASONS[Number(month) - 21];
  if (season !== undefined) return `${season} ${year}`;
  if (month === 'XX') return day === undefined || day === 'XX' ? year : text;
  return day === 'XX' ? `${year}-${month ?? ''}` : text;
}

function withoutYear(month: string | undefined, day: string | undefined): string {
  const name = MONTHS[Number(month) - 1] ?? 'a month not told';
  return day === undefined || day === 'XX' ? name : `${Number(day)} ${name}`;
}
