import { addMonths, type CivilDate, daysInMonth, fromDayNumber, toDayNumber } from './calendar.ts';
import type { Core, Quantity } from './expression.ts';
import type { Unit } from './lexicon.ts';
import { isoDate } from './period.ts';

const DATE_LETTERS: Partial<Readonly<Record<Unit, string>>> = {
  day: 'D',
  weekend: 'WE',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};
const TIME_LETTERS: Partial<Readonly<Record<Unit, string>>> = { second: 'S', minute: 'M', hour: 'H' };
const YEARS: Partial<Readonly<Record<Unit, number>>> = { decade: 10, century: 100 };
/** The unit that half of one is counted in, and how many of it make one. */
const SMALLER: Partial<Readonly<Record<Unit, readonly [Unit, number]>>> = {
  year: ['month', 12],
  day: ['hour', 24],
  hour: ['minute', 60],
  minute: ['second', 60],
};

function written(n: number, unit: Unit): string {
  const date = DATE_LETTERS[unit];
  return date === undefined ? `T${n}${TIME_LETTERS[unit] ?? 'X'}` : `${n}${date}`;
}

/** TIMEX3 value of a length of time: "P5D", "PT48H", "P50Y", "P2Y6M", "PXM" where the number is left open. */
export function durationTimex({ min, max }: Quantity, unit: Unit | null): string {
  if (unit === null) return 'PXX';
  const n = min ?? max;
  const years = YEARS[unit];
  if (n === null) {
    if (years !== undefined) return unit === 'decade' ? 'PXDE' : 'PXCE';
    const letter = TIME_LETTERS[unit];
    return letter === undefined ? `PX${DATE_LETTERS[unit] ?? 'X'}` : `PTX${letter}`;
  }
  if (years !== undefined) return `P${n * years}Y`;
  const smaller = SMALLER[unit];
  const whole = Math.floor(n);
  if (whole === n || smaller === undefined) return `P${written(n, unit)}`;
  const rest = written(Math.round((n - whole) * smaller[1]), smaller[0]);
  if (whole === 0) return `P${rest}`;
  return `P${written(whole, unit)}${TIME_LETTERS[unit] === undefined ? rest : rest.slice(1)}`;
}

/** TIMEX3 value of lengths that add up: "P5Y1M12D", "P1DT2H". */
export function compoundTimex(parts: readonly { readonly count: number; readonly unit: Unit }[]): string {
  let date = '';
  let time = '';
  for (const { count, unit } of parts) {
    if (DATE_LETTERS[unit] === undefined) time += `${count}${TIME_LETTERS[unit] ?? 'X'}`;
    else date += `${count}${DATE_LETTERS[unit]}`;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** The day that lengths add up to, before a day; null where hours and the like are among them. */
export function daysAgo(
  parts: readonly { readonly count: number; readonly unit: Unit }[],
  today: CivilDate,
): CivilDate | null {
  let day: CivilDate | null = today;
  for (const { count, unit } of parts) day = day === null ? null : moved(day, unit, -count);
  return day;
}

const MONTHS: Partial<Readonly<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
const DAYS: Partial<Readonly<Record<Unit, number>>> = { day: 1, week: 7 };

function moved(from: CivilDate, unit: Unit, count: number): CivilDate | null {
  const days = DAYS[unit];
  if (days !== undefined) return fromDayNumber(toDayNumber(from) + days * count);
  const months = MONTHS[unit];
  if (months === undefined || !Number.isInteger(months * count)) return null;
  const to = addMonths(from.year, from.month, months * count);
  return { ...to, day: Math.min(from.day, daysInMonth(to.year, to.month)) };
}

/** "the past two weeks", "the next three years": the days from or to the publication, as an EDTF interval. */
export function windowOf(core: Extract<Core, { kind: 'duration' }>, today: CivilDate | null): string | null {
  const count = core.quantity.max ?? core.quantity.min;
  if (today === null || core.window === undefined || core.unit === null || count === null || count > 10_000)
    return null;
  const other = moved(today, core.unit, core.window === 'past' ? -count : count);
  if (other === null || other.year < 0 || other.year > 9999) return null;
  return core.window === 'past' ? `${isoDate(other)}/${isoDate(today)}` : `${isoDate(today)}/${isoDate(other)}`;
}
