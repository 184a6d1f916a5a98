import type { Parser } from '../../src/language/types.ts';
import { type ConlluSentence, readConllu, writeConllu } from './conllu.ts';

/** Sentences parsed at once: sorted by length they fill the parser's lanes well. */
const BLOCK = 1024;

/** The `syntax` task: CoNLL-U words in, the same with predicted tags and trees out, in the same order. */
export async function* predictSyntax(lines: AsyncIterable<string>, parser: Parser): AsyncIterable<string> {
  let block: ConlluSentence[] = [];
  const parsed = (): string => {
    const parses = parser.parse(block.map(({ words }) => words));
    return block.map((sentence, i) => writeConllu(sentence, parses[i] as (typeof parses)[number])).join('');
  };
  for await (const sentence of readConllu(lines)) {
    block.push(sentence);
    if (block.length < BLOCK) continue;
    yield parsed();
    block = [];
  }
  if (block.length > 0) yield parsed();
}
