/** The nodes and edges of origins: which report derives from which, down to who said it, with the words that prove it. */
import type { HopRow } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';
import { compareText } from '../view.ts';
import { type NodeDraft, withDepths } from './depths.ts';
import type { CoveredPair, CreditPair, Group } from './group.ts';
import type { Direction } from './order.ts';
import { isPlatform, type OutletKey } from './outlets.ts';
import { at, creditProof, cut, hopProof, proofOf, sourceProof } from './proofs.ts';
import type { QuoteLink } from './quote-links.ts';
import { detail } from './same.ts';
import type { TextLink } from './text-links.ts';
import type { Origin, OriginEdge, OriginNode, Sourced } from './types.ts';

/** Most pairs of words shown for one edge. */
const MOST_PROOFS = 5;

export interface TreeInput {
  readonly told: readonly Sourced[];
  readonly groups: readonly Group[];
  readonly texts: readonly TextLink[];
  readonly covered: readonly CoveredPair[];
  readonly quoted: readonly QuoteLink[];
  /** Quotations that two reports share beside what is asked about. */
  readonly beside: readonly { readonly a: string; readonly b: string; readonly link: QuoteLink }[];
  readonly credited: readonly CreditPair[];
  readonly readings: ReadonlyMap<string, Reading>;
  readonly text: ReadonlyMap<string, string>;
  readonly keyOf: OutletKey;
  readonly directionOf: (a: string, b: string) => Direction;
}

type Draft = Omit<OriginEdge, 'proofs'> & { readonly proofs: Map<string, OriginEdge['proofs'][number]> };

/** Draws the tree. */
export function drawTree(input: TreeInput): {
  readonly tree: OriginNode[];
  readonly edges: OriginEdge[];
  readonly groups: Origin[];
} {
  const nodes = new Map<string, NodeDraft>();
  const edges = new Map<string, Draft>();
  const node = (id: string, made: () => Omit<NodeDraft, 'id' | 'tellings'>): NodeDraft => {
    const draft = nodes.get(id) ?? { id, ...made(), tellings: new Set<string>() };
    nodes.set(id, draft);
    return draft;
  };
  const edge = (e: Omit<Draft, 'proofs'>, proofs: OriginEdge['proofs']): void => {
    if (e.from === e.to) return;
    const key = `${e.from}\n${e.to}\n${e.kind}`;
    const draft = edges.get(key) ?? { ...e, proofs: new Map() };
    for (const p of proofs) draft.proofs.set(JSON.stringify([p.from.span, p.to?.span]), p);
    edges.set(key, { ...draft, strength: Math.max(draft.strength, e.strength), counts: draft.counts || e.counts });
  };
  for (const t of input.told) {
    const { report } = t.reading;
    const draft = node(report.id, () => ({
      kind: 'report',
      name: report.outlet ?? report.title ?? 'report',
      code: null,
    }));
    draft.tellings.add(t.telling.id);
  }
  textEdges(input, edge);
  const parts = input.groups.map((group) => ({ group, root: drawGroup(input, group, node, edge) }));
  shareEdges(input, node, edge);
  const list = [...edges.values()].map(
    ({ proofs, ...e }): OriginEdge => ({
      ...e,
      proofs: [...proofs.keys()]
        .toSorted()
        .map((k) => proofs.get(k) as OriginEdge['proofs'][number])
        .slice(0, MOST_PROOFS),
    }),
  );
  const sorted = list.toSorted(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.kind, b.kind),
  );
  const roots = parts.map(({ group, root }) => root ?? rootReport(input, group, sorted));
  const groups = parts.map(
    ({ group }, i): Origin => ({
      root: roots[i],
      tellings: group.members.map((m) => input.told[m].telling.id),
      reports: [...new Set(group.members.map((m) => input.told[m].telling.report))].toSorted(),
      counted: group.counted,
      sure: group.sure,
    }),
  );
  return {
    tree: withDepths(nodes, sorted, new Set(roots)),
    edges: sorted,
    groups: groups.toSorted(
      (a, b) =>
        b.tellings.length - a.tellings.length ||
        compareText(a.root, b.root) ||
        compareText(a.tellings[0], b.tellings[0]),
    ),
  };
}

type AddEdge = (e: Omit<Draft, 'proofs'>, proofs: OriginEdge['proofs']) => void;
type AddNode = (id: string, made: () => Omit<NodeDraft, 'id' | 'tellings'>) => NodeDraft;

/** Edges between reports: texts, quotations, credits of a report that is in the set. */
function textEdges(
  { told, texts, covered, quoted, beside, credited, text: of, directionOf }: TreeInput,
  edge: AddEdge,
): void {
  const turned = <A>(d: Direction, a: string, x: A, y: A): [A, A] => (d.from === a ? [x, y] : [y, x]);
  const counting = new Map(covered.toReversed().map((c) => [c.link, c]));
  for (const link of texts) {
    const d = directionOf(link.a, link.b);
    const own = counting.get(link);
    const proofs =
      link.passages.length > 0
        ? link.passages.slice(0, MOST_PROOFS).map((p) => [cut(of, link.a, p.a), cut(of, link.b, p.b)] as const)
        : own
          ? [[proofOf(told[own.a]), proofOf(told[own.b])] as const]
          : [];
    edge(
      { ...d, kind: link.kind, strength: link.strength, counts: counting.has(link) },
      proofs.map(([x, y]) => (([from, to]) => ({ from, to }))(turned(d, link.a, x, y))),
    );
  }
  const quote = (x: string, y: string, { quoteA, quoteB, strength }: QuoteLink, counts: boolean): void => {
    const d = directionOf(x, y);
    // Both may have heard it: which came first says nothing of who took it from whom.
    const [from, to] = d.by === 'credit' ? [d.from, d.to] : [x, y].toSorted();
    const [p, q] = from === x ? [quoteA, quoteB] : [quoteB, quoteA];
    const by = d.by === 'credit' ? d.by : null;
    const made = { kind: 'quote', from, to, directed: by !== null, by, counts } as const;
    edge({ ...made, strength: Math.round(strength * 100) / 100 }, [{ from: at(from, p), to: at(to, q) }]);
  };
  for (const link of quoted) quote(told[link.a].telling.report, told[link.b].telling.report, link, true);
  for (const { a, b, link } of beside) quote(a, b, link, false);
  for (const { from, to, direction } of credited)
    edge({ ...direction, kind: 'credit', strength: 1, counts: true }, [
      { from: creditProof(told[from]), to: proofOf(told[to]) },
    ]);
}

