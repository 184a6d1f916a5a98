/** All of the time that there is, small, with the stretch that is shown: drawn, moved and stretched by pointer or keys. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { dayText } from '../../../../src/record/interval.ts';
import type { Month } from '../../../../src/record/relations/months.ts';
import figure from './figure.module.css';
import { sizesOf } from './lane-marks.ts';
import marks from './marks.module.css';
import { layMonths } from './months-lane.ts';
import styles from './overview.module.css';
import { makeScale, type Window } from './scale.ts';
import { ticksOf } from './ticks.ts';
import { fit, moved, zoomed } from './window.ts';

interface Props {
  readonly whole: Window;
  readonly window: Window;
  readonly months: readonly Month[];
  /** Days on which something begins or ends. */
  readonly days: readonly number[];
  readonly width: number;
  readonly text: number;
  readonly onChange: (window: Window) => void;
}

/** What a pointer takes hold of. */
type Grip = 'move' | 'from' | 'to' | 'new';
/** How far from an edge it is still taken, in pixels. */
const NEAR = 12;

/** The strip. */
export function Overview({ whole, window, months, days, width, text, onChange }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef<{ readonly grip: Grip; readonly at: number; readonly window: Window } | null>(null);
  const [draft, setDraft] = useState<Window | null>(null);
  const scale = makeScale(whole, [], width, false);
  const high = Math.round(text * 2.6);
  const shown = draft ?? window;
  const [x0, x1] = [scale.x(shown.from), scale.x(shown.to)];
  const dayOf = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    return box === undefined ? whole.from : scale.day(((event.clientX - box.left) / box.width) * width);
  };
  const down = (event: PointerEvent<SVGSVGElement>): void => {
    const day = dayOf(event);
    const x = scale.x(day);
    const all = shown.from === whole.from && shown.to === whole.to;
    const grip: Grip =
      Math.abs(x - x0) < NEAR ? 'from' : Math.abs(x - x1) < NEAR ? 'to' : x > x0 && x < x1 && !all ? 'move' : 'new';
    held.current = { grip, at: day, window: shown };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<SVGSVGElement>): void => {
    const of = held.current;
    if (of === null) return;
    const day = dayOf(event);
    if (Math.abs(scale.x(day) - scale.x(of.at)) < 3 && draft === null) return;
    setDraft(dragged(of.grip, of.window, of.at, day, whole));
  };
  const up = (): void => {
    held.current = null;
    if (draft !== null) onChange(draft);
    setDraft(null);
  };
  const keys = (event: KeyboardEvent<SVGGElement>): void => {
    const next = byKey(event.key, event.shiftKey, window, whole);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  const bars = layMonths(months, scale, high);
  return (
    <svg
      ref={svg}
      className={`${styles.overview} no-print`}
      viewBox={`0 0 ${width} ${high + text}`}
      onPointerDown={down}
      onPointerMove={drag}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <rect className={styles.strip} x={0} y={0} width={width} height={high} rx={3} />
      <g aria-hidden="true">
        {ticksOf(scale, sizesOf(text).letter).map(({ x, label }) => (
          <g key={x}>
            <line className={figure.tick} x1={x} x2={x} y1={0} y2={high} />
            {label !== null && (
              <text className={figure.when} x={x + 2} y={high + text * 0.8}>
                {label}
              </text>
            )}
          </g>
        ))}
        {bars.bars.map(({ month, x0: left, x1: right, up: rise }) => (
          <rect
            key={month.month}
            className={marks.month}
            data-tone={rise > 0 ? 'friendly' : rise < 0 ? 'hostile' : 'neutral'}
            x={left}
            y={high / 2 - Math.max(0, rise)}
            width={Math.max(2, right - left)}
            height={Math.max(2, Math.abs(rise))}
          />
        ))}
        <path className={styles.days} d={days.map((d) => `M${Math.round(scale.x(d))} ${high}v-5`).join('')} />
        <rect className={styles.veil} x={0} y={0} width={Math.max(0, x0)} height={high} />
        <rect className={styles.veil} x={x1} y={0} width={Math.max(0, width - x1)} height={high} />
      </g>
      <g
        className={styles.brush}
        role="slider"
        tabIndex={0}
        aria-label="Stretch of time that is shown: arrow keys move it, plus and minus zoom"
        aria-valuemin={whole.from}
        aria-valuemax={whole.to}
        aria-valuenow={Math.round((window.from + window.to) / 2)}
        aria-valuetext={`${dayText(window.from)} to ${dayText(window.to - 1)}`}
        onKeyDown={keys}
      >
        <rect x={x0} y={1} width={Math.max(4, x1 - x0)} height={high - 2} rx={3} />
        <path d={`M${x0 + 4} ${high * 0.3}v${high * 0.4}M${x1 - 4} ${high * 0.3}v${high * 0.4}`} />
      </g>
    </svg>
  );
}

/** What a drag from one day to another makes of a window. */
function dragged(grip: Grip, of: Window, from: number, to: number, whole: Window): Window {
  if (grip === 'move') return fit({ from: of.from + to - from, to: of.to + to - from }, whole);
  if (grip === 'from') return fit({ from: Math.min(to, of.to - 1), to: of.to }, whole);
  if (grip === 'to') return fit({ from: of.from, to: Math.max(to, of.from + 1) }, whole);
  return fit({ from: Math.min(from, to), to: Math.max(from, to) }, whole);
}

/** What a key makes of a window; null for other keys. */
function byKey(key: string, far: boolean, window: Window, whole: Window): Window | null {
  const step = far ? 1 : 0.1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return moved(window, -step, whole);
  if (key === 'ArrowRight' || key === 'ArrowUp') return moved(window, step, whole);
  if (key === '+' || key === '=') return zoomed(window, 0.5, whole);
  if (key === '-') return zoomed(window, 2, whole);
  if (key === 'Home') return fit({ from: whole.from, to: whole.from + window.to - window.from }, whole);
  return key === 'End' ? fit({ from: whole.to - (window.to - window.from), to: whole.to }, whole) : null;
}
