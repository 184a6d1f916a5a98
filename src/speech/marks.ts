/** The marks of status on a predicate itself. */
import { dependents, relation } from '../language/tree.ts';
import type { Sentence, Token } from '../language/types.ts';
import {
  CONDITIONAL,
  CONDITIONS,
  FUTURE,
  MODAL_NEED,
  MODAL_POSSIBLE,
  NEGATIONS,
  NOBODY,
  UNREAL_MODIFIERS,
} from './attitudes.ts';
import type { Status } from './types.ts';

/** What stands beside a predicate itself: auxiliaries, negation, modifiers, conditions. */
export interface Marks {
  readonly status: Status | null;
  readonly negated: boolean;
  readonly by: number;
}

/** Reads the marks of the predicate headed by a token. */
export function ownMarks(s: Sentence, token: number): Marks {
  let status: Status | null = null;
  let by = -1;
  let negated = false;
  let conditional = false;
  let perfect = false;
  const set = (value: Status, at: number): void => {
    if (status === null) [status, by] = [value, at];
  };
  const setUnreal = (t: Token, at: number): void => {
    const unreal = UNREAL_MODIFIERS.get(t.lemma.toLowerCase()) ?? UNREAL_MODIFIERS.get(t.text.toLowerCase());
    if (unreal) set(unreal, at);
    else if (/^(possibly|potentially|perhaps)$/i.test(t.text)) set('possible', at);
  };
  let iffy = false;
  let due = false;
  if (isInverted(s, token)) set('possible', opening(s));
  const lead = leadOf(s, token);
  if (lead === 'denied') [negated, by] = [true, token - 1];
  else if (lead !== null) set(lead, token - 1);
  for (const c of s.children[token] ?? []) {
    const t = s.tokens[c];
    switch (relation(t)) {
      case 'cop':
        if (t.lemma === 'be' && isInfinitive(s, token)) set('planned', c);
        break;
      case 'aux': {
        const word = t.text.toLowerCase();
        if (t.lemma === 'have') perfect = true;
        if (t.lemma === 'be' && (isInfinitive(s, token) || isToBe(s, token, c))) set('planned', c);
        else if (FUTURE.has(word)) set('planned', c);
        else if (CONDITIONAL.has(word)) [conditional, by] = [true, by < 0 ? c : by];
        else if (MODAL_POSSIBLE.has(word)) set('possible', c);
        else if (MODAL_NEED.has(word)) set('demanded', c);
        break;
      }
      case 'nsubj':
      case 'obj':
        if (isNone(s, c)) negated = true;
        break;
      case 'advmod':
        if (isNegation(s, c)) negated = true;
        else setUnreal(t, c);
        break;
      case 'amod':
        setUnreal(t, c);
        break;
      case 'det':
        if (/^(no|neither)$/i.test(t.text)) negated = true;
        break;
      case 'cc':
        if (t.lemma === 'nor') negated = true;
        break;
      case 'mark':
        if (CONDITIONS.has(t.text.toLowerCase())) set('possible', c);
        break;
      case 'obl':
        if (t.lemma === 'which' && /^by$/i.test(s.tokens[c - 1]?.text ?? '')) due = true;
        break;
      case 'advcl':
        if (hasCondition(s, c) || isInverted(s, c)) iffy = true;
        break;
    }
  }
  if (perfect && by >= 0 && MODAL_NEED.has(s.tokens[by].text.toLowerCase())) {
    // "should not have expelled" is said of what was done; "must have left", "should have left" of what may have been.
    return { status: negated ? null : 'possible', negated: false, by };
  }
  // "would have expelled": what was not done.
  if (conditional && perfect) return { status: null, negated: true, by };
  // "have yet to restore"
  if (isInfinitive(s, token) && yetTo(s, token)) [negated, by] = [true, token];
  if (conditional || status === 'planned') {
    if (iffy) status = 'threatened';
    else if (status === null) status = 'planned';
    // "a deadline by which it was to leave"
    if (due && status === 'planned' && !conditional) status = 'demanded';
  }
  return { status, negated, by };
}

