import { describe, expect, test } from 'vitest';
import { indexByHead } from '../../src/actors/index-by-head.ts';
import type { ActorMention } from '../../src/actors/types.ts';
import { find } from './support.ts';

const NAMED = `
  Chile PROPN NNP 2 nsubj
  left  VERB  VBD 0 root
  .     PUNCT .   2 punct`;

describe('mentions by their head', () => {
  const chile = find(NAMED).get('Chile') as ActorMention;

  test('a word far into a sentence is not taken for one of a later sentence', () => {
    const far = { ...chile, sentence: 0, head: 5000 };
    const index = indexByHead([far]);
    expect(index.at(0, 5000)).toBe(far);
    for (let sentence = 1; sentence < 3; sentence++) {
      for (let token = 0; token < 5000; token++) expect(index.at(sentence, token)).toBeNull();
    }
  });

  test('a further head finds the mention unless another has it by right', () => {
    const split = { ...chile, sentence: 0, head: 1, otherHeads: [2, 3] };
    const own = { ...chile, sentence: 0, head: 2 };
    const index = indexByHead([split, own]);
    expect([1, 2, 3, 4].map((token) => index.at(0, token))).toEqual([split, own, split, null]);
  });
});
