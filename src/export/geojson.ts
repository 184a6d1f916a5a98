/** Events on a map: GeoJSON, RFC 7946. */
import type { Rival } from '../record/types.ts';
import type { EventItem } from './items.ts';
import { jsonDocument } from './json-document.ts';
import { isLocated, type Located } from './located.ts';
import type { ExportContext, Exporter, Items } from './types.ts';
import { eventTitle, tellingsOf } from './words.ts';

/** A collection with a feature for each place that each event is told to be at. */
export const geojson: Exporter = {
  name: 'geojson',
  title: 'GeoJSON',
  description: 'A map of events: a point for each place that is told, rival places of one event side by side.',
  extension: 'geojson',
  mediaType: 'application/geo+json',
  binary: false,
  of: ['events'],
  loses: [
    'Events without a place, and places without coordinates, are left out; so are places of rows that were coded before places had any.',
    'A point is the middle of a town, or somewhere inside a state, and never the spot: its precision says which.',
    'Rival values of other fields, attribution and codes are left out; quotes and sources stand beside each point.',
  ],
  write: (items, context) => jsonDocument('{"type":"FeatureCollection","features":[', pages(items, context), ']}'),
};

async function* pages(items: Items, context: ExportContext): AsyncGenerator<readonly object[]> {
  if (items.of !== 'events') return;
  for await (const page of items.pages) yield page.flatMap((item) => featuresOf(item, context));
}

/** The features of one event, one for each place that lies somewhere. */
export function featuresOf(item: EventItem, context: ExportContext): object[] {
  const { places } = item.event;
  if (places.length === 0) context.tally('events have no place, and are left out');
  return places.flatMap((place, index) => {
    const at = placedBy(place, item);
    if (at === null) {
      context.tally('places have no coordinates, and are left out');
      return [];
    }
    return [feature(item, { place, at, index }, context)];
  });
}

/** Where the rows that tell a place put it. */
function placedBy(place: Rival<string>, { mentions }: EventItem): Located | null {
  const told = new Set(place.mentions);
  for (const { row } of mentions) {
    if (told.has(row.id) && row.place?.name === place.value && isLocated(row.place)) return row.place;
  }
  return null;
}

interface Placed {
  readonly place: Rival<string>;
  readonly at: Located;
  readonly index: number;
}

function feature(item: EventItem, { place, at, index }: Placed, { nameOf }: ExportContext): object {
  const { event, origins } = item;
  const told = new Set(place.mentions);
  const tellings = tellingsOf({ mentions: item.mentions.filter((m) => told.has(m.row.id)) });
  return {
    type: 'Feature',
    id: `${event.id}/${index + 1}`,
    geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
    properties: {
      event: event.id,
      title: eventTitle(event, nameOf),
      kind: event.kind,
      status: event.status,
      source: event.source,
      target: event.target,
      date: event.date.edtf,
      date_basis: event.date.basis,
      place: place.value,
      place_code: at.code,
      precision: at.precision ?? null,
      rows_for_place: place.mentions.length,
      rival_places: event.places.filter((p) => p !== place).map((p) => p.value),
      rows: event.mentions.length,
      reports: event.reports.length,
      origins,
      told: tellings.map(({ mention, quote, source, url }) => ({ mention, quote, source, url })),
    },
  };
}
