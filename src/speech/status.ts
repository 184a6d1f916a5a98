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
  DIRECTING,
  ENDING,
  FUTURE,
  REACTIONS,
  REPORTS,
  STAGES,
  STANDING,
  TRANSPARENT_VERBS,
  UNREAL_MODIFIERS,
} from './attitudes.ts';
import { climb, isAside } from './climb.ts';
import { isInfinitive, ownMarks } from './marks.ts';
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
  // "it was not clear whether it would expel": what is left open is not denied.
  const open = dependents(s, token, 'mark').find((c) => s.tokens[c].text.toLowerCase() === 'whether');
  if (open !== undefined) return { status: 'possible', by: open };
  let negated = own.negated;
  let at = token;
  for (let steps = 0; steps < 12; steps++) {
    const t = s.tokens[at];
    if (t.head < 0) break;
    const step = climb(s, at);
    if (step === 'stop') break;
    const from = at;
    at = t.head;
    // "reversed its decision to cut ties" is a refusal; "ended its normalisation" is neither deed nor denial.
    if (isEnded(s, from, at)) return { status: from === token ? null : 'denied', by: at };
    if (step === 'dissuaded') return { status: null, by: at };
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
      // "reports that it expelled them are false"
      if (REPORTS.has(s.tokens[from].lemma.toLowerCase()) && attitudeOf(s, at, false, from) === 'denied') {
        return { status: 'denied', by: at };
      }
      if (status === 'happened') [status, by] = [ofSubject(s, at) ?? status, at];
      break;
    }
    if (step === 'prevented') {
      [status, by] = ['denied', at];
      continue;
    }
    const marks = ownMarks(s, at);
    if (status === 'happened' && isParticiple(s, token) && stands(s, at)) {
      // "remain suspended"
      [status, by] = ['ongoing', at];
    }
    if (step === 'purpose') {
      // "lifted the ban, only to bring it back": what came of it, not what it was for.
      if (/^only$/i.test(s.tokens[from - 2]?.text ?? '') && isInfinitive(s, from)) continue;
      if (status === 'happened') [status, by] = ['planned', at];
      if (marks.negated) [status, by] = ['denied', at];
      continue;
    }
    // "will condemn the attack": what is said or done about a deed does not change whether it was done.
    if (step === 'noun' && REACTIONS.has(s.tokens[at].lemma.toLowerCase())) break;
    // "warned Iran not to attack"
    if (negated && from === token && DIRECTING.has(s.tokens[at].lemma.toLowerCase()) && isInfinitive(s, from)) {
      return { status: null, by: at };
    }
    // "followed Oman's decision to recall its envoy": what others answer has been done.
    if (step === 'noun' && isTaken(s, at)) continue;
    const attitude = attitudeOf(s, at, step === 'noun', from);
    if (attitude !== null) {
      if (negated && attitude !== 'denied') return { status: attitude === 'demanded' ? null : 'denied', by: at };
      if (negated && attitude === 'denied') {
        [status, negated, by] = ['possible', false, at];
      } else if (marks.negated) {
        // "did not deny" asserts nothing; "did not threaten to" denies.
        [status, by] = [attitude === 'denied' ? 'possible' : 'denied', at];
      } else if (status === 'happened' || attitude === 'denied') {
        // "may refuse to meet": what may be refused may also be done.
        [status, by] = [attitude === 'denied' && marks.status === 'possible' ? 'possible' : attitude, at];
      }
    } else if (marks.negated && !(step === 'noun' && isAside(s, from))) {
      // "did not confirm that it had left" says neither that it had nor that it had not.
      [status, by] = [isUnsaid(s, from) ? 'possible' : 'denied', at];
    } else if (marks.status !== null && status === 'happened' && (!isSpeech(s, at) || caseOf(s, from) === 'by')) {
      [status, by] = [marks.status, at];
    }
  }
  if (negated) return { status: 'denied', by: by >= 0 ? by : token };
  if (status === 'happened' && isAnnounced(s, token)) return { status: 'planned', by: token };
  if (status === 'happened' && isGoingOn(s, token)) return { status: 'ongoing', by: token };
  const asked = status === 'happened' || ((status === 'demanded' || status === 'planned') && by === own.by);
  if (asked && isQuestion(s)) return { status: 'possible', by: s.tokens.length - 1 };
  return { status, by };
}

