import { beforeAll, describe, expect, it } from 'vitest';
import { exporterNamed } from '../../src/export/formats.ts';
import { globalEventId } from '../../src/export/gdelt.ts';
import { GDELT_EVENT_COLUMNS } from '../../src/export/gdelt-events.ts';
import { GDELT_MENTION_COLUMNS } from '../../src/export/gdelt-mentions.ts';
import type { Of } from '../../src/export/types.ts';
import { loadCountryCodes } from '../../src/node/resources.ts';
import { namesOfData } from '../../src/query/names-of-data.ts';
import { csv, type Found, lines, READERS, tsv } from './readers.ts';
import { type Exported, exampleStore, exported, hostileStore } from './stores.ts';

const stores = new Map<string, string>();
beforeAll(async () => {
  stores.set('the examples', await exampleStore());
  stores.set('hostile reports', await hostileStore());
}, 120_000);

/** The parts of rows of JSON Lines that the tests look at. */
interface Row extends Found {
  readonly id: string;
  readonly status: string;
  readonly source: readonly { readonly code: string | null; readonly name: string }[];
  readonly target: readonly { readonly code: string | null; readonly name: string }[];
  readonly date: { readonly edtf: string | null };
}
interface Event extends Found {
  readonly id: string;
  readonly status: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly date: { readonly edtf: string | null };
  readonly mentions: readonly string[];
}

const COUNTRIES = new Set((await loadCountryCodes()).map((c) => c.iso3));
const { nameOf } = await namesOfData();
const country = (code: string | null): string => (code !== null && COUNTRIES.has(code) ? code : '');
const isDone = ({ status }: { readonly status: string }): boolean => status !== 'denied' && status !== 'possible';
const empty = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

async function given(store: string, format: string, of: Of): Promise<Exported> {
  return exported(stores.get(store) as string, exporterNamed(format), of);
}

