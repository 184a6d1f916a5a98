import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryOf } from '../../src/query/options.ts';
import type { EventsQuery } from '../../src/query/source.ts';
import { judgementOf } from '../../src/record/judgements/make.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { checkCount } from '../../src/server/bounds.ts';
import type { Problem } from '../../src/server/problem.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { exampleStore } from '../support/workbench.ts';
import { type Served, served } from './served.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

let site: Served;

beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'demarche-lists-')), 'examples.db');
  copyFileSync(await exampleStore(), path);
  site = await served(path);
}, 120_000);

afterAll(() => site.context.close());

/** All of a list, page by page. */
async function allOf<Item>(path: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const address: string = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { items: more, next }: Page<Item> = (await site.get(address)).json<Page<Item>>();
    expect(more.length).toBeLessThanOrEqual(limit);
    items.push(...more);
    cursor = next;
  }
  return items;
}

const QUERIES = [
  '',
  'actor=RUS',
  'pair=Russia,Czech Republic',
  'kind=envoy',
  'kind=statement,envoy.expel',
  'kind=envoy,mission,relations,statement,force,visit,meeting,travel,nationals',
  'status=planned,denied',
  'since=2021-04-01&until=2021-04-30',
  'since=2022',
  'until=2016',
  'actor=IRN&since=2016-01-04&until=2023',
  'actor=NER&kind=envoy.expel,mission.close',
  'kind=relations.sever&since=2016',
  'include=none',
  'include=planned&actor=LBN',
  'min_origins=2',
  'min_origins=2&actor=SAU&since=2016',
];

describe('pages of events', () => {
  it('hold, one after the other, what the commands list, each event once and in order', async () => {
    const { source, names } = site.context;
    // Origins are counted before: the store filters by their number.
    await source.countOrigins({}, names.outletCode);
    for (const text of QUERIES) {
      const given = Object.fromEntries(new URLSearchParams(text));
      const { min_origins, ...rest } = given;
      const query: EventsQuery = queryOf({ ...rest, 'min-origins': min_origins }, names);
      const wanted = (await source.events(query)).map((e) => e.id);
      const found = await allOf<RecordEvent>(`/api/events?${text}`, 7);
      expect([text, found.map((e) => e.id).toSorted()]).toEqual([text, wanted.toSorted()]);
      const days = found.map((e) => e.days.lo ?? -1e9);
      expect([text, days]).toEqual([text, days.toSorted((a, b) => a - b)]);
    }
  });

  it('give events as the record has them, with the number of their origins and what was corrected', async () => {
    const { source } = site.context;
    const found = await allOf<RecordEvent & { readonly origins: number | null }>('/api/events', 1000);
    const events = new Map((await source.events({})).map((e) => [e.id, e]));
    for (const { origins, ...event } of found) {
      expect(event).toEqual(events.get(event.id));
      expect(origins).toBeGreaterThan(0);
    }
    expect(found.filter((e) => e.corrected !== undefined).length).toBeGreaterThan(0);
  });

  it('say in a header where to go on', async () => {
    const { headers, json } = await site.get('/api/events?actor=RUS&limit=3');
    const { next } = json<Page<RecordEvent>>();
    expect(headers.get('link')).toBe(`</api/events?actor=RUS&limit=3&cursor=${next}>; rel="next"`);
    expect((await site.get('/api/events?limit=1000')).headers.get('link')).toBeNull();
  });

  it('come as JSON Lines and CSV with the same entries', async () => {
    const pages = await allOf<RecordEvent>('/api/events?actor=RUS', 50);
    const lines = (await site.get('/api/events.jsonl?actor=RUS')).text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as RecordEvent).id)).toEqual(pages.map((e) => e.id));
    const csv = (await site.get('/api/events.csv?actor=RUS')).text.trim().split('\n');
    expect(csv[0]).toMatch(/^id,kind,status,source,target,/);
    expect(csv.slice(1).map((line) => line.split(',')[0])).toEqual(pages.map((e) => e.id));
  });

  it('take ids, and the reports that tell of them', async () => {
    const [one, two] = await allOf<RecordEvent>('/api/events?actor=RUS', 50);
    const byId = await allOf<RecordEvent>(`/api/events?ids=${one?.id},${two?.id},e:0000`, 50);
    expect(byId.map((e) => e.id)).toEqual([one?.id, two?.id]);
    const report = one?.reports[0] ?? '';
    const told = await allOf<RecordEvent>(`/api/events?report=${report}`, 50);
    expect(told.every((e) => e.reports.includes(report))).toBe(true);
    expect(told.map((e) => e.id)).toContain(one?.id);
  });

  it('tell of a past day only what was known then', async () => {
    const then = await allOf<RecordEvent>('/api/events?pair=CZE,RUS&as_of=2021-04-18', 50);
    const now = await allOf<RecordEvent>('/api/events?pair=CZE,RUS', 50);
    expect(then.length).toBeGreaterThan(0);
    expect(then.length).toBeLessThan(now.length);
  });
});

