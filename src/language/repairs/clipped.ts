import { attach, type Draft, retag, swap } from '../draft.ts';
import { knownVerbs } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { isComma, isFinite, isName, lower, nounPhraseHead } from './common.ts';

/**
 * Headlines whose subject is two names joined by a comma: "Kenya, Uganda to resume talks" is what both are to do, and in
 * "Peru, Chile sign pact" the base form after the second name is the verb, not part of what is signed.
 */
export const clipped: Repair = {
  name: 'clipped',
  apply(draft) {
    const names = namesAt(draft);
    const last = names.at(-1);
    if (last === undefined || names.length < 2) return;
    const verb = last + 1;
    if (isBase(draft, verb)) presentTense(draft, names, verb);
    else if (lower(draft, verb) === 'to' && draft.tokens[verb + 1]?.xpos === 'VB') joinNames(draft, names, verb + 1);
  },
};

/** The last words of names that stand at the start with commas, or a comma and "and", between them. */
function namesAt(draft: Draft): number[] {
  const ends: number[] = [];
  for (let at = 0; isName(draft, at); at++) {
    while (isName(draft, at + 1)) at++;
    ends.push(at);
    if (isComma(draft, at + 1)) at++;
    else if (lower(draft, at + 1) === 'and') at++;
    else return ends;
  }
  return [];
}

/** A base form in small letters that may be a verb, with a noun phrase or a preposition after it, in a line without another. */
function isBase(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  if (!token || token.upos === 'AUX' || token.text !== token.low || !knownVerbs().has(token.low)) return false;
  if (!['NN', 'VB', 'VBP', 'VBZ', 'JJ'].includes(token.xpos)) return false;
  const next = draft.tokens[verb + 1];
  const followed = nounPhraseHead(draft, verb + 1) > verb || next?.upos === 'ADP';
  return (
    followed && !draft.tokens.some(({ index }) => index !== verb && isFinite(draft, index) && isMain(draft, index))
  );
}

function isMain(draft: Draft, index: number): boolean {
  return !['acl:relcl', 'advcl', 'ccomp', 'amod'].includes(draft.tokens[index]?.deprel ?? '');
}

function presentTense(draft: Draft, names: readonly number[], verb: number): void {
  const head = nameHead(draft, names[0] ?? 0);
  const object = draft.tokens[verb + 1]?.upos === 'ADP' ? -1 : nounPhraseHead(draft, verb + 1);
  const root = draft.tokens.findIndex((token) => token.head < 0);
  if (root !== verb && !swap(draft, verb, root, 'dep', (child) => stays(draft, child, verb, root))) return;
  retag(draft, verb, 'VERB', 'VBP');
  attach(draft, head, verb, 'nsubj');
  join(draft, names, head);
  if (object > verb && attach(draft, object, verb, 'obj')) freeAdverbials(draft, verb, object);
  for (const child of dependents(draft, verb, 'nmod')) {
    const token = draft.tokens[child];
    if (token) token.deprel = 'obl';
  }
}

/** What goes on hanging on the old root: the words of its phrase after the verb. */
function stays(draft: Draft, child: number, verb: number, root: number): boolean {
  return root > verb && child > verb && draft.tokens[child]?.upos !== 'PUNCT';
}

/** A phrase before or a clause after the object is the verb's. */
function freeAdverbials(draft: Draft, verb: number, object: number): void {
  for (const child of dependents(draft, object)) {
    const token = draft.tokens[child];
    if (token && (child < verb || ['advcl', 'obl', 'parataxis'].includes(relation(token))))
      attach(draft, child, verb, token.deprel);
  }
}

/** "to resume": the names are its subjects. */
function joinNames(draft: Draft, names: readonly number[], verb: number): void {
  const head = nameHead(draft, names[0] ?? 0);
  const token = draft.tokens[verb];
  if (!token || token.head !== head) return;
  join(draft, names, head);
}

/** Hangs the further names on the first as its conjuncts. */
function join(draft: Draft, names: readonly number[], head: number): void {
  for (const end of names.slice(1)) {
    const other = nameHead(draft, end);
    if (other !== head) attach(draft, other, head, 'conj');
    const comma = startOf(draft, end) - 1;
    if (isComma(draft, comma)) attach(draft, comma, other, 'punct');
  }
}

/** The first word of the name that ends, or starts, at a place. */
function startOf(draft: Draft, end: number): number {
  let start = end;
  while (isName(draft, start - 1)) start--;
  return start;
}

/** The word of a name that hangs outside it. */
function nameHead(draft: Draft, within: number): number {
  const from = startOf(draft, within);
  let to = within;
  while (isName(draft, to + 1)) to++;
  const outer = draft.tokens.find(({ index, head }) => index >= from && index <= to && (head < from || head > to));
  return outer?.index ?? within;
}
