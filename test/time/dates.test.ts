import { describe, expect, test } from 'vitest';
import { times, value, values } from './support.ts';

describe('dates on the calendar', () => {
  test.each([
    ['It opened on 15 May 2018.', '2018-05-15 | 2018-05-15'],
    ['It opened on May 15, 2018.', '2018-05-15 | 2018-05-15'],
    ['It opened on 15-May-2018.', '2018-05-15 | 2018-05-15'],
    ['it opened on 15 october 2017.', '2017-10-15 | 2017-10-15'],
    ['It opened in the first week of June 2017.', '2017-06 | 2017-06'],
    ['It opened on 2018-05-15.', '2018-05-15 | 2018-05-15'],
    ['It opened on 2018-05-15T10:35Z.', '2018-05-15T10:35Z | 2018-05-15'],
    ['It opened on Tuesday, May 15, 2018.', '2018-05-15 | 2018-05-15'],
    ['It opened on Sat. 3 March 2018.', '2018-03-03 | 2018-03-03'],
    ['It opened on the 7th of October 2017.', '2017-10-07 | 2017-10-07'],
    ['It opened on March eighth, nineteen ninety-seven.', '1997-03-08 | 1997-03-08'],
    ['It opened in May 2018.', '2018-05 | 2018-05'],
    ['It opened in 2017.', '2017 | 2017'],
    ['It opened in July last year.', '2017-07 | 2017-07'],
    ['It opened in the 1990s.', '199 | 199X'],
    ["It opened in the '90s.", '199 | 199X'],
    ['It opened in the nineties.', '199 | 199X'],
    ['It opened in the 19th century.', '18 | 18XX'],
    ['It opened in the third quarter of 2017.', '2017-Q3 | 2017-07/2017-09'],
    ['It opened in Q3 2017.', '2017-Q3 | 2017-07/2017-09'],
    ['It opened in the second half of 2016.', '2016-H2 | 2016-07/2016-12'],
    ['It opened in the summer of 2017.', '2017-SU | 2017-22'],
    ['It opened last autumn.', '2017-FA | 2017-23'],
    ['It opened in fiscal year 2017.', '2017 | 2017~'],
    ['It lasted from 3 to 7 May.', '2018-05-03/2018-05-07 | 2018-05-03/2018-05-07'],
    ['It lasted from May 3-7.', '2018-05-03/2018-05-07 | 2018-05-03/2018-05-07'],
    ['It lasted the season 2014-15.', '2014/2015 | 2014/2015'],
  ])('reads "%s"', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    ['It opened in early March.', '2018-03 | 2018-03', 'START'],
    ['It opened in mid-2010.', '2010 | 2010', 'MID'],
    ['It opened in late 2017.', '2017 | 2017', 'END'],
    ['It opened at the end of 2017.', '2017 | 2017', 'END'],
    ['It opened around 1 November 2017.', '2017-11-01 | 2017-11-01~', 'APPROX'],
  ])('keeps the part of "%s" as a modifier and never sharpens the value', (text, expected, mod) => {
    expect(value(text)).toBe(expected);
    expect(times(text)[0]?.mod).toBe(mod);
  });

  test('takes the year of a date without one from the publication and the tense', () => {
    expect(value('They met on 3 October.')).toBe('2017-10-03 | 2017-10-03');
    expect(value('They will meet on 3 October.')).toBe('2018-10-03 | 2018-10-03');
    expect(value('They will meet in January.')).toBe('2019-01 | 2019-01');
    expect(value('They met in December.')).toBe('2017-12 | 2017-12');
  });

  test('takes the near date even from a verb of the other tense', () => {
    expect(value('She said the talks open on 3 June.')).toBe('2018-06-03 | 2018-06-03');
  });

  test('gives 29 February no year that lacks it', () => {
    expect(value('They met on 29 February.')).toBe('XXXX-02-29 | XXXX-02-29');
    expect(value('They met on 29 February.', '2020-03-10')).toBe('2020-02-29 | 2020-02-29');
    expect(values('They met on 30 February 2018.')).not.toContain('30 February 2018 = 2018-02-30 | 2018-02-30');
  });

  test('reads all-number dates in the only order that fits', () => {
    expect(value('Signed 15/05/2018.')).toBe('2018-05-15 | 2018-05-15');
    expect(value('Signed 05/15/2018.')).toBe('2018-05-15 | 2018-05-15');
    expect(value('Signed 10-30-89.')).toBe('1989-10-30 | 1989-10-30');
  });

  test('reads an ambiguous all-number date in the order that the rest of the report shows', () => {
    expect(values('Signed 05/06/2018, in force 25/06/2018.')[0]).toBe('05/06/2018 = 2018-06-05 | 2018-06-05');
    expect(values('Signed 05/06/2018, in force 06/25/2018.')[0]).toBe('05/06/2018 = 2018-05-06 | 2018-05-06');
    expect(value('Signed 05/06/2018.')).toBe('2018 | 2018');
  });

  test('knows holidays with a date and leaves the others undated', () => {
    expect(value('They met on Christmas Day 2017.')).toBe('2017-12-25 | 2017-12-25');
    expect(value("They met on New Year's Day.")).toBe('2018-01-01 | 2018-01-01');
    expect(value('They met on Good Friday.')).toBe('2018-03-30 | 2018-03-30');
    expect(value('They met on Thanksgiving.')).toBe('2017-11-23 | 2017-11-23');
    expect(value('They will meet before Eid al-Fitr.')).toBe('2018-06-15 | 2018-06-15~');
    expect(value('They met at Nowruz.')).toBe('2018-03-21 | 2018-03-21');
    expect(value('They met during Ramadan 2017.')).toBe('2017-05-27/2017-06-24 | 2017-05-27~/2017-06-24~');
    expect(value('They met on Diwali 2016.')).toBe('2016-10-30 | 2016-10-30~');
    expect(value('They met on Orthodox Easter 2018.')).toBe('2018-04-08 | 2018-04-08');
    expect(value('They met on Lunar New Year 2018.')).toBe('2018-02-16 | 2018-02-16');
    expect(value('They met on Independence Day.')).toBe('XXXX-XX-XX | -');
    expect(value('They met over the Easter weekend.')).toBe('2018-W13-WE | 2018-03-31/2018-04-01');
    expect(value('They met at Christmas.', null)).toBe('XXXX-12-25 | XXXX-12-25');
  });

  test.each([
    'About 2000 troops left.',
    'Some 1945 people left.',
    'It cost $1998 or 2,018 euros.',
    'He may leave, and others march on.',
    'COVID-19 spread and a 44-year-old man fell ill.',
    'The Arab Spring and the fall of the government followed.',
    'A second convoy sat down in the sun.',
    'The final score was 3-2, and 10.15 percent voted.',
  ])('finds no time in "%s"', (text) => {
    expect(values(text)).toEqual([]);
  });
});
