/** The smaller parts of a row: place, reason, whether it is said to be temporary. */
import { caseOf } from '../language/clause.ts';
import { slot } from '../language/predicates.ts';
import { dependents, yieldOf } from '../language/tree.ts';
import type { Report, Span } from '../report/types.ts';
import type { TimeMention } from '../time/types.ts';
import { sentenceText, spanOf } from './annotations.ts';
import type { Scope } from './parties.ts';
import type { Mention } from './types.ts';
import { isOwnWord, ownWords } from './words.ts';

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

/** Where the predicate is said to happen ("in", "at"), if that is a known place; else the city of the mission that it is about. */
export function placeOf(scope: Scope): Omit<NonNullable<Mention['place']>, 'at'> | null {
  const s = scope.predicate.sentence;
  for (const prep of ['in', 'at', 'near', 'outside']) {
    for (const a of slot(scope.predicate, prep)) {
      const m = scope.index.at(s, a);
      if (m?.kind === 'place' && caseOf(s, a) === prep) return { name: m.name, code: m.code, span: m.span };
    }
  }
  return cityOfMission(scope);
}

/** "ordered Chile to close its consulate in La Paz", "its La Paz consulate": where the mission stands that the frame is about. */
function cityOfMission({ predicate: { sentence: s }, covered, index }: Scope): ReturnType<typeof placeOf> {
  for (const token of covered) {
    const mission = index.at(s, token);
    const city = mission?.kind === 'mission' ? mission.post?.city : null;
    if (!mission || !city) continue;
    const inside = s.tokens.filter((t) => t.start >= mission.span.start && t.end <= mission.span.end);
    const words = city.split(' ');
    const from = inside.findIndex((_, i) => words.every((word, k) => inside[i + k]?.text === word));
    if (from < 0) continue;
    const found = inside.slice(from, from + words.length).map((t) => t.index);
    return { name: city, code: mission.post?.host ?? null, span: spanOf(s, found) };
  }
  return null;
}
