/** Origins as a tree: what derives from what, and the words that show it. */
import type { ReportRow } from '../../coding/contract.ts';
import { quoted } from '../../query/text.ts';
import type { OriginEdge, OriginNode, Origins } from '../../record/origins/types.ts';
import { painter, type Screen } from '../terminal.ts';
import { reportName } from './report-name.ts';
import { paragraph } from './timeline.ts';

const KINDS: Readonly<Record<OriginNode['kind'], string>> = {
  report: '',
  outlet: 'outlet, no report of it is here',
  wire: 'wire, no report of it is here',
  speaker: 'who said it',
  anonymous: 'source without a name',
  document: 'document',
  post: 'post',
};

const EDGES: Readonly<Record<OriginEdge['kind'], string>> = {
  copy: 'the same text',
  part: 'a part of the text',
  passage: 'some sentences are the same',
  rewrite: 'the same facts in other words',
  quote: 'the same words quoted',
  credit: 'names it',
  source: 'names who said it',
};

/** The tree of origins, each group with why its reports count as one. `reports`: their rows by id. */
export function originsText(origins: Origins, reports: ReadonlyMap<string, ReportRow>, screen: Screen): string {
  const paint = painter(screen);
  const nodes = new Map(origins.tree.map((n) => [n.id, n]));
  const groups = origins.groups.map((group, i) => {
    const members = reachable(group.root, group.reports, nodes);
    const sure = group.sure ? '' : ', or of another origin here';
    return [
      `\n${paint('bold', `Origin ${i + 1}`)}${sure}\n`,
      branch(group.root, members, origins, nodes, reports, screen, 1, new Set()),
      ...group.counted.map((why) => paragraph(`counted as one: ${why}`, screen, 2, 'dim')),
    ].join('');
  });
  const between = origins.edges.filter((e) => !e.counts);
  const notes = between.map((e) =>
    paragraph(
      `${nodeName(e.from, nodes, reports)} ${EDGES[e.kind]}: ${nodeName(e.to, nodes, reports)}; shown, not counted`,
      screen,
      2,
      'dim',
    ),
  );
  return `${origins.summary}\n${groups.join('')}${notes.length > 0 ? `\n${notes.join('')}` : ''}`;
}

/** The nodes of one group: its root, its reports and what lies between them. */
function reachable(
  root: string,
  reports: readonly string[],
  nodes: ReadonlyMap<string, OriginNode>,
): ReadonlySet<string> {
  const out = new Set<string>([root]);
  const climb = (id: string): void => {
    if (out.has(id)) return;
    out.add(id);
    for (const parent of nodes.get(id)?.parents ?? []) climb(parent);
  };
  for (const report of reports) climb(report);
  return out;
}

function branch(
  id: string,
  members: ReadonlySet<string>,
  origins: Origins,
  nodes: ReadonlyMap<string, OriginNode>,
  reports: ReadonlyMap<string, ReportRow>,
  screen: Screen,
  depth: number,
  seen: Set<string>,
): string {
  if (seen.has(id)) return '';
  seen.add(id);
  const indent = 2 * depth;
  const children = [...nodes.values()].filter((n) => members.has(n.id) && n.parents.includes(id));
  return [
    paragraph(nodeName(id, nodes, reports), screen, indent),
    ...children.flatMap((child) => {
      if (seen.has(child.id)) return [];
      const edges = origins.edges.filter((e) => joins(e, child.id, id));
      return [
        branch(child.id, members, origins, nodes, reports, screen, depth + 1, seen),
        ...edges.map((e) => paragraph(`↑ ${edgeText(e, child.id)}`, screen, indent + 4, 'dim')),
      ];
    }),
  ].join('');
}

function joins(edge: OriginEdge, a: string, b: string): boolean {
  return (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);
}

/** "names it: “Meridian reported”"; both sides where both are reports; order where it is not known. */
function edgeText(edge: OriginEdge, child: string): string {
  const [proof] = edge.proofs;
  const turned = edge.from !== child;
  const sides = proof === undefined ? [] : turned ? [proof.to, proof.from] : [proof.from, proof.to];
  const quotes = sides.flatMap((p) => (p === null ? [] : [quoted(p.quote)]));
  const words = quotes.length === 2 && quotes[0] === quotes[1] ? quotes.slice(0, 1) : quotes;
  const strength = edge.strength < 1 ? ` (${Math.round(edge.strength * 100)} %)` : '';
  const order = edge.directed ? (edge.by === null ? '' : `, order by ${edge.by}`) : ', order not known';
  return `${EDGES[edge.kind]}${strength}${order}${words.length > 0 ? `: ${words.join(' · ')}` : ''}`;
}

function nodeName(id: string, nodes: ReadonlyMap<string, OriginNode>, reports: ReadonlyMap<string, ReportRow>): string {
  const report = reports.get(id);
  if (report !== undefined) return reportName(report);
  const node = nodes.get(id);
  if (node === undefined) return id;
  const what = KINDS[node.kind];
  return what === '' ? node.name : `${node.name} (${what})`;
}
