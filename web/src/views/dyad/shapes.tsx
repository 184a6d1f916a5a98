/** The shapes of marks: which way they point tells the tone, how they are filled whether it was done. */

import styles from './marks.module.css';
import type { Look, Tone } from './sorts.ts';

const SHAPES: Readonly<Record<Tone, string>> = {
  hostile: 'M-1 -0.85H1L0 1Z',
  friendly: 'M-1 0.85H1L0 -1Z',
  neutral: 'M-0.8 -0.8H0.8V0.8H-0.8Z',
};

interface GlyphProps {
  readonly tone: Tone;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  /** Across, in pixels. */
  readonly size: number;
}

/** A mark of one day. */
export function Glyph({ tone, look, x, y, size }: GlyphProps) {
  const half = size / 2;
  return (
    <g className={styles.glyph} data-tone={tone} data-look={look} transform={`translate(${x} ${y})`}>
      <path d={SHAPES[tone]} transform={`scale(${half})`} />
      {look === 'denied' && (
        <path className={styles.cross} d={`M${-half} ${-half}L${half} ${half}M${-half} ${half}L${half} ${-half}`} />
      )}
    </g>
  );
}

interface BarProps extends Omit<GlyphProps, 'x'> {
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** A mark of days in one of which it was: as long as they are; pointed where an end is open. */
export function DaysBar({ tone, look, left, right, openLeft, openRight, y, size }: BarProps) {
  const h = size * 0.42;
  const d = `M${left + (openLeft ? h : 0)} ${y - h}H${right - (openRight ? h : 0)}${openRight ? `L${right} ${y}L${right - h} ${y + h}` : `V${y + h}`}H${left + (openLeft ? h : 0)}${openLeft ? `L${left} ${y}` : ''}Z`;
  return (
    <g className={styles.glyph} data-tone={tone} data-look={look}>
      <path d={d} />
      {look === 'denied' && (
        <path className={styles.cross} d={`M${left} ${y + h}L${right} ${y - h}M${left} ${y - h}L${right} ${y + h}`} />
      )}
      <g className={styles.inset} transform={`translate(${(left + right) / 2} ${y})`}>
        <path d={SHAPES[tone]} transform={`scale(${size * 0.27})`} />
      </g>
    </g>
  );
}
