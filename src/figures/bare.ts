/** Numbers without a noun: "12 dead", "killing 12", "a toll of 14", "nine in Cusco". */
import { isPassive } from '../language/clause.ts';
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Amount } from './amounts.ts';
import { described, governed, PLACES } from './govern.ts';
import { nearVerb } from './near.ts';
import { rallies } from './protest.ts';
import { goesOn, keepsAway, leftOver } from './rivals.ts';
import { totalAt } from './totals.ts';
import type { FigureWhat } from './types.ts';
import type { Unit } from './unit.ts';
import { type Governed, injuredAt, sufferingAt, verbSays } from './verbs.ts';
import { DEEDS, DONE_BY, DONE_TO, FORCES, GATHERING, PHRASES_TO, SAID_OF } from './words/classes.ts';

/** The figure before, whose kind a number may share. */
export interface Last {
  readonly what: FigureWhat;
  readonly unit: string | null;
}

/** What a bare number counts. */
interface Bare {
  readonly what: FigureWhat;
  readonly token: number;
  readonly noun: number;
  readonly changed: boolean;
}

/** A number without a noun: "12 dead", "killing 12", "12 were hurt", "a toll of 14". */
export function bareNumber(
  s: Sentence,
  words: readonly string[],
  a: Amount,
  unit: Unit,
  last: Last | null,
): Bare | null {
  const head = a.end - 1;
  // "12 dead were taken to hospital"
  if (unit.next?.what === 'killed') return { ...unit.next, noun: -1, changed: false };
  const bare = (g: { what: FigureWhat; token: number }): Bare => ({
    what: g.what,
    token: g.token,
    noun: -1,
    changed: false,
  });
  const next = s.tokens[unit.end];
  // "has killed 14 and wounded 33": a verb of its own, whatever the tree joins the number to.
  const own = coordinated(s, words, a.from) ? verbBefore(s, words, a) : null;
  if (own !== null && (next === undefined || next.upos !== 'NOUN')) return bare(own);
  const injured = injuredAt(s, a.from);
  if (injured !== null) return bare(injured);
  const above = governed(s, head, a.from) ?? (a.core < head ? governed(s, a.core, a.from) : null);
  const ruled =
    above ?? (s.tokens[unit.end - 1]?.upos === 'NOUN' && unit.end > a.to ? governed(s, unit.end - 1) : null);
  if (ruled !== null && strong(s, ruled)) return bare(ruled);
  if (unit.next !== null) return bare(unit.next);
  if (ruled !== null && (next === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV|AUX|VERB)$/.test(next.upos)))
    return bare(ruled);
  const headline = saidAfter(s, words, a, unit);
  if (headline !== null) return bare(headline);
  const total = totalAt(s, words, a);
  if (total !== null) {
    const what = total.what ?? last?.what ?? (rallies(words) && words[total.token] === 'crowd' ? 'protesters' : null);
    return what === null ? null : { ...total, what };
  }
  const crowd =
    words[a.from - 1] === 'of' &&
    GATHERING.has(s.tokens[a.from - 2]?.lemma.toLowerCase() ?? '') &&
    /^(?:crowd|group|team|family|delegation|crew|party|gang|mob|convoy|contingent)$/.test(
      s.tokens[a.from - 2].lemma.toLowerCase(),
    );
  // "a crew of 21": the noun before counts them.
  const crew = s.tokens[a.from - 2]?.lemma.toLowerCase() === 'crew' ? a.from - 2 : -1;
  if (crowd && next?.upos !== 'NOUN') return { what: 'people', token: -1, noun: crew, changed: false };
  const before = verbBefore(s, words, a);
  if (before !== null && (next === undefined || next.upos !== 'NOUN')) return bare(before);
  const clause = described(s, head);
  if (clause !== null) return bare(clause);
  const suffering = sufferingAt(s, unit.end);
  if (suffering !== null) return bare(suffering);
  if (words[a.to] === 'aboard' || (words[a.to] === 'on' && words[a.to + 1] === 'board'))
    return { what: 'people', token: -1, noun: -1, changed: false };
  if (words[a.to] === 'strong')
    return { what: isForce(words, a.from) ? 'troops' : 'people', token: -1, noun: -1, changed: false };
  const near = nearVerb(s, a.from, a.to);
  if (near !== null && !near.weak && last?.what !== undefined) return bare(near);
  if (near !== null && near.what === 'displaced') return bare(near);
  const label = labelled(words, a.from);
  if (label !== null) return bare(label);
  const rest = leftOver(s, words, a);
  if (rest !== null) return bare(rest);
  const year = a.modifier === null && /^(?:1[5-9]|20)\d\d$/.test(words[a.core]);
  const shares = last !== null && !year && (sharesLast(s, words, a, unit, last) || goesOn(s, words, a));
  if (shares) return { what: last.what, token: -1, noun: -1, changed: false };
  if (keepsAway(words, a)) return { what: 'people', token: -1, noun: -1, changed: false };
  if (last === null || !isOwnClause(s, words, a, unit)) return null;
  // "by May only 2,500 were left"
  const stays = /^(?:remain|stay|leave)$/.test(s.tokens[s.tokens[head].head].lemma);
  const same = stays && /^(?:troops|held|missing|displaced|protesters)$/.test(last.what);
  return { what: same ? last.what : 'people', token: -1, noun: -1, changed: false };
}