describe('pages of mentions', () => {
  it('hold every present row once, with its event, and as its report has it', async () => {
    const found = await allOf<{ id: string; event: string; quote: string; report: string }>('/api/mentions', 50);
    const mentions = await site.context.source.mentions({});
    expect(found.map((m) => m.id).toSorted()).toEqual(mentions.map((m) => m.row.id));
    const rows = new Map(mentions.map((m) => [m.row.id, m.row]));
    for (const m of found) expect(m).toMatchObject({ ...rows.get(m.id) });
    expect(found.every((m) => m.event.startsWith('e:'))).toBe(true);
  });

  it('take the same filters', async () => {
    const { source } = site.context;
    const russia = (await source.mentions({ actor: 'RUS', kinds: ['envoy.expel'] })).map((m) => m.row.id);
    const found = await allOf<{ id: string }>('/api/mentions?actor=Russia&kind=envoy.expel', 3);
    expect(found.map((m) => m.id).toSorted()).toEqual(russia);
    const past = await allOf<{ background: boolean }>('/api/mentions?include=planned,denied', 100);
    expect(past.some((m) => m.background)).toBe(false);
  });
});

describe('lists', () => {
  it('page through what is worked out, also where something came in meanwhile', async () => {
    const whole = await allOf<{ event: string }>('/api/measures', 1000);
    expect(await allOf<{ event: string }>('/api/measures', 7)).toEqual(whole);
    const { next } = (await site.get('/api/measures?limit=5')).json<Page<{ event: string }>>();
    const gone = whole[1]?.event ?? '';
    const [mention] = (await site.context.source.events({ ids: [gone] }))[0]?.mentions ?? [];
    expect(mention).toBeDefined();
    const judgement = judgementOf(
      { do: 'reject', mention: mention ?? '' },
      { author: 'A', time: '2026-01-01T00:00:00Z', reason: 'a test' },
    );
    await site.context.store.judge([judgement]);
    await refreshEvents(site.context.store.db);
    const after = (await site.get(`/api/measures?limit=5&cursor=${next}`)).json<Page<{ event: string }>>();
    expect(after.items[0]?.event).toBe(whole[5]?.event);
  });

  it('refuse what cannot be, and say what is right', async () => {
    for (const [address, status, code, words] of [
      ['/api/events?colour=red', 400, 'E_PARAM', /actor, pair, kind/],
      ['/api/events?actor=A&actor=B', 400, 'E_PARAM', /once/],
      ['/api/events?actor=Turkei', 400, 'E_ACTOR', /Turkey \(TUR\)/],
      ['/api/events?actor=', 400, 'E_PARAM', /leave it out/],
      ['/api/events?kind=envoy.expell', 400, 'E_KIND', /envoy\.expel/],
      ['/api/events?since=May', 400, 'E_BAD_DATE', /since=May|YYYY/],
      ['/api/events?limit=5000', 400, 'E_PARAM', /1 to 1000/],
      ['/api/events?cursor=xyz', 400, 'E_PARAM', /next/],
      ['/api/claims?open=perhaps', 400, 'E_PARAM', /open=true/],
      ['/api/events/e:ffffffffffff', 404, 'E_ID', /./],
      ['/api/events?run=r:ffff', 404, 'E_RUN', /./],
      ['/api/search', 400, 'E_PARAM', /q=/],
    ] as const) {
      const answer = await site.get(address);
      const problem = answer.json<Problem>();
      expect([address, answer.status, problem.code]).toEqual([address, status, code]);
      expect(`${problem.detail} ${problem.help}`).toMatch(words);
      expect(answer.headers.get('etag')).toBeNull();
    }
  });

  it('refuse to work out of more than anybody waits for', () => {
    const reader = {
      ...site.context.reader,
      keys: () => Array.from({ length: 10_001 }, (_, row) => ({ row, lo: 0, id: 'e:1' })),
    };
    expect(() => checkCount({ ...site.context, reader }, 'event', {}, 'pair')).toThrow(/more than 10000 events/);
  });

  it('find parties by any of their names', async () => {
    const first = async (q: string): Promise<string | undefined> =>
      (await site.get(`/api/actors?q=${encodeURIComponent(q)}`)).json<Page<{ code: string }>>().items[0]?.code;
    expect(await first('turk')).toBe('TUR');
    expect(await first('Ankara')).toBe('TUR');
    expect(await first('SAU')).toBe('SAU');
    expect(await first('niger')).toBe('NER');
  });
});
