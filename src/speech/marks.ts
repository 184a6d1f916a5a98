/** The marks of status on a predicate itself. */
import { dependents } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
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
  for (const c of s.children[token] ?? []) {
    const t = s.tokens[c];
    const word = t.text.toLowerCase();
    const rel = t.deprel.split(':')[0];
    if ((rel === 'cop' || rel === 'aux') && t.lemma === 'be' && isInfinitive(s, token)) set('planned', c);
    else if (rel === 'aux') {
      if (t.lemma === 'have') perfect = true;
      if (FUTURE.has(word)) set('planned', c);
      else if (CONDITIONAL.has(word)) [conditional, by] = [true, by < 0 ? c : by];
      else if (MODAL_POSSIBLE.has(word)) set('possible', c);
      else if (MODAL_NEED.has(word)) set('demanded', c);
    } else if ((rel === 'nsubj' || rel === 'obj') && isNone(s, c)) negated = true;
    else if (rel === 'advmod' && NEGATIONS.has(word)) {
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
  // "would have expelled": what was not done.
  if (conditional && perfect) return { status: null, negated: true, by };
  // "have yet to restore"
  if (isInfinitive(s, token) && yetTo(s, token)) [negated, by] = [true, token];
  const iffy = (s.children[token] ?? []).some((c) => s.tokens[c].deprel.startsWith('advcl') && hasCondition(s, c));
  if (conditional || status === 'planned') {
    if (iffy) status = 'threatened';
    else if (status === null) status = 'planned';
  }
  return { status, negated, by };
}

/** "no diplomats", "neither side", "nobody": a subject or object that says there is none. */
function isNone(s: Sentence, token: number): boolean {
  const { lemma, text } = s.tokens[token];
  if (NOBODY.has(lemma.toLowerCase()) || (/^one$/i.test(text) && /^no$/i.test(s.tokens[token - 1]?.text ?? ''))) return true;
  return (s.children[token] ?? []).some((c) => {
    const { deprel, text: word } = s.tokens[c];
    if (deprel === 'cc:preconj') return /^neither$/i.test(word);
    return deprel === 'det' && /^(no|neither)$/i.test(word) && !/^(fewer|less|more|longer)$/i.test(s.tokens[c + 1]?.text ?? '');
  });
}

/** "is to return": a form of "be" before an infinitive tells what is arranged. */
export function isInfinitive(s: Sentence, token: number): boolean {
  return (
    s.tokens[token].xpos === 'VB' && dependents(s, token, 'mark').some((c) => s.tokens[c].text.toLowerCase() === 'to')
  );
}

function yetTo(s: Sentence, token: number): boolean {
  const to = dependents(s, token, 'mark').find((c) => s.tokens[c].text.toLowerCase() === 'to') ?? 0;
  return s.tokens[to - 1]?.text.toLowerCase() === 'yet';
}

function hasCondition(s: Sentence, clause: number): boolean {
  return dependents(s, clause, 'mark', 'advmod').some((c) => /^(if|unless)$/i.test(s.tokens[c].text));
}
