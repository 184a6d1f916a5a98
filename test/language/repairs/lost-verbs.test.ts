import { describe, expect, test } from 'vitest';
import { lostVerbs } from '../../../src/language/repairs/lost-verbs.ts';
import { changed } from '../support/tree.ts';

describe('verbs that look like other words', () => {
  test('a form of going at the end of a headline has the noun before it as its subject', () => {
    const written = `Mongolian/ADJ/JJ/3/amod PM/NOUN/NN/3/compound arrives/NOUN/NNS/0/root in/ADP/IN/5/case
      Seoul/PROPN/NNP/3/nmod`;
    expect(changed(lostVerbs, written)).toEqual([
      'Mongolian -amod-> PM',
      'PM -nsubj-> arrives',
      'Seoul -obl-> arrives',
    ]);
  });

  test('a form in -ed with a subject governs the noun after it', () => {
    const written = `Rebels/NOUN/NNS/2/nsubj suspended/VERB/VBD/3/amod attacks/NOUN/NNS/0/root on/ADP/IN/5/case
      Lagos/PROPN/NNP/3/nmod`;
    expect(changed(lostVerbs, written)).toEqual(['suspended -root-> ROOT', 'attacks -obj-> suspended']);
  });

  test('a visitor is the subject of what he does', () => {
    const written = `Visiting/VERB/VBG/4/advcl Danish/ADJ/JJ/3/amod minister/NOUN/NN/1/obj held/VERB/VBD/0/root
      talks/NOUN/NNS/4/obj`;
    expect(changed(lostVerbs, written)).toEqual(['Visiting -amod-> minister', 'minister -nsubj-> held']);
  });

  test('who visits a place is another', () => {
    const written = `Visiting/VERB/VBG/5/advcl Riga/PROPN/NNP/1/obj ,/PUNCT/,/1/punct she/PRON/PRP/5/nsubj held/VERB/VBD/0/root
      talks/NOUN/NNS/5/obj`;
    expect(changed(lostVerbs, written)).toEqual([]);
  });

  test('a noun with an article stays one', () => {
    const written = `the/DET/DT/3/det minister/NOUN/NN/3/compound meets/NOUN/NNS/0/root and/CCONJ/CC/5/cc
      talks/NOUN/NNS/3/conj were/AUX/VBD/7/aux held/VERB/VBD/3/acl`;
    expect(changed(lostVerbs, written)).toEqual([]);
  });
});
