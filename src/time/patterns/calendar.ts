import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import { isCivilDate } from '../calendar.ts';
import type { CalendarExpression, Core, Direction } from '../expression.ts';
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
  opening,
  phrases,
  seq,
  unless,
  when,
  word,
} from '../match.ts';
import { digitsOf, isWord, ordinal, spelledDay, spelledThousands, spelledYear, yearDigits } from './numbers.ts';

const comma = word(',');
const hyphen = word('-');

/** Builds a calendar expression; what is not given is unknown. */
export function calendar(
  unit: CalendarExpression['unit'],
  facts: Partial<Omit<CalendarExpression, 'kind' | 'unit'>>,
): CalendarExpression {
  return { kind: 'calendar', unit, year: null, index: null, day: null, ...facts };
}

/** Month names that lower case makes another word. */
const NEEDS_CAPITAL = new Set(['may', 'march', 'august']);

/** A month's name, with the full stop of an abbreviation; full names may stand in lower case. */
export const month: Matcher<number> = opening(
  (a) => a.lex?.month !== undefined,
  (atoms, at) => {
  const here = atoms[at];
  if (here?.lex?.month === undefined) return null;
  if (!isCapital(here) && (here.lex.short === true || NEEDS_CAPITAL.has(here.low))) return null;
  const dotted = here.lex.short === true && atoms[at + 1]?.low === '.' && atoms[at + 1]?.glued === true;
  return { end: dotted ? at + 2 : at + 1, value: here.lex.month };
},
);

/** A weekday's name; abbreviations need their full stop or a comma, for "Sat" and "Sun" are also words. */
export const weekday: Matcher<number> = opening(
  (a) => a.lex?.weekday !== undefined,
  (atoms, at) => {
  const here = atoms[at];
  if (here?.lex?.weekday === undefined || here.lex.plural) return null;
  if (here.lex.short !== true) return { end: at + 1, value: here.lex.weekday };
  if (!isCapital(here)) return null;
  const next = atoms[at + 1];
  if (next?.low === '.' && next.glued) return { end: at + 2, value: here.lex.weekday };
  const follows = next?.low === ',' ? atoms[at + 2] : next;
  return follows !== undefined && (follows.lex?.month !== undefined || follows.number > 0)
    ? { end: at + 1, value: here.lex.weekday }
    : null;
},
);

/** The day of a month: "7", "7th", "the 7th of" needs its own pattern. Not the start of a longer number. */
const dayOfMonth: Matcher<number> = unless(
  keep(first(ordinal, digitsOf(1, 2)), (n) => (n >= 1 && n <= 31 ? n : null)),
  first<unknown>(
    glued(seq(word(', . :'), glued(digitsOf(1, 9)))),
    glued(word('%')),
    word('percent per million billion'),
  ),
);

const year: Matcher<number> = first(yearDigits, spelledYear, spelledThousands);

/** "'98": a year of two digits after an apostrophe. */
const shortYear: Matcher<number> = map(seq(word("'"), glued(digitsOf(2, 2))), ([, n]) => n);

/** "last year", "of this year" after a month or quarter, as years from the publication's. */
const yearOffset: Matcher<number> = map(
  seq(maybe(word('of')), phrases('last year|this year|next year|the year')),
  ([, text]) => (text.startsWith('last') ? -1 : text.startsWith('next') ? 1 : 0),
);

type YearPart = Pick<CalendarExpression, 'year' | 'shortYear' | 'yearOffset'>;

/** The year that follows a month, a quarter or a season. */
export const yearPart: Matcher<YearPart> = first<YearPart>(
  map(seq(maybe(comma), maybe(word('of in')), year), ([, , value]) => ({ year: value })),
  map(seq(maybe(word('of')), shortYear), ([, value]) => ({ year: value, shortYear: true })),
  map(yearOffset, (value) => ({ year: null, yearOffset: value })),
);

function valid(date: CalendarExpression): CalendarExpression | null {
  return date.index !== null && date.day !== null && isCivilDate(date.year, date.index, date.day) ? date : null;
}

const fullYearPart = maybe(
  first<YearPart>(
    map(seq(maybe(comma), year), ([, value]) => ({ year: value })),
    map(seq(maybe(comma), shortYear), ([, value]) => ({ year: value, shortYear: true })),
    yearPart,
  ),
);

