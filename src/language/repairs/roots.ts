import { attach, type Draft, dominates, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { hasSubject, isComma, isFinite, isNoun } from './common.ts';

/**
 * The main verb of a sentence whose subject is interrupted.
 *
 * "The minister, whose country hosts the talks, praised both": a verb introduced by a relative pronoun is no main verb;
 * it modifies the noun before, and the verb after the second comma is the main one. "The minister, received in Quito on
 * Monday, had offered help": nor is a participle between commas, where the verb after it has an auxiliary of its own.
 * "The premier, on a visit to Hanoi, signed two deals": a noun at the top with a finite verb below it that has no
 * subject is that verb's subject.
 */
export const roots: Repair = {
  name: 'roots',
  apply(draft) {
    const root = draft.tokens.findIndex((token) => token.head < 0);
    if (root < 0 || draft.tokens.at(-1)?.upos !== 'PUNCT') return;
    if (draft.tokens[root]?.upos === 'VERB') {
      relativeAtTop(draft, root);
      participleAtTop(draft, root);
    }
    if (isNoun(draft, root) && !hasSubject(draft, root) && dependents(draft, root, 'cop').length === 0)
      nounAtTop(draft, root);
  },
};

function relativeAtTop(draft: Draft, verb: number): void {
  const outer = dependents(draft, verb, 'nsubj')[0];
  if (outer === undefined || outer > verb) return;
  const opener = draft.tokens.findIndex(
    (t, i) => i > outer && i < verb && /^(?:WP\$?|WDT|WRB)$/.test(t.xpos) && isComma(draft, i - 1),
  );
  if (opener < 0 || !dominates(draft, verb, opener)) return;
  const main = mainAfter(draft, verb);
  if (main < 0) return;
  promote(draft, main, verb, outer, 'acl:relcl', (child) => child > outer && child < main);
}

function participleAtTop(draft: Draft, verb: number): void {
  const token = draft.tokens[verb];
  const outer = dependents(draft, verb, 'nsubj')[0];
  if (!token || token.head >= 0 || !/^VB[DN]$/.test(token.xpos)) return;
  if (outer === undefined || outer > verb || !isAside(draft, verb)) return;
  const main = mainAfter(draft, verb);
  if (main < 0 || dependents(draft, main, 'aux').length === 0) return;
  promote(draft, main, verb, outer, 'acl', (child) => child > outer && child < main);
  token.xpos = 'VBN';
}

/** A verb right after a comma, without auxiliary or object: what a participle is, and a past tense may be. */
function isAside(draft: Draft, verb: number): boolean {
  return isComma(draft, verb - 1) && dependents(draft, verb, 'aux', 'cop', 'obj', 'ccomp').length === 0;
}

/** The verb after the comma that ends a clause, of those below its verb: without a subject of its own. */
function mainAfter(draft: Draft, verb: number): number {
  for (const child of dependents(draft, verb, 'advcl', 'conj', 'parataxis', 'ccomp', 'xcomp', 'acl', 'dep')) {
    const token = draft.tokens[child];
    if (!token || child < verb || hasSubject(draft, child) || !past(draft, child)) continue;
    if (dependents(draft, child, 'mark', 'cc').length > 0) continue;
    let start = child;
    while (start > verb && ['AUX', 'ADV'].includes(draft.tokens[start - 1]?.upos ?? '')) start--;
    if (isComma(draft, start - 1)) return child;
  }
  return -1;
}

/** A verb that can be a clause's main one: with tense, or a participle with an object, which only a past tense has. */
function past(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  if (token?.upos !== 'VERB') return false;
  return (
    isFinite(draft, index) ||
    (token.xpos === 'VBN' && dependents(draft, index, 'obj', 'ccomp', 'xcomp').some((i) => i > index))
  );
}

function nounAtTop(draft: Draft, noun: number): void {
  for (let verb = noun + 1; verb < draft.tokens.length; verb++) {
    const token = draft.tokens[verb];
    if (!token || !past(draft, verb) || hasSubject(draft, verb) || !dominates(draft, noun, verb)) continue;
    if (dependents(draft, verb, 'mark', 'cc').length > 0 || token.deprel === 'acl:relcl') continue;
    let start = verb;
    while (start > noun && ['AUX', 'ADV'].includes(draft.tokens[start - 1]?.upos ?? '')) start--;
    if (!isComma(draft, start - 1)) continue;
    promote(
      draft,
      verb,
      noun,
      noun,
      'nsubj',
      (child) => child < verb && !['mark', 'advcl'].includes(draft.tokens[child]?.deprel ?? ''),
    );
    return;
  }
}

/** Makes `main` the root; the old root becomes a dependent of `under` (or of `main` when they are the same). */
function promote(
  draft: Draft,
  main: number,
  old: number,
  under: number,
  deprel: string,
  keep: (child: number) => boolean,
): void {
  if (!swap(draft, main, old, deprel, keep)) return;
  const token = draft.tokens[main];
  if (token?.xpos === 'VBN' && dependents(draft, main, 'aux', 'aux:pass').length === 0) token.xpos = 'VBD';
  if (under === old) return;
  const outer = draft.tokens[under];
  if (!outer) return;
  outer.deprel = relation(outer) === 'nsubj' ? 'nsubj' : outer.deprel;
  attach(draft, old, under, deprel);
}
