import { isPassive } from '../clause.ts';
import { attach, type Draft, dominates, retag } from '../draft.ts';
import { knownVerbs, lemmaOf } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { deicticDays, months, periods, weekdays } from '../words/times.ts';
import { hasSubject, isComma, isFinite, isNoun, lower } from './common.ts';

/** Relations under which parsers hide a bare noun that is a verb's subject or object. */
const stray = new Set([
  'advmod',
  'obl',
  'dep',
  'discourse',
  'vocative',
  'xcomp',
  'advcl',
  'nmod',
  'compound',
  'flat',
  'amod',
]);

/** Verbs that a bare noun completes without being their object ("became president"). */
const linking = new Set('be become remain stay seem appear prove feel sound turn look stand'.split(' '));

/**
 * Subjects and objects by position, for the clipped sentences of headlines above all: a bare noun right before a verb
 * with tense that has no subject is its subject, one right after an active verb that has no object is its object.
 * "Egypt, Sudan agree": names joined by a comma before a plural verb are two subjects. "Mali recalls envoy, shuts embassy":
 * a verb of the same tense after a comma shares the subject. "India orders staff out": in a line without any verb, a
 * form in -s between a name and a noun is one.
 */
export const cores: Repair = {
  name: 'cores',
  apply(draft) {
    findVerb(draft);
    for (const token of draft.tokens) {
      if (token.upos !== 'VERB') continue;
      if (isFinite(draft, token.index) || isBareMain(draft, token.index)) {
        subjectBefore(draft, token.index);
        joinVerb(draft, token.index);
        shareSubject(draft, token.index);
        pluralSubject(draft, token.index);
      }
      asideAfter(draft, token.index);
      ownObject(draft, token.index);
      objectAfter(draft, token.index);
    }
  },
};

/** "told the envoy to leave, its first expulsion in years": what follows a comma right behind a verb is no object of it. */
function asideAfter(draft: Draft, verb: number): void {
  if (!isComma(draft, verb + 1)) return;
  for (const object of dependents(draft, verb, 'obj')) {
    if (startOf(draft, object) === verb + 2) attach(draft, object, verb, 'parataxis');
  }
}

/** The first word of a phrase. */
function startOf(draft: Draft, head: number): number {
  const before = (draft.children[head] ?? []).filter((i) => i < head && draft.tokens[i]?.upos !== 'PUNCT');
  return Math.min(head, ...before.map((i) => startOf(draft, i)));
}

/** A main verb tagged as a participle though it has no auxiliary but an object. */
function isBareMain(draft: Draft, verb: number): boolean {
  const token = draft.tokens[verb];
  return (
    token?.xpos === 'VBN' &&
    token.head < 0 &&
    dependents(draft, verb, 'obj').some((i) => i > verb) &&
    dependents(draft, verb, 'aux').length === 0
  );
}

function bare(draft: Draft, index: number): boolean {
  const word = lower(draft, index);
  const dated = weekdays.has(word) || months.has(word) || deicticDays.has(word) || periods.has(word);
  return isNoun(draft, index) && !dated && word !== 'home' && dependents(draft, index, 'case', 'mark').length === 0;
}

function subjectBefore(draft: Draft, verb: number): void {
  if (hasSubject(draft, verb) || draft.tokens[verb]?.deprel === 'acl:relcl') return;
  if (dependents(draft, verb, 'det', 'case').length > 0) return;
  nounBefore(draft, verb);
  uncross(draft, verb);
  const noun = dependents(draft, verb).find(
    (i) => i < verb && bare(draft, i) && stray.has(draft.tokens[i]?.deprel ?? ''),
  );
  const token = noun === undefined ? undefined : draft.tokens[noun];
  const between = draft.tokens
    .slice((noun ?? verb) + 1, verb)
    .every((t) => t.upos === 'AUX' || t.upos === 'ADV' || dominates(draft, noun ?? verb, t.index));
  if (token && between) token.deprel = isPassive(draft, verb) ? 'nsubj:pass' : 'nsubj';
}

/** A noun right before a verb that hangs on something right after it: "Morocco suspended contacts". */
function uncross(draft: Draft, verb: number): void {
  const token = draft.tokens[verb - 1];
  const beyond = token !== undefined && token.head > verb && draft.tokens[token.head]?.head === verb;
  if (beyond && bare(draft, token.index) && stray.has(token.deprel)) attach(draft, token.index, verb, 'dep');
}

/** An adjective right before its finite verb is a noun: "UN chief condemns". */
function nounBefore(draft: Draft, verb: number): void {
  const token = draft.tokens[verb - 1];
  if (!token || token.head !== verb || token.upos !== 'ADJ' || token.deprel !== 'amod') return;
  retag(draft, token.index, 'NOUN', 'NN');
  for (const child of dependents(draft, verb, 'compound', 'amod', 'nmod', 'det')) {
    if (child < token.index) attach(draft, child, token.index, draft.tokens[child]?.deprel ?? 'dep');
  }
}

