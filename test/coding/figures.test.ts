import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/coding/types.ts';
import { code, wordsOf } from '../support/annotate.ts';

function quoted(text: string, list: readonly Figure[]): unknown[] {
  return list.map((f) => [wordsOf(text, f.span), f.min, f.max, f.unit]);
}

/** Each row's target with its figures: what was written, least, most, unit. */
function figures(text: string): unknown[] {
  return code(text).map((m) => [m.target[0]?.code ?? null, quoted(text, m.figures)]);
}

describe('figures', () => {
  it.each([
    ['Norway expelled two hundred Chilean diplomats.', 'CHL', 'two hundred', 200, 200],
    ['Peru expelled a hundred and fifty Bolivian diplomats.', 'BOL', 'a hundred and fifty', 150, 150],
    ['Kenya expelled twenty-three Rwandan diplomats.', 'RWA', 'twenty-three', 23, 23],
    ['Japan expelled two dozen Mongolian diplomats.', 'MNG', 'two dozen', 24, 24],
    ['Jordan expelled no more than 20 Omani diplomats.', 'OMN', 'no more than 20', 0, 20],
    ['Fiji expelled fewer than 20 Tongan diplomats.', 'TON', 'fewer than 20', 0, 19],
    ['Ghana expelled more than 20 Togolese diplomats.', 'TGO', 'more than 20', 21, null],
    ['Cuba expelled up to two hundred Haitian diplomats.', 'HTI', 'up to two hundred', 0, 200],
    ['Finland expelled nearly 30 Latvian diplomats.', 'LVA', 'nearly 30', 30, 30],
    ['Between 10 and 15 Bhutanese diplomats were expelled by Nepal.', 'BTN', 'Between 10 and 15', 10, 15],
    ['Peru expelled 10 to 15 Chilean diplomats.', 'CHL', '10 to 15', 10, 15],
    ['Peru expelled 10-15 Chilean diplomats.', 'CHL', '10-15', 10, 15],
    ['Malta expelled only 3 Cypriot diplomats.', 'CYP', 'only 3', 3, 3],
    ['Angola deported 1,400 Zambian nationals.', 'ZMB', '1,400', 1400, 1400],
    ['Angola deported 1 400 Zambian nationals.', 'ZMB', '1 400', 1400, 1400],
  ])('reads "%s"', (text, target, written, min, max) => {
    const [first] = figures(text);
    expect(first).toEqual([target, [[written, min, max, expect.stringMatching(/^(diplomats|nationals)$/)]]]);
  });

  it('does not take the number of all for that of a part', () => {
    expect(figures('Peru expelled about half of the 12 Chilean diplomats.')).toEqual([['CHL', []]]);
    expect(figures('Oman deported two thirds of the 90 Nepali workers.')).toEqual([['NPL', []]]);
  });

  it('counts the people inside a group', () => {
    expect(figures('Peru expelled a group of 12 Chilean diplomats.')).toEqual([['CHL', [['12', 12, 12, 'diplomats']]]]);
    expect(figures('Peru expelled dozens of Chilean diplomats.')).toEqual([
      ['CHL', [['dozens', 24, null, 'diplomats']]],
    ]);
  });

  it('counts those who were hit, not those that they were chosen from', () => {
    expect(figures('Norway expelled three of the 12 Chilean diplomats.')).toEqual([
      ['CHL', [['three', 3, 3, 'diplomats']]],
    ]);
  });

  it('gives each row the number of its own people', () => {
    expect(figures('Norway expelled two Chilean diplomats and three Peruvian diplomats.')).toEqual([
      ['CHL', [['two', 2, 2, 'diplomats']]],
      ['PER', [['three', 3, 3, 'diplomats']]],
    ]);
  });

  it('does not take the day of a month or a share for a count', () => {
    expect(figures('On May 12 300 Chilean diplomats were expelled by Norway.')).toEqual([
      ['CHL', [['300', 300, 300, 'diplomats']]],
    ]);
    expect(code('Norway expelled 20 percent of the Chilean diplomats.').flatMap((m) => m.figures)).toEqual([]);
  });

  it('leaves rows without numbers, and rows about missions, without figures', () => {
    expect(code('Norway expelled the Chilean diplomats.').map((m) => m.figures)).toEqual([[]]);
    expect(code('Norway closed two embassies in Chile.').flatMap((m) => m.figures)).toEqual([]);
  });
});
