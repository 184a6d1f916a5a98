/** The whole drawing as numbers: lanes, marks, arcs and axis, so that what is drawn can be tested without drawing it. */
import { adviceLanes, adviceText, endOf, pipsOf } from './advice-lane.ts';
import { type Anchor, type Arc, arcsOf } from './arcs.ts';
import { layMarks, type Placing, type Sizes, sizesOf } from './lane-marks.ts';
import { layMonths, type MonthBar } from './months-lane.ts';
import { type Packed, pack } from './pack.ts';
import { isUnplaced, type Placed, pointsOf } from './placed.ts';
import { relationStretches } from './relations-lane.ts';
import { makeScale, type TimeScale, type Window } from './scale.ts';
import { lookOf, SORTS } from './sorts.ts';
import { layTails, type StepItem, stepItem, stepLabel, type Tail } from './steps.ts';
import { layStretches, postStretches, type StepLine } from './steps-lane.ts';
import { type MarkLane, markLanes, postsOf, type Story } from './story.ts';
import { type Tick, ticksOf } from './ticks.ts';

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

interface LaneBase {
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

type Draft<L = Lane> = L extends Lane ? Omit<L, 'top' | 'y'> : never;

/** A in B and B in A, and their relations. */
function stepDrafts(story: Story, { nameOf }: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
  const { answer, placed, clock } = story;
  const [a, b] = answer.pair;
  const own = clock === 'event';
  const lanes: Draft[] = [];
  for (const [sender, host] of [
    [a, b],
    [b, a],
  ] as const) {
    const heading = `${nameOf(sender)} in ${nameOf(host)}`;
    const posts = postsOf(story, sender);
    const lines = posts.length > 0 ? posts : [null];
    for (const [n, line] of lines.entries()) {
      const name =
        line === null ? 'no post is told of' : line.post.type + (line.post.city === null ? '' : `, ${line.post.city}`);
      const items = line === null ? [] : line.steps.map((s) => stepItem(s, placed, own, stepLabel(s)));
      lanes.push(
        stepLane(
          { key: `post ${sender} ${name}`, heading: n === 0 ? heading : null, name, about: `${heading}, ${name}` },
          layStretches(line === null ? [UNKNOWN] : postStretches(line, placed, own), scale),
          items,
          layTails(line?.steps ?? [], story, scale),
          scale,
          sizes,
        ),
      );
    }
  }
  const { relations } = answer;
  if (relations !== null && relations.steps.length > 0) {
    const items = relations.steps.map((s) =>
      stepItem(
        s,
        placed,
        own,
        `${s.state ?? s.kind}${s.source === null ? '' : ` by ${s.source}`}${s.hollow ? ` (${s.status})` : ''}`,
      ),
    );
    const about = `Relations of ${nameOf(a)} and ${nameOf(b)}`;
    const line = layStretches(relationStretches(relations, placed, own), scale);
    lanes.push(
      stepLane({ key: 'relations', heading: 'Relations', name: 'formal state', about }, line, items, [], scale, sizes),
    );
  }
  return lanes;
}

const UNKNOWN = { state: 'unknown', from: { lo: null, hi: null }, until: null, events: [], conflict: [] };

function stepLane(
  base: Pick<LaneBase, 'key' | 'heading' | 'name' | 'about'>,
  line: StepLine,
  items: readonly StepItem[],
  tails: readonly Tail[],
  scale: TimeScale,
  sizes: Sizes,
): Draft {
  const dated = items.filter((i) => (i.days.lo !== null || i.days.hi !== null) && inside(i, scale));
  const { marks, rows } = layMarks(dated, scale, sizes, (i) => i.label);
  const height = sizes.row * (1 + (marks.length === 0 ? 0 : rows));
  return { type: 'steps', ...base, line, steps: marks, tails, height };
}

function inside({ days: { lo, hi } }: StepItem, { from, to }: Window): boolean {
  return (lo ?? hi ?? 0) < to && (hi ?? lo ?? 0) >= from;
}

function markDrafts(story: Story, settings: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
  const [a, b] = story.answer.pair;
  const { nameOf } = settings;
  const ways = {
    there: [`${a} → ${b}`, `${nameOf(a)} towards ${nameOf(b)}`],
    back: [`${b} → ${a}`, `${nameOf(b)} towards ${nameOf(a)}`],
    open: ['one side open', 'one side is not told, or is another’s'],
    any: ['between them', `${nameOf(a)} and ${nameOf(b)}, and those between them`],
  } as const;
  let last: string | null = null;
  return markLanes(story, settings.window).map((of): Draft => {
    const sort = SORTS.find((s) => s.sort === of.sort);
    const { marks, rows } = layMarks(of.marks, scale, sizes, labelOf);
    const heading = of.sort === last ? null : (sort?.name ?? of.sort);
    last = of.sort;
    const [name, about] = ways[of.direction];
    // Between the two lanes of measures there is room for arcs.
    const room = of.sort === 'measures' && of.direction === 'there' ? sizes.row * 0.9 : 0;
    return {
      type: 'marks',
      key: `${of.sort} ${of.direction}`,
      heading,
      name,
      about: `${sort?.name ?? ''}, ${about}`,
      of,
      marks,
      height: rows * sizes.row + room,
    };
  });
}

/** Words beside a mark: its kind, what it was not, and how many it counts. */
function labelOf({ event }: Placed): string {
  const status = lookOf(event) === 'done' ? '' : ` (${event.status})`;
  return `${event.kind}${status}`;
}

function adviceDrafts(story: Story, { nameOf }: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
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

function monthDrafts(story: Story, scale: TimeScale, sizes: Sizes): Draft[] {
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
