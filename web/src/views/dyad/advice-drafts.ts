/** The lanes of travel advice: one for each issuer, audience and scale. */
import { adviceLanes, adviceText, endOf, pipsOf } from './advice-lane.ts';
import type { Sizes } from './lane-marks.ts';
import type { AdviceBar, Draft, DrawingSettings } from './lanes.ts';
import { pack } from './pack.ts';
import type { TimeScale } from './scale.ts';
import { stepItem } from './steps.ts';
import type { Story } from './story.ts';

/** Bars from when something is advised until it is lifted or replaced. */
export function adviceDrafts(story: Story, { nameOf }: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
  const { placed, clock, answer } = story;
  let last = '';
  return adviceLanes(answer.advisories).flatMap((lane): Draft[] => {
    const bars = lane.steps.flatMap((step): AdviceBar[] => {
      const item = stepItem(step, placed, clock === 'event', adviceText(step));
      const { lo, hi } = item.days;
      if (lo === null && hi === null) return [];
      const over = endOf(step, (id) => placed.get(id)?.days);
      const begin = scale.x(lo ?? hi ?? 0);
      const began = scale.x((hi ?? lo ?? 0) + 1);
      const right =
        step.hollow || step.what === 'lifted' ? began : over === null ? scale.width : Math.max(began, scale.x(over));
      const left = Math.max(0, begin);
      if (begin > scale.width || right < 0) return [];
      const label = `${item.label}${step.hollow ? ` (${step.status})` : ''}`;
      const wordy = `${pipsOf(step)}${label}`;
      const wide = wordy.length * sizes.letter + 14;
      const end = left + wide > scale.width && left > wide;
      return [
        {
          ...item,
          label,
          left,
          right,
          began: Math.min(began, scale.width),
          open: over === null && !step.hollow && step.what !== 'lifted',
          hollow: step.hollow,
          words: { text: wordy, x: end ? left - 5 : left + 6, end },
          x0: end ? left - wide : left,
          x1: end ? right : Math.max(right, left + wide),
        },
      ];
    });
    if (bars.length === 0) return [];
    const packed = pack(bars, Number.POSITIVE_INFINITY, 6);
    const title = `Travel advice: ${nameOf(lane.issuer)} on ${nameOf(lane.country)}${lane.audience === null ? '' : `, for ${lane.audience}`}`;
    const heading = title === last ? null : title;
    last = title;
    const scaleName = lane.scale === null ? 'on no scale' : `scale ${lane.scale}`;
    return [
      {
        type: 'advice',
        key: `advice ${lane.key}`,
        heading,
        name: scaleName,
        about: `${title}, ${scaleName}`,
        bars: packed.marks,
        height: packed.rows * sizes.row,
      },
    ];
  });
}
