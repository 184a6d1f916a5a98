import { describe, expect, test } from 'vitest';
import { find } from './support.ts';

describe('phrases, on trees made by hand', () => {
  test('an envoy has the state that sends it and the post where it serves', () => {
    const found = find(`
      Israel   PROPN NNP 4 nmod:poss
      's       PART  POS 1 case
      consul   NOUN  NN  4 compound
      general  NOUN  NN  7 nsubj
      in       ADP   IN  6 case
      Istanbul PROPN NNP 4 nmod
      left     VERB  VBD 0 root
      .        PUNCT .   7 punct`);
    expect(found.get("Israel's consul general in Istanbul")).toMatchObject({
      kind: 'envoy',
      code: 'ISR',
      office: 'consul general',
      post: { type: 'consulate', city: 'Istanbul', host: 'TUR' },
      head: 3,
      basis: 'stated',
    });
    expect(found.get('Istanbul')).toMatchObject({ kind: 'place', code: 'TUR' });
  });

  test('those recalled from a state do not serve it', () => {
    const found = find(`
      Ghana     PROPN NNP  2 nsubj
      recalled  VERB  VBD  0 root
      diplomats NOUN  NNS  2 obj
      from      ADP   IN   5 case
      Togo      PROPN NNP  3 nmod
      .         PUNCT .    2 punct`);
    expect(found.get('diplomats')).toMatchObject({ kind: 'envoy', code: 'GHA', basis: 'resolved' });
    expect(found.get('Togo')).toMatchObject({ kind: 'place', code: 'TGO' });
  });

  test('those expelled from another state serve it', () => {
    const found = find(`
      Ghana     PROPN NNP  2 nsubj
      expelled  VERB  VBD  0 root
      diplomats NOUN  NNS  2 obj
      from      ADP   IN   5 case
      Togo      PROPN NNP  3 nmod
      .         PUNCT .    2 punct`);
    expect(found.get('diplomats from Togo')).toMatchObject({ kind: 'envoy', code: 'TGO', basis: 'stated' });
  });

  test('one phrase with several states is one mention with all their codes', () => {
    const found = find(`
      The         DET   DT  2 det
      ambassadors NOUN  NNS 9 nsubj
      of          ADP   IN  4 case
      Germany     PROPN NNP 2 nmod
      ,           PUNCT ,   6 punct
      France      PROPN NNP 4 conj
      and         CCONJ CC  8 cc
      Poland      PROPN NNP 4 conj
      met         VERB  VBD 0 root
      .           PUNCT .   9 punct`);
    expect(found.get('ambassadors of Germany, France and Poland')).toMatchObject({
      code: 'DEU',
      codes: ['DEU', 'FRA', 'POL'],
      plural: true,
    });
    expect(found.get('France')).toMatchObject({ kind: 'state', code: 'FRA' });
  });

  test('a title and a name that the parser split are one mention, found by either head', () => {
    const found = find(`
      Jordanian PROPN NNP 3 compound
      Foreign   ADJ   NNP 3 amod
      Minister  PROPN NNP 6 nsubj
      Ayman     PROPN NNP 6 nsubj
      Safadi    PROPN NNP 4 flat
      spoke     VERB  VBD 0 root
      .         PUNCT .   6 punct`);
    const safadi = found.get('Jordanian Foreign Minister Ayman Safadi');
    expect(safadi).toMatchObject({ kind: 'person', code: 'JOR', office: 'foreign minister', person: 'Ayman Safadi' });
    expect([safadi?.head, ...(safadi?.otherHeads ?? [])].toSorted()).toEqual([2, 3]);
  });

  test('a name between commas is the holder of the office, a row of names is not', () => {
    const apposition = find(`
      The       DET   DT  2 det
      president NOUN  NN  8 nsubj
      of        ADP   IN  4 case
      Chile     PROPN NNP 2 nmod
      ,         PUNCT ,   6 punct
      Ana       PROPN NNP 2 appos
      Ruiz      PROPN NNP 6 flat
      spoke     VERB  VBD 0 root
      .         PUNCT .   8 punct`);
    expect(apposition.get('president of Chile, Ana Ruiz')).toMatchObject({ kind: 'person', person: 'Ana Ruiz' });
    const row = find(`
      The       DET   DT  2 det
      president NOUN  NN  11 nsubj
      of        ADP   IN  4 case
      Chile     PROPN NNP 2 nmod
      ,         PUNCT ,   6 punct
      Ana       PROPN NNP 2 conj
      Ruiz      PROPN NNP 6 flat
      and       CCONJ CC  9 cc
      Tom       PROPN NNP 2 conj
      Obi       PROPN NNP 9 flat
      spoke     VERB  VBD 0 root
      .         PUNCT .   11 punct`);
    expect(row.get('president of Chile')).toMatchObject({ kind: 'office', code: 'CHL' });
  });

  test('an adjective before an ordinary noun is a mention of its state, before an office it is not', () => {
    const found = find(`
      The      DET   DT  3 det
      Kenyan   ADJ   JJ  3 amod
      decision NOUN  NN  4 nsubj
      angered  VERB  VBD 0 root
      Ugandan  ADJ   JJ  6 amod
      officials NOUN NNS 4 obj
      .        PUNCT .   4 punct`);
    expect(found.get('Kenyan')).toMatchObject({ kind: 'state', code: 'KEN', head: 1 });
    expect(found.get('Ugandan officials')).toMatchObject({ kind: 'office', code: 'UGA', head: 5 });
    expect(found.has('Ugandan')).toBe(false);
  });

  test('a capital acts as subject and is a place after a preposition of place', () => {
    const found = find(`
      Ankara   PROPN NNP 2 nsubj
      urged    VERB  VBD 0 root
      talks    NOUN  NNS 2 obj
      in       ADP   IN  5 case
      Baghdad  PROPN NNP 3 nmod
      .        PUNCT .   2 punct`);
    expect(found.get('Ankara')).toMatchObject({ kind: 'state', code: 'TUR', name: 'Turkey' });
    expect(found.get('Baghdad')).toMatchObject({ kind: 'place', code: 'IRQ', name: 'Baghdad' });
  });

  test('the city of a disputed status gives a post no host', () => {
    const found = find(`
      The       DET   DT  3 det
      US        PROPN NNP 3 compound
      embassy   NOUN  NN  6 nsubj
      in        ADP   IN  5 case
      Jerusalem PROPN NNP 3 nmod
      opened    VERB  VBD 0 root
      .         PUNCT .   6 punct`);
    expect(found.get('US embassy in Jerusalem')).toMatchObject({
      post: { type: 'embassy', city: 'Jerusalem', host: null },
    });
  });
});
