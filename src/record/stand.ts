/** What stands after which steps: lines that change at dates which are known only as intervals. */
import type { Interval } from './types.ts';

/** One step of a line. */
export interface LineStep<State> {
  /** The event that makes it. */
  readonly event: string;
  /** What holds from then on; null for a step that changes nothing. */
  readonly state: State | null;
  readonly days: Interval;
  /** True for what is planned, threatened, asked for, possible or denied: it is shown and changes nothing. */
  readonly hollow: boolean;
  /** `told`: the reports name the post; `entailed`: it follows from a deed of wider reach. */
  readonly basis: 'told' | 'entailed';
  /** Whether some tell that it happened and others that it did not. */
  readonly contested: boolean;
  /** Told to be in force, so that it holds at the latest from the day it is told of. */
  readonly ongoing: boolean;
}

/** A stretch of a line. */
export interface Stretch<State> {
  readonly state: State | 'unknown';
  /** When it begins; open for the stretch before the first step. */
  readonly from: Interval;
  /** When the next begins; null for the last. */
  readonly until: Interval | null;
  /** The steps that make it. */
  readonly events: readonly string[];
  /** States that are told and cannot all hold; empty where the tellings agree. */
  readonly conflict: readonly State[];
}

/** What holds on a day. */
export interface Stand<State> {
  readonly state: State | 'unknown';
  /** `possible` where the order or the day of steps leaves another state open. */
  readonly certainty: 'sure' | 'possible';
  /** The steps that say so. */
  readonly events: readonly string[];
  /** What else may hold. */
  readonly or: readonly (State | 'unknown')[];
  /** Steps without any date that could change it. */
  readonly undated: readonly string[];
}

/** How two states of one day go together: the one that says more, or null where they cannot both hold. */
export type Join<State> = (a: State, b: State) => State | null;

/** Whether a step changes the line. */
function counts<State>(step: LineStep<State>): step is LineStep<State> & { readonly state: State } {
  return !step.hollow && step.state !== null;
}

/** Whether nothing is known of when a step was. */
export function isUndated(step: Pick<LineStep<unknown>, 'days'>): boolean {
  return step.days.lo === null && step.days.hi === null;
}

/** Steps in their order: open to the past first, undated last, what is entailed before what is told of the same days. */
export function inOrder<Step extends LineStep<unknown>>(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return (
      x[0] - y[0] ||
      x[1] - y[1] ||
      Number(a.basis === 'told') - Number(b.basis === 'told') ||
      (a.event < b.event ? -1 : 1)
    );
  });
}

function keyOf(step: LineStep<unknown>): readonly [number, number] {
  const { lo, hi } = step.days;
  if (lo === null && hi === null) return [Number.MAX_SAFE_INTEGER, 0];
  return [lo ?? (step.ongoing ? (hi ?? 0) : Number.MIN_SAFE_INTEGER), hi ?? Number.MAX_SAFE_INTEGER];
}

/** The stretches of a line, the first one unknown. Undated and hollow steps make none. */
export function stretchesOf<State>(steps: readonly LineStep<State>[], join: Join<State>): Stretch<State>[] {
  const out: Stretch<State>[] = [
    { state: 'unknown', from: { lo: null, hi: null }, until: null, events: [], conflict: [] },
  ];
  for (const group of sameDays(inOrder(steps.filter((s) => counts(s) && !isUndated(s))))) {
    const { state, conflict } = joined(group, join);
    const last = out.at(-1) as Stretch<State>;
    const from = (group[0] as LineStep<State>).days;
    const events = group.map((s) => s.event);
    if (last.state === state && state !== 'unknown' && out.length > 1) {
      out[out.length - 1] = { ...last, events: [...last.events, ...events] };
    } else {
      out[out.length - 1] = { ...last, until: from };
      out.push({ state, from, until: null, events, conflict });
    }
  }
  return out;
}

/** Steps whose days are the same are one group; so no order among them is made up. */
function sameDays<State>(steps: readonly LineStep<State>[]): LineStep<State>[][] {
  const out: LineStep<State>[][] = [];
  for (const step of steps) {
    const last = out.at(-1);
    const before = last?.[0];
    if (last && before && before.days.lo === step.days.lo && before.days.hi === step.days.hi) last.push(step);
    else out.push([step]);
  }
  return out;
}

function joined<State>(
  group: readonly LineStep<State>[],
  join: Join<State>,
): { state: State | 'unknown'; conflict: State[] } {
  const told = group.some((s) => s.basis === 'told') ? group.filter((s) => s.basis === 'told') : group;
  const states = [...new Set(told.flatMap((s) => (s.state === null ? [] : [s.state])))];
  if (told.every((s) => s.contested)) return { state: 'unknown', conflict: states };
  let state: State | null = states[0] ?? null;
  for (const other of states.slice(1)) state = state === null ? null : join(state, other);
  return state === null ? { state: 'unknown', conflict: states } : { state, conflict: [] };
}

/**
 * What holds on a day.
 *
 * @param day days since 1970-01-01
 */
export function standAt<State>(steps: readonly LineStep<State>[], join: Join<State>, day: number): Stand<State> {
  const counting = inOrder(steps.filter(counts));
  const undated = counting.filter(isUndated).map((s) => s.event);
  const dated = counting.filter((s) => !isUndated(s));
  const begun = dated.filter((s) => s.days.hi !== null && s.days.hi <= day);
  const maybe = dated.filter((s) => !begun.includes(s) && (s.days.lo === null || s.days.lo <= day));
  const reach = sameDays(inOrder([...begun, ...maybe]));
  const last = reach.at(-1);
  const certainty = undated.length > 0 ? 'possible' : 'sure';
  if (last === undefined) return { state: 'unknown', certainty, events: [], or: [], undated };
  const { state, conflict } = joined(last, join);
  const or = new Set<State | 'unknown'>(conflict);
  const from = (last[0] as LineStep<State>).days;
  // The steps before it may have come after it where their days run past its first day.
  for (const group of reach.slice(0, -1)) {
    const { hi } = (group[0] as LineStep<State>).days;
    const open = from.lo === null || hi === null || hi > from.lo;
    if (open && !group.every((s) => s.days.lo === null)) or.add(joined(group, join).state);
  }
  if (last.some((s) => maybe.some((m) => m === s))) {
    const before = reach.slice(0, -1).at(-1);
    or.add(before === undefined ? 'unknown' : joined(before, join).state);
  }
  or.delete(state);
  return {
    state,
    certainty: or.size > 0 || undated.length > 0 ? 'possible' : 'sure',
    events: last.map((s) => s.event),
    or: [...or],
    undated,
  };
}
