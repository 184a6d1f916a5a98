import { expect, test } from 'vitest';
import { datedOpenings } from '../../../src/language/repairs/dated-openings.ts';
import { changed } from '../support/tree.ts';

test('a date that opens the sentence is no part of the subject that follows', () => {
  const written = `On/ADP/IN/4/case Tuesday/PROPN/NNP/4/compound Turkish/ADJ/JJ/4/amod police/NOUN/NNS/5/obl
    held/VERB/VBD/0/root two/NUM/CD/5/obj`;
  expect(changed(datedOpenings, written)).toEqual([
    'On -case-> Tuesday',
    'Tuesday -obl-> held',
    'police -nsubj-> held',
  ]);
});

test('a month with its year likewise', () => {
  const written = `In/ADP/IN/4/case May/PROPN/NNP/4/compound 2019/NUM/CD/2/nummod Kenya/PROPN/NNP/5/obl
    closed/VERB/VBD/0/root it/PRON/PRP/5/obj`;
  expect(changed(datedOpenings, written)).toEqual(['In -case-> May', 'May -obl-> closed', 'Kenya -nsubj-> closed']);
});

test('a day before another part of the date stays with it', () => {
  const written = `By/ADP/IN/4/case Friday/PROPN/NNP/4/compound December/PROPN/NNP/4/compound 1st/NOUN/NN/6/obl
    he/PRON/PRP/6/nsubj left/VERB/VBD/0/root`;
  expect(changed(datedOpenings, written)).toEqual([]);
});

test('between a noun and the subject that the verb lacks, a day goes with the noun', () => {
  const written = `In/ADP/IN/3/case a/DET/DT/3/det call/NOUN/NN/7/obl on/ADP/IN/6/case Saturday/PROPN/NNP/6/compound
    Okello/PROPN/NNP/3/nmod told/VERB/VBD/0/root him/PRON/PRP/7/obj`;
  expect(changed(datedOpenings, written)).toEqual([
    'on -case-> Saturday',
    'Saturday -nmod-> call',
    'Okello -nsubj-> told',
  ]);
});

test('a name that is no subject keeps its day', () => {
  const written = `The/DET/DT/2/det raid/NOUN/NN/6/nsubj on/ADP/IN/5/case Friday/PROPN/NNP/5/compound
    Harbour/PROPN/NNP/2/nmod failed/VERB/VBD/0/root`;
  expect(changed(datedOpenings, written)).toEqual([]);
});
