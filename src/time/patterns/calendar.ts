import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import { isCivilDate } from '../calendar.ts';
import type { CalendarExpression, Core, Direction } from '../expression.ts';
import {
  atom,
  first,
  glued,
  keep,
  longest,
  type Matcher,
  map,
  maybe,
  phrases,
  seq,
  unless,
  when,
  word,
} from '../match.ts';
import { digitsOf, isWord, ordinal, spelledYear, yearDigits } from './numbers.ts';

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
export const month: Matcher<number> = (atoms, at) => {
  const here = atoms[at];
  if (here?.lex?.month === undefined) return null;
  if (!isCapital(here) && (here.lex.short === true || NEEDS_CAPITAL.has(here.low))) return null;
  const dotted = here.lex.short === true && atoms[at + 1]?.low === '.' && atoms[at + 1]?.glued === true;
  return { end: dotted ? at + 2 : at + 1, value: here.lex.month };
};

/** A weekday's name; abbreviations need their full stop or a comma, for "Sat" and "Sun" are also words. */
export const weekday: Matcher<number> = (atoms, at) => {
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
};

/** The day of a month: "7", "7th", "the 7th of" needs its own pattern. Not the start of a longer number. */
const dayOfMonth: Matcher<number> = unless(
  keep(first(ordinal, digitsOf(1, 2)), (n) => (n >= 1 && n <= 31 ? n : null)),
  first<unknown>(
    glued(seq(word(', . :'), glued(digitsOf(1, 9)))),
    glued(word('%')),
    word('percent per million billion'),
  ),
);

const year: Matcher<number> = first(yearDigits, spelledYear);

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

/** "October 7", "Oct. 7th, 2023", "March eighth". */
const monthDay = keep(seq(month, maybe(word('the')), dayOfMonth, fullYearPart), ([index, , day, rest]) =>
  valid(calendar('day', { index, day, ...rest })),
);

/** "7 October 2023", "7th of October", "the 7th of October". */
const dayMonth = keep(
  seq(maybe(word('the')), dayOfMonth, maybe(word('of')), month, fullYearPart),
  ([, day, , index, rest]) => valid(calendar('day', { index, day, ...rest })),
);

/** "05-Aug-2016". */
const hyphenedDate = keep(
  seq(digitsOf(1, 2), glued(hyphen), glued(month), glued(hyphen), glued(year)),
  ([day, , index, , y]) => valid(calendar('day', { year: y, index, day })),
);

/** "2018-05-15", also with slashes or full stops. */
export const isoDate: Matcher<CalendarExpression> = keep(
  seq(yearDigits, glued(word('- / .')), glued(digitsOf(1, 2)), glued(word('- / .')), glued(digitsOf(1, 2))),
  ([y, , index, , day]) => valid(calendar('day', { year: y, index, day })),
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
      if (s1 !== s2 || (short && s1 === '.') || !(fits(a, b) || fits(b, a))) return null;
      return { kind: 'numeric', first: a, second: b, year: y, ...(short ? { shortYear: true } : {}) };
    },
  ),
  (atoms, at, end) => atoms[at]?.glued !== true && !(atoms[end]?.glued === true && atoms[end]?.low === '-'),
);

const weekdayPrefix = seq(maybe(phrases('this coming|this|last|next')), weekday, maybe(comma), maybe(word('the')));

/** A date to the day, with or without its weekday: "Tuesday, May 15, 2018". */
export const fullDate: Matcher<Core> = first<Core>(
  isoDate,
  numeric,
  monthDay,
  dayMonth,
  hyphenedDate,
  map(seq(weekdayPrefix, first(monthDay, dayMonth, isoDate)), ([, date]) => date),
);

/** "May 2018", "October of last year". */
const monthYear: Matcher<Core> = map(seq(month, yearPart), ([index, rest]) => calendar('month', { index, ...rest }));

const BEFORE_MONTH = new Set(
  'in of since until till by from to through throughout during last past next this early late mid before after and between each every for or coming previous following earlier later - ( '.split(
    ' ',
  ),
);

/** Whether "May", "March" and names of people that are months are used as months here. */
function standsForMonth(atoms: readonly Atom[], at: number, end: number): boolean {
  const here = atoms[at];
  if (here === undefined) return false;
  const before = atoms[at - 1];
  const introduced = before !== undefined && BEFORE_MONTH.has(before.low);
  if (here.lex?.short === true && end === at + 1) return false;
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

const monthAlone: Matcher<Core> = when(
  map(month, (index): Core => calendar('month', { index })),
  standsForMonth,
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
const directedMonth: Matcher<Core> = keep(seq(direction, month, maybe(dayOfMonth)), ([way, index, day]) =>
  day === null ? calendar('month', { index, direction: way }) : valid(calendar('day', { index, day, direction: way })),
);

/** "3 to 7 May 2018", "May 3-7". */
const to = first(word('to until through and'), hyphen);
const span: Matcher<Core> = longest<Core>(
  keep(seq(dayOfMonth, to, dayMonth), ([day, , end]): Core | null =>
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
      seq(yearDigits, glued(word('- /')), glued(first(digitsOf(4, 4), digitsOf(2, 2)))),
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
  map(seq(word('the'), seq(digitsOf(1, 2), glued(word('st nd rd th')))), ([, [day]]): Core => calendar('day', { day })),
  // "on the 7th" is a date unless something is counted: "on the 7th floor".
  (atoms, at, end) => atoms[at - 1]?.low === 'on' && !isWord(atoms[end]),
);

/** Dates and months on the calendar. */
export const calendarDates: Matcher<Core> = longest<Core>(
  fullDate,
  span,
  isoMonth,
  monthYear,
  directedMonth,
  monthAlone,
  numberedDay,
);
