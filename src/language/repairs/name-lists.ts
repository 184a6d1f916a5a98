import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { isComma, lower } from './common.ts';

/**
 * "The European Union, the United States and Britain acted": a name behind a comma that another is joined to by "and" is the
 * next of a list and not another name of the first.
 */
export const nameLists: Repair = {
  name: 'name-lists',
  apply(draft) {
    for (const token of draft.tokens) {
      const first = draft.tokens[token.head];
      if (token.deprel !== 'appos' || token.upos !== 'PROPN' || first?.upos !== 'PROPN') continue;
      if (first.deprel !== 'nsubj' || first.index > token.index || lower(draft, token.index + 1) !== 'and') continue;
      const third = dependents(draft, token.index, 'conj').find((i) => draft.tokens[i]?.upos === 'PROPN');
      if (third === undefined || isComma(draft, third + 1) || !isListed(draft, first.index, token.index)) continue;
      attach(draft, token.index, first.index, 'conj');
      attach(draft, third, first.index, 'conj');
    }
  },
};

/** Nothing but a comma and the words of the second name stand between the two. */
function isListed(draft: Draft, first: number, second: number): boolean {
  if (!isComma(draft, first + 1)) return false;
  for (let i = first + 2; i < second; i++) if (draft.tokens[i]?.head !== second) return false;
  return true;
}
