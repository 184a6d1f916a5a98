import { describe, expect, test } from 'vitest';
import { judgements } from '../../../src/language/repairs/judgements.ts';
import { changed } from '../support/tree.ts';

describe('what somebody is called', () => {
  test('the first noun after the verb is called what the second says', () => {
    const written = `Oslo/PROPN/NNP/2/nsubj called/VERB/VBD/0/root drills/NOUN/NNS/2/xcomp a/DET/DT/5/det
      threat/NOUN/NN/2/obj`;
    expect(changed(judgements, written)).toEqual(['drills -obj-> called', 'threat -xcomp-> called']);
  });

  test('a noun in -ing with an owner is no clause', () => {
    const written = `Iran/PROPN/NNP/2/nsubj branded/VERB/VBD/0/root Oslo/PROPN/NNP/5/nsubj 's/PART/POS/3/case
      ruling/VERB/VBG/2/ccomp a/DET/DT/7/det disgrace/NOUN/NN/5/obj`;
    expect(changed(judgements, written)).toEqual([
      'Oslo -nmod:poss-> ruling',
      'ruling -obj-> branded',
      'disgrace -xcomp-> branded',
    ]);
  });

  test('an adjective after a noun is said of it', () => {
    const written = `Lima/PROPN/NNP/2/nsubj called/VERB/VBD/0/root the/DET/DT/4/det minister/NOUN/NN/5/compound
      corrupt/ADJ/JJ/2/xcomp`;
    expect(changed(judgements, written)).toEqual(['minister -obj-> called']);
  });

  test('other verbs keep two objects', () => {
    const written = `Lima/PROPN/NNP/2/nsubj gave/VERB/VBD/0/root drills/NOUN/NNS/2/xcomp a/DET/DT/5/det
      name/NOUN/NN/2/obj`;
    expect(changed(judgements, written)).toEqual([]);
  });
});
