import { describe, expect, test } from 'vitest';
import { find } from './support.ts';

const RECALL = `
  Chile     PROPN NNP  2 nsubj
  recalled  VERB  VBD  0 root
  its       PRON  PRP$ 4 nmod:poss
  envoys    NOUN  NNS  2 obj
  from      ADP   IN   6 case
  Bolivia   PROPN NNP  2 obl
  .         PUNCT .    2 punct`;

describe('coreference, on trees made by hand', () => {
  test('"its" is the subject of its clause', () => {
    expect(find(RECALL).get('its envoys')).toMatchObject({
      code: 'CHL',
      basis: 'resolved',
      antecedent: { start: 0, end: 5 },
    });
  });

  test('"the two countries" are the two that the report has linked', () => {
    const found = find(
      RECALL,
      `
      The       DET  DT  3 det
      two       NUM  CD  3 nummod
      countries NOUN NNS 4 nsubj
      talked    VERB VBD 0 root
      .         PUNCT . 4 punct`,
    );
    expect(found.get('two countries')).toMatchObject({ codes: ['CHL', 'BOL'], basis: 'resolved', plural: true });
  });

  test('the country that somebody is told to leave is that of whoever tells, not their own', () => {
    const found = find(`
      The       DET   DT  3 det
      Peruvian  ADJ   JJ  3 amod
      consul    NOUN  NN  5 nsubj:pass
      was       AUX   VBD 5 aux:pass
      told      VERB  VBN 0 root
      by        ADP   IN  8 case
      Bolivian  ADJ   JJ  8 amod
      police    NOUN  NNS 5 obl:agent
      to        PART  TO  10 mark
      leave     VERB  VB  5 xcomp
      the       DET   DT  12 det
      country   NOUN  NN  10 obj
      .         PUNCT .   5 punct`);
    expect(found.get('country')).toMatchObject({ kind: 'place', code: 'BOL', basis: 'resolved' });
  });

  test('the country that one recalls its envoys from is the other one', () => {
    const found = find(
      `
      Tension PROPN NN  4 nsubj
      with    ADP   IN  3 case
      Guyana  PROPN NNP 1 nmod
      grew    VERB  VBD 0 root
      .       PUNCT .   4 punct`,
      `
      Brazil   PROPN NNP  2 nsubj
      recalled VERB  VBD  0 root
      its      PRON  PRP$ 4 nmod:poss
      envoys   NOUN  NNS  2 obj
      from     ADP   IN   7 case
      the      DET   DT   7 det
      country  NOUN  NN   2 obl
      .        PUNCT .    2 punct`,
    );
    expect(found.get('country')).toMatchObject({ code: 'GUY', basis: 'resolved' });
  });

  test('what one is warned over is its own', () => {
    const found = find(`
      Denmark PROPN NNP  2 nsubj
      warned  VERB  VBD  0 root
      Iran    PROPN NNP  2 obj
      over    ADP   IN   6 case
      its     PRON  PRP$ 6 nmod:poss
      policy  NOUN  NN   2 obl
      .       PUNCT .    2 punct`);
    expect(found.get('its')).toMatchObject({ code: 'IRN' });
  });

  test('a pronoun whose clause has an unknown subject is left open', () => {
    const found = find(`
      The     DET   DT   2 det
      gang    NOUN  NN   3 nsubj
      hid     VERB  VBD  0 root
      its     PRON  PRP$ 5 nmod:poss
      weapons NOUN  NNS  3 obj
      in      ADP   IN   7 case
      Norway  PROPN NNP  3 obl
      .       PUNCT .    3 punct`);
    expect(found.has('its')).toBe(false);
  });

  test('"they" are all subjects of the clause', () => {
    const found = find(`
      Mali    PROPN NNP 4 nsubj
      and     CCONJ CC  3 cc
      Niger   PROPN NNP 1 conj
      said    VERB  VBD 0 root
      they    PRON  PRP 7 nsubj
      would   AUX   MD  7 aux
      leave   VERB  VB  4 ccomp
      .       PUNCT .   4 punct`);
    expect(found.get('they')).toMatchObject({ codes: ['MLI', 'NER'], basis: 'resolved' });
  });

  test('no state has an embassy with itself', () => {
    const found = find(`
      Iran     PROPN NNP  2 nsubj
      said     VERB  VBD  0 root
      Norway   PROPN NNP  4 nsubj
      closed   VERB  VBD  2 ccomp
      its      PRON  PRP$ 6 nmod:poss
      embassy  NOUN  NN   4 obj
      in       ADP   IN   8 case
      Oslo     PROPN NNP  6 nmod
      .        PUNCT .    2 punct`);
    expect(found.get('its embassy in Oslo')).toMatchObject({ code: 'IRN', post: { city: 'Oslo', host: 'NOR' } });
  });

  test('a title repeated in the next sentence takes its post from the one before', () => {
    const found = find(
      `
      Malta     PROPN NNP 2 nsubj
      summoned  VERB  VBD 0 root
      the       DET   DT  5 det
      Libyan    ADJ   JJ  5 amod
      ambassador NOUN NN  2 obj
      .         PUNCT .   2 punct`,
      `
      Ambassador PROPN NNP 2 nmod:desc
      Salem      PROPN NNP 4 nsubj
      Haddad     PROPN NNP 2 flat
      left       VERB  VBD 0 root
      .          PUNCT .   4 punct`,
    );
    expect(found.get('Ambassador Salem Haddad')).toMatchObject({
      kind: 'envoy',
      code: 'LBY',
      person: 'Salem Haddad',
      basis: 'previous',
    });
  });

  test('an ambassador of whom nothing was said before has no code', () => {
    const found = find(`
      The        DET  DT  2 det
      ambassador NOUN NN  3 nsubj
      left       VERB VBD 0 root
      Malta      PROPN NNP 3 obj
      .          PUNCT . 3 punct`);
    expect(found.get('ambassador')).toMatchObject({ kind: 'envoy', code: null, basis: 'stated' });
  });

  test('a surname stands for the person whom the report introduces', () => {
    const found = find(
      `
      Fijian    ADJ   JJ  2 amod
      President PROPN NNP 3 nmod:desc
      Tomasi    PROPN NNP 5 nsubj
      Vula      PROPN NNP 3 flat
      spoke     VERB  VBD 0 root
      .         PUNCT .   5 punct`,
      `
      Vula      PROPN NNP 2 nsubj
      left      VERB  VBD 0 root
      .         PUNCT .   2 punct`,
    );
    expect(found.get('Vula')).toMatchObject({
      kind: 'person',
      code: 'FJI',
      person: 'Tomasi Vula',
      office: 'president',
      basis: 'resolved',
      antecedent: { start: 0, end: 28 },
    });
  });

  test('a pronoun in quoted words is not their speaker', () => {
    const found = find(`
      He        PRON  PRP  2 nsubj
      lied      VERB  VBD  6 ccomp
      ,         PUNCT ,    2 punct
      President PROPN NNP  5 nmod:desc
      Kagame    PROPN NNP  6 nsubj
      said      VERB  VBD  0 root
      .         PUNCT .    6 punct`);
    expect(found.has('He')).toBe(false);
    expect(found.get('President Kagame')).toMatchObject({ kind: 'person', code: 'RWA', person: 'Paul Kagame' });
  });

  test('police without owner are those of where the story is, if that is one place', () => {
    const story = (and: string): string => `
      Crowds   NOUN  NNS 2 nsubj
      gathered VERB  VBD 0 root
      in       ADP   IN  4 case
      Lima     PROPN NNP 2 obl
      ${and}
      .        PUNCT .   2 punct`;
    const police = `
      Police NOUN  NNS 2 nsubj
      came   VERB  VBD 0 root
      .      PUNCT .   2 punct`;
    const one = story('yesterday NOUN NN 2 obl:tmod');
    const two = story('and CCONJ CC 6 cc\n      Quito PROPN NNP 4 conj');
    expect(find(one, police).get('Police')).toMatchObject({ kind: 'organ', code: 'PER', role: 'COP' });
    expect(find(two, police).get('Police')).toMatchObject({ kind: 'organ', code: null });
  });
});
