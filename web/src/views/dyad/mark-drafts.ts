/** The lanes of marks: measures, statements, contacts and the rest, one each way. */
import { layMarks, type Sizes } from './lane-marks.ts';
import type { Draft, DrawingSettings } from './lanes.ts';
import type { Placed } from './placed.ts';
import type { TimeScale } from './scale.ts';
import { lookOf, SORTS } from './sorts.ts';
import { markLanes, type Story } from './story.ts';

/** A lane for each sort of deed and direction that there is. */
export function markDrafts(story: Story, settings: DrawingSettings, scale: TimeScale, sizes: Sizes): Draft[] {
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
