import { beforeAll, describe, expect, it } from 'vitest';
import { EVENT_COLUMNS } from '../../src/export/event-columns.ts';
import { EXPORTERS, exporterNamed } from '../../src/export/formats.ts';
import { gdeltTime, globalEventId } from '../../src/export/gdelt.ts';
import { GDELT_EVENT_COLUMNS } from '../../src/export/gdelt-events.ts';
import { GDELT_MENTION_COLUMNS } from '../../src/export/gdelt-mentions.ts';
import { ICEWS_COLUMNS } from '../../src/export/icews.ts';
import { MENTION_COLUMNS } from '../../src/export/mention-columns.ts';
import { POLECAT_COLUMNS } from '../../src/export/polecat.ts';
import { storeOf } from '../cli/store.ts';
import { READERS, tsv } from './readers.ts';
import { exampleStore, exported, HOSTILE_NAMES, hostileStore, itemsIn } from './stores.ts';

let examples = '';
let hostile = '';
beforeAll(async () => {
  [examples, hostile] = [await exampleStore(), await hostileStore()];
}, 120_000);

const read = async (name: string, store: string, of: 'events' | 'mentions') => {
  const { bytes } = await exported(store, exporterNamed(name), of);
  return (await READERS[name]?.(bytes, of)) ?? [];
};
const gdelt = async (store: string) =>
  tsv((await exported(store, exporterNamed('gdelt-events'), 'events')).bytes, GDELT_EVENT_COLUMNS);

describe('JSON Lines', () => {
  it('have every mention, and every event with all rival values', async () => {
    const mentions = await itemsIn(examples, 'mentions');
    expect((await read('jsonl', examples, 'mentions')).map((m) => m.id)).toEqual(mentions.map((m) => m.row.id));
    const events = await itemsIn(examples, 'events');
    expect(await read('jsonl', examples, 'events')).toEqual(
      events.map(({ event, origins }) => JSON.parse(JSON.stringify({ ...event, origins }))),
    );
  });
});

describe('JSON Lines of places', () => {
  it('keep where each lies', async () => {
    const store = await storeOf([{ text: 'Peru closed its embassy in Quito on Monday.', date: '2024-12-03' }]);
    const at = { lat: -0.23, lon: -78.52, precision: 'city' };
    for (const row of await read('jsonl', store, 'mentions')) expect(row.place).toMatchObject(at);
    for (const row of await read('parquet', store, 'mentions'))
      expect(row).toMatchObject({ place_lat: at.lat, place_lon: at.lon, place_precision: 'city' });
  });
});

