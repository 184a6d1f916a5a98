import { attach, type Draft, dominates, swap } from '../draft.ts';
import type { Repair } from '../repair.ts';
import { isDay } from '../roles.ts';
import { dependents, relation } from '../tree.ts';
import { happenings } from '../words/times.ts';
import { hasSubject, isComma, isQuote, lower } from './common.ts';

/** Relations inside a name or a nominal phrase, up which its head is found. */
const inner = new Set(['flat', 'compound', 'nmod:desc', 'appos', 'nmod', 'conj', 'amod', 'nummod']);

/**
 * Relative clauses hang on the words right before their pronoun: "admitted the minister, who resigned later" is about the
 * minister, however far away the parser put it. A noun between the pronoun and a verb without subject is that verb's
 * subject: "the attack, which Prime Minister Sharif blamed on rebels".
 */
export const relatives: Repair = {
  name: 'relatives',
  apply(draft) {
    for (const token of draft.tokens) {
      if (token.deprel === 'ccomp') asRelative(draft, token.index);
      if (token.xpos === 'WP$') ownedObject(draft, token.index);
      if (lower(draft, token.index) === 'whose') whoseClause(draft, token.index);
      if (token.deprel !== 'acl:relcl') continue;
      const pronoun = dependents(draft, token.index).find((i) => /^W(?:DT|P)$/.test(draft.tokens[i]?.xpos ?? ''));
      if (pronoun === undefined || pronoun > token.index) continue;
      reattach(draft, token.index, pronoun);
      preferName(draft, token.index, pronoun);
      preferHappening(draft, token.index);
      subjectInside(draft, token.index, pronoun);
    }
  },
};

/** "Sweden, which lifted the ban in May, insists": between the subject and its verb a clause is about the subject, not told by it. */
function asRelative(draft: Draft, verb: number): void {
  const main = draft.tokens[verb]?.head ?? -1;
  const pronoun = dependents(draft, verb, 'nsubj').find((i) => /^W(?:DT|P)$/.test(draft.tokens[i]?.xpos ?? ''));
  if (pronoun === undefined || main < verb || !isComma(draft, pronoun - 1)) return;
  const subject = dependents(draft, main, 'nsubj').find((i) => i < pronoun);
  if (subject !== undefined) attach(draft, verb, subject, 'acl:relcl');
}

/** "whose border Peru has shut": a name between what is owned and its verb is the subject, and the owned is the object. */
function ownedObject(draft: Draft, whose: number): void {
  let owned = whose + 1;
  while (draft.tokens[owned]?.upos === 'ADJ') owned++;
  let name = owned + 1;
  if (draft.tokens[owned]?.upos !== 'NOUN' || draft.tokens[name]?.xpos !== 'NNP') return;
  while (draft.tokens[name + 1]?.xpos === 'NNP') name++;
  const verb = draft.tokens.find((t) => t.index > name && t.upos !== 'AUX' && t.upos !== 'ADV')?.index ?? -1;
  if (draft.tokens[verb]?.upos !== 'VERB' || dependents(draft, verb, 'obj', 'aux:pass').length > 0) return;
  // One of the two is its subject already, and holds the other.
  const subject = dependents(draft, verb, 'nsubj')[0];
  if (subject === undefined || subject < owned || subject > name) return;
  if (subject === owned) attach(draft, name, verb, 'nsubj');
  if (!attach(draft, owned, verb, 'obj')) return;
  for (let i = whose; i < owned; i++) attach(draft, i, owned, i === whose ? 'nmod:poss' : 'amod');
}

/**
 * "The premier, whose trip fell through, ordered the airspace closed": the verb whose subject is another's is told of that
 * other and is not the main one; that is the verb with the other for its subject.
 */
function whoseClause(draft: Draft, whose: number): void {
  const owned = draft.tokens[draft.tokens[whose]?.head ?? -1];
  const told = draft.tokens[owned?.head ?? -1];
  if (!owned || !told || relation(owned) !== 'nsubj' || told.upos !== 'VERB' || told.deprel !== 'root') return;
  if (!isComma(draft, whose - 1)) return;
  const main = dependents(draft, told.index, 'advcl').find(
    (i) => i > told.index && isComma(draft, i - 1) && dependents(draft, i, 'nsubj').some((n) => n < whose),
  );
  const subject = dependents(draft, main ?? -1, 'nsubj').find((n) => n < whose);
  if (main === undefined || subject === undefined) return;
  const after = (child: number): boolean => child < main;
  if (swap(draft, main, told.index, 'acl:relcl', after)) attach(draft, told.index, subject, 'acl:relcl');
}

