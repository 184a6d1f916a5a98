import { type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject } from './common.ts';

/** Verbs that a bare infinitive may follow at once ("helps build"). */
const bareInfinitive = new Set(['help', 'let', 'make', 'dare', 'need', 'do', 'go', 'come', 'have', 'be']);

/**
 * "Greece pauses work at its mission": a plural verb right after a verb with a subject and a tense is a noun, its object.
 */
export const bareNouns: Repair = {
  name: 'bare-nouns',
  apply(draft) {
    for (const { index, xpos } of draft.tokens) if (xpos === 'VBP' && isObject(draft, index)) asObject(draft, index);
  },
};

function isObject(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  const verb = draft.tokens[index - 1];
  if (!token || !verb || token.head !== verb.index || relation(token) !== 'xcomp') return false;
  if (!['VBZ', 'VBD'].includes(verb.xpos) || bareInfinitive.has(verb.lemma) || !hasSubject(draft, verb.index))
    return false;
  return dependents(draft, index, 'nsubj', 'obj', 'aux', 'mark', 'ccomp', 'xcomp').length === 0;
}

function asObject(draft: Draft, index: number): void {
  retag(draft, index, 'NOUN', 'NN');
  const token = draft.tokens[index];
  if (token) token.deprel = 'obj';
  for (const child of dependents(draft, index, 'obl')) {
    const below = draft.tokens[child];
    if (below) below.deprel = 'nmod';
  }
}
