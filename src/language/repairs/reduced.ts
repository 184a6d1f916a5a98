import { caseOf } from '../clause.ts';
import { attach, type Draft, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isFinite, isNoun } from './common.ts';

/**
 * Reduced relative clauses: "Two diplomats expelled by Mali last week arrived in Paris". A participle directly after a
 * noun, with a by-phrase and without auxiliary, modifies the noun when a finite verb without a subject follows; that
 * verb gets the noun as its subject. "held hostage by rebels": the second word is no object but what the held one is.
 */
export const reduced: Repair = {
  name: 'reduced',
  apply(draft) {
    for (const token of draft.tokens) {
      holdCaptive(draft, token.index);
      const noun = token.index - 1;
      if (token.upos !== 'VERB' || !/^VB[DN]$/.test(token.xpos) || !hasParticipleShape(draft, token.index)) continue;
      const subject = dependents(draft, token.index, 'nsubj')[0];
      if (subject === undefined || !isNoun(draft, noun) || subject > noun) continue;
      const main = mainVerb(draft, token.index);
      if (main < 0) continue;
      mend(draft, token.index, main, subject);
    }
  },
};

const captives = new Set(['hostage', 'captive', 'prisoner']);

function holdCaptive(draft: Draft, verb: number): void {
  const captive = verb + 1;
  const token = draft.tokens[captive];
  if (!token || token.head !== verb || !captives.has(token.text.toLowerCase()) || token.deprel !== 'obj') return;
  token.deprel = 'xcomp';
  for (const child of dependents(draft, captive, 'nmod')) attach(draft, child, verb, 'obl');
}

/** A by-phrase and no object nor auxiliary: what only a passive participle has. */
function hasParticipleShape(draft: Draft, verb: number): boolean {
  if (dependents(draft, verb, 'aux', 'obj', 'ccomp').length > 0) return false;
  return dependents(draft, verb, 'obl').some((i) => i > verb && caseOf(draft, i) === 'by');
}

/** A finite verb after the participle, below it, without subject and without a word that joins it. */
function mainVerb(draft: Draft, participle: number): number {
  for (const child of dependents(draft, participle, 'conj', 'parataxis', 'ccomp', 'xcomp', 'advcl', 'dep', 'obl')) {
    const joined = dependents(draft, child, 'cc', 'mark').length > 0;
    if (child > participle && isFinite(draft, child) && !hasSubject(draft, child) && !joined) return child;
  }
  return -1;
}

function mend(draft: Draft, participle: number, main: number, subject: number): void {
  const token = draft.tokens[participle];
  if (!token || !swap(draft, main, participle, 'acl', (child) => child !== subject && child < main)) return;
  attach(draft, subject, main, 'nsubj');
  attach(draft, participle, subject, 'acl');
  token.xpos = 'VBN';
  for (const child of dependents(draft, participle, 'obl')) {
    const oblique = draft.tokens[child];
    if (oblique && caseOf(draft, child) === 'by' && relation(oblique) === 'obl') oblique.deprel = 'obl:agent';
  }
}
