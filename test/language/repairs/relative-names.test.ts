import { describe, expect, test } from 'vitest';
import { relatives } from '../../../src/language/repairs/relatives.ts';
import { changed } from '../support/tree.ts';

describe('relative clauses after a noun and a name', () => {
  test('what only a state does is said of the name', () => {
    const written = `troops/NOUN/NNS/0/root at/ADP/IN/3/case invitation/NOUN/NN/1/nmod of/ADP/IN/5/case
      Lima/PROPN/NNP/3/nmod ,/PUNCT/,/8/punct which/PRON/WDT/8/nsubj expelled/VERB/VBD/3/acl:relcl
      envoys/NOUN/NNS/8/obj`;
    expect(changed(relatives, written)).toEqual(['expelled -acl:relcl-> Lima']);
  });

  test('a treaty may ban', () => {
    const written = `a/DET/DT/2/det treaty/NOUN/NN/0/root with/ADP/IN/4/case Lima/PROPN/NNP/2/nmod ,/PUNCT/,/7/punct
      which/PRON/WDT/7/nsubj bans/VERB/VBZ/2/acl:relcl mines/NOUN/NNS/7/obj`;
    expect(changed(relatives, written)).toEqual([]);
  });
});
