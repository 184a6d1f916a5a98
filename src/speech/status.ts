/**
 * Status: whether a predicate is told as done, planned, threatened, demanded, denied or possible.
 *
 * The innermost marker decides (its own auxiliaries, negation and modifiers first, then its governors up the tree);
 * an outer negation turns what it governs into `denied` ("has no plans to expel").
 */
import { caseOf } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import {
  ATTITUDES,
  BEGINNINGS,
  CONDITIONAL,
  CONDITIONS,
  FUTURE,
  IMPLICATIVES,
  MODAL_NEED,
  MODAL_POSSIBLE,
  NEGATIONS,
  PREVENTING,
  STANDING,
  TRANSPARENT_VERBS,
  UNREAL_MODIFIERS,
} from './attitudes.ts';
import type { Status } from './types.ts';

export interface StatusReading {
  /** Null when the words say neither that it is so nor that it is not ("urged X not to expel"). */
  readonly status: Status | null;
  /** The token that decided, for `explain`; -1 when nothing marks the clause. */
  readonly by: number;
}

/** Reads the status of the predicate headed by a token. */
export function statusOf(s: Sentence, token: number): StatusReading {
  let status: Status = 'happened';
  let by = -1;
  const own = ownMarks(s, token);
  if (own.status !== null) {
    status = own.status;
    by = own.by;
  }
  let negated = own.negated;
  let at = token;
  for (let steps = 0; steps < 12; steps++) {
    const t = s.tokens[at];
    if (t.head < 0) break;
    const step = climb(s, at);
    if (step === 'stop') break;
    const from = at;
    at = t.head;
    if (step === 'pass') {
      // A conjunct without auxiliaries of its own shares those of the first ("will expel one and recall another").
      if (status === 'happened' && !negated) {
        const shared = ownMarks(s, at);
        if (shared.status !== null) [status, by] = [shared.status, shared.by];
        negated = shared.negated;
      }
      continue;
    }
    if (step === 'subject') {
      if (status === 'happened') [status, by] = [ofSubject(s, at) ?? status, at];
      break;
    }
    if (step === 'prevented') {
      [status, by] = ['denied', at];
      continue;
    }
    const marks = ownMarks(s, at);
    if (status === 'happened' && s.tokens[token].xpos === 'VBN' && STANDING.has(s.tokens[at].lemma.toLowerCase())) {
      // "remain suspended"
      [status, by] = ['ongoing', at];
    }
    if (step === 'purpose') {
      if (status === 'happened') [status, by] = ['planned', at];
      if (marks.negated) [status, by] = ['denied', at];
      continue;
    }
    const attitude = attitudeOf(s, at, step === 'noun');
    if (attitude !== null) {
      if (negated && attitude !== 'denied') return { status: attitude === 'demanded' ? null : 'denied', by: at };
      if (negated && attitude === 'denied') {
        [status, negated, by] = ['possible', false, at];
      } else if (marks.negated) {
        // "did not deny" asserts nothing; "did not threaten to" denies.
        [status, by] = [attitude === 'denied' ? 'possible' : 'denied', at];
      } else if (status === 'happened' || attitude === 'denied') {
        [status, by] = [attitude, at];
      }
    } else if (marks.negated && !(step === 'noun' && isAside(s, from))) {
      [status, by] = ['denied', at];
    } else if (marks.status !== null && status === 'happened' && !isSpeech(s, at)) {
      [status, by] = [marks.status, at];
    }
  }
  if (negated) return { status: 'denied', by: by >= 0 ? by : token };
  if (status === 'happened' && isAnnounced(s, token)) return { status: 'planned', by: token };
  if (status === 'happened' && isGoingOn(s, token)) return { status: 'ongoing', by: token };
  if (status === 'happened' && isQuestion(s)) return { status: 'possible', by: s.tokens.length - 1 };
  return { status, by };
}

/** "Panama to review relations": in a headline, a name before a bare infinitive tells what is to come. */
function isAnnounced(s: Sentence, token: number): boolean {
  const { head } = s.tokens[token];
  if (!isInfinitive(s, token)) return false;
  if (head < 0) return dependents(s, token, 'nsubj').length > 0;
  return s.tokens[head].head < 0 && s.tokens[head].upos === 'PROPN' && dependents(s, head, 'cop').length === 0;
}

