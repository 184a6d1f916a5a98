import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { isNoun } from './common.ts';

/** Verbs by which somebody says what another or his deed is. */
const naming = new Set(['call', 'brand', 'label', 'term', 'dub', 'deem', 'declare', 'consider', 'pronounce']);

/**
 * What somebody is called is no second object: "called the drills a provocation", "branded Oslo's ruling a disgrace",
 * "called the minister corrupt". The first noun after the verb is its object, and the one after it, or the adjective, is
 * said of it.
 */
export const judgements: Repair = {
  name: 'judgements',
  apply(draft) {
    for (const { index, upos, lemma } of draft.tokens) {
      if (upos !== 'VERB' || !naming.has(lemma)) continue;
      exchange(draft, index);
      ruling(draft, index);
      adjective(draft, index);
    }
  },
};

/** The complement stands before the object: they have changed places. */
function exchange(draft: Draft, verb: number): void {
  const first = dependents(draft, verb, 'xcomp').find((i) => isNoun(draft, i) && draft.tokens[i]?.upos === 'NOUN');
  const second = dependents(draft, verb, 'obj')[0];
  if (first === undefined || second === undefined || first < verb || second < first || !isIndefinite(draft, second))
    return;
  attach(draft, first, verb, 'obj');
  attach(draft, second, verb, 'xcomp');
}

/** "Oslo's ruling" is a noun with an owner, not a clause with a subject. */
function ruling(draft: Draft, verb: number): void {
  for (const clause of dependents(draft, verb, 'ccomp', 'xcomp')) {
    if (draft.tokens[clause]?.xpos !== 'VBG' || clause < verb) continue;
    const owner = dependents(draft, clause, 'nsubj').find((i) =>
      dependents(draft, i, 'case').some((c) => draft.tokens[c]?.xpos === 'POS' && c === clause - 1),
    );
    const said = dependents(draft, clause, 'obj').find((i) => isIndefinite(draft, i));
    if (owner === undefined || said === undefined) continue;
    retag(draft, clause, 'NOUN', 'NN');
    attach(draft, clause, verb, 'obj');
    attach(draft, owner, clause, 'nmod:poss');
    attach(draft, said, verb, 'xcomp');
  }
}

/** "the minister corrupt": a noun before an adjective is no part of it. */
function adjective(draft: Draft, verb: number): void {
  if (dependents(draft, verb, 'obj').length > 0) return;
  for (const said of dependents(draft, verb, 'xcomp')) {
    if (draft.tokens[said]?.upos !== 'ADJ' || said < verb) continue;
    const noun = (draft.children[said] ?? []).find((i) => i === said - 1 && isNoun(draft, i));
    if (noun === undefined || !/^(compound|nmod|nsubj)$/.test(relation(draft.tokens[noun] ?? { deprel: '' }))) continue;
    for (const i of draft.children[said] ?? []) if (i < noun) attach(draft, i, noun, draft.tokens[i]?.deprel ?? 'dep');
    attach(draft, noun, verb, 'obj');
  }
}

function isIndefinite(draft: Draft, noun: number): boolean {
  return dependents(draft, noun, 'det').some((d) => /^an?$/.test(draft.tokens[d]?.low ?? ''));
}
