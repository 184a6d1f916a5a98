/** The whole record of some readings, in memory: what a store keeps up to date pair by pair, made in one go. */
import type { Reading, Signature } from '../reading/types.ts';
import { type ReportDays, reportDates } from './events/dates.ts';
import { eventOf } from './events/event.ts';
import { type EventContext, groupsOf, withReversals } from './events/events.ts';
import type { Told } from './events/told.ts';
import { actsOf, applyJudgements } from './judgements/apply.ts';
import { standingReports } from './judgements/versions.ts';
import { lendAcross } from './lend.ts';
import { likenessOf } from './likeness.ts';
import { mentionsOf, pairOf } from './mentions.ts';
import type { Judgement, RecordEvent, RecordMention, ReportChange } from './types.ts';

/** What reports are compared by, by report id. */
export type Signatures = Pick<ReadonlyMap<string, Signature>, 'get'>;

/** What came of the readings. */
export interface BuiltRecord {
  /** Sorted by id. */
  readonly events: readonly RecordEvent[];
  /** Where undated reports' publication may lie, by report id. */
  readonly reportDates: readonly ReportDays[];
}

/**
 * Builds the record of readings. Neither their order nor how often one is given changes the result.
 *
 * @param judgements laid over the rows; those that were taken back count for nothing.
 * @param changes reports that were superseded or withdrawn tell nothing any more.
 */
export function buildRecord(
  readings: readonly Reading[],
  judgements: readonly Judgement[] = [],
  changes: readonly ReportChange[] = [],
): BuiltRecord {
  const acts = actsOf(judgements);
  const byReport = new Map(readings.map((r) => [r.report.id, r]));
  const standing = standingReports([...byReport.values()], changes, acts.undone);
  const { mentions } = applyJudgements(standing.flatMap(mentionsOf), acts);
  const signatures = new Map([...byReport].map(([id, r]) => [id, r.signature]));
  const lent = lendAcross(mentions, likenessIn(signatures), new Set(acts.links.groups.flat()));
  return deriveEvents(lent, signatures, acts.links);
}

/**
 * The events of mentions of any pairs, in two rounds: first with the reports' own dates, then with the days that other
 * reports lend to the undated ones. Sorted by id. Pairs that no undated report ties together do not touch one another,
 * so that they may as well be derived one at a time.
 *
 * @param signatures of the mentions' reports, by report id.
 */
export function deriveEvents(
  mentions: readonly RecordMention[],
  signatures: Signatures,
  links: Pick<EventContext, 'merge' | 'split'> = {},
): BuiltRecord {
  const pairs = byPair(mentions);
  const first: EventContext = { likeness: likenessIn(signatures), merge: links.merge ?? [], split: links.split ?? [] };
  const before = groupsOfAll(pairs, first);
  const dates = reportDates(before);
  const lent = new Map(dates.filter((d) => d.days.lo !== null || d.days.hi !== null).map((d) => [d.report, d]));
  const groups = lent.size === 0 ? before : groupsOfAll(pairs, { ...first, lent });
  const events = withReversals(groups.map((group) => eventOf(group, lent)));
  return { events: events.toSorted((a, b) => (a.id < b.id ? -1 : 1)), reportDates: dates };
}

function groupsOfAll(pairs: readonly (readonly RecordMention[])[], context: EventContext): Told[][] {
  return pairs.flatMap((of) => groupsOf(of, context));
}

function byPair(mentions: readonly RecordMention[]): RecordMention[][] {
  const pairs = new Map<string, RecordMention[]>();
  for (const m of mentions) {
    const key = String(m.pair ?? pairOf(m.row));
    const list = pairs.get(key);
    if (list) list.push(m);
    else pairs.set(key, [m]);
  }
  return [...pairs.keys()].toSorted().map((key) => pairs.get(key) ?? []);
}

/** Likeness of reports by their signatures, each two compared once. */
export function likenessIn(signatures: Signatures): (a: string, b: string) => number {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const [x, y] = [signatures.get(a), signatures.get(b)];
    const value = x && y ? likenessOf(x, y) : 0;
    known.set(key, value);
    return value;
  };
}
