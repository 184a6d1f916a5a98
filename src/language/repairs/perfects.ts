import { type Draft, retag, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { lower } from './common.ts';

/**
 * "Peru and Chile have all imposed sanctions": a participle after "have" is the verb and the noun behind it its object, where
 * the parser took the noun for what is said and the participle for its attribute.
 */
export const perfects: Repair = {
  name: 'perfects',
  apply(draft) {
    for (const token of draft.tokens) {
      const noun = draft.tokens[token.head];
      if (token.xpos !== 'VBN' || token.deprel !== 'amod' || noun?.upos !== 'NOUN' || noun.index < token.index)
        continue;
      const have = auxiliaryOf(draft, noun.index, token.index);
      if (have >= 0) promote(draft, token.index, noun.index);
    }
  },
};

/** The "have" that hangs on the noun before its attribute, with nothing but adverbs between; or -1. */
function auxiliaryOf(draft: Draft, noun: number, participle: number): number {
  const have = dependents(draft, noun, 'aux').find((i) => /^(?:have|has|had)$/.test(lower(draft, i)));
  if (have === undefined || have > participle) return -1;
  for (let i = have + 1; i < participle; i++) if (draft.tokens[i]?.deprel !== 'advmod') return -1;
  return have;
}

function promote(draft: Draft, verb: number, noun: number): void {
  retag(draft, verb, 'VERB', 'VBN');
  swap(draft, verb, noun, 'obj', (child) => child > verb && draft.tokens[child]?.upos !== 'PUNCT');
}
