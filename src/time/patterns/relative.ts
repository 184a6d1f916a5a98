import { isCapital } from '../atoms.ts';
import type { Core, Expression, Quantity } from '../expression.ts';
import type { DayPart, Unit } from '../lexicon.ts';
import {
  atom,
  fact,
  first,
  keep,
  longest,
  type Matcher,
  map,
  maybe,
  once,
  phrases,
  seq,
  when,
  word,
} from '../match.ts';
import { direction, weekday } from './calendar.ts';
import { cardinal, isWord, quantity, yearDigits } from './numbers.ts';

/** A unit with how many of it the word means. */
export interface UnitWord {
  readonly unit: Unit;
  readonly factor: number;
  readonly plural: boolean;
}

/** "day", "weeks", "fortnight", "hrs." */
export const unitWord: Matcher<UnitWord> = atom((a) =>
  a.lex?.unit === undefined ? null : { unit: a.lex.unit, factor: a.lex.factor ?? 1, plural: a.lex.plural === true },
);

/** One unit of those that calendars know, in the singular ("week", not "second" or "half"). */
export const calendarUnit: Matcher<Unit> = atom((a) => {
  const unit = a.lex?.unit;
  if (unit === undefined || a.lex?.plural || a.lex?.factor !== undefined) return null;
  return unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'half' || unit === 'season'
    ? null
    : unit;
});

export const SIGNS = { past: -1, present: 0, future: 1 } as const;

export function offset(unit: Unit, count: number | null, sign: -1 | 0 | 1, base: 'publication' | 'expression'): Core {
  return { kind: 'offset', unit, count, sign, base };
}

const DAY_WORDS: ReadonlyMap<string, -1 | 0 | 1> = new Map(
  Object.entries({ today: 0, yesterday: -1, tomorrow: 1 } as const),
);
export const dayWord: Matcher<Core> = first<Core>(
  map(
    atom((a) => DAY_WORDS.get(a.low)),
    (sign) => offset('day', Math.abs(sign), sign, 'publication'),
  ),
  map(phrases('the day before yesterday'), () => offset('day', 2, -1, 'publication')),
  map(phrases('the day after tomorrow'), () => offset('day', 2, 1, 'publication')),
);

