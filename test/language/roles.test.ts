import { describe, expect, test } from 'vitest';
import { agentsOf, obliquesOf, patientsOf, subjectsOf } from '../../src/language/roles.ts';
import { sentenceOf } from './support/tree.ts';

/** Agents and patients of the word `verb` in a hand-written tree. */
function roles(written: string, verb: string): { agents: string[]; patients: string[] } {
  const s = sentenceOf(written);
  const index = s.tokens.findIndex((token) => token.text === verb);
  const texts = (tokens: readonly number[]): string[] => tokens.map((i) => s.tokens[i]?.text ?? '');
  return { agents: texts(agentsOf(s, index)), patients: texts(patientsOf(s, index)) };
}

describe('one clause', () => {
  test('coordinated subjects and objects are listed one by one', () => {
    const written = `Peru/PROPN/NNP/4/nsubj and/CCONJ/CC/3/cc Chile/PROPN/NNP/1/conj expelled/VERB/VBD/0/root envoys/NOUN/NNS/4/obj
      and/CCONJ/CC/7/cc clerks/NOUN/NNS/5/conj`;
    expect(roles(written, 'expelled')).toEqual({ agents: ['Peru', 'Chile'], patients: ['envoys', 'clerks'] });
  });

  test('a passive has its by-phrase as agent and its subject as patient', () => {
    const written = `Envoys/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass expelled/VERB/VBN/0/root by/ADP/IN/5/case
      Mali/PROPN/NNP/3/obl:agent`;
    expect(roles(written, 'expelled')).toEqual({ agents: ['Mali'], patients: ['Envoys'] });
  });

  test('a passive without by-phrase leaves the agent open', () => {
    expect(roles('Envoys/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass held/VERB/VBN/0/root', 'held').agents).toEqual(
      [],
    );
  });

  test('days are no obliques of "on"', () => {
    const s =
      sentenceOf(`He/PRON/PRP/2/nsubj called/VERB/VBD/0/root on/ADP/IN/4/case Monday/PROPN/NNP/2/obl on/ADP/IN/6/case
      Chad/PROPN/NNP/2/obl`);
    expect(obliquesOf(s, 1, 'on')).toEqual([5]);
  });
});

describe('shared arguments', () => {
  test('a conjunct shares the subject, and an object that stands at the end', () => {
    const written = `Mali/PROPN/NNP/2/nsubj recalled/VERB/VBD/0/root and/CCONJ/CC/4/cc dismissed/VERB/VBD/2/conj
      envoys/NOUN/NNS/4/obj`;
    expect(roles(written, 'recalled')).toEqual({ agents: ['Mali'], patients: ['envoys'] });
    expect(roles(written, 'dismissed')).toEqual({ agents: ['Mali'], patients: ['envoys'] });
  });

  test('the one who is asked performs the infinitive', () => {
    const written = `Peru/PROPN/NNP/2/nsubj asked/VERB/VBD/0/root Chile/PROPN/NNP/2/obj to/PART/TO/5/mark leave/VERB/VB/2/xcomp`;
    expect(roles(written, 'leave').agents).toEqual(['Chile']);
  });

  test('the one who promises performs it himself', () => {
    const written = `Peru/PROPN/NNP/2/nsubj promised/VERB/VBD/0/root Chile/PROPN/NNP/2/obj to/PART/TO/5/mark leave/VERB/VB/2/xcomp`;
    expect(roles(written, 'leave').agents).toEqual(['Peru']);
  });

  test('the one called on performs it', () => {
    const written = `Peru/PROPN/NNP/2/nsubj called/VERB/VBD/0/root on/ADP/IN/4/case Chile/PROPN/NNP/2/obl to/PART/TO/6/mark
      leave/VERB/VB/2/xcomp`;
    expect(roles(written, 'leave').agents).toEqual(['Chile']);
  });

  test('the subject of a passive order performs it', () => {
    const written = `Envoys/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass told/VERB/VBN/0/root to/PART/TO/5/mark
      leave/VERB/VB/3/xcomp`;
    expect(roles(written, 'leave').agents).toEqual(['Envoys']);
  });

  test('who is kept from doing something would do it', () => {
    const written = `Peru/PROPN/NNP/2/nsubj barred/VERB/VBD/0/root him/PRON/PRP/2/obj from/SCONJ/IN/5/mark leaving/VERB/VBG/2/advcl`;
    expect(roles(written, 'leaving').agents).toEqual(['him']);
  });

  test('a request by someone is for that one to carry out, a plain noun does what its infinitive says', () => {
    const request = `Peru/PROPN/NNP/2/nsubj rejected/VERB/VBD/0/root a/DET/DT/4/det request/NOUN/NN/2/obj by/ADP/IN/6/case
      Chile/PROPN/NNP/4/nmod to/PART/TO/8/mark leave/VERB/VB/4/acl`;
    expect(roles(request, 'leave').agents).toEqual(['Chile']);
    const troops = `Peru/PROPN/NNP/2/nsubj sent/VERB/VBD/0/root troops/NOUN/NNS/2/obj to/PART/TO/5/mark guard/VERB/VB/3/acl it/PRON/PRP/5/obj`;
    expect(roles(troops, 'guard').agents).toEqual(['troops']);
    const decision = `Peru/PROPN/NNP/2/nsubj announced/VERB/VBD/0/root a/DET/DT/4/det decision/NOUN/NN/2/obj to/PART/TO/6/mark leave/VERB/VB/4/acl`;
    expect(roles(decision, 'leave').agents).toEqual(['Peru']);
  });

  test('an adverbial clause without subject takes that of the main clause', () => {
    const written = `Peru/PROPN/NNP/2/nsubj left/VERB/VBD/0/root ,/PUNCT/,/4/punct citing/VERB/VBG/2/advcl threats/NOUN/NNS/4/obj`;
    expect(roles(written, 'citing')).toEqual({ agents: ['Peru'], patients: ['threats'] });
  });
});

describe('relative clauses', () => {
  test('a relative pronoun gives way to its noun', () => {
    const written = `Mali/PROPN/NNP/0/root ,/PUNCT/,/4/punct which/PRON/WDT/4/nsubj expelled/VERB/VBD/1/acl:relcl envoys/NOUN/NNS/4/obj`;
    expect(roles(written, 'expelled')).toEqual({ agents: ['Mali'], patients: ['envoys'] });
  });

  test('a gap is the object', () => {
    const written = 'envoys/NOUN/NNS/0/root Mali/PROPN/NNP/3/nsubj expelled/VERB/VBD/1/acl:relcl';
    expect(roles(written, 'expelled')).toEqual({ agents: ['Mali'], patients: ['envoys'] });
  });

  test('a clause of place has no gap', () => {
    const written = `city/NOUN/NN/0/root where/ADV/WRB/4/advmod Mali/PROPN/NNP/4/nsubj fought/VERB/VBD/1/acl:relcl`;
    expect(roles(written, 'fought')).toEqual({ agents: ['Mali'], patients: [] });
  });

  test('a reduced relative has its noun as patient', () => {
    const written = `envoys/NOUN/NNS/0/root expelled/VERB/VBN/1/acl by/ADP/IN/4/case Mali/PROPN/NNP/2/obl:agent`;
    expect(roles(written, 'expelled')).toEqual({ agents: ['Mali'], patients: ['envoys'] });
  });
});

test('trees that share in circles end', () => {
  const s = sentenceOf('to/PART/TO/2/mark go/VERB/VB/0/root and/CCONJ/CC/4/cc stay/VERB/VB/2/conj');
  expect(subjectsOf(s, 3)).toEqual([]);
});
