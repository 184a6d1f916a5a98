/** The words that prove a row. */
import { predicateAt } from '../language/predicates.ts';
import { dependents, phraseOf, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { spanOf } from './annotations.ts';
import type { Frame } from './codebook.ts';
import { phraseTokens as wordsOfPhrase } from './frames.ts';
import type { Candidate, Scope } from './parties.ts';
import type { Mention } from './types.ts';

/**
 * The predicate with its particles, the arguments that a frame tested, the set phrase that it asked for, and its own
 * sentence's target; without the subject before it.
 */
export function proofOf(scope: Scope, frame: Frame, target: Candidate | null): Mention['span'] {
  const { predicate } = scope;
  const s = predicate.sentence;
  const tokens = [
    predicate.token,
    ...dependents(s, predicate.token, 'compound:prt'),
    ...wordsOfPhrase(predicate, frame),
  ];
  for (const adverb of predicate.slots.get('adverb') ?? []) {
    if (/^(home|back|out|away)$/i.test(s.tokens[adverb].text)) tokens.push(adverb);
  }
  for (const [name, bound] of scope.bound) {
    if (!name.startsWith('agent') || predicate.passive)
      for (const t of bound) tokens.push(...argumentTokens(scope, s, t));
  }
  const named = target?.party;
  const told = named && (named.basis === 'stated' || named.basis === 'resolved') && within(named.span, s.span);
  if (named && told && named.span.start > s.tokens[predicate.token].start) {
    tokens.push(...s.tokens.filter((t) => within(t, named.span)).map((t) => t.index));
  }
  return spanOf(s, tokens);
}

function within(
  inner: { readonly start: number; readonly end: number },
  outer: { readonly start: number; readonly end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of an argument: its mention, or its phrase; of a clause also what it governs. */
function argumentTokens(scope: Scope, s: Sentence, token: number): number[] {
  const m = scope.index.at(s, token);
  if (m && m.sentence === s.index) return [token, m.from, m.to - 1];
  const inner = predicateAt(s, token);
  if (inner.form === 'noun') return phraseOf(s, token);
  const objects = (inner.slots.get('patient') ?? []).filter((t) => t > token);
  return [token, ...objects, ...objects.flatMap((t) => subtree(s, t).filter((i) => s.tokens[i].deprel === 'det'))];
}
