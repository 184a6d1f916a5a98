import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../../src/time/calendar.ts';
import { daysText, edtfSpan, edtfText } from '../../web/src/parts/edtf.ts';

const dayOf = (text: string | null): number | null => {
  if (text === null) return null;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return toDayNumber({ year, month, day });
};

describe('dates on screens', () => {
  it.each([
    ['2021-04-17', '2021-04-17'],
    ['2021-04', '2021-04'],
    ['2021', '2021'],
    ['2024-06-04/2024-06-07', '2024-06-04 to 2024-06-07'],
    ['2021-04-17/..', '2021-04-17 or later'],
    ['../2021-04-17', '2021-04-17 or before'],
    ['XXXX-03-09', '9 March, year not told'],
    ['XXXX-03', 'March, year not told'],
    ['2018-22', 'summer 2018'],
    ['201X', '2010s'],
    ['18XX', '1800 to 1899'],
    ['2018-05-XX', '2018-05'],
    ['2018-05~', 'about 2018-05'],
    ['2018?', 'perhaps 2018'],
    ['2016-01/2016-02~', '2016-01 to about 2016-02'],
  ])('tells of %s in words', (edtf, text) => {
    expect(edtfText(edtf)).toBe(text);
  });

  it('spans from the beginning of one to the end of another', () => {
    expect(edtfSpan('2021-04-17', '2021-04-17')).toBe('2021-04-17');
    expect(edtfSpan('2021-04-15/2021-04-17', '2021-04-18/2021-04-20')).toBe('2021-04-15 to 2021-04-20');
    expect(edtfSpan('2021-04', '2021-05-02')).toBe('2021-04 to 2021-05-02');
    expect(edtfSpan('2021-04-15', '2021-04-18/..')).toBe('2021-04-15 or later');
  });

  it.each([
    ['2022-03-09', '2022-03-09', '2022-03-09'],
    ['2022-03-01', '2022-03-31', '2022-03'],
    ['2022-12-01', '2022-12-31', '2022-12'],
    ['2022-01-01', '2022-12-31', '2022'],
    ['2022-01-01', '2023-12-31', '2022-01-01 to 2023-12-31'],
    ['2022-03-01', '2022-04-30', '2022-03-01 to 2022-04-30'],
    ['2022-03-09', '2022-03-12', '2022-03-09 to 2022-03-12'],
    ['2022-03-09', null, '2022-03-09 or later'],
    [null, '2022-03-09', '2022-03-09 or before'],
    [null, null, 'undated'],
  ])('tells of the days from %s to %s', (from, to, text) => {
    expect(daysText(dayOf(from), dayOf(to))).toBe(text);
  });
});
