/** Travel advice: a lane for each issuer, country, audience and named scale; no two scales share one. */
import type { AdvisoryLine, AdvisoryStep } from '../../../../src/record/advisories/advisories.ts';
import type { Interval } from '../../../../src/record/types.ts';

/** The steps of one issuer for one audience on one scale. */
export interface AdviceLane {
  readonly key: string;
  readonly issuer: string;
  readonly country: string;
  readonly audience: string | null;
  /** Id of the scale; null for what is on none, such as a call to leave. */
  readonly scale: string | null;
  readonly steps: readonly AdvisoryStep[];
}

/** Divides lines of advice by the scale that their levels are on. */
export function adviceLanes(lines: readonly AdvisoryLine[]): AdviceLane[] {
  return lines.flatMap(({ issuer, country, audience, steps }) =>
    [...Map.groupBy(steps, scaleOf)].map(([scale, of]) => ({
      key: [issuer, country, audience ?? '', scale ?? ''].join(' '),
      issuer,
      country,
      audience,
      scale,
      steps: of,
    })),
  );
}

function scaleOf(step: AdvisoryStep): string | null {
  return step.levels[0]?.value.scale ?? null;
}

/** Where a step ends: at the first day of what lifted or replaced it; null while nothing is told to have. */
export function endOf(step: AdvisoryStep, daysOf: (event: string) => Interval | undefined): number | null {
  if (step.endedBy === null) return null;
  const days = daysOf(step.endedBy);
  return days?.lo ?? days?.hi ?? null;
}

const WHAT: Readonly<Record<AdvisoryStep['what'], string>> = {
  level: 'level',
  advice: 'advice without a level',
  leave: 'told to leave',
  ban: 'travel banned',
  eased: 'eased',
  lifted: 'lifted',
};

/** What a step advises, in the issuer's own terms: "3 of 4, advises against all travel". */
export function adviceText(step: AdvisoryStep): string {
  const levels = step.levels.map(({ value: { value, rank, ranks, wording } }) => {
    const own = wording !== null && wording.toLowerCase() !== value.toLowerCase() ? `${value} (${wording})` : value;
    return rank === null ? `${own}, rank not told` : `${rank} of ${ranks ?? '?'}, ${own}`;
  });
  const said = levels.length === 0 ? WHAT[step.what] : levels.join(' or ');
  const change =
    step.change === null ? '' : `; ${step.change}${step.changeBasis === 'compared' ? ' by comparison' : ''}`;
  return `${said}${change}`;
}

/** The rank among the ranks of its own scale, counted out: "■■■□ "; nothing where it is on none. */
export function pipsOf({ levels: [level] }: AdvisoryStep): string {
  const { rank, ranks } = level?.value ?? { rank: null, ranks: null };
  return rank === null || ranks === null ? '' : `${'■'.repeat(rank)}${'□'.repeat(Math.max(0, ranks - rank))} `;
}
