/** The lanes of the drawing, and what they are laid out by. */
import type { Placing } from './lane-marks.ts';
import type { MonthBar } from './months-lane.ts';
import type { Packed } from './pack.ts';
import type { Window } from './scale.ts';
import type { StepItem, Tail } from './steps.ts';
import type { StepLine } from './steps-lane.ts';
import type { MarkLane } from './story.ts';

/** What the drawing is to be like. */
export interface DrawingSettings {
  readonly window: Window;
  readonly fold: boolean;
  /** Of the whole drawing, in pixels. */
  readonly width: number;
  /** Size of the page's text, in pixels. */
  readonly text: number;
  readonly nameOf: (code: string) => string;
}

/** What all lanes have. */
export interface LaneBase {
  readonly key: string;
  /** Over the first lane of a group. */
  readonly heading: string | null;
  readonly name: string;
  /** The same in full, for those who cannot guess it. */
  readonly about: string;
  /** Top of the lane with its heading, and of what is drawn in it. */
  readonly top: number;
  readonly y: number;
  readonly height: number;
}

/** A bar of travel advice. */
export interface AdviceBar extends StepItem {
  readonly left: number;
  readonly right: number;
  /** Where the days end in one of which it began. */
  readonly began: number;
  readonly open: boolean;
  readonly hollow: boolean;
  /** The rank counted out, and what is advised; `end`: on the left of the bar, where there is no room on the right. */
  readonly words: { readonly text: string; readonly x: number; readonly end: boolean };
  readonly x0: number;
  readonly x1: number;
}

/** A lane with its place. */
export type Lane =
  | (LaneBase & { readonly type: 'marks'; readonly of: MarkLane; readonly marks: readonly Placing[] })
  | (LaneBase & {
      readonly type: 'steps';
      readonly line: StepLine;
      readonly steps: readonly Placing<StepItem>[];
      readonly tails: readonly Tail[];
    })
  | (LaneBase & { readonly type: 'advice'; readonly bars: readonly Packed<AdviceBar>[] })
  | (LaneBase & { readonly type: 'months'; readonly bars: readonly MonthBar[]; readonly most: number });

/** A lane before it has its place. */
export type Draft<L = Lane> = L extends Lane ? Omit<L, 'top' | 'y'> : never;
