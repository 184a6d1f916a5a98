import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MentionRow } from '../../src/coding/contract.ts';
import { createTextReader } from '../../src/server/text-reader.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

let site: Served;

beforeAll(async () => {
  site = await served(await storeOf([]));
}, 60_000);

afterAll(() => site.context.close());

async function read(body: unknown): Promise<{ readonly status: number; readonly text: string }> {
  const response = await site.app.request('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

describe('reading a text over HTTP', () => {
  it('gives the rows of the text, keeps nothing, and answers others meanwhile', async () => {
    const text = '🕊 Togo expelled two Ghanaian diplomats on Monday.';
    const reading = read({ text, date: '2022-03-09', outlet: 'Harbour Post' });
    expect((await site.get('/api/about')).status).toBe(200);
    const answer = await reading;
    expect(answer.status).toBe(200);
    const { report, rows } = JSON.parse(answer.text) as { report: object; rows: readonly MentionRow[] };
    expect(report).toMatchObject({ outlet: 'Harbour Post', date: { edtf: '2022-03-09', basis: 'metadata' } });
    const [row] = rows;
    expect(row).toMatchObject({ contract: 1, kind: 'envoy.expel', date: { edtf: '2022-03-07' } });
    expect([...text].slice(...(row?.span ?? [0, 0])).join('')).toBe(row?.quote);
    expect((await site.get('/api/about')).json<{ reports: number }>().reports).toBe(0);
  }, 60_000);

  it('refuses what is no report', async () => {
    const codes = [];
    for (const body of [
      {},
      { text: '' },
      { text: ' ' },
      { text: 'x', date: 'soon' },
      { text: 'x', path: '/etc/passwd' },
    ])
      codes.push((await read(body)).status);
    expect(codes).toEqual([400, 400, 400, 400, 400]);
  });

  it('gives up what nobody waits for, and what takes too long, and then reads on', async () => {
    const record = JSON.stringify({ text: 'Togo expelled two Ghanaian diplomats. '.repeat(2000) });
    const short = JSON.stringify({ text: 'Togo expelled two Ghanaian diplomats.' });
    const reader = createTextReader();
    const stop = new AbortController();
    const stopped = reader.read(record, stop.signal);
    const next = reader.read(short, new AbortController().signal);
    setTimeout(() => stop.abort(), 50);
    await expect(stopped).rejects.toMatchObject({ code: 'E_TOO_LONG' });
    expect((await next).rows).toHaveLength(1);
    await expect(createTextReader(5).read(record, new AbortController().signal)).rejects.toMatchObject({
      code: 'E_TOO_LONG',
    });
  }, 60_000);
});
