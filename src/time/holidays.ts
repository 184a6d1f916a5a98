import { type CivilDate, easterSunday, fromDayNumber, nthWeekday, toDayNumber } from './calendar.ts';

/** How a holiday's date follows from its year; null where calendars or sightings decide and the text must. */
type Rule =
  | { readonly fixed: readonly [month: number, day: number] }
  | { readonly easter: number }
  | { readonly nth: readonly [month: number, weekday: number, n: number] }
  | null;

/**
 * Holidays that news uses as dates, lower case. Only those whose date is the same wherever the word is used:
 * national days and Mother's Day differ by country, Orthodox Easter by church, and stay undated.
 */
const RULES: Readonly<Record<string, Rule>> = {
  "new year ' s day": { fixed: [1, 1] },
  'new year': { fixed: [1, 1] },
  "new year ' s": { fixed: [1, 1] },
  "new year ' s eve": { fixed: [12, 31] },
  epiphany: { fixed: [1, 6] },
  "valentine ' s day": { fixed: [2, 14] },
  'may day': { fixed: [5, 1] },
  halloween: { fixed: [10, 31] },
  'armistice day': { fixed: [11, 11] },
  'christmas eve': { fixed: [12, 24] },
  'christmas day': { fixed: [12, 25] },
  christmas: { fixed: [12, 25] },
  xmas: { fixed: [12, 25] },
  'boxing day': { fixed: [12, 26] },
  'ash wednesday': { easter: -46 },
  'palm sunday': { easter: -7 },
  'maundy thursday': { easter: -3 },
  'good friday': { easter: -2 },
  'easter sunday': { easter: 0 },
  easter: { easter: 0 },
  'easter monday': { easter: 1 },
  'ascension day': { easter: 39 },
  pentecost: { easter: 49 },
  thanksgiving: { nth: [11, 4, 4] },
  'thanksgiving day': { nth: [11, 4, 4] },
  'memorial day': { nth: [5, 1, -1] },
  'labor day': { nth: [9, 1, 1] },
  'martin luther king day': { nth: [1, 1, 3] },
  'orthodox easter': null,
  'orthodox christmas': { fixed: [1, 7] },
  'lunar new year': null,
  'chinese new year': null,
  ramadan: null,
  eid: null,
  'eid al - fitr': null,
  'eid al - adha': null,
  'eid ul - fitr': null,
  'eid ul - adha': null,
  ashura: null,
  hanukkah: null,
  passover: null,
  'yom kippur': null,
  'rosh hashanah': null,
  diwali: null,
  'election day': null,
  'independence day': null,
};

/** Names to look for, as runs of atoms separated by spaces. */
export const HOLIDAY_NAMES: readonly string[] = Object.keys(RULES);

/** The date of a holiday in a year; null when the calendar alone does not fix it. */
export function holidayDate(name: string, year: number): CivilDate | null {
  const rule = RULES[name] ?? null;
  if (rule === null) return null;
  if ('fixed' in rule) return { year, month: rule.fixed[0], day: rule.fixed[1] };
  if ('nth' in rule) return nthWeekday(year, ...rule.nth);
  if ('easter' in rule) return fromDayNumber(toDayNumber(easterSunday(year)) + rule.easter);
  return null;
}

/** Month and day of a holiday that has the same ones every year. */
export function fixedHoliday(name: string): { readonly month: number; readonly day: number } | null {
  const rule = RULES[name] ?? null;
  return rule !== null && 'fixed' in rule ? { month: rule.fixed[0], day: rule.fixed[1] } : null;
}
