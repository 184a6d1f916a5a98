import { describe, expect, test } from 'vitest';
import { leadingSigns, withLead } from '../../src/language/lead.ts';
import { createLanguage } from '../../src/language/read.ts';
import { readText } from '../../src/report/read.ts';
import { missingModel, shippedParser } from './support/actions.ts';

describe('signs before the first word', () => {
  test.each([
    [['✅', 'Kenya', 'left'], 1],
    [['🇰🇪', '🇸🇴', 'Kenya', 'left'], 2],
    [['1️⃣', '•', 'Kenya'], 2],
    [['“', 'Kenya'], 0],
    [['2', 'envoys', '✅'], 0],
    [['✅'], 0],
  ])('%j has as many as stand before a word or a mark of punctuation', (words, count) => {
    expect(leadingSigns(words)).toBe(count);
  });

  test('hang on the root as punctuation', () => {
    const rest = {
      upos: ['PROPN', 'VERB'],
      xpos: ['NNP', 'VBD'],
      heads: Int32Array.of(1, -1),
      deprels: ['nsubj', 'root'],
    };
    const whole = withLead(rest, 1);
    expect([...whole.heads]).toEqual([2, 2, -1]);
    expect(whole.deprels).toEqual(['punct', 'nsubj', 'root']);
    expect(withLead(rest, 0)).toBe(rest);
  });

  test.skipIf(missingModel())('do not change the tree of the rest', async () => {
    const language = createLanguage(await shippedParser());
    const read = (text: string) => language.annotate(readText(text, { date: '2021-03-02' }))[0];
    const plain = read('Kenya expelled two Somali envoys on Monday, officials said.');
    for (const lead of ['✅ ', '🇰🇪🇸🇴 ', '🚨🚨 ']) {
      const signed = read(`${lead}Kenya expelled two Somali envoys on Monday, officials said.`);
      const count = (signed?.tokens.length ?? 0) - (plain?.tokens.length ?? 0);
      expect(count).toBeGreaterThan(0);
      const rest = signed?.tokens
        .slice(count)
        .map(({ text, head, deprel }) => [text, head < 0 ? head : head - count, deprel]);
      expect(rest).toEqual(plain?.tokens.map(({ text, head, deprel }) => [text, head, deprel]));
    }
  });
});