/** Beside a number even "nov" is a month; "may", "mar" and "march" stay words. */
const anyMonth: Matcher<number> = first(
  month,
  atom((a) => (a.low === 'mar' || NEEDS_CAPITAL.has(a.low) ? null : a.lex?.month)),
);

/** "October 7", "Oct. 7th, 2023", "March eighth". */
const monthDay = keep(seq(anyMonth, maybe(word('the')), dayOfMonth, fullYearPart), ([index, , day, rest]) =>
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
const dayMonth = keep(
  seq(maybe(word('the')), dayOfMonth, maybe(word('of')), anyMonth, fullYearPart),
  ([, day, , index, rest]) => valid(calendar('day', { index, day, ...rest })),
);

const mark = glued(word('- /'));
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
  return y >= 1900 && y < 2100 ? valid(calendar('day', { year: y, index: Math.floor(n / 100) % 100, day: n % 100 })) : null;
});

/** "2018-05-15", also with slashes or full stops. */
export const isoDate: Matcher<CalendarExpression> = keep(
  seq(digitsOf(4, 4), glued(word('- / .')), glued(digitsOf(1, 2)), glued(word('- / .')), glued(digitsOf(1, 2))),
  ([y, , index, , day]) => (y >= 1000 && y < 2200 ? valid(calendar('day', { year: y, index, day })) : null),
);

/** "2018-05". Months have two digits here, so that "2018-19" is left to spans. */
const isoMonth = unless(
  keep(seq(yearDigits, glued(hyphen), glued(digitsOf(2, 2))), ([y, , index]) =>
    index >= 1 && index <= 12 ? calendar('month', { year: y, index }) : null,
  ),
  glued(hyphen),
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

const direction_ = phrases('this coming|this|last|next');
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
  seq(maybe(direction_), weekday, maybe(comma), digitsOf(1, 2), glued(word('/ .')), twoDigits),
  ([, day, , a, , b]): Core | null =>
    isCivilDate(null, a, b) || isCivilDate(null, b, a)
      ? { kind: 'numeric', first: a, second: b, year: null, weekday: day }
      : null,
);

/** "Thursday the 21st", "Wed 13th": a day of the month that falls on that weekday. */
const weekdayOrdinal: Matcher<Core> = map(
  seq(weekdayName, maybe(word('the')), digitsOf(1, 2), glued(word('st nd rd th'))),
  ([day, , n]) => calendar('day', { day: n, weekday: day }),
);

const weekdayPrefix = seq(maybe(phrases('this coming|this|last|next')), weekday, maybe(comma), maybe(word('the')));

/** A date to the day, with or without its weekday: "Tuesday, May 15, 2018". */
export const fullDate: Matcher<Core> = once(first<Core>(
  isoDate,
  numeric,
  monthDay,
  monthSpelled,
  dayMonth,
  hyphenedDate,
  packedDate,
  dayAndMonth,
  map(seq(weekdayPrefix, first(monthDay, dayMonth, isoDate)), ([, date]) => date),
  weekdayNumbers,
  weekdayOrdinal,
));

const digitsYear = unless(
  keep(digitsOf(4, 4), (n) => (n >= 1900 && n < 2100 ? n : null)),
  first<unknown>(glued(hyphen), glued(seq(word(', .'), digitsOf(1, 9)))),
);

/** "May 2018", "October of last year", "2015 May", "11/2016". */
const monthYear: Matcher<Core> = first<Core>(
  map(seq(month, yearPart), ([index, rest]) => calendar('month', { index, ...rest })),
  map(seq(fact('month'), maybe(comma), digitsYear), ([index, , y]) => calendar('month', { index, year: y })),
  map(seq(month, mark, glued(digitsYear)), ([index, , y]) => calendar('month', { index, year: y })),
  unless(
    map(seq(yearDigits, maybe(comma), fact('month')), ([y, , index]) => calendar('month', { index, year: y })),
    first<unknown>(digitsOf(1, 2), ordinal),
  ),
  when(
    keep(seq(digitsOf(1, 2), word('/ -'), digitsYear), ([index, , y]) =>
      index >= 1 && index <= 12 && y >= 1900 && y < 2100 ? calendar('month', { index, year: y }) : null,
    ),
    (atoms, at, end) => atoms[at]?.glued !== true && !/^[/-]$/.test(atoms[end]?.low ?? ''),
  ),
);

