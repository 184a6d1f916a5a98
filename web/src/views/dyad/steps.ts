/** The steps of a line as marks, and how long those last that are for a time only. */
import type { PostStep } from '../../../../src/record/representation/representation.ts';
import type { Interval } from '../../../../src/record/types.ts';
import type { Placed } from './placed.ts';
import type { TimeScale } from './scale.ts';
import type { Story } from './story.ts';

/** A step, placed by the clock that is shown. */
export interface StepItem {
  readonly event: string;
  readonly days: Interval;
  readonly label: string;
  readonly status: PostStep['status'];
  readonly hollow: boolean;
  /** Whether it changes what stands. */
  readonly changes: boolean;
}

/** Places a step: by event time where it lies itself, else where its first report does. */
export function stepItem(
  step: Pick<PostStep, 'event' | 'days' | 'status' | 'hollow'> & { readonly state?: unknown },
  placed: ReadonlyMap<string, Placed>,
  own: boolean,
  label: string,
): StepItem {
  const { event, status, hollow, state } = step;
  const days = own ? step.days : (placed.get(event)?.days ?? { lo: null, hi: null });
  return { event, days, label, status, hollow, changes: state !== null };
}

const WHOM: Readonly<Record<PostStep['whom'], string>> = {
  head: '',
  post: '',
  diplomats: ', its diplomats',
  staff: ', some staff',
};

/** What a step leaves: "recalled", "head unchanged: expel, some staff". */
export function stepLabel(
  step: Pick<PostStep, 'state' | 'kind' | 'whom' | 'basis' | 'temporary' | 'hollow' | 'status'>,
): string {
  const verb = step.kind.split('.')[1] ?? step.kind;
  const left = step.state ?? (step.whom === 'staff' ? `head unchanged: ${verb}` : `unchanged: ${verb}`);
  const notes = [
    ...(step.hollow ? [step.status] : []),
    ...(step.temporary.length > 0 ? ['temporary'] : []),
    ...(step.basis === 'entailed' ? [`follows from ${step.kind}`] : []),
  ];
  return `${left}${WHOM[step.whom]}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** How long something lasts that is told to be for a time only. */
export interface Tail {
  readonly event: string;
  readonly x0: number;
  readonly x1: number;
  /** Nothing is told to have ended it. */
  readonly open: boolean;
}

/** The tails of the temporary steps among some, cut to the scale. Steps that were not done have none. */
export function layTails(
  steps: readonly Pick<PostStep, 'event' | 'temporary' | 'hollow' | 'endedBy'>[],
  { placed, answer }: Story,
  scale: TimeScale,
): Tail[] {
  return steps.flatMap((step) => {
    if (step.hollow || step.temporary.length === 0) return [];
    const days = placed.get(step.event)?.days;
    const from = days?.hi ?? days?.lo ?? null;
    if (from === null) return [];
    const endedBy = step.endedBy ?? answer.measures.find((m) => m.event === step.event)?.endedBy ?? null;
    const ended = endedBy === null ? null : (placed.get(endedBy)?.days ?? null);
    const end = ended?.lo ?? ended?.hi ?? null;
    const [x0, x1] = [Math.max(0, scale.x(from + 1)), end === null ? scale.width : Math.min(scale.width, scale.x(end))];
    return x1 > x0 ? [{ event: step.event, x0, x1, open: endedBy === null }] : [];
  });
}
