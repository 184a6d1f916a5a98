import type { Draft } from '../draft.ts';
import { knownVerbs, lemmaOf } from '../lemmas.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { irregularPast, nounsInS } from '../words/openings.ts';
import { deicticDays, months, periods, weekdays } from '../words/times.ts';
import { isComma, isFinite, isNoun, lower, nounPhraseHead } from './common.ts';
import { sharing } from './floated.ts';
import { nameAt } from './openings/name.ts';
import { gatherName, type Opening, rebuild } from './openings/rebuild.ts';

/**
 * The plainest of clauses, a name, a verb and a noun, where the tree has lost the verb: "Honduras severed relations with
 * Taiwan" read as a noun "relations" with two attributes, or with "Honduras" as the verb. The form says what the tags do
 * not: a past form of a known verb right after a name that opens the clause, with a noun phrase after it, is the
 * clause's verb unless another verb claims the name, or the noun, as its subject ("Iran backed militias attacked").
 *
 * Where a line has no verb at all, as headlines may seem to, so is a form in -s ("Jordan airlifts embassy staff"), one
 * before "to" and an infinitive ("Nauru plans to open a mission"), and a base form after a plural or two names
 * ("Protesters storm Danish consulate").
 */
export const openings: Repair = {
  name: 'openings',
  apply(draft) {
    for (const start of clauseStarts(draft)) {
      const found = openingAt(draft, start);
      if (!found) continue;
      if (verbStands(draft, found)) gatherName(draft, found);
      else rebuild(draft, found);
    }
  },
};

/** The first word of the sentence and words after a comma, a colon, a dash or a conjunction. */
function clauseStarts(draft: Draft): number[] {
  const first = draft.tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text));
  const later = draft.tokens.filter(
    ({ index }) =>
      index > first && (/^(?:[,:;—–]|--)$/.test(lower(draft, index - 1)) || isConjunction(draft, index - 1)),
  );
  return [first, ...later.map(({ index }) => index)].filter((index) => index >= 0);
}

function isConjunction(draft: Draft, index: number): boolean {
  return ['and', 'but'].includes(lower(draft, index)) && draft.tokens[index]?.deprel !== 'flat';
}

function openingAt(draft: Draft, start: number): Opening | null {
  const name = nameAt(draft, start, (index) => isPast(draft, index) || presentTag(draft, start, index) === 'VBZ');
  if (!name) return null;
  const { from, to } = name;
  let verb = to;
  if ((draft.tokens[verb]?.xpos === 'RB' || sharing.has(lower(draft, verb))) && isPast(draft, verb + 1)) verb++;
  if (isPast(draft, verb)) {
    const object = objectAfter(draft, verb);
    const found = { from, to, verb, object, tag: 'VBD' };
    return object >= 0 && !claimed(draft, found) && !imperative(draft, found) && reaches(draft, start, found)
      ? found
      : null;
  }
  if (start > 0 && !/^[:—–]$/.test(lower(draft, start - 1))) return null;
  const tag = presentTag(draft, from, verb);
  if (tag === null || isPast(draft, verb + 1) || otherVerb(draft, from, verb)) return null;
  const object = infinitiveAfter(draft, verb) ? verb + 2 : objectAfter(draft, verb);
  return object >= 0 ? { from, to, verb, object, tag } : null;
}

function isPast(draft: Draft, index: number): boolean {
  const word = lower(draft, index);
  if (word !== draft.tokens[index]?.text) return false;
  return irregularPast.has(word) || (/[^e]ed$/.test(word) && knownVerbs().has(lemmaOf(word, 'VERB', 'VBD')));
}

