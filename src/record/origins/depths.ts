/** How far each node stands from its origin, and what it derives from. */
import { compareText } from '../view.ts';
import type { OriginEdge, OriginNode } from './types.ts';

/** A node before its place in the tree is known. */
export type NodeDraft = Omit<OriginNode, 'depth' | 'parents' | 'tellings'> & { readonly tellings: Set<string> };

/** Each node with its parents and its distance from the roots. Undirected edges lead away from the root. */
export function withDepths(
  nodes: ReadonlyMap<string, NodeDraft>,
  edges: readonly OriginEdge[],
  roots: ReadonlySet<string>,
): OriginNode[] {
  const depth = new Map([...roots].map((r) => [r, 0]));
  const counting = edges.filter((e) => e.counts);
  let level = [...roots];
  for (let d = 1; level.length > 0; d++) {
    const next = new Set<string>();
    for (const e of counting) {
      for (const [child, parent] of e.directed
        ? [[e.from, e.to]]
        : [
            [e.from, e.to],
            [e.to, e.from],
          ])
        if (level.includes(parent) && !depth.has(child)) next.add(child);
    }
    for (const id of next) depth.set(id, d);
    level = [...next];
  }
  const depthOf = (id: string): number => depth.get(id) ?? 0;
  return [...nodes.values()]
    .map((n): OriginNode => {
      const up = counting.filter((e) => e.directed && e.from === n.id).map((e) => e.to);
      const own = depthOf(n.id);
      const across = counting.flatMap((e) =>
        e.directed ? [] : e.from === n.id ? [e.to] : e.to === n.id ? [e.from] : [],
      );
      // Beside a stated parent, an undirected likeness makes none.
      const parents = up.length > 0 ? up : across.filter((id) => depthOf(id) < own);
      return { ...n, tellings: [...n.tellings].toSorted(), depth: own, parents: [...new Set(parents)].toSorted() };
    })
    .toSorted((a, b) => a.depth - b.depth || compareText(a.id, b.id));
}
