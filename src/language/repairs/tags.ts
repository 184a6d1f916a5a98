import { type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { lower } from './common.ts';

const clausal = new Set(['root', 'xcomp', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj']);

/**
 * The two tags of a word are predicted apart and sometimes contradict each other ("VB" and NOUN). The tree decides:
 * what stands in a clause's place or has a subject, an object or an auxiliary is a verb. An infinitive that was read as
 * the object of a preposition ("offered to mediate") is a complement.
 */
export const tags: Repair = {
  name: 'tags',
  apply(draft) {
    for (const token of draft.tokens) {
      const verbal = token.xpos.startsWith('VB');
      if (verbal && !['VERB', 'AUX', 'ADJ'].includes(token.upos)) settle(draft, token.index, token.xpos);
      else if (!verbal && token.upos === 'VERB') settle(draft, token.index, verbTag(draft, token.index));
      if (token.xpos === 'NN' && isGerund(draft, token.index)) retag(draft, token.index, 'VERB', 'VBG');
      if (token.xpos === 'VB') infinitive(draft, token.index);
    }
  },
};

/** "after warning its nationals": a noun in -ing that has an object and a conjunction is a verb. */
function isGerund(draft: Draft, index: number): boolean {
  if (!lower(draft, index).endsWith('ing') || dependents(draft, index, 'obj').length === 0) return false;
  return dependents(draft, index, 'det', 'amod', 'nmod').length === 0;
}

function settle(draft: Draft, index: number, tag: string): void {
  if (actsAsVerb(draft, index)) retag(draft, index, 'VERB', tag);
  else if (draft.tokens[index]?.upos === 'VERB') keepNominal(draft, index);
  else retag(draft, index, draft.tokens[index]?.upos ?? 'NOUN', nominalTag(draft, index));
}

function actsAsVerb(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (!token) return false;
  if (token.xpos === 'VB' && lower(draft, index - 1) === 'to') return true;
  if (dependents(draft, index, 'nsubj', 'obj', 'aux', 'mark', 'xcomp', 'ccomp').length > 0) return true;
  if (dependents(draft, index, 'det', 'amod', 'case', 'nmod', 'nummod').length > 0) return false;
  return clausal.has(relation(token));
}

/** UPOS says verb, tag and tree say something else. */
function keepNominal(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (!token) return;
  if (token.xpos.startsWith('NNP')) retag(draft, index, 'PROPN', token.xpos);
  else if (token.xpos.startsWith('NN')) retag(draft, index, 'NOUN', token.xpos);
  else if (token.xpos.startsWith('JJ')) retag(draft, index, 'ADJ', token.xpos);
}

function nominalTag(draft: Draft, index: number): string {
  const token = draft.tokens[index];
  if (token?.upos === 'PROPN') return 'NNP';
  return token?.text.endsWith('s') ? 'NNS' : 'NN';
}

/** The tag of a verb by its form and the word before it. */
function verbTag(draft: Draft, index: number): string {
  const form = lower(draft, index);
  if (form.endsWith('ing')) return 'VBG';
  const auxiliary = dependents(draft, index, 'aux').map((i) => draft.tokens[i]?.lemma);
  if (/(?:ed|en)$/.test(form)) return auxiliary.includes('have') || auxiliary.includes('be') ? 'VBN' : 'VBD';
  if (lower(draft, index - 1) === 'to' || auxiliary.length > 0) return 'VB';
  return form.endsWith('s') ? 'VBZ' : 'VBP';
}

/** "to" before an infinitive is its mark. */
function infinitive(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  const to = draft.tokens[index - 1];
  if (!token || to?.text.toLowerCase() !== 'to' || to.head !== index) return;
  if (to.deprel === 'case') {
    to.deprel = 'mark';
    retag(draft, index - 1, 'PART', 'TO');
  }
  const head = draft.tokens[token.head];
  if (relation(token) === 'obl') token.deprel = head?.upos === 'VERB' ? 'xcomp' : 'advcl';
  else if (relation(token) === 'nmod') token.deprel = 'acl';
}
