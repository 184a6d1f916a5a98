import { relation } from '../language/tree.ts';
import type { Sentence, Token } from '../language/types.ts';
import type { Draft } from './draft.ts';

/** Tokens of a range whose head lies outside it, punctuation left out. */
export function outerTokens(sentence: Sentence, from: number, to: number): number[] {
  const out: number[] = [];
  for (let i = from; i < to; i++) {
    const { head, upos } = sentence.tokens[i];
    if (upos !== 'PUNCT' && (head < from || head >= to)) out.push(i);
  }
  return out;
}

/** Relations that an argument bears; the rest hang inside noun phrases and are weaker evidence of a head. */
const ARGUMENTS = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'root',
  'conj',
  'nmod',
  'appos',
  'parataxis',
  'ccomp',
  'xcomp',
]);

/**
 * The tree head of a draft: within its core the token that hangs on something outside. Where the parser has split the
 * phrase, the argument wins over the modifier and the key word over others; the rest are returned as further heads,
 * so that a look-up by any of them finds the mention.
 */
export function headsOf(sentence: Sentence, d: Draft): { readonly head: number; readonly others: readonly number[] } {
  const outer = outerTokens(sentence, d.core[0], d.core[1]).filter((i) => {
    const { upos } = sentence.tokens[i];
    return upos !== 'ADP' && upos !== 'PART' && upos !== 'DET' && upos !== 'CCONJ';
  });
  if (outer.length === 0) return { head: d.key, others: [] };
  const rank = (i: number): number => {
    const t = sentence.tokens[i];
    const argument = ARGUMENTS.has(relation(t)) && t.deprel !== 'nmod:desc' && t.deprel !== 'nmod:poss' ? 0 : 2;
    return argument + (i === d.key ? 0 : 1);
  };
  const sorted = outer.toSorted((a, b) => rank(a) - rank(b) || a - b);
  return { head: sorted[0], others: sorted.slice(1) };
}

/** Whether two tokens are in one noun phrase by the tree: one heads the other, or both have the same head by a name relation. */
export function joined(sentence: Sentence, a: number, b: number): boolean {
  const x = sentence.tokens[a];
  const y = sentence.tokens[b];
  const inName = (t: Token): boolean =>
    ['flat', 'compound', 'nmod', 'amod', 'appos', 'fixed', 'goeswith', 'list', 'dep'].includes(relation(t));
  return (
    (x.head === b && inName(x)) ||
    (y.head === a && inName(y)) ||
    (x.head === y.head && x.head >= 0 && inName(x) && inName(y))
  );
}
