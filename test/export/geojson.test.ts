import { describe, expect, it } from 'vitest';
import { featuresOf, geojson } from '../../src/export/geojson.ts';
import type { MentionItem } from '../../src/export/items.ts';
import { contextOf, exported, itemsOf } from './examples.ts';

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] };
  readonly properties: {
    readonly event: string;
    readonly place: string;
    readonly precision: string;
    readonly rival_places: readonly string[];
    readonly told: readonly { readonly quote: string; readonly source: string }[];
  };
}

const TEXTS = [
  { text: 'Two bombs killed 14 people in Kampala on Monday, police said.', date: '2024-03-06', outlet: 'Harbour Post' },
  {
    text: 'Two bombs killed 14 people in Entebbe on Monday, police said.',
    date: '2024-03-06',
    outlet: 'Levant Gazette',
  },
  { text: 'Peru closed its embassy in Quito on Monday.', date: '2024-12-03', outlet: 'Isthmus Review' },
  { text: 'Ships of Kenya and Somalia clashed in the Red Sea on Monday.', date: '2024-12-03' },
  { text: 'Fiji recalled its ambassador from Tonga on Monday.', date: '2024-12-03' },
];
const items = await itemsOf(TEXTS);
const context = contextOf();
const collection = JSON.parse(await exported(geojson, items.events(), context)) as {
  readonly type: string;
  readonly features: readonly Feature[];
};

describe('GeoJSON', () => {
  it('is a collection of points, longitude first, each with an id of its own', () => {
    expect(collection.type).toBe('FeatureCollection');
    const quito = collection.features.find((f) => f.properties.place === 'Quito');
    expect(quito?.geometry).toEqual({ type: 'Point', coordinates: [-78.52, -0.23] });
    expect(quito?.properties.precision).toBe('city');
    expect(new Set(collection.features.map((f) => f.id)).size).toBe(collection.features.length);
    for (const { type, geometry } of collection.features) {
      expect(type).toBe('Feature');
      const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
    }
  });

  it('gives only the words of the rows that tell a place beside it', () => {
    for (const { properties } of collection.features) {
      expect(properties.told.length).toBeGreaterThan(0);
      for (const { quote } of properties.told) expect(TEXTS.some((t) => t.text.includes(quote))).toBe(true);
    }
  });

  it('counts events without a place and places without coordinates', () => {
    expect(context.told.get('events have no place, and are left out')).toBeGreaterThan(0);
  });

  it('puts rival places of one event side by side under its id', async () => {
    const own = await itemsOf([TEXTS[2] as (typeof TEXTS)[number]]);
    const [first] = await Array.fromAsync(own.events().pages);
    const [item] = first ?? [];
    if (item === undefined) throw new Error('the text tells an event');
    const [told] = item.event.places;
    const mentions = told?.mentions ?? [];
    const [m] = item.mentions;
    const places = ['Quito', 'Guayaquil'].map((value) => ({ value, mentions }));
    // The same row told at two places, as two rows of different reports would tell it.
    const twice = {
      ...m,
      row: { ...m?.row, place: { ...m?.row.place, name: 'Guayaquil', lat: -2.2, lon: -79.89 } },
    } as MentionItem;
    const features = featuresOf(
      { ...item, event: { ...item.event, places }, mentions: [...item.mentions, twice] },
      contextOf(),
    ) as readonly Feature[];
    expect(features.map((f) => f.properties.event)).toEqual([item.event.id, item.event.id]);
    expect(features.map((f) => [f.properties.place, f.properties.rival_places])).toEqual([
      ['Quito', ['Guayaquil']],
      ['Guayaquil', ['Quito']],
    ]);
    expect(features[0]?.geometry.coordinates).not.toEqual(features[1]?.geometry.coordinates);
  });
});
