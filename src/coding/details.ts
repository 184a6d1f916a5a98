/** The smaller parts of a row: figures, level, place, reason, whether it is said to be temporary. */
import type { ActorMention } from '../actors/types.ts';
import { caseOf } from '../language/clause.ts';
import { slot } from '../language/predicates.ts';
import { dependents, yieldOf } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Report, Span } from '../report/types.ts';
import type { TimeMention } from '../time/types.ts';
import { sentenceText, spanOf } from './annotations.ts';
import type { Kind } from './codebook.ts';
import { type NumberReading, readNumber } from './numbers.ts';
import type { Scope } from './parties.ts';
import type { Figure, Mention } from './types.ts';
import { isOwnWord, ownWords } from './words.ts';

const QUANTIFIERS =
  /^(least|most|than|some|nearly|almost|about|around|approximately|over|under|up|to|more|fewer|less|at|roughly|exactly|only)$/i;

/**
 * Numbers that count the people in the patient phrase ("at least 23 Russian diplomats"). Of several coordinated
 * patients only the row's own is counted.
 *
 * @param target Head token of the row's target, -1 when it has none.
 */
export function figuresOf(scope: Scope, kind: Kind, target: number): Figure[] {
  if (kind.counts === null) return [];
  const s = scope.predicate.sentence;
  const people = slot(scope.predicate, 'patient').filter((t) => COUNTED.has(scope.index.at(s, t)?.kind ?? 'place'));
  const holder = scope.speaker?.code ?? null;
  const out: Figure[] = [];
  for (const a of people.includes(target) ? [target] : people) {
    for (const n of dependents(s, a, 'nummod')) {
      const figure = figureAt(s, n, a, kind.counts, holder);
      if (figure) out.push(figure);
    }
    const own = readNumber(s.tokens[a]);
    const counted = own ? dependents(s, a, 'nmod')[0] : undefined;
    if (own && counted !== undefined) out.push(makeFigure(s, [a], own, kind.counts, s.tokens[counted].text, holder));
  }
  return out;
}

const COUNTED: ReadonlySet<ActorMention['kind']> = new Set(['envoy', 'nationals']);

function figureAt(s: Sentence, n: number, noun: number, what: string, holder: string | null): Figure | null {
  const number = readNumber(s.tokens[n]);
  if (!number) return null;
  const tokens = [n, ...dependents(s, n, 'advmod', 'nmod', 'case', 'compound')];
  for (let i = n - 1; i >= 0 && QUANTIFIERS.test(s.tokens[i].text); i--) tokens.push(i);
  return makeFigure(s, tokens, number, what, s.tokens[noun].text, holder);
}

function makeFigure(
  s: Sentence,
  tokens: readonly number[],
  number: NumberReading,
  what: string,
  unit: string,
  holder: string | null,
): Figure {
  const modifier = [...new Set(tokens)]
    .toSorted((a, b) => a - b)
    .map((t) => s.tokens[t].text)
    .filter((w) => QUANTIFIERS.test(w))
    .join(' ')
    .toLowerCase();
  const open = /^(at least|more than|over)$/.test(modifier);
  const capped = /^(up to|at most|fewer than|less than|under)$/.test(modifier);
  return {
    what,
    min: capped ? 0 : modifier === 'more than' || modifier === 'over' ? number.min + 1 : number.min,
    max: open ? null : number.max,
    modifier: modifier === '' ? null : modifier,
    unit,
    scope: null,
    span: spanOf(s, tokens),
    holder,
  };
}

const TEMPORARY = /^(temporarily|temporary|provisionally|provisional|interim)$/i;
const TEMPORARY_PHRASE =
  /\b(for a (?:period|while|time)|until further notice|for the time being|for now|short[- ]lived|for the short term)\b/i;

/** Words that call the measure temporary: on the predicate, on its object, or elsewhere in the sentence. */
export function temporaryOf(scope: Scope, report: Report): Mention['temporary'] {
  const s = scope.predicate.sentence;
  const near = [scope.predicate.token, ...slot(scope.predicate, 'patient')];
  for (const t of near) {
    for (const c of dependents(s, t, 'advmod', 'amod')) {
      if (TEMPORARY.test(s.tokens[c].text)) return { span: spanOf(s, [c]) };
    }
  }
  const phrase = TEMPORARY_PHRASE.exec(sentenceText(report, s));
  const own = ownWords(s, scope.predicate.token);
  if (!phrase || !isOwnWord(s, own, s.span.start + phrase.index)) return null;
  const start = s.span.start + phrase.index;
  return { span: { start, end: start + phrase[0].length, ...(s.span.in ? { in: s.span.in } : {}) } };
}

const REASONS = [
  'over',
  'because of',
  'due to',
  'owing to',
  'on account of',
  'in protest at',
  'in protest over',
  'amid',
  'citing',
];

/** The phrase that gives the reason, where the sentence gives one of the predicate itself ("over the row", not "over the weekend"). */
export function reasonOf(scope: Scope, times: readonly TimeMention[]): Span | null {
  const s = scope.predicate.sentence;
  const isTime = (t: number): boolean => times.some((x) => x.sentence === s.index && x.from <= t && t < x.to);
  for (const prep of REASONS) {
    for (const a of slot(scope.predicate, prep)) if (!isTime(a)) return spanOf(s, yieldOf(s, a));
  }
  for (const c of dependents(s, scope.predicate.token, 'advcl')) {
    const word = s.tokens[c].lemma.toLowerCase();
    if (word === 'cite' || word === 'blame') {
      for (const o of dependents(s, c, 'obj')) return spanOf(s, yieldOf(s, o));
    }
    if (dependents(s, c, 'mark').some((m) => s.tokens[m].text.toLowerCase() === 'because'))
      return spanOf(s, yieldOf(s, c));
  }
  return null;
}

/** Where the predicate is said to happen ("in", "at"), if that is a known place. */
export function placeOf(scope: Scope): Mention['place'] {
  const s = scope.predicate.sentence;
  for (const prep of ['in', 'at', 'near', 'outside']) {
    for (const a of slot(scope.predicate, prep)) {
      const m = scope.index.at(s, a);
      if (m?.kind === 'place' && caseOf(s, a) === prep) return { name: m.name, code: m.code, span: m.span };
    }
  }
  return null;
}
