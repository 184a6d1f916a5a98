/** Origins of an event, or of the story around a report, with the reports themselves and what each adds. */
import { likenessIn } from '../record/build.ts';
import { additionsOf, briefOf } from '../record/origins/additions.ts';
import { thinned } from '../record/origins/branches.ts';
import { originsOfReports } from '../record/origins/origins.ts';
import type { OriginsPageData } from '../record/origins/page.ts';
import { ONE_STORY } from '../record/origins/text-links.ts';
import type { Origins } from '../record/origins/types.ts';
import type { RecordEvent } from '../record/types.ts';
import { byDays } from '../record/view.ts';
import { findById } from './ids.ts';
import type { Names } from './names.ts';
import { eventOrigins, originOptions } from './origins.ts';
import type { RecordSource } from './source.ts';
import { type Told, toldOf } from './told.ts';

/**
 * At most so many reports of a story are compared, and of more reports of an event than these copies are only estimated:
 * the work grows with the square of their number.
 */
const MOST_REPORTS = 100;

/**
 * The origins of an event; null where the id is that of a mention that does not count and of which nothing is left.
 *
 * @throws DemarcheError E_ID as `findById` does
 */
export async function eventOriginsPage(
  source: RecordSource,
  names: Names,
  id: string,
  asOf?: number,
): Promise<OriginsPageData | null> {
  const { event } = await findById(source, id, asOf);
  if (event === null) return null;
  const told = await toldOf(source, [event], asOf);
  const all = await originOptions(source, event.reports.length <= MOST_REPORTS ? event.reports : [], names);
  return { of: 'event', id: event.id, left_out: 0, ...whole(eventOrigins(event, told, all), [event], told) };
}

/**
 * The origins of the story around a report: of the reports that tell a deed which it tells, and are alike enough to be of
 * one story, those most alike first where there are too many.
 *
 * @param id the whole id of a report that counts.
 */
export async function storyOriginsPage(
  source: RecordSource,
  names: Names,
  id: string,
  asOf?: number,
): Promise<OriginsPageData> {
  const then = asOf === undefined ? {} : { asOf };
  const near = await source.events({ reports: [id], ...then });
  const readings = await source.readings([...new Set([id, ...near.flatMap((e) => e.reports)])], asOf);
  const likeness = likenessIn(new Map([...readings].map(([report, r]) => [report, r.signature])));
  const alike = [...readings.keys()]
    .map((report) => ({ report, like: report === id ? 1 : likeness(id, report) }))
    .filter(({ like }) => like >= ONE_STORY)
    .toSorted((a, b) => b.like - a.like || (a.report < b.report ? -1 : 1));
  const kept = alike.slice(0, MOST_REPORTS).map(({ report }) => report);
  const events = await source.events({ reports: kept, ...then });
  const told = await toldOf(source, events, asOf);
  const own = { ...told, readings: kept.flatMap((report) => readings.get(report) ?? []) };
  const origins = originsOfReports(own.readings, await originOptions(source, kept, names));
  return { of: 'story', id, left_out: alike.length - kept.length, ...whole(origins, events, own) };
}

function whole(
  origins: Origins,
  events: readonly RecordEvent[],
  { readings, mentions }: Pick<Told, 'readings' | 'mentions'>,
): Omit<OriginsPageData, 'of' | 'id' | 'left_out'> {
  const wanted = new Set(origins.groups.flatMap((g) => g.reports));
  const rows = readings.map((r) => r.report).filter((r) => wanted.has(r.id));
  const reports = new Map(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((r) => [r.id, r]));
  const { origins: sent, left } = thinned(origins);
  return {
    ...sent,
    edges_left_out: left,
    report_rows: [...reports.values()],
    events: events.toSorted(byDays).map(briefOf),
    additions: additionsOf(origins, events, reports, (mention) => mentions.get(mention)?.row.report),
  };
}
