import { describe, expect, test } from 'vitest';
import { titles } from '../../../src/language/repairs/titles.ts';
import { changed } from '../support/tree.ts';

describe('a title directly before a name', () => {
  test('two subjects become one party', () => {
    const written = `Zambia/PROPN/NNP/3/compound Foreign/ADJ/NNP/3/amod Minister/PROPN/NNP/6/nsubj Stanley/PROPN/NNP/6/nsubj
      Kakubo/PROPN/NNP/4/flat spoke/VERB/VBD/0/root`;
    expect(changed(titles, written)).toEqual(['Minister -nmod:desc-> Stanley']);
  });

  test('"consul general" before a name is one title', () => {
    const written = `Consul/NOUN/NN/6/nsubj general/ADJ/JJ/1/amod Ana/PROPN/NNP/1/flat Lucía/PROPN/NNP/3/flat Ferreira/PROPN/NNP/3/flat
      left/VERB/VBD/0/root`;
    expect(changed(titles, written)).toEqual(['Consul -nmod:desc-> Ana', 'Ana -nsubj-> left']);
  });

  test('two objects become one', () => {
    const written = `She/PRON/PRP/2/nsubj called/VERB/VBD/0/root Ukrainian/ADJ/JJ/4/amod leader/NOUN/NN/2/obj Oleh/PROPN/NNP/2/obj
      Marchenko/PROPN/NNP/5/flat`;
    expect(changed(titles, written)).toEqual(['leader -nmod:desc-> Oleh']);
  });

  test('with a possessive pronoun the title is the head', () => {
    const written = `She/PRON/PRP/2/nsubj met/VERB/VBD/0/root her/PRON/PRP$/4/nmod:poss counterpart/NOUN/NN/2/obj Ravi/PROPN/NNP/4/flat`;
    expect(changed(titles, written)).toEqual(['Ravi -appos-> counterpart']);
  });

  test('prepositions and conjuncts go with the person', () => {
    const written = `talks/NOUN/NNS/0/root with/ADP/IN/3/case President/PROPN/NNP/1/nmod Sall/PROPN/NNP/3/flat and/CCONJ/CC/6/cc
      ministers/NOUN/NNS/3/conj`;
    expect(changed(titles, written)).toEqual([
      'with -case-> Sall',
      'President -nmod:desc-> Sall',
      'Sall -nmod-> talks',
      'ministers -conj-> Sall',
    ]);
  });

  test('scattered parts of a name are gathered', () => {
    const written = `President/PROPN/NNP/4/nsubj Budi/PROPN/NNP/4/nsubj Wijaya/PROPN/NNP/4/nsubj denied/VERB/VBD/0/root it/PRON/PRP/4/obj`;
    expect(changed(titles, written)).toEqual(['President -nmod:desc-> Budi', 'Wijaya -flat-> Budi']);
  });

  test.each([
    ['a further title', 'Prime/ADJ/JJ/2/amod Minister/PROPN/NNP/3/nsubj resigned/VERB/VBD/0/root'],
    ['a day', 'The/DET/DT/2/det president/NOUN/NN/4/nsubj Monday/PROPN/NNP/4/obl:tmod left/VERB/VBD/0/root'],
    [
      'a title within a name',
      'Ahmed/PROPN/NNP/4/nsubj Sheikh/PROPN/NNP/1/flat Khalil/PROPN/NNP/1/flat left/VERB/VBD/0/root',
    ],
    ['a plural', 'ministers/NOUN/NNS/3/obj Chad/PROPN/NNP/3/nsubj recalled/VERB/VBD/0/root'],
    ['a thing', 'The/DET/DT/2/det vessel/NOUN/NN/0/root Iran/PROPN/NNP/4/nsubj seized/VERB/VBD/2/acl:relcl'],
  ])('%s is no case for it', (_, written) => expect(changed(titles, written)).toEqual([]));
});
