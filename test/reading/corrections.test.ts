import { describe, expect, it } from 'vitest';
import { reading } from './read.ts';

const BODY = 'Peru expelled two Bolivian envoys on Tuesday. The two left by road in the evening.';

function notes(text: string): (string | null)[][] {
  return reading(text).corrections.map((c) => [c.change, c.wrong?.quote ?? null, c.right?.quote ?? null]);
}

describe('correction notes of a reading', () => {
  it.each([
    ['An earlier version of this report incorrectly said that three envoys left.', 'three envoys left', null],
    [
      'An earlier version of this story said three envoys left. In fact, it was two.',
      'three envoys left',
      'it was two',
    ],
    [
      'This story has been corrected to show that the embassy closed in 2014, not 2015.',
      '2015',
      'the embassy closed in 2014',
    ],
    [
      'This article has been amended to correct the spelling of the envoy’s name.',
      'the spelling of the envoy’s name',
      null,
    ],
    ['Correction: It was Tuesday, not Monday, as an earlier version of this story said.', 'Monday', 'It was Tuesday'],
    ['(Corrects second paragraph to say that two U.S. envoys left, not 2.5)', '2.5', 'two U.S. envoys left'],
  ])('tell what was wrong and what is right: %s', (note, wrong, right) => {
    expect(notes(`${BODY}\n\n${note}`)).toEqual([['corrects', wrong, right]]);
  });

  it('say nothing of what is right where they do not', () => {
    const note = 'Correction: An earlier version of this report said three envoys left. The error has been removed.';
    expect(notes(`${BODY}\n\n${note}`)).toEqual([['corrects', 'three envoys left', null]]);
  });

  it('are known by a slug in the title', () => {
    const [note] = reading(`CORRECTED-Peru expels two Bolivian envoys\n\n${BODY}`).corrections;
    expect(note).toMatchObject({ change: 'corrects', quote: 'CORRECTED' });
  });

  it('tell additions from corrections', () => {
    expect(notes(`(EDS: ADDS minister’s words)\n\n${BODY}`)).toEqual([['updates', null, null]]);
  });

  it('are not seen in what others correct', () => {
    expect(notes(`${BODY}\n\nBolivia corrected its figures. The ministry updated its travel advice.`)).toEqual([]);
  });
});
