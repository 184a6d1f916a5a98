import { caseOf } from '../clause.ts';
import { attach, type Draft, dominates, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isComma, isFinite, nounPhraseHead } from './common.ts';

/**
 * "forced the attaché to leave and barred his deputy": a verb with tense is no conjunct of an infinitive or a gerund; it
 * goes to the nearest verb above that has tense too. Nor is it one of a noun ("cut ties over the attack and gave ...").
 */
export const conjunctVerbs: Repair = {
  name: 'conjuncts',
  apply(draft) {
    for (const token of draft.tokens) {
      listed(draft, token.index);
      named(draft, token.index);
      const partner = draft.tokens[token.head];
      if (!partner || relation(token) !== 'conj' || token.upos !== 'VERB' || hasSubject(draft, token.index)) continue;
      if (!isFinite(draft, token.index)) continue;
      if (!isUntensed(draft, partner.index) && !isModal(draft, partner.index, token.xpos)) continue;
      for (let at = partner.head; at >= 0; at = draft.tokens[at]?.head ?? -1) {
        if (draft.tokens[at]?.upos !== 'VERB' || !isFinite(draft, at)) continue;
        if (alike(isPerfect(draft, at) ? 'VBN' : (draft.tokens[at]?.xpos ?? ''), token.xpos))
          attach(draft, token.index, at, 'conj');
        break;
      }
    }
    for (const token of draft.tokens) if (token.deprel === 'conj') ownObject(draft, token.head, token.index);
  },
};

/**
 * "was taken in solidarity with Oman, which gave the envoy two days, recalled its own envoy and shut its port": a past verb
 * whose object was taken for its subject is no conjunct of a passive, but of the past verb of the clause before it.
 */
function listed(draft: Draft, verb: number): void {
  const token = draft.tokens[verb];
  const partner = draft.tokens[token?.head ?? -1];
  if (
    !token ||
    !partner ||
    token.deprel !== 'conj' ||
    token.xpos !== 'VBD' ||
    dependents(draft, verb, 'aux').length > 0
  )
    return;
  if (partner.index > verb || dependents(draft, partner.index, 'aux:pass').length === 0) return;
  const objects = dependents(draft, verb, 'nsubj');
  if (objects.some((i) => i < verb) || !isComma(draft, verb - 1)) return;
  const clause = draft.tokens.findLast(
    (t) => t.index < verb && t.deprel === 'acl:relcl' && t.xpos === 'VBD' && dominates(draft, partner.index, t.index),
  );
  if (!clause || !attach(draft, verb, clause.index, 'conj')) return;
  for (const object of objects) attach(draft, object, verb, 'obj');
}

/**
 * A bare noun right after a conjunct is its object, not one of the verb before, nor the fellow of that one's object
 * ("restored ties and exchanged ambassadors").
 */
function ownObject(draft: Draft, first: number, verb: number): void {
  if (dependents(draft, verb, 'obj').length > 0 || draft.tokens[verb]?.upos !== 'VERB') return;
  const fellow = draft.tokens[nounPhraseHead(draft, verb + 1)];
  const partner = draft.tokens[fellow?.head ?? -1];
  if (fellow?.deprel === 'conj' && partner?.deprel === 'obj' && partner.head === first && partner.index < verb) {
    if (attach(draft, fellow.index, verb, 'obj')) retag(draft, verb, 'VERB', draft.tokens[first]?.xpos ?? 'VBD');
    return;
  }
  const object = dependents(draft, first, 'obl').find((i) => i === verb + 1 && caseOf(draft, i) === '');
  if (object !== undefined && draft.tokens[object]?.upos === 'NOUN') attach(draft, object, verb, 'obj');
}

/** "Riyadh, Abu Dhabi, Manama and Cairo broke off": the second of four names is no other name for the first. */
function named(draft: Draft, name: number): void {
  const token = draft.tokens[name];
  const first = draft.tokens[token?.head ?? -1];
  if (!token || first?.upos !== 'PROPN' || token.upos !== 'PROPN' || token.deprel !== 'appos' || first.index > name)
    return;
  const later = dependents(draft, first.index, 'conj').filter((i) => i > name && draft.tokens[i]?.upos === 'PROPN');
  if (
    later.length > 1 &&
    draft.tokens[first.index + 1]?.text === ',' &&
    dependents(draft, name, 'case', 'det').length === 0
  )
    token.deprel = 'conj';
}

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

/** "has for months told them to go": what stands between makes taggers take the participle for a past. */
function isPerfect(draft: Draft, verb: number): boolean {
  return dependents(draft, verb, 'aux').some((i) => /^ha(?:s|ve)$/.test(draft.tokens[i]?.low ?? ''));
}

/** Past goes with past; a perfect ("has expelled") with either. */
function alike(first: string, second: string): boolean {
  return tense(first) === tense(second) || tense(first) === 'any' || tense(second) === 'any';
}

function tense(tag: string): 'present' | 'past' | 'any' {
  if (tag === 'VBZ' || tag === 'VBP') return 'present';
  return tag === 'VBD' ? 'past' : 'any';
}
