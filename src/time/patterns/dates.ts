import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import { isCivilDate } from '../calendar.ts';
import type { CalendarExpression, Core } from '../expression.ts';
import {
  atom,
  fact,
  first,
  glued,
  keep,
  longest,
  type Matcher,
  map,
  maybe,
  once,
  phrases,
  seq,
  unless,
  when,
  word,
} from '../match.ts';
import { anyMonth, calendar, comma, dayOfMonth, fullYearPart, month, valid, weekday, year } from './calendar.ts';
import { digitsOf, isWord, spelledDay, yearDigits } from './numbers.ts';

/** "October 7", "Oct. 7th, 2023", "March eighth". */
export const monthDay = keep(seq(anyMonth, maybe(word('the')), dayOfMonth, fullYearPart), ([index, , day, rest]) =>
  valid(calendar('day', { index, day, ...rest })),
);

/** "May twenty-nine": days in words, where nothing follows that they could count. */
const monthSpelled = keep(
  when(
    seq(
      month,
      unless(
        spelledDay,
        atom((a) => (isWord(a) ? a.low : null)),
      ),
      maybe(map(seq(maybe(comma), year), ([, value]) => value)),
    ),
    (atoms, at) => isCapital(atoms[at] as Atom),
  ),
  ([index, day, y]) => valid(calendar('day', { index, day, year: y })),
);

/** "7 October 2023", "7th of October", "the 7th of October". */
export const dayMonth = keep(
  seq(maybe(word('the')), dayOfMonth, maybe(word('of')), anyMonth, fullYearPart),
  ([, day, , index, rest]) => valid(calendar('day', { index, day, ...rest })),
);

export const mark = glued(word('- /'));
/** A month's name between marks, where lower case leaves no doubt. */
const inMarks: Matcher<number> = glued(fact('month'));
const twoDigits = glued(digitsOf(1, 2));

/** "05-Aug-2016", "2019/aug/01", "Oct/2". */
const hyphenedDate = first(
  keep(seq(digitsOf(1, 2), mark, inMarks, mark, glued(year)), ([day, , index, , y]) =>
    valid(calendar('day', { year: y, index, day })),
  ),
  keep(seq(yearDigits, mark, inMarks, mark, twoDigits), ([y, , index, , day]) =>
    valid(calendar('day', { year: y, index, day })),
  ),
  keep(seq(month, mark, twoDigits, mark, glued(digitsOf(4, 4))), ([index, , day, , y]) =>
    valid(calendar('day', { year: y, index, day })),
  ),
  keep(seq(digitsOf(1, 2), mark, inMarks, mark, twoDigits), ([day, , index, , y]) =>
    valid(calendar('day', { year: y, shortYear: true, index, day })),
  ),
  unless(
    keep(seq(month, mark, twoDigits), ([index, , day]) => valid(calendar('day', { index, day }))),
    mark,
  ),
);

/** "20161016": eight digits that are a day of our times. */
const packedDate = keep(digitsOf(8, 8), (n) => {
  const y = Math.floor(n / 10_000);
  return y >= 1900 && y < 2100
    ? valid(calendar('day', { year: y, index: Math.floor(n / 100) % 100, day: n % 100 }))
    : null;
});

/** "2018-05-15", also with slashes or full stops. */
export const isoDate: Matcher<CalendarExpression> = keep(
  seq(digitsOf(4, 4), glued(word('- / .')), glued(digitsOf(1, 2)), glued(word('- / .')), glued(digitsOf(1, 2))),
  ([y, , index, , day]) => (y >= 1000 && y < 2200 ? valid(calendar('day', { year: y, index, day })) : null),
);

const slash = glued(word('/ . -'));

/** "15/05/2018", "10-30-89": which number is the day is decided when the whole report is known. */
const numeric = when(
  keep(
    seq(digitsOf(1, 2), slash, glued(digitsOf(1, 2)), slash, first(glued(digitsOf(4, 4)), glued(digitsOf(2, 2)))),
    ([a, s1, b, s2, y]): Core | null => {
      const short = y < 100;
      const fits = (day: number, index: number) => isCivilDate(short ? null : y, index, day);
      // "1.2.30" may number a section; one number above twelve shows a day.
      const shown = Math.max(a, b) > 12;
      if (s1 !== s2 || (short && s1 === '.' && !shown) || !(fits(a, b) || fits(b, a))) return null;
      // Points are set between the numbers only where the day goes first.
      if (s1 === '.' && !short && fits(a, b)) return calendar('day', { index: b, day: a, year: y });
      return { kind: 'numeric', first: a, second: b, year: y, ...(short ? { shortYear: true } : {}) };
    },
  ),
  (atoms, at, end) => atoms[at]?.glued !== true && !(atoms[end]?.glued === true && atoms[end]?.low === '-'),
);

