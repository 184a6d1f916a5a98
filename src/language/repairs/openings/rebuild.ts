import { attach, type Draft, retag } from '../../draft.ts';
import { childrenOf, dependents, relation } from '../../tree.ts';
import { deicticDays, months, weekdays } from '../../words/times.ts';
import { isNoun, lower } from '../common.ts';

/** A clause by position: a name [from, to), its verb, the head of what the verb is completed by, the verb's tag. */
export interface Opening {
  readonly from: number;
  readonly to: number;
  readonly verb: number;
  /** The object's head, or the infinitive after "to". */
  readonly object: number;
  readonly tag: string;
}

interface Place {
  readonly head: number;
  readonly deprel: string;
}

/** Relations that belong to the clause when they hang on its object. */
const clausal = new Set([
  'punct',
  'advcl',
  'parataxis',
  'obl',
  'advmod',
  'nsubj',
  'csubj',
  'ccomp',
  'xcomp',
  'mark',
  'aux',
  'cop',
  'discourse',
  'vocative',
  'dep',
]);
/** Relations of words that are part of a phrase and stay with its head. */
const phrasal = new Set([
  'case',
  'det',
  'amod',
  'compound',
  'flat',
  'nummod',
  'nmod',
  'fixed',
  'appos',
  'acl',
  'conj',
  'cc',
  'goeswith',
]);

/**
 * Makes a clause of what stands at the places given: the verb takes the place of whatever stood highest, the name is its
 * subject, the noun its object; what hung on them as parts of a clause hangs on the verb. Leaves the tree as it is when
 * the result would be none.
 */
export function rebuild(draft: Draft, clause: Opening): void {
  const top = topOf(draft, clause);
  const high = draft.tokens[top];
  if (!high) return;
  const name = nameHead(draft, clause);
  const places = draft.tokens.map((token): Place => {
    const at = token.index;
    if (at === clause.verb) return { head: high.head, deprel: clauseRelation(high.deprel) };
    if (at >= clause.from && at < clause.to) return inName(draft, clause, name, at);
    if (at > clause.verb && at <= clause.object) return inObject(draft, clause, at);
    return outside(draft, clause, top, at);
  });
  if (!isTree(places)) return;
  for (const [at, { head, deprel }] of places.entries()) {
    const token = draft.tokens[at];
    if (!token) continue;
    token.head = head;
    token.deprel = deprel;
  }
  draft.children = childrenOf(places.map(({ head }) => head));
  retag(draft, clause.verb, 'VERB', clause.tag);
  for (let at = clause.from; at < clause.to; at++) {
    const { upos = '', text = '' } = draft.tokens[at] ?? {};
    const misread =
      !['PROPN', 'NOUN', 'PUNCT', 'CCONJ', 'ADP', 'DET', 'ADJ', 'NUM'].includes(upos) ||
      (at === name && upos !== 'NOUN');
    if (misread && /^\p{Lu}/u.test(text)) retag(draft, at, 'PROPN', 'NNP');
  }
}

/** Makes one subject of a name whose words the tree has hung in several places, one of them as the verb's subject. */
export function gatherName(draft: Draft, { from, to, verb }: Opening): void {
  const outer = draft.tokens.filter(
    ({ index, head, upos }) => index >= from && index < to && (head < from || head >= to) && upos !== 'PUNCT',
  );
  const subject = outer.findLast((token) => token.head === verb && relation(token) === 'nsubj');
  if (!subject) return;
  for (const { index, deprel } of outer) {
    if (index !== subject.index) attach(draft, index, subject.index, partOf(draft, index, subject.index, deprel));
  }
}

/** The token that stands highest in the clause. */
function topOf(draft: Draft, { from, object }: Opening): number {
  const root = draft.tokens.findIndex((token) => token.head < 0);
  if (root >= from) return root;
  return draft.tokens.findIndex(
    ({ index, head }) => index >= from && index <= object && (head < from || head > object),
  );
}

/** A noun's relation does not suit a clause. */
function clauseRelation(deprel: string): string {
  return ['root', 'conj', 'parataxis', 'ccomp', 'advcl', 'acl:relcl'].includes(deprel) ? deprel : 'parataxis';
}

