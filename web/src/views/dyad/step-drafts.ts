/** The lanes of posts and of relations: what stood, and the steps that changed it. */
import { layMarks, type Sizes } from './lane-marks.ts';
import type { Draft, DrawingSettings, LaneBase } from './lanes.ts';
import { relationStretches } from './relations-lane.ts';
import type { TimeScale, Window } from './scale.ts';
import { layTails, type StepItem, stepItem, stepLabel, type Tail } from './steps.ts';
import { layStretches, postStretches, type StepLine } from './steps-lane.ts';
import { postsOf, type Story } from './story.ts';

/** A in B and B in A, and their relations. */
export function stepDrafts(story: Story, { nameOf }: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
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
