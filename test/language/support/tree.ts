import { lemmaOf } from '../../../src/language/lemmas.ts';
import { type Repair, repair } from '../../../src/language/repair.ts';
import { childrenOf } from '../../../src/language/tree.ts';
import type { Parse, Sentence } from '../../../src/language/types.ts';

export interface WrittenTree {
  readonly words: readonly string[];
  readonly parse: Parse;
}

/**
 * Reads a tree written by hand, one word after another as `form/UPOS/XPOS/head/relation`. Heads count from 1, 0 is the
 * root, as in CoNLL-U.
 */
export function tree(text: string): WrittenTree {
  const words: string[] = [];
  const upos: string[] = [];
  const xpos: string[] = [];
  const heads: number[] = [];
  const deprels: string[] = [];
  for (const item of text.trim().split(/\s+/)) {
    const [form = '', u = '', x = '', head = '', deprel = ''] = item.split('/');
    words.push(form);
    upos.push(u);
    xpos.push(x);
    heads.push(Number(head) - 1);
    deprels.push(deprel);
  }
  return { words, parse: { upos, xpos, heads: Int32Array.from(heads), deprels } };
}

/** The arcs of a parse as "dependent -relation-> head". */
export function arcs({ words, parse }: WrittenTree): string[] {
  return words.map((word, i) => `${word} -${parse.deprels[i]}-> ${words[parse.heads[i] ?? -1] ?? 'ROOT'}`);
}

/** What one rule changes in a hand-written tree: the arcs that are new. */
export function changed(rule: Repair, text: string): string[] {
  const written = tree(text);
  const mended = { words: written.words, parse: repair(written.words, written.parse, [rule]) };
  const before = arcs(written);
  return arcs(mended).filter((arc, i) => arc !== before[i]);
}

/** A sentence from a hand-written tree, words separated by one space. */
export function sentenceOf(text: string): Sentence {
  const { words, parse } = tree(text);
  let at = 0;
  const tokens = words.map((word, index) => {
    const start = at;
    at += word.length + 1;
    return {
      index,
      start,
      end: start + word.length,
      text: word,
      lemma: lemmaOf(word, parse.upos[index] ?? '', parse.xpos[index] ?? ''),
      upos: parse.upos[index] ?? '',
      xpos: parse.xpos[index] ?? '',
      head: parse.heads[index] ?? -1,
      deprel: parse.deprels[index] ?? '',
    };
  });
  return {
    index: 0,
    span: { start: 0, end: at - 1 },
    part: 0,
    tokens,
    children: childrenOf(parse.heads),
    root: tokens.findIndex((token) => token.head < 0),
  };
}
