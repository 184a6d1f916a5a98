/** The proofs of the node or line that was chosen in the graph. */

import { edgeId, pairOf } from '../../../../src/record/origins/branches.ts';
import type { OriginsPageData } from '../../../../src/record/origins/page.ts';
import { EdgeProof, NodeName, type ReportRows } from './list.tsx';
import styles from './origins.module.css';

/** A panel under the graph; says what can be chosen while nothing is. */
export function Chosen({
  page,
  reports,
  chosen,
  close,
}: {
  readonly page: OriginsPageData;
  readonly reports: ReportRows;
  readonly chosen: string | null;
  close(): void;
}) {
  const node = page.tree.find((n) => n.id === chosen);
  // A line stands for all steps between its two ends.
  const line = page.edges.find((e) => edgeId(e) === chosen);
  const edges = page.edges.filter(
    (e) =>
      (line !== undefined && pairOf(e) === pairOf(line)) || (node !== undefined && [e.from, e.to].includes(node.id)),
  );
  if (chosen === null || edges.length + Number(node !== undefined) === 0) {
    return (
      <p className={`soft small no-print ${styles.hint}`} role="status">
        Choose a report or a line to see the words that prove it.
      </p>
    );
  }
  const other = (from: string, to: string) => page.tree.find((n) => n.id === (from === node?.id ? to : from));
  return (
    <section className={`card ${styles.chosen}`} aria-label="Proofs" role="status">
      {node !== undefined && (
        <p>
          <NodeName node={node} reports={reports} />
        </p>
      )}
      {node !== undefined && edges.length === 0 && (
        <p className="soft">No line leads to or from it: it names nobody, and is like no other report here.</p>
      )}
      <ul className={styles.proofs}>
        {edges.map((edge) => {
          const [from, to] = [page.tree.find((n) => n.id === edge.from), page.tree.find((n) => n.id === edge.to)];
          const beside = node === undefined ? null : other(edge.from, edge.to);
          return (
            <li key={edgeId(edge)}>
              {beside != null && <NodeName node={beside} reports={reports} />}
              {node === undefined && from !== undefined && to !== undefined && (
                <>
                  <NodeName node={from} reports={reports} /> <span aria-hidden="true">{edge.directed ? '⟵' : '—'}</span>
                  <span className="sr">{edge.directed ? ' derives from ' : ' and '}</span>{' '}
                  <NodeName node={to} reports={reports} />
                </>
              )}
              <EdgeProof edge={edge} nodes={page.tree} reports={reports} />
            </li>
          );
        })}
      </ul>
      <button type="button" className="no-print" onClick={close}>
        Close <kbd aria-hidden="true">Esc</kbd>
      </button>
    </section>
  );
}
