import type { Atom } from '../atoms.ts';
import { isCapital } from '../atoms.ts';
import type { Core } from '../expression.ts';
import type { Season } from '../lexicon.ts';
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
  phrases,
  seq,
  when,
  word,
} from '../match.ts';
import { calendar, direction, yearPart } from './calendar.ts';
import { digitsOf, isWord, ordinal, spelledThousands, spelledYear, yearDigits } from './numbers.ts';

const the = maybe(word('the'));
const hyphen = maybe(word('-'));

/** Words before a number that show it counts something, so that it is no year. */
const COUNTING = new Set(
  '$ £ € # some nearly almost than least most over under roughly approximately no number flight route room about worth us$'.split(
    ' ',
  ),
);
/** Words before a number that make even an unlikely one a year. */
const YEAR_CUES = new Set(
  'in since until till by from before after during between year circa early late mid of through to and around'.split(
    ' ',
  ),
);
/** What is counted, where no tagger tells plural nouns. */
const COUNTED = new Set(
  'people persons troops soldiers men women children dead dollars euros pounds rupees percent million billion trillion tons tonnes kilometers kilometres km miles meters metres feet barrels refugees families cases votes words pages shares points jobs homes square cubic'.split(
    ' ',
  ),
);

function countsSomething(next: Atom | undefined): boolean {
  if (next === undefined) return false;
  return COUNTED.has(next.low) || (next.lex?.unit !== undefined && next.lex.plural === true) || next.low === '%';
}

/** Whether four digits standing alone are a year. */
function standsForYear(atoms: readonly Atom[], at: number, end: number): boolean {
  const n = atoms[at]?.number ?? 0;
  const before = atoms[at - 1];
  const next = atoms[end];
  if (before !== undefined && COUNTING.has(before.low)) return false;
  if (countsSomething(next)) return false;
  if (before?.low === '-' && before.glued && atoms[at]?.glued === true) {
    if (!/^(?:mid|end|early|late|pre|post)$/.test(atoms[at - 2]?.low ?? '')) return false;
  }
  if (next?.low === '-' && next.glued && atoms[end + 1]?.glued === true && (atoms[end + 1]?.number ?? -1) >= 0)
    return false;
  const cued = before !== undefined && YEAR_CUES.has(before.low);
  if (n < 1900 || n > 2049) return cued && n >= 1400;
  if (cued || n >= 1950 === false) return cued;
  // "2000 demonstrators": a plural noun right after an uncued round number is what is counted.
  return !(next?.tag === 'NNS' && before?.low !== 'the' && n % 50 === 0);
}

const yearAlone: Matcher<Core> = first<Core>(
  when(
    map(yearDigits, (year): Core => calendar('year', { year })),
    standsForYear,
  ),
  when(
    map(spelledYear, (year): Core => calendar('year', { year })),
    (atoms, _at, end) => !countsSomething(atoms[end]),
  ),
  when(
    map(spelledThousands, (year): Core => calendar('year', { year })),
    (atoms, at) => /^(?:in|since|until|by|from|of|year)$/.test(atoms[at - 1]?.low ?? ''),
  ),
  map(
    seq(
      the,
      maybe(word('calendar')),
      word('year'),
      first(
        yearDigits,
        spelledYear,
        map(phrases('two thousand'), () => 2000),
      ),
    ),
    ([, , , year]) => calendar('year', { year }),
  ),
  when(
    map(seq(word("'"), glued(digitsOf(2, 2))), ([, year]): Core => calendar('year', { year, shortYear: true })),
    (atoms, at) => YEAR_CUES.has(atoms[at - 1]?.low ?? ''),
  ),
);

const ENDING = first<unknown>(glued(word('s')), seq(glued(word("'")), glued(word('s'))));
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({ tens: 10, twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60 } as const),
);

