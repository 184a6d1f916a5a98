/** What holds in stores too large for everything to be worked out at once; limits are lowered, not stores made larger. */
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ContactItem, takesPart } from '../../src/query/contact-items.ts';
import { dayOf } from '../../src/query/options.ts';
import type { Claim } from '../../src/record/claims/types.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { codingFor } from '../../src/server/compress.ts';
import { correctionFinder } from '../../src/server/corrected.ts';
import type { Problem } from '../../src/server/problem.ts';
import { exampleStore } from '../support/workbench.ts';
import { type Served, served } from './served.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly uncounted?: number;
}

let site: Served;
/** The same store, served as if it were large. */
let small: Served;
let path: string;

beforeAll(async () => {
  path = join(mkdtempSync(join(tmpdir(), 'demarche-scale-')), 'examples.db');
  copyFileSync(await exampleStore(), path);
  site = await served(path);
  small = await served(path, { mostReports: 12 });
}, 120_000);

afterAll(async () => {
  await small.context.close();
  await site.context.close();
});

async function items<Item>(from: Served, address: string): Promise<readonly Item[]> {
  const answer = await from.get(address);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.json<Page<Item>>().items;
}

describe('a list that is worked out of whole reports', () => {
  it.each(['claims', 'figures', 'labels', 'statements', 'stories'])(
    'names, where there are too many for %s, the days that can be asked for instead',
    async (name) => {
      const refused = await small.get(`/api/${name}?limit=1000`);
      expect(refused.status).toBe(422);
      const { code, help, instead } = refused.json<Problem>();
      expect(code).toBe('E_TOO_MANY');
      const since = instead?.since ?? '';
      expect(help).toContain(`since=${since}`);
      expect((await small.get(`/api/${name}?since=${since}`)).status).toBe(200);
      // Whoever goes back a day further is refused again: nothing that fits is held back.
      const before = new Date((dayOf('since', since, String)?.lo ?? 0) * 86_400_000 - 86_400_000);
      expect((await small.get(`/api/${name}?since=${before.toISOString().slice(0, 10)}`)).status).toBe(422);
    },
  );

  it('is told of one event without a pair, out of the reports of the pair between whom it passed', async () => {
    const all = await items<Claim>(site, '/api/claims?limit=1000');
    const event = all.find((c) => c.event !== null)?.event;
    const whole = all.filter((c) => c.event === event).map((c) => c.id);
    expect((await items<Claim>(small, `/api/claims?event=${event}`)).map((c) => c.id)).toEqual(whole);
  });
});

describe('contacts of some parties', () => {
  it('are, entry by entry, those among all contacts in which the parties take part', async () => {
    const all = await items<ContactItem>(site, '/api/contacts?limit=1000');
    expect(all.some((c) => c.type === 'mediation' && c.parties.length > 1)).toBe(true);
    const codesOf = (c: ContactItem): readonly string[] =>
      c.type === 'contact' ? c.sides.flatMap((s) => s.codes) : [...c.mediators, ...c.parties];
    const named = new Set((await items<{ readonly code: string }>(site, '/api/actors?limit=1000')).map((a) => a.code));
    const pairs = all.flatMap((c) => {
      const codes = [...new Set(codesOf(c))].filter((code) => named.has(code)).toSorted();
      return codes.flatMap((a) => codes.filter((b) => a < b).map((b) => `${a},${b}`));
    });
    const actors = pairs.flatMap((pair) => pair.split(','));
    for (const [filter, values] of [
      ['actor', new Set(actors)],
      ['pair', new Set(pairs)],
    ] as const) {
      for (const value of values) {
        const found = await items<ContactItem>(site, `/api/contacts?${filter}=${value}&limit=1000`);
        const wanted = all.filter((c) => value.split(',').every((code) => takesPart(c, code)));
        expect(found, `${filter}=${value}`).toEqual(wanted);
      }
    }
  });
});

describe('events by their origins', () => {
  it('say how many are left out since their origins were not counted, until none are', async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'demarche-uncounted-')), 'examples.db');
    const before = await items<RecordEvent>(site, '/api/events?min_origins=2&limit=1000');
    copyFileSync(await exampleStore(), copy);
    const raw = new DatabaseSync(copy);
    raw.exec('update event set origins = null where reports > 1');
    const several = Number(raw.prepare('select count(*) as n from event where reports > 1').get()?.n);
    raw.close();
    const waiting = await served(copy, { countingMs: 0 });
    const answer = await waiting.get('/api/events?min_origins=2');
    expect(answer.json<Page<RecordEvent>>()).toMatchObject({ items: [], uncounted: several });
    expect((await waiting.get('/api/outline?min_origins=2')).json()).toMatchObject({ total: 0, uncounted: several });
    const csv = await waiting.get('/api/events.csv?min_origins=2');
    expect(csv.headers.get('demarche-uncounted')).toBe(String(several));
    expect((await waiting.get('/api/events?limit=1')).json()).not.toHaveProperty('uncounted');
    await waiting.context.close();
    const counting = await served(copy);
    let left = several;
    for (let times = 0; left > 0 && times < 50; times++)
      left = (await counting.get('/api/outline?min_origins=2')).json<{ readonly uncounted: number }>().uncounted;
    expect(left).toBe(0);
    const after = await items<RecordEvent>(counting, '/api/events?min_origins=2&limit=1000');
    expect(after).toEqual(before);
    await counting.context.close();
  }, 60_000);
});

