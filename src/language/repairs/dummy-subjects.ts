import type { Repair } from '../repair.ts';

/** What is only done by somebody, so that "it" before such a verb stands for somebody too. */
const willed: ReadonlySet<string> = new Set(
  (
    'refuse decline agree vow pledge threaten promise plan intend decide accept reject expel recall summon sever break cut ' +
    'accuse deny order impose lift ban bar sign withdraw suspend freeze invite offer urge warn condemn hold send host'
  ).split(' '),
);

/** "In 2022 it refused to accept the envoy": a dummy subject has verbs such as "seems" or "rains", not verbs of will. */
export const dummySubjects: Repair = {
  name: 'dummy-subjects',
  apply(draft) {
    for (const token of draft.tokens) {
      const verb = draft.tokens[token.head];
      if (token.deprel !== 'expl' || token.low !== 'it' || verb?.upos !== 'VERB' || token.index > verb.index) continue;
      const passive = draft.tokens.some((t) => t.head === verb.index && t.deprel === 'aux:pass');
      if (!passive && willed.has(verb.lemma)) token.deprel = 'nsubj';
    }
  },
};
