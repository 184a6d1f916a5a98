/** What the marks mean. */
import { type ReactNode } from 'react';
import arcs from './arcs.module.css';
import styles from './legend.module.css';
import { lookOfState } from './looks.ts';
import { fillOf } from './patterns.tsx';
import posts from './posts.module.css';
import { DaysBar, Glyph } from './shapes.tsx';

const STATES = [
  'ambassador',
  'consul',
  'open',
  'chargé',
  'recalled',
  'withdrawn',
  'expelled',
  'evacuated',
  'suspended',
  'closed',
  'unknown',
];

/** The key to the drawing, folded away until it is asked for. */
export function Legend() {
  return (
    <details className={styles.legend}>
      <summary>What the marks mean</summary>
      <div className={styles.signs}>
        <Sign words="hostile kind">
          <Glyph tone="hostile" look="done" x={14} y={9} size={12} />
        </Sign>
        <Sign words="friendly kind">
          <Glyph tone="friendly" look="done" x={14} y={9} size={12} />
        </Sign>
        <Sign words="neutral, or no score">
          <Glyph tone="neutral" look="done" x={14} y={9} size={12} />
        </Sign>
        <Sign words="hollow: planned, threatened or asked for">
          <Glyph tone="hostile" look="announced" x={14} y={9} size={12} />
        </Sign>
        <Sign words="dashed: possible">
          <Glyph tone="hostile" look="possible" x={14} y={9} size={12} />
        </Sign>
        <Sign words="crossed: denied">
          <Glyph tone="hostile" look="denied" x={14} y={9} size={12} />
        </Sign>
        <Sign words="a bar: on one of these days (~ where it is too short to draw)">
          <DaysBar tone="hostile" look="done" left={1} right={27} openLeft={false} openRight={false} y={9} size={12} />
        </Sign>
        <Sign words="pointed: that day or later, or before">
          <DaysBar tone="neutral" look="announced" left={1} right={27} openLeft={false} openRight y={9} size={12} />
        </Sign>
        {(['stated', 'sequenced', 'inferred'] as const).map((state) => (
          <Sign key={state} words={`answer, ${state}`}>
            <g className={arcs.arc} data-state={state}>
              <path className={arcs.line} d="M1 14C10 14 16 4 27 4" />
            </g>
          </Sign>
        ))}
        {STATES.map((state) => (
          <Sign key={state} words={state === 'open' ? 'open: who heads it is not told' : state}>
            <g className={posts.state} data-fill={lookOfState(state).fill} data-tone={lookOfState(state).tone}>
              <rect x={1} y={2} width={26} height={14} style={{ fill: fillOf(lookOfState(state)) }} />
              {lookOfState(state).fill === 'empty' && <line x1={1} x2={27} y1={9} y2={9} />}
            </g>
          </Sign>
        ))}
        <Sign words="it changed in these days">
          <rect className={posts.change} x={1} y={2} width={26} height={14} />
        </Sign>
      </div>
    </details>
  );
}

function Sign({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <span className={styles.sign}>
      <svg viewBox="0 0 28 18" width="28" height="18" aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}
