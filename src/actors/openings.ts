import type { Sentence, Token } from '../language/types.ts';
import { isCapitalised } from './fold.ts';

/** Tags that a tagger gives to names that it does not know, where the capital of a sentence's first word tells nothing. */
const GUESSED = new Set(['NOUN', 'ADJ', 'ADV', 'VERB', 'X', 'INTJ', 'PRON']);
const SHORTEST = 4;
const WORD = /^[\p{L}'’-]+$/u;

/**
 * Corrects the tags of a name at the start of a sentence that a table of persons knows ("Thaci read the declaration",
 * "Qin Gang was removed"). Only these tokens are new; offsets and trees stay.
 *
 * @param bears whether a name is one of the table.
 */
export function withOpeningName(sentence: Sentence, bears: (name: string) => boolean): Sentence {
  const [first, second, third] = sentence.tokens;
  if (!first || !second || !GUESSED.has(first.upos) || !isCapitalised(first.text) || !WORD.test(first.text))
    return sentence;
  if (sentence.tokens.length > 3 && isCapitalised(second.text) && isCapitalised(third?.text ?? '')) return sentence;
  if (isCapitalised(second.text) && WORD.test(second.text) && second.text !== second.text.toUpperCase()) {
    if (!bears(`${first.text} ${second.text}`)) return sentence;
    const head = second.head === first.index ? first.head : second.head;
    return retagged(sentence, [
      {
        ...first,
        upos: 'PROPN',
        xpos: 'NNP',
        head,
        deprel: second.head === first.index ? first.deprel : second.deprel,
      },
      { ...second, upos: 'PROPN', xpos: 'NNP', head: first.index, deprel: 'flat' },
    ]);
  }
  const acts =
    /^(VERB|AUX)$/.test(second.upos) || second.xpos === 'POS' || second.text === ',' || second.upos === 'CCONJ';
  if (!acts || first.text.length < SHORTEST || first.xpos === 'PRP' || !bears(first.text)) return sentence;
  return retagged(sentence, [{ ...first, upos: 'PROPN', xpos: 'NNP' }]);
}

function retagged(sentence: Sentence, opening: readonly Token[]): Sentence {
  return { ...sentence, tokens: [...opening, ...sentence.tokens.slice(opening.length)] };
}
