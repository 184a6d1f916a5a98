import { lemmaOf } from './lemmas.ts';
import { childrenOf, type Tree } from './tree.ts';
import type { Parse } from './types.ts';

/** A word that a repair may retag or hang elsewhere. */
export interface DraftToken {
  readonly index: number;
  readonly text: string;
  /** The text in lower case, which rules ask for at every turn. */
  readonly low: string;
  lemma: string;
  upos: string;
  xpos: string;
  head: number;
  deprel: string;
}

/** A parse under repair. Heads are changed only through `attach` and `swap`, which keep it one tree. */
export interface Draft extends Tree {
  readonly tokens: readonly DraftToken[];
  children: number[][];
}

/** Opens a parse for repair, with lemmas. */
export function draftOf(words: readonly string[], parse: Parse): Draft {
  const tokens = words.map((text, index) => {
    const upos = parse.upos[index] ?? 'X';
    const xpos = parse.xpos[index] ?? 'FW';
    const head = parse.heads[index] ?? -1;
    return {
      index,
      text,
      low: text.toLowerCase(),
      lemma: lemmaOf(text, upos, xpos),
      upos,
      xpos,
      head,
      deprel: parse.deprels[index] ?? 'dep',
    };
  });
  return { tokens, children: childrenOf(parse.heads) };
}

/** The parse that a draft has become. */
export function parseOf(draft: Draft): Parse {
  return {
    upos: draft.tokens.map((token) => token.upos),
    xpos: draft.tokens.map((token) => token.xpos),
    heads: Int32Array.from(draft.tokens.map((token) => token.head)),
    deprels: draft.tokens.map((token) => token.deprel),
  };
}

/** Whether `below` is `above` or stands anywhere under it. */
export function dominates(draft: Tree, above: number, below: number): boolean {
  for (let at = below; at >= 0; at = draft.tokens[at]?.head ?? -1) if (at === above) return true;
  return false;
}

/**
 * Hangs a token on another head with a relation. Refuses, and says so, when the tree would break: the root is not
 * moved, and nothing is hung on what stands under it.
 */
export function attach(draft: Draft, child: number, head: number, deprel: string): boolean {
  const token = draft.tokens[child];
  if (!token || token.head < 0 || child === head || !draft.tokens[head] || dominates(draft, child, head)) return false;
  token.head = head;
  token.deprel = deprel;
  draft.children = childrenOf(draft.tokens.map((t) => t.head));
  return true;
}

/**
 * Puts a token in the place of the one it hangs from (perhaps through others), which becomes its dependent with the
 * relation given. `keep` says which other dependents of the old head stay with it; the rest move to the new one.
 */
export function swap(
  draft: Draft,
  lower: number,
  upper: number,
  deprel: string,
  keep: (child: number) => boolean,
): boolean {
  const low = draft.tokens[lower];
  const high = draft.tokens[upper];
  if (!low || !high || lower === upper || !dominates(draft, upper, lower)) return false;
  const moved = (draft.children[upper] ?? []).filter((child) => !dominates(draft, child, lower) && !keep(child));
  low.head = high.head;
  low.deprel = high.deprel;
  high.head = lower;
  high.deprel = deprel;
  for (const child of moved) {
    const token = draft.tokens[child];
    if (token) token.head = lower;
  }
  draft.children = childrenOf(draft.tokens.map((t) => t.head));
  return true;
}

/** Changes a word's tags; its lemma follows. */
export function retag(draft: Draft, index: number, upos: string, xpos: string): void {
  const token = draft.tokens[index];
  if (!token) return;
  token.upos = upos;
  token.xpos = xpos;
  token.lemma = lemmaOf(token.text, upos, xpos);
}
