import { isCapital } from '../atoms.ts';
import type { Core, Quantity } from '../expression.ts';
import { HOLIDAY_NAMES } from '../holidays.ts';
import type { Unit } from '../lexicon.ts';
import { first, glued, keep, longest, type Matcher, map, maybe, once, phrases, seq, when, word } from '../match.ts';
import { weekday } from './calendar.ts';
import { fullDate } from './dates.ts';
import { calendarDates } from './months.ts';
import { digitsOf, isWord, ordinal, quantity, spelledThousands, spelledYear, yearDigits } from './numbers.ts';
import { calendarUnit, dayWord, middle, namedDay, offset, told, unitWord } from './relative.ts';

/** "the week after next", "the year before last". */
const overNext: Matcher<Core> = map(
  seq(maybe(word('the')), calendarUnit, first(phrases('after next|after the next'), phrases('before last'))),
  ([, unit, text]) => offset(unit, 2, text.startsWith('after') ? 1 : -1, 'publication'),
);

const nth: Matcher<number> = first(
  ordinal,
  map(word('last final'), () => -1),
);
const ofTime = word('of in for');

/** "the first Friday of July", "the third Wednesday of last month". */
const nthWeekday: Matcher<Core> = keep(
  seq(
    maybe(word('the')),
    nth,
    weekday,
    ofTime,
    first(
      calendarDates,
      map(phrases('the month'), () => offset('month', 0, 0, 'publication')),
      map(seq(maybe(word('the')), word('last this next previous'), word('month')), ([, text]) =>
        offset('month', 1, text === 'last' || text === 'previous' ? -1 : text === 'next' ? 1 : 0, 'publication'),
      ),
    ),
  ),
  ([, n, day, , month]): Core | null =>
    n <= 5 &&
    ((month.kind === 'calendar' && month.unit === 'month') || (month.kind === 'offset' && month.unit === 'month'))
      ? { kind: 'nthWeekday', nth: n, weekday: day, month }
      : null,
);

const yearOnly: Matcher<Core> = map(
  yearDigits,
  (year): Core => ({ kind: 'calendar', unit: 'year', year, index: null, day: null }),
);

/** "the last day of May", "the first day of next year". */
const dayOfPeriod: Matcher<Core> = keep(
  seq(
    maybe(word('the')),
    first(
      map(word('first opening'), () => 1),
      map(word('last final'), () => -1),
    ),
    word('day'),
    ofTime,
    first(
      calendarDates,
      yearOnly,
      map(seq(word('last this next the'), word('month year')), ([text, unit]) =>
        offset(unit as Unit, 1, text === 'last' ? -1 : text === 'next' ? 1 : 0, 'publication'),
      ),
    ),
  ),
  ([, end, , , within]): Core | null =>
    within.kind === 'offset' || (within.kind === 'calendar' && (within.unit === 'month' || within.unit === 'year'))
      ? { kind: 'edge', last: end < 0, within }
      : null,
);

const ofYear: Matcher<Core> = first<Core>(
  map(seq(maybe(word('the')), maybe(word('year')), first(yearDigits, spelledYear, spelledThousands)), ([, , year]) => ({
    kind: 'calendar' as const,
    unit: 'year' as const,
    year,
    index: null,
    day: null,
  })),
  map(phrases('last year|this year|next year|the year'), (text) =>
    offset('year', 1, text.startsWith('last') ? -1 : text.startsWith('next') ? 1 : 0, 'publication'),
  ),
);

/** "the third week of 2027", "week 27 of last year", "week 23". */
const weekNumber: Matcher<Core> = first<Core>(
  keep(seq(maybe(word('the')), nth, word('week'), word('of in'), ofYear), ([, week, , , year]): Core | null =>
    week <= 53 ? { kind: 'weekNumber', week, year } : null,
  ),
  when(
    keep(
      seq(maybe(word('the')), word('week'), digitsOf(1, 2), maybe(seq(word('of in'), ofYear))),
      ([, , week, rest]): Core | null =>
        week >= 1 && week <= 53 ? { kind: 'weekNumber', week, year: rest?.[1] ?? null } : null,
    ),
    (atoms, _at, end) => !isWord(atoms[end]) || atoms[end]?.lex === undefined,
  ),
);

/** "in ten days' time": from now, where "in ten days" alone may be how long something takes. */
const timeFromNow: Matcher<Core> = map(
  seq(quantity, unitWord, word("'"), maybe(glued(word('s'))), word('time')),
  ([many, unit]): Core => {
    const n = middle(many);
    const count = n === null ? null : n * unit.factor;
    return { kind: 'offset', unit: unit.unit, count, sign: 1, base: 'publication', counted: true };
  },
);

const dayedHoliday: Matcher<Core> = map(
  seq(phrases(HOLIDAY_NAMES.join('|')), maybe(yearDigits)),
  ([name, year]): Core => ({ kind: 'holiday', name, year }),
);

const weekOfDate: Matcher<Core> = keep(
  seq(
    maybe(word('the')),
    first<unknown>(
      seq(word('week'), word('of beginning starting commencing ending'), maybe(word('on'))),
      seq(word('w'), glued(word('/')), glued(word('c'))),
    ),
    first<Core>(
      fullDate,
      namedDay,
      map(seq(word('the'), ordinal), ([, day]) => ({
        kind: 'calendar' as const,
        unit: 'day' as const,
        year: null,
        index: null,
        day,
      })),
    ),
  ),
  ([, , date]): Core | null => (date.kind === 'calendar' || date.kind === 'weekday' ? { kind: 'weekOf', date } : null),
);

/** "the weekend of 5 May", "Easter weekend", "Labor Day weekend". */
const weekendOfDate: Matcher<Core> = first<Core>(
  map(seq(maybe(word('the')), word('weekend'), word('of'), first(fullDate, dayedHoliday)), ([, , , date]) => ({
    kind: 'weekOf' as const,
    date,
    weekend: true as const,
  })),
  when(
    map(seq(maybe(word('the')), dayedHoliday, word('weekend')), ([, date]) => ({
      kind: 'weekOf' as const,
      date,
      weekend: true as const,
    })),
    (atoms, at, end) => atoms.slice(at, end).some(isCapital),
  ),
);

const holidayName: Matcher<Core> = map(
  phrases(HOLIDAY_NAMES.join('|')),
  (name): Core => ({ kind: 'holiday', name, year: null }),
);

/** What "two days after" may count from. */
const fixedPoint: Matcher<Core> = longest<Core>(fullDate, dayWord, namedDay, holidayName, yearOnly);

/** "three weeks from tomorrow", "two days before Christmas", "the day after Thanksgiving", "the year before 2015". */
const away: Matcher<Core> = when(
  map(
    seq(
      first(
        quantity,
        map(word('the'), (): Quantity => ({ min: 1, max: 1 })),
      ),
      unitWord,
      word('from before after'),
      fixedPoint,
    ),
    ([many, { unit, factor }, side, from]): Core => {
      const n = middle(many);
      return { kind: 'away', unit, count: n === null ? null : n * factor, sign: side === 'before' ? -1 : 1, from };
    },
  ),
  // "closed for three days from Monday" tells how long.
  (atoms, at) => atoms[at - 1]?.low !== 'for',
);

/** Days, weeks, months and years told from the publication, from another time, or by their number in a longer one. */
export const relatives: Matcher<Core> = once(
  longest<Core>(told, overNext, nthWeekday, weekNumber, dayOfPeriod, timeFromNow, weekOfDate, weekendOfDate, away),
);
