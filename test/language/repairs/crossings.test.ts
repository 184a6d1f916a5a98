import { describe, expect, test } from 'vitest';
import { crossings } from '../../../src/language/repairs/crossings.ts';
import { changed } from '../support/tree.ts';

describe('a phrase between a subject and its verb', () => {
  test('is parted from the object with which it was run into one', () => {
    const written = `A/DET/DT/2/det flood/NOUN/NN/6/nsubj in/ADP/IN/4/case Costa/PROPN/NNP/7/compound
      Rica/PROPN/NNP/4/flat halted/VERB/VBD/0/root exports/NOUN/NNS/6/obj`;
    expect(changed(crossings, written)).toEqual(['Costa -nmod-> flood']);
  });

  test('leaves the verb to the sentence, where the tree has it as an attribute', () => {
    const written = `The/DET/DT/2/det death/NOUN/NN/0/root of/ADP/IN/8/case Peru/PROPN/NNP/8/nmod:poss 's/PART/POS/4/case
      envoy/NOUN/NN/8/compound shocked/ADJ/JJ/8/amod friends/NOUN/NNS/2/nmod ./PUNCT/./2/punct`;
    expect(changed(crossings, written)).toEqual([
      'death -nsubj-> shocked',
      'of -case-> envoy',
      'Peru -nmod:poss-> envoy',
      'envoy -nmod-> death',
      'shocked -root-> ROOT',
      'friends -obj-> shocked',
      '. -punct-> shocked',
    ]);
  });

  test('says who did the deed when "by" opens it', () => {
    const written = `The/DET/DT/2/det closure/NOUN/NN/5/nsubj by/ADP/IN/4/case Latvia/PROPN/NNP/5/obl
      drew/VERB/VBD/0/root protests/NOUN/NNS/5/obj`;
    expect(changed(crossings, written)).toEqual(['Latvia -nmod-> closure']);
  });

  test.each([
    [
      'a participle before the noun that a preposition opens',
      `Talks/NOUN/NNS/6/nsubj on/ADP/IN/5/case Kosovo/PROPN/NNP/5/compound revised/VERB/VBN/5/amod rules/NOUN/NNS/1/nmod
        failed/VERB/VBD/0/root`,
    ],
    [
      'a phrase between commas',
      `He/PRON/PRP/5/nsubj ,/PUNCT/,/4/punct by/ADP/IN/4/case chance/NOUN/NN/5/obl won/VERB/VBD/0/root it/PRON/PRP/5/obj`,
    ],
  ])('%s stays', (_, written) => expect(changed(crossings, written)).toEqual([]));
});
