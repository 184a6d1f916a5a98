/** Groups with an open side, put with the one deed between two known parties that they can be. */
import { apart } from './apart.ts';
import type { EventContext } from './events.ts';
import { groupOf } from './kin.ts';
import { grounds, LINK, sum } from './score.ts';
import type { Told } from './told.ts';

/**
 * Joins each group whose parties are not all known to the group of known parties that it is linked to most strongly.
 * Where two groups of different parties are as strongly linked, it stays alone: the text does not say which.
 */
export function attachOpen(groups: readonly (readonly Told[])[], context: EventContext): Told[][] {
  const isOpen = (g: readonly Told[]): boolean => g.every((t) => t.m.pair?.[1] === '');
  const full = groups.filter((g) => !isOpen(g));
  const joined = new Map(full.map((g) => [g, [...g]]));
  const byCode = new Map<string, (readonly Told[])[]>();
  for (const group of full) {
    for (const code of new Set(group.flatMap((t) => t.m.pair ?? []))) {
      const key = `${code} ${groupOf(group[0]?.kind ?? '')}`;
      byCode.set(key, [...(byCode.get(key) ?? []), group]);
    }
  }
  const alone: Told[][] = [];
  for (const open of groups.filter(isOpen)) {
    const [head] = open;
    const code = head?.m.pair?.[0] ?? '';
    const near = code === '' ? [] : (byCode.get(`${code} ${groupOf(head?.kind ?? '')}`) ?? []);
    const ranked = near
      .map((group) => ({ group, score: linkOf(open, group, context) }))
      .filter((c) => c.score >= LINK)
      .toSorted((a, b) => b.score - a.score || ((a.group[0]?.id ?? '') < (b.group[0]?.id ?? '') ? -1 : 1));
    const [best, second] = ranked;
    const clear =
      best !== undefined &&
      (second === undefined ||
        second.score < best.score - 0.3 ||
        String(second.group[0]?.m.pair) === String(best.group[0]?.m.pair));
    if (best !== undefined && clear) joined.get(best.group)?.push(...open);
    else alone.push([...open]);
  }
  const all = [...joined.values(), ...alone];
  return all.map((group) => group.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The strongest link between two groups; none where anything in them is told apart. */
function linkOf(open: readonly Told[], group: readonly Told[], context: EventContext): number {
  let best = Number.NEGATIVE_INFINITY;
  const split = (a: string, b: string): boolean =>
    (context.split ?? []).some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  for (const a of open) {
    for (const b of group) {
      if (split(a.id, b.id) || apart(a, b) !== null) return Number.NEGATIVE_INFINITY;
      const alike = a.report === b.report ? 0 : (context.likeness?.(a.report, b.report) ?? 0);
      best = Math.max(best, sum(grounds(a, b, alike)));
    }
  }
  return best;
}