/** "the 1990s", "the 1990's", "the '90s", "the nineties", "the 70s", "the twenty-tens". */
const decadeStart: Matcher<{ readonly year: number; readonly shortYear?: true }> = first<{
  readonly year: number;
  readonly shortYear?: true;
}>(
  keep(seq(digitsOf(4, 4), glued(first<unknown>(word('s'), seq(word("'"), glued(word('s')))))), ([year]) =>
    year >= 1000 && year < 2200 && year % 10 === 0 ? { year } : null,
  ),
  keep(
    seq(word("'"), glued(digitsOf(2, 2)), glued(first<unknown>(word('s'), seq(word("'"), glued(word('s')))))),
    ([, year]) => (year % 10 === 0 ? { year, shortYear: true as const } : null),
  ),
  map(
    seq(
      atom((a) => (a.low === 'eighteen' || a.low === 'nineteen' ? (a.lex?.cardinal ?? null) : null)),
      maybe(word('-')),
      fact('decade'),
    ),
    ([century, , year]) => ({
      year: century * 100 + year,
    }),
  ),
);
const decade: Matcher<Core> = first<Core>(
  map(seq(the, decadeStart), ([, start]) => calendar('decade', start)),
  map(seq(word('the'), fact('decade')), ([, year]) => calendar('decade', { year, shortYear: true })),
  when(
    map(fact('decade'), (year): Core => calendar('decade', { year, shortYear: true })),
    (atoms, at, end) => /^(?:in|since|of|early|late|mid)$/.test(atoms[at - 1]?.low ?? '') && !isWord(atoms[end]),
  ),
  // "in the 70s", but not "in his 70s" or "temperatures in the 70s".
  when(
    keep(seq(the, digitsOf(2, 2), ENDING), ([, year]): Core | null =>
      year % 10 === 0 && year >= 20 ? calendar('decade', { year, shortYear: true }) : null,
    ),
    (atoms, at) => /^(?:in|since|of|during|from|early|late|mid)$/.test(atoms[at - 1]?.low ?? ''),
  ),
  map(phrases('the two thousands'), () => calendar('decade', { year: 2000 })),
  map(
    seq(
      the,
      first<unknown>(phrases('two thousand and'), seq(word('twenty'), maybe(word('-')))),
      atom((a) => TENS.get(a.low)),
    ),
    ([, , tens]) => calendar('decade', { year: 2000 + tens }),
  ),
);

/** "the 20th century", "the nineteenth century". */
const century: Matcher<Core> = map(seq(the, ordinal, hyphen, word('century')), ([, n]) =>
  calendar('century', { year: n - 1 }),
);

const fiscal = maybe(seq(word('fiscal financial'), hyphen, maybe(seq(word('year'), maybe(word("'s"))))));
const periodName = first<{ readonly unit: 'quarter' | 'half'; readonly index: number }>(
  keep(seq(ordinal, word('quarter')), ([index]) => (index <= 4 ? { unit: 'quarter', index } : null)),
  keep(seq(ordinal, word('half')), ([index]) => (index <= 2 ? { unit: 'half', index } : null)),
  map(seq(word('last latter'), word('half')), () => ({ unit: 'half' as const, index: 2 })),
  map(seq(word('final'), word('quarter')), () => ({ unit: 'quarter' as const, index: 4 })),
  // "the last quarter" alone is the one before this.
  map(
    when(phrases('last quarter'), (atoms, _at, end) => /^(?:of|in)$/.test(atoms[end]?.low ?? '')),
    () => ({ unit: 'quarter' as const, index: 4 }),
  ),
);
/** "third-quarter", before a noun: the article is the noun's. */
const periodAdjective = keep(seq(ordinal, word('-'), word('quarter half')), ([index, , name]) =>
  index <= (name === 'quarter' ? 4 : 2)
    ? { unit: name === 'quarter' ? ('quarter' as const) : ('half' as const), index }
    : null,
);
const shortPeriod = keep(
  seq(
    atom((a) => (a.low === 'q' || a.low === 'h' ? a.low : null)),
    glued(digitsOf(1, 1)),
  ),
  ([letter, index]) =>
    index >= 1 && index <= (letter === 'q' ? 4 : 2)
      ? { unit: letter === 'q' ? ('quarter' as const) : ('half' as const), index }
      : null,
);

