/** Undated tellings of an envoy's move that can be only one: the sole such move that the pair's other reports tell. */
import { width } from '../interval.ts';
import { apart } from './apart.ts';
import type { Surroundings } from './cluster.ts';
import { type Told, wordsOf } from './told.ts';

/** Times wider than this many days say nothing. */
const WIDE = 400;

/** Words for those who head posts, as content words have them. */
const POSTS: readonly string[] = ['ambassador', 'consul', 'charg', 'envoy', 'nuncio', 'commissioner', 'attach'];

/**
 * Joins a telling that stands alone and gives no time ("after his capital recalled him") to the one event of that kind
 * and those sides, where both name the same sort of envoy and nothing tells them apart. Where there are two such
 * events, it stays alone: nobody says which.
 */
export function joinLone(
  told: readonly Told[],
  groups: readonly (readonly number[])[],
  around: Pick<Surroundings, 'split'>,
): number[][] {
  const out = groups.map((g) => [...g]);
  const split = new Set(around.split.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  const at = (i: number): Told => told[i] as Told;
  const dated = groups.map((g) => g.some((i) => width(at(i).when.days) <= WIDE));
  for (const [n, group] of groups.entries()) {
    const [only] = group;
    if (only === undefined || group.length > 1 || dated[n] || !isLone(at(only))) continue;
    const t = at(only);
    const same = groups.flatMap((g, k) => (dated[k] && g.some((i) => isSameMove(at(i), t)) ? [k] : []));
    const [into] = same;
    if (into === undefined || same.length > 1) continue;
    const members = groups[into] ?? [];
    const free = members.every((i) => apart(at(i), t) === null && !split.has(`${t.id} ${at(i).id}`));
    if (!free || !members.some((i) => sharePost(at(i), t))) continue;
    out[into]?.push(only);
    out[n] = [];
  }
  return out
    .filter((g) => g.length > 0)
    .map((g) => g.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Whether a mention may be joined so, to an event however far. */
export function mayJoinLone(t: Told): boolean {
  return isLone(t) && width(t.when.days) > WIDE;
}

function isLone(t: Told): boolean {
  return t.family === 'envoy' && t.stage === 'done' && t.source !== null && t.target !== null;
}

function isSameMove(a: Told, b: Told): boolean {
  return a.kind === b.kind && a.stage === 'done' && a.source === b.source && a.target === b.target;
}

function sharePost(a: Told, b: Told): boolean {
  const has = (t: Told, post: string): boolean => [...wordsOf(t)].some((w) => w.startsWith(post));
  return POSTS.some((post) => has(a, post) && has(b, post));
}
