import { isPassive } from '../clause.ts';
import { attach, type Draft, retag, swap } from '../draft.ts';
import { knownVerbs } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { nounsAfterTo, takesInfinitive, takesObjectInfinitive } from '../words/infinitives.ts';
import { isNoun, lower, nounPhraseHead } from './common.ts';

/**
 * "offered to broker talks", "threatened to shell the town", "urged Chad to free detainees": after such a verb "to" and a
 * word that can be a verb are an infinitive, and the noun phrase that follows is its object, however the tree has put the
 * word under that noun.
 */
export const infinitives: Repair = {
  name: 'infinitives',
  apply(draft) {
    for (const { index, low } of draft.tokens) {
      if (low !== 'to' || !canBeVerb(draft, index + 1) || stands(draft, index)) continue;
      const verb = governor(draft, index);
      if (verb >= 0) mend(draft, verb, index);
    }
  },
};

function canBeVerb(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  return token !== undefined && token.text === token.low && knownVerbs().has(token.low);
}

/** The tree has the infinitive already. */
function stands(draft: Draft, to: number): boolean {
  const verb = draft.tokens[to + 1];
  return verb?.upos === 'VERB' && verb.xpos === 'VB' && draft.tokens[to]?.head === verb.index && clausal(verb.deprel);
}

function clausal(deprel: string): boolean {
  return !['compound', 'amod', 'nmod', 'obl', 'obj', 'flat', 'nummod'].includes(deprel);
}

/** The verb that "to" and an infinitive complete: right before "to", or before its own object; or -1. */
function governor(draft: Draft, to: number): number {
  const before = draft.tokens[to - 1];
  const noun = nounPhraseHead(draft, to + 2);
  if (before && takesInfinitive.has(before.lemma) && before.upos === 'VERB')
    return isOpen(draft, to + 1, noun) && !ownedPassive(draft, before.index) ? before.index : -1;
  if (before && takesObjectInfinitive.has(before.lemma) && before.upos === 'VERB')
    return isOpen(draft, to + 1, noun) && isPassive(draft, before.index) ? before.index : -1;
  for (let at = to - 1; at >= 0 && at > to - 7; at--) {
    const token = draft.tokens[at];
    if (!token || ['PUNCT', 'CCONJ', 'SCONJ', 'ADP', 'AUX'].includes(token.upos)) return -1;
    if (token.upos !== 'VERB') continue;
    const asked = dependents(draft, at, 'obj', 'iobj').some((i) => i > at && i < to);
    return takesObjectInfinitive.has(token.lemma) && asked && isOpen(draft, to + 1, noun) ? at : -1;
  }
  return -1;
}

/** "was offered to host families": what was offered, not an act. */
function ownedPassive(draft: Draft, verb: number): boolean {
  return isPassive(draft, verb) && dependents(draft, verb, 'aux').length > 0;
}

/** What follows cannot follow an attribute, or a noun follows a word that is no common attribute of nouns. */
function isOpen(draft: Draft, word: number, noun: number): boolean {
  const next = draft.tokens[word + 1];
  if (!next) return false;
  if (['DT', 'PRP$', 'PRP', 'CD', 'NNP', 'NNPS', 'PDT'].includes(next.xpos)) return true;
  return noun > word && !nounsAfterTo.has(lower(draft, word));
}

function mend(draft: Draft, above: number, to: number): void {
  const verb = to + 1;
  const token = draft.tokens[verb];
  const object = draft.tokens[verb + 1]?.xpos === 'PRP' ? verb + 1 : nounPhraseHead(draft, verb + 1);
  if (!token || object < 0) return;
  // The noun is the phrase's head in the tree, or the word itself is ("to sue Hungary" as one name).
  const beside = draft.tokens[object]?.head;
  if (token.head !== object && beside !== verb && token.head !== beside) return;
  if (token.head === object && !swap(draft, verb, object, 'obj', (child) => inPhrase(draft, child, verb, object)))
    return;
  retag(draft, verb, 'VERB', 'VB');
  attach(draft, verb, above, 'xcomp');
  attach(draft, object, verb, 'obj');
  attach(draft, to, verb, 'mark');
  retag(draft, to, 'PART', 'TO');
  if (!isNoun(draft, object) && draft.tokens[object]?.xpos !== 'PRP') retag(draft, object, 'PROPN', 'NNP');
}

/** What stays with the object: all after the infinitive but what belongs to a clause. */
function inPhrase(draft: Draft, child: number, verb: number, object: number): boolean {
  const token = draft.tokens[child];
  if (!token || child < verb) return false;
  return child < object || !['obl', 'advmod', 'advcl', 'punct', 'parataxis', 'ccomp'].includes(relation(token));
}
