/** Who takes over, rejects or doubts what others say, asks for an inquiry, or shows evidence. */
import { caseOf, isNegated, verbLemma } from '../language/clause.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { conjuncts, dependents, relation, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { around, clauseHolder, type Holder, holderAt, holdersOf, isNarrator } from './holders.ts';
import { NAMING } from './label-words.ts';
import {
  ACCOUNTS,
  ASKING,
  BASELESS,
  DOUBTING,
  DOUBTS,
  ENDORSING,
  EVIDENCE,
  INQUIRIES,
  PROVING,
  REJECTING,
  SHOWING,
} from './position-words.ts';
import { deedAt, polarityOpen } from './stance-deeds.ts';
import { codeAt, type Positions, phrases, reachOf, type StanceDraft } from './stance-draft.ts';
import { classAt, type Topic } from './topics.ts';
import type { Question, Stance } from './types.ts';

/** The positions on what others say that a token tells. */
export function accountsAt(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const token = s.tokens[t];
  const lemma = token.lemma.toLowerCase();
  if (token.xpos.startsWith('VB')) {
    if (ENDORSING.has(lemma)) return onAccount(p, s, t, isNegated(s, t) ? 'doubts' : 'endorses');
    if (REJECTING.has(lemma)) return onAccount(p, s, t, isNegated(s, t) ? 'endorses' : 'rejects');
    if (DOUBTING.has(lemma) && !isNegated(s, t)) return onAccount(p, s, t, 'doubts');
    if (SHOWING.has(lemma)) return evidence(p, s, t);
    // "called the allegation absurd"
    const called = dependents(s, t, 'xcomp', 'obl', 'ccomp').some((c) => BASELESS.has(s.tokens[c].lemma.toLowerCase()));
    return called && NAMING.has(lemma) ? onAccount(p, s, t, isNegated(s, t) ? 'endorses' : 'rejects') : [];
  }
  if (BASELESS.has(lemma) && dependents(s, t, 'cop').length > 0) return calledBaseless(p, s, t);
  if (token.upos !== 'NOUN') return [];
  if (INQUIRIES.has(lemma)) return inquiry(p, s, t);
  return DOUBTS.has(lemma) ? doubtAbout(p, s, t) : [];
}

/** "said the claim was baseless" */
function calledBaseless(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const o = dependents(s, t, 'nsubj').find((c) => ACCOUNTS.has(s.tokens[c].lemma.toLowerCase()));
  const holder = clauseHolder(p.scene, s, t);
  if (o === undefined || isNarrator(holder)) return [];
  return each(accountOf(p, s, o), holder, s, t, isNegated(s, t) ? 'endorses' : 'rejects', o);
}

/** Verbs whose object alone shows no account ("supported the report", "accepted the position"). */
const WEAK = /^(?:report|statement|position|charge|view|finding|description|conclusion)$/;

function onAccount(p: Positions, s: Sentence, t: number, stance: Stance): StanceDraft[] {
  if (polarityOpen(s, t)) return [];
  const objects = slot(predicateAt(s, t), 'patient').flatMap((o) => conjuncts(s, o));
  const drafts: StanceDraft[] = [];
  for (const o of new Set(objects)) {
    if (!ACCOUNTS.has(s.tokens[o].lemma.toLowerCase()) || isAnother(s, o)) continue;
    const about = accountOf(p, s, o);
    if (about.owners.length === 0 && about.topic === null && stance === 'endorses' && WEAK.test(s.tokens[o].lemma))
      continue;
    for (const holder of takersOf(p, s, t)) drafts.push(...each(about, holder, s, t, stance, o));
  }
  return drafts;
}

/** "a different version": none that anybody has given. */
function isAnother(s: Sentence, o: number): boolean {
  return dependents(s, o, 'amod').some((c) => /^(?:different|alternative|other|another|new)$/.test(s.tokens[c].lemma));
}

interface Account {
  readonly owners: readonly string[];
  readonly topic: Topic | null;
  readonly question: Question;
  /** Who is said to have done it, where the account's own clause says so. */
  readonly code: string | null;
}

