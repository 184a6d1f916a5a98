import { attach, type Draft, dominates } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { isDay } from '../roles.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isComma, isQuote } from './common.ts';

/** Relations inside a name or a nominal phrase, up which its head is found. */
const inner = new Set(['flat', 'compound', 'nmod:desc', 'appos', 'nmod', 'conj', 'amod', 'nummod']);

/**
 * Relative clauses hang on the words right before their pronoun: "admitted the minister, who resigned later" is about the
 * minister, however far away the parser put it. A noun between the pronoun and a verb without subject is that verb's
 * subject: "the attack, which Prime Minister Sharif blamed on rebels".
 */
export const relatives: Repair = {
  name: 'relatives',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.deprel !== 'acl:relcl') continue;
      const pronoun = dependents(draft, token.index).find((i) => /^W(?:DT|P)$/.test(draft.tokens[i]?.xpos ?? ''));
      if (pronoun === undefined || pronoun > token.index) continue;
      reattach(draft, token.index, pronoun);
      subjectInside(draft, token.index, pronoun);
    }
  },
};

/** Hangs the clause on the phrase that ends before its pronoun, when it hangs on something that does not reach there. */
function reattach(draft: Draft, verb: number, pronoun: number): void {
  const head = draft.tokens[verb]?.head ?? -1;
  let last = pronoun - 1;
  while (last > 0 && (isComma(draft, last) || isQuote(draft, last))) last--;
  if (head < 0 || head > pronoun || last === pronoun - 1 || dominates(draft, head, last)) return;
  let top = last;
  for (let at = last; at >= 0 && at < pronoun; at = draft.tokens[at]?.head ?? -1) {
    const token = draft.tokens[at];
    if (token && ['NOUN', 'PROPN', 'PRON'].includes(token.upos)) top = at;
    if (!token || !(inner.has(token.deprel) || inner.has(relation(token)))) break;
  }
  if (['NOUN', 'PROPN'].includes(draft.tokens[top]?.upos ?? '') && !isDay(draft, top))
    attach(draft, verb, top, 'acl:relcl');
}

/** The noun between an object pronoun and its verb that hangs outside the clause. */
function subjectInside(draft: Draft, verb: number, pronoun: number): void {
  if (hasSubject(draft, verb) || relation(draft.tokens[pronoun] ?? { deprel: '' }) !== 'obj') return;
  for (let i = pronoun + 1; i < verb; i++) {
    const token = draft.tokens[i];
    if (token && ['NOUN', 'PROPN'].includes(token.upos) && token.head < pronoun) {
      attach(draft, i, verb, 'nsubj');
      return;
    }
  }
}
