/** Stretches of a sentence by its tree. */
import { dependents, spanOf, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';

/** The span of one token. */
export function tokenSpan(s: Sentence, token: number): Span {
  return spanOf(s, [token]);
}

/** The text from one token to another, both included, without punctuation at its ends. */
export function stretch(s: Sentence, first: number, last: number): Span {
  let from = first;
  let to = last;
  while (from < to && s.tokens[from].upos === 'PUNCT') from++;
  while (to > from && s.tokens[to].upos === 'PUNCT') to--;
  return spanOf(s, [from, to]);
}

/** The first and the last token under a token. */
export function reach(s: Sentence, token: number): readonly [first: number, last: number] {
  let first = token;
  let last = token;
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at < first) first = at;
    else if (at > last) last = at;
    for (const c of s.children[at] ?? []) open.push(c);
  }
  return [first, last];
}

/** The words under a token on its own side of another. */
export function sideSpan(s: Sentence, token: number, avoid: number): Span {
  const [first, last] = reach(s, token);
  return token < avoid ? stretch(s, first, Math.min(last, avoid - 1)) : stretch(s, Math.max(first, avoid + 1), last);
}

/** The words under a token but for those of one of its dependents: one span before it, one after. */
export function without(s: Sentence, token: number, except: number): Span[] {
  const under = new Set(subtree(s, except));
  const rest = subtree(s, token).filter((t) => !under.has(t) && s.tokens[t].upos !== 'PUNCT');
  const [first, last] = reach(s, except);
  return [rest.filter((t) => t < first), rest.filter((t) => t > last)]
    .filter((side) => side.length > 0)
    .map((side) => spanOf(s, side));
}

/** A phrase without the prepositions and conjunctions that introduce it. */
export function bareSpan(s: Sentence, token: number): Span {
  const [first, last] = reach(s, token);
  let from = first;
  for (const c of dependents(s, token, 'case', 'mark')) {
    if (c < token) from = Math.max(from, reach(s, c)[1] + 1);
  }
  return stretch(s, Math.min(from, token), last);
}

/** The span from the start of the earlier to the end of the later of two that stand in the same text. */
export function joined(a: Span, b: Span): Span {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether two spans share text. */
export function meets(a: Span, b: Span): boolean {
  return a.in === b.in && a.start < b.end && b.start < a.end;
}
