import { type Atom, isCapital } from '../atoms.ts';
import type { Core } from '../expression.ts';
import { HOLIDAY_NAMES, PLAIN_HOLIDAYS } from '../holidays.ts';
import { first, longest, type Matcher, map, maybe, phrases, seq, when, word } from '../match.ts';
import { direction, yearPart } from './calendar.ts';
import { isWord } from './numbers.ts';

type Reference = Extract<Core, { kind: 'reference' }>['value'];

/** Words that point to no date on the calendar. */
const WORDS: Readonly<Record<Reference, string>> = {
  PRESENT_REF:
    'now|right now|currently|nowadays|these days|at present|at the moment|at this time|at this moment|the present|the present time',
  PAST_REF: 'recently|more recently|most recently|lately|the past|the recent past|not long ago|long ago|some time ago',
  FUTURE_REF:
    'soon|very soon|the future|the near future|the foreseeable future|the immediate future|the not too distant future|a later date|the short term|the long term|the near term|future years|the coming years|as soon as possible',
};

/** What follows "the past" where it stands alone rather than before a number of units. */
const AFTER_PAST = /^(?:and|or|but|to|when|that|is|was|has|had|have|it|he|she|they|we|i|you|as|for|by|with|been)$/;
/** "as soon as", "soon after": the words measure from something else. */
const AFTER_SOON = /^(?:as|after|afterwards?|thereafter|enough)$/;
/** "was soon released", "as soon": nothing lies ahead of the report. */
const BEFORE_SOON = /^(?:as|was|were|had|too)$/;

/** "soon became": the word before a verb in the past tense. */
function isOver(next: Atom | undefined): boolean {
  return next !== undefined && (next.tag === 'VBD' || (next.tag === '' && next.low.endsWith('ed')));
}

const refer = (value: Reference): Matcher<Core> =>
  map(phrases(WORDS[value]), () => ({ kind: 'reference' as const, value }));

/** "now that", "now - defunct", "the past two", "as soon as": the words mean something else. */
const free: Matcher<Core> = when(
  longest<Core>(refer('PRESENT_REF'), refer('PAST_REF'), refer('FUTURE_REF')),
  (atoms, at, end) => {
    const next = atoms[end]?.low ?? '';
    const last = atoms[end - 1]?.low;
    if (last === 'past') return !isWord(atoms[end]) || AFTER_PAST.test(next);
    if (last === 'present') return !isWord(atoms[end]);
    if (last === 'recently') return atoms[at - 1]?.low !== 'as';
    if (last === 'soon')
      return !AFTER_SOON.test(next) && !isOver(atoms[end]) && !BEFORE_SOON.test(atoms[at - 1]?.low ?? '');
    return true;
  },
);

const attributive: Matcher<Core> = first<Core>(
  map(word('current'), () => ({ kind: 'reference' as const, value: 'PRESENT_REF' as const })),
  map(seq(word('future'), word('days weeks months quarters years decades')), () => ({
    kind: 'reference' as const,
    value: 'FUTURE_REF' as const,
  })),
);

export const references: Matcher<Core> = longest<Core>(free, attributive);

/** "Christmas", "last Easter", "New Year's Day 2019". */
export const holidays: Matcher<Core> = when(
  map(
    seq(maybe(direction), phrases(HOLIDAY_NAMES.join('|')), maybe(yearPart)),
    ([way, name, rest]): Core => ({
      kind: 'holiday',
      name,
      year: rest?.shortYear === true ? null : (rest?.year ?? null),
      ...(rest?.yearOffset === undefined ? {} : { yearOffset: rest.yearOffset }),
      ...(way === null ? {} : { direction: way }),
    }),
  ),
  (atoms, at, end) => {
    const named = atoms.slice(at, end).some((a) => isCapital(a) || PLAIN_HOLIDAYS.has(a.low));
    return named && !(atoms[end]?.low === 'island') && !(atoms[at]?.low === 'new' && atoms[end]?.low === 'resolution');
  },
);
