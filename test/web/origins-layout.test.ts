import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchesOf, drawnEdges, isStated } from '../../src/record/origins/branches.ts';
import type { EdgeKind, Origin, OriginEdge, OriginNode } from '../../src/record/origins/types.ts';
import { layoutOrigins, SIZES } from '../../web/src/views/origins/layout.ts';

function report(id: string, more: Partial<OriginNode> = {}): OriginNode {
  return { id, kind: 'report', name: id, code: null, depth: 0, parents: [], tellings: [`m:${id}`], ...more };
}

function edge(from: string, to: string, more: Partial<OriginEdge> = {}): OriginEdge {
  return { kind: 'copy', from, to, directed: true, by: 'date', strength: 1, counts: true, proofs: [], ...more };
}

function group(root: string, reports: readonly string[]): Origin {
  return { root, reports, tellings: reports.map((r) => `m:${r}`), counted: [], sure: true };
}

const row = (id: string, edtf: string | null) => ({ id, date: { edtf, basis: 'metadata' } });

const WIRE: OriginNode = { ...report('outlet:wire'), kind: 'wire', tellings: [] };
const STORY = {
  tree: [
    WIRE,
    report('a', { depth: 1, parents: ['outlet:wire'] }),
    report('b', { depth: 2, parents: ['a'] }),
    report('c'),
  ],
  edges: [edge('a', 'outlet:wire', { kind: 'credit', by: 'credit' }), edge('b', 'a')],
  groups: [group('outlet:wire', ['a', 'b']), group('c', ['c'])],
};
const ROWS = [row('a', '2021-04-17'), row('b', '2021-04-18'), row('c', null)];

