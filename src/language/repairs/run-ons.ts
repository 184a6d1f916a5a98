import { caseOf, isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents } from '../tree.ts';
import { isTitleNoun } from '../words/people.ts';
import { months } from '../words/times.ts';
import { isComma, isName, isNoun, lower } from './common.ts';

/** Words that open a phrase before the subject. */
const OPENERS = /^(?:after|before|during|following|ahead|amid|despite|since|until|on|at|in|with)$/;

/**
 * "Ahead of the vote Peru let the ban lapse", "After the floods of this March Peru's minister toured the region": an
 * opening phrase without a comma runs into the name after it. A verb without a subject has that name, or the noun that it
 * owns, for its own; what stands before is the verb's or goes on with the phrase.
 */
export const runOns: Repair = {
  name: 'run-ons',
  apply(draft) {
    const verb = draft.tokens.findIndex((token) => token.head < 0);
    if (verb < 4 || !OPENERS.test(lower(draft, 0)) || !isTensed(draft, verb)) return;
    if (dependents(draft, verb, 'nsubj', 'csubj', 'expl').length > 0) return;
    const start = nameStart(draft, verb);
    if (start >= 0) part(draft, start, verb);
  },
};

/** A past or present form right after a noun; a base form there is a past that looks alike ("let", "put"). */
function isTensed(draft: Draft, verb: number): boolean {
  return /^VB[DZP]?$/.test(draft.tokens[verb]?.xpos ?? '') && isNoun(draft, verb - 1);
}

/** The first word of the phrase before the verb: a name right after a noun or a month that is none; or -1. */
function nameStart(draft: Draft, verb: number): number {
  for (let i = 2; i < verb; i++) {
    if (isComma(draft, i)) return -1;
    const before = draft.tokens[i - 1];
    const ends = before?.xpos === 'NN' || before?.xpos === 'NNS' || months.has(lower(draft, i - 1));
    if (!ends || !isName(draft, i) || months.has(lower(draft, i)) || isTitleNoun(lower(draft, i - 1))) continue;
    const phrase = draft.tokens.slice(i, verb);
    if (phrase.every((t) => /^(?:NN|JJ|POS|HYPH)/.test(t.xpos))) return i;
  }
  return -1;
}

/** Makes what begins at the name the subject, and hangs the rest on the noun before it. */
function part(draft: Draft, start: number, verb: number): void {
  const subject = verb - 1;
  const last = start - 1;
  if (!attach(draft, subject, verb, isPassive(draft, verb) ? 'nsubj:pass' : 'nsubj')) return;
  for (let i = start; i < subject; i++) {
    const token = draft.tokens[i];
    if (token && (token.head < start || token.head > subject)) attach(draft, i, subject, token.deprel);
  }
  let opener = last;
  while (opener > 0 && draft.tokens[opener]?.upos !== 'ADP') opener--;
  const noun = draft.tokens[opener - 1]?.upos === 'NOUN' ? opener - 1 : -1;
  attach(draft, last, noun >= 0 ? noun : verb, noun >= 0 ? 'nmod' : 'obl');
  for (let i = opener; i < last; i++) {
    const token = draft.tokens[i];
    if (token && token.head >= start && token.head <= subject)
      attach(draft, i, last, i === opener ? 'case' : token.deprel);
  }
  if (caseOf(draft, subject) === '') return;
  for (const i of dependents(draft, subject, 'case')) if (i < start) attach(draft, i, last, 'case');
}