describe('a large answer', () => {
  const large = '/api/mentions?limit=1000';
  const unpacked = { zstd: zstdDecompressSync, br: brotliDecompressSync, gzip: gunzipSync } as const;

  async function ask(address: string, headers: Record<string, string>, from = '192.0.2.7', method = 'GET') {
    const env = { incoming: { socket: { remoteAddress: from } } };
    return site.app.request(address, { method, headers: { host: '127.0.0.1', ...headers } }, env);
  }

  it.each(['zstd', 'br', 'gzip'] as const)(
    'is sent packed as %s to who takes it, and says the same',
    async (coding) => {
      const plain = await ask(large, {});
      const packed = await ask(large, { 'accept-encoding': coding });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(packed.headers.get('content-encoding')).toBe(coding);
      for (const answer of [plain, packed]) expect(answer.headers.get('vary')).toBe('accept-encoding');
      expect(packed.headers.get('etag')).toBe(plain.headers.get('etag'));
      expect(packed.headers.get('etag')).toMatch(/^W\//);
      const [text, bytes] = [await plain.text(), new Uint8Array(await packed.arrayBuffer())];
      expect(text.length).toBeGreaterThan(256_000);
      expect(bytes.length).toBeLessThan(text.length / 3);
      expect(unpacked[coding](bytes).toString()).toBe(text);
    },
  );

  it('is packed as it comes where it is read in parts', async () => {
    const address = '/api/mentions.csv?limit=100000';
    const packed = await ask(address, { 'accept-encoding': 'zstd' });
    const bytes = new Uint8Array(await packed.arrayBuffer());
    expect(zstdDecompressSync(bytes).toString()).toBe(await (await ask(address, {})).text());
  });

  it('is no longer sent where the asker has it, however it was packed', async () => {
    const packed = await ask(large, { 'accept-encoding': 'br' });
    const again = await ask(large, { 'if-none-match': packed.headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('vary')]).toEqual([304, 'accept-encoding']);
    await packed.arrayBuffer();
  });

  it('stays as it is on this machine, unless a program there passes it on', async () => {
    const takes = { 'accept-encoding': 'gzip, br, zstd' };
    for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
      expect((await ask(large, takes, here)).headers.get('content-encoding'), here).toBeNull();
    const passed = await ask(large, { ...takes, 'x-forwarded-for': '192.0.2.7' }, '127.0.0.1');
    expect(passed.headers.get('content-encoding')).toBe('zstd');
    await passed.arrayBuffer();
  });

  it('is large: pages of fifty, and answers to HEAD, are not packed', async () => {
    const takes = { 'accept-encoding': 'gzip, br, zstd' };
    expect((await ask('/api/events', takes)).headers.get('content-encoding')).toBeNull();
    expect((await ask(large, takes, undefined, 'HEAD')).headers.get('content-encoding')).toBeNull();
  });

  it('is packed only as the asker says', () => {
    expect(codingFor(undefined)).toBeUndefined();
    expect(codingFor('')).toBeUndefined();
    expect(codingFor('deflate, identity')).toBeUndefined();
    expect(codingFor('gzip;q=0.5, br;q=1.0')).toBe('br');
    expect(codingFor('zstd;q=0, gzip')).toBe('gzip');
    expect(codingFor('*')).toBe('zstd');
    expect(codingFor('*, zstd;q=0')).toBe('br');
  });
});

describe('what was corrected of events', () => {
  it('is the same whether their pairs are asked about together, one by one, or some before the others', async () => {
    const ids = site.context.reader.keys('event', {}, 1000).map((k) => k.id);
    const together = await correctionFinder(site.context)(ids);
    const marked = ids.filter((id) => together.has(id));
    expect(marked.length).toBeGreaterThan(0);
    const oneByOne = correctionFinder(site.context);
    for (const id of marked.toReversed()) expect((await oneByOne([id])).get(id)).toEqual(together.get(id));
    const again = await oneByOne(ids);
    for (const id of marked) expect(again.get(id)).toEqual(together.get(id));
  });
});
