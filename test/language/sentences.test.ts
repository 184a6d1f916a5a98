import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';

function split(text: string): string[] {
  const words = tokenise(text);
  return splitSentences(text, words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
}

/** Each case is written with a bar where a sentence ends. */
function bar(text: string): void {
  expect(split(text.replaceAll(' | ', ' ')).join(' | ')).toBe(text);
}

describe('stops', () => {
  test.each([
    'Kenya closed its embassy. | Uganda did not.',
    'Did it? | No! | It did not.',
    'The U.S. envoy left. | He met Gen. Diallo in St. Petersburg on Jan. 3.',
    'He works for Acme Inc. | The firm is old.',
    'It left at 5 p.m. | The next one is at 6 p.m. on Monday.',
    'J. K. Ruiz and George W. Moyo spoke. | Both left.',
    'See e.g. The Hague.',
    'Article No. 3 was cut. | He said no. | They sat.',
    'Prices rose 3.5 percent to $1.20. | Fuel fell.',
    'Yahoo! is a firm.',
  ])('%s', bar);
});

describe('quotes and brackets', () => {
  test.each([
    '“We will go. | We will not stay,” he said.',
    '“We will go.” | The envoy left.',
    '"We will go." | The envoy left.',
    '“Will you go?” he asked.',
    '“Will you go?” Foreign Minister Ana Ruiz asked on Monday.',
    '“Why now?” | The question was not answered.',
    'He left (by car). | She stayed.',
    'The talks failed (again.) | Both sides left.',
    '“All nationals (…) should leave,” it said.',
    "He said: 'It is over.' | They left.",
  ])('%s', bar);
});

describe('careless copy', () => {
  test.each([
    'It left a crater, the army said. | the Daily Star notes.',
    'The talks were held in Quito… and then in Lima.',
    'They waited… | The plane came.',
    'They left. . . and came back.',
  ])('%s', bar);

  test('a missing space does not hide a sentence', () => {
    expect(split('It spoke of the region.The ministry agreed.')).toEqual([
      'It spoke of the region.',
      'The ministry agreed.',
    ]);
  });
});

describe('lines', () => {
  test('blank lines and bullets split, a single line end does not', () => {
    expect(split('The envoy\nleft\n\nThe consul stayed')).toEqual(['The envoy\nleft', 'The consul stayed']);
    expect(split('Demands:\n- open the border\n- free the crew')).toEqual([
      'Demands:',
      '- open the border',
      '- free the crew',
    ]);
    expect(split('Demands: • open the border • free the crew')).toEqual([
      'Demands:',
      '• open the border',
      '• free the crew',
    ]);
  });

  test('numbers of a list stay with their item', () => {
    expect(split('1. Rice was sold. 2. Fuel was not.')).toEqual(['1. Rice was sold.', '2. Fuel was not.']);
  });

  test('footnote marks stay with the sentence before', () => {
    expect(split('He died in 1901.[4] He left two sons.')).toEqual(['He died in 1901.[4]', 'He left two sons.']);
  });
});

test('sentences take every word once, in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('A', 'b.', 'C.', '“', '.”', '?', '…', '(', ')', '\n\n', '•', 'Mr.', '1.', 'U.S.', ' ')),
      (list) => {
        const text = list.join(' ');
        const words = tokenise(text);
        let next = 0;
        for (const { from, to } of splitSentences(text, words)) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThan(from);
          next = to;
        }
        expect(next).toBe(words.length);
      },
    ),
  );
});
