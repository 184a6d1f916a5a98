import type { ActorMention } from './types.ts';

/** Mentions found by their head token. */
export interface HeadIndex {
  /** The mention that a token of a sentence heads; of several the longest. Null when it heads none. */
  readonly at: (sentence: number, token: number) => ActorMention | null;
}

const WIDTH = 65536;

/**
 * Indexes mentions by sentence and head token. Where the parser has split a phrase, its other heads find it too, unless
 * another mention has that head by right.
 */
export function indexByHead(mentions: readonly ActorMention[]): HeadIndex {
  const heads = new Map<number, ActorMention>();
  for (const m of mentions) {
    const key = m.sentence * WIDTH + m.head;
    const known = heads.get(key);
    if (!known || m.to - m.from > known.to - known.from) heads.set(key, m);
  }
  for (const m of mentions) {
    for (const other of m.otherHeads ?? []) {
      const key = m.sentence * WIDTH + other;
      if (!heads.has(key)) heads.set(key, m);
    }
  }
  return { at: (sentence, token) => heads.get(sentence * WIDTH + token) ?? null };
}
