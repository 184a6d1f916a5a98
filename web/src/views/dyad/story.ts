/** What of an answer is drawn in which lane, before anything is laid out. */
import type { AdvisoryStep } from '../../../../src/record/advisories/advisories.ts';
import { intervalOf } from '../../../../src/record/interval.ts';
import type { RelationState } from '../../../../src/record/relations/relations.ts';
import type { PostLine } from '../../../../src/record/representation/representation.ts';
import type { Stretch } from '../../../../src/record/stand.ts';
import type { RecordEvent } from '../../../../src/record/types.ts';
import type { DyadAnswer } from './answer.ts';
import { type Clock, inTime, isUnplaced, meets, type Placed, placeAll } from './placed.ts';
import type { Window } from './scale.ts';
import { type Direction, directionOf, SORTS, type Sort, sortOf } from './sorts.ts';

/** All of an answer by one clock. */
export interface Story {
  readonly answer: DyadAnswer;
  readonly clock: Clock;
  /** By event. */
  readonly placed: ReadonlyMap<string, Placed>;
  /** In order of time, undated last; what one sentence tells each way once. */
  readonly rows: readonly Placed[];
  /** The days of what is told, with a little room on both sides. */
  readonly told: Window;
  /** All days there are: of a busy pair those of months that are only summed up, too. */
  readonly whole: Window;
}

/** Places everything. `first`: what is told where no days are asked for, if that is another answer. */
export function storyOf(answer: DyadAnswer, clock: Clock, first: DyadAnswer = answer): Story {
  const placed = placeAll(answer, clock);
  const twice = new Set(answer.contacts.flatMap((c) => (c.type === 'contact' ? c.mirrors : c.events.slice(1))));
  const rows = [...placed.values()].filter((p) => !twice.has(p.event.id)).toSorted(inTime);
  const told = toldDays([...placed.values()], answer);
  return { answer, clock, placed, rows, told, whole: first.begin === null ? told : withMonths(told, first) };
}

function withMonths(told: Window, { relations }: DyadAnswer): Window {
  const months = (relations?.months ?? []).map((m) => intervalOf(m.month));
  return {
    from: Math.min(told.from, ...months.map((m) => m.lo ?? told.from)),
    to: Math.max(told.to, ...months.map((m) => m.hi ?? told.to)),
  };
}

/** Room on both sides: a share of all days, within these bounds. */
const ROOM = 0.03;
const LEAST_ROOM = 4;
const MOST_ROOM = 20;
/** What is shown where no day is known: nothing can stand on it. */
const NO_DAYS: Window = { from: 0, to: 30 };

function toldDays(placed: readonly Placed[], answer: DyadAnswer): Window {
  let [lo, hi] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const steps = answer.posts.flatMap((p) => p.steps.map((s) => ({ days: s.days, further: [] as readonly number[] })));
  for (const { days, further } of [...placed, ...steps]) {
    for (const day of [days.lo, days.hi, ...further]) {
      if (day === null) continue;
      lo = Math.min(lo, day);
      hi = Math.max(hi, day);
    }
  }
  if (lo > hi) return NO_DAYS;
  const room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, Math.round((hi - lo) * ROOM)));
  return { from: lo - room, to: hi + 1 + room };
}

/** The events of one sort and direction that stand in a window. */
export interface MarkLane {
  readonly sort: Sort;
  readonly direction: Direction | 'any';
  readonly marks: readonly Placed[];
}

/** Sorts that are told without a direction. */
const MUTUAL: ReadonlySet<Sort> = new Set(['contacts']);
const DIRECTIONS: readonly Direction[] = ['there', 'back', 'open'];

/** The lanes of marks that have any, those of measures always. */
export function markLanes({ rows, answer: { pair } }: Story, window: Window): MarkLane[] {
  const shown = rows.filter((p) => meets(p, window));
  const beside = (event: RecordEvent): Direction => directionOf(event, pair);
  return SORTS.flatMap(({ sort }): MarkLane[] => {
    const of = shown.filter((p) => sortOf(p.event.kind) === sort);
    if (of.length === 0) return [];
    if (MUTUAL.has(sort)) return [{ sort, direction: 'any', marks: of }];
    const both = sort === 'measures';
    return DIRECTIONS.flatMap((direction) => {
      const marks = of.filter((p) => beside(p.event) === direction);
      return marks.length === 0 && !(both && direction !== 'open') ? [] : [{ sort, direction, marks }];
    });
  });
}

/** What no day is known of. */
export function undatedOf({ rows }: Story): readonly Placed[] {
  return rows.filter(isUnplaced);
}

/** The posts of one party in the other's state; empty where nothing is told of any. */
export function postsOf({ answer }: Story, sender: string): readonly PostLine[] {
  return answer.posts.filter((p) => p.sender === sender);
}

export type RelationStretches = readonly Stretch<RelationState>[];
export type { AdvisoryStep };
