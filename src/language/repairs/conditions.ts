import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { isComma, lower } from './common.ts';

/** Verbs of saying that stand between a condition and what hangs on it. */
const saying = new Set(['warn', 'say', 'add', 'threaten', 'insist', 'stress', 'argue', 'announce', 'vow', 'declare']);

/**
 * "If the duty stays, Oman warned, the port would be closed", "Should they go, Oman warned, ...": the condition is that of what
 * is said, not of the saying.
 */
export const conditions: Repair = {
  name: 'conditions',
  apply(draft) {
    for (const token of draft.tokens)
      if (saying.has(token.lemma) && isComma(draft, token.index + 1)) give(draft, token.index);
  },
};

function give(draft: Draft, verb: number): void {
  const clause = dependents(draft, verb, 'advcl', 'ccomp').find((i) => i < verb && isCondition(draft, i));
  const said = dependents(draft, verb, 'ccomp').find((i) => i > verb);
  const speaker = dependents(draft, verb, 'nsubj').find((i) => i < verb);
  if (clause === undefined || said === undefined || speaker === undefined || speaker < clause) return;
  const modal = dependents(draft, said, 'aux').some((i) => draft.tokens[i]?.xpos === 'MD');
  if (modal) attach(draft, clause, said, 'advcl');
}

/** "if they go", "unless they go", "should they go" */
function isCondition(draft: Draft, clause: number): boolean {
  if (dependents(draft, clause, 'mark').some((i) => /^(?:if|unless)$/.test(lower(draft, i)))) return true;
  const subject = dependents(draft, clause, 'nsubj')[0] ?? -1;
  return dependents(draft, clause, 'aux').some((i) => i < subject && lower(draft, i) === 'should');
}
