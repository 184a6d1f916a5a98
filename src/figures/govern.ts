/** What the words that govern a counted noun or a bare number say of it. */
import { caseOf, isPassive } from '../language/clause.ts';
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { reporting } from '../speech/words.ts';
import { protests } from './protest.ts';
import type { FigureWhat } from './types.ts';
import { type Governed, sufferingAt, verbSays } from './verbs.ts';
import {
  DEEDS,
  DEEDS_OF,
  DONE_BY,
  DONE_TO,
  GATHERING,
  PHRASES_BY,
  PHRASES_TO,
  SAID_OF,
  STATES_OF,
} from './words/classes.ts';

/** How far up the tree the word that decides is looked for. */
const DEPTH = 8;
const AMOUNTS = new Set([
  'tens',
  'dozens',
  'scores',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'handful',
  'couple',
  'dozen',
  'score',
  'pair',
  'one',
  'quarter',
  'third',
  'half',
  'million',
  'billion',
  'majority',
  'all',
  'some',
  'most',
  'many',
  'each',
]);
const BODIES = new Set(['body', 'corpse', 'remains']);

/**
 * What the verb, noun or adjective above a token says of it.
 *
 * @param from First token of the number: a preposition from there on is a part of it ("close to 60 were hurt").
 */
export function governed(s: Sentence, token: number, from = Infinity): Governed | null {
  let at = token;
  for (let step = 0; step < DEPTH; step++) {
    const t = s.tokens[at];
    const { head } = t;
    if (head < 0) return null;
    // "close to 60 were hurt": the modifier heads the number.
    if (head >= from && head < at) {
      at = head;
      continue;
    }
    switch (relation(t)) {
      case 'nsubj':
        return saidOfSubject(s, head) ?? bySubject(s, head, t.deprel === 'nsubj:pass' || isPassive(s, head));
      case 'obj':
      case 'iobj':
        return reportedOf(s, head, at) ?? listed(s, head) ?? drawn(s, head) ?? verbSays(s, head, DONE_TO, PHRASES_TO);
      case 'nmod':
      case 'obl': {
        if (at >= from && dependents(s, at, 'case').some((c) => c >= from && c < at)) {
          if (s.tokens[head].upos === 'VERB')
            return head < from ? verbSays(s, head, DONE_TO, PHRASES_TO) : bySubject(s, head, isPassive(s, head));
          if (s.tokens[head].upos === 'ADJ') return saidOfSubject(s, head);
        }
        const preposition = caseOf(s, at);
        const noun = s.tokens[head].lemma.toLowerCase();
        if (preposition === 'to' && (noun === 'injury' || noun === 'harm'))
          return { what: 'hurt', token: head, weak: false };
        if (preposition === 'by' || preposition === '') {
          // "the protest, attended by 3,000 teachers"
          const attended = /^(?:attend|join)$/.test(s.tokens[head].lemma);
          const rally = /^(?:protest|rally|march|demonstration|vigil|sit-in)$/;
          if (attended && s.tokens.slice(0, head).some((w) => rally.test(w.lemma)))
            return { what: 'protesters', token: head, weak: true };
          // "a protest by 300 workers"
          return noun === 'protest' || noun === 'rally' || noun === 'march' || noun === 'demonstration'
            ? { what: 'protesters', token: head, weak: true }
            : null;
        }
        if (preposition === 'to' && s.tokens[head].upos === 'VERB' && at > head) {
          // "handed jail terms to eight people"
          const given = dependents(s, head, 'obj').find((c) => /^(?:sentence|term)$/.test(s.tokens[c].lemma));
          if (given !== undefined) return { what: 'sentenced', token: given, weak: false };
        }
        // "abducted with their two children"
        if (
          /^(?:with|along with|together with|alongside)$/.test(preposition) &&
          s.tokens[head].upos === 'VERB' &&
          isPassive(s, head)
        ) {
          const found = verbSays(s, head, DONE_TO, PHRASES_TO);
          return found === null ? null : { ...found, weak: true };
        }
        if (preposition !== 'of') return null;
        // "tens of thousands of people"
        if (s.tokens[head].upos === 'NUM' || AMOUNTS.has(s.tokens[head].text.toLowerCase())) {
          at = head;
          break;
        }
        const deed = DEEDS.get(noun) ?? DEEDS_OF.get(noun);
        if (deed !== undefined) return { what: deed, token: head, weak: true };
        if (BODIES.has(noun)) return { what: 'killed', token: head, weak: false };
        if (noun === 'life') return { what: 'killed', token: head, weak: false };
        if (!GATHERING.has(noun)) return null;
        at = head;
        break;
      }
      case 'appos':
      case 'conj':
        at = head;
        if (s.tokens[head].upos === 'VERB') return null;
        break;
      case 'nummod':
      case 'compound':
      case 'flat':
      case 'dep':
        if (s.tokens[head].upos === 'VERB') return head < at ? verbSays(s, head, DONE_TO, PHRASES_TO) : null;
        at = head;
        break;
      default:
        return null;
    }
  }
  return null;
}

/** What being in or under something says: "12 people are in custody". */
export const PLACES: ReadonlyMap<string, FigureWhat> = new Map<string, FigureWhat>([
  ['custody', 'held'],
  ['detention', 'held'],
  ['captivity', 'held'],
  ['jail', 'held'],
  ['prison', 'held'],
  ['bars', 'held'],
  ['hospital', 'hurt'],
  ['care', 'hurt'],
  ['arrest', 'arrested'],
]);

