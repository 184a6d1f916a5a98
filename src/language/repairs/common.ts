import type { Draft } from '../draft.ts';
import { dependents, type Tree } from '../tree.ts';

export function isNoun(tree: Tree, index: number): boolean {
  return tree.tokens[index]?.xpos.startsWith('NN') ?? false;
}

export function isName(tree: Tree, index: number): boolean {
  return tree.tokens[index]?.xpos.startsWith('NNP') ?? false;
}

/** A verb form with tense or with an auxiliary of its own: what can head a main clause. */
export function isFinite(tree: Tree, index: number): boolean {
  const token = tree.tokens[index];
  if (!token) return false;
  if (token.upos === 'AUX' && token.deprel !== 'aux' && token.deprel !== 'aux:pass' && token.deprel !== 'cop')
    return true;
  if (token.upos !== 'VERB') return dependents(tree, index, 'cop').length > 0;
  return (
    ['VBD', 'VBZ', 'VBP'].includes(token.xpos) ||
    dependents(tree, index, 'aux').some((i) => tree.tokens[i]?.xpos !== 'VBG')
  );
}

export function hasSubject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj', 'csubj', 'expl').length > 0;
}

/** The nearest verb above a token, or -1. */
export function verbAbove(tree: Tree, index: number): number {
  for (let at = tree.tokens[index]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    if (tree.tokens[at]?.upos === 'VERB') return at;
  }
  return -1;
}

/** The text of a token, lower-cased; "" outside the sentence. */
export function lower(draft: Draft, index: number): string {
  return draft.tokens[index]?.low ?? '';
}

export function isQuote(tree: Tree, index: number): boolean {
  return /^(?:["“”„«»‘’']|``|'')$/.test(tree.tokens[index]?.text ?? '');
}

export function isComma(tree: Tree, index: number): boolean {
  return tree.tokens[index]?.text === ',';
}

/** The last of the words after `from` that can belong to one noun phrase with it, or -1 when no noun is among them. */
export function nounPhraseHead(tree: Tree, from: number): number {
  let head = -1;
  for (let i = from; i < tree.tokens.length; i++) {
    const token = tree.tokens[i];
    if (!token) break;
    if (isNoun(tree, i)) head = i;
    else if (token.xpos === 'POS' && head >= 0) head = -1;
    else if (
      !['DT', 'PDT', 'PRP$', 'JJ', 'JJR', 'JJS', 'CD', 'HYPH', 'VBN', 'VBG', 'RB'].includes(token.xpos) ||
      head >= 0
    )
      break;
  }
  return head;
}
