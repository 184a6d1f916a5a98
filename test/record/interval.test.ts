import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, edtfOf, gap, intervalOf, meet, onWeekday, weekdayIn } from '../../src/record/interval.ts';
import { weekdayOf } from '../../src/time/calendar.ts';
import { readingWith, rowOf } from './mention.ts';

const span = (edtf: string | null): string | null => edtfOf(intervalOf(edtf));
const days = (more: Parameters<typeof rowOf>[1], published: string | null): string | null =>
  edtfOf(daysOf(rowOf('m:1', more), readingWith('r', published, []).report));

describe('the days that an EDTF value can mean', () => {
  it.each([
    ['2018-05-15', '2018-05-15'],
    ['2018-05', '2018-05-01/2018-05-31'],
    ['2016-02', '2016-02-01/2016-02-29'],
    ['2018', '2018-01-01/2018-12-31'],
    ['201X', '2010-01-01/2019-12-31'],
    ['2018-05-XX', '2018-05-01/2018-05-31'],
    ['2018-XX', '2018-01-01/2018-12-31'],
    ['2018-W20', '2018-05-14/2018-05-20'],
    ['2018-22', '2018-06-01/2018-08-31'],
    ['2018-24', '2018-12-01/2019-02-28'],
    ['2018-05-15/2018-05-16', '2018-05-15/2018-05-16'],
    ['2021-08/..', '2021-08-01/..'],
    ['../2021-08', '../2021-08-31'],
    ['2018-05~', '2018-05-01/2018-05-31'],
    ['2018-02-30', null],
    ['XXXX-10-07', null],
    [null, null],
  ])('reads %s as %s', (edtf, expected) => {
    expect(span(edtf)).toBe(expected);
  });
});

describe('when a row took place', () => {
  it('lies on its own day, whatever the report is dated', () => {
    expect(days({ day: '2018-05-15' }, '2018-06-01')).toBe('2018-05-15');
  });
  it('lies at most three days before a report that tells it as plain news', () => {
    expect(days({}, '2018-05-16')).toBe('2018-05-13/2018-05-16');
  });
  it('lies on the day of publication or after, when it is only planned', () => {
    expect(days({ status: 'planned' }, '2018-05-16')).toBe('2018-05-16/..');
  });
  it('lies anywhere before, when it is background', () => {
    expect(days({ background: true }, '2018-05-16')).toBe('../2018-05-16');
  });
  it('is open in an undated report and where it is denied', () => {
    expect(days({}, null)).toBe(null);
    expect(days({ status: 'denied' }, '2018-05-16')).toBe(null);
  });
  it('takes a day without a year as the last one before publication', () => {
    expect(days({ day: 'XXXX-10-07' }, '2023-10-19')).toBe('2023-10-07');
    expect(days({ day: 'XXXX-10-07' }, '2023-02-19')).toBe('2022-10-07');
  });
});

describe('intervals', () => {
  const end = fc.option(fc.integer({ min: -50_000, max: 50_000 }), { nil: null });
  const interval = fc
    .tuple(end, end)
    .map(([a, b]) => (a !== null && b !== null && a > b ? { lo: b, hi: a } : { lo: a, hi: b }));

  it('meet exactly where no gap lies between them, either way round', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(meet(a, b) === null).toBe(gap(a, b) > 0);
        expect(meet(a, b)).toEqual(meet(b, a));
        expect(gap(a, b)).toBe(gap(b, a));
      }),
    );
  });
  it('narrow to a weekday without ever growing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 7 }),
        (lo, more, weekday) => {
          const on = onWeekday({ lo, hi: lo + more }, weekday);
          if (on === null) expect(more).toBeLessThan(6);
          else {
            expect(weekdayOf(on.lo ?? 0)).toBe(weekday);
            expect(on.lo).toBeGreaterThanOrEqual(lo);
            expect(on.hi).toBeLessThanOrEqual(lo + more);
          }
        },
      ),
    );
  });
  it('keep the weekday that a value without an anchor names', () => {
    expect(weekdayIn('XXXX-WXX-2TNI')).toBe(2);
    expect(weekdayIn('XXXX-WXX')).toBe(null);
    expect(weekdayIn(null)).toBe(null);
  });
});
