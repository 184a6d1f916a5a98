import { caseOf, isPassive } from '../clause.ts';
import { attach } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { counting } from '../words/quantities.ts';

const parts: ReadonlySet<string> = new Set(
  'half third quarter fifth sixth tenth percent most majority dozen'.split(' '),
);
/** Prepositions that say before a part how exact it is. */
const about: ReadonlySet<string> = new Set(['about', 'around', 'over']);

/**
 * "deported about half of the people", "freed more than a third of them": the part is the verb's object, also where the
 * words before it could introduce an oblique ("talked about half of the plan" has one).
 */
export const shares: Repair = {
  name: 'shares',
  apply(draft) {
    for (const token of draft.tokens) {
      const verb = draft.tokens[token.head];
      if (relation(token) !== 'obl' || verb?.upos !== 'VERB' || token.index < verb.index) continue;
      if (!parts.has(token.lemma) || !dependents(draft, token.index, 'nmod').some((i) => caseOf(draft, i) === 'of'))
        continue;
      const preposition = caseOf(draft, token.index);
      if (preposition !== '' && !(about.has(preposition) && counting.has(verb.lemma))) continue;
      if (isPassive(draft, verb.index) || dependents(draft, verb.index, 'obj').length > 0) continue;
      token.deprel = 'obj';
      for (const i of dependents(draft, token.index, 'case')) attach(draft, i, token.index, 'advmod');
    }
  },
};