const BEFORE_MONTH = new Set(
  'in of since until till by from to through throughout during last past next this early late mid before after and between each every for or coming previous following earlier later - ( '.split(
    ' ',
  ),
);

/** After these even "Feb" without its stop is a month. */
const AFTER_SHORT = new Set(['of', 'since', 'until', 'till', 'from', 'before', 'after', 'between', 'in', 'by', 'to']);

/** Whether "May", "March" and names of people that are months are used as months here. */
function standsForMonth(atoms: readonly Atom[], at: number, end: number): boolean {
  const here = atoms[at];
  if (here === undefined) return false;
  const before = atoms[at - 1];
  const introduced = before !== undefined && BEFORE_MONTH.has(before.low);
  if (here.lex?.short === true && end === at + 1) return AFTER_SHORT.has(before?.low ?? '');
  if (here.low === 'may' || here.low === 'march') {
    if (here.tag.startsWith('V') || here.tag === 'MD') return false;
    // "the March accession", "its May agreement": before a common noun; "the March on Rome" is none.
    const owned = before !== undefined && /^(?:the|a|its|his|her|their)$/.test(before.low);
    return introduced || (owned && atoms[end]?.tag.startsWith('NN') === true && !isCapital(atoms[end] as Atom));
  }
  const next = atoms[end];
  const named = isWord(next) && isCapital(next) && next.lex === undefined;
  return introduced || !named;
}

const monthAlone: Matcher<Core> = first(
  when(
    map(month, (index): Core => calendar('month', { index })),
    standsForMonth,
  ),
  // After these not even "may" and "march" in lower case are verbs.
  when(
    map(word('may march'), (name): Core => calendar('month', { index: name === 'may' ? 5 : 3 })),
    (atoms, at) => /^(?:in|since|last|next)$/.test(atoms[at - 1]?.low ?? ''),
  ),
);

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map(
  Object.entries({
    last: 'past',
    past: 'past',
    previous: 'past',
    this: 'present',
    current: 'present',
    next: 'future',
    coming: 'future',
    following: 'future',
    upcoming: 'future',
  } as const),
);

/** "last", "this", "this past", "next", "the coming": which way a named time is to be looked for. */
export const direction: Matcher<Direction> = first(
  map(phrases('this past|this last|the past|the last'), (): Direction => 'past'),
  map(phrases('this coming|the coming|the next|this next'), (): Direction => 'future'),
  atom((a) => DIRECTIONS.get(a.low)),
);

/** "last April", "this September", "last Oct. 23". */
const directedMonth: Matcher<Core> = keep(seq(direction, anyMonth, maybe(dayOfMonth)), ([way, index, day]) =>
  day === null ? calendar('month', { index, direction: way }) : valid(calendar('day', { index, day, direction: way })),
);

/** "18 and 19 June", "May 3 and 4": days that share their month, each an expression of its own. */
const listed: Matcher<Core> = opening(
  dayOfMonth.opens,
  first<Core>(
  (atoms, at) => {
    const here = dayOfMonth(atoms, at);
    if (here === null || !/^(?:and|or|,)$/.test(atoms[here.end]?.low ?? '')) return null;
    if (atoms[at - 1]?.low === 'between') return null;
    const rest = dayMonth(atoms, here.end + 1);
    return rest === null ? null : keepDate(here.end, { ...rest.value, day: here.value });
  },
  (atoms, at) => {
    if (!/^(?:and|or)$/.test(atoms[at - 1]?.low ?? '')) return null;
    const here = dayOfMonth(atoms, at);
    const before = here === null ? null : (monthDay(atoms, at - 3) ?? monthDay(atoms, at - 4));
    if (here === null || before === null || before.end !== at - 1) return null;
    const y = fullYearPart(atoms, here.end);
    if (y === null || (y.end === here.end && countsHere(atoms[here.end]))) return null;
    return keepDate(y.end, { ...before.value, day: here.value, ...y.value });
  },
),
)

function keepDate(end: number, date: CalendarExpression): { end: number; value: Core } | null {
  const value = valid(date);
  return value === null ? null : { end, value };
}

