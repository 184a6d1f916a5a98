import { isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { attributiveNames, ditransitives, granted } from '../words/ditransitives.ts';
import { isName, isNoun, lower } from './common.ts';

/**
 * "gave Chad military equipment", "refused a Russian soldier asylum": a name, or a person with an article, right after a
 * verb of giving and before a common noun is the one who gets it (`iobj`), not an attribute of what is given.
 */
export const ditransitive: Repair = {
  name: 'ditransitives',
  apply(draft) {
    for (const { index, upos, lemma } of draft.tokens) {
      const kind = upos === 'VERB' ? ditransitives.get(lemma) : undefined;
      if (kind === undefined || isPassive(draft, index) || dependents(draft, index, 'iobj').length > 0) continue;
      const object = dependents(draft, index, 'obj').find((i) => i > index) ?? -1;
      if (object < 0 || !isNoun(draft, object) || isName(draft, object)) continue;
      const receiver = receiverIn(draft, index, object);
      if (receiver < 0 || !(kind === 'any' || granted.has(draft.tokens[object]?.lemma ?? ''))) continue;
      part(draft, index, object, receiver);
    }
  },
};

/** The head of the name, or of the described person, that opens the object's phrase; or -1. */
function receiverIn(draft: Draft, verb: number, object: number): number {
  let last = verb + 1;
  if (isName(draft, last)) {
    while (isName(draft, last + 1)) last++;
    if (attributiveNames.has(lower(draft, last)) && !describes(draft, last + 1)) return -1;
  } else {
    if (draft.tokens[last]?.xpos !== 'DT') return -1;
    while (['JJ', 'NNP'].includes(draft.tokens[last + 1]?.xpos ?? '')) last++;
    if (last === verb + 1 || !/^NNS?$/.test(draft.tokens[++last]?.xpos ?? '')) return -1;
    if (!granted.has(draft.tokens[object]?.lemma ?? '')) return -1;
  }
  if (last >= object || draft.tokens[last + 1]?.upos === 'PUNCT' || draft.tokens[last + 1]?.xpos === 'POS') return -1;
  const own = draft.tokens.find(
    ({ index, head }) => index > verb && index <= last && (head <= verb || head > last) && isNoun(draft, index),
  );
  return own && own.head === object && ['compound', 'amod', 'nmod', 'flat'].includes(relation(own)) ? own.index : -1;
}

/** What follows opens a noun phrase of its own. */
function describes(draft: Draft, index: number): boolean {
  return ['JJ', 'CD', 'DT', 'JJR'].includes(draft.tokens[index]?.xpos ?? '');
}

function part(draft: Draft, verb: number, object: number, receiver: number): void {
  if (!attach(draft, receiver, verb, 'iobj')) return;
  for (const child of dependents(draft, object)) {
    const token = draft.tokens[child];
    if (token && child > verb && child < receiver) attach(draft, child, receiver, token.deprel);
  }
}
