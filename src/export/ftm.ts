/** Entities of followthemoney, for investigation platforms: events, the bodies and people in them, the reports behind them. */
import type { ReportRow } from '../coding/contract.ts';
import { webAddress } from './addresses.ts';
import { datePartsOf } from './citation.ts';
import { ActorEntities, entityId, type FtmEntity } from './ftm-actors.ts';
import type { EventItem, MentionItem } from './items.ts';
import { jsonText, onOneLine } from './plain.ts';
import type { ExportContext, Exporter } from './types.ts';
import { detailsOf, eventTitle } from './words.ts';

/** One entity a line; each report and body once, before what names it. */
export const ftm: Exporter = {
  name: 'ftm',
  title: 'followthemoney entities',
  description:
    'Entities of followthemoney, one a line: Event, Article, PublicBody, Organization, Person, LegalEntity, Documentation.',
  extension: 'ftm.json',
  mediaType: 'application/json+ftm',
  binary: false,
  of: ['events'],
  loses: [
    'The model has no schema for states: a state is a PublicBody with its country.',
    'An Event has those involved and no sides: who acted towards whom stands in its name only.',
    'An Event has no status; those that rows tell are keywords, and each row’s own is on its Documentation.',
    'Rival values stand together in one property, without who gives which; only rows (Documentation) keep status, date and words together.',
    'Checksums are SHA-1 there, so that the hash of a text stands in the notes of its Article.',
    'Dates have no way to say that they are uncertain; seasons are their years, and what is no calendar date is left out.',
    'Figures, levels, attribution and codes are left out, or stand in the description as words.',
  ],
  async *write(items, context) {
    if (items.of !== 'events') return;
    const writer = entityWriter(context);
    for await (const page of items.pages)
      yield page
        .map((item) =>
          writer(item)
            .map((e) => `${jsonText(e)}\n`)
            .join(''),
        )
        .join('');
  },
};

/** Makes the entities of one event after the other, leaving out what was given before. */
function entityWriter(context: ExportContext): (item: EventItem) => FtmEntity[] {
  const actors = new ActorEntities(context);
  const articles = new Set<string>();
  return (item) => {
    const reports = [...new Map(item.mentions.map((m) => [m.report.id, m.report])).values()];
    const fresh = reports.filter((r) => !articles.has(r.id));
    for (const report of fresh) articles.add(report.id);
    const { ids, entities } = actors.of([...item.event.sources, ...item.event.targets].map((s) => s.value));
    return [
      ...fresh.map(articleOf),
      ...entities,
      eventOf(item, ids, reports, context),
      ...item.mentions.map((m) => documentationOf(m, item.event.id)),
    ];
  };
}

/** Properties that may have several lines; names, titles and the like have one. */
const TEXTS: ReadonlySet<string> = new Set(['description', 'notes', 'summary']);

/** Properties without the empty ones, each value once. */
function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null)[]>>,
): FtmEntity {
  const told = Object.entries(properties).flatMap(([name, values]): [string, readonly string[]][] => {
    const some = [...new Set(values.map((v) => (v === null ? '' : TEXTS.has(name) ? v : onOneLine(v))))].filter(
      Boolean,
    );
    return some.length === 0 ? [] : [[name, some]];
  });
  return { id: entityId(id), schema, properties: Object.fromEntries(told) };
}

function eventOf(
  { event, mentions, origins }: EventItem,
  involved: readonly string[],
  reports: readonly ReportRow[],
  { nameOf, countries }: ExportContext,
): FtmEntity {
  const dates = datesOf(event.dates.map((d) => d.value));
  const placed = mentions.map(({ row }) =>
    row.place?.code ? countries.get(row.place.code)?.iso2.toLowerCase() : null,
  );
  return entity(event.id, 'Event', {
    name: [eventTitle(event, nameOf)],
    ...dates,
    involved,
    location: event.places.map((p) => p.value),
    country: placed.map((c) => c ?? null),
    proof: reports.map((r) => entityId(r.id)),
    keywords: [...event.kinds.map((k) => k.value), ...event.statuses.map((s) => s.value)],
    description: [detailsOf({ event, mentions, origins }).join('\n')],
    sourceUrl: reports.map((r) => webAddress(r.url)),
  });
}

/** A row: the words by which a report tells an event. */
function documentationOf({ row, report }: MentionItem, event: string): FtmEntity {
  return entity(row.id, 'Documentation', {
    document: [entityId(report.id)],
    entity: [entityId(event)],
    role: [row.kind],
    status: [row.status],
    ...datesOf([row.date.edtf]),
    summary: [row.quote],
    description: [`${row.in === 'title' ? 'title, ' : ''}code points ${row.span[0]}–${row.span[1]}`],
    recordId: [row.id],
    sourceUrl: [webAddress(report.url)],
  });
}

function articleOf(report: ReportRow): FtmEntity {
  const { title, outlet, wire, url, language, received, text_hash, id } = report;
  const file = entityId(id);
  const [published, end] = datePartsOf(report.date.edtf) ?? [];
  return entity(id, 'Article', {
    name: [title ?? file],
    title: [title],
    fileName: [`${file}.txt`],
    publishedAt: [published === undefined || end !== undefined ? null : dateText(published)],
    retrievedAt: [received?.slice(0, 10) ?? null],
    publisher: [outlet, wire],
    sourceUrl: [webAddress(url)],
    language: [LANGUAGES[language ?? ''] ?? null],
    notes: [`Hash of the text: ${text_hash}`],
  });
}

/** Languages as followthemoney has them (ISO 639-3), by their two letters. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'ara',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fa: 'fas',
  fr: 'fra',
  he: 'heb',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
};

/** Single dates apart from the ends of intervals. */
function datesOf(values: readonly (string | null)[]): Record<'date' | 'startDate' | 'endDate', string[]> {
  const out = { date: [] as string[], startDate: [] as string[], endDate: [] as string[] };
  for (const value of values) {
    const [from, to] = datePartsOf(value) ?? [];
    if (from === undefined) continue;
    if (to === undefined) out.date.push(dateText(from));
    else {
      out.startDate.push(dateText(from));
      out.endDate.push(dateText(to));
    }
  }
  return out;
}

function dateText({
  year,
  month,
  day,
}: {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}): string {
  return [year, month, day].filter((p) => p !== undefined).join('-');
}
