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
  for (const c of s.children[token] ?? []) {
    const t = s.tokens[c];
    switch (relation(t)) {
      case 'cop':
        if (t.lemma === 'be' && isInfinitive(s, token)) set('planned', c);
        break;
      case 'aux': {
        const word = t.text.toLowerCase();
        if (t.lemma === 'have') perfect = true;
        if (t.lemma === 'be' && isInfinitive(s, token)) set('planned', c);
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
      case 'advcl':
        if (hasCondition(s, c)) iffy = true;
        break;
    }
  }
  // "would have expelled": what was not done.
  if (conditional && perfect) return { status: null, negated: true, by };
  // "have yet to restore"
  if (isInfinitive(s, token) && yetTo(s, token)) [negated, by] = [true, token];
  if (conditional || status === 'planned') {
    if (iffy) status = 'threatened';
    else if (status === null) status = 'planned';
  }
  return { status, negated, by };
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

function yetTo(s: Sentence, token: number): boolean {
  const to = dependents(s, token, 'mark').find((c) => s.tokens[c].text.toLowerCase() === 'to') ?? 0;
  return s.tokens[to - 1]?.text.toLowerCase() === 'yet';
}

function hasCondition(s: Sentence, clause: number): boolean {
  return dependents(s, clause, 'mark', 'advmod').some((c) => /^(if|unless)$/i.test(s.tokens[c].text));
}
