import { caseOf, isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { isDay } from '../roles.ts';
import { dependents, relation } from '../tree.ts';
import { objectControl, obliqueControl, summoningActs } from '../words/control.ts';
import { infinitiveNouns } from '../words/speech-nouns.ts';
import { hasSubject } from './common.ts';

/** Adverbs of time that parsers take for what the infinitive completes ("as late as May to"). */
const recency: ReadonlySet<string> = new Set(['recently', 'lately', 'late', 'early', 'far']);

const wrongPlace = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'dep', 'obl', 'nmod', 'csubj', 'xcomp', 'conj']);

/**
 * "asked, told, urged, ordered, warned X to leave", "called on X to leave", "was told to leave": the infinitive is the
 * open complement (`xcomp`) of the verb that asks, so that X is who leaves. Parsers hang it on X or on what follows X.
 * "rejected a request by X to reopen the border": the infinitive modifies the noun, not the verb.
 */
export const control: Repair = {
  name: 'control',
  apply(draft) {
    for (const token of draft.tokens) {
      const noun = planOf(draft, token.index);
      if (noun >= 0) attach(draft, token.index, noun, 'acl');
      const governor = governorOf(draft, token.index);
      if (governor >= 0) attach(draft, token.index, governor, 'xcomp');
    }
  },
};

/** The noun of asking or planning, object of the verb on which an infinitive hangs, that the infinitive completes; or -1. */
function planOf(draft: Draft, infinitive: number): number {
  const token = draft.tokens[infinitive];
  const verb = draft.tokens[token?.head ?? -1];
  if (!token || token.xpos !== 'VB' || !['advcl', 'xcomp'].includes(token.deprel) || verb?.upos !== 'VERB') return -1;
  if (!introducedByTo(draft, infinitive) || objectControl.has(verb.lemma)) return -1;
  const objects = dependents(draft, verb.index, 'obj', 'nsubj:pass').filter((i) => i < infinitive);
  const noun = objects.find((i) => infinitiveNouns.has(draft.tokens[i]?.lemma ?? '')) ?? -1;
  // "had no plans to expel": as a complement of the verb only a noun right before the infinitive claims it.
  return token.deprel === 'advcl' || draft.tokens[noun + 1]?.lemma === 'to' ? noun : -1;
}

/** The asking verb to which an infinitive belongs but does not hang as a complement, or -1. */
function governorOf(draft: Draft, infinitive: number): number {
  const token = draft.tokens[infinitive];
  if (!token || token.xpos !== 'VB' || !wrongPlace.has(relation(token)) || token.head >= infinitive) return -1;
  if (!introducedByTo(draft, infinitive) || hasSubject(draft, infinitive)) return -1;
  for (let at = token.head; at >= 0; at = draft.tokens[at]?.head ?? -1) {
    const head = draft.tokens[at];
    if (!head || at > infinitive) return -1;
    if (head.upos !== 'VERB') {
      if (infinitiveNouns.has(head.lemma)) return -1;
      // "urged them as recently as July to reopen it"
      if (relation(head) === 'advmod' && recency.has(head.lemma)) continue;
      if (!['obj', 'iobj', 'obl', 'nmod', 'nsubj', 'conj', 'appos', 'flat'].includes(relation(head))) return -1;
      continue;
    }
    if (head.lemma === 'summon' && summoningActs.has(token.lemma)) {
      // "summoned the envoy to protest": what the summoner does, whatever the parse says.
      if (token.deprel === 'xcomp') token.deprel = 'advcl';
      return -1;
    }
    if (takesAddressee(draft, at, infinitive)) return at === token.head && token.deprel === 'xcomp' ? -1 : at;
    // Past an adverbial of the asking verb ("told on arriving to leave") there is nothing more to find.
    return -1;
  }
  return -1;
}

function introducedByTo(draft: Draft, infinitive: number): boolean {
  return dependents(draft, infinitive, 'mark').some((i) => draft.tokens[i]?.lemma === 'to' && i < infinitive);
}

/** Whether someone is asked: an object between the two, a passive subject, or the noun after "on". */
function takesAddressee(draft: Draft, verb: number, infinitive: number): boolean {
  const lemma = draft.tokens[verb]?.lemma ?? '';
  const taken = dependents(draft, verb, 'xcomp').some(
    (i) => i < infinitive && i > verb && draft.tokens[i]?.xpos === 'VB',
  );
  if (taken) return false;
  for (const preposition of obliqueControl.get(lemma) ?? []) {
    if (
      dependents(draft, verb, 'obl').some((i) => i < infinitive && caseOf(draft, i) === preposition && !isDay(draft, i))
    )
      return true;
  }
  if (!objectControl.has(lemma)) return false;
  if (isPassive(draft, verb)) return true;
  return dependents(draft, verb, 'obj', 'iobj').some((i) => i > verb && i < infinitive);
}
