import type { Core, Expression } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import { first, glued, keep, longest, type Matcher, map, maybe, once, phrases, seq, when, word } from '../match.ts';
import type { TimeMod } from '../types.ts';
import { clockTime, type DayTime, dayPart } from './clock.ts';
import { relatives } from './counted.ts';
import { isoDate } from './dates.ts';
import { durations } from './durations.ts';
import { calendarDates } from './months.ts';
import { ordinal } from './numbers.ts';
import { periods } from './periods.ts';
import { holidays, references } from './references.ts';
import { bareUnit, dayPartWord } from './relative.ts';
import { sets } from './sets.ts';

const dateCore: Matcher<Core> = once(longest<Core>(calendarDates, relatives, periods, holidays));

const comma = word(',');

function at(core: Core, time: DayTime | null): Expression {
  return { core, ...time };
}

/** A date, with a part of the day after it ("Tuesday night", "7 October evening"). */
const dated: Matcher<Expression> = longest<Expression>(
  map(seq(isoDate, glued(word('t')), glued(clockTime)), ([core, , time]) => at(core, time)),
  map(seq(dateCore, maybe(dayPart)), ([core, time]) => at(core, time)),
  dayPartWord,
);

/** "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "the night of October 7", "noon". */
const timed: Matcher<Expression> = longest<Expression>(
  map(seq(clockTime, maybe(comma), maybe(word('on of')), dateCore), ([time, , , core]) => at(core, time)),
  map(seq(clockTime, word('this'), dayPart), ([time]) =>
    at({ kind: 'offset', unit: 'day', count: 0, sign: 0, base: 'publication' }, time),
  ),
  map(seq(maybe(word('the')), dayPart, maybe(word('of on')), dateCore), ([, time, , core]) => at(core, time)),
  map(clockTime, (time) => at({ kind: 'time' }, time)),
  when(
    map(seq(maybe(word('the')), dayPart), ([, time]) => at({ kind: 'time' }, time)),
    // A part of the day alone is a time only where the words place something in it: "in the morning", "at dawn".
    (atoms, from, end) => {
      const before = atoms[from - 1]?.low;
      const article = atoms[from]?.low === 'the';
      return (
        (article ? before === 'in' || before === 'during' : before === 'at' || before === 'by' || before === 'until') &&
        !/^(?:of|-)$/.test(atoms[end]?.low ?? '')
      );
    },
  ),
);

const moment: Matcher<Expression> = once(longest<Expression>(dated, timed));

const PLACES: Readonly<Record<string, TimeMod>> = {
  early: 'START',
  earlier: 'START',
  mid: 'MID',
  middle: 'MID',
  late: 'END',
  later: 'END',
  beginning: 'START',
  start: 'START',
  opening: 'START',
  end: 'END',
  close: 'END',
};

/** Calendar months, years and the like can be early or late; an offset of counted units cannot. */
function placeable({ core }: Expression): boolean {
  return core.kind !== 'duration' && core.kind !== 'compound' && core.kind !== 'set' && core.kind !== 'reference';
}

