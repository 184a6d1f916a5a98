import { isPassive } from '../clause.ts';
import type { Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { objectControl } from '../words/control.ts';
import { hasSubject } from './common.ts';

/**
 * Voice is one thing, told by three labels that parsers set apart: a form with tense and no passive auxiliary is active
 * ("the mayor called on ..."), "be" before a past participle is its passive auxiliary. A verb of asking that follows a
 * passive by "and" and has an infinitive but nobody who is asked is passive too ("was declared unwelcome and told to go").
 */
export const voice: Repair = {
  name: 'voice',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.upos !== 'VERB') continue;
      const passiveAuxiliary = markAuxiliary(draft, token.index);
      for (const subject of dependents(draft, token.index, 'nsubj', 'csubj')) {
        const label = draft.tokens[subject];
        if (!label || label.deprel === 'nsubj:outer') continue;
        if (passiveAuxiliary) label.deprel = `${relation(label)}:pass`;
        else if (token.xpos !== 'VBN') label.deprel = relation(label);
      }
      if (sharesPassive(draft, token.index)) token.xpos = 'VBN';
    }
  },
};

/** Labels "be" (or "get") right for a past participle; says whether the verb has a passive auxiliary. */
function markAuxiliary(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  const auxiliaries = dependents(draft, verb, 'aux');
  if (token?.xpos !== 'VBN') {
    return auxiliaries.some((i) => draft.tokens[i]?.deprel === 'aux:pass') && token?.xpos !== 'VBG';
  }
  const last = draft.tokens[auxiliaries.at(-1) ?? -1];
  if (last?.lemma === 'be') last.deprel = 'aux:pass';
  return last?.deprel === 'aux:pass';
}

function sharesPassive(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  if (token?.xpos !== 'VBD' || relation(token) !== 'conj' || !objectControl.has(token.lemma)) return false;
  if (hasSubject(draft, verb) || dependents(draft, verb, 'obj', 'iobj', 'aux', 'ccomp').length > 0) return false;
  return dependents(draft, verb, 'xcomp', 'advcl').some((i) => i > verb) && isPassive(draft, token.head);
}
