/** The drawing of a pair's story. */
import { type KeyboardEvent, useMemo } from 'react';
import type { Drawing } from './drawing.ts';
import styles from './figure.module.css';
import { AdviceLaneView } from './lane-advice.tsx';
import { Arcs } from './lane-arcs.tsx';
import { MarksLaneView } from './lane-marks-view.tsx';
import { MonthsLaneView } from './lane-months.tsx';
import { StepsLaneView } from './lane-steps.tsx';
import type { Lane } from './lanes.ts';
import { Patterns } from './patterns.tsx';
import { foldText } from './ticks.ts';

/** What marks need to know of the view around them. */
export interface Choosing {
  /** The chosen event; null for none. */
  readonly chosen: string | null;
  /** The one that is pointed at. */
  readonly hovered: string | null;
  /** Those that the chosen or hovered one answers, or that answer it. */
  readonly tied: ReadonlySet<string>;
  readonly choose: (event: string) => void;
  readonly hover: (event: string | null) => void;
  /** Shows a stretch of days, such as that of marks drawn as one. */
  readonly zoomTo: (from: number, to: number) => void;
  /** What a mark is called. */
  readonly nameOf: (event: string) => string;
}

interface FigureProps extends Choosing {
  readonly drawing: Drawing;
  readonly summary: string;
  /** Ids of events in the order of time. */
  readonly order: readonly string[];
}

export const FIGURE_ID = 'dyad-figure';

/** All lanes on one line of time. Arrow keys walk from mark to mark. */
export function Figure({ drawing, summary, order, ...choosing }: FigureProps) {
  const { width, height, gutter, lanes, scale, axis } = drawing;
  const reach = useMemo(() => order.filter((id) => drawing.anchors.has(id)), [order, drawing]);
  const first = choosing.chosen !== null && drawing.anchors.has(choosing.chosen) ? choosing.chosen : (reach[0] ?? null);
  const walk = (event: KeyboardEvent<SVGSVGElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const focused =
      event.target instanceof Element ? event.target.closest('[data-event]')?.getAttribute('data-event') : null;
    if (by === 0 || focused == null) return;
    const next = reach[reach.indexOf(focused) + by];
    if (next === undefined) return;
    event.preventDefault();
    choosing.choose(next);
    const mark = event.currentTarget.querySelector(`[data-event="${CSS.escape(next)}"]`);
    if (mark instanceof SVGElement) mark.focus();
  };
  return (
    <svg
      id={FIGURE_ID}
      className={styles.figure}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={summary}
      onKeyDown={walk}
    >
      <Patterns />
      <clipPath id="plot">
        <rect x={-1} y={0} width={scale.width + 2} height={height} />
      </clipPath>
      <g transform={`translate(${gutter} 0)`}>
        <Axis drawing={drawing} />
      </g>
      <g aria-hidden="true">
        {lanes.map((lane) => (
          <LaneName key={lane.key} lane={lane} drawing={drawing} />
        ))}
      </g>
      <g transform={`translate(${gutter} 0)`} clipPath="url(#plot)">
        <Arcs drawing={drawing} {...choosing} />
        {lanes.map((lane) => (
          <LaneView key={lane.key} lane={lane} drawing={drawing} first={first} {...choosing} />
        ))}
        <line className={styles.frame} x1={0} x2={scale.width} y1={axis} y2={axis} />
      </g>
    </svg>
  );
}

interface LaneProps extends Choosing {
  readonly lane: Lane;
  readonly drawing: Drawing;
  readonly first: string | null;
}

function LaneView({ lane, ...rest }: LaneProps) {
  if (lane.type === 'marks') return <MarksLaneView lane={lane} {...rest} />;
  if (lane.type === 'steps') return <StepsLaneView lane={lane} {...rest} />;
  return lane.type === 'advice' ? <AdviceLaneView lane={lane} {...rest} /> : <MonthsLaneView lane={lane} {...rest} />;
}

function LaneName({ lane, drawing: { gutter, sizes, width } }: { readonly lane: Lane; readonly drawing: Drawing }) {
  const beside = gutter > 0;
  const most = Math.floor((beside ? gutter - 10 : width) / sizes.letter);
  const name = lane.name.length > most ? `${lane.name.slice(0, most - 1)}…` : lane.name;
  return (
    <g>
      {lane.heading !== null && (
        <>
          <line
            className={styles.rule}
            x1={0}
            x2={width}
            y1={lane.top + sizes.row * 0.15}
            y2={lane.top + sizes.row * 0.15}
          />
          <text className={styles.heading} x={0} y={lane.top + sizes.row * 0.85}>
            {lane.heading}
          </text>
        </>
      )}
      <text className={styles.lane} x={0} y={lane.y + (beside ? sizes.row * 0.65 : -sizes.row * 0.2)}>
        {name}
        <title>{lane.about}</title>
      </text>
    </g>
  );
}

function Axis({ drawing: { ticks, scale, height, axis, sizes } }: { readonly drawing: Drawing }) {
  return (
    <g aria-hidden="true">
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line
            className={styles.tick}
            x1={x}
            x2={x}
            y1={label === null ? axis - 4 : axis - sizes.row * 0.8}
            y2={height}
          />
          {label !== null && (
            <text className={styles.when} x={x + 3} y={axis - sizes.row * 0.35}>
              {label}
            </text>
          )}
        </g>
      ))}
      {scale.folds.map(({ from, to, x0, x1 }) => (
        <g key={from}>
          <rect className={styles.fold} x={x0} y={axis} width={x1 - x0} height={height - axis} />
          <path className={styles.zigzag} d={zigzag(x0, axis, height)} />
          <path className={styles.zigzag} d={zigzag(x1, axis, height)} />
          <text className={styles.when} x={(x0 + x1) / 2} y={sizes.row * 0.5} textAnchor="middle">
            {foldText(to - from, true)}
          </text>
          <title>{`${foldText(to - from)} in which nothing begins or ends, drawn narrower`}</title>
        </g>
      ))}
    </g>
  );
}

function zigzag(x: number, top: number, bottom: number): string {
  const steps = Math.ceil((bottom - top) / 12);
  return `M${x} ${top}${Array.from({ length: steps }, (_, i) => `L${x + (i % 2 === 0 ? 2.5 : -2.5)} ${top + (i + 0.5) * 12}`).join('')}`;
}
