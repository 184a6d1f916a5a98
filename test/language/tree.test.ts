import { describe, expect, test } from 'vitest';
import { auxiliaries, caseOf, isNegated, isPassive, verbLemma } from '../../src/language/clause.ts';
import {
  ancestors,
  conjuncts,
  dependents,
  path,
  phraseOf,
  phraseSpan,
  subtreeRange,
  subtreeSpan,
  yieldOf,
} from '../../src/language/tree.ts';
import type { Sentence } from '../../src/language/types.ts';
import { sentenceOf } from './support/tree.ts';

const envoy = sentenceOf(`
  Mali/PROPN/NNP/7/nsubj ,/PUNCT/,/4/punct which/PRON/WDT/4/nsubj borders/VERB/VBZ/1/acl:relcl Niger/PROPN/NNP/4/obj
  ,/PUNCT/,/1/punct threw/VERB/VBD/0/root out/ADP/RP/7/compound:prt the/DET/DT/11/det French/ADJ/JJ/11/amod
  ambassador/NOUN/NN/7/obj and/CCONJ/CC/14/cc two/NUM/CD/14/nummod attachés/NOUN/NNS/11/conj in/ADP/IN/16/case
  Bamako/PROPN/NNP/11/nmod ./PUNCT/./7/punct`);

const text = (s: Sentence): string => s.tokens.map((token) => token.text).join(' ');
const words = (s: Sentence, tokens: readonly number[]): string => tokens.map((i) => s.tokens[i]?.text).join(' ');
const slice = (s: Sentence, span: { start: number; end: number }): string => text(s).slice(span.start, span.end);

describe('structure', () => {
  test('dependents are found by relation, with or without subtype', () => {
    expect(words(envoy, dependents(envoy, 6, 'nsubj', 'obj'))).toBe('Mali ambassador');
    expect(words(envoy, dependents(envoy, 0, 'acl'))).toBe('borders');
    expect(words(envoy, dependents(envoy, 0, 'acl:relcl'))).toBe('borders');
    expect(dependents(envoy, 0, 'acl:other')).toEqual([]);
  });

  test('a subtree has a range, a span without outer punctuation, and a yield without any', () => {
    expect(subtreeRange(envoy, 0)).toEqual({ from: 0, to: 6 });
    expect(slice(envoy, subtreeSpan(envoy, 0))).toBe('Mali , which borders Niger');
    expect(words(envoy, yieldOf(envoy, 0))).toBe('Mali which borders Niger');
  });

  test('a path runs through the lowest common ancestor', () => {
    expect(words(envoy, path(envoy, 4, 15))).toBe('Niger borders Mali threw ambassador Bamako');
    expect(path(envoy, 6, 6)).toEqual([6]);
    expect(words(envoy, ancestors(envoy, 4))).toBe('Niger borders Mali threw');
  });

  test('conjuncts come in text order', () => {
    expect(words(envoy, conjuncts(envoy, 10))).toBe('ambassador attachés');
  });

  test('a phrase leaves out relative clauses, conjuncts and prepositions of its own', () => {
    expect(words(envoy, phraseOf(envoy, 0))).toBe('Mali');
    expect(slice(envoy, phraseSpan(envoy, 10))).toBe('the French ambassador');
    expect(slice(envoy, phraseSpan(envoy, 15))).toBe('Bamako');
  });

  test('a phrase keeps what it owns after its head', () => {
    const consul = sentenceOf(`Peru/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case consul/NOUN/NN/0/root general/ADJ/JJ/3/amod
      in/ADP/IN/6/case Arica/PROPN/NNP/3/nmod left/VERB/VBD/3/acl:relcl`);
    expect(slice(consul, phraseSpan(consul, 2))).toBe("Peru 's consul general in Arica");
  });
});

describe('clauses', () => {
  test('a verb carries its particle', () => {
    expect(verbLemma(envoy, 6)).toBe('throw out');
  });

  test('prepositions of several words are one', () => {
    const out = sentenceOf(
      'He/PRON/PRP/2/nsubj fled/VERB/VBD/0/root out/ADP/IN/6/case of/ADP/IN/6/case the/DET/DT/6/det city/NOUN/NN/2/obl',
    );
    expect(caseOf(out, 5)).toBe('out of');
    expect(caseOf(out, 0)).toBe('');
    const owner = sentenceOf("Peru/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case army/NOUN/NN/0/root");
    expect(caseOf(owner, 0)).toBe('');
  });

  test.each([
    ['an auxiliary', 'Envoys/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass expelled/VERB/VBN/0/root', 2, true],
    [
      'a reduced relative',
      'Envoys/NOUN/NNS/0/root expelled/VERB/VBN/1/acl by/ADP/IN/4/case Mali/PROPN/NNP/2/obl',
      1,
      true,
    ],
    ['an attribute', 'recalled/VERB/VBN/2/amod envoys/NOUN/NNS/0/root', 0, true],
    [
      'a perfect is active',
      'Mali/PROPN/NNP/3/nsubj has/AUX/VBZ/3/aux expelled/VERB/VBN/0/root envoys/NOUN/NNS/3/obj',
      2,
      false,
    ],
    ['a past is active', 'Mali/PROPN/NNP/2/nsubj expelled/VERB/VBD/0/root envoys/NOUN/NNS/2/obj', 1, false],
    [
      'a conjunct of a passive',
      'He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass held/VERB/VBN/0/root and/CCONJ/CC/5/cc deported/VERB/VBN/3/conj',
      4,
      true,
    ],
  ] as const)('passive by %s', (_, written, verb, passive) => {
    expect(isPassive(sentenceOf(written), verb)).toBe(passive);
  });

  test.each([
    ['not', 'It/PRON/PRP/4/nsubj did/AUX/VBD/4/aux not/PART/RB/4/advmod leave/VERB/VB/0/root', 3, true],
    ['no one', 'No/DET/DT/2/det envoy/NOUN/NN/3/nsubj left/VERB/VBD/0/root', 2, true],
    ['never', 'He/PRON/PRP/3/nsubj never/ADV/RB/3/advmod left/VERB/VBD/0/root', 2, true],
    ['no longer', 'It/PRON/PRP/4/nsubj no/ADV/RB/3/advmod longer/ADV/RBR/4/advmod flies/VERB/VBZ/0/root', 3, true],
    ['nothing', 'It/PRON/PRP/2/nsubj left/VERB/VBD/0/root', 1, false],
  ] as const)('negation by %s', (_, written, verb, negated) => {
    expect(isNegated(sentenceOf(written), verb)).toBe(negated);
  });

  test('auxiliaries and copulas are listed in order', () => {
    const s = sentenceOf('It/PRON/PRP/4/nsubj has/AUX/VBZ/4/aux been/AUX/VBN/4/cop open/ADJ/JJ/0/root');
    expect(words(s, auxiliaries(s, 3))).toBe('has been');
  });
});
