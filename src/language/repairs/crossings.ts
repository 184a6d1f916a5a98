import { caseOf } from '../clause.ts';
import { attach, type Draft, dominates, retag, swap } from '../draft.ts';
import { knownVerbs, lemmaOf } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { irregularPast } from '../words/openings.ts';
import { infinitiveNouns } from '../words/speech-nouns.ts';
import { happenings } from '../words/times.ts';
import { isComma, isFinite, isNoun, nounPhraseHead } from './common.ts';

/**
 * A phrase between a subject and its verb. "The resignation of Peru's president surprised investors", "A cyberattack on
 * Costa Rica halted exports", "An earthquake in El Salvador damaged roads": parsers run the phrase and the object into one
 * noun phrase, with the verb as its attribute. The past form parts them: what stands before it is the subject's, the noun
 * after it is its object. "The closure of the border by Latvia drew protests": a by-phrase before the verb is the deed's.
 */
export const crossings: Repair = {
  name: 'crossings',
  apply(draft) {
    for (const { index, text, low } of draft.tokens) {
      if (index > 2 && text === low && isPastForm(low)) uncross(draft, index);
    }
    for (const { index } of draft.tokens) ownDoer(draft, index);
  },
};

function isPastForm(word: string): boolean {
  return irregularPast.has(word) || (/[^e]ed$/.test(word) && knownVerbs().has(lemmaOf(word, 'VERB', 'VBD')));
}

function uncross(draft: Draft, verb: number): void {
  const object = nounPhraseHead(draft, verb + 1);
  if (object < 0) return;
  const end = draft.tokens[verb - 1]?.upos === 'ADV' ? verb - 1 : verb;
  const preposition = phraseBefore(draft, end);
  if (preposition < 1) return;
  const lost = draft.tokens[verb]?.head === object && ['amod', 'acl'].includes(draft.tokens[verb]?.deprel ?? '');
  const subject = lost ? lostSubject(draft, preposition, verb, object) : ownSubject(draft, verb, preposition);
  const crossed = draft.tokens[preposition]?.head === object;
  if (subject < 0 || !(crossed || (lost && isBare(draft, object)) || crosses(draft, preposition, end, object))) return;
  gather(draft, preposition, end, subject, object);
  if (lost && !raise(draft, verb, subject)) return;
  attach(draft, object, verb, 'obj');
}

/** The preposition of the noun phrase that ends right before a place, or -1. */
function phraseBefore(draft: Draft, end: number): number {
  if (!isNoun(draft, end - 1)) return -1;
  for (let i = end - 1; i > 0; i--) {
    const { upos = '', deprel = '' } = draft.tokens[i] ?? {};
    if (upos === 'ADP' && deprel === 'case' && draft.tokens[i]?.xpos !== 'POS') return i;
    if (!['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART', 'PRON'].includes(upos)) return -1;
  }
  return -1;
}

/** Some word of the phrase hangs on the noun after the verb. */
function crosses(draft: Draft, preposition: number, end: number, object: number): boolean {
  return draft.tokens.some(({ index, head }) => index > preposition && index < end && head === object);
}

/** The noun at the top of a sentence without a verb of its own, when it stands before the phrase. */
function lostSubject(draft: Draft, preposition: number, verb: number, object: number): number {
  const root = draft.tokens.findIndex((token) => token.head < 0);
  if (root >= preposition || !isNoun(draft, root) || draft.tokens[object]?.head !== root) return -1;
  const plain = draft.tokens
    .slice(root + 1, preposition)
    .every(({ index, upos }) => upos !== 'PUNCT' && index !== object);
  return plain && !draft.tokens.some(({ index }) => index !== verb && isFinite(draft, index)) ? root : -1;
}

/** The subject that a verb with tense has, when the phrase follows it without a comma. */
function ownSubject(draft: Draft, verb: number, preposition: number): number {
  if (draft.tokens[verb]?.upos !== 'VERB' || !isFinite(draft, verb)) return -1;
  const subject = dependents(draft, verb, 'nsubj').find((i) => i < preposition) ?? -1;
  return draft.tokens.slice(Math.max(subject, 0), preposition).some(({ upos }) => upos === 'PUNCT') ? -1 : subject;
}

/** "roads" in "damaged roads", hung on a noun without a preposition. */
function isBare(draft: Draft, object: number): boolean {
  const token = draft.tokens[object];
  return token !== undefined && ['nmod', 'dep', 'appos'].includes(relation(token)) && caseOf(draft, object) === '';
}

/** Makes one phrase of what stands between preposition and verb, and gives it to the subject. */
function gather(draft: Draft, preposition: number, end: number, subject: number, object: number): void {
  const loose = draft.tokens.filter(
    ({ index, head }) => index > preposition && index < end && (head === object || head >= end),
  );
  const top = loose.findLast(({ index }) => isNoun(draft, index))?.index ?? -1;
  if (top < 0 || !attach(draft, top, subject, 'nmod')) return;
  for (const { index, deprel } of loose) if (index !== top) attach(draft, index, top, deprel);
  attach(draft, preposition, top, 'case');
}

/** Puts the past form at the top of its sentence, with what was there as its subject. */
function raise(draft: Draft, verb: number, subject: number): boolean {
  const stays = (child: number): boolean => child < verb && draft.tokens[child]?.upos !== 'PUNCT';
  if (!swap(draft, verb, subject, 'nsubj', stays)) return false;
  retag(draft, verb, 'VERB', 'VBD');
  return true;
}

/** "The closure of the border by Latvia drew ...": a by-phrase between a deed and its verb says who did the deed. */
function ownDoer(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  if (!token || relation(token) !== 'obl' || token.head < index || caseOf(draft, index) !== 'by') return;
  const subject = dependents(draft, token.head, 'nsubj').find((i) => i < index) ?? -1;
  if (subject < 0 || !isDeed(draft, subject)) return;
  const open = draft.tokens.slice(subject, token.head).every((t) => !isComma(draft, t.index));
  if (open && !dominates(draft, index, subject)) attach(draft, index, subject, 'nmod');
}

function isDeed(draft: Draft, index: number): boolean {
  const lemma = draft.tokens[index]?.lemma ?? '';
  return happenings.has(lemma) || infinitiveNouns.has(lemma) || /(?:[ts]ion|ment|ure|ance|sal|val|ing)$/.test(lemma);
}
