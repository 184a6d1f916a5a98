import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { preventing } from '../words/control.ts';
import { lower } from './common.ts';

/**
 * "accused the company of bribing officials": after a verb that says what someone is accused of or kept from, the word in
 * -ing behind "of" or "from" is a verb with its own object, not an attribute of the noun that follows.
 */
export const gerunds: Repair = {
  name: 'gerunds',
  apply(draft) {
    for (const token of draft.tokens) {
      const noun = draft.tokens[token.head];
      const marker = lower(draft, token.index - 1);
      if (!token.text.endsWith('ing') || token.deprel !== 'amod' || !noun || noun.index < token.index) continue;
      if (marker !== 'of' && marker !== 'from') continue;
      const verb = accuser(draft, token.index - 1);
      if (verb < 0) continue;
      retag(draft, token.index, 'VERB', 'VBG');
      if (!attach(draft, token.index, verb, 'advcl')) continue;
      attach(draft, noun.index, token.index, 'obj');
      attach(draft, token.index - 1, token.index, 'mark');
    }
  },
};

/** The nearest verb before, when it is one of those and has its object between. */
function accuser(draft: Draft, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    const token = draft.tokens[i];
    if (token?.upos === 'PUNCT' && token.xpos !== 'HYPH') return -1;
    if (token?.upos !== 'VERB') continue;
    const whom = dependents(draft, i, 'obj', 'nsubj:pass').length > 0;
    return preventing.has(token.lemma) && whom ? i : -1;
  }
  return -1;
}