/** "early March", "late on Tuesday", "earlier this month", "mid-2010", "the end of 1990", "later in the day". */
const placed: Matcher<Expression> = first<Expression>(
  keep(
    seq(
      maybe(word('the')),
      maybe(word('very')),
      word('early earlier mid late later'),
      maybe(word('-')),
      maybe(word('on in')),
      moment,
    ),
    ([, , place, , , inner]) => (placeable(inner) ? withMod(inner, PLACES[place]) : null),
  ),
  // "end-2025", "end-June"
  keep(seq(word('end'), glued(word('-')), glued(moment)), ([, , inner]) =>
    inner.core.kind === 'calendar' && inner.core.unit !== 'day' ? withMod(inner, 'END') : null,
  ),
  map(
    seq(maybe(word('the')), word('beginning start middle end'), word('of'), word('week month year decade')),
    ([, place, , unit]) =>
      withMod({ core: { kind: 'offset', unit: unit as Unit, count: 0, sign: 0, base: 'publication' } }, PLACES[place]),
  ),
  keep(
    seq(maybe(word('the')), word('rest remainder'), maybe(word('of')), first(relatives, bareUnit)),
    ([, , , core]) =>
      core.kind === 'offset' && core.counted !== true && core.sign === 0 && core.unit !== 'day'
        ? { core: { kind: 'rest', unit: core.unit } }
        : null,
  ),
  keep(
    seq(
      maybe(word('the')),
      word('beginning start middle mid end close'),
      word('of'),
      first(
        moment,
        map(bareUnit, (core): Expression => ({ core })),
      ),
    ),
    ([, place, , inner]) => (placeable(inner) ? withMod(inner, PLACES[place]) : null),
  ),
  keep(
    seq(
      word('the'),
      first(
        ordinal,
        map(word('last final'), () => 4),
      ),
      word('week half days'),
      word('of'),
      calendarDates,
    ),
    ([, nth, unit, , core]) =>
      core.kind === 'calendar' && core.unit === 'month' ? { core, mod: share(nth, unit) } : null,
  ),
  map(seq(word('early earlier late later'), word('in'), bareUnit), ([place, , core]) => ({
    core,
    mod: PLACES[place] ?? 'START',
  })),
  map(seq(maybe(word('the')), phrases("year - end|year end|year ' s end")), () => ({
    core: { kind: 'offset' as const, unit: 'year' as const, count: 0, sign: 0 as const, base: 'publication' as const },
    mod: 'END' as const,
  })),
);

/** Which part of a month its n-th week or half is. */
function share(nth: number, unit: string): TimeMod {
  if (unit === 'half') return nth === 1 ? 'START' : 'END';
  return nth === 1 ? 'START' : nth < 4 ? 'MID' : 'END';
}

function withMod(expression: Expression, mod: TimeMod | undefined): Expression {
  return mod === undefined ? expression : { ...expression, mod };
}

/** "1 month and 21 days ago". */
const compoundAgo: Matcher<Expression> = keep(seq(durations, word('ago')), ([core]) =>
  core.kind === 'compound' ? { core: { ...core, ago: true as const } } : null,
);

const amount: Matcher<Expression> = map(durations, (core) => ({ core }));
const orSo = maybe(phrases('or so|or more|or longer|or less'));

const LOOSE: Readonly<Record<string, TimeMod>> = {
  'more than': 'MORE_THAN',
  'longer than': 'MORE_THAN',
  'greater than': 'MORE_THAN',
  over: 'MORE_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  under: 'LESS_THAN',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  'at least': 'EQUAL_OR_MORE',
  'no less than': 'EQUAL_OR_MORE',
  'at most': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  some: 'APPROX',
};
const looseWord = phrases(Object.keys(LOOSE).join('|'));

/** "more than five decades", "about two years ago", "around Nov. 1", "at least the past 18 months". */
const loose: Matcher<Expression> = longest<Expression>(
  when(
    map(seq(looseWord, amount, orSo), ([word_, inner]) => withMod(inner, LOOSE[word_])),
    // "over the next few days", "over several years": during them, not longer.
    (atoms, from) =>
      atoms[from]?.low !== 'over' ||
      !/^(?:the|several|many|last|past|next|recent|a)$/.test(atoms[from + 1]?.low ?? '') ||
      atoms[from + 2]?.low === 'week' ||
      atoms[from + 2]?.low === 'month' ||
      atoms[from + 2]?.low === 'year',
  ),
  keep(seq(looseWord, relatives), ([word_, core]) =>
    (core.kind === 'offset' && core.count !== 1) || core.kind === 'yearBefore' || core.kind === 'away'
      ? withMod({ core }, LOOSE[word_])
      : null,
  ),
  map(seq(word('around about approximately circa'), moment), ([, inner]) => withMod(inner, 'APPROX')),
  map(seq(word('sometime anytime'), maybe(word('in')), moment), ([, , inner]) => inner),
  keep(seq(amount, phrases('or so|or more|or longer')), ([inner, tail]) =>
    withMod(inner, tail === 'or so' ? 'APPROX' : 'EQUAL_OR_MORE'),
  ),
);

/** The time expression that starts here, the longest reading first. */
export const timeExpression: Matcher<Expression> = longest<Expression>(
  placed,
  loose,
  moment,
  map(sets, (core) => ({ core })),
  map(durations, (core) => ({ core })),
  compoundAgo,
  map(references, (core) => ({ core })),
);
