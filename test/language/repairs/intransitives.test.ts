import { describe, expect, test } from 'vitest';
import { agents } from '../../../src/language/repairs/agents.ts';
import { intransitive } from '../../../src/language/repairs/intransitives.ts';
import { voice } from '../../../src/language/repairs/voice.ts';
import { changed } from '../support/tree.ts';

describe('verbs that have no passive', () => {
  test('"called for" has an active subject', () => {
    const written = `Togo/PROPN/NNP/2/nsubj:pass called/VERB/VBN/0/root for/ADP/IN/4/case talks/NOUN/NNS/2/obl`;
    expect(changed(intransitive, written)).toEqual(['Togo -nsubj-> called']);
  });

  test('"threatened to" and an infinitive too', () => {
    const written = `Armenia/PROPN/NNP/2/nsubj:pass threatened/VERB/VBN/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp`;
    expect(changed(intransitive, written)).toEqual(['Armenia -nsubj-> threatened']);
  });

  test('where no verb has tense, the noun before is the subject', () => {
    const written = `Chilean/ADJ/JJ/2/amod jets/NOUN/NNS/0/root crossed/VERB/VBN/2/acl into/ADP/IN/5/case
      Peru/PROPN/NNP/3/obl ./PUNCT/./2/punct`;
    expect(changed(intransitive, written)).toEqual([
      'jets -nsubj-> crossed',
      'crossed -root-> ROOT',
      '. -punct-> crossed',
    ]);
  });

  test('a past form that is no participle is a past tense', () => {
    const written = `Premiers/NOUN/NNS/2/nsubj:pass spoke/VERB/VBN/0/root by/ADP/IN/4/case phone/NOUN/NN/2/obl`;
    expect(changed(intransitive, written)).toEqual(['Premiers -nsubj-> spoke']);
  });

  test.each([
    [
      'an envoy who is called home',
      `Envoy/NOUN/NN/2/nsubj:pass called/VERB/VBN/0/root for/ADP/IN/4/case talks/NOUN/NNS/2/obl`,
    ],
    [
      'a verb that has a passive',
      `Ship/NOUN/NN/2/nsubj:pass seized/VERB/VBN/0/root off/ADP/IN/4/case Yemen/PROPN/NNP/2/obl`,
    ],
    [
      'a participle beside a verb with tense',
      `Jets/NOUN/NNS/0/root crossed/VERB/VBN/1/acl into/ADP/IN/4/case Peru/PROPN/NNP/2/obl said/VERB/VBD/1/parataxis`,
    ],
  ])('%s stays', (_, written) => expect(changed(intransitive, written)).toEqual([]));
});

describe('a perfect', () => {
  test('is active, and "by phone" is no agent', () => {
    const written = `He/PRON/PRP/3/nsubj:pass has/AUX/VBZ/3/aux spoken/VERB/VBN/0/root by/ADP/IN/5/case
      phone/NOUN/NN/3/obl:agent`;
    expect(changed(voice, written)).toEqual(['He -nsubj-> spoken', 'phone -obl-> spoken']);
    expect(changed(agents, written)).toEqual(['phone -obl-> spoken']);
  });
});
