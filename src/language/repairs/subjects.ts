import { isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation, subtree, yieldOf } from '../tree.ts';
import { namingVerbs } from '../words/speech-nouns.ts';
import { isComma, lower } from './common.ts';

const relatives = new Set(['which', 'that', 'who', 'whom']);

/** Verbs with two objects, of which the first is the one who gets something. */
const ditransitive = new Set('give grant offer hand send tell show pay award lend deny teach owe'.split(' '));

/**
 * A clause has one subject. Of two, a relative pronoun before the other is the object ("the attack, which the minister
 * blamed on rebels"); one joined by "and" is a conjunct; one after a comma, or a name right after a noun, is in
 * apposition to the first ("Ana Ruiz, the party's leader, said", "the owner Karla"). What is still left as two stays, for
 * the parser may have seen a relative clause there. Likewise for objects: joined by "and" they are conjuncts, of "gave the
 * envoy 48 hours" the first is indirect, of "declared the group an enemy" the second is a complement, an adjective is no
 * object beside a noun, and two names side by side are one ("South Sudan").
 */
export const subjects: Repair = {
  name: 'subjects',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.upos !== 'VERB' && token.upos !== 'AUX' && dependents(draft, token.index, 'cop').length === 0) continue;
      oneSubject(draft, token.index);
      oneObject(draft, token.index);
    }
  },
};

function oneSubject(draft: Draft, verb: number): void {
  const found = dependents(draft, verb, 'nsubj').filter((i) => draft.tokens[i]?.deprel !== 'nsubj:outer');
  for (let k = found.length - 1; k > 0; k--) {
    const near = found[k] ?? -1;
    const far = found[k - 1] ?? -1;
    const first = draft.tokens[far];
    const second = draft.tokens[near];
    if (!first || !second || near > verb) continue;
    if (joinedByAnd(draft, far, near)) attach(draft, near, far, 'conj');
    else if (near === far + 1 && first.xpos === 'NNP' && second.xpos === 'NNP') attach(draft, far, near, 'compound');
    else if (relatives.has(lower(draft, far)) && relation(draft.tokens[verb] ?? first) === 'acl') {
      first.deprel = isPassive(draft, verb) || dependents(draft, verb, 'obj').length > 0 ? 'obl' : 'obj';
    } else if (isNominal(second) && isNominal(first) && apposed(draft, far, near)) attach(draft, near, far, 'appos');
  }
}

function isNominal(token: { readonly upos: string }): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** The second phrase starts right after a comma, without a relative word, or is a name right after a noun. */
function apposed(draft: Draft, far: number, near: number): boolean {
  const own = subtree(draft, near);
  const start = own[0] ?? near;
  if (draft.tokens[start]?.xpos.startsWith('W')) return false;
  const before = yieldOf(draft, far).at(-1) ?? far;
  if (isComma(draft, start - 1)) return before < start;
  return (
    before === start - 1 && far === before && draft.tokens[near]?.upos === 'PROPN' && draft.tokens[far]?.upos === 'NOUN'
  );
}

function oneObject(draft: Draft, verb: number): void {
  const objects = dependents(draft, verb, 'obj').filter((i) => i > verb);
  for (let k = objects.length - 1; k > 0; k--) {
    const second = objects[k] ?? -1;
    const first = objects[k - 1] ?? -1;
    const token = draft.tokens[first];
    if (!token) continue;
    if (joinedByAnd(draft, first, second)) {
      freeNumber(draft, first, second);
      attach(draft, second, first, 'conj');
    } else if (token.xpos === 'JJ' && second === first + 1) attach(draft, first, second, 'amod');
    else if (ditransitive.has(draft.tokens[verb]?.lemma ?? '')) token.deprel = 'iobj';
    else if (namingVerbs.has(draft.tokens[verb]?.lemma ?? '')) {
      const name = draft.tokens[second];
      if (name) name.deprel = 'xcomp';
    }
  }
}

/** A number of the second noun that was taken for the conjunct ("the envoy and 14 [other diplomats]"). */
function freeNumber(draft: Draft, first: number, second: number): void {
  for (const child of dependents(draft, first, 'conj')) {
    const token = draft.tokens[child];
    if (!token || child >= second || token.upos !== 'NUM') continue;
    for (const own of dependents(draft, child, 'cc')) attach(draft, own, second, 'cc');
    attach(draft, child, second, 'nummod');
  }
}

/** Only modifiers of the second stand between the two besides one "and". */
function joinedByAnd(draft: Draft, first: number, second: number): boolean {
  let seen = false;
  for (let i = first + 1; i < second; i++) {
    const upos = draft.tokens[i]?.upos ?? 'X';
    if (upos === 'CCONJ') {
      if (seen) return false;
      seen = true;
    } else if (seen ? !secondPart.has(upos) : !firstPart.has(upos)) return false;
  }
  return seen && !paired(draft, first, second);
}

/** "a male and female bird", "paper and pencil test": what "and" joins are modifiers of the second noun. */
function paired(draft: Draft, first: number, second: number): boolean {
  const token = draft.tokens[first];
  if (token?.xpos === 'JJ') return true;
  const conjunct = dependents(draft, first, 'conj').some((i) => i < second && draft.tokens[i]?.upos !== 'NUM');
  return (
    conjunct ||
    (draft.tokens[first + 1]?.upos === 'CCONJ' &&
      second > first + 2 &&
      token?.upos === 'NOUN' &&
      draft.tokens[second - 1]?.upos === 'NOUN')
  );
}

const firstPart = new Set(['ADP', 'DET', 'PROPN', 'NOUN', 'ADJ', 'PART', 'NUM']);
const secondPart = new Set(['DET', 'PROPN', 'NOUN', 'ADJ', 'PART', 'NUM', 'PRON']);
