import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberPhraseAt, numberPhrases } from '../../src/language/numbers.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { lexeme } from '../../src/time/lexicon.ts';

const wordsOf = (text: string): string[] => tokenise(text).map((w) => text.slice(w.start, w.end));

/** Least, most and modifier of each amount in a text. */
function amounts(text: string): (number | string | null)[][] {
  return numberPhrases(wordsOf(text)).map((p) => [p.min, p.max, p.modifier]);
}

describe('numbers', () => {
  it.each([
    ['3 envoys', 3],
    ['1,400 nurses', 1400],
    ['1.400 nurses', 1400],
    ['1 400 nurses', 1400],
    ['12 345 678 people', 12_345_678],
    ['1,234,567 people', 1_234_567],
    ["1'400 nurses", 1400],
    ['1,50,000 workers', 150_000],
    ['1.5 million people', 1_500_000],
    ['1,5 million people', 1_500_000],
    ['1.125 million people', 1_125_000],
    ['20 thousand people', 20_000],
    ['2 lakh workers', 200_000],
    ['1.5m people', 1_500_000],
    ['twenty-three clerks', 23],
    ['twenty three clerks', 23],
    ['Twelve clerks', 12],
    ['two hundred clerks', 200],
    ['a hundred clerks', 100],
    ['a hundred and fifty clerks', 150],
    ['one hundred and twenty-one clerks', 121],
    ['three thousand two hundred and five clerks', 3205],
    ['two hundred thousand people', 200_000],
    ['a dozen clerks', 12],
    ['two dozen clerks', 24],
    ['half a dozen clerks', 6],
    ['half a million people', 500_000],
    ['a couple of clerks', 2],
    ['one of the clerks', 1],
  ])('reads "%s"', (text, value) => {
    expect(amounts(text)).toEqual([[value, value, null]]);
  });

  it.each([
    ['dozens of clerks', 24],
    ['hundreds of clerks', 200],
    ['tens of thousands of people', 20_000],
    ['hundreds of thousands of people', 200_000],
    ['several dozen clerks', 36],
    ['several clerks', 3],
    ['a few clerks', 2],
    ['a handful of clerks', 3],
    ['hundreds, if not thousands, of clerks', 200],
    ['hundreds of thousands of clerks', 200_000],
    ['a few hundred clerks', 200],
  ])('leaves "%s" open above', (text, least) => {
    expect(amounts(text)).toEqual([[least, null, null]]);
  });

  it.each([
    ['at least 20 clerks', 20, null, 'at least'],
    ['no fewer than twenty clerks', 20, null, 'no fewer than'],
    ['more than 20 clerks', 21, null, 'more than'],
    ['more than a dozen clerks', 13, null, 'more than'],
    ['over two hundred clerks', 201, null, 'over'],
    ['well over 20 clerks', 21, null, 'well over'],
    ['20 or more clerks', 20, null, 'or more'],
    ['no more than 20 clerks', 0, 20, 'no more than'],
    ['not more than 20 clerks', 0, 20, 'not more than'],
    ['at most 20 clerks', 0, 20, 'at most'],
    ['up to 20 clerks', 0, 20, 'up to'],
    ['as many as 30 clerks', 0, 30, 'as many as'],
    ['perhaps as many as 30 clerks', 0, 30, 'perhaps as many as'],
    ['fewer than 20 clerks', 0, 19, 'fewer than'],
    ['less than two dozen clerks', 0, 23, 'less than'],
    ['nearly 20 clerks', 20, 20, 'nearly'],
    ['About 20 clerks', 20, 20, 'about'],
    ['around twenty clerks', 20, 20, 'around'],
    ['roughly 20 clerks', 20, 20, 'roughly'],
    ['some 20 clerks', 20, 20, 'some'],
    ['20 or so clerks', 20, 20, 'or so'],
    ['only 3 clerks', 3, 3, 'only'],
    ['up to about 30 clerks', 0, 30, 'up to about'],
    ['more than dozens of clerks', 24, null, 'more than'],
  ])('bounds "%s" as its modifier says', (text, min, max, modifier) => {
    expect(amounts(text)).toEqual([[min, max, modifier]]);
  });

  it.each([
    ['between 10 and 15 clerks', 10, 15, 'between'],
    ['between two and three hundred clerks', 200, 300, 'between'],
    ['10 to 15 clerks', 10, 15, null],
    ['ten to fifteen clerks', 10, 15, null],
    ['10-15 clerks', 10, 15, null],
    ['10–15 clerks', 10, 15, null],
    ['150-1500 clerks', 150, 1500, null],
    ['two or three clerks', 2, 3, null],
    ['two or three dozen clerks', 24, 36, null],
    ['10 to 15 million people', 10_000_000, 15_000_000, null],
    ['about 10 to 15 clerks', 10, 15, 'about'],
  ])('reads "%s" as one range', (text, min, max, modifier) => {
    expect(amounts(text)).toEqual([[min, max, modifier]]);
  });

  it('keeps two amounts apart where no range is meant', () => {
    expect(amounts('raised from 10 to 15')).toEqual([
      [10, 10, null],
      [15, 15, null],
    ]);
    expect(amounts('12 clerks and 5 guards')).toHaveLength(2);
    expect(amounts('won 3 to 1')).toHaveLength(2);
  });

  it('leaves out shares and words that count nothing', () => {
    expect(amounts('20 percent of the staff')).toEqual([]);
    expect(amounts('20 per cent of the staff')).toEqual([]);
    expect(amounts('no one left, and some stayed')).toEqual([]);
    expect(amounts('the constructor of the toString hearing')).toEqual([]);
    expect(amounts('a final score')).toEqual([]);
  });

  it('gives the words that an amount takes, with its modifier', () => {
    const words = wordsOf('Lima told no more than a hundred and fifty clerks to go.');
    expect(numberPhraseAt(words, 8)).toMatchObject({ from: 2, to: 9 });
    expect(words.slice(2, 9).join(' ')).toBe('no more than a hundred and fifty');
    expect(numberPhraseAt(words, 9)).toBeNull();
  });

  it('reads every whole number alike with comma, stop or space between its groups', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (n) => {
        for (const mark of [',', '.', ' ']) {
          const text = n.toString().replace(/\B(?=(\d{3})+$)/g, mark);
          expect(numberPhrases(wordsOf(`${text} people`))).toMatchObject([{ min: n, max: n }]);
        }
      }),
    );
  });

  it('shares its words with the reader of dates', () => {
    expect(['seventeen', 'ninety', 'dozen'].map((w) => lexeme(w)?.cardinal)).toEqual([17, 90, 12]);
    expect(['hundred', 'million'].map((w) => lexeme(w)?.scale)).toEqual([100, 1e6]);
  });
});