function objectAfter(draft: Draft, verb: number): void {
  if (isPassive(draft, verb) || dependents(draft, verb, 'obj', 'ccomp', 'iobj', 'cop').length > 0) return;
  const noun = dependents(draft, verb).find((i) => i > verb && draft.tokens[i]?.deprel !== 'compound:prt');
  const token = noun === undefined ? undefined : draft.tokens[noun];
  const particle = dependents(draft, verb, 'compound:prt').length > 0;
  if (
    !token ||
    !bare(draft, token.index) ||
    !stray.has(token.deprel) ||
    (token.deprel === 'xcomp' && !particle && linking.has(draft.tokens[verb]?.lemma ?? ''))
  )
    return;
  const between = draft.tokens
    .slice(verb + 1, token.index)
    .every((t) => (dominates(draft, token.index, t.index) && t.upos !== 'PUNCT') || t.deprel === 'compound:prt');
  if (between) token.deprel = 'obj';
}

/** "recalls envoy, shuts embassy": the object after a further verb is that verb's, not the first one's. */
function ownObject(draft: Draft, verb: number): void {
  const first = draft.tokens[verb]?.head ?? -1;
  if (
    relation(draft.tokens[verb] ?? { deprel: '' }) !== 'conj' ||
    first < 0 ||
    dependents(draft, verb, 'obj').length > 0
  )
    return;
  const object = dependents(draft, first, 'obj').find((i) => i > verb);
  if (object === undefined || isPassive(draft, verb)) return;
  const between = draft.tokens.slice(verb + 1, object);
  if (between.every((t) => dominates(draft, object, t.index) && t.upos !== 'PUNCT')) attach(draft, object, verb, 'obj');
}

/** "summons envoy, shuts consulate": a verb hung on the noun before its comma goes with that noun's verb. */
function joinVerb(draft: Draft, verb: number): void {
  const token = draft.tokens[verb];
  const noun = draft.tokens[token?.head ?? -1];
  const first = draft.tokens[noun?.head ?? -1];
  if (!token || !noun || !first || !['appos', 'conj'].includes(token.deprel) || hasSubject(draft, verb)) return;
  if (!isNoun(draft, noun.index) || noun.index < first.index || !isComma(draft, verb - 1)) return;
  if (first.upos === 'VERB' && first.xpos === token.xpos && hasSubject(draft, first.index))
    attach(draft, verb, first.index, 'conj');
}

function shareSubject(draft: Draft, verb: number): void {
  const token = draft.tokens[verb];
  const first = draft.tokens[token?.head ?? -1];
  if (!token || !first || !['parataxis', 'dep', 'list'].includes(relation(token)) || hasSubject(draft, verb)) return;
  if (isComma(draft, verb - 1) && first.index < verb && first.xpos === token.xpos && hasSubject(draft, first.index)) {
    token.deprel = 'conj';
  }
}

function pluralSubject(draft: Draft, verb: number): void {
  if (draft.tokens[verb]?.xpos !== 'VBP') return;
  for (const subject of dependents(draft, verb, 'nsubj')) {
    if (draft.tokens[subject]?.xpos !== 'NNP') continue;
    for (const other of dependents(draft, subject, 'appos')) {
      const token = draft.tokens[other];
      if (token?.xpos === 'NNP' && isComma(draft, subject + 1) && other < verb && !isComma(draft, verb - 1))
        token.deprel = 'conj';
    }
  }
}

/** In a line without a verb: name, form in -s that can be a verb, noun. */
function findVerb(draft: Draft): void {
  if (draft.tokens.some((token) => token.upos === 'VERB' || token.upos === 'AUX')) return;
  const root = draft.tokens.findIndex((token) => token.head < 0);
  const token = draft.tokens[root];
  const name = draft.tokens[root - 1];
  if (!token || !name || token.xpos !== 'NNS' || !name.xpos.startsWith('NN') || name.head !== root) return;
  const base = lemmaOf(token.text.toLowerCase(), 'VERB', 'VBZ');
  const follower = dependents(draft, root).find((i) => i > root && bare(draft, i));
  if (!knownVerbs().has(base) || base === token.text.toLowerCase() || follower === undefined) return;
  if (draft.tokens.slice(root + 1, follower).some((t) => t.upos === 'PUNCT' || t.upos === 'CCONJ')) return;
  retag(draft, root, 'VERB', 'VBZ');
  name.deprel = 'nsubj';
  attach(draft, follower, root, 'obj');
  for (const child of dependents(draft, root)) {
    const other = draft.tokens[child];
    if (!other) continue;
    if (child < name.index) attach(draft, child, name.index, other.deprel);
    else if (other.deprel === 'nmod') other.deprel = 'obl';
  }
}
