import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/server/problem.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

const TOKEN = 'a-token-of-our-own-1234';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let path = '';
let site: Served;

beforeAll(async () => {
  path = await storeOf([{ date: '2022-03-09', text: 'Kenya expelled two Ugandan diplomats on Monday.' }]);
  site = await served(path, { token: TOKEN });
}, 60_000);

afterAll(() => site.context.close());

describe('the app', () => {
  it('tells what it serves, without the path of the store', async () => {
    const about = (await site.get('/api/about')).json<{ store: string; reports: number; events: number }>();
    expect(about.reports).toBe(1);
    expect(about.events).toBeGreaterThan(0);
    expect(about.store).not.toContain('/');
  });

  it('answers an unknown address with a problem that says what to do, and never a stack', async () => {
    const { status, headers, text, json } = await site.get('/api/nothing?x=1');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json<Problem>()).toMatchObject({ status: 404, code: 'E_ROUTE', instance: '/api/nothing?x=1' });
    expect(text).not.toMatch(/\.ts:\d|node_modules/);
  });

  it('answers 304 to who has the present state, and anew when the store has changed', async () => {
    const first = await site.get('/api/about');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/".+"$/);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await site.get('/api/about', { 'if-none-match': tag })).status).toBe(304);
    await site.context.store.judge([
      { id: 'j:1', author: 'A', time: '2026-01-01T00:00:00Z', reason: 'r', act: { do: 'undo', judgement: 'j:0' } },
    ]);
    const again = await site.get('/api/about', { 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(tag);
  });

  it('finds its tag among several, as caches that many use send them', async () => {
    const tag = (await site.get('/api/about')).headers.get('etag') ?? '';
    expect((await site.get('/api/about', { 'if-none-match': `W/"other", ${tag}` })).status).toBe(304);
    expect((await site.get('/api/about', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it('says which methods an address takes, and that there is nothing where it takes none', async () => {
    const response = await site.app.request('/api/events', { method: 'PUT', headers: BEARER });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await response.json()).toMatchObject({ code: 'E_METHOD', detail: '/api/events takes no PUT' });
    const judging = await site.app.request('/api/judgements', { method: 'DELETE', headers: BEARER });
    expect([judging.status, judging.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect((await site.app.request('/api/read')).status).toBe(405);
    expect((await site.app.request('/api/nothing', { method: 'PUT', headers: BEARER })).status).toBe(404);
  });

  it('answers OPTIONS with the methods, without a token and without leave for other sites', async () => {
    const { status, headers } = await site.app.request('/api/judgements', { method: 'OPTIONS' });
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect((await site.app.request('/api/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });

  it('names the nearest address, and the nearest parameter, to who mistypes one', async () => {
    for (const [address, near] of [
      ['/api/evnts', /did you mean \/api\/events\?/],
      ['/api/events/', /did you mean \/api\/events\?/],
      ['/api/claim.csv', /did you mean \/api\/claims\.csv\?/],
      ['/api/events?actr=TUR', /did you mean actor\?/],
      ['/api/events?min-origins=2', /did you mean min_origins\?/],
      ['/api/events?asOf=2021', /did you mean as_of\?/],
      ['/api/events?colour=red', /^it takes actor/],
    ] as const)
      expect([address, (await site.get(address)).json<Problem>().help]).toEqual([address, expect.stringMatching(near)]);
  });

  it('takes a star for any tag', async () => {
    expect((await site.get('/api/about', { 'if-none-match': '*' })).status).toBe(304);
  });

  it('takes no judgement into a store that was removed or replaced', async () => {
    const other = await storeOf([{ date: '2022-03-09', text: 'Kenya expelled two Ugandan diplomats on Monday.' }]);
    const gone = await served(other, { token: TOKEN });
    await rm(other);
    const body = JSON.stringify({ do: 'accept', ids: ['m:1234'], author: 'A', reason: 'r' });
    const headers = { ...BEARER, 'content-type': 'application/json' };
    const response = await gone.app.request('/api/judgements', { method: 'POST', headers, body });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: 'E_STORE',
      detail: expect.stringMatching(/removed or replaced/),
    });
    await gone.context.close();
  });

  it('answers HEAD as GET without the body', async () => {
    const response = await site.app.request('/api/about', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toMatch(/^W\//);
  });
});

describe('the pages', () => {
  it('are one file for every address of the workbench, and assets with a hash are kept for ever', async () => {
    const web = await mkdtemp(join(tmpdir(), 'demarche-web-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Workbench</title>');
    await writeFile(join(web, 'index-a1b2c3d4.js'), 'plain');
    await writeFile(join(web, 'index-a1b2c3d4.js.br'), 'packed');
    const pages = await served(path, { web });
    for (const address of ['/', '/dyad/TUR/ISR', '/event/e:1', '/explore']) {
      const { status, text, headers } = await pages.get(address);
      expect([address, status, text.includes('Workbench')]).toEqual([address, 200, true]);
      expect(headers.get('cache-control')).toBe('no-cache');
    }
    const asset = await pages.get('/index-a1b2c3d4.js', { 'accept-encoding': 'gzip, br' });
    expect([asset.text, asset.headers.get('content-encoding')]).toEqual(['packed', 'br']);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await pages.get('/index-a1b2c3d4.js')).text).toBe('plain');
    expect((await pages.get('/%2e%2e/%2e%2e/etc/passwd')).status).toBe(404);
    expect((await pages.get('/api/nothing')).status).toBe(404);
    await pages.context.close();
  });

  it('are never told by the tag of the data that is at the same address', async () => {
    const web = await mkdtemp(join(tmpdir(), 'demarche-web-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Workbench</title>');
    const pages = await served(path, { web });
    const [event] = (await pages.get('/api/events')).json<{ items: { id: string }[] }>().items;
    const data = await pages.get(`/r/${event?.id}`);
    const tag = data.headers.get('etag') ?? '';
    expect((await pages.get(`/r/${event?.id}`, { 'if-none-match': tag })).status).toBe(304);
    const page = await pages.get(`/r/${event?.id}`, { 'if-none-match': tag, accept: 'text/html' });
    expect([page.status, page.text.includes('Workbench'), page.headers.get('etag')]).toEqual([200, true, null]);
    for (const { headers } of [data, page]) expect(headers.get('vary')).toContain('accept,');
    await pages.context.close();
  });
});
