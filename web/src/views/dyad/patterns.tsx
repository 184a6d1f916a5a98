/** Grounds of the states of posts and relations. */

import type { StateLook } from './looks.ts';
import styles from './posts.module.css';

const PATTERNS: readonly {
  readonly fill: StateLook['fill'];
  readonly size: number;
  readonly d: string;
  readonly wide?: number;
}[] = [
  { fill: 'lines', size: 5, d: 'M0 1.25H5', wide: 2.2 },
  { fill: 'hatch', size: 8, d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6' },
  { fill: 'dense', size: 4, d: 'M-1 5L5 -1M-1 1L1 -1M3 5L5 3' },
  { fill: 'cross', size: 7, d: 'M0 0L7 7M7 0L0 7' },
  { fill: 'upright', size: 5, d: 'M1.5 0V5' },
  { fill: 'dots', size: 6, d: 'M1.5 1.5h0.01M4.5 4.5h0.01', wide: 2 },
];

/** The patterns, in the tones that states have. */
export function Patterns() {
  return (
    <defs>
      {(['present', 'absent'] as const).flatMap((tone) =>
        PATTERNS.map(({ fill, size, d, wide = 1.1 }) => (
          <pattern key={fill + tone} id={`${fill}-${tone}`} width={size} height={size} patternUnits="userSpaceOnUse">
            <path className={styles.pattern} data-tone={tone} d={d} strokeWidth={wide} strokeLinecap="round" />
          </pattern>
        )),
      )}
    </defs>
  );
}

/** What fills a state. */
export function fillOf({ fill, tone }: StateLook): string | undefined {
  if (fill === 'solid' || fill === 'light' || fill === 'empty' || fill === 'none') return undefined;
  return `url(#${fill}-${tone})`;
}