/** Hangs the clause on the phrase that ends before its pronoun, when it hangs on something that does not reach there. */
function reattach(draft: Draft, verb: number, pronoun: number): void {
  const head = draft.tokens[verb]?.head ?? -1;
  let last = pronoun - 1;
  while (last > 0 && (isComma(draft, last) || isQuote(draft, last))) last--;
  if (head < 0 || head > pronoun || last === pronoun - 1 || dominates(draft, head, last)) return;
  let top = last;
  for (let at = last; at >= 0 && at < pronoun; at = draft.tokens[at]?.head ?? -1) {
    const token = draft.tokens[at];
    if (token && ['NOUN', 'PROPN', 'PRON'].includes(token.upos)) top = at;
    if (!token || !(inner.has(token.deprel) || inner.has(relation(token)))) break;
  }
  if (['NOUN', 'PROPN'].includes(draft.tokens[top]?.upos ?? '') && !isDay(draft, top))
    attach(draft, verb, top, 'acl:relcl');
}

/**
 * "At the invitation of Peru, which threw out the envoy", "closeness to Israel, to which it appointed an ambassador": what
 * only a state does, and where only states have posts, is said of the name and not of the noun before it.
 */
function preferName(draft: Draft, verb: number, pronoun: number): void {
  const clause = draft.tokens[verb];
  const head = draft.tokens[clause?.head ?? -1];
  const word = draft.tokens[pronoun];
  if (!clause || !word) return;
  if (head?.upos !== 'NOUN') return;
  const cased = dependents(draft, pronoun, 'case').length > 0;
  const acts = relation(word) === 'nsubj' && word.deprel !== 'nsubj:pass' && deeds.has(clause.lemma);
  const leads = ((cased && relation(word) === 'obl') || /^where$/i.test(word.text)) && postings.has(clause.lemma);
  const felt = relation(word) === 'nsubj' && sympathies.has(head.lemma);
  if (!acts && !leads && !felt) return;
  let last = pronoun - (cased ? 2 : 1);
  if (!isComma(draft, last)) return;
  last--;
  let name = last;
  while (draft.tokens[name]?.deprel === 'flat' || draft.tokens[name]?.deprel === 'compound')
    name = draft.tokens[name]?.head ?? -1;
  const token = draft.tokens[name];
  if (token?.upos === 'PROPN' && token.deprel === 'nmod' && token.head === head.index)
    attach(draft, verb, name, 'acl:relcl');
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What states do and their plans, laws and invitations do not. */
const deeds = words(
  'summon expel throw kick recall sever accuse deny reject refuse vow pledge retaliate recognise recognize invade annex regard insist deport',
);
/** Feelings towards somebody, who alone can do anything. */
const sympathies = words(
  'solidarity sympathy friendship closeness hostility loyalty enmity anger frustration impatience displeasure',
);
/** What one does towards a place or in it. */
const postings = words('appoint send dispatch post accredit name travel fly export deport extradite open intend');

/**
 * A clause is not about a date, and what is blamed or condemned is something that happened: "after a blast at a depot on
 * Sunday, which has been blamed on rebels".
 */
function preferHappening(draft: Draft, verb: number): void {
  const head = draft.tokens[draft.tokens[verb]?.head ?? -1];
  if (!head) return;
  const dated = isDay(draft, head.index);
  if (!dated && (!deploring.has(draft.tokens[verb]?.lemma ?? '') || happenings.has(head.lemma))) return;
  let fallback = -1;
  for (let i = head.index - 1; i >= 0 && draft.tokens[i]?.upos !== 'VERB'; i--) {
    const token = draft.tokens[i];
    if (!token || !['NOUN', 'PROPN'].includes(token.upos) || isDay(draft, i)) continue;
    if (happenings.has(token.lemma) && token.deprel !== 'compound') {
      attach(draft, verb, i, 'acl:relcl');
      return;
    }
    if (fallback < 0 && token.deprel !== 'compound' && token.deprel !== 'flat') fallback = i;
  }
  if (dated && fallback >= 0) attach(draft, verb, fallback, 'acl:relcl');
}

const deploring = new Set([
  'blame',
  'condemn',
  'deplore',
  'denounce',
  'claim',
  'trigger',
  'spark',
  'kill',
  'wound',
  'injure',
]);

/** The noun between an object pronoun and its verb that hangs outside the clause. */
function subjectInside(draft: Draft, verb: number, pronoun: number): void {
  if (hasSubject(draft, verb) || relation(draft.tokens[pronoun] ?? { deprel: '' }) !== 'obj') return;
  for (let i = pronoun + 1; i < verb; i++) {
    const token = draft.tokens[i];
    if (token && ['NOUN', 'PROPN'].includes(token.upos) && token.head < pronoun) {
      attach(draft, i, verb, 'nsubj');
      return;
    }
  }
}
