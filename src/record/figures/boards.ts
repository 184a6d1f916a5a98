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
  const parent = groups.map((_, n) => n);
  const find = (n: number): number => {
    let at = n;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const isKnown = groups.map((g) => g.some((i) => i.event !== null));
  const fitting = new Map<number, Set<number>>();
  for (const bucket of bucketsOf(groups)) {
    for (const [n, x] of bucket.entries()) {
      for (let k = n + 1; k < bucket.length; k++) {
        const y = bucket[k] as Placed<Item>;
        if (x.group === y.group || (isKnown[x.group] && isKnown[y.group])) continue;
        if (!alike(x.item, y.item, likeness)) continue;
        const [of, free] = isKnown[x.group] ? [x.group, y.group] : [y.group, x.group];
        if (isKnown[of]) fitting.set(free, (fitting.get(free) ?? new Set()).add(of));
        else parent[Math.max(find(of), find(free))] = Math.min(find(of), find(free));
      }
    }
  }
  const out = new Map<number, Item[]>();
  const events = new Map<number, Set<number>>();
  for (const [free, of] of fitting) {
    const root = find(free);
    events.set(root, new Set([...(events.get(root) ?? []), ...of]));
  }
  for (const [n, group] of groups.entries()) {
    const [only, ...more] = events.get(find(n)) ?? [];
    const into = isKnown[n] || only === undefined || more.length > 0 ? find(n) : only;
    const list = out.get(into);
    if (list) list.push(...group);
    else out.set(into, [...group]);
  }
  return [...out.values()];
}

interface Placed<Item> {
  readonly group: number;
  readonly item: Item;
}

/** Items under each thing counted and word of place that they share. */
function bucketsOf<Item extends StateItem>(groups: readonly (readonly Item[])[]): Placed<Item>[][] {
  const out = new Map<string, Placed<Item>[]>();
  for (const [group, items] of groups.entries()) {
    for (const item of items) {
      for (const word of item.topic) {
        if (EVENT_CLASSES.has(word)) continue;
        const key = `${item.must} ${word}`;
        const list = out.get(key);
        if (list) list.push({ group, item });
        else out.set(key, [{ group, item }]);
      }
    }
  }
  return [...out.values()];
}

/** Of two that share a word of place. */
function alike(a: StateItem, b: StateItem, likeness: (a: string, b: string) => number): boolean {
  if (a.report === b.report || gap(a.days, b.days) > DAYS) return false;
  const [x, y] = [EVENT_CLASSES.get(a.topic[0] ?? ''), EVENT_CLASSES.get(b.topic[0] ?? '')];
  if (x === undefined || y === undefined || !compatible(x, y)) return false;
  if ([...a.states].filter((s) => b.states.has(s)).length < 2) return false;
  return likeness(a.report, b.report) >= ALIKE;
}
