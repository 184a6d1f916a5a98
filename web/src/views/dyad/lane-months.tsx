/** How warm or cold the months were. */
import type { Drawing } from './drawing.ts';
import figure from './figure.module.css';
import type { Choosing } from './figure.tsx';
import type { Lane } from './lanes.ts';
import styles from './marks.module.css';
import { monthText, sumText } from './months-lane.ts';

interface Props extends Choosing {
  readonly lane: Extract<Lane, { readonly type: 'months' }>;
  readonly drawing: Drawing;
}

/** Bars up for friendly sums, down for hostile ones. */
export function MonthsLaneView({ lane, drawing: { scale, sizes } }: Props) {
  const middle = lane.y + lane.height / 2;
  return (
    <g role="group" aria-label={`Sums by month: ${lane.bars.map((b) => monthText(b.month)).join('. ')}`}>
      <line className={figure.tick} x1={0} x2={scale.width} y1={middle} y2={middle} />
      {lane.bars.map(({ month, x0, x1, up }) => (
        <g key={month.month}>
          <rect
            className={styles.month}
            data-tone={up > 0 ? 'friendly' : up < 0 ? 'hostile' : 'neutral'}
            x={x0 + 0.5}
            y={up > 0 ? middle - up : middle}
            width={Math.max(1.5, x1 - x0 - 1)}
            height={Math.max(1.5, Math.abs(up))}
          />
          {x1 - x0 >= sizes.letter * 6 && (
            <text x={x0 + 4} y={up < 0 ? middle - 5 : middle + sizes.glyph}>
              {sumText(month)}
            </text>
          )}
          <title>{monthText(month)}</title>
        </g>
      ))}
    </g>
  );
}