function each(
  about: Account,
  holder: Holder,
  sentence: Sentence,
  cue: number,
  stance: Stance,
  o: number,
): StanceDraft[] {
  const { topic, question, code } = about;
  const base = { sentence, cue, holder, stance, question, proposition: reachOf(sentence, o), topic, code };
  const others = about.owners.filter((of) => of !== holder.party?.code);
  return others.length === 0 ? [base] : others.map((of) => ({ ...base, of }));
}

/** Whose account it is, and of what. */
function accountOf(p: Positions, s: Sentence, o: number): Account {
  const owners = [...ownersBefore(p, s, o), ...ownersUnder(p, s, o)];
  const clause = dependents(s, o, 'acl', 'ccomp').find(
    (c) => s.tokens[c].xpos.startsWith('VB') || s.tokens[c].upos === 'VERB',
  );
  const event = phrases(s, o, 'of', 'about', 'on', 'over', 'regarding', 'that').find((c) => classAt(s, c) !== null);
  if (clause !== undefined && !/relcl/.test(s.tokens[clause].deprel)) {
    const { topic, question } = deedAt(p, s, clause);
    const [actor] = slot(predicateAt(s, clause), 'agent').flatMap((a) => codeAt(p.scene, s, a) ?? []);
    return { owners: [...new Set(owners)], topic, question, code: actor ?? null };
  }
  return {
    owners: [...new Set(owners)],
    topic: event === undefined ? null : p.topics.at(s, event),
    question: 'cause',
    code: null,
  };
}

function ownersUnder(p: Positions, s: Sentence, o: number): string[] {
  return dependents(s, o, 'nmod', 'amod', 'compound')
    .filter((c) => s.tokens[c].deprel === 'nmod:poss' || /^(?:|by|from)$/.test(caseOf(s, c)))
    .flatMap((c) => conjuncts(s, c))
    .flatMap((c) => {
      const m = p.scene.index.at(s, c);
      // "the Gaza account": a place before it is what it is about.
      const isPlace =
        m?.kind === 'place' && s.tokens[c].upos === 'PROPN' && !/^(?:amod|nmod:poss)/.test(s.tokens[c].deprel);
      return m?.code == null || isPlace ? [] : [m.code];
    });
}

