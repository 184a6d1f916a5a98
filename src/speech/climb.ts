/** The way from a predicate up to what governs it. */
import { caseOf, isPurpose } from '../language/clause.ts';
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { ATTITUDES, CONDITIONS, DECIDING, IMPLICATIVES, PREVENTING, REPORTS } from './attitudes.ts';

/**
 * How a predicate hangs on its head: as a clause or a noun that the head governs, as its conjunct, its purpose, its
 * subject, as what it kept from happening or spoke against, or not under it at all.
 */
export type Step = 'stop' | 'pass' | 'purpose' | 'noun' | 'clause' | 'prevented' | 'dissuaded' | 'subject';

/** How the status of a token is governed by its head. */
export function climb(s: Sentence, at: number): Step {
  const t = s.tokens[at];
  const rel = t.deprel;
  const head = s.tokens[t.head];
  const infinitive = t.xpos === 'VB' && dependents(s, at, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'to');
  switch (relation(t)) {
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      return isPurpose(s, at) ? 'purpose' : 'clause';
    case 'conj':
      // A finite conjunct with its own subject stands alone; a bare one shares what governs the first, and so does a passive
      // whose auxiliaries are left out ("the border is to be opened and the ban lifted").
      if (t.xpos === 'VBN' && dependents(s, at, 'nsubj:pass').length > 0 && dependents(s, at, 'aux').length === 0)
        return 'pass';
      if (dependents(s, at, 'nsubj', 'aux').length > 0) return 'stop';
      return t.xpos === 'VBD' || t.xpos === 'VBZ' || t.xpos === 'VBP' ? 'stop' : 'pass';
    case 'amod':
      // "hopes to normalise ties": an infinitive that the parser took for an attribute of its object.
      return t.xpos === 'VB' && /^to$/i.test(s.tokens[at - 1]?.text ?? '') ? 'pass' : 'stop';
    case 'acl':
      // "denied a report that it had expelled"
      if (
        dependents(s, at, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'that' && s.tokens[c].xpos !== 'WDT')
      )
        return 'noun';
      // "denied claims it had expelled"
      if (REPORTS.has(head.lemma.toLowerCase()) && dependents(s, at, 'nsubj').length > 0) return 'noun';
      if (rel === 'acl:relcl') return 'stop';
      // "plans to expel", "no intention of expelling"
      return infinitive || (t.xpos === 'VBG' && dependents(s, at, 'mark').length > 0) ? 'noun' : 'stop';
    case 'advcl':
      if (isAgainst(s, at)) return DECIDING.has(head.lemma.toLowerCase()) ? 'prevented' : 'dissuaded';
      // "did not rule out expelling": a gerund straight after the verb completes it, whatever the parser calls it.
      if (
        t.xpos === 'VBG' &&
        t.head < at &&
        dependents(s, at, 'mark', 'case').length === 0 &&
        isAdjoining(s, t.head, at)
      )
        return 'clause';
      // "in a bid to dissuade it from leaving": whether it is kept from it is left open.
      if (isPrevented(s, at)) return isPersuasion(s, t.head) ? 'dissuaded' : 'prevented';
      // "stopping short of severing"
      if (head.lemma === 'stop' && dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text === 'of'))
        return 'clause';
      // "its refusal to talk": an infinitive straight after a noun completes it, whatever the parser calls it.
      if (infinitive && head.upos === 'NOUN' && t.head === at - 2) return 'noun';
      if (infinitive) return isPurpose(s, at) || (isVerb(s, t.head) && expectsPurpose(s, at)) ? 'purpose' : 'clause';
      if (dependents(s, at, 'mark').some((c) => CONDITIONS.has(s.tokens[c].text.toLowerCase()))) return 'stop';
      // "accused of expelling", "responded by expelling", "is against expelling"
      return 'stop';
    case 'obj':
    case 'obl':
    case 'nsubj':
    case 'nmod':
      if (t.xpos.startsWith('VB') && rel !== 'obj') return 'stop';
      if (rel === 'nsubj') return 'subject';
      // "met after the bombing": a phrase of time or place is not what the head is about.
      // "was not caused by an Israeli bombardment": what brings about what is denied is denied with it.
      if (rel.startsWith('obl') && caseOf(s, at) === 'by' && !t.xpos.startsWith('VB')) return 'noun';
      if (/^(obl|nmod)/.test(rel) && !/^(|for|to|on|with|of|about|from|against)$/.test(caseOf(s, at))) return 'stop';
      return 'noun';
    case 'advmod':
      // "had not gone so far as to break off relations"
      return t.lemma === 'far' && /^(?:so|as)$/i.test(s.tokens[at - 1]?.text ?? '') ? 'clause' : 'stop';
    default:
      return 'stop';
  }
}

function isVerb(s: Sentence, token: number): boolean {
  const { xpos, upos } = s.tokens[token];
  return xpos.startsWith('VB') || upos === 'VERB' || upos === 'AUX';
}

/** Whether nothing but particles and adverbs stands between two tokens. */
function isAdjoining(s: Sentence, from: number, to: number): boolean {
  return s.tokens.slice(from + 1, to).every((t) => t.upos === 'ADP' || t.upos === 'ADV');
}

/** "gave no reason for the expulsion": what is negated is the reason, not the deed. */
export function isAside(s: Sentence, at: number): boolean {
  return s.tokens[at].deprel.startsWith('nmod') && /^(for|about|on|over|behind|from|to)$/.test(caseOf(s, at));
}

/** "decided against expelling", "warned it against expelling" */
function isAgainst(s: Sentence, at: number): boolean {
  return (
    (s.tokens[at].xpos === 'VBG' && s.tokens[at - 1]?.text.toLowerCase() === 'against') ||
    dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'against')
  );
}

/** "barred the envoy from returning": the gerund tells what did not come about. */
function isPrevented(s: Sentence, at: number): boolean {
  const head = s.tokens[s.tokens[at].head];
  // "stopped short of expelling"
  if (head.lemma === 'short')
    return dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'of');
  if (!PREVENTING.has(head.lemma.toLowerCase())) return false;
  return dependents(s, at, 'mark', 'case').some((c) => s.tokens[c].text.toLowerCase() === 'from');
}

/** An infinitive of talking somebody out of something. */
function isPersuasion(s: Sentence, verb: number): boolean {
  const { lemma, xpos } = s.tokens[verb];
  return xpos === 'VB' && /^(?:dissuade|discourage|deter)$/.test(lemma);
}

/** "in order to expel", "to conduct a review": an infinitive of purpose, not the complement of a modal adjective. */
function expectsPurpose(s: Sentence, at: number): boolean {
  const head = s.tokens[s.tokens[at].head];
  const lemma = head.lemma.toLowerCase();
  return !ATTITUDES.some((a) => a.words.has(lemma)) && !IMPLICATIVES.has(lemma);
}
