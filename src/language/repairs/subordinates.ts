import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isFinite, isNoun } from './common.ts';

/** Words that introduce a noun as well as a clause. */
const openers = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'once']);
const stray = new Set(['acl', 'conj', 'advcl', 'parataxis', 'dep', 'ccomp', 'xcomp', 'obl', 'nmod', 'appos']);

/**
 * "comes after the council urged all nationals to leave": a finite verb right after the noun that "after" seems to
 * introduce makes a clause of it, with the noun as its subject.
 */
export const subordinates: Repair = {
  name: 'subordinates',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.upos !== 'VERB' || !stray.has(relation(token)) || token.deprel === 'acl:relcl') continue;
      if (!isPast(draft, token.index) || hasSubject(draft, token.index)) continue;
      const opener = openerBefore(draft, token.index);
      const noun = opener < 0 ? -1 : topNoun(draft, opener, token.index);
      if (noun >= 0) open(draft, token.index, opener, noun);
    }
  },
};

/** A verb with tense, or a participle that has an object and so is a past tense. */
function isPast(draft: Draft, verb: number): boolean {
  if (isFinite(draft, verb)) return true;
  const object = dependents(draft, verb, 'obj', 'ccomp').some((i) => i > verb);
  return object && draft.tokens[verb]?.xpos === 'VBN' && dependents(draft, verb, 'aux').length === 0;
}

/** The word that opens the clause: nothing but one noun phrase between it and the verb; or -1. */
function openerBefore(draft: Draft, verb: number): number {
  for (let i = verb - 1; i >= 0; i--) {
    const token = draft.tokens[i];
    if (!token || ['PUNCT', 'VERB', 'CCONJ'].includes(token.upos) || token.xpos.startsWith('W')) return -1;
    if (openers.has(token.text.toLowerCase()) && ['case', 'mark'].includes(token.deprel)) return i;
  }
  return -1;
}

/** The one noun between opener and verb that hangs on nothing between them; or -1. */
function topNoun(draft: Draft, opener: number, verb: number): number {
  const tops = draft.tokens.filter(
    ({ index, head }) => index > opener && index < verb && (head <= opener || head >= verb),
  );
  const nouns = tops.filter(({ index }) => isNoun(draft, index));
  return nouns.length === 1 ? (nouns[0]?.index ?? -1) : -1;
}

/** "Two days after Peru shut the post, Chile protested": the clause stands before what it hangs on. */
function isFronted(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  return token !== undefined && token.deprel === 'advcl' && token.head > verb;
}

function open(draft: Draft, verb: number, opener: number, noun: number): void {
  const old = draft.tokens[noun]?.head ?? -1;
  const own = draft.tokens[verb]?.head ?? -1;
  const above = [own, old].find((head) => head >= 0 && head < opener) ?? (isFronted(draft, verb) ? own : -1);
  if (above < 0 || !attach(draft, verb, above, 'advcl')) return;
  attach(draft, noun, verb, 'nsubj');
  const token = draft.tokens[verb];
  if (token?.xpos === 'VBN' && dependents(draft, verb, 'aux').length === 0) token.xpos = 'VBD';
  for (const preposition of dependents(draft, noun, 'case'))
    if (preposition === opener) attach(draft, opener, verb, 'mark');
  if (draft.tokens[opener]?.head === verb) attach(draft, opener, verb, 'mark');
}
