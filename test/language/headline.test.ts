import { describe, expect, test } from 'vitest';
import { headlineHabit, learnCasing, recase } from '../../src/language/headline.ts';

const casing = learnCasing([
  'On Monday , Turkey recalled its envoy from Lima , AFP said .'.split(' '),
  'The embassy of Turkey was shut , and thousands fled .'.split(' '),
]);
const shown = (line: string): string => recase(line.split(' '), casing).join(' ');

describe('the habit of a headline', () => {
  test.each([
    ['TURKEY RECALLS ENVOY FROM LIMA', 'caps'],
    ['Turkey Recalls Envoy From Lima', 'title'],
    ['Turkey recalls envoy from Lima', 'sentence'],
    ['Turkey, Peru agree', 'sentence'],
    ['EU', 'sentence'],
  ] as const)('%s', (line, habit) => expect(headlineHabit(line.split(' '))).toBe(habit));
});

describe('headlines as running text', () => {
  test('names of the text keep their capitals, its other words lose them', () => {
    expect(shown('TURKEY RECALLS ENVOY FROM LIMA')).toBe('Turkey recalls envoy from Lima');
    expect(shown('Turkey Recalls Envoy From Lima')).toBe('Turkey recalls envoy from Lima');
  });

  test('a verb is known by another form of it in the text', () => {
    expect(shown('Thousands Flee Embassy')).toBe('thousands flee embassy');
  });

  test('acronyms of the text stay', () => {
    expect(shown('AFP REPORTS ENVOY SHUT OUT')).toBe('AFP reports envoy shut out');
  });

  test('what the text does not know keeps a capital unless it is plainly a verb or a function word', () => {
    expect(shown('Turkey Urges Patience Before Zagreb Meeting')).toBe('Turkey urges Patience before Zagreb meeting');
    expect(shown('ZAGREB URGES TURKEY')).toBe('Zagreb urges Turkey');
  });

  test('a headline written like running text comes back as it is', () => {
    const words = 'Turkey Recalls its envoy from Lima after talks'.split(' ');
    expect(recase(words, casing)).toBe(words);
  });

  test('first words of sentences prove nothing', () => {
    expect(learnCasing([['Envoys', 'left', 'Lima']]).proper.has('envoys')).toBe(false);
  });
});