/** A state's decision that something came of ("Peru's decision to cut ties has drawn criticism"), not one announced or undone. */
function isTaken(s: Sentence, noun: number): boolean {
  const t = s.tokens[noun];
  const verb = s.tokens[t.head];
  if (t.lemma !== 'decision' || verb?.upos !== 'VERB' || dependents(s, noun, 'nmod:poss').length === 0) return false;
  if (t.deprel === 'obj') return verb.lemma !== 'reverse' && REACTIONS.has(verb.lemma);
  return t.deprel === 'nsubj' && /^VB[DN]$/.test(verb.xpos) && ownMarks(s, t.head).status === null;
}

/** "Panama to review relations": in a headline, a name before a bare infinitive tells what is to come. */
function isAnnounced(s: Sentence, token: number): boolean {
  const { head } = s.tokens[token];
  if (!isInfinitive(s, token)) return false;
  if (head < 0) return dependents(s, token, 'nsubj').length > 0;
  return s.tokens[head].head < 0 && s.tokens[head].upos === 'PROPN' && dependents(s, head, 'cop').length === 0;
}

/**
 * "has been reviewing", "is still reviewing", "has been suspended since July": what began before and is not over. "Is
 * expelling" is an act, done now.
 */
function isGoingOn(s: Sentence, token: number): boolean {
  const { xpos, deprel, head } = s.tokens[token];
  // "has kept the border closed"
  const kept = head >= 0 && head < token && stands(s, head) && deprel === 'advcl' && /^VB[ND]$/.test(xpos);
  if (kept && dependents(s, token, 'nsubj', 'mark', 'advmod').length === 0) return true;
  const auxiliaries = dependents(s, token, 'aux').map((c) => s.tokens[c].text.toLowerCase());
  const perfect =
    auxiliaries.includes('been') && auxiliaries.some((w) => ['has', 'have', 'had', "'ve", '’ve'].includes(w));
  // "have been barred from travelling there since May": the phrase may hang on the gerund.
  const gerunds = dependents(s, token, 'advcl', 'xcomp').filter((c) => /^VBG?$/.test(s.tokens[c].xpos));
  const since = [token, ...gerunds].some((t) =>
    dependents(s, t, 'obl', 'advcl').some((c) => introducedBy(s, c, 'since')),
  );
  if (xpos === 'VBN') return perfect && since;
  if (xpos !== 'VBG') return false;
  // "the dialogue that Oman had been mediating": over by then; in what is said, "had" may stand for "has".
  if (auxiliaries.includes('had') && deprel.startsWith('acl')) return false;
  return (
    perfect || (auxiliaries.length > 0 && dependents(s, token, 'advmod').some((c) => s.tokens[c].lemma === 'still'))
  );
}

function introducedBy(s: Sentence, token: number, word: string): boolean {
  return dependents(s, token, 'case', 'mark').some((c) => s.tokens[c].text.toLowerCase() === word);
}

/** "remains", "is kept": verbs that hold the state which a participle names. */
function stands(s: Sentence, verb: number): boolean {
  const lemma = s.tokens[verb].lemma.toLowerCase();
  return STANDING.has(lemma) || lemma === 'keep';
}

/** A participle under another verb, which taggers also take for a past ("has kept its embassy closed"). */
function isParticiple(s: Sentence, token: number): boolean {
  const { xpos, deprel } = s.tokens[token];
  return xpos === 'VBN' || (xpos === 'VBD' && deprel === 'xcomp');
}

/** A finite clause under a verb of speech. */
function isUnsaid(s: Sentence, clause: number): boolean {
  const { deprel, head } = s.tokens[clause];
  return deprel === 'ccomp' && isSpeech(s, head) && !DIRECTING.has(s.tokens[head].lemma) && !isInfinitive(s, clause);
}

function isSpeech(s: Sentence, token: number): boolean {
  const lemma = s.tokens[token].lemma.toLowerCase();
  return TRANSPARENT_VERBS.has(lemma) && !STAGES.has(lemma);
}

