import { attach, type Draft, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';

/** Verbs whose object is a deed, so that a form in -ing right after them is its verb. */
const ofDeeds = new Set(['deny', 'admit', 'avoid', 'regret']);

/** "Serbia denied cutting staff": the form in -ing is no attribute of "staff" but what is denied, with "staff" as its object. */
export const deniedDeeds: Repair = {
  name: 'denied-deeds',
  apply(draft) {
    for (const { index, xpos, deprel, head } of draft.tokens) {
      if (xpos === 'VBG' && ['compound', 'amod'].includes(deprel) && isObject(draft, head, index))
        lift(draft, index, head);
    }
  },
};

function isObject(draft: Draft, noun: number, deed: number): boolean {
  const token = draft.tokens[noun];
  const verb = draft.tokens[deed - 1];
  return token?.deprel === 'obj' && token.head === deed - 1 && verb?.upos === 'VERB' && ofDeeds.has(verb.lemma);
}

function lift(draft: Draft, deed: number, noun: number): void {
  const verb = deed - 1;
  if (!swap(draft, deed, noun, 'obj', () => true)) return;
  const token = draft.tokens[deed];
  if (token) token.deprel = 'xcomp';
  for (const child of dependents(draft, verb, 'obl')) if (child > noun) attach(draft, child, deed, 'obl');
}
