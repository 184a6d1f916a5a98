import type { Span } from '../report/types.ts';
import type { Sentence, Token } from './types.ts';

/** A word as the tree sees it, without its place in the text. */
export type TreeToken = Pick<Token, 'index' | 'text' | 'lemma' | 'upos' | 'xpos' | 'head' | 'deprel'>;

/** What the functions here need: a `Sentence`, or a tree that a repair is changing. */
export interface Tree {
  readonly tokens: readonly TreeToken[];
  /** `children[i]` lists the dependents of token i in text order. */
  readonly children: readonly (readonly number[])[];
}

/** Modifiers that go on after the phrase proper: clauses, appositions, further conjuncts, asides. */
const afterthoughts = new Set(['acl', 'advcl', 'appos', 'conj', 'cc', 'parataxis', 'dep', 'list', 'discourse']);
/** Words that introduce a phrase without being part of it. */
const introducers = new Set(['case', 'mark', 'cc', 'punct']);

/** The relation without its subtype: "nsubj" for "nsubj:pass". */
export function relation(token: Pick<Token, 'deprel'>): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Lists the children of every token in text order, from the heads. */
export function childrenOf(heads: ArrayLike<number>): number[][] {
  const children: number[][] = [];
  for (let i = 0; i < heads.length; i++) children.push([]);
  for (let i = 0; i < heads.length; i++) children[heads[i] ?? -1]?.push(i);
  return children;
}

/**
 * The dependents of a token by relation, in text order. A name without subtype covers its subtypes ("nsubj" finds
 * "nsubj:pass"); with one it is exact. Without names, all dependents.
 */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  const children = tree.children[index] ?? [];
  if (relations.length === 0) return [...children];
  // No closures and no cut strings: nothing is asked more often than this.
  const found: number[] = [];
  for (const child of children) {
    const token = tree.tokens[child];
    if (token === undefined) continue;
    const { deprel } = token;
    const colon = deprel.indexOf(':');
    for (const name of relations) {
      if (deprel !== name && (colon !== name.length || !deprel.startsWith(name))) continue;
      found.push(child);
      break;
    }
  }
  return found;
}

/** All tokens under a token and itself, in text order. */
export function subtree(tree: Tree, index: number): number[] {
  const found = [index];
  for (let i = 0; i < found.length; i++) {
    for (const child of tree.children[found[i] ?? index] ?? []) found.push(child);
  }
  return found.length === 1 ? found : found.toSorted((a, b) => a - b);
}

/** The first token of a subtree and the one after its last; a subtree with gaps gives the whole stretch. */
export function subtreeRange(tree: Tree, index: number): { readonly from: number; readonly to: number } {
  let from = index;
  let to = index + 1;
  for (const child of tree.children[index] ?? []) {
    const inner = subtreeRange(tree, child);
    if (inner.from < from) from = inner.from;
    if (inner.to > to) to = inner.to;
  }
  return { from, to };
}

/** The stretch of text under a token, without punctuation at its ends. */
export function subtreeSpan(sentence: Sentence, index: number): Span {
  return spanOf(sentence, yieldOf(sentence, index));
}

/** The words under a token in text order, punctuation left out. */
export function yieldOf(tree: Tree, index: number): number[] {
  return subtree(tree, index).filter((i) => tree.tokens[i]?.deprel !== 'punct' && tree.tokens[i]?.upos !== 'PUNCT');
}

/** The tokens from one to another through their lowest common ancestor, both ends included. */
export function path(tree: Tree, from: number, to: number): number[] {
  const up = ancestors(tree, from);
  const down: number[] = [];
  for (let at = to; at >= 0 && down.length <= tree.tokens.length; at = tree.tokens[at]?.head ?? -1) {
    const meeting = up.indexOf(at);
    if (meeting >= 0) return [...up.slice(0, meeting + 1), ...down.toReversed()];
    down.push(at);
  }
  return [];
}

/** A token and the heads above it, up to the root. */
export function ancestors(tree: Tree, index: number): number[] {
  const chain: number[] = [];
  for (let at = index; at >= 0 && chain.length <= tree.tokens.length; at = tree.tokens[at]?.head ?? -1) chain.push(at);
  return chain;
}

/** A token and everything coordinated with it, in text order. */
export function conjuncts(tree: Tree, index: number): number[] {
  const found = [index];
  for (let i = 0; i < found.length; i++) {
    for (const next of dependents(tree, found[i] ?? index, 'conj')) found.push(next);
  }
  return found.length === 1 ? found : found.toSorted((a, b) => a - b);
}

/**
 * The words of a phrase: what stands under its head without introducing words (prepositions, conjunctions) and without
 * what is added after it (relative and other clauses, appositions, conjuncts, asides).
 */
export function phraseOf(tree: Tree, head: number): number[] {
  const kept = [head];
  for (const child of tree.children[head] ?? []) {
    const token = tree.tokens[child];
    if (!token || introducers.has(relation(token)) || (child > head && afterthoughts.has(relation(token)))) continue;
    kept.push(...subtree(tree, child).filter((i) => tree.tokens[i]?.deprel !== 'punct' || inside(tree, i, child)));
  }
  return kept.toSorted((a, b) => a - b);
}

/** The stretch of text of `phraseOf`, grown only over what adjoins the head. */
export function phraseSpan(sentence: Sentence, head: number): Span {
  const words = phraseOf(sentence, head);
  let from = words.indexOf(head);
  let to = from;
  while (from > 0 && adjoin(sentence, words[from - 1] ?? 0, words[from] ?? 0)) from--;
  while (to + 1 < words.length && adjoin(sentence, words[to] ?? 0, words[to + 1] ?? 0)) to++;
  return spanOf(sentence, words.slice(from, to + 1));
}

/** The stretch of text from the first to the last of some tokens, which stand in text order. */
export function spanOf(sentence: Sentence, tokens: readonly number[]): Span {
  const first = sentence.tokens[tokens[0] ?? 0];
  const last = sentence.tokens[tokens.at(-1) ?? 0];
  const span = { start: first?.start ?? sentence.span.start, end: last?.end ?? sentence.span.start };
  return sentence.span.in ? { ...span, in: sentence.span.in } : span;
}

/** Whether two words follow each other with nothing but punctuation between. */
function adjoin(tree: Tree, left: number, right: number): boolean {
  for (let i = left + 1; i < right; i++) if (tree.tokens[i]?.upos !== 'PUNCT') return false;
  return true;
}

/** Punctuation inside a dependent ("Al - Shabaab") rather than at its end. */
function inside(tree: Tree, mark: number, top: number): boolean {
  const { from, to } = subtreeRange(tree, top);
  return mark > from && mark < to - 1;
}
