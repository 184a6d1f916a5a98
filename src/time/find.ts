import type { Sentence } from '../language/types.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { type Context, parseAnchor } from './context.ts';
import type { Core } from './expression.ts';
import { timeExpression } from './patterns/grammar.ts';
import { civilOf, isoDate, type Period } from './period.ts';
import { relate } from './relation.ts';
import { type Resolved, resolve } from './resolve.ts';
import { jointOf, type Placeable, shareContext, yearBefore, yearless } from './siblings.ts';
import { isTold, tenseAround } from './tense.ts';
import type { TimeAnchor, TimeMention } from './types.ts';
import { UNKNOWN } from './vocabulary.ts';

/** An expression with the sentence it was found in. */
interface Found extends Placeable {
  readonly sentence: Sentence;
}

/** An expression starts at the start of a word or number, never inside one ("1,989", "COVID-19"). */
function canStart(atoms: readonly Atom[], at: number): boolean {
  const here = atoms[at];
  if (here === undefined || (here.lex === undefined && here.number < 0)) return false;
  if (!here.glued) return true;
  const before = atoms[at - 1];
  if (before === undefined) return true;
  if (/[\p{L}\p{N}$£€#@&_]/u.test(before.text)) return false;
  const inNumber =
    here.number >= 0 &&
    /[.,:/'-]/.test(before.low) &&
    atoms[at - 2]?.glued !== undefined &&
    (atoms[at - 2]?.number ?? -1) >= 0 &&
    before.glued;
  return !inNumber;
}

/** Whether an atom is what a time expression can turn on: a number, a month, a unit … rather than "the" or "about". */
function isKey({ lex, number }: Atom): boolean {
  if (number >= 0) return true;
  if (lex === undefined) return false;
  for (const name in lex) if (name !== 'opens') return true;
  return false;
}

/** Whether an atom can be inside an expression at all: a mark, a number, or a word that some pattern knows. */
function isKnown({ key }: Atom): boolean {
  return key !== UNKNOWN;
}

function scan(sentence: Sentence): Found[] {
  const atoms = atomsOf(sentence);
  const found: Found[] = [];
  // The next atom that an expression can turn on, and the next that can be in none: what lies beyond is out of reach.
  let key = 0;
  let stop = 0;
  for (let at = 0; at < atoms.length; at++) {
    if (key < at) key = at;
    while (key < atoms.length && !isKey(atoms[key] as Atom)) key += 1;
    if (key === atoms.length) break;
    if (stop < at) stop = at;
    while (stop < key && isKnown(atoms[stop] as Atom)) stop += 1;
    if (stop < key) {
      at = stop;
      continue;
    }
    if (!canStart(atoms, at)) continue;
    const match = timeExpression(atoms, at);
    if (match === null || match.end <= at || !canEnd(atoms, match.end)) continue;
    found.push({ sentence, atoms, from: at, to: match.end, expression: match.value });
    at = match.end - 1;
  }
  return found;
}

/** Nothing that continues the last word or number may be glued on. */
function canEnd(atoms: readonly Atom[], end: number): boolean {
  const next = atoms[end];
  if (next === undefined || !next.glued) return true;
  return !/^[\p{L}\p{N}_%@]/u.test(next.text);
}

/**
 * An end of a stretch whose other end says more: the first end of dates without a year follows from the second
 * ("from November to March"), of weekdays the end that the tense places first from the other.
 */
function inStretch(
  all: readonly Found[],
  index: number,
  values: readonly Resolved[],
  read: (one: Found) => Resolved,
): Found {
  const one = all[index] as Found;
  const { core } = one.expression;
  const next = all[index + 1];
  const before = all[index - 1];
  const withCore = (changed: Core): Found => ({ ...one, expression: { ...one.expression, core: changed } });
  if (next !== undefined && jointOf(one, next) === 'stretch') {
    const other = next.expression.core;
    if (core.kind === 'calendar' && core.year === null && core.index !== null && other.kind === 'calendar') {
      if (core.direction !== undefined || core.yearOffset !== undefined || other.year !== null) return one;
      const year = read(next).period?.year ?? null;
      return year === null ? one : withCore({ ...core, year: year + yearBefore(core, other), inferred: true });
    }
    if (core.kind === 'weekday' && core.direction === undefined && other.kind === 'weekday' && !looksAhead(one)) {
      const end = civilOf(read(next).period);
      return end === null ? one : withCore({ ...core, upTo: end });
    }
  }
  if (before !== undefined && core.kind === 'calendar' && isAlternative(before, one)) {
    const other = before.expression.core;
    const year = values[index - 1]?.period?.year ?? null;
    if (yearless(core) && yearless(other) && core.unit === other.unit && year !== null)
      return withCore({ ...core, year: year - yearBefore(other, core), inferred: true });
  }
  if (before !== undefined && core.kind === 'weekday' && jointOf(before, one) === 'stretch') {
    const start = civilOf(values[index - 1]?.period ?? null);
    const free = core.direction === undefined && core.weeks === undefined;
    const other = before.expression.core;
    if (start !== null && free && other.kind === 'weekday' && (looksAhead(before) || isDirected(other)))
      return withCore({ ...core, onOrAfter: start });
  }
  return one;
}

/** "in March or April": the later member of a list follows on the earlier. */
function isAlternative(before: Found, one: Found): boolean {
  return jointOf(before, one) === 'list' && before.atoms.slice(before.to, one.from).some(({ low }) => low !== ',');
}

function isDirected(core: Core): boolean {
  return core.kind === 'weekday' && (core.direction !== undefined || core.weeks !== undefined);
}

function looksAhead({ sentence, atoms, from, to }: Found): boolean {
  return tenseAround(sentence, atoms[from]?.token ?? 0, (atoms[to - 1]?.token ?? 0) + 1) === 'future';
}

/** Whether all-number dates put the day first, as the ones that can be read in only one way show. */
function dayOrder(found: readonly Found[]): boolean | null {
  let day = 0;
  let month = 0;
  for (const { expression } of found) {
    const { core } = expression;
    if (core.kind !== 'numeric') continue;
    if (core.first > 12) day += 1;
    if (core.second > 12) month += 1;
  }
  return day === month ? null : day > month;
}

function mention(one: Found, value: Resolved): TimeMention {
  const first = one.atoms[one.from] as Atom;
  const last = one.atoms[one.to - 1] as Atom;
  const title = one.sentence.span.in;
  return {
    span: { start: first.start, end: last.end, ...(title === undefined ? {} : { in: title }) },
    sentence: one.sentence.index,
    from: first.token,
    to: last.token + 1,
    type: value.type,
    timex: value.timex,
    edtf: value.edtf,
    precision: value.precision,
    basis: value.basis,
    ...(one.expression.mod === undefined ? {} : { mod: one.expression.mod }),
  };
}

/**
 * Finds the time expressions of a report and gives them their values.
 *
 * @param sentences In the order of the text. Tags and trees are used where they are there (tense of the governing
 *   verb); sentences that are only tokens work too.
 * @param anchor The publication date, whole, partial or unknown. Nothing is ever taken from the clock.
 * @returns Mentions in the order of the text, not overlapping; spans are UTF-16 offsets like those of the tokens.
 */
export function findTimes(sentences: readonly Sentence[], anchor: TimeAnchor): TimeMention[] {
  const found = sentences.map((sentence) => shareContext(scan(sentence)));
  const dayFirst = dayOrder(found.flat());
  const publication = parseAnchor(anchor.edtf);
  const mentions: TimeMention[] = [];
  let last: Period | null = null;
  let lastDay: Period | null = null;
  let lastQuarter: Period | null = null;
  for (const inSentence of found) {
    const values: Resolved[] = [];
    const here: TimeMention[] = [];
    const days = { day: null as Period | null };
    const read = (one: Found): Resolved => {
      const from = one.atoms[one.from]?.token ?? 0;
      const to = (one.atoms[one.to - 1]?.token ?? 0) + 1;
      const context: Context = {
        anchor: publication,
        tense: () => tenseAround(one.sentence, from, to),
        before: one.atoms[one.from - 1]?.low ?? '',
        told: () => isTold(one.sentence, from, to),
        last,
        lastDay,
        lastQuarter,
        sentenceDay: days.day,
        dayFirst,
      };
      return resolve(one.expression, context);
    };
    // A time of day may stand before its day: days named later in the sentence are looked up first.
    if (inSentence.some(({ expression }) => expression.core.kind === 'time')) {
      const other = inSentence
        .map((one) => (one.expression.core.kind === 'time' ? null : read(one)))
        .find((value) => value?.period?.unit === 'day');
      days.day = other?.period ?? null;
    }
    for (const [index, one] of inSentence.entries()) {
      const value = read(inStretch(inSentence, index, values, read));
      values.push(value);
      here.push(mention(one, value));
      const kind = one.expression.core.kind;
      // "for the nine months": comparisons that follow are no longer with a quarter.
      if (kind === 'duration' && /^P[69]M$/.test(value.timex)) lastQuarter = null;
      // "a year earlier" is only compared with: what follows goes on about the present.
      if (value.period !== null && kind !== 'time' && kind !== 'yearBefore' && value.period.year !== null) {
        last = value.period;
        if (value.period.unit === 'day') lastDay = value.period;
        if (value.period.unit === 'quarter' && value.period.index !== null && kind === 'calendar')
          lastQuarter = value.period;
      }
    }
    mentions.push(
      ...relate(here, inSentence[0]?.sentence, publication.date === null ? null : isoDate(publication.date)),
    );
  }
  return mentions;
}