/** What the words right before a predicate make of it. */
const LEADS: readonly { readonly status: Status; readonly before: RegExp; readonly form: RegExp }[] = [
  // "instead of expelling", "rather than expel"
  { status: 'denied', before: /(^|\s)(instead of|far from|without)$/, form: /^VBG$/ },
  { status: 'denied', before: /(^|\s)rather than$/, form: /^VB/ },
  // "came close to expelling"
  { status: 'possible', before: /(^|\s)close to$/, form: /^VBG$/ },
  // "was due to leave", however the tree takes "due to"
  { status: 'planned', before: /(^|\s)(due|supposed|meant) to$/, form: /^VB$/ },
];

/** The status that the words leading up to a predicate give it; null where they give none. */
function leadOf(s: Sentence, token: number): Status | null {
  const { xpos, deprel } = s.tokens[token];
  if (!xpos.startsWith('VB') || deprel === 'amod') return null;
  let end = token;
  while (end > 0 && /ly$/i.test(s.tokens[end - 1].text)) end--;
  const words = s.tokens.slice(Math.max(0, end - 2), end).map((t) => t.text.toLowerCase());
  const before = words.join(' ');
  return LEADS.find((lead) => lead.form.test(xpos) && lead.before.test(before))?.status ?? null;
}

/** The first word of a sentence, after an opening quotation mark. */
function opening(s: Sentence): number {
  return s.tokens[0]?.upos === 'PUNCT' ? 1 : 0;
}

/** "Had the envoy left, …", "Should Chad withdraw, …": a condition that an auxiliary before its subject opens. */
function isInverted(s: Sentence, clause: number): boolean {
  const { deprel, head } = s.tokens[clause];
  const first = opening(s);
  if (deprel !== 'advcl' || head < clause || !/^(had|were|should)$/i.test(s.tokens[first].text)) return false;
  return dependents(s, clause, 'nsubj').some((c) => c > first && c < clause);
}

/** "not", "never", "no longer", but not "not only". */
function isNegation(s: Sentence, at: number): boolean {
  const word = s.tokens[at].text.toLowerCase();
  if (word === 'longer') return /^no$/i.test(s.tokens[at - 1]?.text ?? '');
  return NEGATIONS.has(word) && !/^(only|just|merely|solely)$/i.test(s.tokens[at + 1]?.text ?? '');
}

/** "no diplomats", "neither side", "nobody": a subject or object that says there is none. */
function isNone(s: Sentence, token: number): boolean {
  const { lemma, text } = s.tokens[token];
  if (NOBODY.has(lemma.toLowerCase()) || (/^one$/i.test(text) && /^no$/i.test(s.tokens[token - 1]?.text ?? '')))
    return true;
  return (s.children[token] ?? []).some((c) => {
    const { deprel, text: word } = s.tokens[c];
    if (deprel === 'cc:preconj') return /^neither$/i.test(word);
    return (
      deprel === 'det' &&
      /^(no|neither)$/i.test(word) &&
      !/^(fewer|less|more|longer)$/i.test(s.tokens[c + 1]?.text ?? '')
    );
  });
}

/** "is to return": a form of "be" before an infinitive tells what is arranged. */
export function isInfinitive(s: Sentence, token: number): boolean {
  return (
    s.tokens[token].xpos === 'VB' && dependents(s, token, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'to')
  );
}

/** "is to be returned": a finite form of "be" before the infinitive of a passive. */
function isToBe(s: Sentence, token: number, be: number): boolean {
  if (!/^VB[DPZ]$/.test(s.tokens[be].xpos)) return false;
  return dependents(s, token, 'mark').some(
    (c) => c > be && s.tokens[c].text.toLowerCase() === 'to' && s.tokens[c + 1]?.text.toLowerCase() === 'be',
  );
}

function yetTo(s: Sentence, token: number): boolean {
  const to = dependents(s, token, 'mark').find((c) => s.tokens[c].text.toLowerCase() === 'to') ?? 0;
  return s.tokens[to - 1]?.text.toLowerCase() === 'yet';
}

function hasCondition(s: Sentence, clause: number): boolean {
  return dependents(s, clause, 'mark', 'advmod').some((c) => /^(if|unless)$/i.test(s.tokens[c].text));
}
