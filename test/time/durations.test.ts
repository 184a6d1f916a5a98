import { describe, expect, test } from 'vitest';
import { times, value } from './support.ts';

describe('lengths and habits', () => {
  test.each([
    ['It lasted five days.', 'P5D', 'DURATION'],
    ['It lasted for more than five decades.', 'P50Y', 'DURATION'],
    ['It lasted 60+ yrs.', 'P60Y', 'DURATION'],
    ['They must leave within 48 hours.', 'PT48H', 'DURATION'],
    ['It was a ten-day visit.', 'P10D', 'DURATION'],
    ['It lasted two and a half years.', 'P2Y6M', 'DURATION'],
    ['It lasted 5 1/2 hours.', 'PT5H30M', 'DURATION'],
    ['It lasted half an hour.', 'PT30M', 'DURATION'],
    ['It lasted a fortnight.', 'P2W', 'DURATION'],
    ['It lasted two to three weeks.', 'P2W', 'DURATION'],
    ['It lasted another three months.', 'P3M', 'DURATION'],
    ['It lasted for years.', 'PXY', 'DURATION'],
    ['It was a decades-long dispute.', 'PXDE', 'DURATION'],
    ['It lasted a hundred and twenty days.', 'P120D', 'DURATION'],
    ['They meet every Friday.', 'XXXX-WXX-5', 'SET'],
    ['They meet twice a week.', 'P1W', 'SET'],
    ['They meet every two years.', 'P2Y', 'SET'],
    ['They meet weekly.', 'P1W', 'SET'],
    ['They pay $3 million a year.', 'P1Y', 'SET'],
    ['They are now abroad.', 'PRESENT_REF', 'DATE'],
    ['They recently returned.', 'PAST_REF', 'DATE'],
    ['They will soon return.', 'FUTURE_REF', 'DATE'],
  ])('reads "%s"', (text, timex, type) => {
    expect(times(text)).toMatchObject([{ timex, type, edtf: null }]);
  });

  test.each([
    ['It lasted nearly two months.', 'LESS_THAN'],
    ['It lasted at least two months.', 'EQUAL_OR_MORE'],
    ['It lasted up to two months.', 'EQUAL_OR_LESS'],
    ['It lasted about two months.', 'APPROX'],
    ['It lasted two months or so.', 'APPROX'],
  ])('takes the modifier of "%s" into the expression', (text, mod) => {
    expect(times(text)[0]).toMatchObject({ timex: 'P2M', mod });
  });

  test('does not take "over the next few days" for a lower bound', () => {
    expect(value('They leave over the next few days.')).toBe('PXD | -');
    expect(times('They leave over the next few days.')[0]?.mod).toBeUndefined();
  });
});

describe('words that bound a time', () => {
  test.each([
    ['It has been closed since August 2021.', 'since', '2021-08/..'],
    ['It is closed until 7 June.', 'until', '../2018-06-07'],
    ['It was closed between 2014 and 2016.', 'from', '2014/2016'],
    ['It was closed from 3 May to 7 May.', 'from', '2018-05-03/2018-05-07'],
    ['It has been closed since last week.', 'since', '2018-05-07/..'],
  ])('"%s" makes an interval', (text, relation, interval) => {
    expect(times(text)[0]).toMatchObject({ relation, interval });
  });

  test('marks on which side of something a length lies', () => {
    expect(times('They left hours after the vote.')[0]).toMatchObject({ timex: 'PTXH', relation: 'after' });
    expect(times('They left two days before the vote.')[0]).toMatchObject({ timex: 'P2D', relation: 'before' });
  });

  test('makes no interval of what has no date', () => {
    expect(times('It has been closed since Tuesday.', null)[0]).toMatchObject({ relation: 'since' });
    expect(times('It has been closed since Tuesday.', null)[0]?.interval).toBeUndefined();
  });
});
