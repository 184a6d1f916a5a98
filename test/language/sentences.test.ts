import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST } from '../../src/language/parser/pieces.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { tokenise } from '../../src/language/tokenise.ts';
import { cpuMs } from '../support/cpu.ts';

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

describe('what has no stops', () => {
  const range = (text: string) => splitSentences(text, tokenise(text));

  test('is cut into pieces that the parser reads at once, without losing a word', () => {
    const ranges = range('Kenya, Uganda '.repeat(500));
    expect(ranges.every(({ from, to }) => to > from && to - from <= LONGEST)).toBe(true);
    expect(ranges[0]?.from).toBe(0);
    expect(ranges.at(-1)?.to).toBe(1500);
    for (const [i, { from }] of ranges.entries()) expect(from).toBe(i === 0 ? 0 : ranges[i - 1]?.to);
  });

  test('of up to that many words is left whole', () => {
    expect(range('word '.repeat(LONGEST))).toEqual([{ from: 0, to: LONGEST }]);
    expect(range('word '.repeat(LONGEST + 1))).toHaveLength(2);
  });

  test('is cut after a semicolon where there is one', () => {
    const [first] = range(`${'word '.repeat(LONGEST - 50)}; ${'word '.repeat(LONGEST)}`);
    expect(first).toEqual({ from: 0, to: LONGEST - 49 });
  });

  test('costs its length and not the square, even when it is all closing brackets', () => {
    const cost = (count: number): number => {
      const text = `No${')'.repeat(count)}`;
      const words = tokenise(text);
      const times = [1, 2, 3, 4, 5].map(() => cpuMs(() => splitSentences(text, words)));
      return Math.min(...times);
    };
    cost(1000);
    expect(cost(80_000)).toBeLessThan(9 * cost(20_000) + 20);
  });
});