const PARTS: Readonly<Record<string, DayPart>> = { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' };

/** Parts of the publication's own day or its neighbours: "tonight", "this morning", "last night", "overnight". */
export const dayPartWord: Matcher<Expression> = first<Expression>(
  map(word('tonight'), () => ({ core: offset('day', 0, 0, 'publication'), part: 'NI' as const })),
  map(word('overnight'), () => ({ core: offset('day', 0, 0, 'publication'), part: 'NI' as const })),
  map(seq(word('this'), fact('part')), ([, part]) => ({ core: offset('day', 0, 0, 'publication'), part })),
  map(seq(word('last'), word('night evening')), ([, name]) => ({
    core: offset('day', 1, -1, 'publication'),
    part: name === 'night' ? ('NI' as const) : ('EV' as const),
  })),
  map(seq(word('the'), word('next following previous'), word('morning afternoon evening night')), ([, way, name]) => ({
    core: offset('day', 1, way === 'previous' ? -1 : 1, 'expression'),
    part: PARTS[name] ?? ('NI' as const),
  })),
  map(seq(phrases('that|the same'), fact('part')), ([, part]) => ({
    core: { kind: 'same' as const, unit: 'day' as const },
    part,
  })),
);

/** "Tuesday", "last Friday", "this coming Sunday", "Monday of last week", "the previous Friday". */
export const namedDay: Matcher<Core> = longest<Core>(
  // "Friday after next"
  map(seq(maybe(word('the')), weekday, phrases('after next')), ([, day]) => ({
    kind: 'weekday' as const,
    weekday: day,
    nth: 2,
  })),
  // "next Tue", "last Sat": short names of days after a direction.
  keep(
    seq(
      direction,
      atom((a) => (a.lex?.weekday !== undefined && a.lex.short === true && isCapital(a) ? a.lex.weekday : null)),
    ),
    ([way, day]) => ({ kind: 'weekday' as const, weekday: day, direction: way }),
  ),
  // "two Sundays ago", "three Mondays from now"
  keep(
    seq(
      cardinal,
      atom((a) => a.lex?.weekday),
      phrases('ago|back|from now|later'),
    ),
    ([n, day, way]) =>
      Number.isInteger(n) && n > 0 && n < 100
        ? { kind: 'weekday' as const, weekday: day, nth: way === 'ago' || way === 'back' ? -n : n }
        : null,
  ),
  map(seq(weekday, maybe(phrases('of|of the')), direction, word('week')), ([day, , way]) => ({
    kind: 'weekday' as const,
    weekday: day,
    weeks: SIGNS[way],
  })),
  map(seq(direction, word('week'), maybe(first(word('on'), word('-'), word(','))), weekday), ([way, , , day]) => ({
    kind: 'weekday' as const,
    weekday: day,
    weeks: SIGNS[way],
  })),
  map(seq(maybe(word('the')), word('previous'), weekday), ([, , day]) => ({
    kind: 'weekday' as const,
    weekday: day,
    previous: true as const,
  })),
  map(seq(direction, weekday), ([way, day]) => ({ kind: 'weekday' as const, weekday: day, direction: way })),
  map(weekday, (day) => ({ kind: 'weekday' as const, weekday: day })),
);

/** "last week", "this year", "next month", "the current quarter", "this past weekend". */
const nextUnit: Matcher<Core> = first<Core>(
  map(
    seq(
      longest(word('last this next'), phrases('this past|this coming|the current')),
      maybe(word('fiscal calendar')),
      calendarUnit,
    ),
    ([text, , unit]) =>
      offset(
        unit,
        1,
        text === 'last' || text === 'this past' ? -1 : text === 'next' || text === 'this coming' ? 1 : 0,
        'publication',
      ),
  ),
  map(seq(word('the'), word('coming'), calendarUnit), ([, , unit]) => offset(unit, 1, 1, 'publication')),
  map(seq(maybe(word('the')), word('upcoming'), calendarUnit), ([, , unit]) => offset(unit, 1, 1, 'publication')),
  map(seq(maybe(word('the')), word('current'), maybe(word('fiscal')), calendarUnit), ([, , , unit]) =>
    offset(unit, 1, 0, 'publication'),
  ),
  map(
    seq(
      word('the'),
      atom((a) => (a.lex?.unit === 'weekend' && !a.lex.plural ? true : null)),
    ),
    () => ({
      kind: 'same' as const,
      unit: 'weekend' as const,
    }),
  ),
);

/** "the following day", "the previous month", "the next day": counted from the time last spoken of. */
const fromExpression: Matcher<Core> = first<Core>(
  map(seq(word('the'), word('following'), calendarUnit), ([, , unit]) => offset(unit, 1, 1, 'expression')),
  map(seq(maybe(word('the')), word('previous preceding prior'), calendarUnit), ([, , unit]) =>
    offset(unit, 1, -1, 'expression'),
  ),
  map(phrases('the next day'), () => offset('day', 1, 1, 'expression')),
  when(
    map(phrases('the day before|the day after'), (text) =>
      offset('day', 1, text.endsWith('after') ? 1 : -1, 'expression'),
    ),
    (atoms, _at, end) => !isWord(atoms[end]),
  ),
  map(seq(first(word('that'), phrases('that same|the same')), calendarUnit), ([, unit]) => ({
    kind: 'same' as const,
    unit,
  })),
);

function yearBefore(unit: 'quarter' | null): Core {
  return { kind: 'yearBefore', unit, base: 'expression' };
}

/** Comparisons with the same stretch of another year, and the quarter spoken of, as business news has them. */
const QUARTERLY: Matcher<Core> = first<Core>(
  map(
    seq(
      maybe(word('the')),
      maybe(word('comparable corresponding')),
      phrases('year - ago|year - earlier'),
      word('quarter period'),
    ),
    ([, , , unit]) => yearBefore(unit === 'quarter' ? 'quarter' : null),
  ),
  map(phrases('year - ago|year - earlier'), () => yearBefore(null)),
  map(
    seq(
      maybe(word('the')),
      word('same comparable corresponding'),
      word('quarter period'),
      maybe(word('of')),
      phrases('last year|a year ago|a year earlier|the previous year|the year before'),
    ),
    () => yearBefore('quarter'),
  ),
  map(phrases('the latest quarter|the latest period'), () => ({
    kind: 'same' as const,
    unit: 'quarter' as const,
    latest: true as const,
  })),
  map(seq(phrases('the latest'), maybe(word('fiscal financial')), word('year')), () =>
    offset('year', 1, -1, 'publication'),
  ),
  map(phrases('the quarter'), () => ({ kind: 'same' as const, unit: 'quarter' as const })),
);

/** "the 1988 quarter": the one spoken of, in that year. */
const quarterOfYear: Matcher<Core> = map(seq(word('the'), yearDigits, word('quarter period')), ([, year]) => ({
  kind: 'quarterOf' as const,
  year,
}));

export function middle({ min, max }: Quantity): number | null {
  return min !== null && max !== null && min !== max ? Math.round((min + max) / 2) : min;
}

const AGO: Readonly<Record<string, readonly [-1 | 1, 'publication' | 'expression']>> = {
  ago: [-1, 'publication'],
  back: [-1, 'publication'],
  'from now': [1, 'publication'],
  hence: [1, 'publication'],
  earlier: [-1, 'expression'],
  later: [1, 'expression'],
  before: [-1, 'expression'],
  afterwards: [1, 'expression'],
  afterward: [1, 'expression'],
  prior: [-1, 'expression'],
};

const agoTail = phrases(Object.keys(AGO).join('|'));
/** "three weeks ago", "a few days back", "two years earlier", "days later", "a week or so ago". */
const counted: Matcher<Core> = when(
  map(
    seq(
      first(
        map(seq(word('a an one'), unitWord, phrases('and a half')), ([, unit]) => ({
          many: { min: 1.5, max: 1.5 },
          unit,
        })),
        map(seq(quantity, maybe(word('-')), maybe(word('full more whole')), unitWord), ([many, , , unit]) => ({
          many,
          unit,
        })),
        keep(unitWord, (unit) => (unit.plural ? { many: { min: null, max: null }, unit } : null)),
      ),
      maybe(phrases('or so|or more')),
      agoTail,
    ),
    ([{ many, unit }, , tail]): Core => {
      const [sign, base] = AGO[tail] ?? [-1, 'publication'];
      const n = middle(many);
      if (unit.unit === 'year' && sign < 0 && n === 1) return { kind: 'yearBefore', unit: null, base };
      const count = n === null ? null : n * unit.factor;
      return { kind: 'offset', unit: unit.unit, count, sign, base, counted: true };
    },
  ),
  (atoms, _at, end) => {
    // "two days before the vote" is measured from the vote, not from a time.
    const last = atoms[end - 1];
    return !/^(?:before|prior)$/.test(last?.low ?? '') || !isWord(atoms[end]);
  },
);

/** What "the end of", "later in" may be said of besides dates: "the year", "the week". */
export const bareUnit: Matcher<Core> = map(
  first(phrases('the day|the week|the month|the year|the decade|the century')),
  (text): Core => {
    const unit = text.slice(4) as Unit;
    return unit === 'day' ? { kind: 'same', unit } : offset(unit, 0, 0, 'publication');
  },
);

/** "for the year", "the full year", "for the week": the one that the publication stands in. */
const thisUnit: Matcher<Core> = when(
  map(seq(word('the'), maybe(word('full whole entire fiscal')), word('week month year')), ([, , unit]) =>
    offset(unit as Unit, 0, 0, 'publication'),
  ),
  (atoms, at, end) =>
    atoms[end]?.low !== 'of' &&
    (end > at + 2 || (/^(?:for|in)$/.test(atoms[at - 1]?.low ?? '') && !isWord(atoms[end]))),
);

/** Days, weeks, months and years told from the publication or from another time. */
export const told: Matcher<Core> = once(
  longest<Core>(dayWord, namedDay, nextUnit, fromExpression, QUARTERLY, quarterOfYear, counted, thisUnit),
);
