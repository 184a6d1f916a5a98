import { pairAt, type Similarities } from './similarity.ts';

/** A group of reports in the tree of joins. */
export interface Group {
  readonly members: readonly number[];
  /** The two groups that it was joined from; null for a single report. */
  readonly parts: readonly [Group, Group] | null;
  /** Mean similarity between its two parts; 1 for a single report. */
  readonly between: number;
  /** Sum of the similarities of all pairs in it. */
  readonly inside: number;
}

/**
 * Joins reports by average linkage until one group is left: always two groups that are each other's nearest (chains of
 * nearest neighbours, Murtagh 1983), which gives the tree of UPGMA in time quadratic in the reports.
 *
 * @returns the group of all reports, or null for none.
 */
export function linkAll({ size, pairs }: Similarities): Group | null {
  const near = pairs.slice();
  const groups: (Group | null)[] = Array.from({ length: size }, (_, i) => single(i));
  const active = Array.from({ length: size }, (_, i) => i);
  const chain: number[] = [];
  while (active.length > 1) {
    const last = chain.at(-1);
    if (last === undefined) {
      chain.push(active[0] as number);
      continue;
    }
    const before = chain.at(-2);
    const next = nearest(last, before, active, near);
    if (next !== before) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    join(last, next, groups, active, near);
  }
  return groups[active[0] ?? -1] ?? null;
}

function single(report: number): Group {
  return { members: [report], parts: null, between: 1, inside: 0 };
}

/** The nearest group; of equally near ones the one before in the chain, so that chains end. */
function nearest(to: number, before: number | undefined, active: readonly number[], near: Float32Array): number {
  let best = before ?? -1;
  let most = before === undefined ? -1 : (near[pairAt(to, before)] as number);
  for (const other of active) {
    if (other === to) continue;
    const value = near[pairAt(to, other)] as number;
    if (value > most) {
      most = value;
      best = other;
    }
  }
  return best;
}

/** Puts the group at `from` into the one at `into`. */
function join(from: number, into: number, groups: (Group | null)[], active: number[], near: Float32Array): void {
  const [a, b] = [groups[into] as Group, groups[from] as Group];
  const between = near[pairAt(from, into)] as number;
  const [m, n] = [a.members.length, b.members.length];
  groups[into] = {
    members: [...a.members, ...b.members],
    parts: [a, b],
    between,
    inside: a.inside + b.inside + between * m * n,
  };
  groups[from] = null;
  active.splice(active.indexOf(from), 1);
  for (const other of active) {
    if (other === into) continue;
    const at = pairAt(into, other);
    near[at] = (m * (near[at] as number) + n * (near[pairAt(from, other)] as number)) / (m + n);
  }
}