/** "has been reviewing", "is still reviewing": what began before and is not over. "Is expelling" is an act, done now. */
function isGoingOn(s: Sentence, token: number): boolean {
  if (s.tokens[token].xpos !== 'VBG') return false;
  const auxiliaries = dependents(s, token, 'aux').map((c) => s.tokens[c].text.toLowerCase());
  const perfect = auxiliaries.includes('been') && auxiliaries.some((w) => /^(has|have|had|['’](ve|s|d))$/.test(w));
  return perfect || (auxiliaries.length > 0 && dependents(s, token, 'advmod').some((c) => s.tokens[c].lemma === 'still'));
}

function isSpeech(s: Sentence, token: number): boolean {
  return TRANSPARENT_VERBS.has(s.tokens[token].lemma.toLowerCase());
}

function isQuestion(s: Sentence): boolean {
  const last = s.tokens.findLast((t) => !/^["'”’)\]]+$/.test(t.text));
  return last?.text === '?';
}

interface Marks {
  readonly status: Status | null;
  readonly negated: boolean;
  readonly by: number;
}

function ownMarks(s: Sentence, token: number): Marks {
  let status: Status | null = null;
  let by = -1;
  let negated = false;
  let conditional = false;
  const set = (value: Status, at: number): void => {
    if (status === null) [status, by] = [value, at];
  };
  for (const c of s.children[token] ?? []) {
    const t = s.tokens[c];
    const word = t.text.toLowerCase();
    const rel = t.deprel.split(':')[0];
    if ((rel === 'cop' || rel === 'aux') && t.lemma === 'be' && isInfinitive(s, token)) set('planned', c);
    else if (rel === 'aux') {
      if (FUTURE.has(word)) set('planned', c);
      else if (CONDITIONAL.has(word)) [conditional, by] = [true, by < 0 ? c : by];
      else if (MODAL_POSSIBLE.has(word)) set('possible', c);
      else if (MODAL_NEED.has(word)) set('demanded', c);
    } else if (rel === 'advmod' && NEGATIONS.has(word)) {
      // "not only expelled" is no negation.
      if (!/^(only|just|merely|solely)$/i.test(s.tokens[c + 1]?.text ?? '')) negated = true;
    } else if (rel === 'advmod' && word === 'longer' && /^no$/i.test(s.tokens[c - 1]?.text ?? '')) negated = true;
    else if (rel === 'det' && (word === 'no' || word === 'neither')) negated = true;
    else if (rel === 'cc' && word === 'nor') negated = true;
    else if (rel === 'mark' && CONDITIONS.has(word)) set('possible', c);
    else if (rel === 'advcl' && hasCondition(s, c)) conditional = conditional || status === 'planned';
    else if (rel === 'amod' || rel === 'advmod') {
      const unreal = UNREAL_MODIFIERS.get(t.lemma.toLowerCase()) ?? UNREAL_MODIFIERS.get(word);
      if (unreal) set(unreal, c);
      if (word === 'possibly' || word === 'potentially' || word === 'perhaps') set('possible', c);
    }
  }
  // "have yet to restore"
  if (isInfinitive(s, token) && yetTo(s, token)) [negated, by] = [true, token];
  const iffy = (s.children[token] ?? []).some((c) => s.tokens[c].deprel.startsWith('advcl') && hasCondition(s, c));
  if (conditional || status === 'planned') {
    if (iffy) [status, by] = ['threatened', by];
    else if (status === null) status = 'planned';
  }
  return { status, negated, by };
}

/** "is to return": a form of "be" before an infinitive tells what is arranged. */
function isInfinitive(s: Sentence, token: number): boolean {
  return (
    s.tokens[token].xpos === 'VB' && dependents(s, token, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'to')
  );
}

/** Whether nothing but particles and adverbs stands between two tokens. */
function isAdjoining(s: Sentence, from: number, to: number): boolean {
  return s.tokens.slice(from + 1, to).every((t) => t.upos === 'ADP' || t.upos === 'ADV');
}

function yetTo(s: Sentence, token: number): boolean {
  const to = dependents(s, token, 'mark').find((c) => s.tokens[c].text.toLowerCase() === 'to') ?? 0;
  return s.tokens[to - 1]?.text.toLowerCase() === 'yet';
}

function hasCondition(s: Sentence, clause: number): boolean {
  return dependents(s, clause, 'mark', 'advmod').some((c) => /^(if|unless)$/i.test(s.tokens[c].text));
}

type Step = 'stop' | 'pass' | 'purpose' | 'noun' | 'clause' | 'prevented' | 'subject';

/** How the status of a token is governed by its head. */
function climb(s: Sentence, at: number): Step {
  const t = s.tokens[at];
  const rel = t.deprel;
  const head = s.tokens[t.head];
  const headIsVerb = head.xpos.startsWith('VB') || head.upos === 'VERB' || head.upos === 'AUX';
  const infinitive = t.xpos === 'VB' && dependents(s, at, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'to');
  switch (rel.split(':')[0]) {
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      return 'clause';
    case 'conj':
      // A finite conjunct with its own subject stands alone; a bare one shares what governs the first.
      if (dependents(s, at, 'nsubj', 'aux').length > 0) return 'stop';
      return t.xpos === 'VBD' || t.xpos === 'VBZ' || t.xpos === 'VBP' ? 'stop' : 'pass';
    case 'acl':
      if (rel === 'acl:relcl') return 'stop';
      // "denied a report that it had expelled"
      if (dependents(s, at, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'that')) return 'noun';
      // "plans to expel", "no intention of expelling"
      return infinitive || (t.xpos === 'VBG' && dependents(s, at, 'mark').length > 0) ? 'noun' : 'stop';
    case 'advcl':
      // "did not rule out expelling": a gerund straight after the verb completes it, whatever the parser calls it.
      if (
        t.xpos === 'VBG' &&
        t.head < at &&
        dependents(s, at, 'mark', 'case').length === 0 &&
        isAdjoining(s, t.head, at)
      )
        return 'clause';
      if (isPrevented(s, at)) return 'prevented';
      // "stopping short of severing"
      if (head.lemma === 'stop' && dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text === 'of')) return 'clause';
      if (infinitive) return headIsVerb && expectsPurpose(s, at) ? 'purpose' : 'clause';
      if (dependents(s, at, 'mark').some((c) => CONDITIONS.has(s.tokens[c].text.toLowerCase()))) return 'stop';
      // "accused of expelling", "responded by expelling", "is against expelling"
      return 'stop';
    case 'obj':
    case 'obl':
    case 'nsubj':
    case 'nmod':
      if (t.xpos.startsWith('VB') && rel !== 'obj') return 'stop';
      if (rel === 'nsubj') return 'subject';
      if (rel.startsWith('obl') && !/^(for|to|on|with|of|about|from|against)$/.test(caseOf(s, at))) return 'stop';
      return 'noun';
    default:
      return 'stop';
  }
}

/** What a clause makes of the event noun that is its subject: "the recall would hurt trade", "the move will begin in May". */
function ofSubject(s: Sentence, verb: number): Status | null {
  const aux = dependents(s, verb, 'aux').map((c) => s.tokens[c].text.toLowerCase());
  if (aux.some((w) => CONDITIONAL.has(w)) && !aux.includes('have')) return 'possible';
  if (isStanding(s, verb) && !ownMarks(s, verb).negated) return 'ongoing';
  const starts = BEGINNINGS.has(s.tokens[verb].lemma) || dependents(s, verb, 'obj').some((c) => BEGINNINGS.has(s.tokens[c].lemma));
  return starts && aux.some((w) => FUTURE.has(w)) ? 'planned' : null;
}

/** "remains in force", "has been in place since", "continues": the measure stands since before. */
function isStanding(s: Sentence, token: number): boolean {
  const inForce = (t: number): boolean => /^(place|force|effect)$/.test(s.tokens[t].text) && caseOf(s, t) === 'in';
  if (!STANDING.has(s.tokens[token].lemma.toLowerCase())) return inForce(token);
  const complements = dependents(s, token, 'obj', 'xcomp', 'obl', 'nmod');
  return complements.some(inForce) || dependents(s, token, 'obj', 'xcomp').length === 0;
}

/** "gave no reason for the expulsion": what is negated is the reason, not the deed. */
function isAside(s: Sentence, at: number): boolean {
  return s.tokens[at].deprel.startsWith('nmod') && /^(for|about|on|over|behind|from|to)$/.test(caseOf(s, at));
}

/** "barred the envoy from returning": the gerund tells what did not come about. */
function isPrevented(s: Sentence, at: number): boolean {
  const head = s.tokens[s.tokens[at].head];
  // "stopped short of expelling"
  if (head.lemma === 'short') return dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'of');
  if (!PREVENTING.has(head.lemma.toLowerCase())) return false;
  return dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'from');
}

/** "in order to expel", "to conduct a review": an infinitive of purpose, not the complement of a modal adjective. */
function expectsPurpose(s: Sentence, at: number): boolean {
  const head = s.tokens[s.tokens[at].head];
  const lemma = head.lemma.toLowerCase();
  return !ATTITUDES.some((a) => a.words.has(lemma)) && !IMPLICATIVES.has(lemma);
}

function attitudeOf(s: Sentence, at: number, nominal: boolean): Status | null {
  const t = s.tokens[at];
  const lemma = t.lemma.toLowerCase();
  // "ruled out", "stopped short of", "called off"
  const particle = dependents(s, at, 'compound:prt', 'advmod').map((c) => s.tokens[c].text.toLowerCase());
  if (lemma === 'rule' && particle.includes('out')) return 'denied';
  if (lemma === 'call' && particle.includes('off')) return 'denied';
  if (lemma === 'stop' && particle.includes('short')) return 'denied';
  if (lemma === 'rule') return null;
  // A warning about something is no threat to do it; "warned that it would" carries its own modal.
  if (lemma === 'warn') return null;
  if (nominal && (lemma === 'call' || lemma === 'ask') && t.upos === 'VERB') return 'demanded';
  // "wants to raise" is a wish of one's own, "wants Chad to withdraw" a demand on another.
  if (lemma === 'want' && !nominal && dependents(s, at, 'obj', 'ccomp').length === 0) return 'planned';
  for (const a of ATTITUDES) if (a.words.has(lemma)) return a.status;
  return null;
}
