import type { Atom } from '../atoms.ts';
import type { Core, Quantity } from '../expression.ts';
import type { Unit } from '../lexicon.ts';
import {
  atom,
  first,
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
import { cardinal, properQuantity, quantity } from './numbers.ts';
import { type UnitWord, unitWord } from './relative.ts';

function duration(many: Quantity, word_: UnitWord, window?: 'past' | 'future'): Core {
  const scale = (n: number | null) => (n === null ? null : n * word_.factor);
  return {
    kind: 'duration',
    quantity: { min: scale(many.min), max: scale(many.max) },
    unit: word_.unit,
    ...(window === undefined ? {} : { window }),
  };
}

const VAGUE: Quantity = { min: null, max: null };
/** What may stand between a number and its unit without changing how long it is. */
const filler = maybe(
  word(
    'more full whole additional further extra long straight consecutive successive solid trading business working calendar entire',
  ),
);

/** Units that last: "second", "half", "season" and "quarter" in the singular are mostly something else. */
const lasting = atom((a): UnitWord | null => {
  const unit = a.lex?.unit;
  if (unit === undefined || unit === 'season' || unit === 'half') return null;
  if (!a.lex?.plural && (unit === 'second' || unit === 'quarter')) return null;
  if (a.low === 'min' || a.low === 'sec') return null;
  return { unit, factor: a.lex?.factor ?? 1, plural: a.lex?.plural === true };
});

const notOld = word('old');
/** "five years old" is an age, "a year-earlier loss" names the year. */
const notAge = first<unknown>(notOld, seq(word('-'), word('old earlier ago')));

/** "three days", "more than…" is added outside; "60+ yrs", "two more weeks", "a month", "one minute". */
const plainCount = unless(
  when(
    keep(seq(quantity, filler, lasting), ([many, , unit]) =>
      // A number other than one asks for the plural: "10 day" is part of something else.
      many.min === 1 && many.max === 1
        ? unit.plural
          ? null
          : duration(many, unit)
        : unit.plural || (many.min !== null && many.min < 1)
          ? duration(many, unit)
          : null,
    ),
    // "the third in as many weeks" counts like the number before it.
    (atoms, at) =>
      (atoms[at]?.low !== 'some' || atoms[at + 1]?.lex?.plural === true) &&
      (atoms[at]?.low !== 'many' || atoms[at - 1]?.low !== 'as'),
  ),
  notAge,
);

/** "1 year and 2 months", "5 years, 1 month, 12 days": lengths that add up, the longest unit first. */
const compound: Matcher<Core> = opening(
  (a) =>
    a.number >= 0 || a.lex?.cardinal !== undefined || a.low === 'a' || a.low === 'an' || a.lex?.scale !== undefined,
  (atoms, at) => {
    const parts: { readonly count: number; readonly unit: Unit }[] = [];
    let end = at;
    for (let next = at; ; ) {
      const part = countedUnit(atoms, next);
      const last = parts.at(-1);
      if (part === null || (last !== undefined && RANK.indexOf(part.value.unit) <= RANK.indexOf(last.unit))) break;
      parts.push(part.value);
      end = part.end;
      next = atoms[end]?.low === ',' ? end + 1 : end;
      if (atoms[next]?.low === 'and') next += 1;
    }
    return parts.length < 2 ? null : { end, value: { kind: 'compound', parts } };
  },
);
const RANK: readonly Unit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const countedUnit = keep(
  seq(
    first(
      cardinal,
      map(word('a an'), () => 1),
    ),
    unitWord,
  ),
  ([n, unit]) =>
    RANK.includes(unit.unit) && Number.isInteger(n) && unit.plural === (n !== 1)
      ? { count: n * unit.factor, unit: unit.unit }
      : null,
);

/** "five-year", "30-day", "several-year"; "three-quarters" is a share. */
const hyphened = unless(
  keep(
    seq(
      first(
        map(cardinal, (n): Quantity => ({ min: n, max: n })),
        map(word('several multi'), () => VAGUE),
      ),
      word('-'),
      lasting,
    ),
    ([many, , unit]) => (unit.unit === 'quarter' && unit.plural ? null : duration(many, unit)),
  ),
  notAge,
);
/** "a three-year period", "the two-week period". */
const period = map(seq(word('a an the'), hyphened, word('period span')), ([, core]) => core);
/** "five year", "two day" before a noun: unit in the singular after a number above one. */
const attributive = unless(
  keep(seq(cardinal, unitWord), ([n, unit]) =>
    n > 1 && !unit.plural && unit.unit !== 'half' && unit.unit !== 'second' && unit.unit !== 'quarter'
      ? duration({ min: n, max: n }, unit)
      : null,
  ),
  notAge,
);

/** "an additional year", "another two weeks", "a further three months", "a minute and a half". */
const added = first<Core>(
  map(seq(word('another'), lasting), ([, unit]) => duration({ min: 1, max: 1 }, unit)),
  map(seq(word('another'), quantity, lasting), ([, many, unit]) => duration(many, unit)),
  map(
    seq(phrases('an additional|a further|a full|a whole|an entire|an extra'), maybe(cardinal), lasting),
    ([, n, unit]) => duration({ min: n ?? 1, max: n ?? 1 }, unit),
  ),
  map(seq(word('a an'), lasting, phrases('or two')), ([, unit]) => duration({ min: 1, max: 2 }, unit)),
  map(seq(word('a an one'), lasting, phrases('and a half')), ([, unit]) => duration({ min: 1.5, max: 1.5 }, unit)),
);

/** "day-long", "weeks-long", "decades-old"; "year-old" belongs to an age. */
const longish = keep(seq(lasting, word('-'), word('long old')), ([unit, , tail]) =>
  tail === 'old' && !unit.plural ? null : duration(unit.plural ? VAGUE : { min: 1, max: 1 }, unit),
);
const JOINED: ReadonlyMap<string, UnitWord> = new Map(
  Object.entries({
    daylong: { unit: 'day', factor: 1, plural: false },
    weeklong: { unit: 'week', factor: 1, plural: false },
    monthlong: { unit: 'month', factor: 1, plural: false },
    yearlong: { unit: 'year', factor: 1, plural: false },
    decadeslong: { unit: 'decade', factor: 1, plural: true },
  } as const),
);
const joinedLong = map(
  atom((a) => JOINED.get(a.low)),
  (unit) => duration(unit.plural ? VAGUE : { min: 1, max: 1 }, unit),
);

const BEFORE_BARE = new Set(
  'for in within over after took take taken lasted last lasting of spent and or about been than several these'.split(
    ' ',
  ),
);

/** "for years", "weeks of fighting", "hours after": units in the plural alone. */
const bare = when(
  keep(lasting, (unit) => (unit.plural ? duration(VAGUE, unit) : null)),
  (atoms, at, end) => {
    const next = atoms[end]?.low ?? '';
    // "the early hours of Thursday" is part of Thursday, not a length of time.
    if (next === 'of' && (isDayWord(atoms[end + 1]) || atoms[at]?.lex?.unit === 'quarter')) return false;
    return BEFORE_BARE.has(atoms[at - 1]?.low ?? '') || /^(?:of|after|before|later)$/.test(next);
  },
);

function isDayWord(a: Atom | undefined): boolean {
  return a?.lex?.weekday !== undefined || a?.lex?.month !== undefined || (a?.number ?? -1) >= 0;
}

const WAYS: Readonly<Record<string, 'past' | 'future'>> = { last: 'past', past: 'past', previous: 'past' };

/** "the past two weeks", "the last few months", "the next three years", "recent weeks", "the coming days". */
const windowed = longest<Core>(
  map(
    seq(
      maybe(word('the these')),
      word('last past previous preceding latest'),
      properQuantity,
      filler,
      maybe(word('of')),
      lasting,
    ),
    ([, , many, , , unit]) => duration(many, unit, 'past'),
  ),
  keep(seq(word('past'), lasting), ([, unit]) => (unit.plural ? null : duration({ min: 1, max: 1 }, unit, 'past'))),
  map(seq(word('the'), word('last past'), lasting), ([, , unit]) =>
    duration(unit.plural ? VAGUE : { min: 1, max: 1 }, unit, 'past'),
  ),
  map(
    seq(
      maybe(word('the')),
      word('next coming upcoming following first'),
      properQuantity,
      filler,
      maybe(word('of')),
      lasting,
    ),
    ([, word_, many, , , unit]) => duration(many, unit, word_ === 'first' ? undefined : 'future'),
  ),
  map(seq(word('the'), word('next'), lasting, phrases('or so|or two')), ([, , unit]) =>
    duration({ min: 1, max: 1 }, unit, 'future'),
  ),
  // "the next fortnight": units that are counts by themselves.
  keep(seq(maybe(word('the')), word('next last past coming previous'), lasting), ([, way, unit]) =>
    unit.factor > 1 && !unit.plural ? duration({ min: 1, max: 1 }, unit, WAYS[way] ?? 'future') : null,
  ),
  // "the three next weeks"
  keep(seq(maybe(word('the')), cardinal, word('next last past previous'), lasting), ([, n, way, unit]) =>
    unit.plural ? duration({ min: n, max: n }, unit, WAYS[way] ?? 'future') : null,
  ),
  map(seq(maybe(word('the')), word('coming'), lasting), ([, , unit]) =>
    duration(unit.plural ? VAGUE : { min: 1, max: 1 }, unit, 'future'),
  ),
  keep(seq(maybe(word('the')), word('recent past'), lasting), ([, , unit]) =>
    unit.plural ? duration(VAGUE, unit, 'past') : null,
  ),
  map(seq(word('the'), cardinal, lasting), ([, n, unit]) => duration({ min: n, max: n }, unit)),
  keep(seq(word('the'), lasting, word('ahead')), ([, unit]) => (unit.plural ? duration(VAGUE, unit, 'future') : null)),
);

/** "a while", "some time", "a fairly lengthy period", "an indefinite period of time". */
const vague = map(
  first<unknown>(
    phrases('a while|some time|a long time|quite some time'),
    seq(
      word('a an'),
      maybe(word('very fairly rather relatively')),
      word('long lengthy short brief limited prolonged extended indefinite unspecified'),
      word('period'),
      maybe(phrases('of time')),
    ),
    phrases('a period of time'),
  ),
  (): Core => ({
    kind: 'duration',
    quantity: VAGUE,
    unit: null,
  }),
);

/** "the year ended Sept. 30": a year long, wherever it starts. */
const reported = when(
  map(seq(word('the'), maybe(word('fiscal financial')), word('year')), () =>
    duration({ min: 1, max: 1 }, { unit: 'year', factor: 1, plural: false }),
  ),
  (atoms, _at, end) => /^(?:ended|ending|through|to)$/.test(atoms[end]?.low ?? ''),
);

/** How long. */
export const durations: Matcher<Core> = once(
  longest<Core>(
    plainCount,
    compound,
    hyphened,
    period,
    attributive,
    added,
    longish,
    joinedLong,
    bare,
    windowed,
    vague,
    reported,
  ),
);