/** VBZ or VBP when the form can be a present tense after this name, else null. */
function presentTag(draft: Draft, from: number, verb: number): string | null {
  const word = lower(draft, verb);
  if (word !== draft.tokens[verb]?.text || nounsInS.has(word)) return null;
  const base = lemmaOf(word, 'VERB', 'VBZ');
  if (/[^s]s$/.test(word)) return base !== word && knownVerbs().has(base) ? 'VBZ' : null;
  const joined = draft.tokens.slice(from, verb).some(({ upos }) => upos === 'CCONJ');
  const plural = draft.tokens[verb - 1]?.xpos === 'NNS' ? verb - from <= 2 : joined;
  return plural && knownVerbs().has(word) && ['NN', 'VB', 'VBP', 'JJ'].includes(draft.tokens[verb]?.xpos ?? '')
    ? 'VBP'
    : null;
}

/** The head of the noun phrase that starts right after the verb, days left out; or -1. */
function objectAfter(draft: Draft, verb: number): number {
  const next = draft.tokens[verb + 1];
  if (!next || isDate(next.low)) return -1;
  if (next.xpos === 'PRP') return next.low === 'it' || next.low === 'them' ? verb + 1 : -1;
  let head = nounPhraseHead(draft, verb + 1);
  while (head > verb + 1 && isDate(lower(draft, head)) && isNoun(draft, head - 1)) head--;
  return head > verb && !isDate(lower(draft, head)) && lower(draft, head) !== 'home' ? head : -1;
}

function isDate(word: string): boolean {
  return weekdays.has(word) || months.has(word) || deicticDays.has(word) || periods.has(word);
}

/** "plans to establish" */
function infinitiveAfter(draft: Draft, verb: number): boolean {
  return lower(draft, verb + 1) === 'to' && draft.tokens[verb + 2]?.xpos === 'VB';
}

/** What follows cannot follow an attribute: "severed the ties", "expelled two envoys". */
function isOpen(draft: Draft, verb: number): boolean {
  return ['DT', 'PRP$', 'PRP', 'CD'].includes(draft.tokens[verb + 1]?.xpos ?? '');
}

/** Whether a later verb has the name as its subject, or the noun that would be the object. */
function claimed(draft: Draft, { from, to, verb, object }: Opening): boolean {
  return draft.tokens.some(({ index, head, deprel }) => {
    if (!/^[nc]subj/.test(deprel) || head <= object || !isFinite(draft, head)) return false;
    return (index >= from && index < to) || (index > verb && index <= object && !isOpen(draft, verb));
  });
}

/** "Stop armed groups": a base form at the start, tagged as a verb, before what may be an attribute. */
function imperative(draft: Draft, { from, to, verb }: Opening): boolean {
  const first = draft.tokens[from];
  return to === from + 1 && first?.xpos === 'VB' && knownVerbs().has(first.low) && !isOpen(draft, verb);
}

/** Inside a sentence only what cannot be an attribute counts, unless the sentence has no verb at all. */
function reaches(draft: Draft, start: number, { from, verb }: Opening): boolean {
  const opens = draft.tokens.slice(0, start).every((token) => !/[\p{L}\p{N}]/u.test(token.text));
  return opens || isOpen(draft, verb) || !otherVerb(draft, 0, verb, from);
}

/** Whether a verb with tense stands in the clause besides the one given and the words before it. */
function otherVerb(draft: Draft, from: number, verb: number, until = from): boolean {
  return draft.tokens.some(({ index, deprel }) => {
    if (index < from || (index >= until && index <= verb) || !isFinite(draft, index)) return false;
    const below = ['acl:relcl', 'advcl', 'ccomp'].includes(deprel) && index > verb;
    return !below && !(dependents(draft, index, 'mark').length > 0 && index > verb) && !isShared(draft, index, verb);
  });
}

/** "recalls envoy, shuts embassy": a verb after a comma that shares the subject. */
function isShared(draft: Draft, index: number, verb: number): boolean {
  return index > verb && isComma(draft, index - 1);
}

/** The tree already has the verb as a clause's, with a subject, and not hung under its own object. */
function verbStands(draft: Draft, { verb, object }: Opening): boolean {
  const token = draft.tokens[verb];
  if (!token || token.upos !== 'VERB' || token.head === object || token.xpos === 'VB') return false;
  return !['amod', 'compound', 'nmod', 'acl'].includes(relation(token)) && dependents(draft, verb, 'nsubj').length > 0;
}
