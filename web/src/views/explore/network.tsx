/** Who dealt with whom: parties as points, deeds between them as lines. */
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { useEffect, useMemo, useRef, useState } from 'react';
import Sigma from 'sigma';
import { useNames } from '../../api/names.ts';
import { PairLink, Party } from '../../parts/facts.tsx';
import { Nothing } from '../../parts/states.tsx';
import styles from './explore.module.css';
import { drawNames } from './network-names.ts';
import { type Edge, edgesOf, type Outline } from './outline.ts';
import type { State } from './state.ts';

/** More lines than these say nothing to an eye; the table beside has all. */
const DRAWN = 400;
/** Rounds of the layout: enough for a few hundred points to rest. */
const ROUNDS = 250;

/** The network, and the same as a table. */
export function NetworkView({ outline, state }: { readonly outline: Outline; readonly state: State }) {
  const { edges, open } = useMemo(() => edgesOf(outline), [outline]);
  if (edges.length === 0) return <Nothing>No event here names both sides.</Nothing>;
  return (
    <>
      <div className={styles.split}>
        <figure className={`${styles.figure} ${styles.grow} no-print`}>
          <Drawing edges={edges.slice(0, DRAWN)} onParty={(code) => state.change({ actor: code })} />
        </figure>
        <div className={`${styles.side} wide`} role="region" aria-label="Who dealt with whom" tabIndex={0}>
          <EdgeTable edges={edges} />
        </div>
      </div>
      <p className={`${styles.below} small soft`}>
        {edges.length > DRAWN && `The ${DRAWN} strongest of ${edges.length} lines are drawn. `}
        Thickness: how many events. {open > 0 && `${open} events name one side only and are not drawn.`}
      </p>
    </>
  );
}

function EdgeTable({ edges }: { readonly edges: readonly Edge[] }) {
  const [shown, setShown] = useState(200);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Towards whom</th>
            <th scope="col" className="end">
              Events
            </th>
            <th scope="col" className="end">
              ▼<span className="sr"> hostile</span>
            </th>
            <th scope="col" className="end">
              ▲<span className="sr"> friendly</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {edges.slice(0, shown).map((e) => (
            <tr key={`${e.source}>${e.target}`}>
              <td>
                <Party code={e.source} />
              </td>
              <td>
                <Party code={e.target} />
              </td>
              <td className="end">
                <PairLink a={e.source} b={e.target}>
                  {e.events}
                </PairLink>
              </td>
              <td className="end">{e.hostile}</td>
              <td className="end">{e.friendly}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {edges.length > shown && (
        <button type="button" className="no-print" onClick={() => setShown(shown + 500)}>
          More
        </button>
      )}
    </>
  );
}

/** Draws with WebGL; where a browser has none the table stays. */
function Drawing({ edges, onParty }: { readonly edges: readonly Edge[]; readonly onParty: (code: string) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const names = useNames();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const box = place.current;
    if (box === null) return undefined;
    let sigma: Sigma | null = null;
    const draw = (): void => {
      sigma?.kill();
      try {
        sigma = new Sigma(
          graphOf(edges, (code) => names.get(code)?.name ?? code, box),
          box,
          {
            allowInvalidContainer: true,
            defaultEdgeType: 'arrow',
            stagePadding: 60,
            // Names are drawn when all points are in their places, so that none hides another.
            renderLabels: false,
          },
        );
        const drawn = sigma;
        const name = (): void => drawNames(drawn, inkOf(box, '--ink'), inkOf(box, '--raised'));
        // It has drawn itself once already.
        drawn.on('afterRender', name);
        name();
        sigma.on('clickNode', ({ node }) => onParty(node));
      } catch {
        setFailed(true);
      }
    };
    draw();
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      theme.disconnect();
      sigma?.kill();
    };
  }, [edges, names, onParty]);
  if (failed)
    return <p className="soft">This browser cannot draw the network (it has no WebGL); the table has all of it.</p>;
  return (
    <div
      ref={place}
      className={styles.canvas}
      role="img"
      aria-label="Network of parties; the table beside it has all its lines"
    />
  );
}

function inkOf(box: HTMLElement, name: string): string {
  return getComputedStyle(box).getPropertyValue(name).trim();
}

/** Points begin on a circle in the order of codes, so that the same events give the same picture. */
function graphOf(edges: readonly Edge[], nameOf: (code: string) => string, box: HTMLElement): Graph {
  const graph = new Graph({ type: 'directed' });
  const weight = new Map<string, number>();
  for (const { source, target, events } of edges) {
    for (const code of [source, target]) weight.set(code, (weight.get(code) ?? 0) + events);
  }
  const codes = [...weight.keys()].toSorted();
  const [point, line] = [inkOf(box, '--accent'), inkOf(box, '--line-strong')];
  for (const [i, code] of codes.entries()) {
    const angle = (2 * Math.PI * i) / codes.length;
    const size = 4 + 2 * Math.log2(1 + (weight.get(code) ?? 0));
    graph.addNode(code, { x: Math.cos(angle), y: Math.sin(angle), size, label: nameOf(code), color: point });
  }
  for (const { source, target, events } of edges) {
    if (source !== target) graph.addEdge(source, target, { size: 1 + Math.log2(events), color: line, weight: events });
  }
  forceAtlas2.assign(graph, { iterations: ROUNDS, settings: { ...forceAtlas2.inferSettings(graph), gravity: 1 } });
  return graph;
}
