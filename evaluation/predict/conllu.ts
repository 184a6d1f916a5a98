import { DemarcheError } from '../../src/errors.ts';
import type { Parse } from '../../src/language/types.ts';

/** A sentence of a CoNLL-U file: its lines, and its words without anything that was annotated. */
export interface ConlluSentence {
  readonly lines: readonly string[];
  readonly words: readonly string[];
}

const WORD = /^[0-9]+$/;
const RANGE = /^[0-9]+-[0-9]+$/;

/**
 * Reads CoNLL-U sentences from lines.
 *
 * @throws DemarcheError E_CONLLU for a line that is neither comment nor tab-separated columns.
 */
export async function* readConllu(lines: AsyncIterable<string>): AsyncIterable<ConlluSentence> {
  let own: string[] = [];
  let words: string[] = [];
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') {
      if (own.length > 0) yield { lines: own, words };
      own = [];
      words = [];
      continue;
    }
    if (!line.startsWith('#')) {
      const [id = '', form] = line.split('\t');
      if (form === undefined)
        throw new DemarcheError(
          'E_CONLLU',
          `line ${number} has no columns: ${line}`,
          'give CoNLL-U, ten columns between tabs',
          2,
        );
      if (WORD.test(id)) words.push(form);
    }
    own.push(line);
  }
  if (own.length > 0) yield { lines: own, words };
}

/**
 * Writes a sentence with what was predicted. Comments and multiword ranges stay; empty nodes, and every
 * annotation of the input, are left out.
 */
export function writeConllu({ lines }: ConlluSentence, parse: Parse): string {
  let next = 0;
  let out = '';
  for (const line of lines) {
    const [id = '', form = ''] = line.split('\t');
    if (line.startsWith('#')) out += `${line}\n`;
    else if (RANGE.test(id)) out += `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_\n`;
    else if (WORD.test(id)) {
      const i = next++;
      const head = (parse.heads[i] as number) + 1;
      out += `${id}\t${form}\t_\t${parse.upos[i]}\t${parse.xpos[i]}\t_\t${head}\t${parse.deprels[i]}\t_\t_\n`;
    }
  }
  return `${out}\n`;
}
