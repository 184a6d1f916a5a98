import { describe, expect, test } from 'vitest';
import { value, values } from './support.ts';

describe('forms of dates', () => {
  test.each([
    ['on 2018/05/16', '2018-05-16 | 2018-05-16'],
    ['on 16.5.2018', '2018-05-16 | 2018-05-16'],
    ['on 6.5.2018', '2018-05-06 | 2018-05-06'],
    ["on May 16th '18", '2018-05-16 | 2018-05-16'],
    ['on 16/May/2018', '2018-05-16 | 2018-05-16'],
    ['on 16-May-18', '2018-05-16 | 2018-05-16'],
    ['on 2018-may-16', '2018-05-16 | 2018-05-16'],
    ['on May-16-2018', '2018-05-16 | 2018-05-16'],
    ['on 20180516', '2018-05-16 | 2018-05-16'],
    ['on 22/04', '2018-04-22 | 2018-04-22'],
    ['on 5/4', 'XXXX-XX-XX | -'],
    ['on Monday 5/14', '2018-05-14 | 2018-05-14'],
    ['on Thursday the 10th', '2018-05-10 | 2018-05-10'],
    ['on the 21st of last month', '2018-04-21 | 2018-04-21'],
    ['on the first Friday of March 2018', '2018-03-02 | 2018-03-02'],
    ['on the last Monday in March 2018', '2018-03-26 | 2018-03-26'],
    ['on the last day of February 2016', '2016-02-29 | 2016-02-29'],
    ['in week 27 of 2017', '2017-W27 | 2017-07-03/2017-07-09'],
    ['in the last week of 2016', '2016-W52 | 2016-12-26/2017-01-01'],
    ['in the week of 4 May', '2018-W18 | 2018-04-30/2018-05-06'],
    ['in 11/2016', '2016-11 | 2016-11'],
    ['in Nov-2016', '2016-11 | 2016-11'],
    ['in two thousand and five', '2005 | 2005'],
    ['in the 70s', '197 | 197X'],
    ['in the week before last', '2018-W18 | 2018-04-30/2018-05-06'],
    ['two Fridays ago', '2018-05-04 | 2018-05-04'],
    ['1 month and 6 days ago', '2018-04-10 | 2018-04-10'],
    ['for 5 years, 1 month and 12 days', 'P5Y1M12D | -'],
    ['for the rest of the year', '2018 | 2018-05-16/2018-12-31'],
    ['at the end of month', '2018-05 | 2018-05'],
    ['at end-2016', '2016 | 2016'],
    ['at end-April', '2018-04 | 2018-04'],
    ['a year and a half ago', '2016 | 2016'],
    ['on the first Monday of every month', 'P1M | -'],
  ])('reads "They met %s."', (words, expected) => {
    expect(value(`They met ${words}.`)).toBe(expected);
  });

  test.each([
    'The vote was 5-4 in favour.',
    'It is open 24/7 for all.',
    'Some 3/4 of them left.',
    'He was in his 70s.',
    'Iraq imports three-quarters of its food.',
    'He was soon released.',
    'Two thousand people left.',
  ])('finds no time in "%s"', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('gives what is to come in so many weeks its length, and its end as a date', () => {
    expect(value('They will meet in two weeks.')).toBe('P2W | 2018-05-28/2018-06-03');
    expect(value('They built it in two weeks.')).toBe('P2W | -');
  });
});

describe('times of one list or stretch', () => {
  test.each([
    ['They met from January to April 2015.', ['January = 2015-01 | 2015-01', 'April 2015 = 2015-04 | 2015-04']],
    ['They met from November to March 2015.', ['November = 2014-11 | 2014-11', 'March 2015 = 2015-03 | 2015-03']],
    ['They met from November to March.', ['November = 2017-11 | 2017-11', 'March = 2018-03 | 2018-03']],
    ['They met on 18 and 19 June 2017.', ['18 = 2017-06-18 | 2017-06-18', '19 June 2017 = 2017-06-19 | 2017-06-19']],
    ['They met on May 3 and 4.', ['May 3 = 2018-05-03 | 2018-05-03', '4 = 2018-05-04 | 2018-05-04']],
    [
      'They met from Thursday to Saturday.',
      ['Thursday = 2018-05-10 | 2018-05-10', 'Saturday = 2018-05-12 | 2018-05-12'],
    ],
    [
      'They will meet from Monday to Wednesday.',
      ['Monday = 2018-05-21 | 2018-05-21', 'Wednesday = 2018-05-23 | 2018-05-23'],
    ],
    [
      'They met last week, on Tuesday and Thursday.',
      [
        'last week = 2018-W19 | 2018-05-07/2018-05-13',
        'Tuesday = 2018-05-08 | 2018-05-08',
        'Thursday = 2018-05-10 | 2018-05-10',
      ],
    ],
    [
      'They meet on Tuesday or Thursday next week.',
      ['Tuesday = 2018-05-22 | 2018-05-22', 'Thursday next week = 2018-05-24 | 2018-05-24'],
    ],
  ])('share what is said once in "%s"', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('counts a chain of times from one to the next', () => {
    expect(values('On Monday they met. Two days later they left. The next day they returned.')).toEqual([
      'Monday = 2018-05-14 | 2018-05-14',
      'Two days later = 2018-05-16 | 2018-05-16',
      'The next day = 2018-05-17 | 2018-05-17',
    ]);
  });
});

describe('neighbours in a text', () => {
  test('a month joined to another by "or" follows on it', () => {
    expect(values('They may meet in March or April.')).toEqual([
      'March = 2019-03 | 2019-03',
      'April = 2019-04 | 2019-04',
    ]);
    expect(values('They met in December and January.')).toEqual([
      'December = 2017-12 | 2017-12',
      'January = 2018-01 | 2018-01',
    ]);
  });

  test('nights and evenings are counted from the day last spoken of', () => {
    expect(values('They met on 3 May. The previous night, shots were fired. The following evening they left.')).toEqual(
      [
        '3 May = 2018-05-03 | 2018-05-03',
        'The previous night = 2018-05-02TNI | 2018-05-02',
        'The following evening = 2018-05-03TEV | 2018-05-03',
      ],
    );
  });

  test('"as many weeks" tells no length of its own', () => {
    expect(values('It was the third attack in as many weeks.')).toEqual([]);
  });
});
