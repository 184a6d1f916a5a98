import { describe, expect, test } from 'vitest';
import { times, value, values } from './support.ts';

describe('weekdays in news', () => {
  test.each([
    ['They met Tuesday night.', '2018-05-15TNI | 2018-05-15'],
    ['They met late on Tuesday.', '2018-05-15 | 2018-05-15'],
    ['They met earlier on Tuesday.', '2018-05-15 | 2018-05-15'],
    ['They met on Thursday.', '2018-05-10 | 2018-05-10'],
    ['They met last Wednesday.', '2018-05-09 | 2018-05-09'],
    ['They met on Monday last week.', '2018-05-07 | 2018-05-07'],
    ['They will meet on Sunday.', '2018-05-20 | 2018-05-20'],
    ['They meet next Sunday.', '2018-05-20 | 2018-05-20'],
    ['They meet the coming Friday.', '2018-05-18 | 2018-05-18'],
    ['It is scheduled for Monday.', '2018-05-21 | 2018-05-21'],
    ['They postponed it until Friday.', '2018-05-18 | 2018-05-18'],
  ])('reads "%s" from the publication', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test("takes the publication's own weekday for that very day", () => {
    expect(value('They met on Wednesday morning.')).toBe('2018-05-16TMO | 2018-05-16');
    expect(value('They will meet on Wednesday.')).toBe('2018-05-16 | 2018-05-16');
  });

  test('leaves a weekday undated without a publication date', () => {
    const [mention] = times('They met Tuesday night.', null);
    expect(mention).toMatchObject({ timex: 'XXXX-WXX-2TNI', edtf: null, precision: 'none', basis: 'none' });
  });

  test('leaves a weekday undated when the publication date lacks its year', () => {
    expect(value('They met on Tuesday.', 'XXXX-10-17')).toBe('XXXX-WXX-2 | -');
  });
});

describe('times told from the publication', () => {
  test.each([
    ['It closed today.', '2018-05-16 | 2018-05-16'],
    ['It closed yesterday morning.', '2018-05-15TMO | 2018-05-15'],
    ['It closes tomorrow.', '2018-05-17 | 2018-05-17'],
    ['It closed last night.', '2018-05-15TNI | 2018-05-15'],
    ['It closed the day before yesterday.', '2018-05-14 | 2018-05-14'],
    ['It closed overnight.', '2018-05-16TNI | 2018-05-16'],
    ['It closed last week.', '2018-W19 | 2018-05-07/2018-05-13'],
    ['It closed earlier this month.', '2018-05 | 2018-05'],
    ['It closed last year.', '2017 | 2017'],
    ['It closed last month.', '2018-04 | 2018-04'],
    ['It closed last summer.', '2017-SU | 2017-22'],
    ['It closed three weeks ago.', '2018-W17 | 2018-04-23/2018-04-29'],
    ['It closed 10 days ago.', '2018-05-06 | 2018-05-06'],
    ['It closed two months ago.', '2018-03 | 2018-03'],
    ['It closed almost four years ago.', '2014 | 2014'],
    ['It closed a decade ago.', '2008 | 2008~'],
    ['It closed a few days back.', 'PAST_REF | -'],
    ['It closed over the weekend.', '2018-W19-WE | 2018-05-12/2018-05-13'],
    ['It closes next weekend.', '2018-W20-WE | 2018-05-19/2018-05-20'],
    ['It closed the week of March 5.', '2018-W10 | 2018-03-05/2018-03-11'],
    ['It has closed in the past two weeks.', 'P2W | 2018-05-02/2018-05-16'],
  ])('reads "%s"', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    ['It closed yesterday.', 'XXXX-XX-XX | -'],
    ['It closed last week.', 'XXXX-WXX | -'],
    ['It closed last month.', 'XXXX-XX | -'],
    ['It closed last year.', 'XXXX | -'],
    ['It closed three weeks ago.', 'XXXX-WXX | -'],
    ['It closed on 7 October.', 'XXXX-10-07 | XXXX-10-07'],
    ['It closed in the past two weeks.', 'P2W | -'],
    ['It closed at noon.', 'XXXX-XX-XXT12:00 | -'],
  ])('invents no date for "%s" in an undated report', (text, expected) => {
    expect(value(text, null)).toBe(expected);
  });

  test('counts days and months from a date without a year, where leap years do not matter', () => {
    expect(value('It closed yesterday.', 'XXXX-10-17')).toBe('XXXX-10-16 | XXXX-10-16');
    expect(value('It closed last month.', 'XXXX-01-17')).toBe('XXXX-12 | XXXX-12');
    expect(value('It closed yesterday.', 'XXXX-03-01')).toBe('XXXX-XX-XX | -');
  });

  test('uses as much of a partial publication date as there is', () => {
    expect(value('It closed last year.', '2018')).toBe('2017 | 2017');
    expect(value('It closed last month.', '2018-05')).toBe('2018-04 | 2018-04');
    expect(value('It closed yesterday.', '2018-05')).toBe('XXXX-XX-XX | -');
  });
});

describe('times told from another time', () => {
  test('counts from the time last spoken of', () => {
    expect(values('Peru expelled two on 3 May. Two days later Spain replied.')[1]).toBe(
      'Two days later = 2018-05-05 | 2018-05-05',
    );
    expect(values('He left in 1998. The following year he returned.')[1]).toBe('The following year = 1999 | 1999');
    expect(values('He left on 3 May. That day the border closed.')[1]).toBe('That day = 2018-05-03 | 2018-05-03');
    expect(times('He left on 3 May. The next day he returned.')[1]?.basis).toBe('expression');
  });

  test('counts from the time beside it', () => {
    expect(value('They met three days after 7 October 2017.')).toBe('2017-10-10 | 2017-10-10');
    expect(value('They met two weeks before 3 May.')).toBe('2018-W16 | 2018-04-16/2018-04-22');
    expect(value('They met the day after Christmas.')).toBe('2017-12-26 | 2017-12-26');
    expect(values('The border closed for three days from Monday.')[0]).toBe('three days = P3D | -');
  });

  test('gives only the length where nothing dated was spoken of', () => {
    expect(value('Two days later Spain replied.')).toBe('P2D | -');
    expect(value('Two hours later Spain replied.')).toBe('PT2H | -');
  });

  test('compares quarters with the same quarter of the year before', () => {
    expect(values('Exports fell in the first quarter from a year earlier.')).toEqual([
      'the first quarter = 2018-Q1 | 2018-01/2018-03',
      'a year earlier = 2017-Q1 | 2017-01/2017-03',
    ]);
  });

  test('dates a time of day by the day named in its sentence', () => {
    expect(values('At 10:35 a.m. (0735 GMT) Friday a convoy left.')).toEqual([
      '10:35 a.m. = 2018-05-11T10:35 | 2018-05-11',
      '0735 GMT = 2018-05-11T07:35Z | 2018-05-11',
      'Friday = 2018-05-11 | 2018-05-11',
    ]);
    expect(value('They met at 5pm on Monday.')).toBe('2018-05-14T17:00 | 2018-05-14');
  });
});
