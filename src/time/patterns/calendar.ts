import { isCapital } from '../atoms.ts';
import { isCivilDate } from '../calendar.ts';
import type { CalendarExpression, Direction } from '../expression.ts';
import {
  atom,
  first,
  glued,
  keep,
  type Matcher,
  map,
  maybe,
  opening,
  phrases,
  seq,
  unless,
  when,
  word,
} from '../match.ts';
import { digitsOf, ordinal, spelledThousands, spelledYear, yearDigits } from './numbers.ts';

export const comma = word(',');
export const hyphen = word('-');

/** Builds a calendar expression; what is not given is unknown. */
export function calendar(
  unit: CalendarExpression['unit'],
  facts: Partial<Omit<CalendarExpression, 'kind' | 'unit'>>,
): CalendarExpression {
  return { kind: 'calendar', unit, year: null, index: null, day: null, ...facts };
}

/** Month names that lower case makes another word. */
export const NEEDS_CAPITAL = new Set(['may', 'march', 'august']);

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
export const dayOfMonth: Matcher<number> = unless(
  keep(first(ordinal, digitsOf(1, 2)), (n) => (n >= 1 && n <= 31 ? n : null)),
  first<unknown>(
    glued(seq(word(', . :'), glued(digitsOf(1, 9)))),
    glued(word('%')),
    word('percent per million billion'),
  ),
);

export const year: Matcher<number> = first(yearDigits, spelledYear, spelledThousands);

/** "'98": a year of two digits after an apostrophe. */
export const shortYear: Matcher<number> = map(seq(word("'"), glued(digitsOf(2, 2))), ([, n]) => n);

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

export function valid(date: CalendarExpression): CalendarExpression | null {
  return date.index !== null && date.day !== null && isCivilDate(date.year, date.index, date.day) ? date : null;
}

export const fullYearPart = maybe(
  first<YearPart>(
    map(seq(maybe(comma), year), ([, value]) => ({ year: value })),
    map(seq(maybe(comma), shortYear), ([, value]) => ({ year: value, shortYear: true })),
    yearPart,
  ),
);

/** Beside a number even "nov" is a month; "may", "mar" and "march" stay words. */
export const anyMonth: Matcher<number> = first(
  month,
  when(
    map(word('may march'), (name) => (name === 'may' ? 5 : 3)),
    (atoms, at, end) =>
      /^(?:from|on|between|by|until|since|before|after|till)$/.test(atoms[at - 1]?.low ?? '') &&
      (atoms[end]?.number ?? -1) >= 0,
  ),
  atom((a) => (a.low === 'mar' || NEEDS_CAPITAL.has(a.low) ? null : a.lex?.month)),
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
