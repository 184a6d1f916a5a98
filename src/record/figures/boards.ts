/** Numbers of one deed that two reports tell beside their rows, brought together by whose deed it is. */
import { compatible, EVENT_CLASSES } from '../../reading/position-words.ts';
import type { TopicItem } from '../claims/topics.ts';
import { gap } from '../interval.ts';

/** A number with the states that its report's rows name. */
export interface StateItem extends TopicItem {
  readonly states: ReadonlySet<string>;
}

/** Days between two reports of one toll: it grows for a few days. */
const DAYS = 3;
/** Likeness of two stories from which a shared word of place is enough. */
const ALIKE = 0.15;

/**
 * Joins groups that count one thing of a like deed at a like place between the same two states, told by like reports of
 * the same days ("the border raid", "the border incident"). Groups of two events stay apart, and a group without an
 * event that fits two events stays alone. The result does not depend on any order.
 */
export function joinBoards<Item extends StateItem>(
  groups: readonly (readonly Item[])[],
  likeness: (a: string, b: string) => number,
): Item[][] {
  const known = groups.filter((g) => g.some((i) => i.event !== null)).map((g) => [...g]);
  const free = groups.filter((g) => g.every((i) => i.event === null));
  const fit = (a: readonly Item[], b: readonly Item[]): boolean => a.some((x) => b.some((y) => alike(x, y, likeness)));
  const sets: Item[][] = [];
  for (const group of free) {
    const near = sets.filter((s) => fit(s, group));
    for (const s of near) sets.splice(sets.indexOf(s), 1);
    sets.push([...near.flat(), ...group]);
  }
  const alone: Item[][] = [];
  const joined = sets.map((set) => ({ set, of: known.filter((k) => fit(k, set)) }));
  for (const { set, of } of joined) {
    if (of.length === 1) of[0]?.push(...set);
    else alone.push(set);
  }
  return [...known, ...alone];
}

function alike(a: StateItem, b: StateItem, likeness: (a: string, b: string) => number): boolean {
  if (a.must !== b.must || a.report === b.report) return false;
  const [x, y] = [EVENT_CLASSES.get(a.topic[0] ?? ''), EVENT_CLASSES.get(b.topic[0] ?? '')];
  if (x === undefined || y === undefined || !compatible(x, y)) return false;
  if (!a.topic.some((w) => !EVENT_CLASSES.has(w) && b.topic.includes(w))) return false;
  if ([...a.states].filter((s) => b.states.has(s)).length < 2 || gap(a.days, b.days) > DAYS) return false;
  return likeness(a.report, b.report) >= ALIKE;
}
