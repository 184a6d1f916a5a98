import { describe, expect, test } from 'vitest';
import { canonicalLemma, lemmaOf } from '../../src/language/lemmas.ts';
import { repair } from '../../src/language/repair.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import type { Parse } from '../../src/language/types.ts';
import { missingModel, shippedParser } from './support/actions.ts';
import { type GoldSentence, missingTreebank, paragraphs, readTreebank } from './support/conllu.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** F1 of the words and sentences that the rules find in the raw text of gold sentences. */
function segmentation(sentences: readonly GoldSentence[]): { words: number; sentences: number } {
  const counts = { words: [0, 0], sentences: [0, 0] };
  const tally = (count: number[], found: readonly Place[], gold: readonly Place[]): void => {
    const wanted = new Set(gold.map(({ start, end }) => `${start}-${end}`));
    count[0] = (count[0] ?? 0) + 2 * found.filter(({ start, end }) => wanted.has(`${start}-${end}`)).length;
    count[1] = (count[1] ?? 0) + found.length + gold.length;
  };
  for (const paragraph of paragraphs(sentences, true)) {
    const words = tokenise(paragraph.text);
    const ranges = splitSentences(paragraph.text, words);
    tally(counts.words, words, paragraph.words);
    const places = ranges.map(({ from, to }) => ({ start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }));
    tally(counts.sentences, places, paragraph.sentences);
  }
  const f1 = ([hits = 0, all = 1]: number[]): number => (100 * hits) / all;
  return { words: f1(counts.words), sentences: f1(counts.sentences) };
}

describe.skipIf(missingTreebank('ewt-dev'))('the English Web Treebank, development part', () => {
  test('words and sentences are found as it has them', () => {
    const gold = readTreebank('ewt-dev');
    const news = segmentation(gold.filter(({ id }) => id.startsWith('weblog')));
    const all = segmentation(gold);
    console.info(`EWT dev: words ${all.words.toFixed(2)}, sentences ${all.sentences.toFixed(2)} F1`);
    console.info(`EWT dev, news weblogs: words ${news.words.toFixed(2)}, sentences ${news.sentences.toFixed(2)} F1`);
    expect(news.words).toBeGreaterThan(99.8);
    expect(news.sentences).toBeGreaterThan(99);
    expect(all.words).toBeGreaterThan(98.8);
    expect(all.sentences).toBeGreaterThan(94);
  });

  test('lemmas agree, British and American spelling taken as one', () => {
    let right = 0;
    let all = 0;
    for (const { words } of readTreebank('ewt-dev')) {
      for (const { form, lemma, upos, xpos } of words) {
        if (xpos === 'GW' || lemma === '_') continue;
        all++;
        if (lemmaOf(form, upos, xpos).toLowerCase() === canonicalLemma(lemma).toLowerCase()) right++;
      }
    }
    console.info(`EWT dev: lemmas ${((100 * right) / all).toFixed(2)}%`);
    expect(right / all).toBeGreaterThan(0.988);
  });

  test('repairs leave sound trees alone', () => {
    let changed = 0;
    let all = 0;
    for (const { words } of readTreebank('ewt-dev')) {
      const gold: Parse = {
        upos: words.map((word) => word.upos),
        xpos: words.map((word) => word.xpos),
        heads: Int32Array.from(words, (word) => word.head),
        deprels: words.map((word) => word.deprel),
      };
      const mended = repair(
        words.map((word) => word.form),
        gold,
      );
      all += words.length;
      for (let i = 0; i < words.length; i++) if (mended.heads[i] !== gold.heads[i]) changed++;
    }
    expect(changed / all).toBeLessThan(0.004);
  });

  test.skipIf(missingModel())('repairs cost nothing on text that is no news', async () => {
    const parser = await shippedParser();
    const gold = readTreebank('ewt-dev');
    const forms = gold.map(({ words }) => words.map((word) => word.form));
    const parses = parser.parse(forms);
    const score = (parse: (i: number) => Parse): number => {
      let right = 0;
      for (const [i, { words }] of gold.entries()) {
        const { heads } = parse(i);
        for (const [k, word] of words.entries()) if (heads[k] === word.head) right++;
      }
      return (100 * right) / forms.flat().length;
    };
    const plain = score((i) => parses[i] as Parse);
    const mended = score((i) => repair(forms[i] ?? [], parses[i] as Parse));
    console.info(`EWT dev: UAS ${plain.toFixed(2)} as parsed, ${mended.toFixed(2)} repaired`);
    expect(mended).toBeGreaterThan(plain - 0.05);
  });
});

describe.skipIf(missingTreebank('gum-train'))('GUM, the news in its training part', () => {
  test('words and sentences are found as it has them', () => {
    const news = segmentation(readTreebank('gum-train').filter(({ id }) => id.startsWith('GUM_news')));
    console.info(`GUM news: words ${news.words.toFixed(2)}, sentences ${news.sentences.toFixed(2)} F1`);
    expect(news.words).toBeGreaterThan(99.6);
    expect(news.sentences).toBeGreaterThan(96);
  });
});
