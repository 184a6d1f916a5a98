import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLD_WIDTH, makeScale } from '../../../web/src/views/dyad/scale.ts';
import { foldText, ticksOf } from '../../../web/src/views/dyad/ticks.ts';
import { fit, moved, textOf, windowOf, zoomed } from '../../../web/src/views/dyad/window.ts';
import { day } from './story.ts';

const whole = { from: day('2021-01-01'), to: day('2022-01-01') };

describe('the scale of days', () => {
  it('draws every day alike where nothing is folded', () => {
    const scale = makeScale({ from: 0, to: 100 }, [], 1000, true);
    expect([scale.x(0), scale.x(50), scale.x(100), scale.day(250)]).toEqual([0, 500, 1000, 25]);
    expect(scale.folds).toEqual([]);
  });

  it('folds a long stretch in which nothing begins or ends, and keeps the days around it', () => {
    const scale = makeScale({ from: 0, to: 1000 }, [10, 20, 980], 1000, true);
    expect(scale.folds).toHaveLength(1);
    const [fold] = scale.folds;
    expect(fold?.from).toBeGreaterThan(20);
    expect(fold?.to).toBeLessThan(980);
    expect((fold?.x1 ?? 0) - (fold?.x0 ?? 0)).toBeCloseTo(FOLD_WIDTH);
    expect(scale.x(1000)).toBeCloseTo(1000);
  });

  it('folds nothing where even time is asked for', () => {
    expect(makeScale({ from: 0, to: 1000 }, [10, 980], 1000, false).folds).toEqual([]);
  });

  it('keeps the order of days and finds each day again, whatever is folded', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 30 }),
        fc.integer({ min: 200, max: 2000 }),
        fc.integer({ min: 0, max: 5000 }),
        (points, width, at) => {
          const scale = makeScale({ from: 0, to: 5000 }, points, width, true);
          expect(scale.x(at + 1)).toBeGreaterThan(scale.x(at));
          expect(scale.day(scale.x(at))).toBeCloseTo(at, 3);
          expect(scale.x(5000)).toBeCloseTo(width, 3);
        },
      ),
    );
  });

  it('never folds a day on which something begins or ends', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 20 }), (points) => {
        const { folds } = makeScale({ from: 0, to: 3001 }, points, 900, true);
        expect(points.filter((p) => folds.some((f) => p >= f.from && p < f.to))).toEqual([]);
      }),
    );
  });
});

describe('ticks', () => {
  it('are days where there is room, and months or years where there is less', () => {
    const labels = (from: string, to: string): readonly (string | null)[] =>
      ticksOf(makeScale({ from: day(from), to: day(to) }, [], 900, false)).map((t) => t.label);
    expect(labels('2021-04-10', '2021-04-15')).toContain('2021-04-12');
    expect(labels('2021-01-01', '2022-01-01')).toContain('2021-04');
    expect(labels('1990-01-01', '2021-01-01')).toContain('2000');
  });

  it('begin weeks on Mondays', () => {
    const ticks = ticksOf(makeScale({ from: day('2021-04-01'), to: day('2021-06-01') }, [], 700, false));
    expect(ticks.map((t) => t.label)).toContain('2021-04-12');
  });

  it('say how long a fold is', () => {
    expect([foldText(50), foldText(365), foldText(2000), foldText(2000, true)]).toEqual([
      '50 days',
      '12 months',
      '5 years',
      '5 y',
    ]);
  });
});

describe('the window', () => {
  it('is all there is when the address says nothing', () => {
    expect(windowOf({}, whole)).toEqual(whole);
    expect(textOf(whole, whole)).toEqual({ since: undefined, until: undefined });
  });

  it('takes days, months and years, the end included', () => {
    expect(windowOf({ since: '2021-04', until: '2021-04' }, whole)).toEqual({
      from: day('2021-04-01'),
      to: day('2021-05-01'),
    });
  });

  it('comes back from the address as it was put into it', () => {
    const window = { from: day('2021-03-02'), to: day('2021-05-06') };
    expect(windowOf(textOf(window, whole), whole)).toEqual(window);
  });

  it('ignores what is no date', () => {
    expect(windowOf({ since: 'yesterday', until: '' }, whole)).toEqual(whole);
  });

  it('moves and zooms within what there is', () => {
    const window = { from: day('2021-03-01'), to: day('2021-03-31') };
    expect(moved(window, 1, whole)).toEqual({ from: day('2021-03-31'), to: day('2021-04-30') });
    expect(moved(window, -10, whole)).toEqual({ from: whole.from, to: whole.from + 30 });
    expect(zoomed(window, 0.5, whole)).toEqual({ from: day('2021-03-09'), to: day('2021-03-24') });
    expect(zoomed(window, 100, whole)).toEqual(whole);
  });

  it('is never empty', () => {
    expect(fit({ from: whole.from + 5, to: whole.from + 5 }, whole)).toEqual({
      from: whole.from + 5,
      to: whole.from + 8,
    });
  });
});
