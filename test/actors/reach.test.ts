import { describe, expect, test } from 'vitest';
import { LINK_WINDOW } from '../../src/actors/linked-pair.ts';
import { SAME_WINDOW } from '../../src/actors/same.ts';
import { cpuMs } from '../support/cpu.ts';
import { reportOfTrees } from '../support/tree.ts';
import { actors, find } from './support.ts';

const MET = `
  Chile   PROPN NNP 4 nsubj
  and     CCONJ CC  3 cc
  Bolivia PROPN NNP 1 conj
  met     VERB  VBD 0 root
  .       PUNCT .   4 punct`;

const TALKED = `
  The       DET   DT  3 det
  two       NUM   CD  3 nummod
  countries NOUN  NNS 4 nsubj
  talked    VERB  VBD 0 root
  .         PUNCT .   4 punct`;

const NAMED = `
  The        DET   DT  3 det
  Chilean    ADJ   JJ  3 amod
  ambassador NOUN  NN  4 nsubj
  left       VERB  VBD 0 root
  .          PUNCT .   4 punct`;

const REPEATED = `
  The        DET   DT  2 det
  ambassador NOUN  NN  3 nsubj
  returned   VERB  VBD 0 root
  .          PUNCT .   3 punct`;

const RAINED = `
  Rain  NOUN  NN  2 nsubj
  fell  VERB  VBD 0 root
  .     PUNCT .   2 punct`;

const rain = (sentences: number): string[] => Array.from({ length: sentences }, () => RAINED);

const RUIZ = `
  Ana  PROPN NNP 3 nsubj
  Ruiz PROPN NNP 1 flat
  said VERB  VBD 0 root
  so   ADV   RB  3 advmod
  .    PUNCT .   3 punct`;

describe('how far back the actors layer looks', () => {
  test('"the two countries" are found in the last hundred sentences and not before', () => {
    const near = find(MET, ...rain(LINK_WINDOW - 2), TALKED);
    expect(near.get('two countries')).toMatchObject({ codes: ['CHL', 'BOL'] });
    const far = find(MET, ...rain(LINK_WINDOW - 1), TALKED);
    expect(far.get('two countries')?.codes ?? []).toEqual([]);
  });

  test('"the ambassador" is found within the length of a report and not before', () => {
    const near = find(NAMED, ...rain(SAME_WINDOW - 2), REPEATED);
    expect(near.get('ambassador')).toMatchObject({ code: 'CHL' });
    const far = find(NAMED, ...rain(SAME_WINDOW - 1), REPEATED);
    expect(far.get('ambassador')?.code ?? null).toBeNull();
  });

  test.each([
    ['"the two countries" after pairs of states', [MET, TALKED]],
    ['"the ambassador" whom nobody has named', [REPEATED]],
    ['a name in full on every line', [RUIZ]],
  ])('the time for %s grows with the text and not with its square', (_, unit) => {
    const cost = (count: number): number => {
      const { report, sentences } = reportOfTrees(...Array.from({ length: count }, () => unit).flat());
      const times = [1, 2, 3].map(() => cpuMs(() => actors.find(report, sentences)));
      return Math.min(...times);
    };
    cost(200);
    // Four times the sentences may take four times as long; the square would take sixteen times.
    expect(cost(4800)).toBeLessThan(9 * cost(1200) + 20);
  });
});
