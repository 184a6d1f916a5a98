/** A post, or the formal relations, as a line of steps. */
import { daysText } from './dates.ts';
import type { Drawing } from './drawing.ts';
import type { Choosing } from './figure.tsx';
import type { Placing } from './lane-marks.ts';
import type { Lane } from './lanes.ts';
import { lookOfState } from './looks.ts';
import marks from './marks.module.css';
import { fillOf } from './patterns.tsx';
import styles from './posts.module.css';
import type { StepItem } from './steps.ts';
import type { Segment } from './steps-lane.ts';

interface Props extends Choosing {
  readonly lane: Extract<Lane, { readonly type: 'steps' }>;
  readonly drawing: Drawing;
}

/** What stood when, the days in which it changed, and under it the steps with their words. */
export function StepsLaneView({ lane, drawing, ...choosing }: Props) {
  const { sizes } = drawing;
  const { segments, changes } = lane.line;
  const [top, high] = [lane.y + 1, sizes.row * 0.8];
  const told = segments.map((s) => `${s.state}${s.days.lo === null ? '' : `, ${daysText(s.days)}`}`).join('; ');
  return (
    <g role="group" aria-label={`${lane.about}: ${told}`}>
      {segments.map((s) => (
        <SegmentView key={`${s.x0} ${s.state}`} segment={s} y={top} height={high} />
      ))}
      {changes.map((c) => (
        <g key={`${c.x0} ${c.x1} ${c.to}`}>
          <rect className={styles.change} x={c.x0} y={top} width={c.x1 - c.x0} height={high} />
          <path className={styles.edge} d={`M${c.x0} ${top}v${high}M${c.x1} ${top}v${high}`} />
          <title>{`becomes ${c.to} in these days: ${daysText(c.days)}`}</title>
        </g>
      ))}
      {segments.map((s) => (
        <SegmentWord key={`${s.x0} ${s.state}`} segment={s} y={top + high * 0.72} letter={sizes.letter} />
      ))}
      {lane.tails.map((tail) => (
        <g key={tail.event}>
          <path className={styles.tail} d={`M${tail.x0} ${top + high + 3}H${tail.x1}`} />
          <title>
            {tail.open ? 'for a time only; nothing is told to have ended it' : 'for a time only, until it was ended'}
          </title>
        </g>
      ))}
      {lane.steps.map((placing) => (
        <StepView
          key={placing.items[0]?.item.event}
          placing={placing}
          y={lane.y + (placing.row + 1.5) * sizes.row}
          drawing={drawing}
          {...choosing}
        />
      ))}
    </g>
  );
}

interface SegmentProps {
  readonly segment: Segment;
  readonly y: number;
}

function SegmentView({ segment, y, height }: SegmentProps & { readonly height: number }) {
  const { state, x0, x1, open, days } = segment;
  const look = lookOfState(state);
  return (
    <g className={styles.state} data-fill={look.fill} data-tone={look.tone}>
      <rect x={x0} y={y} width={x1 - x0} height={height} style={{ fill: fillOf(look) }} />
      {look.fill === 'empty' && <line x1={x0} x2={x1} y1={y + height / 2} y2={y + height / 2} />}
      {open && state !== 'unknown' && (
        <path className={styles.onward} d={`M${x1 - 9} ${y + height / 2 - 4}l5 4l-5 4`} />
      )}
      <title>{`${wordOf(segment)}, ${daysText(days)}`}</title>
    </g>
  );
}

/** The word of a state, over the days in which it may still have changed. */
function SegmentWord({ segment, y, letter }: SegmentProps & { readonly letter: number }) {
  const { state, x0, x1 } = segment;
  const word = wordOf(segment);
  if (x1 - x0 < word.length * letter * 1.1 + 12) return null;
  return (
    <text className={styles.standing} data-fill={lookOfState(state).fill} x={x0 + 6} y={y}>
      {word}
    </text>
  );
}

function wordOf({ state, conflict }: Segment): string {
  if (conflict.length > 0) return `${conflict.join(' or ')}?`;
  return state === 'unknown' ? '? unknown' : state;
}

interface StepProps extends Choosing {
  readonly placing: Placing<StepItem>;
  readonly y: number;
  readonly drawing: Drawing;
}

function StepView({ placing, y, drawing: { sizes }, chosen, hovered, choose, hover }: StepProps) {
  const [mark] = placing.items;
  if (mark === undefined) return null;
  const { event, hollow, changes, status } = mark.item;
  const r = sizes.glyph * (changes ? 0.42 : 0.22);
  const middle = (mark.left + mark.right) / 2;
  const bar = !mark.day && mark.right - mark.left > sizes.glyph;
  return (
    <g
      className={marks.step}
      data-hollow={hollow || undefined}
      data-chosen={chosen === event || undefined}
      data-hovered={hovered === event || undefined}
      onClick={() => choose(event)}
      onKeyDown={() => undefined}
      onPointerEnter={() => hover(event)}
      onPointerLeave={() => hover(null)}
    >
      <rect
        className={marks.target}
        x={placing.x0 - 3}
        y={y - sizes.row / 2}
        width={placing.x1 - placing.x0 + 6}
        height={sizes.row}
        rx={4}
      />
      {bar ? (
        <path
          className={marks.span}
          d={`M${mark.left} ${y}H${mark.right}${mark.openLeft ? `M${mark.left + 4} ${y - 4}l-4 4l4 4` : `M${mark.left} ${y - 4}v8`}${mark.openRight ? `M${mark.right - 4} ${y - 4}l4 4l-4 4` : `M${mark.right} ${y - 4}v8`}`}
        />
      ) : (
        <circle cx={middle} cy={y} r={r} />
      )}
      {status === 'denied' && <path className={marks.cross} d={`M${middle - 5} ${y - 5}l10 10m0 -10l-10 10`} />}
      {placing.items.length > 1 ? (
        <text x={middle + 8} y={y + sizes.glyph * 0.33}>{`${placing.items.length} steps`}</text>
      ) : (
        mark.label !== null && (
          <text x={mark.label.x} y={y + sizes.glyph * 0.33} textAnchor={mark.label.end ? 'end' : 'start'}>
            {mark.label.text}
          </text>
        )
      )}
    </g>
  );
}
