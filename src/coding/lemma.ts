import { lemmaOf } from '../language/lemmas.ts';
import type { Sentence, Token } from '../language/types.ts';

/** The lemma in small letters; the first word of a sentence is taken for a common noun where it looks like a plural. */
export function lemmaAt(s: Sentence, token: number): string {
  let known = lemmas.get(s);
  if (!known) {
    known = s.tokens.map(lemmaFrom);
    lemmas.set(s, known);
  }
  return known[token];
}

/** Worked out once a sentence: every frame that is tried asks again. */
const lemmas = new WeakMap<Sentence, readonly string[]>();

function lemmaFrom({ lemma, text, upos, index }: Token): string {
  const isOpening = index === 0 && upos === 'PROPN' && /^[A-Z][a-z]+s$/.test(text);
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