describe('CSV', () => {
  it('has the documented columns, and no name twice', async () => {
    for (const [columns, of] of [
      [MENTION_COLUMNS, 'mentions'],
      [EVENT_COLUMNS, 'events'],
    ] as const) {
      const names = columns.map((c) => c.name);
      expect(new Set(names).size).toBe(names.length);
      expect(Object.keys((await read('csv', examples, of))[0] ?? {})).toEqual(names);
    }
  });

  it('defuses every cell that a spreadsheet would run, and keeps the words', async () => {
    const rows = await read('csv', hostile, 'mentions');
    for (const row of rows)
      for (const cell of Object.values(row)) expect(String(cell)).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/);
    const bare = (words: string): string =>
      words
        .toWellFormed()
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    const outlets = new Set(rows.map((r) => bare(String(r.report_outlet).replace(/^'/, ''))));
    const names = new Set(HOSTILE_NAMES.map(bare));
    expect([...outlets].filter((o) => !names.has(o))).toEqual([]);
  });
});

describe('Parquet', () => {
  it('has the values of the columns, typed', async () => {
    const [mentions, rows] = [await itemsIn(examples, 'mentions'), await read('parquet', examples, 'mentions')];
    expect(rows).toHaveLength(mentions.length);
    const first = rows.find((r) => r.kind === 'envoy.expel');
    const item = mentions.find((m) => m.row.id === first?.id);
    expect(first).toMatchObject({
      report: item?.row.report,
      source_code: item?.row.source[0]?.code,
      goldstein: item?.row.goldstein,
      background: item?.row.background,
      start: item?.row.span[0],
      quote: item?.row.quote,
    });
  });
});

describe('text formats', () => {
  it('have no half of a character, and no control character outside of JSON’s own signs for them', async () => {
    for (const { name, of, binary } of EXPORTERS) {
      if (binary) continue;
      const { text } = await exported(hostile, exporterNamed(name), of[0]);
      expect(text, name).not.toMatch(/[^\P{Cc}\t\r\n]/u);
      expect(text, name).not.toMatch(/(?<!\\)\\ud[89a-f]/);
    }
  });

  it('that cannot quote have no double quote, and nothing that a spreadsheet would run', async () => {
    for (const name of ['gdelt-events', 'gdelt-mentions', 'polecat', 'icews'] as const) {
      const { text } = await exported(hostile, exporterNamed(name), exporterNamed(name).of[0]);
      expect(text, name).not.toContain('"');
      for (const cell of text.split(/[\t\n]/)) expect(cell, name).not.toMatch(/^(?:[=+@]|-(?!\d+(?:\.\d+)?$))/);
    }
  });
});

describe('Parquet without rows', () => {
  it('says that its empty list of row groups is one of structures, as strict readers ask', async () => {
    const { bytes } = await exported(await storeOf([]), exporterNamed('parquet'), 'events');
    expect(Buffer.from(bytes).includes(Buffer.of(0x16, 0, 0x19, 0x0c))).toBe(true);
  });
});

const GEO = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];

describe('GDELT Events', () => {
  it('has 61 columns, and Mentions 16', () => {
    expect(GDELT_EVENT_COLUMNS).toHaveLength(61);
    expect(GDELT_MENTION_COLUMNS).toHaveLength(16);
    expect(POLECAT_COLUMNS).toHaveLength(40);
    expect(ICEWS_COLUMNS).toHaveLength(20);
  });

  it('never says what nobody can know', async () => {
    for (const row of [...(await gdelt(examples)), ...(await gdelt(hostile))]) {
      expect(row.AvgTone).toBe('');
      expect(row.IsRootEvent).toBe('');
      expect(row.Actor1Geo_Lat).toBe('');
      expect(row.ActionGeo_ADM2Code).toBe('');
      expect(String(row.SOURCEURL)).toMatch(/^(?:https?:\/\/.*)?$/);
    }
  });

  it('has a day only where all days agree, and a time of addition only where one is told', async () => {
    const events = new Map((await itemsIn(examples, 'events')).map((e) => [globalEventId(e.event.id), e]));
    const rows = await gdelt(examples);
    for (const row of rows) {
      const item = events.get(String(row.GLOBALEVENTID));
      const { lo, hi } = item?.event.days ?? { lo: null, hi: null };
      const day = lo !== null && lo === hi ? new Date(lo * 864e5).toISOString().slice(0, 10).replaceAll('-', '') : '';
      expect(row.SQLDATE).toBe(day);
      const received = item?.mentions.some((m) => gdeltTime(m.report.received) !== null) ?? false;
      expect(row.DATEADDED !== '').toBe(received);
    }
    expect(rows.some((r) => r.SQLDATE !== '')).toBe(true);
  });

  it('has the point of a place that the gazetteer knows, with what it is the point of', async () => {
    const store = await storeOf([
      { text: 'Peru closed its embassy in Quito on Monday.', date: '2024-12-03' },
      { text: 'Two bombs killed 14 people in Chicago on Monday.', date: '2024-12-03' },
      { text: 'Two bombs killed 14 people in Uganda on Monday.', date: '2024-12-03' },
    ]);
    const places = (await gdelt(store)).map((r) => GEO.map((name) => r[`ActionGeo_${name}`]));
    expect(places).toContainEqual(['4', 'Quito', 'EC', '', '', '-0.23', '-78.52', '']);
    expect(places).toContainEqual([
      '3',
      'Chicago',
      'US',
      '',
      '',
      expect.stringMatching(/^41\.8/),
      expect.stringMatching(/^-87\.6/),
      '',
    ]);
    expect(places).toContainEqual([
      '1',
      'Uganda',
      'UG',
      'UG',
      '',
      expect.stringMatching(/^\d/),
      expect.stringMatching(/^3\d/),
      'UG',
    ]);
    const row = (await read('icews', store, 'mentions')).find((r) => r.City === 'Quito');
    expect(row).toMatchObject({ Country: 'Ecuador', Latitude: '-0.23', Longitude: '-78.52' });
    const polecat = (await read('polecat', store, 'mentions')).find((r) => r.Placename === 'Uganda');
    expect(polecat).toMatchObject({ City: '', Country: 'UGA', Latitude: expect.stringMatching(/^\d/) });
  });

  it('has fractions of the year that stay in the year', async () => {
    const store = await storeOf([
      { text: 'Kenya expelled the Somali ambassador on Wednesday.', date: '2015-02-18' },
      { text: 'Peru expelled the ambassador of Chile on Thursday.', date: '2015-12-31' },
    ]);
    const fractions = (await gdelt(store)).map((r) => [r.SQLDATE, r.FractionDate]);
    expect(fractions).toContainEqual(['20150218', '2015.1315']);
    expect(fractions).toContainEqual(['20151231', '2015.9890']);
  });

  it('has codes that go together', async () => {
    const rows = (await gdelt(examples)).filter((r) => r.EventCode !== '');
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      expect(row.EventCode).toMatch(/^(?:0[1-9]|1\d|20)\d{0,2}$/);
      expect(String(row.EventCode).startsWith(String(row.EventBaseCode))).toBe(true);
      const root = Number(row.EventRootCode);
      expect(row.QuadClass).toBe(String(root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4));
    }
    const expelled = rows.find((r) => r.Actor1Code === 'CZE' && r.Actor2CountryCode === 'RUS');
    expect(expelled).toMatchObject({ Actor1Name: expect.stringMatching(/^CZECH/) });
  });

  it('numbers mentions as it numbers their events, and leaves out and counts what was not told as done', async () => {
    const numbers = new Set((await gdelt(examples)).map((r) => r.GLOBALEVENTID));
    const { bytes, tallied } = await exported(examples, exporterNamed('gdelt-mentions'), 'events');
    const mentions = tsv(bytes, GDELT_MENTION_COLUMNS);
    expect(new Set(mentions.map((m) => m.GLOBALEVENTID))).toEqual(numbers);
    const left = [...tallied].filter(([what]) => what.includes('left out')).reduce((sum, [, n]) => sum + n, 0);
    expect(left + numbers.size).toBe((await itemsIn(examples, 'events')).length);
  });

  it('takes no bare day, and no time without a zone, for a moment', () => {
    expect(gdeltTime('2024-03-07T08:00:30+02:00')).toBe('20240307060030');
    expect(gdeltTime('2024-03-07')).toBeNull();
    expect(gdeltTime('2024-03-07T08:00:30')).toBeNull();
  });

  it('gives every event a number that fits 64 bits with its sign', () => {
    expect(globalEventId(`e:${'f'.repeat(20)}`)).toBe(String(2n ** 60n - 1n));
  });
});

describe('PLOVER JSON', () => {
  it('marks what did not simply happen', async () => {
    const mentions = await itemsIn(examples, 'mentions');
    const records = new Map((await read('plover', examples, 'mentions')).map((r) => [r.id, r]));
    for (const { row } of mentions) {
      const record = records.get(row.id);
      expect(record).toMatchObject({ negated: row.status === 'denied', historical: row.background });
      expect(record?.future).toBe(row.status === 'planned');
    }
  });
});

describe('addresses of reports', () => {
  it('can be followed, or are left out', async () => {
    const given = new Set((await itemsIn(hostile, 'mentions')).map((m) => m.report.url));
    expect([...given].some((url) => url?.startsWith('javascript:'))).toBe(true);
    const rows = await read('csv', hostile, 'mentions');
    const records = (await read('plover', hostile, 'mentions')) as readonly { story?: { url: string | null } }[];
    const written = [...rows.map((r) => String(r.report_url)), ...records.map((r) => r.story?.url ?? '')];
    expect(written.some((url) => url.startsWith('https://news.example/'))).toBe(true);
    expect(written.filter((url) => url !== '' && !url.startsWith('https://news.example/'))).toEqual([]);
  });
});