/** "the third quarter of 1990", "this year's first half", "Q3 2018", "2018 Q3", "the 1988 third quarter". */
const yearlyPeriod: Matcher<Core> = longest<Core>(
  map(seq(the, fiscal, maybe(word('-')), periodName, maybe(yearPart)), ([, , , period, rest]) =>
    calendar(period.unit, { index: period.index, ...rest }),
  ),
  map(seq(fiscal, periodAdjective), ([, { unit, index }]) => calendar(unit, { index })),
  map(seq(shortPeriod, maybe(yearPart)), ([period, rest]) => calendar(period.unit, { index: period.index, ...rest })),
  map(seq(the, yearDigits, maybe(word('-')), fiscal, first(periodName, shortPeriod)), ([, year, , , period]) =>
    calendar(period.unit, { index: period.index, year }),
  ),
  map(seq(phrases("last year ' s|this year ' s|next year ' s"), fiscal, periodName), ([text, , period]) =>
    calendar(period.unit, {
      index: period.index,
      yearOffset: text.startsWith('last') ? -1 : text.startsWith('next') ? 1 : 0,
    }),
  ),
  map(seq(the, phrases('year - ago|year - earlier'), periodName), ([, , period]) =>
    calendar(period.unit, { index: period.index, yearOffset: -1 }),
  ),
  map(seq(direction, periodName), ([way, period]) => calendar(period.unit, { index: period.index, direction: way })),
);

const fiscalYear: Matcher<Core> = first<Core>(
  map(
    seq(the, word('fiscal financial'), maybe(word('year')), yearDigits, maybe(seq(word('- /'), glued(digitsOf(2, 4))))),
    ([, , , year]) => calendar('year', { year, fiscal: true }),
  ),
  map(
    seq(
      atom((a) => (a.text === 'FY' ? true : null)),
      maybe(word('-')),
      first(yearDigits, digitsOf(2, 2)),
    ),
    ([, , year]) => calendar('year', { year, fiscal: true, ...(year < 100 ? { shortYear: true } : {}) }),
  ),
);

const SEASON_CUES = new Set(
  'in by over into since until till during through before after from early late mid for'.split(' '),
);
const seasonName = fact('season');

function singular(atoms: readonly Atom[], at: number, end: number): boolean {
  // "Arab Spring", "the Prague Spring" are names.
  const named =
    isWord(atoms[at - 1]) && isCapital(atoms[at - 1] as Atom) && isCapital(atoms[end - 1] as Atom) && at > 1;
  return atoms[end - 1]?.lex?.plural !== true && !named;
}

/** "summer 2018", "the summer of 2018", "last spring", "in autumn". */
const season: Matcher<Core> = first<Core>(
  map(seq(the, seasonName, yearPart), ([, name, rest]) => seasonal(name, rest)),
  map(seq(direction, seasonName), ([way, name]) => seasonal(name, { direction: way })),
  when(
    map(seq(word('the'), seasonName), ([, name]) => seasonal(name, {})),
    // "the fall of the government" is no season.
    (atoms, at, end) =>
      atoms[end]?.low !== 'of' &&
      (SEASON_CUES.has(atoms[at - 1]?.low ?? '') || (atoms[end - 1]?.low !== 'fall' && !isWord(atoms[end]))) &&
      singular(atoms, at + 1, end),
  ),
  when(
    map(seasonName, (name) => seasonal(name, {})),
    (atoms, at, end) => SEASON_CUES.has(atoms[at - 1]?.low ?? '') && !isWord(atoms[end]) && singular(atoms, at, end),
  ),
);

function seasonal(name: Season, facts: Parameters<typeof calendar>[1]): Core {
  return calendar('season', { season: name, ...facts });
}

/** Years and what years are divided into and gathered in. */
export const periods: Matcher<Core> = longest<Core>(yearAlone, decade, century, yearlyPeriod, fiscalYear, season);