/** "Chile's and Peru's version": the owners as they stand before it, whatever the tree makes of them. */
function ownersBefore(p: Positions, s: Sentence, o: number): string[] {
  const codes: string[] = [];
  for (
    let at = o - 1;
    at >= 0 && (/^(?:'s|’s|'|’|and|the|,)$/i.test(s.tokens[at].text) || p.scene.index.at(s, at) !== null);
    at--
  ) {
    const m = p.scene.index.at(s, at);
    if (m?.code != null && /^['’]/.test(s.tokens[m.to]?.text ?? '')) codes.push(m.code);
  }
  return codes;
}

/** "deep skepticism about Kenya's version", "cast doubt on the claim" */
function doubtAbout(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const { head } = s.tokens[t];
  const verb = head >= 0 && s.tokens[head].xpos.startsWith('VB') && relation(s.tokens[t]) === 'obj' ? head : -1;
  const near = verb < 0 ? [t, head].filter((x) => x >= 0) : [t, verb];
  const objects = near.flatMap((x) => phrases(s, x, 'about', 'on', 'over', 'of', 'at', 'with', 'toward', 'towards'));
  const account = [...objects, ...subtree(s, t).filter((o) => o > t && s.tokens[o].upos === 'NOUN')].find((o) =>
    ACCOUNTS.has(s.tokens[o].lemma.toLowerCase()),
  );
  if (account === undefined || isNegated(s, t)) return [];
  const holders = verb < 0 ? [around(p.scene, s, t)] : takersOf(p, s, verb);
  const about = accountOf(p, s, account);
  return holders.flatMap((h) => each(about, h, s, t, 'doubts', account));
}

/** "called for an independent investigation into the blast" */
function inquiry(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const asking = askerOf(s, t);
  if (asking === null) return [];
  const events = phrases(s, t, 'into', 'of', 'on', 'over').concat(asking < 0 ? [] : phrases(s, asking, 'into', 'over'));
  const event = events.find((e) => classAt(s, e) !== null);
  const holders = asking < 0 ? [around(p.scene, s, t)] : takersOf(p, s, asking);
  const topic = event === undefined ? null : p.topics.at(s, event);
  return holders
    .filter((h) => !isNarrator(h))
    .map((holder) => ({
      sentence: s,
      cue: asking < 0 ? t : asking,
      holder,
      stance: isNegatedAsk(s, asking) ? 'rejects' : 'demands-inquiry',
      question: 'cause',
      proposition: reachOf(s, t),
      topic,
      code: null,
    }));
}

function isNegatedAsk(s: Sentence, asking: number): boolean {
  return asking >= 0 && isNegated(s, asking);
}

/** The word by which an inquiry is asked for: its token, -1 where only the clause's mood says so; null where it is not. */
function askerOf(s: Sentence, t: number): number | null {
  for (let at = t, steps = 0; steps < 4; steps++) {
    const { head } = s.tokens[at];
    if (dependents(s, at, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'if')) return -1;
    const auxiliary = dependents(s, at, 'aux').map((c) => s.tokens[c].text.toLowerCase());
    if (auxiliary.some((w) => w === 'must' || w === 'should')) return -1;
    if (head < 0) return null;
    const lemma = s.tokens[head].lemma.toLowerCase();
    const isVerb = s.tokens[head].xpos.startsWith('VB');
    if (ASKING.has(lemma) || ASKING.has(verbLemma(s, head).replace(' ', '_'))) return isVerb ? head : nounAsk(s, head);
    if (isVerb && !/^(?:be|launch|open|conduct|hold|carry|allow|establish|set|begin|start|have)$/.test(lemma))
      return null;
    at = head;
  }
  return null;
}

/** "repeated its call for", "renewed a demand for": the verb above; a bare noun speaks for whoever speaks. */
function nounAsk(s: Sentence, noun: number): number {
  const { head } = s.tokens[noun];
  return head >= 0 && s.tokens[head].xpos.startsWith('VB') && relation(s.tokens[noun]) === 'obj' ? head : -1;
}

/** "produced evidence to refute the claim", "released footage showing that" */
function evidence(p: Positions, s: Sentence, t: number): StanceDraft[] {
  const object = slot(predicateAt(s, t), 'patient').find((o) => EVIDENCE.has(s.tokens[o].lemma.toLowerCase()));
  if (object === undefined) return [];
  const proving = dependents(s, object, 'acl')
    .flatMap((c) => conjuncts(s, c))
    .filter((c) => PROVING.has(s.tokens[c].lemma.toLowerCase()));
  const of = phrases(s, object, 'of', 'that', 'for').find((c) => classAt(s, c) !== null);
  if (proving.length === 0 && of === undefined) return [];
  const clause = proving.flatMap((v) => dependents(s, v, 'ccomp'))[0];
  const subject =
    clause === undefined
      ? undefined
      : [...slot(predicateAt(s, clause), 'patient'), ...dependents(s, clause, 'nsubj')].find(
          (c) => classAt(s, c) !== null,
        );
  const event = of ?? subject;
  // What is shown of nothing that befell is no position on it.
  const claim = proving
    .flatMap((v) => dependents(s, v, 'obj'))
    .find((o) => ACCOUNTS.has(s.tokens[o].lemma.toLowerCase()));
  if (event === undefined && claim === undefined) return [];
  const topic = event === undefined ? null : p.topics.at(s, event);
  return takersOf(p, s, t)
    .filter((h) => !isNarrator(h))
    .map((holder) => ({
      sentence: s,
      cue: t,
      holder,
      stance: 'offers-evidence',
      question: 'cause',
      proposition: reachOf(s, object),
      topic,
      code: null,
    }));
}

/** Who does a verb; of what is shown "to refute" something, whoever shows it. */
function takersOf(p: Positions, s: Sentence, t: number): Holder[] {
  const { head, deprel } = s.tokens[t];
  const over =
    head >= 0 && deprel.startsWith('acl') && EVIDENCE.has(s.tokens[head].lemma.toLowerCase())
      ? s.tokens[head].head
      : -1;
  if (over >= 0 && SHOWING.has(s.tokens[over].lemma.toLowerCase())) return holdersOf(p.scene, s, over);
  const agents = slot(predicateAt(s, t), 'agent').flatMap((a) => holderAt(p.scene, s, a, t) ?? []);
  return agents.length > 0 ? agents : [around(p.scene, s, t)];
}
