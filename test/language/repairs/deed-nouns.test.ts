import { describe, expect, test } from 'vitest';
import { deedNouns } from '../../../src/language/repairs/deed-nouns.ts';
import { perfects } from '../../../src/language/repairs/perfects.ts';
import { quantities } from '../../../src/language/repairs/quantities.ts';
import { times } from '../../../src/language/repairs/times.ts';
import { changed } from '../support/tree.ts';

describe('what belongs to a noun for a deed', () => {
  test('the doer hangs on the deed, not on the noun between', () => {
    const written = `Peru/PROPN/NNP/2/nsubj regretted/VERB/VBD/0/root the/DET/DT/4/det closure/NOUN/NN/2/obj of/ADP/IN/7/case
      the/DET/DT/7/det border/NOUN/NN/4/nmod by/ADP/IN/9/case Chile/PROPN/NNP/7/nmod`;
    expect(changed(deedNouns, written)).toEqual(['Chile -nmod-> closure']);
  });

  test('doer and victim hang on the deed, not on the verb above', () => {
    const written = `It/PRON/PRP/2/nsubj counted/VERB/VBD/0/root the/DET/DT/4/det dead/ADJ/JJ/2/obj of/ADP/IN/7/case
      the/DET/DT/7/det attack/NOUN/NN/4/nmod by/ADP/IN/9/case soldiers/NOUN/NNS/2/obl on/ADP/IN/12/case a/DET/DT/12/det
      village/NOUN/NN/2/obl`;
    expect(changed(deedNouns, written)).toEqual(['soldiers -nmod-> attack', 'village -nmod-> attack']);
  });

  test('the agent of a passive stays with it', () => {
    const written = `Peru/PROPN/NNP/5/nsubj:pass was/AUX/VBD/5/aux:pass after/ADP/IN/4/case talks/NOUN/NNS/5/obl
      blamed/VERB/VBN/0/root by/ADP/IN/7/case Chile/PROPN/NNP/5/obl:agent`;
    expect(changed(deedNouns, written)).toEqual([]);
  });

  test('"in" before a span of time with "ago" is the particle of the call', () => {
    const written = `He/PRON/PRP/3/nsubj:pass was/AUX/VBD/3/aux:pass called/VERB/VBN/0/root in/ADP/IN/6/case four/NUM/CD/6/nummod
      days/NOUN/NNS/7/obl:unmarked ago/ADV/RB/3/advmod`;
    expect(changed(deedNouns, written)).toEqual(['in -compound:prt-> called']);
  });

  test('those shot dead are the subject of what is told next', () => {
    const written = `Guards/NOUN/NNS/5/nsubj:pass shot/VERB/VBD/5/nsubj:pass dead/ADJ/JJ/2/xcomp were/AUX/VBD/5/aux:pass
      buried/VERB/VBN/0/root`;
    expect(changed(deedNouns, written)).toEqual(['shot -acl-> Guards']);
  });
});

describe('plain clauses that look like others', () => {
  test('"had severed ties": the participle is the verb', () => {
    const written = `Bolivia/PROPN/NNP/2/nsubj had/VERB/VBD/0/root severed/VERB/VBN/4/amod ties/NOUN/NNS/2/obj`;
    expect(changed(perfects, written)).toEqual([
      'Bolivia -nsubj-> severed',
      'had -aux-> severed',
      'severed -root-> ROOT',
      'ties -obj-> severed',
    ]);
  });

  test('what one has may be described by a participle', () => {
    const written = `Bolivia/PROPN/NNP/2/nsubj had/VERB/VBD/0/root armed/VERB/VBN/4/amod forces/NOUN/NNS/2/obj`;
    expect(changed(perfects, written)).toEqual([]);
  });

  test('"more than a dozen" counts the object', () => {
    const written = `It/PRON/PRP/2/nsubj expelled/VERB/VBD/0/root more/ADJ/JJR/2/advmod than/ADP/IN/7/case a/DET/DT/7/det
      dozen/NUM/CD/7/nummod envoys/NOUN/NNS/2/obl`;
    expect(changed(quantities, written)).toContain('envoys -obj-> expelled');
  });

  test('"Last Sunday" before the subject dates the verb', () => {
    const written = `Last/ADJ/JJ/4/amod Sunday/PROPN/NNP/4/compound Chilean/ADJ/JJ/4/amod police/NOUN/NN/5/nsubj
      detained/VERB/VBD/0/root them/PRON/PRP/5/obj`;
    expect(changed(times, written)).toEqual(['Last -amod-> Sunday', 'Sunday -obl:tmod-> detained']);
  });
});
