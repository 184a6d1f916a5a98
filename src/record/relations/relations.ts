/** Relations of two states over time: the formal state, and how warm or cold the months were. */
import type { Status } from '../../speech/types.ts';
import { inOrder, type LineStep, type Stand, type Stretch, standAt, stretchesOf } from '../stand.ts';
import type { EventDate, RecordEvent } from '../types.ts';
import {
  byDays,
  compareText,
  daysOfEvent,
  foldMirrors,
  isContested,
  isDone,
  proofsOf,
  type RowProof,
  type ViewContext,
} from '../view.ts';
import { type Month, monthsOf } from './months.ts';

export type RelationState = 'severed' | 'suspended' | 'downgraded' | 'normal' | 'restored' | 'under review';

/** What each deed leaves relations in. A review leaves them as they were, and says so beside it (`underReview`). */
const STATES: Readonly<Record<string, RelationState>> = {
  'relations.sever': 'severed',
  'relations.suspend': 'suspended',
  'relations.downgrade': 'downgraded',
  'relations.establish': 'normal',
  'relations.upgrade': 'normal',
  'relations.restore': 'restored',
  'relations.review': 'under review',
};

/** Of two states told of the same days the graver one, since how far ties were cut is told differently; else null. */
const GRAVITY: readonly RelationState[] = ['downgraded', 'suspended', 'severed'];

/** Of two states told of one day the one that says more; null where they cannot both hold. */
export function joinRelations(a: RelationState, b: RelationState): RelationState | null {
  if (a === b) return a;
  if (a === 'under review') return b;
  if (b === 'under review') return a;
  const [x, y] = [GRAVITY.indexOf(a), GRAVITY.indexOf(b)];
  if (x >= 0 && y >= 0) return x > y ? a : b;
  if (x < 0 && y < 0) return a === 'restored' ? a : b;
  return null;
}

export interface RelationStep extends LineStep<RelationState> {
  readonly kind: string;
  readonly status: Status;
  /** Who did it, where one side did. */
  readonly source: string | null;
  readonly date: EventDate;
  /** Told as the past by all who tell of it. */
  readonly background: boolean;
  readonly proofs: readonly RowProof[];
  readonly conflicts: readonly string[];
}

export interface Relations {
  readonly pair: readonly [string, string];
  readonly steps: readonly RelationStep[];
  readonly stretches: readonly Stretch<RelationState>[];
  readonly months: readonly Month[];
  /** Events that are too loosely dated for a month. */
  readonly unplaced: readonly string[];
}

/** The relations of each pair that events tell of, sorted by pair. An open side makes no pair. */
export function relationsOf(events: readonly RecordEvent[], context: ViewContext): Relations[] {
  const pairs = new Map<string, RecordEvent[]>();
  for (const event of events.toSorted(byDays)) {
    if (event.source === null || event.target === null || event.source === event.target) continue;
    const key = [event.source, event.target].toSorted().join('\t');
    pairs.set(key, [...(pairs.get(key) ?? []), event]);
  }
  return [...pairs.keys()].toSorted().map((key) => {
    const [a = '', b = ''] = key.split('\t');
    const of = pairs.get(key) ?? [];
    const steps = inOrder(of.flatMap((e) => stepOf(e, context)));
    return {
      pair: [a, b],
      steps,
      stretches: stretchesOf(lastingSteps(steps), joinRelations),
      ...monthsOf(foldMirrors(of, context).map(({ event }) => ({ ...event, days: daysOfEvent(event) }))),
    };
  });
}

function stepOf(event: RecordEvent, context: ViewContext): RelationStep[] {
  const state = STATES[event.kind];
  if (state === undefined) return [];
  return [
    {
      event: event.id,
      state,
      days: daysOfEvent(event),
      hollow: !isDone(event),
      basis: 'told',
      contested: isContested(event),
      ongoing: event.status === 'ongoing',
      kind: event.kind,
      status: event.status,
      source: event.source,
      date: event.date,
      background: event.background,
      proofs: proofsOf(event, context),
      conflicts: event.conflicts,
    },
  ];
}

/** The steps that change the formal state: a review does not. */
export function lastingSteps(steps: readonly RelationStep[]): RelationStep[] {
  return steps.filter((s) => s.state !== 'under review');
}

/** What relations are on a day (days since 1970-01-01), and the reviews that were begun by then and after the last change. */
export function relationsAt(
  of: Relations,
  day: number,
): Stand<RelationState> & { readonly underReview: readonly string[] } {
  const stand = standAt(lastingSteps(of.steps), joinRelations, day);
  const began = (s: RelationStep): boolean => !s.hollow && s.days.lo !== null && s.days.lo <= day;
  const since = of.steps.findLastIndex((s) => s.state !== 'under review' && began(s));
  const reviews = of.steps.filter((s, i) => i > since && s.state === 'under review' && began(s));
  return { ...stand, underReview: reviews.map((s) => s.event).toSorted(compareText) };
}
