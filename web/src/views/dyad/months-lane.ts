/** How warm or cold each month was, as bars up and down. */
import { intervalOf } from '../../../../src/record/interval.ts';
import type { Month } from '../../../../src/record/relations/months.ts';
import type { Sizes } from './lane-marks.ts';
import type { Draft } from './lanes.ts';
import type { TimeScale } from './scale.ts';
import type { Story } from './story.ts';

export interface MonthBar {
  readonly month: Month;
  readonly x0: number;
  readonly x1: number;
  /** Height in pixels, up from the middle where friendly, down where hostile; 0 where they cancel out or none has a score. */
  readonly up: number;
}

/** Lays the bars of months. `most`: the largest sum, which takes half of the height; whole numbers for the label. */
export function layMonths(
  months: readonly Month[],
  scale: TimeScale,
  height: number,
): { readonly bars: readonly MonthBar[]; readonly most: number } {
  const most = Math.max(1, Math.ceil(Math.max(...months.map((m) => Math.abs(m.sum)))));
  const bars = months.flatMap((month): MonthBar[] => {
    const { lo, hi } = intervalOf(month.month);
    if (lo === null || hi === null || hi < scale.from || lo >= scale.to) return [];
    const [x0, x1] = [scale.x(Math.max(lo, scale.from)), scale.x(Math.min(hi + 1, scale.to))];
    return [{ month, x0, x1: Math.max(x1, x0 + 2), up: (month.sum / most) * (height / 2) }];
  });
  return { bars, most };
}

/** "−28.0", "+3.5", or that no event of the month has a score. */
export function sumText({ sum, friendly, hostile }: Month): string {
  if (friendly + hostile === 0) return 'no score';
  return `${sum > 0 ? '+' : ''}${sum.toFixed(1).replace('-', '−')}`;
}

/** "2021-04: −28.0; 9 hostile". */
export function monthText(of: Month): string {
  const { month, friendly, hostile, neutral, uncertain } = of;
  const counts = [
    hostile > 0 ? `${hostile} hostile` : '',
    friendly > 0 ? `${friendly} friendly` : '',
    neutral > 0 ? `${neutral} neutral or without a score` : '',
    uncertain > 0 ? `${uncertain} of them perhaps of the month before` : '',
  ];
  return `${month}: ${sumText(of)}; ${counts.filter((c) => c !== '').join(', ')}`;
}

/** The lane of months; none by report time, since sums go by when deeds were done. */
export function monthDrafts(story: Story, scale: TimeScale, sizes: Sizes): Draft[] {
  const { relations } = story.answer;
  if (story.clock !== 'event' || relations === null || relations.months.length === 0) return [];
  const height = sizes.row * 3;
  const { bars, most } = layMonths(relations.months, scale, height);
  return [
    {
      type: 'months',
      key: 'months',
      heading: 'Sum of Goldstein’s scores by month',
      name: `+${most} to −${most}`,
      about: 'friendly above the line, hostile below',
      bars,
      most,
      height,
    },
  ];
}
