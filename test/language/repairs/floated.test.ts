import { describe, expect, test } from 'vitest';
import { floated } from '../../../src/language/repairs/floated.ts';
import { openings } from '../../../src/language/repairs/openings.ts';
import { changed } from '../support/tree.ts';

describe('"each" and "both" between subject and verb', () => {
  test('belong to the verb and are no subject', () => {
    const written = `Oman/PROPN/NNP/5/nsubj and/CCONJ/CC/3/cc Qatar/PROPN/NNP/1/conj each/DET/DT/5/nsubj
      denied/VERB/VBD/0/root it/PRON/PRP/5/obj`;
    expect(changed(floated, written)).toEqual(['each -advmod-> denied']);
  });

  test('also after an auxiliary', () => {
    const written = `They/PRON/PRP/4/nsubj have/AUX/VBP/4/aux both/DET/DT/4/nsubj denied/VERB/VBN/0/root it/PRON/PRP/4/obj`;
    expect(changed(floated, written)).toEqual(['both -advmod-> denied']);
  });

  test('do not hide the past form that follows', () => {
    const written = `Poland/PROPN/NNP/6/nsubj and/CCONJ/CC/3/cc Hungary/PROPN/NNP/1/conj each/DET/DT/6/det
      banned/VERB/VBN/6/amod grain/NOUN/NN/0/root`;
    expect(changed(openings, written)).toEqual([
      'Poland -nsubj-> banned',
      'each -det-> banned',
      'banned -root-> ROOT',
      'grain -obj-> banned',
    ]);
  });

  test('alone are the subject', () => {
    const written = `Envoys/NOUN/NNS/5/obl ,/PUNCT/,/1/punct and/CCONJ/CC/5/cc each/DET/DT/5/nsubj denied/VERB/VBD/0/root
      it/PRON/PRP/5/obj`;
    expect(changed(floated, written)).toEqual([]);
  });
});
