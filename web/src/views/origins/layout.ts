/**
 * Where the reports of a copy graph stand: columns by day, bands by origin, so that what is counted once stands together.
 * Pure: the same graph gives the same picture, in whatever order its parts are given.
 */
import type { ReportRow } from '../../../../src/coding/contract.ts';
import { isStated, pairOf } from '../../../../src/record/origins/branches.ts';
import type { EdgeKind, OriginEdge, OriginNode, Origins } from '../../../../src/record/origins/types.ts';

/** Sizes in CSS pixels. */
export const SIZES = { width: 184, height: 50, column: 276, row: 62, band: 28, top: 34, side: 84, label: 24 } as const;

/** A node with its place. */
export interface PlacedNode {
  readonly node: OriginNode;
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
  /** The column: -1 for who is named without a report of theirs. */
  readonly column: number;
  /** The band: the origin that it is counted in. */
  readonly band: number;
}

/** All edges of two nodes as one path between their borders, from what is derived from to what derives. */
export interface PlacedEdge {
  /** The one that says most, as which the line is drawn. */
  readonly edge: OriginEdge;
  /** It and the others, those that say most first. */
  readonly edges: readonly OriginEdge[];
  /** Data of an SVG path. */
  readonly path: string;
  /** Where its words stand. */
  readonly label: { readonly x: number; readonly y: number };
  /** Whether it is told by the report itself, and not only concluded from dates and likeness. */
  readonly stated: boolean;
}

/** A column of one day. */
export interface Column {
  /** "2021-04-17", "day not known", or "named, no report here". */
  readonly label: string;
  readonly x: number;
}

/** A band of one origin. */
export interface Band {
  /** Index of the group in `Origins.groups`. */
  readonly group: number;
  readonly y: number;
  readonly height: number;
}

/** A drawn graph. */
export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
}

/** Lays a graph out. `reports`: the rows of the reports, for their days. */
export function layoutOrigins(
  { tree, edges, groups }: Pick<Origins, 'tree' | 'edges' | 'groups'>,
  reports: readonly Pick<ReportRow, 'id' | 'date'>[],
): Layout {
  const days = new Map(reports.map((r) => [r.id, r.date.edtf]));
  const columns = columnsOf(tree, days);
  const bandOf = bandsByNode(tree, edges, groups);
  const placed: PlacedNode[] = [];
  const bands: Band[] = [];
  let y = SIZES.top;
  for (const group of groups.keys()) {
    const own = tree.filter((n) => bandOf.get(n.id) === group);
    if (own.length === 0) continue;
    const cells = Map.groupBy(own, (n) => columns.of(n));
    const rows = Math.max(...[...cells.values()].map((c) => c.length));
    const height = SIZES.band + rows * SIZES.row;
    for (const [column, nodes] of cells) {
      for (const [i, node] of nodes.toSorted(byDepth).entries())
        placed.push({ node, x: columns.x(column), y: y + SIZES.band + i * SIZES.row, column, band: group });
    }
    bands.push({ group, y, height });
    y += height;
  }
  const byId = new Map(placed.map((p) => [p.node.id, p]));
  return {
    nodes: placed.toSorted((a, b) => a.y - b.y || a.x - b.x),
    edges: apart([...Map.groupBy(edges, pairOf).values()].flatMap((of) => placeEdge(of.toSorted(byWeight), byId))),
    columns: columns.list,
    bands,
    width: SIZES.side + (columns.list.length - 1) * SIZES.column + SIZES.width + 16,
    height: y + 16,
  };
}

interface Columns {
  readonly list: readonly Column[];
  of(node: OriginNode): number;
  x(column: number): number;
}

/** Who is named without a report here stands before all days; reports whose day is not known stand after them. */
function columnsOf(tree: readonly OriginNode[], days: ReadonlyMap<string, string | null>): Columns {
  const isReport = (n: OriginNode): boolean => n.kind === 'report';
  const dayOf = (n: OriginNode): string => days.get(n.id) ?? '';
  const dated = [...new Set(tree.filter((n) => isReport(n) && dayOf(n) !== '').map(dayOf))].toSorted();
  const hasNamed = tree.some((n) => !isReport(n));
  const hasUndated = tree.some((n) => isReport(n) && dayOf(n) === '');
  const labels = [...(hasNamed ? ['named, no report here'] : []), ...dated, ...(hasUndated ? ['day not known'] : [])];
  const first = hasNamed ? 1 : 0;
  const x = (column: number): number => SIZES.side + (column + first) * SIZES.column;
  return {
    list: labels.map((label, i) => ({ label, x: SIZES.side + i * SIZES.column })),
    of: (n) => (!isReport(n) ? -1 : dayOf(n) === '' ? dated.length : dated.indexOf(dayOf(n))),
    x,
  };
}

