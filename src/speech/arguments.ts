/** What stands beside a cue, read off the tree once. */
import { isPassive } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { phraseSpan, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { weekdays } from '../language/words/times.ts';
import type { Span } from '../report/types.ts';
import { bareSpan, reach, stretch } from './spans.ts';

/** The dependents of a verb by what they do. */
export interface Arguments {
  readonly passive: boolean;
  readonly particle: string;
  /** The verb's own subject, -1 when it is unexpressed or shared. */
  readonly ownSubject: number;
  readonly objects: readonly number[];
  readonly hearers: readonly number[];
  readonly clauses: readonly number[];
  readonly infinitives: readonly number[];
  /** Phrases and gerunds with a preposition. */
  readonly phrases: readonly number[];
  readonly adverbials: readonly number[];
}

/** Reads the arguments of a verb. */
export function argumentsOf(s: Sentence, v: number): Arguments {
  const objects: number[] = [];
  const hearers: number[] = [];
  const clauses: number[] = [];
  const infinitives: number[] = [];
  const phrases: number[] = [];
  const adverbials: number[] = [];
  let ownSubject = -1;
  let particle = '';
  let marked = false;
  for (const c of s.children[v] ?? []) {
    const t = s.tokens[c];
    switch (relation(t)) {
      case 'nsubj':
      case 'csubj':
        if (ownSubject < 0 || s.tokens[ownSubject].upos === 'PRON' || (c > v && isShut(s, ownSubject, v)))
          ownSubject = c;
        break;
      case 'obj':
        objects.push(c);
        break;
      case 'iobj':
        hearers.push(c);
        break;
      case 'ccomp':
        clauses.push(c);
        break;
      case 'xcomp':
        infinitives.push(c);
        break;
      case 'obl':
        phrases.push(c);
        break;
      case 'advcl':
        adverbials.push(c);
        break;
      case 'aux':
        if (t.deprel === 'aux:pass') marked = true;
        break;
      case 'compound':
        if (t.deprel === 'compound:prt') particle = t.text.toLowerCase();
        break;
    }
  }
  // A subject of its own without the marks of a passive is an active's, whatever the tag of the form.
  if (ownSubject >= 0 && (isShut(s, ownSubject, v) || weekdays.has(s.tokens[ownSubject].text.toLowerCase()))) {
    ownSubject = nominalBefore(s, v);
  }
  // "called for talks" is never one, and is tagged as a participle now and then.
  const calls =
    s.tokens[v].lemma === 'call' && !marked && phrases.some((p) => /^(for|on|upon)$/.test(introducer(s, p)));
  const passive = !calls && isPassive(s, v) && (ownSubject < 0 || s.tokens[ownSubject].deprel !== 'nsubj' || marked);
  // "It fired, Togo said; Ghana denied it": what stands behind a semicolon was not said, where what was said comes before.
  const said = clauses.filter((c) => c < v || !s.tokens.slice(v, c).some((t) => t.text === ';'));
  const kept = clauses.some((c) => c < v) ? said : clauses;
  return { passive, particle, ownSubject, objects, hearers, clauses: kept, infinitives, phrases, adverbials };
}

/** Whether a closing quotation mark shuts a word before a verb off from it ("“Now is the time,” said"). */
function isShut(s: Sentence, subject: number, v: number): boolean {
  for (let i = v - 1; i > subject; i--) if (/^(”|"|'')$/.test(s.tokens[i].text)) return s.tokens[i + 1].text !== ',';
  return false;
}

/** The noun that heads the words between a closing quotation mark, or the start, and a verb; -1 when there is none. */
function nominalBefore(s: Sentence, v: number): number {
  let from = v;
  while (from > 0 && !/^(”|"|'')$/.test(s.tokens[from - 1].text)) from--;
  for (let i = from; i < v; i++) {
    const { upos, head } = s.tokens[i];
    if (isNominal(upos) && (head < from || head >= v)) return i;
  }
  // "“…,” said the mediator": right after the mark, the verb stands before its subject.
  if (from === v) {
    for (let i = v + 1; i < s.tokens.length; i++) {
      const { upos, head } = s.tokens[i];
      if (upos === 'PUNCT') break;
      if (isNominal(upos) && (head <= v || s.tokens[head].upos === 'VERB')) return i;
    }
  }
  return -1;
}

function isNominal(upos: string): boolean {
  return upos === 'PROPN' || upos === 'NOUN' || upos === 'PRON';
}

/** Who is named for a cue: the head token of the one meant, and the phrase beside the cue. */
export interface Source {
  readonly token: number;
  readonly phrase: Span | null;
}

export const NOBODY: Source = { token: -1, phrase: null };

/** The subject of a verb, its own or the one it shares. */
export function subjectOf(s: Sentence, v: number, own: number): Source {
  const shared = subjectsOf(s, v)[0] ?? own;
  // A relative pronoun gives way to its noun; what else the tree has for a subject may have been set aside.
  const token = own >= 0 && s.tokens[own].upos !== 'PRON' && shared !== own && !isListed(s, own, shared) ? own : shared;
  if (own >= 0) return { token, phrase: wholePhrase(s, own, v) };
  return token < 0 || token === v ? NOBODY : { token, phrase: phraseSpan(s, token) };
}

/** Whether one of two subjects is joined to the other ("Chad and Niger said"). */
function isListed(s: Sentence, own: number, shared: number): boolean {
  return s.tokens[shared].head === own || s.tokens[own].head === shared;
}

/** A noun phrase with its appositions and what else hangs on it, on its own side of a cue. */
export function wholePhrase(s: Sentence, head: number, cue: number): Span {
  const [first, last] = reach(s, head);
  return head < cue ? stretch(s, first, Math.min(last, cue - 1)) : stretch(s, Math.max(first, cue + 1), last);
}

/** The one after "by" of a passive. */
export function agentOf(s: Sentence, args: Arguments): Source {
  for (const p of args.phrases) {
    if (s.tokens[p].deprel === 'obl:agent' || introducer(s, p) === 'by') return { token: p, phrase: bareSpan(s, p) };
  }
  return NOBODY;
}

/** The preposition or marker of a phrase or clause, its first word; "" when there is none. */
export function introducer(s: Sentence, token: number): string {
  for (const c of s.children[token] ?? []) {
    const rel = relation(s.tokens[c]);
    if ((rel === 'case' || rel === 'mark') && c <= token && s.tokens[c].xpos !== 'POS')
      return s.tokens[c].text.toLowerCase();
  }
  return '';
}

/** Whether a token heads an infinitive with "to". */
export function isToInfinitive(s: Sentence, token: number): boolean {
  return introducer(s, token) === 'to' && (/^VB[NP]?$/.test(s.tokens[token].xpos) || hasCopula(s, token));
}

export function hasCopula(s: Sentence, token: number): boolean {
  return (s.children[token] ?? []).some((c) => s.tokens[c].deprel === 'cop');
}
