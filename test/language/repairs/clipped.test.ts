import { describe, expect, test } from 'vitest';
import { clipped } from '../../../src/language/repairs/clipped.ts';
import { changed } from '../support/tree.ts';

describe('headlines of two names', () => {
  test('the base form after them is the verb', () => {
    const written = `Peru/PROPN/NNP/5/compound ,/PUNCT/,/1/punct Chile/PROPN/NNP/4/compound sign/NOUN/NN/5/compound
      pact/NOUN/NN/0/root`;
    expect(changed(clipped, written)).toEqual([
      'Peru -nsubj-> sign',
      ', -punct-> Chile',
      'Chile -conj-> Peru',
      'sign -root-> ROOT',
      'pact -obj-> sign',
    ]);
  });

  test('what is to be done is of both', () => {
    const written = `Kenya/PROPN/NNP/0/root ,/PUNCT/,/3/punct Uganda/PROPN/NNP/1/appos to/PART/TO/5/mark
      resume/VERB/VB/1/acl talks/NOUN/NNS/5/obj`;
    expect(changed(clipped, written)).toEqual(['Uganda -conj-> Kenya']);
  });

  test.each([
    [
      'a place and its state',
      `Lima/PROPN/NNP/4/nsubj ,/PUNCT/,/3/punct Peru/PROPN/NNP/1/appos hosted/VERB/VBD/0/root talks/NOUN/NNS/4/obj`,
    ],
    [
      'an auxiliary',
      `Chad/PROPN/NNP/5/nsubj ,/PUNCT/,/3/punct Mali/PROPN/NNP/1/conj have/AUX/VBP/5/aux left/VERB/VBN/0/root
        talks/NOUN/NNS/5/obj`,
    ],
  ])('%s stays', (_, written) => expect(changed(clipped, written)).toEqual([]));
});