/** "12 have pleaded guilty", "and fined three": people left unnamed whose verb says nothing that we count by. */
function isOwnClause(s: Sentence, words: readonly string[], a: Amount, unit: Unit): boolean {
  if ((a.max ?? a.min) < 2 || /^(?:1[5-9]|20)\d\d$/.test(words[a.core]) || /[.]/.test(words[a.core])) return false;
  if (/^(?:the|these|those|all|its|their|number|no|no\.)$/.test(words[a.from - 1] ?? '') || unit.noun >= 0)
    return false;
  const { deprel, head } = s.tokens[a.end - 1];
  if (head < 0 || s.tokens[head].upos !== 'VERB') return false;
  const next = s.tokens[unit.end];
  const open = next === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ|ADV|AUX|VERB)$/.test(next.upos);
  if (deprel.startsWith('nsubj')) return open && head > a.end - 1 && head - a.end < 6;
  // "and a further 3,200 crossed", where the tree has it otherwise
  if (head === a.end && s.tokens[head].xpos !== 'VBG') return true;
  return deprel === 'obj' && (next === undefined || next.upos === 'PUNCT') && head === a.from - 1;
}

export const MANNER = /^(?:critically|seriously|badly|severely|gravely|slightly|lightly|mortally)$/;

/** Verbs that a headline's parse may take for nouns. */
const HEADLINE =
  /^(?:kill|injur|wound|hurt|arrest|detain|sentence|jail|execute|free|rescue|expel|deport|evacuate|recall|abduct|kidnap|displace|nab)/;

/** "Six die as bus plunges", "eight in hospital": what comes right after a number, whatever the tree makes of it. */
function saidAfter(
  s: Sentence,
  words: readonly string[],
  a: Amount,
  unit: Unit,
): { what: FigureWhat; token: number } | null {
  let at = unit.noun < 0 && unit.end > a.to && words[unit.end - 1] === 'others' ? unit.end : a.to;
  if (words[at] === 'more') at++;
  const place = /^(?:in|under|behind)$/.test(words[at] ?? '') ? PLACES.get(words[at + 1] ?? '') : undefined;
  if (place !== undefined) return { what: place, token: at + 1 };
  const t = s.tokens[at];
  if (t === undefined || t.xpos === 'NNS') return null;
  // "six pulled out alive"
  if (/^VB[ND]$/.test(t.xpos) && t.upos === 'VERB' && dependents(s, at, 'obj', 'ccomp', 'nsubj:pass').length === 0) {
    const done = verbSays(s, at, DONE_TO, PHRASES_TO);
    if (done !== null) return done;
  }
  const what = DONE_BY.get(t.lemma.toLowerCase());
  const closed = !/^(?:NOUN|PROPN|DET|NUM)$/.test(s.tokens[at + 1]?.upos ?? 'PUNCT');
  return what === undefined || what === 'votes' || !closed ? null : { what, token: at };
}

/** "Injured: 12": the word before the colon. */
function labelled(words: readonly string[], from: number): { what: FigureWhat; token: number } | null {
  if (words[from - 1] !== ':') return null;
  const word = words[from - 2] ?? '';
  const what = SAID_OF.get(word) ?? DEEDS.get(word.replace(/ies$/, 'y').replace(/s$/, ''));
  return what === undefined ? null : { what, token: from - 2 };
}

const CLAIMING = /^(?:claim|say|report|count|estimate|put|speak|cite|give|list|confirm|record|acknowledge|admit)$/;

/** "The UN mission, 9,000 strong": whether the noun before is that of soldiers. */
function isForce(words: readonly string[], from: number): boolean {
  return words.slice(Math.max(0, from - 4), from).some((w) => FORCES.test(w));
}

const AWAITED = /^(?:expected|believed|thought|due|likely|waiting|said|feared|estimated)$/;
const LINKING =
  /^(?:in|near|at|on|from|with|to|for|across|along|inside|outside|under|by|during|since|after|between|according)$/;

