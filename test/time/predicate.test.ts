import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../src/language/types.ts';
import { findTimes } from '../../src/time/find.ts';
import { timeOfPredicate } from '../../src/time/predicate.ts';
import { PUBLISHED, tree } from './support.ts';

function timeOf(sentence: Sentence, word: string): string | null {
  const times = findTimes([sentence], { edtf: PUBLISHED, basis: 'given' });
  const at = sentence.tokens.findIndex((token) => token.text === word);
  return timeOfPredicate(sentence, at, times)?.timex ?? null;
}

const reported = tree(`
  Kenya PROPN NNP 5 nsubj
  on ADP IN 3 case
  Tuesday PROPN NNP 5 obl
  night NOUN NN 3 compound
  said VERB VBD 0 root
  it PRON PRP 8 nsubj
  had AUX VBD 8 aux
  expelled VERB VBN 5 ccomp
  two NUM CD 10 nummod
  diplomats NOUN NNS 8 obj
  last ADJ JJ 12 amod
  week NOUN NN 8 obl:tmod
`);

function commanded(preposition: string): Sentence {
  return tree(`
    He PRON PRP 3 nsubj:pass
    was AUX VBD 3 aux:pass
    tell VERB VBN 0 root
    to PART TO 5 mark
    leave VERB VB 3 xcomp
    ${preposition} ADP IN 7 case
    Tuesday PROPN NNP 5 obl
  `);
}

describe('the time of a predicate', () => {
  test('is the adverbial that hangs on it, not the nearest one', () => {
    expect(timeOf(reported, 'said')).toBe('2018-05-15TNI');
    expect(timeOf(reported, 'expelled')).toBe('2018-W19');
  });

  test('is not taken over from the verb of saying', () => {
    const sentence = tree(`
      Kenya PROPN NNP 2 nsubj
      said VERB VBD 0 root
      on ADP IN 4 case
      Monday PROPN NNP 2 obl
      it PRON PRP 6 nsubj
      expelled VERB VBD 2 ccomp
      two NUM CD 8 nummod
      diplomats NOUN NNS 6 obj
    `);
    expect(timeOf(sentence, 'expelled')).toBeNull();
    expect(timeOf(sentence, 'said')).toBe('2018-05-14');
  });

  test('may hang on the object where a parser put it', () => {
    const sentence = tree(`
      Kenya PROPN NNP 2 nsubj
      expelled VERB VBD 0 root
      two NUM CD 4 nummod
      diplomats NOUN NNS 2 obj
      on ADP IN 6 case
      Monday PROPN NNP 4 nmod
    `);
    expect(timeOf(sentence, 'expelled')).toBe('2018-05-14');
  });

  test('may stand between the subject and the verb', () => {
    const sentence = tree(`
      Kenya PROPN NNP 4 nsubj
      on ADP IN 3 case
      Monday PROPN NNP 1 nmod
      expelled VERB VBD 0 root
      two NUM CD 6 nummod
      diplomats NOUN NNS 4 obj
    `);
    expect(timeOf(sentence, 'expelled')).toBe('2018-05-14');
  });

  test('is not a length that is measured from it', () => {
    const sentence = tree(`
      Kenya PROPN NNP 2 nsubj
      replied VERB VBD 0 root
      hours NOUN NNS 6 obl:npmod
      after SCONJ IN 6 mark
      Peru PROPN NNP 6 nsubj
      acted VERB VBD 2 advcl
    `);
    expect(timeOf(sentence, 'acted')).toBeNull();
  });

  test('of a command is that of what is commanded, unless that is a limit', () => {
    expect(timeOf(commanded('on'), 'tell')).toBe('2018-05-15');
    expect(timeOf(commanded('by'), 'tell')).toBeNull();
    expect(timeOf(commanded('by'), 'leave')).toBe('2018-05-22');
  });

  test('of a noun is its own, else that of the verb it depends on', () => {
    const own = tree(`
      Monday PROPN NNP 3 nmod:poss
      's PART POS 1 case
      expulsion NOUN NN 4 nsubj
      angered VERB VBD 0 root
      Peru PROPN NNP 4 obj
      today NOUN NN 4 obl:tmod
    `);
    expect(timeOf(own, 'expulsion')).toBe('2018-05-14');
    expect(timeOf(own, 'angered')).toBe('2018-05-16');
    const lent = tree(`
      Peru PROPN NNP 2 nsubj
      ordered VERB VBD 0 root
      the DET DT 4 det
      expulsion NOUN NN 2 obj
      on ADP IN 6 case
      Friday PROPN NNP 2 obl
    `);
    expect(timeOf(lent, 'expulsion')).toBe('2018-05-11');
  });

  test('is shared by infinitives and by later conjuncts without a subject of their own', () => {
    const sentence = tree(`
      Peru PROPN NNP 2 nsubj
      decided VERB VBD 0 root
      on ADP IN 4 case
      Friday PROPN NNP 2 obl
      to PART TO 6 mark
      close VERB VB 2 xcomp
      the DET DT 8 det
      mission NOUN NN 6 obj
      and CCONJ CC 10 cc
      recalled VERB VBD 2 conj
      its PRON PRP$ 12 nmod:poss
      envoy NOUN NN 10 obj
    `);
    expect(timeOf(sentence, 'close')).toBe('2018-05-11');
    expect(timeOf(sentence, 'recalled')).toBe('2018-05-11');
  });

  test('prefers a date to a length of time', () => {
    const sentence = tree(`
      Peru PROPN NNP 2 nsubj
      closed VERB VBD 0 root
      it PRON PRP 2 obj
      for ADP IN 6 case
      two NUM CD 6 nummod
      weeks NOUN NNS 2 obl
      on ADP IN 8 case
      Friday PROPN NNP 2 obl
    `);
    expect(timeOf(sentence, 'closed')).toBe('2018-05-11');
  });

  test('is unknown without a tree, however near a time stands', () => {
    const sentence = tree('Peru PROPN NNP 0 root\nacted VERB VBD 0 root\nMonday PROPN NNP 0 root');
    expect(timeOf(sentence, 'acted')).toBeNull();
  });
});

describe('tense in the tree', () => {
  test('decides between the last weekday and the next one', () => {
    const ahead = tree(`
      Peru PROPN NNP 3 nsubj
      will AUX MD 3 aux
      reopen VERB VB 0 root
      on ADP IN 5 case
      Friday PROPN NNP 3 obl
    `);
    expect(timeOf(ahead, 'reopen')).toBe('2018-05-18');
    const told = tree(`
      Peru PROPN NNP 4 nsubj
      that SCONJ IN 4 mark
      it PRON PRP 4 nsubj
      reopened VERB VBD 0 root
      on ADP IN 6 case
      Friday PROPN NNP 4 obl
      will AUX MD 8 aux
      help VERB VB 4 parataxis
    `);
    expect(timeOf(told, 'reopened')).toBe('2018-05-11');
  });

  test('of a clause about a past event does not reach into its subject', () => {
    const sentence = tree(`
      Friday PROPN NNP 3 nmod:poss
      's PART POS 1 case
      attack NOUN NN 6 nsubj
      will AUX MD 6 aux
      not PART RB 6 advmod
      stop VERB VB 0 root
      talks NOUN NNS 6 obj
    `);
    expect(timeOf(sentence, 'attack')).toBe('2018-05-11');
  });
});