/** The group of each node: where most of its own stands, else that of what derives from it. */
function bandsByNode(
  tree: readonly OriginNode[],
  edges: readonly OriginEdge[],
  groups: Origins['groups'],
): ReadonlyMap<string, number> {
  const bands = new Map<string, number>();
  for (const n of tree) {
    const root = groups.findIndex((g) => g.root === n.id);
    const tellings = new Set(n.tellings);
    const shares = groups.map((g) => g.tellings.filter((t) => tellings.has(t)).length);
    const most = Math.max(0, ...shares);
    if (most > 0) bands.set(n.id, shares.indexOf(most));
    else if (root >= 0) bands.set(n.id, root);
    else {
      const member = groups.findIndex((g) => g.reports.includes(n.id));
      if (member >= 0) bands.set(n.id, member);
    }
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of edges) {
      for (const [a, b] of [
        [to, from],
        [from, to],
      ] as const) {
        const band = bands.get(b);
        if (bands.has(a) || band === undefined || !tree.some((n) => n.id === a)) continue;
        bands.set(a, band);
        changed = true;
      }
    }
  }
  for (const n of tree) if (!bands.has(n.id)) bands.set(n.id, 0);
  return bands;
}

function byDepth(a: OriginNode, b: OriginNode): number {
  return a.depth - b.depth || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}

/** What an edge says of how one came of the other, most first. */
const KINDS: readonly EdgeKind[] = ['copy', 'part', 'rewrite', 'passage', 'source', 'credit', 'quote'];

/** What counts first, then what is stated, then what says most. */
function byWeight(a: OriginEdge, b: OriginEdge): number {
  return (
    Number(b.counts) - Number(a.counts) ||
    Number(isStated(b)) - Number(isStated(a)) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
  );
}

function placeEdge(edges: readonly OriginEdge[], byId: ReadonlyMap<string, PlacedNode>): PlacedEdge[] {
  const [edge] = edges;
  if (edge === undefined) return [];
  // The path leads the way that the words went: out of the source, into what derives from it.
  const [source, derived] = [byId.get(edge.to), byId.get(edge.from)];
  if (source === undefined || derived === undefined) return [];
  const [y1, y2] = [source.y + SIZES.height / 2, derived.y + SIZES.height / 2];
  const made = (path: string, x: number, y: number): PlacedEdge[] => [
    { edge, edges, stated: isStated(edge), path, label: { x, y } },
  ];
  if (source.x === derived.x) {
    // Two of one column: round their left side, so that the line crosses neither.
    const x = source.x;
    const out = x - 24 - Math.min(30, Math.abs(y2 - y1) / 8);
    return made(`M${x} ${y1}C${out} ${y1} ${out} ${y2} ${x} ${y2}`, x - 40, (y1 + y2) / 2);
  }
  const forth = source.x < derived.x;
  const x1 = forth ? source.x + SIZES.width : source.x;
  const x2 = forth ? derived.x : derived.x + SIZES.width;
  const bend = (x1 + x2) / 2;
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
  const inTheWay = [...byId.values()].some((n) => n.x > left && n.x < right && Math.abs(n.y - source.y) < SIZES.height);
  if (y1 === y2 && inTheWay) {
    // Under what stands between the two, so that the line does not seem to end there.
    const under = y1 + SIZES.row * 0.68;
    const turn = forth ? 40 : -40;
    return made(
      `M${x1} ${y1}C${x1 + turn} ${under} ${x2 - turn} ${under} ${x2} ${y2}`,
      forth ? x2 - 44 : x2 + 44,
      y2 + 14,
    );
  }
  return made(`M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`, forth ? x2 - 44 : x2 + 44, y2);
}

/** Moves words down that would lie over one another. */
function apart(edges: readonly PlacedEdge[]): PlacedEdge[] {
  const out: PlacedEdge[] = [];
  for (const e of edges.toSorted((a, b) => a.label.x - b.label.x || a.label.y - b.label.y)) {
    const above = out.findLast((o) => Math.abs(o.label.x - e.label.x) < 60);
    const y = above === undefined ? e.label.y : Math.max(e.label.y, above.label.y + SIZES.label);
    out.push({ ...e, label: { x: e.label.x, y } });
  }
  return out;
}
