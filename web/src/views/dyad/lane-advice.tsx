/** Travel advice on one scale. */
import type { Drawing } from './drawing.ts';
import type { Choosing } from './figure.tsx';
import type { Lane } from './lanes.ts';
import styles from './marks.module.css';
import posts from './posts.module.css';

interface Props extends Choosing {
  readonly lane: Extract<Lane, { readonly type: 'advice' }>;
  readonly drawing: Drawing;
}

/** Each piece of advice as a bar from its day on, until something lifts or replaces it. */
export function AdviceLaneView({ lane, drawing: { sizes }, chosen, hovered, choose, hover }: Props) {
  return (
    <g role="group" aria-label={`${lane.about}: ${lane.bars.flatMap((p) => p.items.map((b) => b.label)).join('; ')}`}>
      {lane.bars.map(({ items: [bar], row }) => {
        if (bar === undefined) return null;
        const y = lane.y + row * sizes.row + 2;
        const high = sizes.row - 4;
        return (
          <g
            key={bar.event}
            className={styles.advice}
            data-hollow={bar.hollow || undefined}
            data-chosen={chosen === bar.event || undefined}
            data-hovered={hovered === bar.event || undefined}
            onClick={() => choose(bar.event)}
            onKeyDown={() => undefined}
            onPointerEnter={() => hover(bar.event)}
            onPointerLeave={() => hover(null)}
          >
            <rect className={styles.target} x={bar.x0} y={y} width={bar.x1 - bar.x0} height={high} rx={4} />
            <rect
              className={styles.advised}
              x={bar.left}
              y={y}
              width={Math.max(3, bar.right - bar.left)}
              height={high}
            />
            {bar.began > bar.left + 2 && bar.days.lo !== bar.days.hi && (
              <rect className={posts.change} x={bar.left} y={y} width={bar.began - bar.left} height={high} />
            )}
            {bar.open && <path className={posts.onward} d={`M${bar.right - 9} ${y + high / 2 - 4}l5 4l-5 4`} />}
            <text x={bar.words.x} y={y + high * 0.7} textAnchor={bar.words.end ? 'end' : 'start'}>
              {bar.words.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