/** "12 were missing", "12 people are dead", "among the dead were 12 nurses". */
function saidOfSubject(s: Sentence, head: number): Governed | null {
  const said = (token: number): FigureWhat | undefined => SAID_OF.get(s.tokens[token].text.toLowerCase());
  const { upos, xpos } = s.tokens[head];
  const own = upos !== 'VERB' || (xpos === 'VBG' && dependents(s, head, 'obj').length === 0) ? said(head) : undefined;
  if (own !== undefined) return { what: own, token: head, weak: false };
  const place = PLACES.get(s.tokens[head].text.toLowerCase());
  if (place !== undefined && /^(?:in|under|behind)$/.test(caseOf(s, head)))
    return { what: place, token: head, weak: false };
  const among = dependents(s, head, 'obl', 'nmod').find((c) => caseOf(s, c) === 'among' && said(c) !== undefined);
  return among === undefined ? null : { what: said(among) as FigureWhat, token: among, weak: false };
}

/** "said 12 civilians and three soldiers had been killed", where the tree takes the subject for an object of "said". */
function reportedOf(s: Sentence, verb: number, at: number): Governed | null {
  if (!reporting.has(s.tokens[verb].lemma)) return null;
  const clause = dependents(s, verb, 'ccomp').find((c) => c > at && dependents(s, c, 'nsubj').length === 0);
  return clause === undefined ? null : bySubject(s, clause, isPassive(s, clause));
}

/** "the rally drew 10,000 people" */
function drawn(s: Sentence, verb: number): Governed | null {
  // "hospitals admitted 64 people"
  if (/^(?:admit|receive|treat)$/.test(s.tokens[verb].lemma)) {
    const hospital = dependents(s, verb, 'nsubj').some((c) =>
      /^(?:hospital|clinic|infirmary)$/.test(s.tokens[c].lemma),
    );
    return hospital ? { what: 'hurt', token: verb, weak: false } : null;
  }
  if (!/^(?:draw|attract|bring)$/.test(s.tokens[verb].lemma)) return null;
  const what = dependents(s, verb, 'nsubj').some((c) =>
    /^(?:rally|protest|march|demonstration|vigil)$/.test(s.tokens[c].lemma),
  );
  return what ? { what: 'protesters', token: verb, weak: false } : null;
}

/** "the dead included 12 nurses": the object is what the subject says. */
function listed(s: Sentence, verb: number): Governed | null {
  if (!/^(?:include|comprise)$/.test(s.tokens[verb].lemma)) return null;
  for (const c of dependents(s, verb, 'nsubj')) {
    const what = SAID_OF.get(s.tokens[c].text.toLowerCase()) ?? STATES_OF.get(s.tokens[c].lemma.toLowerCase());
    if (what !== undefined) return { what, token: c, weak: false };
  }
  return null;
}

/** What a verb says of its subject: itself, what it leads to ("forced to flee"), or what it is coordinated with. */
function bySubject(s: Sentence, verb: number, passive: boolean): Governed | null {
  // "15 diplomats must leave by Friday"
  if (/^(?:leave|go|depart)$/.test(s.tokens[verb].lemma) && !passive) {
    const bound = dependents(s, verb, 'aux').some((c) => s.tokens[c].text.toLowerCase() === 'must');
    if (bound && !/^(?:their|home)$/.test(s.tokens[verb + 1]?.text ?? ''))
      return { what: 'expelled', token: verb, weak: false };
  }
  const own = passive ? verbSays(s, verb, DONE_TO, PHRASES_TO) : verbSays(s, verb, DONE_BY, PHRASES_BY);
  if (own !== null) return own;
  if (!passive && protests(s, verb)) return { what: 'protesters', token: verb, weak: true };
  for (const c of dependents(s, verb, 'xcomp', 'conj')) {
    // "are believed to be still in captivity"
    const state = s.tokens[c].deprel === 'xcomp' && s.tokens[c].upos !== 'VERB' ? saidOfSubject(s, c) : null;
    if (state !== null) return state;
    if (s.tokens[c].upos !== 'VERB' || dependents(s, c, 'nsubj').length > 0) continue;
    const found = bySubject(s, c, isPassive(s, c));
    if (found !== null) return found;
  }
  return null;
}

/** Subjects that pick some out of those that a relative clause hangs on ("none of whom was hurt"). */
const PARTS = /^(?:none|some|most|many|all|half|several|one|two|three|four|five|\d+)$/i;

/** What clauses that hang on a noun say of it: "12 people killed in", "12 people who died". */
export function described(s: Sentence, noun: number): Governed | null {
  const suffering = sufferingAt(s, noun + 1);
  if (suffering !== null) return suffering;
  for (const c of dependents(s, noun, 'acl')) {
    const { deprel, xpos } = s.tokens[c];
    if (deprel === 'acl:relcl') {
      const own = dependents(s, c, 'nsubj').find(
        (i) => s.tokens[i].upos !== 'PRON' || !/^(?:who|which|that)$/i.test(s.tokens[i].text),
      );
      if (own !== undefined && PARTS.test(s.tokens[own].text)) continue;
      const found = own === undefined ? bySubject(s, c, isPassive(s, c)) : verbSays(s, c, DONE_TO, PHRASES_TO);
      if (found !== null) return found;
    } else if (xpos === 'VBN') {
      const found = bySubject(s, c, true);
      if (found !== null) return found;
    } else if (xpos === 'VBG') {
      const found = verbSays(s, c, DONE_BY, PHRASES_BY);
      if (found !== null) return found;
    }
  }
  // "the 15 officials it declared unwelcome", where the tree has it otherwise.
  const next = s.tokens[noun + 1];
  const verb = s.tokens[noun + 2];
  if (next?.upos === 'PRON' && next.deprel === 'nsubj' && verb?.upos === 'VERB' && next.head === noun + 2)
    return verbSays(s, noun + 2, DONE_TO, PHRASES_TO);
  return null;
}
