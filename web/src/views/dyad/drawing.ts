/** The whole drawing as numbers: lanes, marks, arcs and axis, so that what is drawn can be tested without drawing it. */
import { adviceDrafts } from './advice-drafts.ts';
import { type Anchor, type Arc, arcsOf } from './arcs.ts';
import { type Sizes, sizesOf } from './lane-marks.ts';
import type { DrawingSettings, Lane } from './lanes.ts';
import { markDrafts } from './mark-drafts.ts';
import { monthDrafts } from './months-lane.ts';
import { isUnplaced, pointsOf } from './placed.ts';
import { makeScale, type TimeScale } from './scale.ts';
import { stepDrafts } from './step-drafts.ts';
import type { Story } from './story.ts';
import { type Tick, ticksOf } from './ticks.ts';

/** What is drawn, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Where the lanes begin; to its left stand their names, over them where there is no room. */
  readonly gutter: number;
  readonly axis: number;
  readonly sizes: Sizes;
  readonly scale: TimeScale;
  readonly ticks: readonly Tick[];
  readonly lanes: readonly Lane[];
  readonly arcs: readonly Arc[];
  /** Where events stand, by their ids. */
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** How many dated events lie outside of the window. */
  readonly outside: number;
}

/** From so many widths of a letter on names stand beside the lanes. */
const WIDE = 118;
const GUTTER = 26;
/** Room at the right edge, for words that are a little longer than reckoned. */
const EDGE = 8;

/** Lays out a story. */
export function drawingOf(story: Story, settings: DrawingSettings): Drawing {
  const { window, fold, width, text } = settings;
  const sizes = sizesOf(text);
  const wide = width >= WIDE * sizes.letter;
  const gutter = wide ? Math.round(GUTTER * sizes.letter) : 0;
  const plot = width - gutter - EDGE;
  const scale = makeScale(window, pointsOf(story.placed.values()), plot, fold);
  const axis = Math.round(sizes.row * 1.6);
  const drafts = [...stepDrafts(story, settings, scale, sizes), ...markDrafts(story, settings, scale, sizes)];
  const rest = [...adviceDrafts(story, settings, scale, sizes), ...monthDrafts(story, scale, sizes)];
  const lanes: Lane[] = [];
  let top = axis;
  for (const draft of [...drafts, ...rest]) {
    const heading = draft.heading === null ? 0 : sizes.row * 1.25;
    const name = wide || draft.name === '' ? 0 : sizes.row * 0.8;
    const y = top + heading + name;
    lanes.push({ ...draft, top, y } as Lane);
    top = y + draft.height + sizes.row * 0.2;
  }
  const anchors = anchorsOf(lanes, sizes, plot);
  const dated = story.rows.filter((p) => !isUnplaced(p));
  const shown = lanes.flatMap((l) => (l.type === 'marks' ? l.of.marks : [])).length;
  return {
    width,
    height: Math.ceil(top + sizes.row * 0.4),
    gutter,
    axis,
    sizes,
    scale,
    ticks: ticksOf(scale, sizes.letter),
    lanes,
    arcs: arcsOf(story.answer.links, anchors),
    anchors,
    outside: dated.length - shown,
  };
}

function anchorsOf(lanes: readonly Lane[], sizes: Sizes, plot: number): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  for (const lane of lanes) {
    if (lane.type !== 'marks') continue;
    for (const { row, items, x0, x1 } of lane.marks) {
      const y = lane.y + (row + 0.5) * sizes.row;
      for (const mark of items) {
        const middle = items.length > 1 ? (x0 + x1) / 2 : (Math.max(0, mark.left) + Math.min(plot, mark.right)) / 2;
        anchors.set(mark.item.event.id, { x: Math.min(plot, Math.max(0, middle)), y });
      }
    }
  }
  return anchors;
}
