import { caseOf, isPassive } from '../clause.ts';
import { attach, type Draft } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { conjuncts, dependents, relation, subtreeRange } from '../tree.ts';
import { blaming } from '../words/particles.ts';
import { infinitiveNouns } from '../words/speech-nouns.ts';
import { happenings, periods, weekdays } from '../words/times.ts';

/**
 * "has been blamed by A and B on C": the by-phrase of a passive is its agent with all its conjuncts, and a phrase with
 * "on" that the parser hung inside it goes back to the participle. A by-phrase that hangs on the object of a passive,
 * or on the place before it, goes to the participle too. After the object of an active verb that names a deed it is the
 * deed's ("rejected a request by Chad").
 */
export const agents: Repair = {
  name: 'agents',
  apply(draft) {
    for (const token of draft.tokens) {
      if (caseOf(draft, token.index) !== 'by') continue;
      if (dated(draft, token.index)) {
        if (token.deprel === 'obl:agent' && isMeans.test(token.lemma)) token.deprel = 'obl';
        continue;
      }
      const deed = deedBefore(draft, token.index);
      if (deed >= 0) attach(draft, token.index, deed, 'nmod');
      const verb = participle(draft, token.index);
      if (verb < 0) continue;
      if (token.head === verb) token.deprel = 'obl:agent';
      else if (!attach(draft, token.index, verb, 'obl:agent')) continue;
      returnBlame(draft, token.index, verb);
    }
  },
};

/** "rejected a request by Chad": after the object of an active verb, when it names something that people do; or -1. */
function deedBefore(draft: Draft, index: number): number {
  const verb = draft.tokens[draft.tokens[index]?.head ?? -1];
  const by = dependents(draft, index, 'case')[0] ?? -1;
  if (verb?.upos !== 'VERB' || !isActive(draft, verb.index)) return -1;
  // "answered the expulsion of ten envoys by Chad": a name behind all of the deed's phrase does it, too.
  const named = draft.tokens[index]?.upos === 'PROPN';
  const object = dependents(draft, verb.index, 'obj').find(
    (i) => i === by - 1 || (named && subtreeRange(draft, i).to === by),
  );
  const lemma = draft.tokens[object ?? -1]?.lemma ?? '';
  return object !== undefined && (infinitiveNouns.has(lemma) || happenings.has(lemma)) ? object : -1;
}

/** By its own form and subject, since a parser that takes the phrase for an agent makes the verb passive. */
function isActive(draft: Draft, verb: number): boolean {
  if (!isPassive(draft, verb)) return true;
  const tensed = ['VBD', 'VBZ', 'VBP', 'VB'].includes(draft.tokens[verb]?.xpos ?? '');
  return tensed && dependents(draft, verb, 'aux:pass', 'nsubj:pass').length === 0;
}

/** "by Monday", "by next week", "by 10 percent": no agents. */
function dated(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  return (
    !token ||
    token.upos === 'NUM' ||
    token.upos === 'VERB' ||
    weekdays.has(token.lemma.toLowerCase()) ||
    periods.has(token.lemma) ||
    isMeans.test(token.lemma)
  );
}

const isMeans =
  /^(?:%|percent|phone|telephone|video|videolink|radio|letter|land|sea|air|force|way|name|means|mistake|accident|law|car|bus|train|boat|road|e-?mail|hand)$/;

/** Where people are met, held or stopped: nothing that somebody does. */
const GROUNDS: ReadonlySet<string> = new Set(
  'airport tarmac runway palace residence office station border crossing checkpoint hotel gate door step port harbour harbor city town capital country territory sea'.split(
    ' ',
  ),
);

/** The passive that a by-phrase belongs to: its head, or the verb whose phrase it interrupts; -1 when there is none. */
function participle(draft: Draft, index: number): number {
  const token = draft.tokens[index];
  const head = draft.tokens[token?.head ?? -1];
  if (!token || !head || relation(token) === 'conj') return -1;
  if (head.upos === 'VERB') return passiveBy(draft, head.index) ? head.index : -1;
  // "was expelled from Chad by Mali", "was met at the airport by the king": a noun between that cannot be done by anyone.
  const verb = draft.tokens[head.head];
  const between = relation(head) === 'obl' || head.deprel === 'obl:tmod';
  const undone = head.upos === 'PROPN' || GROUNDS.has(head.lemma);
  return verb && between && verb.index < head.index && undone && passiveBy(draft, verb.index) ? verb.index : -1;
}

function passiveBy(draft: Draft, verb: number): boolean {
  const others = dependents(draft, verb, 'obl:agent');
  return (
    draft.tokens[verb]?.xpos === 'VBN' &&
    others.length < 2 &&
    (isPassive(draft, verb) || dependents(draft, verb, 'aux', 'obj', 'nsubj').length === 0)
  );
}

function returnBlame(draft: Draft, agent: number, verb: number): void {
  if (!blaming.has(draft.tokens[verb]?.lemma ?? '')) return;
  for (const party of conjuncts(draft, agent)) {
    for (const child of dependents(draft, party, 'nmod')) {
      if (['on', 'upon'].includes(caseOf(draft, child))) attach(draft, child, verb, 'obl');
    }
  }
}
