/** Months drawn: how many events in each, and under it on the same line of time the sums of their scores. */
import { useWidth } from '../../parts/use-width.ts';
import { niceStep } from '../claims/tolls/scale.ts';
import styles from './explore.module.css';
import type { Month } from './outline.ts';

/** Heights of the two parts in letters, of the space between them, and of what stands left of both. */
const [TALL, GAP, LEFT] = [9, 2.5, 4.5];
/** Months between two labels of the line of time: the least that leaves room. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];

/** The drawing. The table beside it has the same. */
export function Plot({ months }: { readonly months: readonly Month[] }) {
  const [box, width, text] = useWidth<HTMLDivElement>();
  const letter = text * 0.8;
  const left = LEFT * letter;
  const step = (width - left - letter) / months.length;
  const x = (i: number): number => left + (i + 0.5) * step;
  const tops = [letter * 2, letter * (2 + TALL + GAP)] as const;
  const bottom = tops[1] + TALL * letter;
  const counts = rangeOf(months.map((m) => m.events));
  const sums = rangeOf(months.map((m) => m.sum));
  const events = (value: number): number => tops[0] + yIn(counts, value) * TALL * letter;
  const sum = (value: number): number => tops[1] + yIn(sums, value) * TALL * letter;
  return (
    <div ref={box} className={styles.plot}>
      <svg
        viewBox={`0 0 ${width} ${bottom + 2 * letter}`}
        role="img"
        aria-label={`Events and sums of scores in ${months.length} months; the table below has the numbers`}
      >
        <Lines title="Events" top={tops[0]} ticks={counts.ticks} y={events} left={left} right={width} letter={letter} />
        <Lines
          title="Sum of scores"
          top={tops[1]}
          ticks={sums.ticks}
          y={sum}
          left={left}
          right={width}
          letter={letter}
        />
        {labelled(months, step, letter).map(({ label, i }) => (
          <text key={label} x={x(i)} y={bottom + 1.4 * letter} textAnchor="middle">
            {label}
          </text>
        ))}
        <path className={styles.joint} d={jointsOf(months, x, sum)} />
        {months.map(
          (m, i) =>
            m.events > 0 && (
              <g key={m.month}>
                <title>{`${m.month}: ${m.events} ${m.events === 1 ? 'event' : 'events'}, sum of scores ${scoreText(m.sum)}`}</title>
                <rect
                  className={styles.bar}
                  x={x(i) - Math.max(1, step * 0.4)}
                  width={Math.max(2, step * 0.8)}
                  y={events(m.events)}
                  height={events(0) - events(m.events)}
                />
                <circle className={styles.dot} cx={x(i)} cy={sum(m.sum)} r={Math.min(4, Math.max(2, step * 0.4))} />
              </g>
            ),
        )}
      </svg>
    </div>
  );
}

/** A sum of scores with one digit behind the point, and a minus as it is printed. */
export function scoreText(sum: number): string {
  return sum.toFixed(1).replace('-', '−');
}

interface LinesProps {
  readonly title: string;
  readonly top: number;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly letter: number;
}

function Lines({ title, top, ticks, y, left, right, letter }: LinesProps) {
  return (
    <>
      <text className={styles.part} x={0} y={top - letter * 0.8}>
        {title}
      </text>
      {ticks.map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? styles.zero : styles.level}
            x1={left}
            x2={right - letter}
            y1={y(value)}
            y2={y(value)}
          />
          <text x={left - letter * 0.5} y={y(value) + letter * 0.35} textAnchor="end">
            {String(value).replace('-', '−')}
          </text>
        </g>
      ))}
    </>
  );
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Round ends around nought and all values. */
function rangeOf(values: readonly number[]): Range {
  const [least, most] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [0, 0]);
  const step = niceStep((most - least) / 4);
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  return { low, high, ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step) };
}

/** From the top, as a share of the height. */
function yIn({ low, high }: Range, value: number): number {
  return (high - value) / (high - low);
}

/** Nothing is told of empty months: no line crosses them. */
function jointsOf(months: readonly Month[], x: (i: number) => number, y: (value: number) => number): string {
  return months
    .map((m, i) => (m.events === 0 ? '' : `${(months[i - 1]?.events ?? 0) > 0 ? 'L' : 'M'}${x(i)} ${y(m.sum)}`))
    .join('');
}

/** Months that are named under the line, as far apart as their names need; years alone where those are enough. */
function labelled(
  months: readonly Month[],
  step: number,
  letter: number,
): readonly { readonly label: string; readonly i: number }[] {
  const every = STEPS.find((n) => n * step >= letter * 6) ?? 1200;
  const name = ({ month }: Month): string => (every % 12 === 0 ? month.slice(0, 4) : month);
  return months.flatMap((m, i) => {
    const number = Number(m.month.slice(0, 4)) * 12 + Number(m.month.slice(5)) - 1;
    return number % every === 0 ? [{ label: name(m), i }] : [];
  });
}
