import { type Draft, retag, swap } from '../draft.ts';
import { lemmaOf } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { lower } from './common.ts';

/**
 * "Peru and Chile have all imposed sanctions": a participle after "have" is the verb and the noun behind it its object, where
 * the parser took the noun for what is said and the participle for its attribute; so too where it took "have" for the verb
 * ("Peru had severed ties with Chile").
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
      else if (ownsDeed(draft, noun.index, token.index)) {
        const owner = noun.head;
        promote(draft, token.index, noun.index);
        swap(draft, token.index, owner, 'aux', () => false);
        retag(draft, owner, 'AUX', draft.tokens[owner]?.xpos ?? 'VBD');
      }
    }
  },
};

/** What is done and never a lasting quality of what one has: nobody has "severed ties" as one has "armed forces". */
const deeds: ReadonlySet<string> = new Set(
  'sever expel recall suspend impose halt restore resume lift withdraw summon condemn accuse deploy attack bomb launch'.split(
    ' ',
  ),
);

/** "Saudi Arabia had severed ties": a name's "have" with such a participle right behind it, before a bare noun. */
function ownsDeed(draft: Draft, noun: number, participle: number): boolean {
  const have = draft.tokens[draft.tokens[noun]?.head ?? -1];
  if (have?.upos !== 'VERB' || have.lemma !== 'have' || have.index !== participle - 1) return false;
  const subject = draft.tokens[dependents(draft, have.index, 'nsubj')[0] ?? -1];
  return draft.tokens[noun]?.deprel === 'obj' && subject !== undefined && deeds.has(participleOf(draft, participle));
}

function participleOf(draft: Draft, index: number): string {
  return lemmaOf(lower(draft, index), 'VERB', 'VBN');
}

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
