/** Merges and splits as what events must and must not put together; where two contradict, the later stands. */
import type { Judgement, LinkAct } from '../types.ts';
import { compareText } from '../view.ts';

type IdPair = readonly [string, string];

/** What analysts say of which mentions are one deed. */
export interface Links {
  /** Pairs of mention ids that are one event. */
  readonly merge: readonly IdPair[];
  /** Pairs that are never one event. */
  readonly split: readonly IdPair[];
  /** Mentions that merges tie together, each group sorted; groups by their first. */
  readonly groups: readonly (readonly string[])[];
  readonly overruled: readonly Overruled[];
}

/** A judgement that a later one contradicts. */
export interface Overruled {
  readonly judgement: string;
  readonly by: string;
}

interface Merge {
  readonly id: string;
  members: readonly string[];
}

interface Split {
  readonly id: string;
  pairs: readonly IdPair[];
}

/**
 * Works out the links of standing judgements.
 *
 * @param judgements by time, then id (`standingOf`).
 */
export function linksOf(judgements: readonly Judgement[]): Links {
  let merges: Merge[] = [];
  let splits: Split[] = [];
  const overruled: Overruled[] = [];
  for (const { id, act } of judgements) {
    if (act.do !== 'merge' && act.do !== 'split') continue;
    const [a, b] = sidesOf(act);
    if (act.do === 'merge') {
      merges.push({ id, members: [...new Set([...a, ...b])] });
      const groups = groupsOf(merges);
      const together = (x: string, y: string): boolean => groups.some((g) => g.has(x) && g.has(y));
      for (const split of splits) {
        const left = split.pairs.filter(([x, y]) => !together(x, y));
        if (left.length < split.pairs.length) overruled.push({ judgement: split.id, by: id });
        split.pairs = left;
      }
      splits = splits.filter((s) => s.pairs.length > 0);
    } else {
      const pairs = a.flatMap((x) => b.filter((y) => y !== x).map((y) => [x, y] as const));
      for (const merge of contradicted(merges, a, b)) {
        // What is named second leaves; the rest of the merge stays together.
        merge.members = merge.members.filter((m) => !b.includes(m));
        overruled.push({ judgement: merge.id, by: id });
      }
      merges = merges.filter((m) => m.members.length > 1);
      if (pairs.length > 0) splits.push({ id, pairs });
    }
  }
  const groups = groupsOf(merges)
    .map((g) => [...g].toSorted(compareText))
    .toSorted((x, y) => compareText(x[0] ?? '', y[0] ?? ''));
  return {
    merge: groups.flatMap(([first = '', ...rest]) => rest.map((m) => [first, m] as const)),
    split: unique(splits.flatMap((s) => s.pairs)),
    groups,
    overruled: overruled.toSorted((x, y) => compareText(x.judgement, y.judgement) || compareText(x.by, y.by)),
  };
}

/** An event's id names its smallest mention. */
export function mentionIdOf(id: string): string {
  return id.startsWith('e:') ? `m:${id.slice(2)}` : id;
}

/** The mentions of both sides of a merge or split. */
export function sidesOf(act: LinkAct): readonly [readonly string[], readonly string[]] {
  const side = (id: string, more: readonly string[] = []): string[] => [...new Set([mentionIdOf(id), ...more])];
  return [side(act.a, act.more?.a), side(act.b, act.more?.b)];
}

/** Merges that keep the two sides of a split together, directly or through one another. */
function contradicted(merges: readonly Merge[], a: readonly string[], b: readonly string[]): Merge[] {
  const tied = groupsOf(merges).filter((g) => a.some((x) => g.has(x)) && b.some((y) => g.has(y)));
  return merges.filter(
    (m) => m.members.some((x) => b.includes(x)) && tied.some((g) => m.members.some((x) => g.has(x))),
  );
}

function groupsOf(merges: readonly Merge[]): Set<string>[] {
  let groups: Set<string>[] = [];
  for (const { members } of merges) {
    const touched = groups.filter((g) => members.some((m) => g.has(m)));
    groups = [...groups.filter((g) => !touched.includes(g)), new Set([...touched.flatMap((g) => [...g]), ...members])];
  }
  return groups;
}

function unique(pairs: readonly IdPair[]): IdPair[] {
  const sorted = new Map(
    pairs.map(([x, y]) => (x < y ? ([x, y] as const) : ([y, x] as const))).map((p) => [String(p), p]),
  );
  return [...sorted.keys()].toSorted(compareText).map((key) => sorted.get(key) as IdPair);
}