function isQuestion(s: Sentence): boolean {
  const last = s.tokens.findLast((t) => !/^["'”’)\]]+$/.test(t.text));
  return last?.text === '?';
}

/** "ended its normalisation of ties", "stopped deporting Afghans", "the deportations were suspended" */
function isEnded(s: Sentence, token: number, verb: number): boolean {
  const { deprel, xpos } = s.tokens[token];
  if (!ENDING.has(s.tokens[verb].lemma.toLowerCase()) || s.tokens[verb].upos !== 'VERB') return false;
  return deprel === 'obj' || deprel === 'nsubj:pass' || (xpos === 'VBG' && deprel === 'xcomp');
}

/** What a clause makes of the event noun that is its subject: "the recall would hurt trade", "the move will begin in May". */
function ofSubject(s: Sentence, verb: number): Status | null {
  const aux = dependents(s, verb, 'aux').map((c) => s.tokens[c].text.toLowerCase());
  if (aux.some((w) => CONDITIONAL.has(w)) && !aux.includes('have')) return 'possible';
  // "the resumption is possible", "is imminent"
  const judged =
    dependents(s, verb, 'cop').length > 0 ? UNREAL_MODIFIERS.get(s.tokens[verb].lemma.toLowerCase()) : undefined;
  if (judged) return judged;
  if (isStanding(s, verb) && !ownMarks(s, verb).negated) return 'ongoing';
  const starts =
    BEGINNINGS.has(s.tokens[verb].lemma) || dependents(s, verb, 'obj').some((c) => BEGINNINGS.has(s.tokens[c].lemma));
  return starts && aux.some((w) => FUTURE.has(w)) ? 'planned' : null;
}

/** "remains in force", "has been in place since", "continues": the measure stands since before. */
function isStanding(s: Sentence, token: number): boolean {
  const inForce = (t: number): boolean => /^(place|force|effect)$/.test(s.tokens[t].text) && caseOf(s, t) === 'in';
  if (!STANDING.has(s.tokens[token].lemma.toLowerCase())) return inForce(token);
  const complements = dependents(s, token, 'obj', 'xcomp', 'obl', 'nmod');
  return complements.some(inForce) || dependents(s, token, 'obj', 'xcomp').length === 0;
}

function attitudeOf(s: Sentence, at: number, nominal: boolean, from: number): Status | null {
  const t = s.tokens[at];
  const lemma = t.lemma.toLowerCase();
  // "ruled out", "stopped short of", "called off"
  const particle = new Set(
    dependents(s, at, 'compound:prt', 'advmod', 'xcomp').map((c) => s.tokens[c].text.toLowerCase()),
  );
  if (lemma === 'rule' && particle.has('out')) return 'denied';
  if (lemma === 'call' && particle.has('off')) return 'denied';
  if (lemma === 'turn' && particle.has('down')) return 'denied';
  if (lemma === 'stop' && particle.has('short')) return 'denied';
  if (lemma === 'rule') return null;
  // A warning about something is no threat to do it; "warned that it would" carries its own modal.
  if (lemma === 'warn') return null;
  // "a suspect in the bombing" doubts the man, not the bombing.
  if (lemma === 'suspect' && t.upos === 'NOUN') return null;
  // "called Sudan's president to express support" is a telephone call, "called on him to" a demand.
  if (lemma === 'call' && t.upos === 'VERB' && dependents(s, at, 'obj').length > 0) return null;
  // "Oman's wish for talks": what is wished of another.
  if (nominal && /^(?:wish|desire|request)$/.test(lemma) && t.upos === 'NOUN' && caseOf(s, from) === 'for')
    return 'demanded';
  if (nominal && (lemma === 'call' || lemma === 'ask') && t.upos === 'VERB') return 'demanded';
  // "wants to raise" is a wish of one's own, "wants Chad to withdraw" a demand on another.
  if (lemma === 'want' && !nominal && dependents(s, at, 'obj', 'ccomp').length === 0) return 'planned';
  // "in talks to restore relations"
  if (nominal && /^(talk|negotiation)$/.test(lemma) && isInfinitive(s, from)) return 'planned';
  const written = t.text.toLowerCase();
  for (const a of ATTITUDES) if (a.words.has(lemma) || a.words.has(written)) return a.status;
  return null;
}
