import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  daysInMonth,
  easterSunday,
  fromDayNumber,
  isCivilDate,
  mondayOfWeek,
  nthWeekday,
  toDayNumber,
  weekdayOf,
  weekOf,
} from '../../src/time/calendar.ts';

describe('calendar arithmetic', () => {
  test('agrees with the platform on dates and weekdays', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const date = fromDayNumber(days);
        const platform = new Date(days * 86_400_000);
        expect([date.year, date.month, date.day]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(toDayNumber(date)).toBe(days);
        expect(weekdayOf(days) % 7).toBe(platform.getUTCDay());
      }),
    );
  });

  test('puts each day into the ISO week whose Monday comes before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        const { year, week } = weekOf(days);
        const monday = mondayOfWeek(year, week);
        expect(days - monday).toBeGreaterThanOrEqual(0);
        expect(days - monday).toBeLessThan(7);
        expect(week).toBeLessThanOrEqual(53);
      }),
    );
  });

  test('knows the ISO weeks at year ends', () => {
    expect(weekOf(toDayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ year: 2020, week: 53 });
    expect(weekOf(toDayNumber({ year: 2018, month: 12, day: 31 }))).toEqual({ year: 2019, week: 1 });
  });

  test('computes Easter in ordinary and extreme years', () => {
    expect(easterSunday(2018)).toEqual({ year: 2018, month: 4, day: 1 });
    expect(easterSunday(2038)).toEqual({ year: 2038, month: 4, day: 25 });
    expect(easterSunday(1818)).toEqual({ year: 1818, month: 3, day: 22 });
  });

  test('finds the n-th and the last weekday of a month', () => {
    expect(nthWeekday(2018, 11, 4, 4)).toEqual({ year: 2018, month: 11, day: 22 });
    expect(nthWeekday(2018, 5, 1, -1)).toEqual({ year: 2018, month: 5, day: 28 });
  });

  test('counts months over year ends and knows leap years', () => {
    expect(addMonths(2018, 1, -2)).toEqual({ year: 2017, month: 11 });
    expect(addMonths(2018, 12, 1)).toEqual({ year: 2019, month: 1 });
    expect([daysInMonth(1900, 2), daysInMonth(2000, 2), daysInMonth(null, 2)]).toEqual([28, 29, 29]);
    expect(isCivilDate(2019, 2, 29)).toBe(false);
  });
});
