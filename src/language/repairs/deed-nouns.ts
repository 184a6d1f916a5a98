import { caseOf } from '../clause.ts';
import { attach, type Draft, retag } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { dependents, relation } from '../tree.ts';
import { happenings, weekdays } from '../words/times.ts';
import { lower } from './common.ts';

/**
 * What belongs to a noun that names a deed: in "the closure of the border by Chad" and "an attack by soldiers on a
 * village" the one who does it, and what it is done to, hang on the deed, not on the noun between nor on the verb above.
 * "Envoys shot dead by rebels were buried": a participle right behind a subject that has its verb is told of the subject.
 * "was called in four days ago": before a span of time with "ago", "in" is the verb's particle.
 */
export const deedNouns: Repair = {
  name: 'deed-nouns',
  apply(draft) {
    for (const { index } of draft.tokens) {
      if (lower(draft, index) === 'by') doer(draft, index);
      else if (lower(draft, index) === 'in') particle(draft, index);
      else if (lower(draft, index) === 'dead') shotDead(draft, index);
    }
  },
};

/** Deeds that one party does to another, beside those that carry dates of their own. */
const deeds: ReadonlySet<string> = new Set(
  'shelling bombardment detention capture seizure killing occupation ban'.split(' '),
);

function isDeed(draft: Draft, index: number): boolean {
  const token = draft.tokens[index];
  return token?.upos === 'NOUN' && (happenings.has(token.lemma) || deeds.has(token.lemma));
}

function doer(draft: Draft, by: number): void {
  const name = draft.tokens[draft.tokens[by]?.head ?? -1];
  const before = draft.tokens[by - 1];
  if (!name || !before || name.index < by || caseOf(draft, name.index) !== 'by' || !/^(?:nmod|obl)/.test(name.deprel))
    return;
  if (name.upos === 'NUM' || name.upos === 'VERB' || weekdays.has(name.low)) return;
  const deed = isDeed(draft, before.index) ? before.index : deedOf(draft, before.index);
  if (deed < 0) return;
  if (name.head !== deed && (!free(draft, name.index, deed) || !attach(draft, name.index, deed, 'nmod'))) return;
  whatFollows(draft, name.index, deed);
}

/** The deed that a noun before the by-phrase is the object of ("closure of the border"), or -1. */
function deedOf(draft: Draft, noun: number): number {
  const token = draft.tokens[noun];
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN') || relation(token) !== 'nmod') return -1;
  return caseOf(draft, noun) === 'of' && isDeed(draft, token.head) ? token.head : -1;
}

/** Whether the phrase hangs on the noun between, or on an active verb above the deed: a passive may have its agent here. */
function free(draft: Draft, name: number, deed: number): boolean {
  const token = draft.tokens[name];
  const head = draft.tokens[token?.head ?? -1];
  if (!head) return false;
  if (head.upos !== 'VERB') return head.head === deed;
  const passive = head.xpos === 'VBN' && dependents(draft, head.index, 'aux:pass', 'nsubj:pass').length > 0;
  return head.index < deed && !passive && relation(token ?? head) === 'obl';
}

/** "the expulsion by Chad of the envoy", "an attack by soldiers on a village": the next phrase too is the deed's. */
function whatFollows(draft: Draft, name: number, deed: number): void {
  const at = draft.tokens.find(
    ({ index, low }) => index > name && index <= name + 2 && /^(?:on|against|of)$/.test(low),
  );
  const object = draft.tokens[at?.head ?? -1];
  if (!at || at.deprel !== 'case' || !object || object.index < at.index || weekdays.has(object.low)) return;
  const wrong = object.head === name || (draft.tokens[object.head]?.upos === 'VERB' && object.head < deed);
  if (wrong && (at.index === name + 1 || object.head === name)) attach(draft, object.index, deed, 'nmod');
}

const units = /^(?:minute|hour|day|week|month|year)s?$/;

function particle(draft: Draft, index: number): void {
  const span = draft.tokens[draft.tokens[index]?.head ?? -1];
  const verb = draft.tokens[index - 1];
  if (!span || verb?.lemma !== 'call' || verb.upos !== 'VERB' || !units.test(span.low)) return;
  if (lower(draft, span.index + 1) === 'ago') attach(draft, index, verb.index, 'compound:prt');
}

function shotDead(draft: Draft, dead: number): void {
  const verb = draft.tokens[dead - 1];
  const noun = draft.tokens[dead - 2];
  if (!verb || !noun || verb.low !== 'shot' || !verb.deprel.startsWith('nsubj') || noun.head !== verb.head) return;
  if (!noun.deprel.startsWith('nsubj')) return;
  retag(draft, verb.index, 'VERB', 'VBN');
  attach(draft, verb.index, noun.index, 'acl');
}
