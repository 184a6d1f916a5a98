import { lemmaOf } from '../language/lemmas.ts';
import type { Sentence } from '../language/types.ts';

/** The lemma in small letters; the first word of a sentence is taken for a common noun where it looks like a plural. */
export function lemmaAt(s: Sentence, token: number): string {
  const { lemma, text, upos } = s.tokens[token];
  const isOpening = token === 0 && upos === 'PROPN' && /^[A-Z][a-z]+s$/.test(text);
  return isOpening ? lemmaOf(text, 'NOUN', 'NNS') : lemma.toLowerCase();
}

const texts = new WeakMap<Sentence, readonly string[]>();

/** The words of a sentence as written, in small letters; worked out once. */
export function textsOf(s: Sentence): readonly string[] {
  let known = texts.get(s);
  if (!known) {
    known = s.tokens.map((t) => t.text.toLowerCase());
    texts.set(s, known);
  }
  return known;
}
