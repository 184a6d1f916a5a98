import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { isDay } from '../roles.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, verbAbove } from './common.ts';

const openers = new Set(['that', 'whether']);

/**
 * "denied on Tuesday that the navy had seized it", "asked by reporters whether it would respond": a clause that "that" or
 * "whether" opens and that has a subject of its own is what the verb says, not a description of the day, the name or the
 * agent between the two.
 */
export const complements: Repair = {
  name: 'complements',
  apply(draft) {
    for (const token of draft.tokens) {
      const noun = draft.tokens[token.head];
      if (relation(token) !== 'acl' || !noun || !opened(draft, token.index) || !hasSubject(draft, token.index))
        continue;
      if (!isDay(draft, noun.index) && noun.upos !== 'PROPN' && noun.upos !== 'PRON' && noun.deprel !== 'obl:agent')
        continue;
      const verb = verbAbove(draft, noun.index);
      if (verb >= 0 && dependents(draft, verb, 'ccomp').length === 0) attach(draft, token.index, verb, 'ccomp');
    }
  },
};

function opened(draft: Draft, verb: number): boolean {
  const relative = dependents(draft, verb).some((i) => draft.tokens[i]?.xpos.startsWith('W'));
  return !relative && dependents(draft, verb, 'mark').some((i) => openers.has(draft.tokens[i]?.lemma ?? ''));
}
