import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import type { Core } from '../expression.ts';
import { atom, first, keep, longest, type Matcher, map, maybe, phrases, seq, when, word } from '../match.ts';
import { month, weekday } from './calendar.ts';
import { cardinal, isWord, ordinal } from './numbers.ts';
import { type UnitWord, unitWord } from './relative.ts';

const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
};

function set(timex: string): Core {
  return { kind: 'set', timex };
}

const UNIT_TIMEX = (n: number, unit: UnitWord): string | null => {
  const letter = UNIT_LETTERS[unit.unit];
  if (letter !== undefined) return `P${n * unit.factor}${letter}`;
  if (unit.unit === 'hour') return `PT${n}H`;
  if (unit.unit === 'minute') return `PT${n}M`;
  if (unit.unit === 'weekend') return 'XXXX-WXX-WE';
  return unit.unit === 'decade' ? `P${n * 10}Y` : null;
};

const two = (n: number) => String(n).padStart(2, '0');
const partName = atom((a: Atom) => (a.lex?.part === undefined ? null : a.lex));

const PRECEDES_RATE = new Set(
  'times once twice million billion percent dollars euros pounds days hours cents people'.split(' '),
);

/** How often. */
export const sets: Matcher<Core> = longest<Core>(
  keep(seq(word('every each'), maybe(word('single')), unitWord), ([, , unit]) => {
    const timex = unit.plural ? null : UNIT_TIMEX(1, unit);
    return timex === null ? null : set(timex);
  }),
  keep(seq(phrases('every other'), unitWord), ([, unit]) => {
    const timex = UNIT_TIMEX(2, unit);
    return timex === null ? null : set(timex);
  }),
  keep(seq(word('every'), cardinal, unitWord), ([, n, unit]) => {
    const timex = UNIT_TIMEX(n, unit);
    return timex === null ? null : set(timex);
  }),
  // "the first Monday of every month"
  map(
    seq(
      maybe(word('the')),
      first<unknown>(ordinal, word('last')),
      weekday,
      word('of in'),
      word('every each'),
      word('month'),
    ),
    () => set('P1M'),
  ),
  map(seq(word('every each'), weekday, maybe(partName)), ([, day, part]) =>
    set(`XXXX-WXX-${day}${part === null ? '' : `T${part.part}`}`),
  ),
  map(seq(word('every each'), month), ([, index]) => set(`XXXX-${two(index)}`)),
  map(seq(word('every each'), partName), ([, part]) => set(`XXXX-XX-XXT${part.part}`)),
  keep(seq(weekday, partName), ([day, part]) => (part.plural ? set(`XXXX-WXX-${day}T${part.part}`) : null)),
  map(
    atom((a) => (a.lex?.weekday !== undefined && a.lex.plural ? a.lex.weekday : null)),
    (day) => set(`XXXX-WXX-${day}`),
  ),
  when(
    map(
      atom((a) => a.lex?.rate),
      set,
    ),
    // A "quarterly dividend" or "the daily Granma" is a sort of thing, not how often something happens.
    (atoms, at, end) =>
      !isWord(atoms[end]) ||
      atoms[at]?.low.endsWith('ally') === true ||
      (atoms[at]?.low === 'daily' && !isCapital(atoms[end])),
  ),
  keep(
    seq(
      first(
        word('once twice'),
        map(seq(cardinal, word('times')), () => 'times'),
      ),
      word('a an per every each'),
      unitWord,
    ),
    ([, , unit]) => {
      const timex = UNIT_TIMEX(1, unit);
      return timex === null ? null : set(timex);
    },
  ),
  when(
    keep(seq(word('a an'), unitWord), ([, unit]) => {
      const timex = unit.plural ? null : UNIT_TIMEX(1, unit);
      return timex === null ? null : set(timex);
    }),
    // "$1 billion a year", "50,000 a day"
    (atoms, at) => PRECEDES_RATE.has(atoms[at - 1]?.low ?? '') || (atoms[at - 1]?.number ?? -1) >= 0,
  ),
);
