import { type CivilDate, easterSunday, fromDayNumber, nthWeekday, orthodoxEaster, toDayNumber } from './calendar.ts';
import { tabledDay } from './moving-holidays.ts';

/** How a holiday's date follows from its year; null where countries or custom decide and the text must. */
type Rule =
  | { readonly fixed: readonly [month: number, day: number] }
  | { readonly easter: number }
  | { readonly orthodox: number }
  | { readonly nth: readonly [month: number, weekday: number, n: number]; readonly plus?: number }
  /** A feast of the tables; `seen` when the moon is sighted and countries differ by a day; `until` ends a stretch. */
  | { readonly table: string; readonly plus?: number; readonly seen?: true; readonly until?: string }
  | null;

/**
 * Holidays that news uses as dates, lower case. Only those whose date is the same wherever the word is used:
 * national days and Mother's Day differ by country and stay undated.
 */
const RULES: Readonly<Record<string, Rule>> = {
  "new year ' s day": { fixed: [1, 1] },
  'new year': { fixed: [1, 1] },
  "new year ' s": { fixed: [1, 1] },
  "new year ' s eve": { fixed: [12, 31] },
  'new years day': { fixed: [1, 1] },
  'new years eve': { fixed: [12, 31] },
  epiphany: { fixed: [1, 6] },
  "valentine ' s day": { fixed: [2, 14] },
  "international women ' s day": { fixed: [3, 8] },
  "women ' s day": { fixed: [3, 8] },
  "st . patrick ' s day": { fixed: [3, 17] },
  "st patrick ' s day": { fixed: [3, 17] },
  "saint patrick ' s day": { fixed: [3, 17] },
  "april fools ' day": { fixed: [4, 1] },
  "april fool ' s day": { fixed: [4, 1] },
  'earth day': { fixed: [4, 22] },
  'anzac day': { fixed: [4, 25] },
  'may day': { fixed: [5, 1] },
  'world press freedom day': { fixed: [5, 3] },
  'cinco de mayo': { fixed: [5, 5] },
  juneteenth: { fixed: [6, 19] },
  'canada day': { fixed: [7, 1] },
  'fourth of july': { fixed: [7, 4] },
  'july fourth': { fixed: [7, 4] },
  'bastille day': { fixed: [7, 14] },
  'united nations day': { fixed: [10, 24] },
  halloween: { fixed: [10, 31] },
  "all saints ' day": { fixed: [11, 1] },
  "all souls ' day": { fixed: [11, 2] },
  'armistice day': { fixed: [11, 11] },
  'remembrance day': { fixed: [11, 11] },
  'veterans day': { fixed: [11, 11] },
  'world aids day': { fixed: [12, 1] },
  'human rights day': { fixed: [12, 10] },
  'christmas eve': { fixed: [12, 24] },
  'christmas day': { fixed: [12, 25] },
  christmas: { fixed: [12, 25] },
  xmas: { fixed: [12, 25] },
  'boxing day': { fixed: [12, 26] },
  'shrove tuesday': { easter: -47 },
  'mardi gras': { easter: -47 },
  'ash wednesday': { easter: -46 },
  'palm sunday': { easter: -7 },
  'maundy thursday': { easter: -3 },
  'good friday': { easter: -2 },
  'holy saturday': { easter: -1 },
  'easter sunday': { easter: 0 },
  easter: { easter: 0 },
  'easter monday': { easter: 1 },
  'ascension day': { easter: 39 },
  pentecost: { easter: 49 },
  'whit monday': { easter: 50 },
  'corpus christi': { easter: 60 },
  'orthodox good friday': { orthodox: -2 },
  'orthodox easter': { orthodox: 0 },
  'orthodox christmas': { fixed: [1, 7] },
  thanksgiving: { nth: [11, 4, 4] },
  'thanksgiving day': { nth: [11, 4, 4] },
  'black friday': { nth: [11, 4, 4], plus: 1 },
  'martin luther king day': { nth: [1, 1, 3] },
  'martin luther king jr . day': { nth: [1, 1, 3] },
  "presidents ' day": { nth: [2, 1, 3] },
  'memorial day': { nth: [5, 1, -1] },
  'labor day': { nth: [9, 1, 1] },
  'columbus day': { nth: [10, 1, 2] },
  // Written so of elections of the United States: the Tuesday after the first Monday of November.
  'election day': { nth: [11, 1, 1], plus: 1 },
  'lunar new year': { table: 'lunar new year' },
  'chinese new year': { table: 'lunar new year' },
  tet: { table: 'lunar new year' },
  'mid - autumn festival': { table: 'mid-autumn festival' },
  chuseok: { table: 'mid-autumn festival' },
  nowruz: { table: 'nowruz' },
  'persian new year': { table: 'nowruz' },
  'iranian new year': { table: 'nowruz' },
  ramadan: { table: 'ramadan', seen: true, until: 'eid al-fitr' },
  'eid al - fitr': { table: 'eid al-fitr', seen: true },
  'eid al fitr': { table: 'eid al-fitr', seen: true },
  'eid ul - fitr': { table: 'eid al-fitr', seen: true },
  'eid al - adha': { table: 'eid al-adha', seen: true },
  'eid al adha': { table: 'eid al-adha', seen: true },
  'eid ul - adha': { table: 'eid al-adha', seen: true },
  // Either of the two feasts.
  eid: null,
  ashura: { table: 'ashura', seen: true },
  mawlid: { table: 'mawlid', seen: true },
  diwali: { table: 'diwali', seen: true },
  deepavali: { table: 'diwali', seen: true },
  hanukkah: { table: 'hanukkah' },
  passover: { table: 'passover' },
  'yom kippur': { table: 'yom kippur' },
  'rosh hashanah': { table: 'rosh hashanah' },
  'rosh hashana': { table: 'rosh hashanah' },
  'independence day': null,
};