/** The nodes that a group's reports name: from each report over its outlets to the source. Gives the source's node. */
function drawGroup(input: TreeInput, group: Group, node: AddNode, edge: AddEdge): string | null {
  const { told, keyOf } = input;
  const sources = group.members.filter((m) => told[m].source.kind !== 'report');
  const best = sources.toSorted((x, y) => detail(told[y].source) - detail(told[x].source) || x - y)[0];
  if (best === undefined) return null;
  const main = told[best].source;
  const isHouse = main.kind === 'outlet' || main.kind === 'wire';
  const houseKey = main.kind === 'wire' ? (main.passed[0] ?? '') : (main.through ?? '');
  // Where every report that names the house leads to that house's own, the house needs no node beside them.
  const inSet = isHouse && everyCreditLeadsHome(input, group, sources, houseKey);
  const root = isHouse
    ? inSet
      ? null
      : `outlet:${houseKey}`
    : `source:${told[group.members[0]].telling.id.replace(/^\w:/, '')}`;
  if (root !== null) node(root, () => ({ kind: main.kind, name: main.name, code: main.code }));
  const credited = new Set(input.credited.map((c) => c.from));
  for (const m of sources) {
    const t = told[m];
    const chain = chainOf(t, keyOf).filter((o) => `outlet:${o.key}` !== root);
    let from: string = t.telling.report;
    for (const outlet of chain.toReversed()) {
      // Where the outlet's own report is in the set, the credit leads there.
      if (credited.has(m)) continue;
      const id = `outlet:${outlet.key}`;
      node(id, () => ({ kind: outlet.how === 'wire' ? 'wire' : 'outlet', name: outlet.name, code: outlet.code }));
      edge(said(from, id, 'credit'), [{ from: hopProof(t, outlet.hop, input.text), to: null }]);
      from = id;
    }
    if (root === null || from === root || (credited.has(m) && isHouse)) continue;
    edge(said(from, root, isHouse ? 'credit' : 'source'), [{ from: sourceProof(t, input.text), to: null }]);
  }
  return root;
}

/** Whether a group holds the house's own reports for all who name it: as their own, or as what they credit. */
function everyCreditLeadsHome(
  { told, credited, keyOf }: TreeInput,
  { members }: Group,
  sources: readonly number[],
  house: string,
): boolean {
  const isOwn = (m: number): boolean => {
    const { outlet } = told[m].reading.report;
    return outlet !== null && keyOf(null, outlet) === house;
  };
  const led = new Set(credited.flatMap(({ from, to }) => (isOwn(to) && members.includes(from) ? [from] : [])));
  return sources.every((m) => isOwn(m) || led.has(m));
}

function said(from: string, to: string, kind: 'credit' | 'source'): Omit<Draft, 'proofs'> {
  return { kind, from, to, directed: true, by: 'credit', strength: 1, counts: true };
}

/** A wire of which only a share of a report comes: shown, and not counted. */
function shareEdges({ told, keyOf }: TreeInput, node: AddNode, edge: AddEdge): void {
  for (const { reading } of told) {
    for (const c of reading.credits) {
      if (c.kind !== 'wire' || c.share !== true) continue;
      const id = `outlet:${keyOf(c.code, c.name)}`;
      node(id, () => ({ kind: 'wire', name: c.name, code: c.code }));
      edge({ ...said(reading.report.id, id, 'credit'), strength: 0.5, counts: false }, [
        { from: at(reading.report.id, c), to: null },
      ]);
    }
  }
}

interface Outlet {
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
  readonly how: string;
  readonly hop: HopRow;
}

/** The outlets between a telling's source and its report, the innermost first. */
function chainOf({ telling, reading }: Sourced, keyOf: OutletKey): Outlet[] {
  const own = reading.report.outlet === null ? null : keyOf(null, reading.report.outlet);
  const hops = telling.hops.filter((h) => h.stated && (h.how === 'media' || h.how === 'wire'));
  const all = hops.map((hop) => ({
    key: keyOf(hop.code, hop.name),
    name: hop.name,
    code: hop.code,
    how: hop.how,
    hop,
  }));
  return all.filter((o, i) => o.key !== own && !isPlatform(o.key) && all.findIndex((p) => p.key === o.key) === i);
}

/** The report of a group that derives from none of the others: of several the earliest, then the smallest id. */
function rootReport({ told, readings }: TreeInput, group: Group, edges: readonly OriginEdge[]): string {
  const reports = [...new Set(group.members.map((m) => told[m].telling.report))];
  const derived = new Set(edges.filter((e) => e.directed && e.counts && reports.includes(e.to)).map((e) => e.from));
  const free = reports.filter((r) => !derived.has(r));
  const date = (r: string): string => readings.get(r)?.report.date.edtf ?? '9999';
  return (free.length > 0 ? free : reports).toSorted((a, b) => compareText(date(a), date(b)) || compareText(a, b))[0];
}
