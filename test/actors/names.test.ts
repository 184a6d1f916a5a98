import { describe, expect, test } from 'vitest';
import { createActors } from '../../src/actors/actors.ts';
import { piecesOf } from '../../src/actors/fold.ts';
import { indexByHead } from '../../src/actors/index-by-head.ts';
import { gazetteer } from '../support/gazetteer.ts';
import { reportOfTrees } from '../support/tree.ts';
import { actors, find } from './support.ts';

describe('names', () => {
  test('accents, hyphens, apostrophes and stops of abbreviations do not matter', () => {
    expect(piecesOf('U.S.')).toEqual(['US']);
    expect(piecesOf('consulate-general')).toEqual(['consulate', 'general']);
    expect(piecesOf('Côte d’Ivoire')).toEqual(['Cote', 'd', 'Ivoire']);
    expect(piecesOf('Łódź')).toEqual(['Lodz']);
    expect(piecesOf(',')).toEqual([]);
  });

  test('the longest name wins', () => {
    const found = find(`
      South  PROPN NNP 2 compound
      Sudan  PROPN NNP 3 nsubj
      spoke  VERB  VBD 0 root
      .      PUNCT .   3 punct`);
    expect(found.get('South Sudan')).toMatchObject({ code: 'SSD' });
    expect(found.has('Sudan')).toBe(false);
  });

  test('a pronoun in lower case is no state, capitals in a heading are one', () => {
    const found = find(
      `
      He    PRON PRP 2 nsubj
      told  VERB VBD 0 root
      us    PRON PRP 2 obj
      .     PUNCT . 2 punct`,
      `
      IRAN      PROPN NNP 2 nsubj
      RECALLS   VERB  VBZ 0 root
      ENVOY     NOUN  NN  2 obj
      FROM      ADP   IN  5 case
      YEMEN     PROPN NNP 2 obl`,
    );
    expect(found.has('us')).toBe(false);
    expect(found.get('IRAN')).toMatchObject({ code: 'IRN', kind: 'state' });
    expect(found.get('YEMEN')).toMatchObject({ code: 'YEM', kind: 'place' });
  });

  test('a part of a personal name is no state', () => {
    const found = find(`
      Michael PROPN NNP 3 nsubj
      Jordan  PROPN NNP 1 flat
      spoke   VERB  VBD 0 root
      .       PUNCT .   3 punct`);
    expect(found.has('Jordan')).toBe(false);
  });

  test('a name of two states has the code of the one that the report names otherwise, else none', () => {
    const congo = `
      Congo  PROPN NNP 2 nsubj
      agreed VERB  VBD 0 root
      .      PUNCT .   2 punct`;
    const kinshasa = `
      Kinshasa PROPN NNP 2 nsubj
      waited   VERB  VBD 0 root
      .        PUNCT .   2 punct`;
    expect(find(congo).get('Congo')).toMatchObject({ kind: 'state', code: null, name: 'Congo' });
    expect(find(congo, kinshasa).get('Congo')).toMatchObject({ kind: 'state', code: 'COD' });
  });

  test('a body named after a state is not that state', () => {
    const found = find(`
      The   DET   DT  2 det
      Bank  PROPN NNP 5 nsubj
      of    ADP   IN  4 case
      Ghana PROPN NNP 2 nmod
      spoke VERB  VBD 0 root
      .     PUNCT .   5 punct`);
    expect(found.get('Bank of Ghana')).toMatchObject({ kind: 'organisation', code: null, state: 'GHA' });
    expect(found.has('Ghana')).toBe(false);
  });

  test('an attitude to a state is no mention of it', () => {
    const found = find(`
      The         DET   DT  3 det
      pro-Russian ADJ   JJ  3 amod
      march       NOUN  NN  4 nsubj
      ended       VERB  VBD 0 root
      .           PUNCT .   4 punct`);
    expect(found.size).toBe(0);
  });

  test('a disputed city is in no state even where the report names one that it stands for', () => {
    const found = find(
      `
      Jerusalem PROPN NNP 2 nsubj
      answered  VERB  VBD 0 root
      .         PUNCT .   2 punct`,
      `
      Israel  PROPN NNP 2 nsubj
      opened  VERB  VBD 0 root
      offices NOUN  NNS 2 obj
      in      ADP   IN  5 case
      Jerusalem PROPN NNP 2 obl
      .       PUNCT .   2 punct`,
    );
    // Both stand under the same words; the later one, the place, is kept.
    expect(found.get('Jerusalem')).toMatchObject({ kind: 'place', code: null });
  });

  test('a label keeps its words as its name', () => {
    const found = find(`
      The    DET  DT 3 det
      Jewish ADJ  JJ 3 amod
      state  NOUN NN 4 nsubj
      agreed VERB VBD 0 root
      .      PUNCT . 4 punct`);
    expect(found.get('Jewish state')).toMatchObject({ kind: 'state', code: 'ISR', name: 'Jewish state' });
  });
});

describe('look-ups', () => {
  test('mentions are found by any head of their phrase', () => {
    const { report, sentences } = reportOfTrees(`
      Togolese PROPN NNP 2 compound
      President PROPN NNP 5 nsubj
      Afi      PROPN NNP 5 nsubj
      Mensah   PROPN NNP 3 flat
      spoke    VERB  VBD 0 root
      .        PUNCT .   5 punct`);
    const index = indexByHead(actors.find(report, sentences));
    expect(index.at(0, 1)).toMatchObject({ code: 'TGO', person: 'Afi Mensah' });
    expect(index.at(0, 2)).toBe(index.at(0, 1));
    expect(index.at(0, 4)).toBeNull();
    expect(index.at(1, 1)).toBeNull();
  });

  test('codes and cities lead to their states, a disputed city to none', () => {
    expect(actors.stateByCode('KEN')?.name).toBe('Kenya');
    expect(actors.stateByCode('KENYA')).toBeNull();
    expect(actors.organisationByCode('NATO')?.kind).toBe('igo');
    expect(actors.nameOf('AFP')).toBe('Agence France-Presse');
    expect(actors.cityHost('Istanbul')).toBe('TUR');
    expect(actors.cityHost('Nairobi')).toBe('KEN');
    expect(actors.cityHost('Jerusalem')).toBeNull();
    expect(actors.cityHost('Nowhere')).toBeNull();
  });

  test('a table of persons answers where the report introduces nobody', () => {
    const asked: unknown[] = [];
    const withTable = createActors(gazetteer(), {
      persons: {
        officeHeld: () => null,
        holder: (name, { date, office, code }) => {
          asked.push([name, date, office, code]);
          return name === 'Mensah'
            ? { code: 'TGO', person: 'Afi Mensah', office: 'president', role: 'GOV', organ: 'presidency' }
            : null;
        },
      },
    });
    const { report, sentences } = reportOfTrees(`
      Yesterday NOUN NN  3 obl:tmod
      Mensah    PROPN NNP 3 nsubj
      said      VERB  VBD 0 root
      so        ADV   RB  3 advmod
      .         PUNCT .   3 punct`);
    expect(withTable.find(report, sentences)).toMatchObject([{ code: 'TGO', person: 'Afi Mensah', basis: 'stated' }]);
    expect(asked).toEqual([['Mensah', null, null, null]]);
  });
});
