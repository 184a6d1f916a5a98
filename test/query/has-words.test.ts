import { describe, expect, it } from 'vitest';
import { hasWords } from '../../src/query/has-words.ts';

describe('narrowing a list by words', () => {
  it('takes what has all words, in any order and in any of its texts', () => {
    expect(hasWords('dam breach', ['breach', 'dam', 'kakhovka'])).toBe(true);
    expect(hasWords('dam bridge', ['breach', 'dam', 'kakhovka'])).toBe(false);
  });

  it('does not mind capitals, accents and the ends of words', () => {
    expect(hasWords('cote EXPEL', ['Côte d’Ivoire', 'expelled'])).toBe(true);
    expect(hasWords('côte', ['Cote'])).toBe(true);
  });

  it('finds no word across two texts', () => {
    expect(hasWords('damage', ['dam', 'age'])).toBe(false);
  });

  it('lets everything through where no word is given', () => {
    expect([hasWords(undefined, []), hasWords('  ', [null])]).toEqual([true, true]);
  });
});
