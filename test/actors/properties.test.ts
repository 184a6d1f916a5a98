import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childrenOf } from '../../src/language/tree.ts';
import type { Sentence, Token } from '../../src/language/types.ts';
import { readText } from '../../src/report/read.ts';
import { actors } from './support.ts';

const WORDS = [
  'Israel',
  "'s",
  'the',
  'ambassador',
  'to',
  'Turkey',
  ',',
  'and',
  'its',
  'country',
  'two',
  'countries',
  'of',
  'in',
  'Ankara',
  'President',
  'Erdogan',
  'they',
  'said',
  'recalled',
  'foreign',
  'ministry',
  'UN',
  '-',
  'led',
  'embassy',
  'Georgia',
  'from',
  'Kenyan',
  'citizens',
  'Bank',
  'chief',
  'counterpart',
  'each',
  'other',
  '.',
  'al',
  'Katz',
  'US',
  '2,000',
  '…',
] as const;
const UPOS = ['PROPN', 'NOUN', 'VERB', 'ADP', 'DET', 'PRON', 'ADJ', 'PUNCT', 'PART', 'CCONJ', 'NUM'] as const;
const DEPRELS = [
  'nsubj',
  'obj',
  'nmod',
  'nmod:poss',
  'compound',
  'flat',
  'amod',
  'case',
  'conj',
  'appos',
  'acl:relcl',
  'obl',
  'advcl',
] as const;

const word = fc.record({
  text: fc.constantFrom(...WORDS),
  upos: fc.constantFrom(...UPOS),
  deprel: fc.constantFrom(...DEPRELS),
  up: fc.nat(),
});

/** Sentences of known words with any tags and any tree: each token hangs on an earlier or later one, without circles. */
const report = fc
  .array(fc.array(word, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 })
  .map((lists) => {
    let text = '';
    const sentences = lists.map((list, index): Sentence => {
      const root = (list[0]?.up ?? 0) % list.length;
      const tokens = list.map(({ text: form, upos, deprel, up }, i): Token => {
        text += text === '' ? '' : ' ';
        const start = text.length;
        text += form;
        const head = i === root ? -1 : i < root ? i + 1 + (up % (root - i)) : root + (up % (i - root));
        const xpos = upos === 'PROPN' ? 'NNP' : upos === 'PRON' ? 'PRP$' : upos === 'PART' ? 'POS' : 'NN';
        return { index: i, start, end: text.length, text: form, lemma: form.toLowerCase(), upos, xpos, head, deprel };
      });
      const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
      return { index, span, part: 0, tokens, children: childrenOf(tokens.map((t) => t.head)), root };
    });
    return { text, sentences };
  });

test('any tree gives mentions that lie in their sentence, have their head among their words, and quote the text', () => {
  fc.assert(
    fc.property(report, ({ text, sentences }) => {
      const read = readText(text);
      const found = actors.find(read, sentences);
      for (const m of found) {
        const s = sentences[m.sentence];
        expect(m.from).toBeLessThan(m.to);
        expect(m.head >= m.from && m.head < m.to).toBe(true);
        expect(m.span.start).toBe(s?.tokens[m.from]?.start);
        expect(m.span.end).toBe(s?.tokens[m.to - 1]?.end);
        expect(m.name).not.toBe('');
        if (m.codes) expect(m.codes[0]).toBe(m.code);
        // What the place of the report gives has no words of its own; that place stands in the first sentence.
        if (m.basis !== 'stated' && m.code !== null && !m.antecedent)
          expect(found.filter((x) => x.sentence === 0).map((x) => x.code)).toContain(m.code);
        if (m.basis === 'stated') expect(m.antecedent).toBeUndefined();
      }
    }),
    { numRuns: 400 },
  );
});

test('the same report gives the same mentions', () => {
  fc.assert(
    fc.property(report, ({ text, sentences }) => {
      const read = readText(text);
      expect(actors.find(read, sentences)).toEqual(actors.find(read, sentences));
    }),
    { numRuns: 60 },
  );
});
