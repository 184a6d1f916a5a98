import { isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { dayParts, months, weekdays } from '../words/times.ts';
import { hasSubject, isNoun, lower } from './common.ts';

/**
 * "On Tuesday Turkish police detained two men": a date that opens a clause without a comma is no part of the noun phrase
 * that follows. Preposition and date are the verb's, and the phrase is its subject if it has none.
 */
export const datedOpenings: Repair = {
  name: 'dated-openings',
  apply(draft) {
    for (const { index, upos } of draft.tokens) {
      if (upos !== 'ADP') continue;
      const date = dateAfter(draft, index);
      if (date < 0) continue;
      if (index === 0 || draft.tokens[index - 1]?.upos === 'PUNCT') part(draft, index, date);
      else partSubject(draft, index, date);
    }
  },
};

/** The last token of a date right after a preposition, when a name or a described noun follows it; or -1. */
function dateAfter(draft: Draft, preposition: number): number {
  let date = preposition + 1;
  if (months.has(lower(draft, date))) while (draft.tokens[date + 1]?.xpos === 'CD') date++;
  else if (weekdays.has(lower(draft, date))) {
    if (dayParts.has(lower(draft, date + 1))) date++;
  } else return -1;
  const named = /^\p{Lu}/u.test(draft.tokens[date + 1]?.text ?? '') && !months.has(lower(draft, date + 1));
  return named ? date : -1;
}

function part(draft: Draft, preposition: number, last: number): void {
  const head = headBeyond(draft, preposition, last);
  const verb = head < 0 ? -1 : verbOf(draft, head);
  if (verb < 0) return;
  const date = months.has(lower(draft, preposition + 1)) ? preposition + 1 : last;
  if (!attach(draft, date, verb, 'obl')) return;
  attach(draft, preposition, date, 'case');
  for (let i = preposition + 1; i <= last; i++)
    if (i !== date) attach(draft, i, date, draft.tokens[i]?.xpos === 'CD' ? 'nummod' : 'compound');
  const token = draft.tokens[head];
  if (token && token.head === verb && relation(token) === 'obl' && !hasSubject(draft, verb))
    token.deprel = isPassive(draft, verb) ? 'nsubj:pass' : 'nsubj';
}

/**
 * "In a telephone call on Saturday Okello told his Kenyan counterpart": the name after the date is the subject that the verb
 * lacks, and the date goes with the noun before it.
 */
function partSubject(draft: Draft, preposition: number, last: number): void {
  const beyond = headBeyond(draft, preposition, last);
  const name = beyond < 0 && dependents(draft, last + 1, 'case').length === 0 ? last + 1 : beyond;
  const token = draft.tokens[name];
  const noun = draft.tokens[token?.head ?? -1];
  if (!token || token.upos !== 'PROPN' || noun?.upos !== 'NOUN' || noun.index !== preposition - 1) return;
  const verb = verbOf(draft, name);
  if (verb < 0 || hasSubject(draft, verb) || relation(noun) !== 'obl' || noun.head !== verb) return;
  if (!attach(draft, last, noun.index, 'nmod')) return;
  for (let i = preposition; i < last; i++) attach(draft, i, last, i === preposition ? 'case' : 'compound');
  attach(draft, name, verb, isPassive(draft, verb) ? 'nsubj:pass' : 'nsubj');
}

/** The noun after the date on which preposition or date hang, or -1. */
function headBeyond(draft: Draft, preposition: number, last: number): number {
  for (const i of [preposition, last, preposition + 1]) {
    const head = draft.tokens[i]?.head ?? -1;
    if (head > last && isNoun(draft, head) && dependents(draft, head, 'case').every((k) => k <= last || k > head))
      return head;
  }
  return -1;
}

/** The verb on which the noun hangs, directly or as a word of its subject. */
function verbOf(draft: Draft, noun: number): number {
  for (let at = draft.tokens[noun]?.head ?? -1; at >= 0; at = draft.tokens[at]?.head ?? -1) {
    if (draft.tokens[at]?.upos === 'VERB') return at > noun ? at : -1;
  }
  return -1;
}
