/** Entries of a feed: what changed last, in words made of fields and of the reports' own words. */
import type { ReportRow } from '../../coding/contract.ts';
import { sourceName } from '../../export/words.ts';
import type { DeltaEntry } from '../../query/delta.ts';
import type { Names } from '../../query/names.ts';
import type { RecordEvent, RecordMention } from '../../record/types.ts';

/** An entry, before it is put into Atom or JSON. All texts are plain. */
export interface FeedEntry {
  /** The same for ever, whatever the address of the server. */
  readonly id: string;
  /** Where it is found, without the server's address ("/r/e:1a2b"). */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** When the store saw it last come in or change, ISO 8601. */
  readonly updated: string;
  /** When the first of its reports that say so was received; null where none does. */
  readonly published: string | null;
  readonly tags: readonly string[];
}

/** A feed, before it is put into Atom or JSON. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  /** Its own address, and that of the view that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly origin: string;
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** So many mentions are quoted. */
const QUOTED = 5;

/** The entry of an event, or of a correction. */
export function feedEntryOf(
  entry: DeltaEntry,
  mentions: ReadonlyMap<string, RecordMention>,
  reports: ReadonlyMap<string, ReportRow>,
  names: Names,
): FeedEntry | null {
  const shared = { id: `urn:demarche:${entry.id}`, path: pathOf(entry), updated: entry.time };
  if (entry.type === 'event') {
    const { event } = entry;
    if (event === null) return null;
    const rows = event.mentions.flatMap((id) => mentions.get(id) ?? []);
    const received = rows.flatMap((m) => momentOf(m.report.received) ?? []).toSorted();
    return {
      ...shared,
      title: eventTitle(event, names),
      text: quotesText(rows, event.mentions.length),
      published: received[0] ?? null,
      tags: [event.kind, event.status, ...event.pair.filter((code) => code !== '')],
    };
  }
  const { change, note, report } = entry;
  const of = reports.get(report);
  const name = of === undefined ? report : sourceName(of);
  const published = momentOf(of?.received ?? null);
  if (change !== null) {
    const by = change.by === null ? undefined : reports.get(change.by);
    const next = change.by === null ? '' : `: now ${by === undefined ? change.by : sourceName(by)}`;
    return {
      ...shared,
      title: `${change.change}: ${name}${next}`,
      text: change.reason,
      published,
      tags: ['correction'],
    };
  }
  if (note === null) return null;
  return { ...shared, title: `correction in ${name}`, text: `“${note.quote}”`, published, tags: ['correction'] };
}

/** Where an entry is shown; a report's note of correction has no page but the report's. */
function pathOf(entry: DeltaEntry): string {
  return `/r/${entry.type === 'correction' && entry.change === null ? entry.report : entry.id}`;
}

/** "Togo → Ghana: envoy.expel, 2022-03-09, 2 reports". */
function eventTitle(event: RecordEvent, names: Names): string {
  const side = (code: string | null): string => (code === null ? '?' : names.nameOf(code));
  const status = event.status === 'happened' ? [] : [event.status];
  const reports = `${event.reports.length} ${event.reports.length === 1 ? 'report' : 'reports'}`;
  const facts = [event.kind, ...status, event.date.edtf ?? 'undated', reports];
  return `${side(event.source)} → ${side(event.target)}: ${facts.join(', ')}`;
}

function quotesText(rows: readonly RecordMention[], total: number): string {
  const lines = rows.slice(0, QUOTED).map((m) => `“${m.row.quote}” — ${sourceName(m.report)}`);
  const more = total - QUOTED;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** A moment as feeds write it; a day is its beginning. */
function momentOf(time: string | null): string | null {
  const ms = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