/** Names to look for, as runs of atoms separated by spaces. */
export const HOLIDAY_NAMES: readonly string[] = Object.keys(RULES);

/** Names that are holidays in lower case too. */
export const PLAIN_HOLIDAYS: ReadonlySet<string> = new Set(
  'easter christmas xmas ramadan thanksgiving halloween diwali hanukkah nowruz juneteenth'.split(' '),
);

function plus({ month, day }: { readonly month: number; readonly day: number }, year: number, days = 0): CivilDate {
  return fromDayNumber(toDayNumber({ year, month, day }) + days);
}

/** The date of a holiday in a year, its first day if it lasts; null when nothing here fixes it. */
export function holidayDate(name: string, year: number): CivilDate | null {
  const rule = RULES[name] ?? null;
  if (rule === null) return null;
  if ('fixed' in rule) return { year, month: rule.fixed[0], day: rule.fixed[1] };
  if ('nth' in rule) return plus(nthWeekday(year, ...rule.nth), year, rule.plus);
  if ('easter' in rule) return plus(easterSunday(year), year, rule.easter);
  if ('orthodox' in rule) return plus(orthodoxEaster(year), year, rule.orthodox);
  const day = tabledDay(rule.table, year);
  return day === null ? null : plus(day, year, rule.plus);
}

/** Whether countries may keep a holiday a day earlier or later, since the moon is sighted. */
export function isSighted(name: string): boolean {
  const rule = RULES[name] ?? null;
  return rule !== null && 'table' in rule && rule.seen === true;
}

/** The last day of a holiday that lasts ("Ramadan"), when it began on a date; null for single days. */
export function holidayEnd(name: string, start: CivilDate): CivilDate | null {
  const rule = RULES[name] ?? null;
  if (rule === null || !('table' in rule) || rule.until === undefined) return null;
  for (const year of [start.year, start.year + 1]) {
    const next = tabledDay(rule.until, year);
    const end = next === null ? null : toDayNumber({ year, ...next }) - 1;
    if (end !== null && end > toDayNumber(start)) return fromDayNumber(end);
  }
  return null;
}

/** Month and day of a holiday that has the same ones every year. */
export function fixedHoliday(name: string): { readonly month: number; readonly day: number } | null {
  const rule = RULES[name] ?? null;
  return rule !== null && 'fixed' in rule ? { month: rule.fixed[0], day: rule.fixed[1] } : null;
}