/** The head of a name: the token that the tree hangs elsewhere, the last of several, but not what follows "of". */
function nameHead(draft: Draft, { from, to }: Opening): number {
  const outer = draft.tokens.filter(
    ({ index, head, upos }) =>
      index >= from && index < to && (head < from || head >= to) && !['PUNCT', 'CCONJ', 'DET', 'ADP'].includes(upos),
  );
  const and = draft.tokens.findIndex(({ index, upos }) => index >= from && index < to && upos === 'CCONJ');
  const of = draft.tokens.findIndex(({ index, low }) => index >= from && index < to && low === 'of');
  const before = outer.filter(({ index }) => (and < 0 || index < and) && (of < 0 || index < of));
  return (before.at(-1) ?? outer[0])?.index ?? to - 1;
}

function inName(draft: Draft, { from, to, verb }: Opening, name: number, at: number): Place {
  const token = draft.tokens[at];
  if (!token || at === name) return { head: verb, deprel: 'nsubj' };
  for (let up = token.head; up >= from && up < to; up = draft.tokens[up]?.head ?? -1) {
    if (up === name) return token;
  }
  return { head: name, deprel: partOf(draft, at, name, token.deprel) };
}

/** What a word of a name is to its head when the tree had it elsewhere. */
function partOf(draft: Draft, at: number, name: number, deprel: string): string {
  const upos = draft.tokens[at]?.upos;
  if (upos === 'PUNCT') return 'punct';
  if (upos === 'CCONJ') return 'cc';
  if (upos === 'DET') return 'det';
  if (lower(draft, at - 1) === 'and' && at > name) return 'conj';
  if (lower(draft, at - 1) === 'of') return 'nmod';
  if (at > name) return 'flat';
  return deprel === 'nmod:desc' || (deprel === 'amod' && upos === 'ADJ') ? deprel : 'compound';
}

function inObject(draft: Draft, { verb, object }: Opening, at: number): Place {
  const token = draft.tokens[at];
  const infinitive = lower(draft, verb + 1) === 'to';
  if (!token || at === object) return { head: verb, deprel: infinitive ? 'xcomp' : 'obj' };
  for (let up = token.head; up > verb && up <= object; up = draft.tokens[up]?.head ?? -1) {
    if (up === object && token.deprel !== 'nsubj') return token;
    if (up !== object && up < object) continue;
    break;
  }
  return { head: object, deprel: attributes.get(token.xpos) ?? (isNoun(draft, at) ? 'compound' : 'dep') };
}

const attributes: ReadonlyMap<string, string> = new Map([
  ['DT', 'det'],
  ['PDT', 'det:predet'],
  ['PRP$', 'nmod:poss'],
  ['CD', 'nummod'],
  ['JJ', 'amod'],
  ['JJR', 'amod'],
  ['JJS', 'amod'],
  ['VBN', 'amod'],
  ['VBG', 'amod'],
  ['RB', 'advmod'],
  ['HYPH', 'punct'],
  ['TO', 'mark'],
  ['POS', 'case'],
]);

/** Where a word before the name or after the object goes: stays, or comes from a part of the clause to its verb. */
function outside(draft: Draft, { from, verb, object }: Opening, top: number, at: number): Place {
  const token = draft.tokens[at];
  if (!token) return { head: verb, deprel: 'dep' };
  if (at === top) return { head: verb, deprel: asAdverbial(draft, at) };
  const { head } = token;
  const kind = relation(token);
  const verbal = token.upos === 'VERB' && (kind === 'conj' || kind === 'dep');
  if (head === object) {
    return at > object && !clausal.has(kind) && !verbal ? token : { head: verb, deprel: token.deprel };
  }
  if (head === top && top > object) return phrasal.has(kind) ? token : { head: verb, deprel: token.deprel };
  if (head < from || head > object) return token;
  // An "and" goes with what it joins.
  if (kind === 'nmod') return { head: verb, deprel: 'obl' };
  return { head: verb, deprel: phrasal.has(kind) && !verbal && kind !== 'cc' ? asAdverbial(draft, at) : token.deprel };
}

function asAdverbial(draft: Draft, at: number): string {
  const word = lower(draft, at);
  if (dependents(draft, at, 'case').length > 0) return 'obl';
  if (weekdays.has(word) || months.has(word) || deicticDays.has(word)) return 'obl:tmod';
  return draft.tokens[at]?.upos === 'VERB' ? 'parataxis' : 'dep';
}

/** Whether heads make one tree: one root, which every token reaches. */
function isTree(places: readonly Place[]): boolean {
  if (places.filter(({ head }) => head < 0).length !== 1) return false;
  return places.every((_, start) => {
    let at = start;
    for (let steps = 0; steps <= places.length; steps++) {
      if (at < 0) return true;
      at = places[at]?.head ?? -1;
    }
    return false;
  });
}
