/** Versions of reports: which of several under one address is the last, and which reports still count. */
import type { ReportRow } from '../../coding/contract.ts';
import type { Reading } from '../../reading/types.ts';
import { intervalOf } from '../interval.ts';
import { likenessOf } from '../likeness.ts';
import type { ReportChange } from '../types.ts';
import { compareText } from '../view.ts';
import { changeOf } from './make.ts';

/** What tells versions apart. */
export interface Version {
  readonly report: ReportRow;
  readonly signature: Reading['signature'];
  /** Whether it says itself that it corrects or updates an earlier version. */
  readonly corrects: boolean;
  /** Which came in before which, where nothing else tells: smaller is earlier. */
  readonly arrival: number;
}

/** Stories less alike than this under one address (a section's page, a live page that began anew) are two reports. */
const ALIKE = 0.3;

/**
 * The changes that follow from several reports having one address: each is superseded by the next version. A version is
 * later when it was received later, else published later, else when it alone says that it corrects an earlier one, else
 * when it came in later.
 *
 * @param versions of one address, in any order.
 */
export function changesOfAddress(versions: readonly Version[]): ReportChange[] {
  const sorted = versions.toSorted(later);
  return sorted.flatMap((old, i) => {
    const next = sorted.slice(i + 1).find((v) => isVersion(old, v));
    return next === undefined ? [] : [supersededBy(old.report, next.report, 'address')];
  });
}

/** A report superseded by another: it counts until the other was received, else published. */
export function supersededBy(
  old: ReportRow,
  next: ReportRow,
  basis: ReportChange['basis'],
  told: Partial<Pick<ReportChange, 'author' | 'time' | 'reason'>> = {},
): ReportChange {
  const published = intervalOf(next.date.edtf).hi;
  const time = next.received ?? (published === null ? null : new Date(published * DAY_MS).toISOString().slice(0, 10));
  return changeOf({
    report: old.id,
    change: 'superseded',
    by: next.id,
    basis,
    author: told.author ?? null,
    time: told.time ?? time,
    reason: told.reason ?? REASONS[basis],
  });
}

const DAY_MS = 86_400_000;

const REASONS: Readonly<Record<ReportChange['basis'], string>> = {
  address: 'a later version of the same address came in',
  stated: 'the record of the later version names it',
  told: 'a person gave the later version',
};

function isVersion(a: Version, b: Version): boolean {
  if (a.report.text_hash === b.report.text_hash) return true;
  if (a.report.title !== null && a.report.title === b.report.title) return true;
  return b.corrects || likenessOf(a.signature, b.signature) >= ALIKE;
}

function later(a: Version, b: Version): number {
  return (
    moment(a.report.received) - moment(b.report.received) ||
    (intervalOf(a.report.date.edtf).hi ?? 0) - (intervalOf(b.report.date.edtf).hi ?? 0) ||
    Number(a.corrects) - Number(b.corrects) ||
    a.arrival - b.arrival ||
    compareText(a.report.id, b.report.id)
  );
}

function moment(time: string | null): number {
  const ms = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(ms) ? 0 : ms;
}

/** Until when reports counted that do not any more, by report id; null where that is not known. */
export function goneReports(
  changes: readonly ReportChange[],
  undone: ReadonlyMap<string, string>,
): ReadonlyMap<string, { readonly change: ReportChange; readonly until: number | null }> {
  const gone = new Map<string, { change: ReportChange; until: number | null }>();
  const sorted = changes
    .filter((c) => !undone.has(c.id))
    .toSorted((a, b) => moment(a.time) - moment(b.time) || compareText(a.id, b.id));
  for (const change of sorted) {
    const until = change.time === null ? null : Math.floor(moment(change.time) / DAY_MS);
    if (!gone.has(change.report)) gone.set(change.report, { change, until });
  }
  return gone;
}

/** The readings of reports that were neither superseded nor withdrawn, sorted by report id. */
export function standingReports(
  readings: readonly Reading[],
  changes: readonly ReportChange[],
  undone: ReadonlyMap<string, string>,
): Reading[] {
  const gone = goneReports(changes, undone);
  return readings.filter((r) => !gone.has(r.report.id)).toSorted((a, b) => compareText(a.report.id, b.report.id));
}

/** The version that stands in the end for a report: itself, or the last of those that superseded it; null if withdrawn. */
export function lastVersion(
  report: string,
  gone: ReadonlyMap<string, { readonly change: ReportChange }>,
): string | null {
  const seen = new Set<string>();
  let now = report;
  for (;;) {
    const change = gone.get(now)?.change;
    if (change === undefined) return now;
    if (change.by === null || seen.has(now)) return null;
    seen.add(now);
    now = change.by;
  }
}
