import { attach } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { reportingForms } from '../words/starters.ts';
import { hasSubject, isComma, isNoun } from './common.ts';

/**
 * "said the embassy in Pyongyang, whose work has been suspended since 2017, would be closed": the clause after the comma
 * has no subject of its own, and the noun before the aside is no object of the reporting verb but that clause's subject.
 */
export const splitReports: Repair = {
  name: 'split-reports',
  apply(draft) {
    for (const clause of draft.tokens) {
      if (clause.deprel !== 'parataxis' || clause.upos !== 'VERB' || hasSubject(draft, clause.index)) continue;
      const [first] = dependents(draft, clause.index, 'aux', 'aux:pass', 'cop');
      if (first === undefined || !isComma(draft, first - 1)) continue;
      const verbs = [clause.head, ...dependents(draft, clause.head, 'conj')];
      const report = verbs.find((v) => v < first && reportingForms.has(draft.tokens[v]?.text.toLowerCase() ?? ''));
      if (report === undefined) continue;
      const subject = dependents(draft, report, 'obj').find((i) => i > report && i < first && isNoun(draft, i));
      if (subject === undefined || dependents(draft, subject, 'acl:relcl').length === 0) continue;
      const passive = dependents(draft, clause.index, 'aux:pass').length > 0;
      if (attach(draft, clause.index, report, 'ccomp'))
        attach(draft, subject, clause.index, passive ? 'nsubj:pass' : 'nsubj');
    }
  },
};
