import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentence, joinParses, LONGEST } from '../../../src/language/parser/pieces.ts';
import type { Parse } from '../../../src/language/types.ts';

const words = (n: number): string[] => Array.from({ length: n }, (_, i) => `w${i}`);

/** A parse of n words that all hang on the first. */
const flat = (n: number): Parse => ({
  upos: words(n).map(() => 'X'),
  xpos: words(n),
  heads: Int32Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0)),
  deprels: words(n).map((_, i) => (i === 0 ? 'root' : 'dep')),
});

describe('cutSentence', () => {
  it('leaves a sentence of up to the limit whole', () => {
    const sentence = words(LONGEST);
    expect(cutSentence(sentence)).toEqual([sentence]);
  });

  it('loses no word and keeps every piece within the limit', () => {
    const word = fc.constantFrom('a', ',', ';', '.', 'b');
    fc.assert(
      fc.property(fc.array(word, { minLength: 0, maxLength: 1500 }), (sentence) => {
        const pieces = cutSentence(sentence);
        expect(pieces.flat()).toEqual(sentence);
        expect(pieces.every((piece) => piece.length <= LONGEST && (piece.length > 0 || sentence.length === 0))).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('cuts after a full stop or semicolon rather than after a later comma', () => {
    const sentence = words(LONGEST + 100)
      .with(LONGEST - 100, ';')
      .with(LONGEST - 10, ',');
    expect(cutSentence(sentence).map((piece) => piece.length)).toEqual([LONGEST - 99, 199]);
  });

  it('cuts after the last comma when there is nothing stronger, and else where the room ends', () => {
    const sentence = words(LONGEST + 100).with(LONGEST - 10, ',');
    expect(cutSentence(sentence)[0]).toHaveLength(LONGEST - 9);
    expect(cutSentence(words(LONGEST + 100))[0]).toHaveLength(LONGEST);
  });
});

describe('joinParses', () => {
  it('hangs the later roots on the first one', () => {
    const joined = joinParses([flat(3), flat(2), flat(1)]);
    expect([...joined.heads]).toEqual([-1, 0, 0, 0, 3, 0]);
    expect(joined.deprels).toEqual(['root', 'dep', 'dep', 'parataxis', 'dep', 'parataxis']);
    expect(joined.xpos).toEqual(['w0', 'w1', 'w2', 'w0', 'w1', 'w0']);
  });

  it('gives a single piece back as it is', () => {
    const one = flat(4);
    expect(joinParses([one])).toBe(one);
  });
});
