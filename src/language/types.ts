import type { Span } from '../report/types.ts';

/** One word of a sentence, with its place in the tree. Offsets are UTF-16 code units of the report's text. */
export interface Token {
  /** Position in the sentence, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech ("VERB"). */
  readonly upos: string;
  /** Penn Treebank tag ("VBD"). */
  readonly xpos: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  /** Universal dependency relation, with subtype ("nsubj:pass"). */
  readonly deprel: string;
}

/** A parsed sentence. `children[i]` lists the dependents of token i in text order. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  /** Index into `Report.parts`. */
  readonly part: number;
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** The token whose head is -1. */
  readonly root: number;
}

/** What the parser predicts for one sentence: parallel arrays, one entry a word. Heads count from 0, -1 is the root. */
export interface Parse {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: Int32Array;
  readonly deprels: readonly string[];
}

/** Tags and parses sentences given as words. Batches freely inside; results come back in the order given. */
export interface Parser {
  parse(sentences: readonly (readonly string[])[]): Parse[];
}
