/** A line of steps: what stood when, where each change may lie, and the steps themselves. */
import { joinPosts, type PostState } from '../../../../src/record/representation/data.ts';
import type { PostLine, PostStep } from '../../../../src/record/representation/representation.ts';
import { type Stretch, stretchesOf } from '../../../../src/record/stand.ts';
import type { Interval } from '../../../../src/record/types.ts';
import type { Placed } from './placed.ts';
import type { TimeScale } from './scale.ts';

/** A stretch of a lane in which one state stood for certain. */
export interface Segment {
  readonly state: string;
  readonly x0: number;
  readonly x1: number;
  /** Nothing is told to have ended it. */
  readonly open: boolean;
  /** States that are told and cannot all hold. */
  readonly conflict: readonly string[];
  readonly days: Interval;
  readonly events: readonly string[];
}

/** Days in one of which a change took place. */
export interface Change {
  readonly x0: number;
  readonly x1: number;
  readonly to: string;
  readonly days: Interval;
}

export interface StepLine {
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** The days of a step by the clock that is shown. */
export function stepDays(
  step: Pick<PostStep, 'event' | 'days'>,
  placed: ReadonlyMap<string, Placed>,
  own: boolean,
): Interval {
  return own ? step.days : (placed.get(step.event)?.days ?? { lo: null, hi: null });
}

/** The stretches of a post; by report time each step stands at its first report. */
export function postStretches(
  line: PostLine,
  placed: ReadonlyMap<string, Placed>,
  own: boolean,
): readonly Stretch<PostState | 'unknown'>[] {
  if (own) return line.stretches;
  return stretchesOf(
    line.steps.map((s) => ({ ...s, days: stepDays(s, placed, own) })),
    joinPosts,
  );
}

/** Puts stretches on a scale, cut to its edges. Between two there is the change, as long as it may have taken. */
export function layStretches(stretches: readonly Stretch<string>[], scale: TimeScale): StepLine {
  const cut = (day: number): number => Math.min(scale.width, Math.max(0, scale.x(day)));
  const segments: Segment[] = [];
  const changes: Change[] = [];
  for (const { state, from, until, events, conflict } of stretches) {
    const first = events.length === 0 && from.lo === null && from.hi === null;
    if (!first) {
      const [x0, x1] = [from.lo === null ? 0 : cut(from.lo), from.hi === null ? scale.width : cut(from.hi + 1)];
      if (from.lo !== from.hi && x1 > x0) changes.push({ x0, x1, to: state, days: from });
    }
    const begin = first ? 0 : from.hi === null ? scale.width : cut(from.lo === from.hi ? from.hi : from.hi + 1);
    const end = until === null ? scale.width : until.lo === null ? 0 : cut(until.lo);
    if (end > begin) {
      const days = { lo: first ? null : from.hi, hi: until === null ? null : (until.lo ?? 0) - 1 };
      segments.push({ state, x0: begin, x1: end, open: until === null, conflict, days, events });
    }
  }
  return { segments, changes };
}
