import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeltaEntry } from '../../src/query/delta.ts';
import { changeOf, judgementOf } from '../../src/record/judgements/make.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { atomText, xmlText } from '../../src/server/feed/atom.ts';
import { jsonFeed } from '../../src/server/feed/json-feed.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';
import { type Element, readXml } from './xml.ts';

const TOLD = [
  { date: '2022-03-09', outlet: 'Lomé & Accra “Post” <1>', text: 'Togo expelled two Ghanaian diplomats on Monday.' },
  { date: '2022-03-10', text: 'Togo expelled two diplomats of Ghana on Monday over a border dispute.' },
  { date: '2022-03-11', text: 'Peru recalled its ambassador to Chile on Thursday.' },
  { date: '2022-03-12', text: 'Peru will close its embassy in Chile, the ministry said.' },
];

interface Page {
  readonly items: readonly DeltaEntry[];
  readonly next: string;
  readonly more: boolean;
}

let site: Served;

beforeAll(async () => {
  site = await served(await storeOf(TOLD));
}, 60_000);

afterAll(() => site.context.close());

const changes = async (query: string): Promise<Page> => (await site.get(`/api/changes${query}`)).json<Page>();

async function judge(act: Parameters<typeof judgementOf>[0], time: string): Promise<string> {
  const judgement = judgementOf(act, { author: 'Ana', time, reason: 'read again' });
  await site.context.store.judge([judgement]);
  await refreshEvents(site.context.store.db);
  return judgement.id;
}

describe('the delta feed', () => {
  it('gives a copy everything in parts, and then what came in, changed or fell out', async () => {
    const copy = new Map<string, RecordEvent>();
    const follow = async (after: string | null): Promise<string> => {
      for (let at = after; ; ) {
        const page: Page = await changes(`?limit=2${at === null ? '' : `&after=${at}`}`);
        for (const item of page.items) {
          if (item.type !== 'event') continue;
          if (item.event === null) copy.delete(item.id);
          else copy.set(item.id, item.event);
        }
        at = page.next;
        if (!page.more) return at;
      }
    };
    const present = async (): Promise<[string, RecordEvent][]> =>
      (await site.context.store.events({})).map((e): [string, RecordEvent] => [e.id, e]).toSorted();
    let next = await follow(null);
    expect([...copy].toSorted()).toEqual(await present());
    expect((await changes(`?after=${next}`)).items).toEqual([]);
    expect((await changes('?after=now')).items).toEqual([]);

    const recall = [...copy.values()].find((e) => e.kind === 'envoy.recall');
    const reject = await judge({ do: 'reject', mention: recall?.mentions[0] ?? '' }, '2024-01-01T10:00:00Z');
    expect((await changes(`?after=${next}`)).items).toMatchObject([
      { type: 'event', id: recall?.id, op: 'removed', kind: 'envoy.recall', pair: ['CHL', 'PER'], event: null },
    ]);
    next = await follow(next);
    expect([...copy].toSorted()).toEqual(await present());
    await judge({ do: 'undo', judgement: reject }, '2024-01-02T10:00:00Z');
    expect((await changes(`?after=${next}`)).items).toMatchObject([{ id: recall?.id, op: 'added' }]);
    await follow(next);
    expect([...copy].toSorted()).toEqual(await present());
  });

  it('has corrections of reports as entries of their own', async () => {
    const { next } = await changes('?after=now');
    const [report] = (await site.context.store.mentions({ kinds: ['mission.close'] })).map((m) => m.row.report);
    const change = changeOf({
      report: report ?? '',
      change: 'withdrawn',
      by: null,
      basis: 'told',
      author: 'Ana',
      time: '2022-04-01',
      reason: 'the outlet took it back',
    });
    await site.context.store.change([change]);
    await refreshEvents(site.context.store.db);
    const { items } = await changes(`?after=${next}`);
    expect(items.find((i) => i.type === 'correction')).toMatchObject({ id: change.id, op: 'added', report, change });
    expect(items.find((i) => i.type === 'event')).toMatchObject({ op: 'removed', kind: 'mission.close' });
  });

  it('comes as lines, with the address for the next time', async () => {
    const { headers, text } = await site.get('/api/changes.jsonl?limit=2');
    expect(headers.get('content-type')).toMatch(/^application\/jsonl/);
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as DeltaEntry),
    ).toHaveLength(2);
    const link = /^<(\/api\/changes\.jsonl\?[^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? '';
    expect((await site.get(link)).status).toBe(200);
  });

  it('refuses a place of another store, one that has not come yet, and what is none', async () => {
    const other = await served(await storeOf(TOLD.slice(0, 1)));
    const { next } = (await other.get('/api/changes?after=now')).json<Page>();
    await other.context.close();
    expect((await site.get(`/api/changes?after=${next}`)).json()).toMatchObject({ code: 'E_CURSOR', status: 400 });
    const [log] = JSON.parse(Buffer.from((await changes('?after=now')).next, 'base64url').toString()) as [string];
    const later = Buffer.from(JSON.stringify([log, 1e9])).toString('base64url');
    expect((await site.get(`/api/changes?after=${later}`)).json()).toMatchObject({ code: 'E_CURSOR' });
    for (const wrong of ['x', '', '%27%3Bdrop%20table%20log', 'W10', '1%20or%201%3D1'])
      expect([wrong, (await site.get(`/api/changes?after=${wrong}`)).status]).toEqual([wrong, 400]);
    for (const limit of ['0', '-1', '1001', '1e3', 'x'])
      expect([limit, (await site.get(`/api/changes?limit=${limit}`)).status]).toEqual([limit, 400]);
  });
});

