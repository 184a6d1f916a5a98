import { attach } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isFinite } from './common.ts';

/**
 * "forced the attaché to leave and barred his deputy": a verb with tense is no conjunct of an infinitive or a gerund; it
 * goes to the nearest verb above that has tense too. Nor is it one of a noun ("cut ties over the attack and gave ...").
 */
export const conjunctVerbs: Repair = {
  name: 'conjuncts',
  apply(draft) {
    for (const token of draft.tokens) {
      const partner = draft.tokens[token.head];
      if (!partner || relation(token) !== 'conj' || token.upos !== 'VERB' || hasSubject(draft, token.index)) continue;
      if (!isFinite(draft, token.index)) continue;
      if (!isUntensed(draft, partner.index) && !isModal(draft, partner.index, token.xpos)) continue;
      for (let at = partner.head; at >= 0; at = draft.tokens[at]?.head ?? -1) {
        if (draft.tokens[at]?.upos !== 'VERB' || !isFinite(draft, at)) continue;
        if (alike(draft.tokens[at]?.xpos ?? '', token.xpos)) attach(draft, token.index, at, 'conj');
        break;
      }
    }
  },
};

function isUntensed(draft: Parameters<typeof isFinite>[0], index: number): boolean {
  const token = draft.tokens[index];
  if (token && ['NOUN', 'PROPN', 'NUM', 'PRON'].includes(token.upos))
    return dependents(draft, index, 'cop', 'nsubj').length === 0;
  if (token?.upos !== 'VERB') return false;
  const auxiliaries = dependents(draft, index, 'aux');
  if (auxiliaries.length > 0) return draft.tokens[auxiliaries[0] ?? -1]?.xpos === 'VBG';
  return token.xpos === 'VBG' || (token.xpos === 'VB' && dependents(draft, index, 'mark').length > 0);
}

/** "said its envoys must leave and capped": a past form has no part in what a modal governs. */
function isModal(draft: Parameters<typeof isFinite>[0], index: number, tag: string): boolean {
  const { xpos, deprel } = draft.tokens[index] ?? { xpos: '', deprel: '' };
  if (tag !== 'VBD' || xpos !== 'VB' || deprel !== 'ccomp') return false;
  return dependents(draft, index, 'aux').some((i) => draft.tokens[i]?.xpos === 'MD');
}

/** Past goes with past; a perfect ("has expelled") with either. */
function alike(first: string, second: string): boolean {
  return tense(first) === tense(second) || tense(first) === 'any' || tense(second) === 'any';
}

function tense(tag: string): 'present' | 'past' | 'any' {
  if (tag === 'VBZ' || tag === 'VBP') return 'present';
  return tag === 'VBD' ? 'past' : 'any';
}
