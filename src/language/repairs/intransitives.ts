import { type Draft, retag, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { takesInfinitive } from '../words/infinitives.ts';
import { intransitives, pastOnly, summoned } from '../words/intransitives.ts';
import { isFinite, isNoun, lower } from './common.ts';

/**
 * A form in -ed of a verb that has no passive is a past tense: "Togo called for talks", "Armenia threatened to end the
 * talks", "Chilean jets crossed into Peru", which parsers read as what is done to the noun before it.
 */
export const intransitive: Repair = {
  name: 'intransitives',
  apply(draft) {
    for (const { index, xpos, upos } of draft.tokens) {
      if (xpos !== 'VBN' || upos !== 'VERB' || !hasNoPassive(draft, index)) continue;
      if (dependents(draft, index, 'aux', 'cop', 'obj').length > 0) continue;
      const subject = dependents(draft, index, 'nsubj')[0];
      if (subject !== undefined) activate(draft, index, subject);
      else raise(draft, index);
    }
  },
};

/** By the word after the verb: its preposition, "to" and an infinitive, or any. */
function hasNoPassive(draft: Draft, verb: number): boolean {
  const { lemma = '', low = '' } = draft.tokens[verb] ?? {};
  const next = lower(draft, verb + 1);
  if (pastOnly.has(low)) return true;
  if (!low.endsWith('ed') || next === 'by') return false;
  if (next === 'to' && takesInfinitive.has(lemma) && draft.tokens[verb + 2]?.xpos === 'VB') return !asked.has(lemma);
  if (dependents(draft, verb, 'obl:agent').length > 0) return false;
  const prepositions = intransitives.get(lemma);
  return prepositions !== undefined && (prepositions.has('*') || prepositions.has(next));
}

/** Of these a passive is followed by an infinitive too ("needed to build it"). */
const asked = new Set([
  'ask',
  'need',
  'choose',
  'elect',
  'want',
  'start',
  'begin',
  'move',
  'propose',
  'wish',
  'desire',
]);

function activate(draft: Draft, verb: number, subject: number): void {
  const token = draft.tokens[subject];
  if (!token || subject > verb || (summoned.has(token.lemma) && draft.tokens[verb]?.lemma === 'call')) return;
  retag(draft, verb, 'VERB', 'VBD');
  token.deprel = relation(token);
}

/** Where the sentence has no verb with tense, the noun at its top is the subject of the form right after it. */
function raise(draft: Draft, verb: number): void {
  const token = draft.tokens[verb];
  const noun = token?.head ?? -1;
  const top = draft.tokens[noun];
  if (!token || !top || top.head >= 0 || token.deprel !== 'acl' || noun !== verb - 1 || !isNoun(draft, noun)) return;
  if (summoned.has(top.lemma) && token.lemma === 'call') return;
  if (draft.tokens.some(({ index }) => isFinite(draft, index))) return;
  const own = (child: number): boolean => child < verb && draft.tokens[child]?.upos !== 'PUNCT';
  if (swap(draft, verb, noun, 'nsubj', own)) retag(draft, verb, 'VERB', 'VBD');
}
