/** The copy graph as a nested list: for screen readers, narrow screens and paper, and in place on an event's page. */
import { Link } from '@tanstack/react-router';
import type { ReportRow } from '../../../../src/coding/contract.ts';
import { type Branch, branchesOf, edgeId, isStated } from '../../../../src/record/origins/branches.ts';
import type { OriginEdge, OriginNode, Origins, ReportProof } from '../../../../src/record/origins/types.ts';
import { Dated } from '../../parts/dated.tsx';
import { Quote } from '../../parts/facts.tsx';
import { reportName } from '../../parts/report-name.ts';
import styles from './list.module.css';
import { EDGES, NODES, orderText } from './words.ts';

/** Reports by id. */
export type ReportRows = ReadonlyMap<string, ReportRow>;

/** All origins with what derives from each, and the words that prove each step. */
export function OriginList({ origins, reports }: { readonly origins: Origins; readonly reports: ReportRows }) {
  return (
    <ol className={styles.origins}>
      {branchesOf(origins).map(({ group, roots }, i) => (
        <li key={group.tellings[0] ?? group.root} className={styles.origin}>
          <h3 className={styles.head}>
            Origin {i + 1}{' '}
            <span className="soft small">
              {group.reports.length === 1 ? '1 report' : `${group.reports.length} reports counted as one`}
              {!group.sure && ', may as well rest on another origin here'}
            </span>
          </h3>
          {group.counted.length > 0 && (
            <ul className={styles.reasons}>
              {group.counted.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          )}
          <Branches of={roots} reports={reports} nodes={origins.tree} />
        </li>
      ))}
    </ol>
  );
}

function Branches({
  of,
  reports,
  nodes,
}: {
  readonly of: readonly Branch[];
  readonly reports: ReportRows;
  readonly nodes: readonly OriginNode[];
}) {
  if (of.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {of.map(({ node, edge, others, children }) => (
        <li key={node.id} className={edge === null || isStated(edge) ? undefined : styles.unstated}>
          <div>
            <NodeName node={node} reports={reports} />
          </div>
          {edge !== null && <EdgeProof edge={edge} nodes={nodes} reports={reports} />}
          {others.length > 0 && <Others of={others} at={node.id} nodes={nodes} reports={reports} />}
          <Branches of={children} reports={reports} nodes={nodes} />
        </li>
      ))}
    </ul>
  );
}

/** At most so many further edges are told of one node. */
const MOST_OTHERS = 6;

function Others({
  of,
  at,
  nodes,
  reports,
}: {
  readonly of: readonly OriginEdge[];
  readonly at: string;
  readonly nodes: readonly OriginNode[];
  readonly reports: ReportRows;
}) {
  return (
    <details className={styles.others}>
      <summary>
        {of.length} further {of.length === 1 ? 'likeness' : 'likenesses'}
      </summary>
      <ul>
        {of.slice(0, MOST_OTHERS).map((edge) => {
          const other = nodes.find((n) => n.id === (edge.from === at ? edge.to : edge.from));
          return (
            <li key={edgeId(edge)}>
              {other !== undefined && <NodeName node={other} reports={reports} />}
              <EdgeProof edge={edge} nodes={nodes} reports={reports} />
            </li>
          );
        })}
        {of.length > MOST_OTHERS && <li className="soft">and {of.length - MOST_OTHERS} more</li>}
      </ul>
    </details>
  );
}

/** A report with its outlet, day and title; whoever is only named, with what it is. */
export function NodeName({ node, reports }: { readonly node: OriginNode; readonly reports: ReportRows }) {
  const row = reports.get(node.id);
  if (row === undefined) {
    return (
      <span>
        <strong>{node.name}</strong> <span className="soft">{NODES[node.kind]}</span>
      </span>
    );
  }
  return (
    <span>
      <Link
        to="/report/$id"
        params={{ id: row.id }}
        search={node.tellings[0]?.startsWith('m:') ? { row: node.tellings[0] } : {}}
      >
        {reportName(row)}
      </Link>{' '}
      <span className="soft">
        <Dated edtf={row.date.edtf} />
      </span>
      {row.title !== null && <span className={styles.title}> {row.title}</span>}
    </span>
  );
}

/** Why the one derives from the other: what kind of edge, what its direction rests on, and the words of both sides. */
export function EdgeProof({
  edge,
  nodes,
  reports,
}: {
  readonly edge: OriginEdge;
  readonly nodes: readonly OriginNode[];
  readonly reports: ReportRows;
}) {
  const name = (id: string): string => {
    const row = reports.get(id);
    return row === undefined ? (nodes.find((n) => n.id === id)?.name ?? id) : reportName(row);
  };
  const { word, meaning } = EDGES[edge.kind];
  return (
    <div className={styles.proof}>
      <span className="chip">{word}</span> {meaning}; {orderText(edge)}
      {edge.strength < 1 && <span className="num">; {Math.round(edge.strength * 100)} % alike</span>}
      {!edge.counts && '; shown, and not counted'}
      {edge.proofs.length > 0 && (
        <ul>
          {edge.proofs.map(({ from, to }) => (
            <li key={`${from.in ?? ''}${from.span.join()} ${to?.span.join() ?? ''}`}>
              <ProofWords proof={from} name={name(from.report)} />
              {to !== null && (
                <>
                  {' '}
                  <span aria-hidden="true">≈</span>
                  <span className="sr">beside</span> <ProofWords proof={to} name={name(to.report)} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ProofWords({ proof, name }: { readonly proof: ReportProof; readonly name: string }) {
  return (
    <span>
      <Quote text={proof.quote} />{' '}
      <Link className="small" to="/report/$id" params={{ id: proof.report }}>
        {name}, {proof.in === 'title' ? 'title ' : ''}
        {proof.span.join('–')}
      </Link>
    </span>
  );
}
