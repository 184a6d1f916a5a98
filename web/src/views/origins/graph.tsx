/** The copy graph drawn: a column a day, a band an origin, a line for each step with its word. */
import type { ReportRow } from '../../../../src/coding/contract.ts';
import { drawnEdges, edgeId } from '../../../../src/record/origins/branches.ts';
import type { Origins } from '../../../../src/record/origins/types.ts';
import { edtfText } from '../../parts/edtf.ts';
import { reportName } from '../../parts/report-name.ts';
import styles from './graph.module.css';
import { layoutOrigins, type PlacedEdge, type PlacedNode, SIZES } from './layout.ts';
import type { ReportRows } from './list.tsx';
import { EDGES, NODES, orderText } from './words.ts';

/** So many words stand on a line; there is no room for more between two columns. */
const MOST_WORDS = 2;

/** The picture. `chosen`: the node or edge whose proofs are shown. */
export function OriginGraph({
  origins,
  rows,
  reports,
  chosen,
  choose,
}: {
  readonly origins: Origins;
  readonly rows: readonly ReportRow[];
  readonly reports: ReportRows;
  readonly chosen: string | null;
  choose(id: string | null): void;
}) {
  const edges = drawnEdges(origins);
  const { nodes, edges: lines, columns, bands, width, height } = layoutOrigins({ ...origins, edges }, rows);
  const isLine = (e: PlacedEdge): boolean => e.edges.some((edge) => edgeId(edge) === chosen);
  const isChosen = (e: PlacedEdge): boolean => isLine(e) || [e.edge.from, e.edge.to].includes(chosen ?? '');
  return (
    <section
      className={`wide ${styles.box}`}
      tabIndex={0}
      aria-label="Copy graph, drawn; the list below tells the same"
    >
      <div className={styles.canvas} style={{ minWidth: width, height }}>
        <svg width="100%" height={height} aria-hidden="true" focusable="false">
          <defs>
            <marker
              id="origin-arrow"
              viewBox="0 0 10 10"
              refX="9"
              refY="5"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0L10 5L0 10z" className={styles.arrow} />
            </marker>
          </defs>
          {bands.map(({ group, y, height: tall }) => (
            <g key={group}>
              {group % 2 === 0 && <rect x={0} y={y} width="100%" height={tall} className={styles.band} />}
              <text x={10} y={y + 18} className={styles.bandName}>
                Origin {group + 1}
              </text>
            </g>
          ))}
          {columns.map(({ label, x }) => (
            <text key={label} x={x} y={22} className={styles.day}>
              {label}
            </text>
          ))}
          {lines.map((e) => (
            <path
              key={edgeId(e.edge)}
              d={e.path}
              className={`${styles.line} ${styles[e.edge.kind] ?? ''}`}
              data-stated={e.stated}
              data-counts={e.edge.counts}
              data-chosen={isChosen(e)}
              markerEnd={e.edge.directed ? 'url(#origin-arrow)' : undefined}
            />
          ))}
        </svg>
        {nodes.map((n) => (
          <Node key={n.node.id} placed={n} reports={reports} chosen={chosen === n.node.id} choose={choose} />
        ))}
        {lines.map((e) => {
          const id = edgeId(e.edge);
          const words = [...new Set(e.edges.map(({ kind }) => EDGES[kind].word))];
          const more = words.length - MOST_WORDS;
          return (
            <button
              key={id}
              type="button"
              className={styles.word}
              style={{ left: e.label.x, top: e.label.y }}
              aria-pressed={isLine(e)}
              aria-label={`${words.join(', ')}: ${nameIn(e.edge.from, nodes, reports)} and ${nameIn(e.edge.to, nodes, reports)}, ${orderText(e.edge)}`}
              onClick={() => choose(isLine(e) ? null : id)}
            >
              {words.slice(0, MOST_WORDS).join(', ')}
              {more > 0 && ` +${more}`}
            </button>
          );
        })}
      </div>
    </section>
  );
}

function nameIn(id: string, nodes: readonly PlacedNode[], reports: ReportRows): string {
  const row = reports.get(id);
  return row === undefined ? (nodes.find((n) => n.node.id === id)?.node.name ?? id) : reportName(row);
}

function Node({
  placed: { node, x, y },
  reports,
  chosen,
  choose,
}: {
  readonly placed: PlacedNode;
  readonly reports: ReportRows;
  readonly chosen: boolean;
  choose(id: string | null): void;
}) {
  const row = reports.get(node.id);
  return (
    <button
      type="button"
      className={styles.node}
      data-kind={node.kind === 'report' ? 'report' : 'named'}
      style={{ left: x, top: y, width: SIZES.width, height: SIZES.height }}
      aria-pressed={chosen}
      title={row?.title ?? undefined}
      onClick={() => choose(chosen ? null : node.id)}
    >
      <strong>{row === undefined ? node.name : reportName(row)}</strong>
      <span>
        {row === undefined
          ? NODES[node.kind]
          : (row.title ?? (row.date.edtf === null ? 'undated' : edtfText(row.date.edtf)))}
      </span>
    </button>
  );
}
