import { caseOf } from '../clause.ts';
import { attach } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { relation } from '../tree.ts';
import { removing } from '../words/particles.ts';

/** "ordered the envoy out of the country": the place left belongs to the verb, not to the one who leaves it. */
export const outOf: Repair = {
  name: 'out-of',
  apply(draft) {
    for (const token of draft.tokens) {
      const person = draft.tokens[token.head];
      if (!person || relation(token) !== 'nmod' || caseOf(draft, token.index) !== 'out of') continue;
      let top = person;
      while (['nmod', 'appos', 'flat', 'conj'].includes(relation(top)) && draft.tokens[top.head]) {
        top = draft.tokens[top.head] ?? top;
      }
      const verb = draft.tokens[top.head];
      const patient = relation(top) === 'obj' || top.deprel === 'nsubj:pass';
      if (verb && patient && removing.has(verb.lemma)) attach(draft, token.index, verb.index, 'obl');
    }
  },
};