/** Whether what follows a number may be counted by it ("on May 3 and 4 envoys left"). */
function countsHere(next: Atom | undefined): boolean {
  return isWord(next) && !/^(?:and|or|but|in|at|to|of|for|with|as|after|before|when|while|by|on)$/.test(next.low);
}

/** "and" joins the ends of a stretch only after "between". */
const betweenAnd: Matcher<unknown> = opening((a) => a.low === 'and', (atoms, at) => {
  if (atoms[at]?.low !== 'and') return null;
  for (let i = at - 1; i >= at - 4; i--) if (atoms[i]?.low === 'between') return { end: at + 1, value: 'and' };
  return null;
});

/** "3 to 7 May 2018", "May 3-7". */
const to: Matcher<unknown> = first<unknown>(word('to until till through'), hyphen, betweenAnd);
const span: Matcher<Core> = longest<Core>(
  keep(seq(maybe(word('the')), dayOfMonth, to, maybe(word('the')), dayMonth), ([, day, , , end]): Core | null =>
    end.day !== null && day < end.day ? { kind: 'between', from: { ...end, day }, to: end } : null,
  ),
  keep(
    seq(month, dayOfMonth, first(word('to through'), hyphen), dayOfMonth, fullYearPart),
    ([index, from, , day, rest]): Core | null => {
      const end = valid(calendar('day', { index, day, ...rest }));
      return end === null || from >= day ? null : { kind: 'between', from: { ...end, day: from }, to: end };
    },
  ),
  unless(
    keep(
      seq(yearDigits, glued(word('- / ~')), glued(first(digitsOf(4, 4), digitsOf(2, 2)))),
      ([from, , tail]): Core | null => {
        const until = tail < 100 ? Math.floor(from / 100) * 100 + tail : tail;
        return until > from && until - from <= 100 && from >= 1500
          ? { kind: 'between', from: calendar('year', { year: from }), to: calendar('year', { year: until }) }
          : null;
      },
    ),
    glued(first<unknown>(hyphen, digitsOf(1, 9))),
  ),
);

const numberedDay: Matcher<Core> = when(
  keep(seq(word('the'), seq(digitsOf(1, 2), glued(word('st nd rd th')))), ([, [day]]): Core | null =>
    day >= 1 && day <= 31 ? calendar('day', { day }) : null,
  ),
  // "on the 7th" is a date unless something is counted: "on the 7th floor".
  (atoms, at, end) => ON_THE.has(atoms[at - 1]?.low ?? '') && !isWord(atoms[end]),
);
const ON_THE = new Set(['on', 'by', 'until', 'till', 'since', 'before', 'after', 'around', 'for', 'from', 'to']);

/** "this month", "of last month", "in the month". */
const ofMonth: Matcher<number> = map(
  seq(
    maybe(word('of in')),
    phrases('this month|last month|next month|the month|the previous month|previous month|the coming month'),
  ),
  ([, text]) => (/last|previous/.test(text) ? -1 : /next|coming/.test(text) ? 1 : 0),
);

/** "the 21st of this month", "the 4th to the 22nd of last month". */
const dayOfThatMonth: Matcher<Core> = first<Core>(
  map(seq(maybe(word('the')), keepDay(ordinal), maybe(word('day')), ofMonth), ([, day, , monthOffset]) =>
    calendar('day', { day, monthOffset }),
  ),
  keep(
    seq(
      maybe(word('the')),
      keepDay(first(ordinal, digitsOf(1, 2))),
      first(word('to until till through and'), hyphen),
      maybe(word('the')),
      keepDay(first(ordinal, digitsOf(1, 2))),
      ofMonth,
    ),
    ([, from, , , day, monthOffset]): Core | null =>
      from < day
        ? {
            kind: 'between',
            from: calendar('day', { day: from, monthOffset }),
            to: calendar('day', { day, monthOffset }),
          }
        : null,
  ),
);

function keepDay(part: Matcher<number>): Matcher<number> {
  return keep(part, (n) => (n >= 1 && n <= 31 ? n : null));
}

/** Dates and months on the calendar. */
export const calendarDates: Matcher<Core> = once(longest<Core>(
  fullDate,
  span,
  listed,
  isoMonth,
  monthYear,
  directedMonth,
  monthAlone,
  numberedDay,
  dayOfThatMonth,
));
