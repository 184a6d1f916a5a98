import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import type { CalendarExpression, Core } from '../expression.ts';
import {
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
import {
  anyMonth,
  calendar,
  comma,
  dayOfMonth,
  direction,
  fullYearPart,
  hyphen,
  month,
  valid,
  yearPart,
} from './calendar.ts';
import { dayMonth, fullDate, mark, monthDay } from './dates.ts';
import { digitsOf, isWord, ordinal, yearDigits } from './numbers.ts';

/** "2018-05". Months have two digits here, so that "2018-19" is left to spans. */
const isoMonth = unless(
  keep(seq(yearDigits, glued(hyphen), glued(digitsOf(2, 2))), ([y, , index]) =>
    index >= 1 && index <= 12 ? calendar('month', { year: y, index }) : null,
  ),
  glued(hyphen),
);

const digitsYear = unless(
  keep(digitsOf(4, 4), (n) => (n >= 1900 && n < 2100 ? n : null)),
  first<unknown>(glued(hyphen), glued(seq(word(', .'), digitsOf(1, 9)))),
);

/** "May 2018", "October of last year", "2015 May", "11/2016". */
const monthYear: Matcher<Core> = first<Core>(
  map(seq(anyMonth, yearPart), ([index, rest]) => calendar('month', { index, ...rest })),
  map(seq(fact('month'), maybe(comma), digitsYear), ([index, , y]) => calendar('month', { index, year: y })),
  map(seq(month, mark, glued(digitsYear)), ([index, , y]) => calendar('month', { index, year: y })),
  unless(
    map(seq(yearDigits, maybe(comma), fact('month')), ([y, , index]) => calendar('month', { index, year: y })),
    first<unknown>(digitsOf(1, 2), ordinal),
  ),
  // "2015/8", unless it is a span of years ("2011/12").
  keep(seq(digitsOf(4, 4), glued(word('/')), glued(digitsOf(1, 2))), ([y, , index]) =>
    y >= 1900 && y < 2100 && index >= 1 && index <= 12 && Math.floor(y / 100) * 100 + index <= y
      ? calendar('month', { index, year: y })
      : null,
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
);

function keepDate(end: number, date: CalendarExpression): { end: number; value: Core } | null {
  const value = valid(date);
  return value === null ? null : { end, value };
}

/** Whether what follows a number may be counted by it ("on May 3 and 4 envoys left"). */
function countsHere(next: Atom | undefined): boolean {
  return isWord(next) && !/^(?:and|or|but|in|at|to|of|for|with|as|after|before|when|while|by|on)$/.test(next.low);
}

/** "and" joins the ends of a stretch only after "between". */
const betweenAnd: Matcher<unknown> = opening(
  (a) => a.low === 'and',
  (atoms, at) => {
    if (atoms[at]?.low !== 'and') return null;
    for (let i = at - 1; i >= at - 4; i--) if (atoms[i]?.low === 'between') return { end: at + 1, value: 'and' };
    return null;
  },
);

/** "3 to 7 May 2018", "May 3-7". */
const to: Matcher<unknown> = first<unknown>(word('to until till through'), hyphen, betweenAnd);
const span: Matcher<Core> = longest<Core>(
  keep(seq(maybe(word('the')), dayOfMonth, to, maybe(word('the')), dayMonth), ([, day, , , end]): Core | null =>
    end.day !== null && day < end.day ? { kind: 'between', from: { ...end, day }, to: end } : null,
  ),
  keep(
    seq(anyMonth, dayOfMonth, first(word('to through'), hyphen), dayOfMonth, fullYearPart),
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
export const calendarDates: Matcher<Core> = once(
  longest<Core>(fullDate, span, listed, isoMonth, monthYear, directedMonth, monthAlone, numberedDay, dayOfThatMonth),
);