/** Elements of a name directly below another. */
function below(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((c) => c.name === name) ?? [];
}

interface JsonFeed {
  readonly version: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_text: string;
    readonly date_modified: string;
  }[];
}

describe('the feeds', () => {
  it('are well-formed Atom with all that it asks for, titles made of fields and quotes as text', async () => {
    const { headers, text } = await site.get('/feeds/pair/TGO/Ghana.atom');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = readXml(text);
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    for (const name of ['id', 'title', 'updated']) expect([name, below(feed, name).length]).toEqual([name, 1]);
    expect(below(feed, 'id')[0]?.text).toBe('urn:demarche:feed:pair/GHA/TGO');
    const [entry, ...others] = below(feed, 'entry');
    expect(others).toEqual([]);
    expect(below(entry, 'title')[0]?.text).toBe('Togo → Ghana: envoy.expel, 2022-03-07, 2 reports');
    expect(below(entry, 'content')[0]).toMatchObject({ attributes: { type: 'text' } });
    expect(below(entry, 'content')[0]?.text).toContain('— Lomé & Accra “Post” <1>, 2022-03-09');
    expect(below(entry, 'updated')[0]?.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    // Nothing is told of when the reports were received.
    expect(below(entry, 'published')).toEqual([]);
    expect(below(entry, 'link')[0]?.attributes.href).toMatch(/^http:\/\/localhost\/r\/e:/);
    expect(below(entry, 'id')[0]?.text).toMatch(/^urn:demarche:e:/);
  });

  it('are JSON Feed 1.1 with the same entries', async () => {
    const { headers, json } = await site.get('/feeds/country/TGO.json');
    expect(headers.get('content-type')).toMatch(/^application\/feed\+json/);
    const feed = json<JsonFeed>();
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'http://localhost/feeds/country/TGO.json',
    });
    expect(feed.items).toMatchObject([{ title: 'Togo → Ghana: envoy.expel, 2022-03-07, 2 reports' }]);
    expect(feed.items.every((i) => i.content_text !== '' && i.url.startsWith('http://localhost/r/'))).toBe(true);
  });

  it('tell the latest first, and what was corrected among it', async () => {
    const own = await served(await storeOf(TOLD));
    const { store } = own.context;
    const titles = async (): Promise<string[]> =>
      (await own.get('/feeds/kind/envoy.json')).json<JsonFeed>().items.map((i) => i.title);
    const before = await titles();
    expect(before).toHaveLength(2);
    const [mention] = await store.mentions({ kinds: ['envoy.expel'] });
    await store.judge([
      judgementOf(
        { do: 'edit', mention: mention?.row.id ?? '', field: 'date', value: '2022-03-06' },
        { author: 'Ana', time: '2024-01-01T10:00:00Z', reason: 'a Sunday' },
      ),
    ]);
    await refreshEvents(store.db);
    expect((await titles())[0]).toMatch(/^Togo → Ghana/);
    const report = (await store.mentions({ kinds: ['envoy.recall'] }))[0]?.row.report ?? '';
    await store.change([
      changeOf({
        report,
        change: 'withdrawn',
        by: null,
        basis: 'told',
        author: 'Ana',
        time: '2022-04-01',
        reason: 'taken back',
      }),
    ]);
    await refreshEvents(store.db);
    const after = await titles();
    expect(after).toContain('withdrawn: outlet not told, 2022-03-11');
    expect(after.some((t) => t.includes('envoy.recall'))).toBe(false);
    expect((await own.get('/feeds/kind/protest.json')).json<JsonFeed>().items).toEqual([]);
    readXml((await own.get('/feeds/kind/protest.atom')).text);
    await own.context.close();
  });

  it('answer 304 to who has the latest', async () => {
    const first = await site.get('/feeds/country/PER.atom');
    const etag = first.headers.get('etag') ?? '';
    expect((await site.get('/feeds/country/PER.atom', { 'if-none-match': etag })).status).toBe(304);
  });

  it('refuse an unknown party or kind, a pair of one, and another ending', async () => {
    const codes = await Promise.all(
      [
        '/feeds/country/Nowhere.atom',
        '/feeds/kind/none.atom',
        '/feeds/pair/TGO/TGO.json',
        '/feeds/country/TGO',
        '/feeds/country/TGO.rss',
        "/feeds/kind/'%20or%201=1--.json",
      ].map(async (at) => [at, (await site.get(at)).status]),
    );
    expect(codes.map(([, status]) => status)).toEqual([400, 400, 400, 404, 404, 400]);
  });

  it('hold whatever a report says without breaking', () => {
    const hostile = 'a\u0000b\u0008c\u001b[31m\u0085\uFFFE\uD800 <script>alert("1")</script> & \u{1F54A} ]]> &amp;';
    expect(readXml(`<a b="${xmlText(hostile)}">${xmlText(hostile)}</a>`).text).toBe(
      'abc[31m\uFFFD <script>alert("1")</script> & \u{1F54A} ]]> &amp;',
    );
    const entry = {
      id: 'urn:demarche:e:1',
      path: '/r/e:1',
      title: hostile,
      text: hostile,
      updated: '2022-01-01T00:00:00Z',
      published: null,
      tags: [hostile],
    };
    const feed = {
      id: hostile,
      title: hostile,
      self: '/x"y',
      page: '/',
      origin: 'http://h',
      updated: entry.updated,
      entries: [entry],
    };
    expect(below(readXml(atomText(feed)), 'entry')).toHaveLength(1);
    expect(JSON.stringify(jsonFeed(feed))).not.toMatch(/\\u0000|\\u0008|\\u001b/);
  });
});