describe('the layout of a copy graph', () => {
  it('puts reports in columns by day, those named without a report first, undated reports last', () => {
    const { columns, nodes } = layoutOrigins(STORY, ROWS);
    expect(columns.map((c) => c.label)).toEqual(['named, no report here', '2021-04-17', '2021-04-18', 'day not known']);
    const x = Object.fromEntries(nodes.map((n) => [n.node.id, n.x]));
    expect(x['outlet:wire']).toBeLessThan(x.a as number);
    expect(x.a).toBeLessThan(x.b as number);
    expect(x.b).toBeLessThan(x.c as number);
  });

  it('keeps what is counted as one origin in one band', () => {
    const { nodes, bands } = layoutOrigins(STORY, ROWS);
    const bandOf = Object.fromEntries(nodes.map((n) => [n.node.id, n.band]));
    expect(bandOf).toEqual({ 'outlet:wire': 0, a: 0, b: 0, c: 1 });
    for (const n of nodes) {
      const band = bands.find((b) => b.group === n.band);
      expect(n.y).toBeGreaterThanOrEqual(band?.y ?? Infinity);
      expect(n.y + SIZES.height).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
    }
  });

  it('leads an edge from the source to what derives from it, and says whether it is stated', () => {
    const { edges, nodes } = layoutOrigins(STORY, ROWS);
    const wire = nodes.find((n) => n.node.id === 'outlet:wire');
    expect(edges[0]?.path).toMatch(new RegExp(`^M${(wire?.x ?? 0) + SIZES.width} `));
    expect(edges.map((e) => e.stated)).toEqual([true, false]);
  });

  it('draws all steps between two as one line, as the one that says most', () => {
    const steps = [edge('b', 'a', { kind: 'quote' }), edge('b', 'a', { by: 'credit', kind: 'credit' }), edge('b', 'a')];
    const { edges } = layoutOrigins(
      { tree: [report('a'), report('b')], edges: steps, groups: [group('a', ['a', 'b'])] },
      [row('a', '2021-04-17'), row('b', '2021-04-18')],
    );
    expect(edges.map((e) => e.edges.map((of) => of.kind))).toEqual([['credit', 'copy', 'quote']]);
    expect(edges[0]?.stated).toBe(true);
  });

  it('goes round the side between two reports of one day', () => {
    const same = layoutOrigins(
      {
        tree: [report('a'), report('b')],
        edges: [edge('a', 'b', { directed: false, by: null })],
        groups: [group('a', ['a', 'b'])],
      },
      [row('a', '2021-04-17'), row('b', '2021-04-17')],
    );
    expect(same.columns).toHaveLength(1);
    expect(same.nodes[0]?.y).not.toBe(same.nodes[1]?.y);
    expect(same.edges[0]?.path).toMatch(/^M84 .* 84 \d+$/);
  });

  const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{3,4}$/), { minLength: 2, maxLength: 100 });
  const graphs = ids.chain((names) =>
    fc.record({
      names: fc.constant(names),
      days: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: names.length, maxLength: names.length }),
      links: fc.array(fc.tuple(fc.nat(names.length - 1), fc.nat(names.length - 1)), { maxLength: 150 }),
      cuts: fc.array(fc.nat(7), { minLength: names.length, maxLength: names.length }),
      kind: fc.constantFrom<EdgeKind>('copy', 'rewrite', 'quote'),
    }),
  );

  const built = ({
    names,
    days,
    links,
    cuts,
    kind,
  }: {
    names: string[];
    days: number[];
    links: [number, number][];
    cuts: number[];
    kind: EdgeKind;
  }) => {
    const parts = Map.groupBy(names, (_, i) => cuts[i]);
    return {
      rows: names.map((id, i) => row(id, days[i] === 0 ? null : `2021-04-1${days[i]}`)),
      graph: {
        tree: names.map((id) => report(id)),
        edges: links.flatMap(([i, j]) => (i === j ? [] : [edge(names[i] as string, names[j] as string, { kind })])),
        groups: [...parts.values()].map((of) => group(of[0] as string, of)),
      },
    };
  };

  it('never lays two nodes over one another, and draws every node and edge inside the picture', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const { graph, rows } = built(given);
        const { nodes, edges, width, height } = layoutOrigins(graph, rows);
        expect(nodes).toHaveLength(graph.tree.length);
        expect(edges.flatMap((e) => e.edges)).toHaveLength(graph.edges.length);
        const places = new Set(nodes.map((n) => `${n.x} ${n.y}`));
        expect(places.size).toBe(nodes.length);
        for (const n of nodes) {
          expect(n.x).toBeGreaterThanOrEqual(0);
          expect(n.x + SIZES.width).toBeLessThanOrEqual(width);
          expect(n.y + SIZES.height).toBeLessThanOrEqual(height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never lays the words of two lines over one another', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const { graph, rows } = built(given);
        const { edges } = layoutOrigins(graph, rows);
        for (const [i, a] of edges.entries())
          for (const b of edges.slice(i + 1))
            if (a.label.x === b.label.x) expect(Math.abs(a.label.y - b.label.y)).toBeGreaterThanOrEqual(SIZES.label);
      }),
      { numRuns: 20 },
    );
  });

  it('tells every report of every origin in the list once', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const { graph } = built(given);
        for (const { group: of, roots } of branchesOf(graph)) {
          const found: string[] = [];
          const walk = (branches: typeof roots): void => {
            for (const b of branches) {
              found.push(b.node.id);
              walk(b.children);
            }
          };
          walk(roots);
          expect(found.toSorted()).toEqual(of.reports.toSorted());
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the list of origins', () => {
  it('puts under a wire the report that credits it, and under that its copy', () => {
    const [first, second] = branchesOf(STORY);
    const [wire] = first?.roots ?? [];
    expect(wire?.node.id).toBe('outlet:wire');
    expect(wire?.children[0]?.node.id).toBe('a');
    expect(wire?.children[0]?.edge?.kind).toBe('credit');
    expect(wire?.children[0]?.children[0]?.node.id).toBe('b');
    expect(second?.roots.map((r) => r.node.id)).toEqual(['c']);
  });

  it('shows what only dates suggest apart from what a report states', () => {
    expect(STORY.edges.map(isStated)).toEqual([true, false]);
  });

  it('draws all lines of a small graph, and of a hundred copies one line a copy', () => {
    expect(drawnEdges(STORY)).toBe(STORY.edges);
    const ids = Array.from({ length: 100 }, (_, i) => `r${String(i).padStart(3, '0')}`);
    const copies = {
      tree: ids.map((id, i) => report(id, { depth: Math.min(i, 1), parents: ids.slice(0, Math.min(i, 1)) })),
      edges: ids.flatMap((from, i) => ids.slice(0, i).map((to) => edge(from, to))),
      groups: [group('r000', ids)],
    };
    expect(copies.edges).toHaveLength(4950);
    expect(drawnEdges(copies)).toHaveLength(99);
    expect(branchesOf(copies)[0]?.roots[0]?.children).toHaveLength(99);
  });
});
