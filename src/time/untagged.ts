import { splitSentences } from '../language/sentences.ts';
import { tokenise } from '../language/tokenise.ts';
import type { Sentence, Token } from '../language/types.ts';

/** Sentences of a text without tags or trees, for reading times where no parser is loaded. Offsets are UTF-16. */
export function untaggedSentences(text: string): Sentence[] {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ from, to }, index) => {
    const tokens = words.slice(from, to).map(
      ({ start, end }, position): Token => ({
        index: position,
        start,
        end,
        text: text.slice(start, end),
        lemma: '',
        upos: '',
        xpos: '',
        head: -1,
        deprel: '',
      }),
    );
    const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
    return { index, span, part: 0, tokens, children: tokens.map(() => []), root: 0 };
  });
}
