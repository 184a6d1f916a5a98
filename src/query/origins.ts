/** On how many origins events rest. */
import { originsOf } from '../record/origins/origins.ts';
import type { OriginOptions, Origins } from '../record/origins/types.ts';
import type { RecordEvent } from '../record/types.ts';
import type { Names } from './names.ts';
import type { RecordSource } from './source.ts';
import type { Told } from './told.ts';

/** Of more events than this told by several reports, a list does not count the origins: each needs the texts themselves. */
const MOST = 400;

/** The number of origins of each event, as far as it is counted. */
export type OriginCounts = ReadonlyMap<string, number>;

/** What tracing needs beside readings: the texts of reports, and outlets by name. */
export async function originOptions(
  source: RecordSource,
  reports: Iterable<string>,
  names: Names,
): Promise<OriginOptions> {
  const texts = new Map<string, string>();
  for (const id of new Set(reports)) {
    const report = await source.report(id);
    if (report !== null) texts.set(id, report.text);
  }
  return { texts, outletCode: names.outletCode };
}

/** The origins of one event. */
export function eventOrigins(event: RecordEvent, told: Told, options: OriginOptions): Origins {
  const reports = new Set(event.reports);
  return originsOf(
    event,
    told.mentions.values(),
    told.readings.filter((r) => reports.has(r.report.id)),
    options,
  );
}

/** Counts the origins of events; those of one report have one. None are counted where there are too many, unless `all` are to be. */
export async function countOrigins(
  source: RecordSource,
  told: Told,
  names: Names,
  events: readonly RecordEvent[] = told.events,
  all = false,
): Promise<OriginCounts> {
  const several = events.filter((e) => e.reports.length > 1);
  const counts = new Map(events.filter((e) => e.reports.length === 1).map((e) => [e.id, 1]));
  if (several.length > MOST && !all) return counts;
  const options = await originOptions(
    source,
    several.flatMap((e) => e.reports),
    names,
  );
  const readings = new Map(told.readings.map((r) => [r.report.id, r]));
  for (const event of several) {
    const mentions = event.mentions.flatMap((id) => told.mentions.get(id) ?? []);
    const own = event.reports.flatMap((id) => readings.get(id) ?? []);
    counts.set(event.id, originsOf(event, mentions, own, options).origins);
  }
  return counts;
}
