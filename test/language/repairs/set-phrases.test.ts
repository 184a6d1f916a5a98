import { describe, expect, test } from 'vitest';
import { setPhrase } from '../../../src/language/repairs/set-phrases.ts';
import { changed } from '../support/tree.ts';

describe('a phrase of another language', () => {
  test('is the complement of a naming verb, and the noun before it the object', () => {
    const written = `Chad/PROPN/NNP/2/nsubj declared/VERB/VBD/0/root the/DET/DT/6/det envoy/NOUN/NN/6/compound persona/NOUN/NN/6/compound
      non/NOUN/NN/2/obj grata/NOUN/NN/6/amod`;
    expect(changed(setPhrase, written)).toEqual([
      'the -det-> envoy',
      'envoy -obj-> declared',
      'persona -xcomp-> declared',
      'non -flat-> persona',
      'grata -flat-> persona',
    ]);
  });

  test('keeps together as a title', () => {
    const written = `Fiji/PROPN/NNP/2/nsubj summoned/VERB/VBD/0/root the/DET/DT/4/det chargé/NOUN/NN/2/obj d’affaires/VERB/VBZ/2/ccomp
      twice/ADV/RB/5/advmod`;
    expect(changed(setPhrase, written)).toEqual(['d’affaires -flat-> chargé', 'twice -advmod-> chargé']);
  });

  test('no other words are touched', () => {
    const written = 'The/DET/DT/2/det persona/NOUN/NN/4/nsubj was/AUX/VBD/4/cop new/ADJ/JJ/0/root';
    expect(changed(setPhrase, written)).toEqual([]);
  });
});
