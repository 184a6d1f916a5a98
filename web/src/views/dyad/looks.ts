/** How states of posts and relations look: a pattern each, so that none is told by colour alone. */

export interface StateLook {
  /** A pattern of the drawing, or a plain ground. */
  readonly fill: 'solid' | 'light' | 'lines' | 'hatch' | 'dense' | 'cross' | 'upright' | 'dots' | 'empty' | 'none';
  readonly tone: 'present' | 'absent' | 'unknown';
}

const LOOKS: Readonly<Record<string, StateLook>> = {
  ambassador: { fill: 'solid', tone: 'present' },
  consul: { fill: 'solid', tone: 'present' },
  open: { fill: 'light', tone: 'present' },
  chargé: { fill: 'lines', tone: 'present' },
  recalled: { fill: 'hatch', tone: 'absent' },
  withdrawn: { fill: 'dense', tone: 'absent' },
  expelled: { fill: 'cross', tone: 'absent' },
  evacuated: { fill: 'upright', tone: 'absent' },
  suspended: { fill: 'dots', tone: 'absent' },
  closed: { fill: 'empty', tone: 'absent' },
  normal: { fill: 'solid', tone: 'present' },
  restored: { fill: 'light', tone: 'present' },
  downgraded: { fill: 'lines', tone: 'absent' },
  severed: { fill: 'empty', tone: 'absent' },
  unknown: { fill: 'none', tone: 'unknown' },
};

/** How a state looks; what is not known here looks unknown and is told by its word. */
export function lookOfState(state: string): StateLook {
  return LOOKS[state] ?? { fill: 'none', tone: 'unknown' };
}
