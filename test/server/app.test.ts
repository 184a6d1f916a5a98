import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/server/problem.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

let path = '';
let site: Served;

beforeAll(async () => {
  path = await storeOf([{ date: '2022-03-09', text: 'Kenya expelled two Ugandan diplomats on Monday.' }]);
  site = await served(path);
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
});
