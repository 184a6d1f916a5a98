/** Whose the reason of a measure is: "cut ties with Chad over its support for rebels" is about Chad's support. */
import { caseOf } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import { MEASURE_VERBS, OWN_REASONS } from './words.ts';

/** What may be at the other end of a measure. */
const OTHERS = new Set(['state', 'place', 'organisation', 'group', 'organ', 'office', 'person', 'envoy']);

/**
 * The one whom a measure is taken against, for an "its" in what it is taken over. Null where the clause names nobody but
 * who takes it, or several, and for what one takes measures over oneself ("over its concerns").
 */
export function measuredParty(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { sentence: s } = discourse.scene(sentence);
  const verb = measureOver(s, token);
  if (verb < 0) return null;
  const own = new Set(subjectsOf(s, verb).flatMap((h) => discourse.at(sentence, h)?.codes ?? []));
  const others = discourse
    .inSentence(sentence)
    .filter((d) => d.from > verb && isBefore(d, sentence, token) && OTHERS.has(d.kind) && d.codes.length === 1)
    .filter((d) => !own.has(d.codes[0] ?? ''));
  return new Set(others.map((d) => d.codes[0])).size === 1 ? (others[0] ?? null) : null;
}

/** The verb of a measure whose reason, with "over", a possessive pronoun stands in; else -1. */
function measureOver(s: Sentence, token: number): number {
  const { deprel, head, text } = s.tokens[token];
  if (deprel !== 'nmod:poss' || !/^its$/i.test(text) || caseOf(s, head) !== 'over') return -1;
  const noun = s.tokens[head];
  if (OWN_REASONS.has(noun.lemma) || dependents(s, head, 'amod').some((a) => s.tokens[a].lemma === 'own')) return -1;
  for (let at = noun.head, steps = 0; at >= 0 && steps < 4; at = s.tokens[at].head, steps++) {
    if (s.tokens[at].upos === 'VERB') return MEASURE_VERBS.has(s.tokens[at].lemma.toLowerCase()) ? at : -1;
  }
  return -1;
}