/** Whether a bare number is of the kind of the figure before it, since its own verb is left out or only tells who says so. */
function sharesLast(s: Sentence, words: readonly string[], a: Amount, unit: Unit, last: Last): boolean {
  let at = a.from - 1;
  while (at > 0 && /^(?:another|further|additional|a|an|other)$/.test(words[at])) at--;
  const before = words[at] ?? '';
  const next = /^(?:more|others)$/.test(words[a.to] ?? '') ? words[a.to + 1] : words[a.to];
  const t = s.tokens[unit.end];
  // "some 20,000 more are expected", "reinforced by 10,000 more"
  if (next === 'than') return false;
  if (next !== words[a.to]) {
    if (/^(?:are|were|is|was)$/.test(next ?? '') && AWAITED.test(words[a.to + 2] ?? '')) return true;
    if (before === 'by' && last.what === 'troops') return true;
    const after = s.tokens[a.to + 1];
    if (after === undefined || /^(?:PUNCT|ADP|CCONJ|SCONJ)$/.test(after.upos)) return true;
  }
  // "the rebels admitted to eight"
  if (before === 'to' && /^(?:admit|own|confess)$/.test(s.tokens[at - 1]?.lemma ?? '')) return true;
  if (last.what === 'hurt' && MANNER.test(next ?? '')) return true;
  const ends = t === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(t.upos);
  if (unit.end !== a.to && !/^(?:others|more)$/.test(words[a.to])) return false;
  // "12 were killed in Lima and nine in Cusco"
  if (/^(?:and|,|or|while)$/.test(before) && LINKING.test(next ?? '')) return true;
  // "the fire service spoke of 38", "organisers claimed 60,000"
  const verb = before === 'of' || before === 'only' ? s.tokens[a.from - 2] : s.tokens[a.from - 1];
  if (ends && verb?.upos === 'VERB' && CLAIMING.test(verb.lemma)) return true;
  // "in Kano, seven"
  const place = s.tokens[a.from - 2];
  const opens = s.tokens[a.from - 3];
  if (
    ends &&
    before === ',' &&
    place?.upos === 'PROPN' &&
    (opens?.upos === 'ADP' || /^(?:;|and|,)$/.test(opens?.text ?? ''))
  )
    return true;
  // "the army lost 14 men and the rebels more than 30"
  const named = s.tokens[a.from - 1];
  const near = s.tokens.slice(Math.max(0, a.from - 4), a.from).some((w) => w.upos === 'CCONJ' || w.text === ';');
  return ends && near && (named?.xpos === 'NNS' || named?.upos === 'PROPN');
}

/** "among the injured were five nurses and a doctor", "the dead are two Kenyans": what the word before the verb says. */
export function listedBefore(
  s: Sentence,
  words: readonly string[],
  from: number,
): { what: FigureWhat; token: number } | null {
  for (let i = from - 1; i > 0 && i > from - 14; i--) {
    if (words[i].startsWith('includ') && words[i - 1] === 'who' && words[i - 2] === ',' && words[i - 4] === 'the') {
      const what = SAID_OF.get(words[i - 3]);
      return what === undefined ? null : { what, token: i - 3 };
    }
    if (/^(?:was|were|are|is|include|included|includes)$/.test(words[i])) {
      const what = SAID_OF.get(words[i - 1]);
      return what !== undefined && words[i - 2] === 'the' ? { what, token: i - 1 } : null;
    }
    if (!/^(?:NOUN|NUM|ADJ|DET|CCONJ|PROPN|PUNCT)$/.test(s.tokens[i].upos) || /^[;.]$/.test(words[i])) return null;
  }
  return null;
}

/** Killing, dying, wounding and arresting are said of people only. */
function strong(s: Sentence, g: Governed): boolean {
  return !g.weak && s.tokens[g.token] !== undefined;
}

/** Whether the word before a number is joined to an active verb before it ("has killed 14 and wounded"). */
function coordinated(s: Sentence, words: readonly string[], from: number): boolean {
  if (!/^(?:and|or|,|but|while)$/.test(words[from - 2] ?? '') || words[from - 1]?.endsWith('ed') !== true) return false;
  for (let i = from - 3; i >= 0 && i > from - 14; i--) {
    if (s.tokens[i].upos === 'VERB' && !isPassive(s, i)) return dependents(s, i, 'obj').length > 0;
    if (s.tokens[i].upos === 'VERB' || /^[;:.]$/.test(words[i])) return false;
  }
  return false;
}

/** "killing 12", where the tree has it otherwise: the verb stands right before the number. */
export function verbBefore(s: Sentence, words: readonly string[], a: Amount): Governed | null {
  let v = a.from - 1;
  while (v > 0 && /^(?:another|further|additional|a|an|other)$/.test(words[v])) v--;
  const t = s.tokens[v];
  if (t === undefined || !/^(?:VERB|NOUN)$/.test(t.upos) || words[v] === 'dead') return null;
  if (t.xpos === 'VBN' && !coordinated(s, words, a.from)) return null;
  if (t.upos === 'NOUN' && !HEADLINE.test(words[v])) return null;
  const found = verbSays(s, v, DONE_TO, PHRASES_TO);
  return found === null || found.weak ? null : found;
}
