import type { Span } from '../report/types.ts';
import { lemmaOf } from './lemmas.ts';
import type { WordSpan } from './tokenise.ts';
import { childrenOf } from './tree.ts';
import type { Parse, Sentence, Token } from './types.ts';

/** A sentence before and after parsing: where it stands, its words, and the forms that the parser was shown. */
export interface Draught {
  readonly part: number;
  /** `title` when the offsets are those of a separately given title. */
  readonly in?: 'title';
  /** The text into which the offsets point. */
  readonly text: string;
  readonly words: readonly WordSpan[];
  /** What the parser reads: the words themselves, or copies in another case (headlines). */
  readonly forms: readonly string[];
  /** True for titles and standfirsts, which are written in a clipped style. */
  readonly headline?: boolean;
}

/**
 * Makes a sentence of words and their parse. Lemmas come from the forms that were parsed, so that a shouted headline has
 * the same lemmas as the text below it; the tokens' text is always the report's own.
 *
 * @param index the sentence's position in the report
 */
export function assemble(index: number, draught: Draught, parse: Parse): Sentence {
  const { words, forms, text } = draught;
  const tokens: Token[] = words.map((word, i) => {
    const upos = parse.upos[i] ?? 'X';
    const xpos = parse.xpos[i] ?? 'FW';
    return {
      index: i,
      start: word.start,
      end: word.end,
      text: text.slice(word.start, word.end),
      lemma: cliticHave(forms, parse, i) ? 'have' : lemmaOf(forms[i] ?? '', upos, xpos),
      upos,
      xpos,
      head: parse.heads[i] ?? -1,
      deprel: parse.deprels[i] ?? 'dep',
    };
  });
  const span: Span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  return {
    index,
    span: draught.in ? { ...span, in: draught.in } : span,
    part: draught.part,
    tokens,
    children: childrenOf(parse.heads),
    root: tokens.findIndex((token) => token.head < 0),
  };
}

/** "he's gone", "it'd left": the clitic is "have" before a past participle that is not passive. */
function cliticHave(forms: readonly string[], parse: Parse, index: number): boolean {
  if (parse.deprels[index] !== 'aux' || !/^['’`]?s$/i.test(forms[index] ?? '')) return false;
  const head = parse.heads[index] ?? -1;
  return parse.xpos[head] === 'VBN';
}
