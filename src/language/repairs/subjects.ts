import { isPassive } from '../clause.ts';
import { attach, type Draft, dominates } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation, yieldOf } from '../tree.ts';
import { namingVerbs } from '../words/speech-nouns.ts';
import { periods } from '../words/times.ts';
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
      subjectAfterAnd(draft, token.index);
      oneSubject(draft, token.index);
      oneObject(draft, token.index);
    }
  },
};

/** "..., and its driver, a Sudanese, was killed": the noun after the "and" of a verb is its subject, no conjunct before. */
function subjectAfterAnd(draft: Draft, verb: number): void {
  const and = dependents(draft, verb, 'cc')[0];
  if (and === undefined || and > verb || !isComma(draft, and - 1)) return;
  for (let i = and + 1; i < verb; i++) {
    const token = draft.tokens[i];
    if (!token || token.head > and) continue;
    if (isNominal(token) && token.head < and && relation(token) === 'conj') attach(draft, i, verb, 'nsubj');
    return;
  }
}

function oneSubject(draft: Draft, verb: number): void {
  const found = dependents(draft, verb, 'nsubj').filter((i) => draft.tokens[i]?.deprel !== 'nsubj:outer');
  for (let k = found.length - 1; k > 0; k--) {
    const near = found[k] ?? -1;
    const far = found[k - 1] ?? -1;
    const first = draft.tokens[far];
    const second = draft.tokens[near];
    if (!first || !second || near > verb) continue;
    if (joinedByAnd(draft, far, near)) attach(draft, near, far, 'conj');
    else if (runsInto(draft, far, near)) attach(draft, far, nameHead(draft, far + 1), 'compound');
    else if (relatives.has(lower(draft, far)) && relation(draft.tokens[verb] ?? first) === 'acl') {
      if (!isPassive(draft, verb) && dependents(draft, verb, 'obj').length === 0) first.deprel = 'obj';
    } else if (isNominal(second) && isNominal(first)) apposition(draft, verb, far, near);
  }
}

/** "Papua New Guinea 's minister": a name that the next word goes on with. */
function runsInto(draft: Draft, far: number, near: number): boolean {
  const names = draft.tokens[far]?.xpos === 'NNP' && draft.tokens[far + 1]?.xpos === 'NNP';
  return names && dominates(draft, near, far + 1);
}

/** The head of the names in a row that start at a token. */
function nameHead(draft: Draft, first: number): number {
  let last = first;
  while (draft.tokens[last + 1]?.xpos === 'NNP') last++;
  let head = first;
  while ((draft.tokens[head]?.head ?? -1) >= first && (draft.tokens[head]?.head ?? -1) <= last)
    head = draft.tokens[head]?.head ?? -1;
  return head;
}

function isNominal(token: { readonly upos: string }): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/**
 * A second phrase between commas, or a name right after a noun, is in apposition to the first. Without the second comma
 * it is the subject, and what stands before it opens the sentence ("Months after the duel, Chile left").
 */
function apposition(draft: Draft, verb: number, far: number, near: number): void {
  const start = yieldOf(draft, near)[0] ?? near;
  if (draft.tokens[start]?.xpos.startsWith('W')) return;
  const before = yieldOf(draft, far).at(-1) ?? far;
  const last = yieldOf(draft, near).at(-1) ?? near;
  const named = draft.tokens[near]?.upos === 'PROPN' && draft.tokens[far]?.upos === 'NOUN';
  if (isComma(draft, start - 1) && before < start) {
    const plural = draft.tokens[verb]?.xpos === 'VBP' && [far, near].every((i) => draft.tokens[i]?.xpos === 'NNP');
    if (isComma(draft, last + 1)) attach(draft, near, far, 'appos');
    else if (plural) attach(draft, near, far, 'conj');
    else if (last < verb) attach(draft, far, verb, 'dislocated');
  } else if (before === start - 1 && far === before && named) attach(draft, near, far, 'appos');
}

function oneObject(draft: Draft, verb: number): void {
  const indirect = dependents(draft, verb, 'iobj');
  const alone = draft.tokens[indirect[0] ?? -1];
  if (alone && indirect.length === 1 && dependents(draft, verb, 'obj').length === 0) alone.deprel = 'obj';
  giveTime(draft, verb);
  const objects = dependents(draft, verb, 'obj').filter((i) => i > verb);
  for (let k = objects.length - 1; k > 0; k--) {
    const second = objects[k] ?? -1;
    const first = objects[k - 1] ?? -1;
    const token = draft.tokens[first];
    if (!token) continue;
    const start = yieldOf(draft, second)[0] ?? second;
    if (isComma(draft, start - 1) && draft.tokens[start]?.xpos === 'DT' && !joinedByAnd(draft, first, second)) {
      // "withdrew its envoy, a step ...": a remark on the whole.
      const remark = draft.tokens[second];
      if (remark) remark.deprel = 'parataxis';
    } else if (joinedByAnd(draft, first, second)) {
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

/** "gave the attaché 72 hours": the time is what is given, and the other the one who gets it. */
function giveTime(draft: Draft, verb: number): void {
  if (!ditransitive.has(draft.tokens[verb]?.lemma ?? '')) return;
  const receiver = dependents(draft, verb, 'obj').find((i) => i > verb);
  const token = draft.tokens[receiver ?? -1];
  if (receiver === undefined || !token) return;
  for (const owner of [verb, receiver]) {
    // "gave Luis Peña, the consul in Lima, 72 hours": behind a comma no spell of time says who he is.
    const time = dependents(draft, owner, 'nmod:unmarked', 'obl:unmarked', 'obl:tmod', 'appos').find(
      (i) => i > receiver && isSpell(draft, i),
    );
    if (time === undefined || !attach(draft, time, verb, 'obj')) continue;
    token.deprel = 'iobj';
    return;
  }
}

/** A counted or indefinite length of time. */
function isSpell(draft: Draft, index: number): boolean {
  const counted = dependents(draft, index, 'nummod', 'det').some(
    (i) => !['the', 'this', 'that'].includes(draft.tokens[i]?.lemma ?? ''),
  );
  return counted && periods.has(draft.tokens[index]?.lemma ?? '');
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
  if (token?.xpos === 'JJ' || token?.upos === 'NUM') return true;
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
