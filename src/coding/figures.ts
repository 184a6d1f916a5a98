/** How many people a row is about. */
import type { ActorMention } from '../actors/types.ts';
import { type NumberPhrase, numberPhrases } from '../language/numbers.ts';
import { slot } from '../language/predicates.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { lexeme } from '../time/lexicon.ts';
import { spanOf } from './annotations.ts';
import type { Kind } from './codebook.ts';
import type { Scope } from './parties.ts';
import type { Figure } from './types.ts';

/** What numbers can count here; missions, states and the like have no figures. */
const COUNTED: ReadonlySet<ActorMention['kind']> = new Set(['envoy', 'nationals']);

/**
 * Numbers that count the people in the patient phrase ("at least 23 Russian diplomats"). Of several coordinated
 * patients only the row's own is counted.
 *
 * @param target Head token of the row's target, -1 when it has none.
 */
export function figuresOf(scope: Scope, kind: Kind, target: number): Figure[] {
  const what = kind.counts;
  if (what === null) return [];
  const s = scope.predicate.sentence;
  const people = slot(scope.predicate, 'patient').filter((t) => COUNTED.has(scope.index.at(s, t)?.kind ?? 'place'));
  const holder = scope.speaker?.code ?? null;
  return (people.includes(target) ? [target] : people).flatMap((t) =>
    countsOf(s, t, scope.index.at(s, t)?.head ?? t).map(({ phrase, noun }) => ({
      what,
      min: phrase.min,
      max: phrase.max,
      modifier: phrase.modifier,
      unit: s.tokens[noun].text,
      scope: null,
      span: spanOf(s, [phrase.from, phrase.to - 1]),
      holder,
    })),
  );
}

interface Count {
  readonly phrase: NumberPhrase;
  readonly noun: number;
}

/**
 * The counts of a phrase. Where its head is a number, that is the count ("three of the 12 envoys"); where it only
 * groups, the noun inside is counted as well ("a group of 12 envoys").
 *
 * @param inner Head of the people inside the phrase; the same token when the phrase names them itself.
 */
function countsOf(s: Sentence, token: number, inner: number): Count[] {
  const phrases = numberPhrases(wordsFor(s));
  const own = phrases.find((p) => covers(p, token));
  if (own) return [{ phrase: own, noun: inner }];
  const nouns = inner === token ? [token] : [token, inner];
  for (const noun of nouns) {
    const counts = dependents(s, noun, 'nummod').flatMap((n) => phrases.filter((p) => covers(p, n)));
    const before = counts.length > 0 ? undefined : phrases.find((p) => p.to === startOf(s, noun));
    const found = before ? [before] : counts;
    if (found.length > 0) return [...new Set(found)].map((phrase) => ({ phrase, noun }));
  }
  return [];
}

function covers(phrase: NumberPhrase, token: number): boolean {
  return phrase.from <= token && token < phrase.to;
}

/** The words of a sentence, without days of a month: in "on May 12 300 envoys left" 12 is no thousands. */
function wordsFor(s: Sentence): string[] {
  return s.tokens.map((t, i) => (isDay(t.text, s.tokens[i - 1]?.text) ? '' : t.text));
}

function isDay(word: string, before: string | undefined): boolean {
  return /^\d{1,2}$/.test(word) && before !== undefined && lexeme(before.toLowerCase())?.month !== undefined;
}

/** Where a noun's names and adjectives begin: what counts it stands right before them. */
function startOf(s: Sentence, noun: number): number {
  let start = noun;
  while (start > 0 && ['ADJ', 'PROPN', 'NOUN'].includes(s.tokens[start - 1].upos) && s.tokens[start - 1].head === noun)
    start--;
  return start;
}
