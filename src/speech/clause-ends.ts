/** Where what is said ends: at the next one who speaks, at a participle that trails, at another source. */
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { cueVerbs } from '../language/words/cues.ts';
import { weekdays } from '../language/words/times.ts';
import type { Span } from '../report/types.ts';
import { introducer, isToInfinitive } from './arguments.ts';
import { joined, reach, sideSpan } from './spans.ts';
import * as words from './words.ts';

/**
 * The cue that a verb really stands beside, though the parser hung it in that one's clause: "said it would leave and
 * warned against", "said it would leave, adding that". -1 when there is none.
 */
export function outerVerb(s: Sentence, v: number): number {
  const { xpos, deprel } = s.tokens[v];
  const rel = deprel.split(':')[0];
  const lemma = s.tokens[v].lemma.toLowerCase();
  const joins = rel === 'conj' && /^VB[DZP]$/.test(xpos);
  const trails = rel === 'advcl' && xpos === 'VBG' && words.trailing.has(lemma) && s.tokens[v - 1]?.text === ',';
  if (!joins && !trails && !concedes(s, v)) return -1;
  let at = v;
  for (let steps = 0; steps < 6; steps++) {
    const up = s.tokens[at].head;
    if (up < 0) return -1;
    const step = relation(s.tokens[at]);
    if (step === 'ccomp' && up < at) {
      const same = rel === 'advcl' || s.tokens[up].xpos === xpos;
      return same && cueVerbs.get(s.tokens[up].lemma.toLowerCase())?.some((c) => c.shapes.has('s')) ? up : -1;
    }
    if (at === v || rel === 'advcl' || step === 'conj') at = up;
    else return -1;
  }
  return -1;
}

function isReport(lemma: string): boolean {
  return cueVerbs.get(lemma)?.some((c) => c.kind === 'speech' || c.kind === 'demand') ?? false;
}

/** ", though she noted that": one who speaks on in a clause of concession. */
function concedes(s: Sentence, v: number): boolean {
  return relation(s.tokens[v]) === 'advcl' && /^(though|although|while|but)$/.test(introducer(s, v));
}

/** A stretch without the participle that trails after a comma (", dealing a blow to"). */
export function beforeTrail(s: Sentence, v: number, span: Span): Span {
  for (let i = v + 2; i < s.tokens.length && s.tokens[i].end <= span.end; i++) {
    const t = s.tokens[i];
    const trails =
      (t.xpos === 'VBG' && relation(t) === 'advcl') || /^(which|although|though|while|whereas)$/i.test(t.text);
    if (!trails || s.tokens[i - 1].text !== ',') continue;
    if (s.tokens[i - 2].start > span.start) return { ...span, end: s.tokens[i - 2].end };
  }
  return span;
}

/** A clause up to the verb that is no longer part of it. */
export function cut(s: Sentence, v: number, span: Span): Span {
  for (let i = v + 1; i < s.tokens.length; i++) {
    const t = s.tokens[i];
    if (t.end > span.end) break;
    if (t.start <= span.start || !t.xpos.startsWith('VB') || !cueVerbs.has(t.lemma.toLowerCase())) continue;
    if (!isReport(t.lemma.toLowerCase()) || outerVerb(s, i) !== v) continue;
    // "…, and he noted that": only a pronoun can take the speaker up again.
    const own = dependents(s, i, 'nsubj')[0];
    if (
      own !== undefined &&
      (!/^(he|she|they|it)$/i.test(s.tokens[own].text) || dependents(s, i, 'ccomp').length === 0)
    )
      continue;
    let last = Math.min(reach(s, i)[0], i) - 1;
    while (last > v && /^(PUNCT|CCONJ)$/.test(s.tokens[last].upos)) last--;
    if (last > v && s.tokens[last].end > span.start) return { ...span, end: s.tokens[last].end };
  }
  return span;
}

/** What is said up to the words for another source of it (", according to a Kenyan aide"). */
export function beforeAccording(s: Sentence, span: Span): Span {
  const at = s.tokens.findIndex((t) => t.start > span.start && t.end <= span.end && t.text === 'according');
  return at > 1 && s.tokens[at - 1].text === ',' ? { ...span, end: s.tokens[at - 2].end } : span;
}

/** A noun phrase with the phrases and gerunds that follow it under the same verb: those about it, or `all`. */
export function extended(s: Sentence, v: number, from: number, span: Span, all = false): Span {
  let out = span;
  for (const c of s.children[v] ?? []) {
    if (c <= from) continue;
    const rel = relation(s.tokens[c]);
    // "condemned the attack on the mission": what the parser hung on the verb often belongs to the noun.
    const near = rel === 'obl' && s.tokens[from].upos === 'NOUN' && NEAR.has(introducer(s, c)) && !isDay(s, c);
    const goesOn =
      near ||
      (all && (rel === 'obl' || rel === 'advcl') && !isDay(s, c)) ||
      rel === 'obj' ||
      rel === 'xcomp' ||
      rel === 'nmod' ||
      ((rel === 'obl' || rel === 'advcl') && ON.has(introducer(s, c)) && !(rel === 'advcl' && isToInfinitive(s, c)));
    if (!goesOn) {
      if (rel === 'punct' || rel === 'advmod') continue;
      break;
    }
    out = joined(out, sideSpan(s, c, v));
  }
  return out;
}

const NEAR = new Set(['on', 'against', 'between', 'into', 'toward', 'towards', 'among']);

const ON = new Set(['for', 'as', 'over', 'by', 'of', 'from', 'to', 'about', 'with']);

/** Whether a token is the name of a weekday. */
export function isDay(s: Sentence, token: number): boolean {
  return weekdays.has(s.tokens[token].text.toLowerCase());
}