const anyDirection = phrases('this coming|this|last|next');
/** A weekday's name, short or not, where a day of the month after it leaves no doubt. */
const weekdayName: Matcher<number> = atom((a) =>
  a.lex?.weekday !== undefined && !a.lex.plural && isCapital(a) ? a.lex.weekday : null,
);

function isUnitOf(next: Atom | undefined): boolean {
  return next?.low === '%' || next?.low === 'of';
}

const ON = new Set(['on', 'by', 'until', 'till', 'since', 'from', 'before', 'after', 'between', 'to', 'and', 'or']);

/** "22/04" where words say that it is a day; other marks only after "on", for "from 4.5 to 5.2" is no stretch of days. */
const dayAndMonth = when(
  keep(seq(digitsOf(1, 2), slash, twoDigits), ([a, separator, b]): Core | null =>
    (isCivilDate(null, a, b) || isCivilDate(null, b, a)) && (separator === '/' || Math.max(a, b) > 12)
      ? { kind: 'numeric', first: a, second: b, year: null }
      : null,
  ),
  (atoms, at, end) => {
    const before = atoms[at - 1]?.low ?? '';
    const next = atoms[end];
    if (atoms[at]?.glued === true || (next?.glued === true && !/^[.,;:?!)]$/.test(next.low))) return false;
    if (isWord(next) && !ON.has(next.low) && next.low !== 'with') return false;
    if (before === 'on') return true;
    if (atoms[at + 1]?.low !== '/' || isUnitOf(next)) return false;
    // A day above twelve shows it; "24/7" is a habit.
    const [a, b] = [atoms[at]?.number ?? 0, atoms[at + 2]?.number ?? 0];
    return ON.has(before) ? before !== 'and' && before !== 'or' : Math.max(a, b) > 12 && b !== 7 && !isWord(next);
  },
);

/** "Friday 7/6": the weekday makes two numbers a date. */
const weekdayNumbers: Matcher<Core> = keep(
  seq(maybe(anyDirection), weekday, maybe(comma), digitsOf(1, 2), glued(word('/ .')), twoDigits),
  ([, day, , a, , b]): Core | null =>
    isCivilDate(null, a, b) || isCivilDate(null, b, a)
      ? { kind: 'numeric', first: a, second: b, year: null, weekday: day }
      : null,
);

/** "Thursday the 21st", "Wed 13th": a day of the month that falls on that weekday. */
const weekdayOrdinal: Matcher<Core> = map(
  seq(weekdayName, maybe(comma), maybe(word('the')), digitsOf(1, 2), glued(word('st nd rd th'))),
  ([day, , , n]) => calendar('day', { day: n, weekday: day }),
);

const weekdayPrefix = seq(maybe(anyDirection), first(weekday, weekdayName), maybe(comma), maybe(word('the')));

/** A date to the day, with or without its weekday: "Tuesday, May 15, 2018". */
export const fullDate: Matcher<Core> = once(
  longest<Core>(
    isoDate,
    numeric,
    monthDay,
    monthSpelled,
    dayMonth,
    hyphenedDate,
    packedDate,
    dayAndMonth,
    map(seq(weekdayPrefix, first(monthDay, dayMonth, isoDate)), ([, date]) => date),
    when(
      map(seq(first(monthDay, dayMonth), comma, first(weekday, weekdayName)), ([date]) => date),
      // "2 December, Friday", but not "on 2 May, Friday prayers …".
      (atoms, _at, end) => !isWord(atoms[end]),
    ),
    keep(seq(yearDigits, maybe(comma), month, dayOfMonth), ([y, , index, day]) =>
      valid(calendar('day', { year: y, index, day })),
    ),
    weekdayNumbers,
    weekdayOrdinal,
  ),
);
