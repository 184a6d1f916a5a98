import { describe, expect, it } from 'vitest';
import { describesSame, refersBack } from '../../../src/record/origins/descriptions.ts';
import { likenessOfQuotes, ONE_UTTERANCE } from '../../../src/record/origins/utterances.ts';
import { slice, wordsAt } from '../../../src/record/origins/words.ts';
import { ONE, TWO } from './utterances.ts';

describe('quotations', () => {
  it.each(ONE)('knows one utterance in “%s” and “%s”', (a, b) => {
    expect(likenessOfQuotes(a, b)).toBeGreaterThanOrEqual(ONE_UTTERANCE);
    expect(likenessOfQuotes(b, a)).toBe(likenessOfQuotes(a, b));
  });

  it.each(TWO)('keeps “%s” and “%s” apart', (a, b) => {
    expect(likenessOfQuotes(a, b)).toBeLessThan(ONE_UTTERANCE);
  });

  it('does not join short set phrases', () => {
    expect(likenessOfQuotes('a grave mistake', 'a grave mistake indeed')).toBeLessThan(ONE_UTTERANCE);
  });

  it('knows an excerpt of a longer quotation', () => {
    expect(
      likenessOfQuotes(
        'the harbour will be handed back to the fishermen',
        'It was a long winter, and now the harbour will be handed back to the fishermen, whatever the courts in the city say about it',
      ),
    ).toBeGreaterThanOrEqual(ONE_UTTERANCE);
  });
});

describe('nameless sources', () => {
  it('may be one where neither description contradicts the other', () => {
    expect(describesSame('a source close to the dossier', 'a source close to the matter')).toBe(true);
    expect(describesSame('a senior official', 'a government source')).toBe(true);
  });

  it('are two where number or calling differ', () => {
    expect(describesSame('two officials', 'an official')).toBe(false);
    expect(describesSame('a villager', 'a diplomat')).toBe(false);
  });

  it('are taken up again by a bare noun', () => {
    expect(refersBack('the source')).toBe(true);
    expect(refersBack('a source close to the dossier')).toBe(false);
  });
});

describe('words', () => {
  it('stand at code points, also behind characters of two code units', () => {
    const text = '🕊 Peace holds 🕊🕊 today';
    expect(wordsAt(text).map((w) => slice(text, [w.from, w.to]))).toEqual(['Peace', 'holds', 'today']);
  });
});
