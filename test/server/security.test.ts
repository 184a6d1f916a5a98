import { mkdtemp, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/server/problem.ts';
import { tokenFor } from '../../src/server/security.ts';
import { type Serving, serveStore } from '../../src/server/serve.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

const TOKEN = 'a-token-of-our-own-1234';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let path = '';
let site: Served;
let open: Served;
let web = '';

beforeAll(async () => {
  path = await storeOf([{ date: '2022-03-09', text: 'Kenya expelled two Ugandan diplomats on Monday.' }]);
  web = await mkdtemp(join(tmpdir(), 'demarche-web-'));
  await writeFile(join(web, 'index.html'), '<!doctype html><title>Workbench</title>');
  site = await served(path, { token: TOKEN });
  open = await served(path, { token: TOKEN, host: '0.0.0.0', web });
}, 60_000);

afterAll(async () => {
  await site.context.close();
  await open.context.close();
});

async function send(
  to: Served,
  address: string,
  {
    headers = {},
    body = '{}',
    method = 'POST',
  }: { headers?: Record<string, string>; body?: string; method?: string } = {},
): Promise<{ readonly status: number; readonly problem: Partial<Problem>; readonly headers: Headers }> {
  const response = await to.app.request(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const problem = text.startsWith('{') ? (JSON.parse(text) as Partial<Problem>) : {};
  return { status: response.status, problem, headers: response.headers };
}

describe('every answer', () => {
  it.each(['/api/about', '/api/nothing', '/', '/nothing.js'])(
    'of %s lets a page load only what is its own',
    async (at) => {
      const { headers } = await site.get(at);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'.*'unsafe-eval'|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    },
  );

  it('says so when it is not new, too', async () => {
    const tag = (await site.get('/api/about')).headers.get('etag') ?? '';
    const { status, headers } = await site.get('/api/about', { 'if-none-match': tag });
    expect([status, headers.get('x-content-type-options')]).toEqual([304, 'nosniff']);
  });
});

describe('a server on loopback', () => {
  it('lets everybody on the machine read, and nobody write without the token', async () => {
    expect((await site.get('/api/about')).status).toBe(200);
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Bearer ${TOKEN}x`, `bearer`, `Digest ${TOKEN}`]) {
      const { status, problem, headers } = await send(site, '/api/judgements', { headers: { authorization } });
      expect([authorization, status, problem.code]).toEqual([authorization, 401, 'E_TOKEN']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(JSON.stringify(problem)).not.toContain(TOKEN);
    }
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await send(site, '/api/judgements', { method })).status).toBe(401);
  });

  it('answers to no name but its own, so that no other name can be turned to it', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example:4173', 'localhost.evil.example', ''])
      expect([host, (await site.get('/api/about', { host })).status]).toEqual([host, 403]);
    for (const host of ['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST', '[::1]:4173'])
      expect([host, (await site.get('/api/about', { host })).status]).toEqual([host, 200]);
  });

  it('takes nothing from the page of another site, even with the token', async () => {
    const own = { host: '127.0.0.1:4173', ...BEARER };
    const sent: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:9999' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const more of sent) {
      const { status, problem } = await send(site, '/api/judgements', { headers: { ...own, ...more } });
      expect([more, status, problem.code]).toEqual([more, 403, 'E_ORIGIN']);
    }
    const { status } = await send(site, '/api/judgements', {
      headers: { ...own, origin: 'http://127.0.0.1:4173', 'sec-fetch-site': 'same-origin' },
    });
    expect(status).not.toBe(403);
  });
});

describe('a server on another address', () => {
  it('gives its data to those with the token alone, and its pages, which hold none, to all', async () => {
    for (const address of ['/api/about', '/api/nothing', '/r/e:1234', '/r/e:1234.json', '/feeds/country/KEN.atom'])
      expect([address, (await open.get(address)).status]).toEqual([address, 401]);
    expect((await open.get('/api/about', BEARER)).status).toBe(200);
    expect((await open.get('/')).text).toContain('Workbench');
    expect((await open.get('/r/e:1234.json', { accept: 'text/html' })).status).toBe(401);
  });

  it('takes the token as a password, as feed readers send it, and asks for it', async () => {
    const basic = Buffer.from(`reader:${TOKEN}`).toString('base64');
    expect((await open.get('/api/about', { authorization: `Basic ${basic}` })).status).toBe(200);
    const { headers } = await open.get('/feeds/country/KEN.atom');
    expect(headers.get('www-authenticate')).toMatch(/^Basic/);
  });

  it('does not start without a token, or with one that is soon guessed', () => {
    const made = (): string => 'made';
    expect(tokenFor('127.0.0.1', undefined, made)).toBe('made');
    expect(tokenFor('::1', '', made)).toBe('made');
    expect(tokenFor('0.0.0.0', TOKEN, made)).toBe(TOKEN);
    expect(() => tokenFor('0.0.0.0', undefined, made)).toThrow(expect.objectContaining({ code: 'E_TOKEN' }));
    expect(() => tokenFor('192.168.1.4', 'short', made)).toThrow(expect.objectContaining({ code: 'E_TOKEN' }));
    expect(() => tokenFor('127.0.0.1', 'with spaces in it, long', made)).toThrow(
      expect.objectContaining({ code: 'E_TOKEN' }),
    );
  });
});

describe('limits', () => {
  it('refuse a body that is too large, with and without its length in the headers', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(1_000_001) });
    const { status, problem } = await send(site, '/api/judgements', {
      headers: { ...BEARER, 'content-length': String(body.length) },
      body,
    });
    expect([status, problem.code, problem.detail]).toEqual([413, 'E_TOO_LARGE', 'the request is larger than 1 MB']);
    const stream = new ReadableStream({
      start(c) {
        for (let i = 0; i < 3; i++) c.enqueue(new TextEncoder().encode('x'.repeat(400_000)));
        c.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { ...BEARER, 'transfer-encoding': 'chunked' },
      body: stream,
      duplex: 'half',
    };
    expect((await site.app.request('/api/judgements', init as RequestInit)).status).toBe(413);
  });

  it('let an address send so much a minute, and say when to ask again', async () => {
    const slow = await served(path, { token: TOKEN, postsPerMinute: 3 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await send(slow, '/api/nothing', { headers: BEARER })).status);
    expect(statuses).toEqual([404, 404, 404, 429]);
    const { problem, headers } = await send(slow, '/api/nothing', { headers: BEARER });
    expect(problem.code).toBe('E_RATE');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await slow.get('/api/about')).status).toBe(200);
    await slow.context.close();
  });

  it('refuse an address that is no text', async () => {
    for (const address of ['/api/%ff', '/%E0%A4%A', '/r/%00', '/r/%0d%0aX: y', '/feeds/kind/%1b'])
      expect([address, (await site.get(address)).json<Problem>().code]).toEqual([address, 'E_ADDRESS']);
  });
});

describe('a server that listens', () => {
  let serving: Serving;
  beforeAll(async () => {
    serving = await serveStore(path, { port: 0 });
  });
  afterAll(() => serving.close());

  it('makes a token that nobody can guess, another at each start', async () => {
    expect(serving.token).toMatch(/^[\w-]{32}$/);
    const other = await serveStore(path, { port: 0 });
    expect(other.token).not.toBe(serving.token);
    await other.close();
  });

  it('refuses a name that was turned to it, and headers beyond all measure, as problems', async () => {
    const status = await new Promise<number>((done) =>
      ask(`${serving.url}/api/about`, { headers: { host: 'evil.example' } }, (r) => {
        r.resume();
        done(r.statusCode ?? 0);
      }).end(),
    );
    expect(status).toBe(403);
    const response = await fetch(`${serving.url}/api/about`, { headers: { 'x-long': 'x'.repeat(20_000) } });
    expect(response.status).toBe(431);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'E_REQUEST', status: 431 });
  });

  it('refuses what is no request', async () => {
    const { port } = new URL(serving.url);
    const text = await new Promise<string>((done) => {
      let got = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
      socket.on('data', (more) => (got += String(more)));
      socket.on('close', () => done(got));
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('E_REQUEST');
  });

  it('refuses an address or a host that cannot be, as a problem', async () => {
    const { port } = new URL(serving.url);
    const odd = [
      { path: '/..\\package.json', headers: {} },
      { path: '/api/about', headers: { host: '127.0.0.1@evil.example' } },
    ];
    for (const asked of odd) {
      const text = await new Promise<string>((done) => {
        ask({ host: '127.0.0.1', port, ...asked }, (r) => {
          let got = `${r.statusCode} `;
          r.on('data', (more) => (got += String(more)));
          r.on('end', () => done(got));
        }).end();
      });
      expect(text).toMatch(/^400 \{.*"code":"E_REQUEST"/);
    }
  });

  it('never leaves its folder for a file', async () => {
    const { port } = new URL(serving.url);
    for (const address of [
      '/../../../../etc/passwd',
      '/..%2f..%2f..%2fetc/passwd',
      '/r/..%2f..%2fetc%2fpasswd',
      '/%2e%2e/package.json',
    ]) {
      const text = await new Promise<string>((done) => {
        // fetch would tidy the address up before it is sent.
        ask({ host: '127.0.0.1', port, path: address }, (r) => {
          let got = String(r.statusCode);
          r.on('data', (more) => (got += String(more)));
          r.on('end', () => done(got));
        }).end();
      });
      expect([address, text.slice(0, 3)]).toEqual([address, '404']);
      expect(text).not.toMatch(/root:|"devDependencies"/);
    }
  });
});
