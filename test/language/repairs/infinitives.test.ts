import { describe, expect, test } from 'vitest';
import { infinitives } from '../../../src/language/repairs/infinitives.ts';
import { changed } from '../support/tree.ts';

describe('an infinitive that was read as part of a noun phrase', () => {
  test('"to" and a word that can be a verb are what somebody offers', () => {
    const written = `Norway/PROPN/NNP/2/nsubj offered/VERB/VBD/0/root to/ADP/IN/5/case broker/NOUN/NN/5/compound
      talks/NOUN/NNS/2/obl`;
    expect(changed(infinitives, written)).toEqual([
      'to -mark-> broker',
      'broker -xcomp-> offered',
      'talks -obj-> broker',
    ]);
  });

  test('a verb and a name that were read as one name are parted', () => {
    const written = `Slovakia/PROPN/NNP/2/nsubj threatened/VERB/VBD/0/root to/ADP/IN/4/case sue/PROPN/NNP/2/obl
      Hungary/PROPN/NNP/4/flat`;
    expect(changed(infinitives, written)).toEqual(['to -mark-> sue', 'sue -xcomp-> threatened', 'Hungary -obj-> sue']);
  });

  test('after the object of a verb of asking it is what the object shall do', () => {
    const written = `Chad/PROPN/NNP/2/nsubj urged/VERB/VBD/0/root rebels/NOUN/NNS/2/obj to/ADP/IN/6/case
      free/ADJ/JJ/6/amod detainees/NOUN/NNS/2/obl`;
    expect(changed(infinitives, written)).toEqual(['to -mark-> free', 'free -xcomp-> urged', 'detainees -obj-> free']);
  });

  test('a word that names people or things before another noun stays its attribute', () => {
    const written = `Ghana/PROPN/NNP/2/nsubj agreed/VERB/VBD/0/root to/ADP/IN/5/case trade/NOUN/NN/5/compound
      talks/NOUN/NNS/2/obl`;
    expect(changed(infinitives, written)).toEqual([]);
    const passive = `Rooms/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass offered/VERB/VBN/0/root to/ADP/IN/6/case
      guard/NOUN/NN/6/compound units/NOUN/NNS/3/obl`;
    expect(changed(infinitives, passive)).toEqual([]);
  });
});
