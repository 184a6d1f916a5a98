/** Origins of an event, or of the story around a report, with the reports themselves and what each adds. */
import { likenessIn } from '../record/build.ts';
import { additionsOf, briefOf } from '../record/origins/additions.ts';
import { originsOfReports } from '../record/origins/origins.ts';
import type { OriginsPageData } from '../record/origins/page.ts';
import { ONE_STORY } from '../record/origins/text-links.ts';
import type { RecordEvent } from '../record/types.ts';
import { byDays } from '../record/view.ts';
import { findById } from './ids.ts';
import type { Names } from './names.ts';
import { eventOrigins, originOptions } from './origins.ts';
import type { RecordSource } from './source.ts';
import { type Told, toldOf } from './told.ts';

/** At most so many reports of a story are compared: the work grows with the square of their number. */
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
  const origins = eventOrigins(event, told, await originOptions(source, event.reports, names));
  return { ...origins, of: 'event', id: event.id, ...besides(origins, [event], told), left_out: 0 };
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
  return { ...origins, of: 'story', id, ...besides(origins, events, own), left_out: alike.length - kept.length };
}

type Besides = Pick<OriginsPageData, 'report_rows' | 'events' | 'additions'>;

function besides(
  origins: Parameters<typeof additionsOf>[0],
  events: readonly RecordEvent[],
  { readings, mentions }: Pick<Told, 'readings' | 'mentions'>,
): Besides {
  const wanted = new Set(origins.groups.flatMap((g) => g.reports));
  const reports = new Map(readings.flatMap((r) => (wanted.has(r.report.id) ? [[r.report.id, r.report] as const] : [])));
  return {
    report_rows: [...reports.keys()]
      .toSorted()
      .map((id) => reports.get(id) as NonNullable<ReturnType<typeof reports.get>>),
    events: events.toSorted(byDays).map(briefOf),
    additions: additionsOf(origins, events, reports, (mention) => mentions.get(mention)?.row.report),
  };
}
