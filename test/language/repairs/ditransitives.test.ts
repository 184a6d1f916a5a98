import { describe, expect, test } from 'vitest';
import { ditransitive } from '../../../src/language/repairs/ditransitives.ts';
import { changed } from '../support/tree.ts';

describe('who is given something', () => {
  test('is the name before what is given', () => {
    const written = `France/PROPN/NNP/2/nsubj gave/VERB/VBD/0/root Chad/PROPN/NNP/5/compound military/ADJ/JJ/5/amod
      equipment/NOUN/NN/2/obj`;
    expect(changed(ditransitive, written)).toEqual(['Chad -iobj-> gave']);
  });

  test('is a described person, with the article', () => {
    const written = `Norway/PROPN/NNP/2/nsubj refused/VERB/VBD/0/root a/DET/DT/6/det Malian/ADJ/JJ/5/amod
      singer/NOUN/NN/6/compound asylum/NOUN/NN/2/obj`;
    expect(changed(ditransitive, written)).toEqual(['a -det-> singer', 'singer -iobj-> refused']);
  });

  test.each([
    [
      'an attribute of what is denied',
      `Cuba/PROPN/NNP/2/nsubj denied/VERB/VBD/0/root Iran/PROPN/NNP/4/compound links/NOUN/NNS/2/obj`,
    ],
    [
      'an acronym that is mostly an attribute',
      `It/PRON/PRP/2/nsubj gave/VERB/VBD/0/root UN/PROPN/NNP/4/compound troops/NOUN/NNS/2/obj`,
    ],
    [
      'a verb that gives nothing',
      `It/PRON/PRP/2/nsubj met/VERB/VBD/0/root Chad/PROPN/NNP/4/compound rebels/NOUN/NNS/2/obj`,
    ],
  ])('%s stays', (_, written) => expect(changed(ditransitive, written)).toEqual([]));
});
