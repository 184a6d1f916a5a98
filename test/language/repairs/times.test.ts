import { describe, expect, test } from 'vitest';
import { times } from '../../../src/language/repairs/times.ts';
import { changed } from '../support/tree.ts';

describe('dates without a preposition', () => {
  test('a part of the day heads its weekday, and both date the verb', () => {
    expect(
      changed(
        times,
        `It/PRON/PRP/2/nsubj left/VERB/VBD/0/root the/DET/DT/4/det country/NOUN/NN/2/obj Tuesday/PROPN/NNP/4/nmod
         night/NOUN/NN/5/flat`,
      ),
    ).toEqual(['Tuesday -compound-> night', 'night -obl:tmod-> left']);
  });

  test('a weekday is no object', () => {
    const written =
      'It/PRON/PRP/2/nsubj agreed/VERB/VBD/0/root Thursday/PROPN/NNP/2/obj to/PART/TO/5/mark go/VERB/VB/2/xcomp';
    expect(changed(times, written)).toEqual(['Thursday -obl:tmod-> agreed']);
  });

  test('a weekday after a participant goes to the verb', () => {
    const written = `It/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass hit/VERB/VBN/0/root by/ADP/IN/6/case a/DET/DT/6/det
      crowd/NOUN/NN/3/obl:agent Monday/PROPN/NNP/6/appos`;
    expect(changed(times, written)).toEqual(['Monday -obl:tmod-> hit']);
  });

  test('a name right before a bare span of time is no part of it', () => {
    const written = `Talks/NOUN/NNS/3/nsubj:pass were/AUX/VBD/3/aux:pass halted/VERB/VBN/0/root by/ADP/IN/6/case
      Peru/PROPN/NNP/6/compound weeks/NOUN/NNS/3/obl:agent before/ADV/RB/3/advmod`;
    expect(changed(times, written).join()).toContain('Peru -obl:agent-> halted');
  });

  test('"last week" is an adverbial under its usual label', () => {
    const written = 'It/PRON/PRP/2/nsubj left/VERB/VBD/0/root last/ADJ/JJ/4/amod week/NOUN/NN/2/obl:unmarked';
    expect(changed(times, written)).toEqual(['week -obl:tmod-> left']);
  });

  test.each([
    ['an attribute', 'the/DET/DT/3/det Friday/PROPN/NNP/3/compound prayers/NOUN/NNS/4/nsubj began/VERB/VBD/0/root'],
    [
      'the date of an event',
      'They/PRON/PRP/2/nsubj followed/VERB/VBD/0/root talks/NOUN/NNS/2/obj Monday/PROPN/NNP/3/nmod:unmarked',
    ],
    ['a real subject', 'Monday/PROPN/NNP/2/nsubj brought/VERB/VBD/0/root rain/NOUN/NN/2/obj'],
    ['a length of time', 'They/PRON/PRP/2/nsubj gave/VERB/VBD/0/root a/DET/DT/4/det week/NOUN/NN/2/obj'],
  ])('%s stays', (_, written) => expect(changed(times, written)).toEqual([]));
});

describe('dates between subject and verb', () => {
  test('they are the verb’s', () => {
    const written = `The/DET/DT/2/det ministry/NOUN/NN/5/nsubj on/ADP/IN/4/case Thursday/PROPN/NNP/2/nmod called/VERB/VBD/0/root`;
    expect(changed(times, written)).toEqual(['Thursday -obl-> called']);
  });

  test('the date of an event that is the subject stays with it', () => {
    const written = `The/DET/DT/2/det attack/NOUN/NN/5/nsubj on/ADP/IN/4/case Thursday/PROPN/NNP/2/nmod failed/VERB/VBD/0/root`;
    expect(changed(times, written)).toEqual([]);
  });
});
