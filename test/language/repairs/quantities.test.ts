import { describe, expect, test } from 'vitest';
import { quantities } from '../../../src/language/repairs/quantities.ts';
import { shares } from '../../../src/language/repairs/shares.ts';
import { changed } from '../support/tree.ts';

describe('how exact a number is', () => {
  test('"at least" is no preposition of the noun', () => {
    const written = `It/PRON/PRP/2/nsubj killed/VERB/VBD/0/root at/ADP/IN/6/case least/ADJ/JJS/6/nmod 140/NUM/CD/6/nummod
      soldiers/NOUN/NNS/2/obl`;
    expect(changed(quantities, written)).toEqual(['at -case-> least', 'least -nmod-> 140', 'soldiers -obj-> killed']);
  });

  test('"up to" before the subject', () => {
    const written = `Up/ADP/RP/5/advmod to/ADP/IN/4/case 300/NUM/CD/4/nummod protesters/NOUN/NNS/5/obl stormed/VERB/VBD/0/root
      it/PRON/PRP/5/obj`;
    expect(changed(quantities, written)).toEqual(['Up -advmod-> 300', 'to -fixed-> Up', 'protesters -nsubj-> stormed']);
  });

  test('a number without a noun is the object itself', () => {
    const written = `It/PRON/PRP/2/nsubj wounded/VERB/VBD/0/root more/ADJ/JJR/2/advmod than/ADP/IN/5/case 450/NUM/CD/2/obl`;
    expect(changed(quantities, written)).toEqual(['more -advmod-> 450', 'than -fixed-> more', '450 -obj-> wounded']);
  });

  test('numbers of several words stay together', () => {
    const written = `It/PRON/PRP/2/nsubj moved/VERB/VBD/0/root nearly/ADV/RB/2/advmod 1.4/NUM/CD/6/nummod million/NUM/CD/6/nummod
      people/NOUN/NNS/2/obj`;
    expect(changed(quantities, written)).toEqual(['nearly -advmod-> million', '1.4 -compound-> million']);
  });

  test.each([
    [
      'a preposition of its own',
      `He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass shot/VERB/VBN/0/root by/ADP/IN/8/case at/ADP/IN/6/case
      least/ADJ/JJS/7/nmod two/NUM/CD/8/nummod men/NOUN/NNS/3/obl`,
    ],
    [
      'an extent',
      `It/PRON/PRP/2/nsubj rose/VERB/VBD/0/root more/ADJ/JJR/5/advmod than/ADP/IN/3/fixed 5/NUM/CD/6/nummod
      percent/NOUN/NN/2/obl`,
    ],
    [
      'a preposition that is one',
      'a/DET/DT/2/det dispute/NOUN/NN/0/root over/ADP/IN/5/case 140/NUM/CD/5/nummod acres/NOUN/NNS/2/nmod',
    ],
  ])('%s stays an oblique', (_, written) => expect(changed(quantities, written)).toEqual([]));
});

describe('shares', () => {
  test('"about half of" and "more than a third of" are the object', () => {
    const about = `It/PRON/PRP/2/nsubj deported/VERB/VBD/0/root about/ADP/IN/4/case half/NOUN/NN/2/obl of/ADP/IN/6/case them/PRON/PRP/4/nmod`;
    expect(changed(shares, about)).toEqual(['about -advmod-> half', 'half -obj-> deported']);
    const more = `It/PRON/PRP/2/nsubj jailed/VERB/VBD/0/root more/ADJ/JJR/6/advmod than/ADP/IN/3/fixed a/DET/DT/6/det third/ADJ/JJ/2/obl of/ADP/IN/8/case them/PRON/PRP/6/nmod`;
    expect(changed(shares, more)).toEqual(['third -obj-> jailed']);
  });

  test.each([
    [
      'what a talk is about',
      `It/PRON/PRP/2/nsubj talked/VERB/VBD/0/root about/ADP/IN/4/case half/NOUN/NN/2/obl of/ADP/IN/6/case them/PRON/PRP/4/nmod`,
    ],
    [
      'a part beside an object',
      `It/PRON/PRP/2/nsubj sent/VERB/VBD/0/root food/NOUN/NN/2/obj around/ADP/IN/5/case half/NOUN/NN/2/obl of/ADP/IN/7/case Chad/PROPN/NNP/5/nmod`,
    ],
  ])('%s stays', (_, written) => expect(changed(shares, written)).toEqual([]));
});