async function rowsOf<R extends Found>(store: string, format: string, of: Of): Promise<readonly R[]> {
  const read = READERS[format] ?? ((bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Found[]);
  return (await read((await given(store, format, of)).bytes, of)) as readonly R[];
}

/** How many were left out, as the export itself says. */
function leftOut({ tallied }: Exported, of: Of): number {
  return [...tallied].reduce((sum, [what, n]) => sum + (what.startsWith(of) && what.includes('left out') ? n : 0), 0);
}

describe.each(['the examples', 'hostile reports'])('all formats of mentions, over %s,', (store) => {
  let rows: readonly Row[] = [];
  beforeAll(async () => {
    rows = await rowsOf<Row>(store, 'jsonl', 'mentions');
  });

  it('have the same rows', async () => {
    const ids = rows.map((r) => r.id);
    expect(ids.length).toBeGreaterThan(5);
    for (const format of ['csv', 'parquet', 'plover'])
      expect((await rowsOf(store, format, 'mentions')).map((r) => r.id)).toEqual(ids);
    const done = rows.filter(isDone).map((r) => r.id);
    for (const format of ['polecat', 'icews']) {
      expect((await rowsOf(store, format, 'mentions')).map((r) => r['Event ID'])).toEqual(done);
      expect(leftOut(await given(store, format, 'mentions'), 'mentions')).toBe(ids.length - done.length);
    }
    const cited = await rowsOf<{ readonly custom: { readonly mention: string } }>(store, 'csl-json', 'mentions');
    expect(cited.map((c) => c.custom.mention)).toEqual(ids);
    const permalinks = (text: string): string[] =>
      [...text.matchAll(/Permalink: urn:demarche:(m:[\da-f]+)/g)].map((m) => m[1] as string);
    expect(permalinks((await given(store, 'ris', 'mentions')).text)).toEqual(ids);
    expect(permalinks((await given(store, 'bibtex', 'mentions')).text)).toEqual(ids);
    const pages = await rowsOf<{ readonly items: readonly Found[] }>(store, 'web-annotation', 'reports');
    const annotated = new Set(pages.flatMap((p) => p.items.map((a) => String(a.mention).replace('urn:demarche:', ''))));
    expect(annotated).toEqual(new Set(ids));
  });

  it('have the same dates, or none', async () => {
    const dates = new Map(rows.map((r) => [r.id, r.date.edtf]));
    for (const format of ['csv', 'parquet'])
      for (const row of await rowsOf(store, format, 'mentions'))
        expect(empty(row.date), format).toBe(dates.get(String(row.id)));
    for (const row of await rowsOf(store, 'plover', 'mentions')) expect(row.date).toBe(dates.get(String(row.id)));
    for (const format of ['polecat', 'icews']) {
      const told = (await rowsOf(store, format, 'mentions')).filter((r) => r['Event Date'] !== '');
      expect(told.length).toBeGreaterThan(0);
      for (const row of told) expect(row['Event Date']).toBe(dates.get(String(row['Event ID'])));
    }
  });

  it('have the same parties', async () => {
    const byId = new Map(rows.map((r) => [r.id, r]));
    const sides = [
      ['source', 'Actor', 'Source'],
      ['target', 'Recipient', 'Target'],
    ] as const;
    for (const [side, polecat, icews] of sides) {
      const codes = (id: unknown): string[] => byId.get(String(id))?.[side].map((p) => country(p.code)) ?? [];
      for (const format of ['csv', 'parquet'])
        for (const row of await rowsOf(store, format, 'mentions'))
          expect(empty(row[`${side}_iso3`]), format).toBe(empty(codes(row.id)[0]));
      for (const row of await rowsOf(store, 'plover', 'mentions'))
        expect((row[side] as readonly Found[]).map((p) => p.country ?? '')).toEqual(codes(row.id));
      for (const row of await rowsOf(store, 'polecat', 'mentions'))
        expect(row[`${polecat} Country`]).toBe(codes(row['Event ID']).join('; '));
      for (const row of await rowsOf(store, 'icews', 'mentions'))
        expect(row[`${icews} Country`]).toBe(
          codes(row['Event ID'])
            .map((code) => (code === '' ? '' : nameOf(code)))
            .join('; '),
        );
    }
  });
});

describe.each(['the examples', 'hostile reports'])('all formats of events, over %s,', (store) => {
  let events: readonly Event[] = [];
  const days = new Map<string, readonly [string, string]>();
  beforeAll(async () => {
    events = await rowsOf<Event>(store, 'jsonl', 'events');
    for (const row of await rowsOf(store, 'csv', 'events'))
      days.set(String(row.id), [String(row.day_from), String(row.day_to)]);
  });

  const basic = (day: string): string => day.replaceAll('-', '');

  it('have the same events, and the same rows in them', async () => {
    const ids = events.map((e) => e.id);
    expect(ids.length).toBeGreaterThan(3);
    for (const format of ['csv', 'parquet']) {
      const rows = await rowsOf(store, format, 'events');
      expect(rows.map((r) => r.id)).toEqual(ids);
      expect(rows.map((r) => String(r.mentions).split('; '))).toEqual(events.map((e) => e.mentions));
    }
    const done = events.filter(isDone);
    const gdelt = await given(store, 'gdelt-events', 'events');
    expect(tsv(gdelt.bytes, GDELT_EVENT_COLUMNS).map((r) => r.GLOBALEVENTID)).toEqual(
      done.map((e) => globalEventId(e.id)),
    );
    expect(leftOut(gdelt, 'events')).toBe(events.length - done.length);
    const told = tsv((await given(store, 'gdelt-mentions', 'events')).bytes, GDELT_MENTION_COLUMNS);
    expect(told.map((r) => r.GLOBALEVENTID)).toEqual(done.flatMap((e) => e.mentions.map(() => globalEventId(e.id))));
    const prov = JSON.parse((await given(store, 'prov-json', 'events')).text) as { readonly bundle: object };
    expect(Object.keys(prov.bundle)).toEqual(ids.map((id) => id.replace('e:', 'bundle:')));
    const entities = lines((await given(store, 'ftm', 'events')).bytes).map((line) => JSON.parse(line) as Found);
    const schema = (name: string): unknown[] => entities.filter((e) => e.schema === name).map((e) => e.id);
    expect(schema('Event')).toEqual(ids.map((id) => id.replace(':', '-')));
    expect(new Set(schema('Documentation'))).toEqual(
      new Set(events.flatMap((e) => e.mentions.map((id) => id.replace(':', '-')))),
    );
  });

  it('leave no event out without counting it', async () => {
    const timeline = await given(store, 'timelinejs', 'events');
    const slides = (JSON.parse(timeline.text) as { readonly events: readonly Found[] }).events;
    expect(slides.length + leftOut(timeline, 'events')).toBe(events.length);
    const calendar = await given(store, 'ics', 'events');
    expect(calendar.text.split('BEGIN:VEVENT').length - 1 + leftOut(calendar, 'events')).toBe(events.length);
    const map = await given(store, 'geojson', 'events');
    const features = (JSON.parse(map.text) as { readonly features: readonly Found[] }).features;
    const placed = new Set(features.map((f) => (f.properties as Found).event));
    const nowhere = [...map.tallied].reduce((sum, [what, n]) => sum + (what.startsWith('places') ? n : 0), 0);
    expect(placed.size + leftOut(map, 'events')).toBeLessThanOrEqual(events.length);
    expect(placed.size + leftOut(map, 'events') + nowhere).toBeGreaterThanOrEqual(events.length);
  });

  it('have the same dates, or none', async () => {
    for (const row of csv((await given(store, 'csv', 'events')).bytes))
      expect(empty(row.date)).toBe(events.find((e) => e.id === row.id)?.date.edtf);
    const ids = new Map(events.map((e) => [globalEventId(e.id), e.id]));
    const gdelt = tsv((await given(store, 'gdelt-events', 'events')).bytes, GDELT_EVENT_COLUMNS);
    for (const row of gdelt) {
      const [from, to] = days.get(ids.get(String(row.GLOBALEVENTID)) ?? '') ?? ['', ''];
      expect(row.SQLDATE).toBe(from === to ? basic(from) : '');
      if (row.FractionDate !== '') expect(String(row.FractionDate).slice(0, 4)).toBe(row.Year);
    }
    const entries = (await given(store, 'ics', 'events')).text
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((entry) => ({
        id: /UID:(.*)@demarche/.exec(entry)?.[1] ?? '',
        from: /DTSTART[^:]*:(\d+)/.exec(entry)?.[1],
      }));
    for (const { id, from } of entries) {
      const [first] = days.get(id) ?? [''];
      if (first !== '') expect(from).toBe(basic(first));
    }
  });

  it('have the same parties', async () => {
    const codes = events.map((e) => [e.source, e.target].map((code) => empty(country(code))));
    for (const format of ['csv', 'parquet'])
      expect((await rowsOf(store, format, 'events')).map((r) => [r.source_iso3, r.target_iso3].map(empty))).toEqual(
        codes,
      );
    const gdelt = tsv((await given(store, 'gdelt-events', 'events')).bytes, GDELT_EVENT_COLUMNS);
    for (const [i, event] of events.filter(isDone).entries())
      for (const [code, name] of [
        [event.source, gdelt[i]?.Actor1Name],
        [event.target, gdelt[i]?.Actor2Name],
      ] as const)
        if (name !== '' && country(code) !== '') expect(name).toBe(nameOf(code as string).toUpperCase());
  });
});
