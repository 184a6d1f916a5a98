/** The copy graph as a nested list: each origin, and under each node what derives from it. */
import type { Origin, OriginEdge, OriginNode, Origins } from './types.ts';

/** A node with the edge that leads to it and what derives from it. */
export interface Branch {
  readonly node: OriginNode;
  /** Why it stands where it stands; null for the root of an origin. */
  readonly edge: OriginEdge | null;
  /** The other edges between it and nodes of the graph that it may derive from, or whose order is not known. */
  readonly others: readonly OriginEdge[];
  readonly children: readonly Branch[];
}

/** One origin. */
export interface OriginBranch {
  readonly group: Origin;
  readonly roots: readonly Branch[];
}

/** Whether the reports themselves say that the one derives from the other. */
export function isStated(edge: OriginEdge): boolean {
  return edge.by === 'credit' || edge.by === 'correction';
}

/** The id of an edge, for addresses and keys. */
export function edgeId({ from, to, kind }: OriginEdge): string {
  return `${from}>${to}:${kind}`;
}

/** The two ends of an edge, whichever derives from the other. */
export function pairOf({ from, to }: Pick<OriginEdge, 'from' | 'to'>): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** All origins as nested lists. Every report of an origin stands in it once: under what it most plainly derives from. */
export function branchesOf({ tree, edges, groups }: Pick<Origins, 'tree' | 'edges' | 'groups'>): OriginBranch[] {
  const nodes = new Map(tree.map((n) => [n.id, n]));
  const touching = Map.groupBy(
    edges.flatMap((edge) => [edge.from, edge.to].map((id) => ({ id, edge }))),
    ({ id }) => id,
  );
  const edgesAt = (id: string): OriginEdge[] => (touching.get(id) ?? []).map(({ edge }) => edge);
  const roots = new Set(groups.map((g) => g.root));
  return groups.map((group) => {
    const own = new Set([group.root, ...group.reports, ...between(group, nodes, roots)]);
    const members = [...own].flatMap((id) => nodes.get(id) ?? []);
    const parentEdge = new Map(members.map((n) => [n.id, bestParent(n, edgesAt(n.id), nodes, own)]));
    const children = Map.groupBy(
      members.filter((n) => parentEdge.get(n.id) != null && n.id !== group.root),
      (n) => farEnd(parentEdge.get(n.id) as OriginEdge, n.id),
    );
    const grow = (node: OriginNode, edge: OriginEdge | null): Branch => ({
      node,
      edge,
      others: edgesAt(node.id).filter((e) => e !== edge && (e.from === node.id || !e.directed)),
      children: (children.get(node.id) ?? []).map((child) => grow(child, parentEdge.get(child.id) ?? null)),
    });
    // Whatever derives from nothing of this origin begins a list of its own.
    const heads = members.filter((n) => n.id === group.root || parentEdge.get(n.id) == null);
    const first = (n: OriginNode): number => Number(n.id !== group.root);
    return {
      group,
      roots: heads.toSorted((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1)).map((n) => grow(n, null)),
    };
  });
}

/** The edge to what a node most plainly derives from: what is stated before what is concluded, then the strongest. */
function bestParent(
  node: OriginNode,
  edges: readonly OriginEdge[],
  nodes: ReadonlyMap<string, OriginNode>,
  own: ReadonlySet<string>,
): OriginEdge | null {
  const up = edges.filter((e) => {
    const other = nodes.get(farEnd(e, node.id));
    return (
      e.counts &&
      other !== undefined &&
      own.has(other.id) &&
      node.parents.includes(other.id) &&
      other.depth < node.depth
    );
  });
  const depth = (e: OriginEdge): number => nodes.get(farEnd(e, node.id))?.depth ?? 0;
  const [best] = up.toSorted(
    (a, b) =>
      Number(isStated(b)) - Number(isStated(a)) ||
      b.strength - a.strength ||
      depth(a) - depth(b) ||
      (edgeId(a) < edgeId(b) ? -1 : 1),
  );
  return best ?? null;
}

function farEnd({ from, to }: OriginEdge, id: string): string {
  return from === id ? to : from;
}

/** Whoever stands between the root of an origin and its reports; the root of another origin is of that one. */
function between(group: Origin, nodes: ReadonlyMap<string, OriginNode>, roots: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  const queue = [...group.reports];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const parent of nodes.get(id)?.parents ?? []) {
      if (found.has(parent) || roots.has(parent) || nodes.get(parent)?.kind === 'report') continue;
      found.add(parent);
      queue.push(parent);
    }
  }
  return [...found];
}

/** Up to so many lines, one for any two nodes, are all drawn. */
const MOST_LINES = 8;

/**
 * The edges that a picture draws: all of a small graph. Of a larger one those between two of which one states that it
 * derives from the other, and for each report those to what it stands under in the list, since the copies of one text are
 * all copies of one another.
 */
export function drawnEdges(origins: Pick<Origins, 'tree' | 'edges' | 'groups'>): readonly OriginEdge[] {
  if (new Set(origins.edges.map(pairOf)).size <= MOST_LINES) return origins.edges;
  const kept = new Set(origins.edges.filter(isStated).map(pairOf));
  const walk = (branches: readonly Branch[]): void => {
    for (const { edge, children } of branches) {
      if (edge !== null) kept.add(pairOf(edge));
      walk(children);
    }
  };
  for (const { roots } of branchesOf(origins)) walk(roots);
  return origins.edges.filter((e) => kept.has(pairOf(e)));
}

/** How many further edges of each node, and pairs of words of each edge, are kept of a large graph. */
const KEPT = { edges: 2, proofs: 2 } as const;

/** How many edges a graph may have before it is thinned. */
const MOST_EDGES = 400;

/**
 * A graph whose edges can be sent: what is drawn, and of each node the strongest of the rest.
 *
 * @returns the graph with how many edges were left out.
 */
export function thinned(origins: Origins): { readonly origins: Origins; readonly left: number } {
  if (origins.edges.length <= MOST_EDGES) return { origins, left: 0 };
  const drawn = new Set(drawnEdges(origins));
  const further = new Map<string, number>();
  const kept = origins.edges
    .toSorted((a, b) => b.strength - a.strength || (edgeId(a) < edgeId(b) ? -1 : 1))
    .filter((e) => {
      if (drawn.has(e)) return true;
      const before = further.get(e.from) ?? 0;
      further.set(e.from, before + 1);
      return before < KEPT.edges;
    });
  const own = new Set(kept);
  const edges = origins.edges.filter((e) => own.has(e)).map((e) => ({ ...e, proofs: e.proofs.slice(0, KEPT.proofs) }));
  // A copy of a hundred others has a hundred parents: those whose edges are kept are enough to find the way.
  const known = new Set(edges.flatMap((e) => [`${e.from} ${e.to}`, `${e.to} ${e.from}`]));
  const tree = origins.tree.map((n) => ({ ...n, parents: n.parents.filter((p) => known.has(`${n.id} ${p}`)) }));
  return { origins: { ...origins, edges, tree }, left: origins.edges.length - edges.length };
}
