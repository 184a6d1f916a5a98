/** Events of one pair of parties, and why two mentions are or are not one. */
import type { Interval, RecordEvent, RecordMention } from '../types.ts';
import { apart } from './apart.ts';
import { cluster, reachOf, type Surroundings } from './cluster.ts';
import { eventOf } from './event.ts';
import { REVERSALS } from './kin.ts';
import { joinLone, mayJoinLone } from './lone.ts';
import { type Ground, grounds, LINK, sum } from './score.ts';
import { teller } from './teller.ts';
import { type LentDays, type Told, toldOf } from './told.ts';

/** What lies around the mentions of a pair. Everything may be left out. */
export interface EventContext {
  /** How alike two reports' stories are, from 0 to 1; symmetric (`likenessOf`). */
  readonly likeness?: (reportA: string, reportB: string) => number;
  /** Where the publication day of an undated report may lie, by report id (`reportDates`). */
  readonly lent?: ReadonlyMap<string, LentDays>;
  readonly merge?: readonly (readonly [string, string])[];
  readonly split?: readonly (readonly [string, string])[];
}

/** Whether two mentions tell one deed, with the reasons in words. */
export interface LinkExplanation {
  readonly verdict: 'same' | 'different' | 'unknown';
  readonly score: number;
  readonly grounds: readonly Ground[];
  /** What tells them apart for good; null where nothing does. */
  readonly apart: string | null;
}

/**
 * The events of one pair's mentions, sorted by id. The result does not depend on the order of the mentions; a mention
 * given twice counts once.
 */
export function eventsOf(mentions: readonly RecordMention[], context: EventContext = {}): RecordEvent[] {
  const lent = context.lent ?? new Map<string, LentDays>();
  return withReversals(groupsOf(mentions, context).map((group) => eventOf(group, lent)));
}

/** The same as groups of mentions, before anything is made of them. */
export function groupsOf(mentions: readonly RecordMention[], context: EventContext = {}): Told[][] {
  const told = toldBy(mentions, context);
  const around = surroundings(context);
  const groups = joinLone(told, cluster(told, around), around);
  return groups.map((group) => group.map((i) => told[i] as Told));
}

/**
 * Those groups of `groupsOf` that can differ from what they were before some of the mentions came in, without a
 * comparison of all the others. All mentions must be of reports whose day is known.
 *
 * @param mentions of one pair, the new ones among them.
 * @param isNew whether the mention with an id came in.
 * @returns null where all groups can differ.
 */
export function touchedGroups(
  mentions: readonly RecordMention[],
  isNew: (id: string) => boolean,
  context: EventContext = {},
): Told[][] | null {
  const told = toldBy(mentions, context);
  if (told.some(mayJoinLone)) return null;
  const around = surroundings(context);
  const reach = reachOf(told, (t) => isNew(t.id), around);
  return reach && cluster(told, around, reach).map((group) => group.map((i) => told[i] as Told));
}

function toldBy(mentions: readonly RecordMention[], { lent }: EventContext): Told[] {
  const byId = new Map(mentions.map((m) => [m.row.id, m]));
  return [...byId.values()].toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1)).map(teller(lent ?? new Map()));
}

function surroundings({ likeness, merge, split }: EventContext): Surroundings {
  return { likeness: likeness ?? (() => 0), merge: merge ?? [], split: split ?? [] };
}

/** Why two mentions are linked or not: what tells them apart, or the grounds for and against with their weights. */
export function explainLink(a: RecordMention, b: RecordMention, context: EventContext = {}): LinkExplanation {
  const [x, y] = a.row.id <= b.row.id ? [a, b] : [b, a];
  const [s, t] = [toldOf(x, context.lent?.get(x.row.report)), toldOf(y, context.lent?.get(y.row.report))];
  const reason = apart(s, t);
  const of = grounds(s, t, s.report === t.report ? 0 : (context.likeness?.(s.report, t.report) ?? 0));
  const score = Math.round(sum(of) * 100) / 100;
  return {
    verdict: reason !== null ? 'different' : score >= LINK ? 'same' : 'unknown',
    score,
    grounds: of,
    apart: reason,
  };
}

/** Tells of each deed that undoes another which one: the latest before it, the same way round. */
export function withReversals(events: readonly RecordEvent[]): RecordEvent[] {
  return events.map((event) => {
    const undone = REVERSALS[event.kind];
    if (undone === undefined) return event;
    const earlier = events.filter(
      (e) =>
        undone.includes(e.kind) &&
        String(e.pair) === String(event.pair) &&
        e.source === event.source &&
        e.target === event.target &&
        mayPrecede(e.days, event.days),
    );
    const [last] = earlier.toSorted((a, b) => (b.days.lo ?? 0) - (a.days.lo ?? 0) || (a.id < b.id ? -1 : 1));
    return last === undefined ? event : { ...event, reverses: [last.id] };
  });
}

function mayPrecede(a: Interval, b: Interval): boolean {
  return a.lo === null || b.hi === null || a.lo <= b.hi;
}
