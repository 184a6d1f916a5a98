import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeltaEntry } from '../../src/query/delta.ts';
import type { Judgement, RecordEvent } from '../../src/record/types.ts';
import type { Problem } from '../../src/server/problem.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

const TOKEN = 'a-token-of-our-own-1234';

let site: Served;

beforeAll(async () => {
  const path = await storeOf([
    { date: '2022-03-09', text: 'Togo expelled two Ghanaian diplomats on Monday.' },
    { date: '2022-03-10', text: 'Togo expelled two diplomats of Ghana on Monday over a border dispute.' },
    { date: '2022-05-11', text: 'Peru recalled its ambassador to Chile on Thursday.' },
  ]);
  site = await served(path, { token: TOKEN });
}, 60_000);

afterAll(() => site.context.close());

interface Judged {
  readonly status: number;
  readonly judgements: readonly Judgement[];
  readonly touched: readonly DeltaEntry[];
  readonly problem: Problem;
}

async function judge(body: unknown, type = 'application/json'): Promise<Judged> {
  const response = await site.app.request('/api/judgements', {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer = (await response.json()) as Omit<Judged, 'status' | 'problem'> & Problem;
  return { status: response.status, judgements: answer.judgements, touched: answer.touched, problem: answer };
}

const by = { author: 'A. Osei', reason: 'checked against the note' };

async function events(): Promise<readonly RecordEvent[]> {
  return (await site.get('/api/events?limit=100')).json<{ items: RecordEvent[] }>().items;
}

async function expulsion(): Promise<RecordEvent> {
  const found = (await events()).find((e) => e.kind === 'envoy.expel');
  if (found === undefined) throw new Error('there is no expulsion');
  return found;
}

describe('judging over HTTP', () => {
  it('answers with the judgement and the events that it touched, and the record is as judged at once', async () => {
    const { id, mentions } = await expulsion();
    const [first, second = ''] = mentions;
    const rejected = await judge({ do: 'reject', ids: [second], ...by });
    expect(rejected.status).toBe(200);
    expect(rejected.judgements).toMatchObject([{ ...by, act: { do: 'reject', mention: second } }]);
    expect(rejected.touched).toMatchObject([{ id, op: 'changed', event: { mentions: [first] } }]);
    expect((await expulsion()).mentions).toEqual([first]);

    const undone = await judge({ do: 'undo', ids: [rejected.judgements[0]?.id], ...by });
    expect(undone.touched).toMatchObject([{ id, op: 'changed', event: { mentions } }]);
  });

  it('takes an event for all its mentions, and does not tell of events that stay as they were', async () => {
    const { id, mentions } = await expulsion();
    const { judgements, touched } = await judge({ do: 'accept', ids: [id.slice(0, 8)], ...by });
    expect(judgements.map((j) => j.act)).toEqual(mentions.map((mention) => ({ do: 'accept', mention })));
    expect(touched.map((t) => t.id)).toEqual([id]);
    const again = await judge({ do: 'accept', ids: [id], ...by, time: judgements[0]?.time });
    expect(again.judgements.map((j) => j.id)).toEqual(judgements.map((j) => j.id));
    expect(again.touched).toEqual([]);
    expect((await judge({ do: 'unsure', ids: [id], ...by })).status).toBe(200);
  });

  it('lays values over fields, with the codes of a new kind, and opens a field that is null', async () => {
    const recall = (await events()).find((e) => e.kind === 'envoy.recall');
    const { judgements, touched } = await judge({
      do: 'edit',
      ids: [recall?.mentions[0]],
      edits: { target: 'bolivia', date: null, kind: 'envoy.expel' },
      ...by,
    });
    expect(judgements.map((j) => j.act)).toMatchObject([
      { do: 'edit', field: 'target', value: 'BOL', name: 'Bolivia' },
      { do: 'edit', field: 'date', value: null },
      { do: 'edit', field: 'kind', value: 'envoy.expel', codes: { plover: { type: expect.any(String) } } },
    ]);
    expect(touched.find((t) => t.op !== 'removed')).toMatchObject({
      pair: ['BOL', 'PER'],
      event: { kind: 'envoy.expel', target: 'BOL' },
    });
    await judge({ do: 'undo', ids: judgements.map((j) => j.id), ...by });
  });

  it('merges and splits', async () => {
    const { id, mentions } = await expulsion();
    const split = await judge({ do: 'split', ids: mentions, ...by });
    expect(split.touched.map((t) => t.op).toSorted()).toEqual(['added', 'changed']);
    const merged = await judge({ do: 'merge', ids: mentions, ...by });
    expect(merged.touched).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id, op: 'changed' }),
        expect.objectContaining({ op: 'removed' }),
      ]),
    );
  });

  it.each([
    ['an unknown id', { do: 'accept', ids: ['m:ffffffff'], ...by }, 404, 'E_ID'],
    ['no author', { do: 'accept', ids: ['m:ffffffff'], author: ' ', reason: 'x' }, 422, 'E_JUDGEMENT'],
    ['no reason', { do: 'accept', ids: ['m:ffffffff'], author: 'A', reason: '' }, 422, 'E_JUDGEMENT'],
    ['a time that is none', { do: 'undo', ids: ['j:ffffffff'], ...by, time: 'today' }, 404, 'E_ID'],
    ['an unknown act', { do: 'delete', ids: ['m:ffffffff'], ...by }, 400, 'E_BODY'],
    ['no ids', { do: 'accept', ids: [], ...by }, 400, 'E_BODY'],
    ['more than it takes', { do: 'accept', ids: ['m:ffffffff'], ...by, sql: "'; drop table event; --" }, 400, 'E_BODY'],
    ['an edit of nothing', { do: 'edit', ids: ['m:ffffffff'], ...by }, 400, 'E_BODY'],
    ['an edit of an unknown field', { do: 'edit', ids: ['m:f'], edits: { quote: 'x' }, ...by }, 400, 'E_BODY'],
    ['an edit to an unknown party', { do: 'edit', ids: ['m:f'], edits: { source: 'Nowhere' }, ...by }, 400, 'E_ACTOR'],
    ['one to merge', { do: 'merge', ids: ['m:ffffffff'], ...by }, 400, 'E_BODY'],
    ['no JSON', '{', 400, 'E_BODY'],
    ['a list', '[]', 400, 'E_BODY'],
  ])('refuses %s', async (_, body, status, code) => {
    const before = await events();
    const { status: got, problem } = await judge(body);
    expect([got, problem.code]).toEqual([status, code]);
    expect(problem.help).not.toBe('');
    expect(await events()).toEqual(before);
  });

  it('refuses what is one event already, a value that cannot be, and what is not sent as JSON', async () => {
    const { id, mentions } = await expulsion();
    expect((await judge({ do: 'merge', ids: [id, mentions[0]], ...by })).problem.code).toBe('E_JUDGEMENT');
    const dated = await judge({ do: 'edit', ids: [id], edits: { date: 'some day' }, ...by });
    expect([dated.status, dated.problem.code]).toEqual([422, 'E_JUDGEMENT']);
    const time = await judge({ do: 'accept', ids: [id], ...by, time: 'today' });
    expect([time.status, time.problem.code]).toEqual([422, 'E_JUDGEMENT']);
    expect((await judge({ do: 'accept', ids: [id], ...by }, 'text/plain')).problem).toMatchObject({
      code: 'E_MEDIA',
      status: 415,
    });
    const zipped = await site.app.request('/api/judgements', {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: '{}',
    });
    expect([zipped.status, ((await zipped.json()) as Problem).code]).toEqual([415, 'E_MEDIA']);
  });
});
