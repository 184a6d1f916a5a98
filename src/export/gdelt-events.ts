/** GDELT 2.0 Events: 61 columns in GDELT's order, tab-separated, without a header. */
import { webAddress } from './addresses.ts';
import { cameoActor, quadClass } from './cameo.ts';
import { isoDay } from './columns.ts';
import { firstReceived, globalEventId } from './gdelt.ts';
import type { EventItem, MentionItem } from './items.ts';
import { placeCells } from './located.ts';
import { isTold, LEFT_OUT } from './told.ts';
import { tsvLine, WORDS_IN_TSV } from './tsv.ts';
import type { ExportContext, Exporter } from './types.ts';

type Cell = string | number | null;

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const GEO = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];

/** Names of the columns, which the file itself does not have. */
export const GDELT_EVENT_COLUMNS: readonly string[] = [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...ACTOR.map((name) => `Actor1${name}`),
  ...ACTOR.map((name) => `Actor2${name}`),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...GEO.map((name) => `Actor1Geo_${name}`),
  ...GEO.map((name) => `Actor2Geo_${name}`),
  ...GEO.map((name) => `ActionGeo_${name}`),
  'DATEADDED',
  'SOURCEURL',
];

/** What nobody tells, or GDELT alone can know. */
const EMPTY_GEO: readonly Cell[] = GEO.map(() => null);

/** One row for each event. */
export const gdeltEvents: Exporter = {
  name: 'gdelt-events',
  title: 'GDELT 2.0 Events',
  description: 'The 61 columns of GDELT’s event table, tab-separated without a header; what is not known is empty.',
  extension: 'export.CSV',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  binary: false,
  of: ['events'],
  loses: [
    LEFT_OUT,
    'Rival values: where reports name different parties, codes or places, the column is empty, and that is counted.',
    'Whether an event is told as past; its status, figures, reasons, holders and conflicts; its kind but for its CAMEO code.',
    'All addresses of reports but the first by the report’s id.',
    WORDS_IN_TSV,
  ],
  async *write(items, context) {
    if (items.of !== 'events') return;
    for await (const page of items.pages) {
      let lines = '';
      for (const item of page) if (isTold(item.event.status, 'events', context)) lines += tsvLine(rowOf(item, context));
      yield lines;
    }
  },
};

function rowOf(item: EventItem, context: ExportContext): readonly Cell[] {
  const { event, mentions } = item;
  const { tally } = context;
  const reports = [...new Map(mentions.map((m) => [m.report.id, m.report])).values()];
  const code = onlyOne([
    ...new Set(
      mentions.filter(({ row }) => row.kind === event.kind && row.status === event.status).map((m) => m.row.cameo.code),
    ),
  ]);
  if (code === null) tally('events have no CAMEO code, or several: EventCode is empty');
  const outlets = reports.map((r) => r.outlet);
  const added = firstReceived(reports);
  if (added === null) tally('events have no time at which a report came in: DATEADDED is empty');
  return [
    globalEventId(event.id),
    ...dateCells(item, context),
    ...actorCells(item, 'sources', context),
    ...actorCells(item, 'targets', context),
    null,
    code,
    code?.slice(0, 3) ?? null,
    code?.slice(0, 2) ?? null,
    code === null ? null : quadClass(code),
    event.goldstein,
    event.mentions.length,
    outlets.includes(null) ? null : new Set(outlets).size,
    event.reports.length,
    null,
    ...EMPTY_GEO,
    ...EMPTY_GEO,
    ...actionGeo(mentions, context),
    added,
    reports.map((r) => webAddress(r.url)).find((url) => url !== null) ?? null,
  ];
}

/** SQLDATE, MonthYear, Year and FractionDate, as far as all days on which the event may lie agree. */
function dateCells({ event: { days } }: EventItem, { tally }: ExportContext): readonly Cell[] {
  const { lo, hi } = days;
  const from = isoDay(lo)?.replaceAll('-', '') ?? '';
  const to = isoDay(hi)?.replaceAll('-', '') ?? '';
  if (from === '' || from !== to) tally('events have no one day: SQLDATE is empty');
  const shared = (length: number): string | null =>
    from !== '' && from.slice(0, length) === to.slice(0, length) ? from.slice(0, length) : null;
  const day = shared(8);
  return [day, shared(6), shared(4), day === null ? null : fractionDate(day)];
}

/**
 * The day as GDELT's files have it: 30 days for each month that is over, and the day, ÷ 365 of the year. Its codebook
 * says (month × 30 + day) ÷ 365, which would put December into the next year.
 */
function fractionDate(day: string): string {
  const part = ((Number(day.slice(4, 6)) - 1) * 30 + Number(day.slice(6, 8))) / 365;
  return (Number(day.slice(0, 4)) + part).toFixed(4);
}

const NO_ACTOR: readonly Cell[] = ACTOR.map(() => null);

function actorCells(
  { event, mentions }: EventItem,
  side: 'sources' | 'targets',
  context: ExportContext,
): readonly Cell[] {
  const actors = event[side].map((r) => r.value);
  const [actor] = actors;
  if (actor === undefined) {
    context.tally(`events leave the ${side === 'sources' ? 'source' : 'target'} open: its columns are empty`);
    return NO_ACTOR;
  }
  if (new Set(actors.map((a) => a.code ?? `?${a.name}`)).size > 1) {
    context.tally(`events have several ${side}: the columns are empty`);
    return NO_ACTOR;
  }
  const name = actor.code === null ? actor.name : context.nameOf(actor.code);
  const role = onlyOne([...new Set(mentions.flatMap((m) => rolesOf(m, actor.code)))]);
  const { code, country, group, type } = cameoActor({ code: actor.code, role }, context);
  return [code, name.toUpperCase(), country, group, null, null, null, type, null, null];
}

/** The sectors in which a mention has a party; a visit told by its host has it on the other side. */
function rolesOf({ row }: MentionItem, code: string | null): readonly (string | null)[] {
  return [...row.source, ...row.target].filter((p) => p.code === code).map((p) => p.role);
}

/** What GDELT's types of places are; those of provinces, 2 and 5, are never known. */
const [COUNTRY, CITY_IN_USA, CITY] = [1, 3, 4];

/** ActionGeo: the place where all mentions that name one agree. */
function actionGeo(mentions: readonly MentionItem[], { countries, nameOf, tally }: ExportContext): readonly Cell[] {
  const places = new Map(
    mentions.flatMap(({ row: { place } }) => (place === null ? [] : [[`${place.code}|${place.name}`, place] as const])),
  );
  if (places.size > 1) tally('events have several places: ActionGeo is empty');
  const place = onlyOne([...places.values()]);
  if (place === null) return EMPTY_GEO;
  const fips = place.code === null ? null : (countries.get(place.code)?.fips ?? null);
  const { city, lat, lon } = placeCells(place);
  const isCountry = place.code !== null && nameOf(place.code) === place.name;
  const type = isCountry ? COUNTRY : city === null ? null : place.code === 'USA' ? CITY_IN_USA : CITY;
  // Of a whole country GDELT repeats its code for the division and the feature.
  const whole = isCountry ? fips : null;
  return [type, place.name, fips, whole, null, lat, lon, whole];
}

function onlyOne<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
