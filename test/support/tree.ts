import { lemmaOf } from '../../src/language/lemmas.ts';
import { childrenOf } from '../../src/language/tree.ts';
import type { Sentence, Token } from '../../src/language/types.ts';
import { readText } from '../../src/report/read.ts';
import type { Report } from '../../src/report/types.ts';

/**
 * Builds a parsed report by hand. Each sentence is a list of words, one a line:
 *
 * ```
 * Kenya     PROPN NNP 2 nsubj
 * recalled  VERB  VBD 0 root
 * its       PRON  PRP$ 4 nmod:poss
 * envoy     NOUN  NN  2 obj
 * .         PUNCT .   2 punct
 * ```
 *
 * that is form, universal tag, Penn tag, head counted from 1 (0 is the root) and relation, as in CoNLL-U. Words are
 * joined by spaces except before punctuation and clitics; sentences by one space. Lemmas are found by rule.
 */
export function reportOfTrees(...sentences: readonly string[]): { report: Report; sentences: Sentence[] } {
  let text = '';
  const built: Sentence[] = [];
  for (const [index, rows] of sentences.entries()) {
    if (text !== '') text += ' ';
    const tokens: Token[] = [];
    for (const [i, row] of rows.trim().split('\n').entries()) {
      const [form = '', upos = '', xpos = '', head = '0', deprel = ''] = row.trim().split(/\s+/);
      if (i > 0 && !/^(\.|,|;|\?|!|['’]s?|n't)$/.test(form) && !text.endsWith('-') && form !== '-') text += ' ';
      const start = text.length;
      text += form;
      const lemma = lemmaOf(form, upos, xpos);
      tokens.push({ index: i, start, end: text.length, text: form, lemma, upos, xpos, head: Number(head) - 1, deprel });
    }
    const first = tokens[0];
    const last = tokens.at(-1);
    if (!first || !last) throw new RangeError('a sentence needs words');
    built.push({
      index,
      span: { start: first.start, end: last.end },
      part: 0,
      tokens,
      children: childrenOf(tokens.map((t) => t.head)),
      root: tokens.findIndex((t) => t.head < 0),
    });
  }
  return { report: readText(text), sentences: built };
}
