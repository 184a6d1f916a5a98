import { caseOf } from '../clause.ts';
import { attach, type Draft, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import {
  datePrepositions,
  dayParts,
  deicticDays,
  happenings,
  months,
  periodOpeners,
  periods,
  weekdays,
} from '../words/times.ts';
import { isFinite, lower, verbAbove } from './common.ts';

/** Relations under which a bare date hangs wrongly or under another name. */
const mistaken = new Set([
  'obj',
  'iobj',
  'appos',
  'nmod',
  'compound',
  'flat',
  'dep',
  'obl',
  'conj',
  'advmod',
  'parataxis',
  'nsubj',
  'list',
  'vocative',
  'amod',
]);

/**
 * Dates without a preposition are adverbials of time of their verb (`obl:tmod`), never objects, subjects or
 * appositions: "to leave the country Tuesday night", "confirmed Wednesday morning", "was attacked by a crowd Monday".
 * A date between subject and verb belongs to the verb: "the ministry on Thursday called on ...".
 */
export const times: Repair = {
  name: 'times',
  apply(draft) {
    for (let i = 0; i < draft.tokens.length; i++) {
      if (weekdays.has(lower(draft, i)) && dayParts.has(lower(draft, i + 1))) joinDay(draft, i, i + 1);
      if (isSpan.test(lower(draft, i)) && isAway.test(lower(draft, i + 1))) partSpan(draft, i);
    }
    frontedDay(draft);
    for (let i = 0; i < draft.tokens.length; i++) {
      if (!isDate(draft, i)) continue;
      if (caseOf(draft, i) === '') bareDate(draft, i);
      else datedSubject(draft, i);
    }
  },
};

const isSpan = /^(?:minute|hour|day|week|month|year|decade)s$/;
const isAway = /^(?:before|beforehand|earlier|later|ago|after|afterwards)$/;

/** "was halted by Ottawa weeks before": a name right before a bare span of time is no part of it. */
function partSpan(draft: Draft, span: number): void {
  const token = draft.tokens[span];
  const name = draft.tokens[span - 1];
  if (token === undefined || name?.upos !== 'PROPN' || name.head !== span || !/^(?:compound|nmod)/.test(name.deprel))
    return;
  const { head } = token;
  if (draft.tokens[head]?.upos !== 'VERB') return;
  swap(draft, span - 1, span, 'obl:tmod', (child) => child > span);
  attach(draft, span, head, 'obl:tmod');
}

/** "Last Sunday Chilean police detained": a day with its word before it opens the sentence, and is no part of the subject. */
function frontedDay(draft: Draft): void {
  const [opener, day] = draft.tokens;
  if (!opener || !day || !/^(?:last|this|next)$/.test(opener.low) || !(weekdays.has(day.low) || periods.has(day.low)))
    return;
  const subject = draft.tokens[day.head];
  const verb = draft.tokens[subject?.head ?? -1];
  if (!subject || day.deprel !== 'compound' || relation(subject) !== 'nsubj' || verb?.upos !== 'VERB') return;
  if (happenings.has(subject.lemma) || !/^(?:NNP|JJ)/.test(draft.tokens[2]?.xpos ?? '')) return;
  attach(draft, 1, verb.index, 'obl:tmod');
  attach(draft, 0, 1, 'amod');
}

/** "Tuesday night": the part of the day is the head. */
function joinDay(draft: Draft, day: number, part: number): void {
  const token = draft.tokens[day];
  const other = draft.tokens[part];
  if (!token || !other || token.head === part) return;
  if (other.head === day) swap(draft, part, day, 'compound', () => false);
  else attach(draft, day, part, 'compound');
}

/** Whether a token heads a date: a day, a month, a part of a day, or a period with "last", "this", "next". */
function isDate(draft: Draft, index: number): boolean {
  const word = lower(draft, index);
  const token = draft.tokens[index];
  if (!token || (token.deprel === 'compound' && weekdays.has(word) && dayParts.has(lower(draft, index + 1))))
    return false;
  if (deicticDays.has(word)) return true;
  if (weekdays.has(word)) return token.xpos.startsWith('NNP') && lower(draft, index + 1) !== "'s";
  if (months.has(word)) return token.xpos === 'NNP' && dependents(draft, index, 'nummod').length > 0;
  if (dayParts.has(word) && weekdays.has(lower(draft, index - 1))) return true;
  return (periods.has(word) || dayParts.has(word)) && periodOpeners.has(lower(draft, index - 1));
}

function bareDate(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  const rel = token ? relation(token) : '';
  if (!token || !mistaken.has(rel) || token.head < 0) return;
  const head = draft.tokens[token.head];
  if (head?.upos === 'VERB') {
    if (rel === 'nsubj' && !otherSubject(draft, token.head, index)) return;
    if (rel !== 'conj') token.deprel = 'obl:tmod';
    return;
  }
  // Before its head a date is part of a name or an attribute: "Friday prayers", "the October 7 attacks".
  if (!head || index < token.head || rel === 'conj') return;
  const verb = verbAbove(draft, index);
  if (verb < 0 || happenings.has(head.lemma)) return;
  if (head.upos === 'NOUN' || head.upos === 'PROPN' || head.upos === 'PRON' || head.upos === 'NUM') {
    attach(draft, index, verb, 'obl:tmod');
  }
}

function otherSubject(draft: Draft, verb: number, subject: number): boolean {
  return dependents(draft, verb, 'nsubj').some((i) => i !== subject);
}

/** "the ministry on Thursday called": a dated phrase between a subject and its verb is the verb's. */
function datedSubject(draft: Draft, index: number): void {
  const token = draft.tokens[index];
  const subject = draft.tokens[token?.head ?? -1];
  if (!token || !subject || relation(token) !== 'nmod' || relation(subject) !== 'nsubj') return;
  const verb = subject.head;
  const preposition = caseOf(draft, index).split(' ').at(-1) ?? '';
  if (verb <= index || !isFinite(draft, verb) || !datePrepositions.has(preposition) || happenings.has(subject.lemma))
    return;
  const between = draft.tokens
    .slice(index + 1, verb)
    .every((t) => t.upos === 'AUX' || t.upos === 'ADV' || t.head === index);
  if (between) attach(draft, index, verb, 'obl');
}
