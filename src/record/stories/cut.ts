import type { Group } from './linkage.ts';
import { pairAt, type Similarities } from './similarity.ts';
import type { StorySettings } from './types.ts';

/**
 * Cuts the tree of joins into stories, from the top. Two parts stay one story when they are near each other, and hardly
 * less near than the reports inside each of them: two earthquakes share their words, but the reports of each share more.
 *
 * A threshold on nearness alone would have to be another one for each story, since long reports in plain words are
 * nearer to each other than short ones that each stress something else.
 */
export function cutIntoStories(root: Group | null, near: Similarities, settings: StorySettings): (readonly number[])[] {
  const density = densityOf(near, settings.nearest);
  const stories: (readonly number[])[] = [];
  const open = root ? [root] : [];
  for (let group = open.pop(); group; group = open.pop()) {
    if (!group.parts || closeness(group, density, settings) >= settings.threshold) stories.push(group.members);
    else open.push(...group.parts);
  }
  return stories;
}

/** How near the two parts of a group are, times how near that is beside what is usual inside each of them. */
function closeness({ parts, between }: Group, density: Float32Array, settings: StorySettings): number {
  if (!parts) return 1;
  const [a, b] = parts.map((part) => withinOf(part, density, settings)) as [number, number];
  return between * (between / Math.sqrt(a * b)) ** settings.contrast;
}

/**
 * The mean similarity inside a group. Of few pairs little is known: they are counted together with what one would
 * expect of any story, and of one in surroundings as dense as those of its reports.
 */
function withinOf(group: Group, density: Float32Array, settings: StorySettings): number {
  const size = group.members.length;
  const around = group.members.reduce((sum, i) => sum + (density[i] as number), 0) / size;
  const expected = (around + settings.expected) / 2;
  return (group.inside + settings.expectedPairs * expected) / ((size * (size - 1)) / 2 + settings.expectedPairs);
}

/** Mean similarity of each report to its nearest ones. */
function densityOf({ size, pairs }: Similarities, nearest: number): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => {
    const top: number[] = [];
    for (let j = 0; j < size; j++) {
      if (j === i) continue;
      const value = pairs[pairAt(i, j)] as number;
      if (top.length === nearest && value <= (top.at(-1) as number)) continue;
      const at = top.findIndex((t) => t < value);
      top.splice(at < 0 ? top.length : at, 0, value);
      top.length = Math.min(top.length, nearest);
    }
    return top.reduce((sum, value) => sum + value, 0) / Math.max(1, top.length);
  });
}
