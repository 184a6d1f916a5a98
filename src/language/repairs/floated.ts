import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { isNoun } from './common.ts';

/**
 * "Poland and Hungary each banned grain", "the two both denied it": a word that says of a plural subject how it shares
 * the act belongs to the verb, and is no subject of its own.
 */
export const floated: Repair = {
  name: 'floated',
  apply(draft) {
    for (const { index, low } of draft.tokens) {
      if (!sharing.has(low) || !(isNoun(draft, index - 1) || draft.tokens[index - 1]?.upos === 'AUX')) continue;
      const verb = verbAfter(draft, index);
      if (verb >= 0) float(draft, index, verb);
    }
  },
};

/** Words that stand between a plural subject and its verb. */
export const sharing: ReadonlySet<string> = new Set(['each', 'both', 'all', 'jointly', 'together', 'separately']);

/** The verb with tense that follows, adverbs and auxiliaries passed over; or -1. */
function verbAfter(draft: Draft, index: number): number {
  for (let at = index + 1; at < draft.tokens.length; at++) {
    const { upos = '', xpos = '' } = draft.tokens[at] ?? {};
    if (upos === 'VERB') return /^VB[DZPN]?$/.test(xpos) ? at : -1;
    if (upos !== 'ADV' && upos !== 'AUX' && upos !== 'PART') return -1;
  }
  return -1;
}

function float(draft: Draft, index: number, verb: number): void {
  const token = draft.tokens[index];
  if (!token || dominatesLeft(draft, index)) return;
  const subject = relation(token) === 'nsubj' && token.head === verb;
  const named = dependents(draft, verb, 'nsubj').find((i) => i < index);
  if (subject && named === undefined) return;
  if (subject || token.deprel === 'det' || token.deprel === 'obl' || token.deprel === 'dep') {
    if (attach(draft, index, verb, 'advmod')) retag(draft, index, 'ADV', 'RB');
  }
}

/** It holds the names before it, which only a new parse could mend. */
function dominatesLeft(draft: Draft, index: number): boolean {
  return dependents(draft, index).some((i) => i < index);
}
