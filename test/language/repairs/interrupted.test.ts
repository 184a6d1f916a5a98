import { describe, expect, test } from 'vitest';
import { conditions } from '../../../src/language/repairs/conditions.ts';
import { conjunctVerbs } from '../../../src/language/repairs/conjuncts.ts';
import { gerunds } from '../../../src/language/repairs/gerunds.ts';
import { interrupted } from '../../../src/language/repairs/interrupted.ts';
import { relatives } from '../../../src/language/repairs/relatives.ts';
import { setPhrase } from '../../../src/language/repairs/set-phrases.ts';
import { voice } from '../../../src/language/repairs/voice.ts';
import { changed } from '../support/tree.ts';

describe('what a time parts', () => {
  test('an "of" behind a time goes to the noun before the time', () => {
    const written = `Fiji/PROPN/NNP/2/nsubj regretted/VERB/VBD/0/root the/DET/DT/4/det closure/NOUN/NN/2/obj ,/PUNCT/,/4/punct
      two/NUM/CD/7/nummod weeks/NOUN/NNS/8/obl:unmarked earlier/ADV/RBR/2/advmod ,/PUNCT/,/8/punct of/ADP/IN/12/case
      a/DET/DT/12/det port/NOUN/NN/2/obl`;
    expect(changed(interrupted, written)).toEqual(['port -nmod-> closure']);
  });

  test('an "of" right behind its noun stays', () => {
    const written = `Fiji/PROPN/NNP/2/nsubj regretted/VERB/VBD/0/root the/DET/DT/4/det closure/NOUN/NN/2/obj of/ADP/IN/7/case
      a/DET/DT/7/det port/NOUN/NN/4/nmod`;
    expect(changed(interrupted, written)).toEqual([]);
  });

  test('who pulls out at the last minute pulls out from the talks', () => {
    const written = `Oman/PROPN/NNP/2/nsubj pulled/VERB/VBD/0/root out/ADP/RP/2/compound:prt at/ADP/IN/7/case the/DET/DT/7/det
      last/ADJ/JJ/7/amod minute/NOUN/NN/2/obl from/ADP/IN/9/case talks/NOUN/NNS/7/nmod`;
    expect(changed(interrupted, written)).toEqual(['talks -obl-> pulled']);
  });

  test('who pulls out on orders from somebody does not leave him', () => {
    const written = `Oman/PROPN/NNP/2/nsubj pulled/VERB/VBD/0/root out/ADP/RP/2/compound:prt on/ADP/IN/5/case
      orders/NOUN/NNS/2/obl from/ADP/IN/7/case abroad/NOUN/NN/5/nmod`;
    expect(changed(interrupted, written)).toEqual([]);
  });
});

describe('a phrase of naming behind an aside', () => {
  test('still completes the verb of naming', () => {
    const written = `by/SCONJ/IN/2/mark declaring/VERB/VBG/0/root the/DET/DT/4/det envoy/NOUN/NN/2/obj ,/PUNCT/,/7/punct
      long/ADV/RB/7/advmod gone/VERB/VBN/2/advcl ,/PUNCT/,/9/punct persona/NOUN/NN/7/vocative non/NOUN/NN/9/flat
      grata/NOUN/NN/9/flat`;
    expect(changed(setPhrase, written)).toContain('persona -xcomp-> declaring');
  });
});

describe('verbs of a relative clause', () => {
  test('one with a subject of its own stays beside', () => {
    const written = `This/PRON/DT/2/nsubj pleased/VERB/VBD/0/root Togo/PROPN/NNP/2/obj ,/PUNCT/,/6/punct which/PRON/WDT/6/nsubj
      shut/VERB/VBD/3/acl:relcl ports/NOUN/NNS/6/obj ,/PUNCT/,/10/punct he/PRON/PRP/10/nsubj said/VERB/VBD/2/parataxis`;
    expect(changed(conjunctVerbs, written)).toEqual([]);
  });

  test('what "whose" opens is not the main clause', () => {
    const written = `Ruiz/PROPN/NNP/7/nsubj ,/PUNCT/,/4/punct whose/PRON/WP$/4/nmod:poss trip/NOUN/NN/5/nsubj ended/VERB/VBD/0/root
      ,/PUNCT/,/5/punct left/VERB/VBD/5/advcl`;
    expect(changed(relatives, written)).toEqual(
      expect.arrayContaining(['ended -acl:relcl-> Ruiz', 'left -root-> ROOT']),
    );
  });
});

describe('a passive that leaves out its auxiliaries', () => {
  const passive = (aux: string): string =>
    `Ports/NOUN/NNS/4/nsubj:pass ${aux} be/AUX/VB/4/aux:pass opened/VERB/VBN/0/root and/CCONJ/CC/8/cc the/DET/DT/7/det
      ban/NOUN/NN/8/nsubj ended/VERB/VBD/4/conj`;

  test('follows one that is still to come', () => {
    expect(changed(voice, passive('will/AUX/MD/4/aux'))).toEqual(['ban -nsubj:pass-> ended']);
  });

  test('does not follow one that is over', () => {
    const written = `Ports/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass opened/VERB/VBN/0/root and/CCONJ/CC/7/cc the/DET/DT/6/det
      war/NOUN/NN/7/nsubj ended/VERB/VBD/3/conj`;
    expect(changed(voice, written)).toEqual([]);
  });
});

describe('a condition before who says what follows from it', () => {
  const warned = (aux: string): string =>
    `Should/AUX/MD/3/aux they/PRON/PRP/3/nsubj go/VERB/VB/6/ccomp ,/PUNCT/,/3/punct Oman/PROPN/NNP/6/nsubj warned/VERB/VBD/0/root
      ,/PUNCT/,/9/punct ${aux} close/VERB/VB/6/ccomp ports/NOUN/NNS/9/obj`;

  test('is that of what is said', () => {
    expect(changed(conditions, warned('would/AUX/MD/9/aux'))).toEqual(['go -advcl-> close']);
  });

  test('stays where what is said is no consequence', () => {
    expect(changed(conditions, warned('did/AUX/VBD/9/aux'))).toEqual([]);
  });
});

describe('what somebody is kept from', () => {
  test('goes to the verb, not to the last who is kept', () => {
    const written = `deter/VERB/VB/0/root Peru/PROPN/NNP/1/obj and/CCONJ/CC/4/cc Chile/PROPN/NNP/2/conj from/SCONJ/IN/6/mark
      leaving/VERB/VBG/4/acl`;
    expect(changed(gerunds, written)).toEqual(['leaving -advcl-> deter']);
  });
});
