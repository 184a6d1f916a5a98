import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../src/query/history.ts';
import type { Linked } from '../../src/query/permalink.ts';
import type { ProofAnswer } from '../../src/query/proof.ts';
import { changeOf, judgementOf } from '../../src/record/judgements/make.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { openStore } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { storeOf } from '../cli/store.ts';
import { type Served, served } from './served.ts';

/** With a character beyond the basic plane before what is told: offsets count code points. */
const TOLD = [
  { date: '2022-03-09', text: '🕊 LOMÉ — Togo expelled two Ghanaian diplomats on Monday, the foreign ministry said.' },
  { date: '2022-03-10', text: 'Togo expelled two diplomats of Ghana on Monday over a border dispute.' },
  { date: '2022-03-11', text: 'Peru denied that it had recalled its ambassador to Chile on Thursday.' },
];

let path = '';
let site: Served;
let events: readonly RecordEvent[] = [];

beforeAll(async () => {
  path = await storeOf(TOLD);
  site = await served(path);
  events = await site.context.store.events({});
}, 60_000);

afterAll(() => site.context.close());

function joined(): RecordEvent {
  const found = events.find((e) => e.reports.length > 1);
  if (found === undefined) throw new Error('no event has two reports');
  return found;
}

const linked = async (id: string): Promise<Linked> => (await site.get(`/r/${id}.json`)).json<Linked>();

describe('a permalink', () => {
  it('leads from any id to what has it, and to where that is shown', async () => {
    const event = joined();
    const [mention = ''] = event.mentions;
    const [report = ''] = event.reports;
    const judgement = judgementOf(
      { do: 'accept', mention },
      { author: 'Ana', time: '2024-01-01T10:00:00Z', reason: 'checked' },
    );
    await site.context.store.judge([judgement]);
    const run = (await site.get('/api/runs')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    expect(await linked(event.id)).toMatchObject({ type: 'event', id: event.id, event: event.id });
    expect(await linked(mention)).toMatchObject({ type: 'mention', id: mention, event: event.id });
    expect(await linked(report)).toMatchObject({ type: 'report', id: report, report });
    expect(await linked(judgement.id)).toMatchObject({ type: 'judgement', event: event.id, item: { state: 'stands' } });
    expect(await linked(run)).toMatchObject({ type: 'run', id: run });
    const statement = (await site.get('/api/statements')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    expect(await linked(statement)).toMatchObject({ type: 'statement', id: statement });
    const claim = (await site.get('/api/claims')).json<{ items: { id: string }[] }>().items[0]?.id;
    if (claim !== undefined) expect(await linked(claim)).toMatchObject({ type: 'claim', id: claim });
  });

  it('leads for ever from an id that another event took in to that event, and from the beginning of one for now', async () => {
    const { id, mentions } = joined();
    const other = `e:${mentions.find((m) => m.slice(2) !== id.slice(2))?.slice(2)}`;
    const moved = await site.get(`/r/${other}/proof.json?pair=TGO,GHA`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/r/${id}/proof.json?pair=TGO,GHA`]);
    expect(moved.headers.get('cache-control')).toBe('no-cache');
    const begun = await site.get(`/r/${id.slice(0, 10)}`);
    expect([begun.status, begun.headers.get('location')]).toEqual([302, `/r/${id}`]);
    const [report = ''] = joined().reports;
    const note = await site.get(`/r/n:${report}%2310-20.json`);
    expect([note.status, note.headers.get('location')]).toEqual([302, `/r/${report}.json`]);
    expect((await site.get(`/r/${id.toUpperCase().replace('E:', 'e:')}`)).status).toBe(200);
  });

  it('stays with a mention that was rejected, and says by what', async () => {
    const own = await storeOf(TOLD.slice(0, 1));
    const store = await openStore(own);
    await refreshEvents(store.db);
    const [event] = await store.events({});
    const mention = event?.mentions[0] ?? '';
    const judgement = judgementOf(
      { do: 'reject', mention },
      { author: 'Ana', time: '2024-01-01T10:00:00Z', reason: 'another country' },
    );
    await store.judge([judgement]);
    await store.close();
    const alone = await served(own);
    const gone = { how: 'rejected', by: judgement.id, mention };
    expect((await alone.get(`/r/${mention}`)).json<Linked>()).toMatchObject({ type: 'mention', gone });
    const moved = await alone.get(`/r/${event?.id}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/r/${mention}`]);
    expect((await alone.get(`/r/${mention}/proof`)).json<ProofAnswer>()).toMatchObject({
      gone,
      mentions: [{ mention, fields: expect.arrayContaining([expect.objectContaining({ field: 'row', same: true })]) }],
    });
    const history = (await alone.get(`/r/${mention}/history`)).json<History>();
    expect(history.rows).toMatchObject([{ state: 'judged', row: { id: mention } }]);
    expect(history.judgements).toMatchObject([{ id: judgement.id, reason: 'another country', state: 'stands' }]);
    expect((await alone.get(`/r/${event?.id}/history`)).headers.get('location')).toBe(`/r/${mention}/history`);
    await alone.context.close();
  });

  it('refuses what is no id, is not there, or could be several, each with what to do', async () => {
    for (const id of [
      'e:ffffffff',
      'm:ffffffffffffffffffff',
      'j:ffff',
      'c:ffff',
      's:ffff',
      'sha256:ffff',
      'r:ffff',
      'x',
      'e:',
      "e:1'--",
      '%27%20or%201=1',
      'e:1234%25',
      'm:*',
    ]) {
      const { status, headers, json } = await site.get(`/r/${id}`);
      expect([id, status, headers.get('content-type')]).toEqual([id, 404, 'application/problem+json']);
      expect(json<{ help: string }>().help).not.toBe('');
    }
    expect((await site.get('/r/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await site.get(`/r/e:${'a'.repeat(5000)}`)).status).toBe(404);
    expect((await site.get(`/r/${joined().id}?x=1`)).json<{ code: string }>().code).toBe('E_PARAM');
  });

  it('is the page of the workbench where HTML is asked for', async () => {
    const web = await mkdtemp(join(tmpdir(), 'demarche-web-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Workbench</title>');
    const { id, mentions } = joined();
    const html = { accept: 'text/html,application/xhtml+xml' };
    const pages = await served(path, { web });
    const page = await pages.get(`/r/${id}`, html);
    expect([page.status, page.text.includes('Workbench'), page.headers.get('vary')]).toEqual([
      200,
      true,
      expect.stringContaining('accept'),
    ]);
    expect((await pages.get(`/r/e:${mentions[1]?.slice(2)}`, html)).headers.get('location')).toBe(`/r/${id}`);
    expect((await pages.get('/r/e:ffffffff', html)).text).toContain('Workbench');
    expect((await pages.get(`/r/${id}.json`, html)).json<Linked>().id).toBe(id);
    await pages.context.close();
    // Where others reach the server, whoever has no token learns nothing of what there is.
    const open = await served(path, { web, host: '0.0.0.0', token: 'a-token-of-our-own-1234' });
    const retired = await open.get(`/r/e:${mentions[1]?.slice(2)}`, html);
    expect([retired.status, retired.text.includes('Workbench')]).toEqual([200, true]);
    await open.context.close();
  });
});

describe('a proof', () => {
  it('cuts each part out of the text itself, and gives what else is needed to check it', async () => {
    const { id, mentions, reports } = joined();
    const proof = (await site.get(`/r/${id}/proof`)).json<ProofAnswer>();
    expect(proof.mentions.map((m) => m.mention).toSorted()).toEqual([...mentions].toSorted());
    expect(proof.reports.map((r) => [r.id, r.same])).toEqual(reports.toSorted().map((r) => [r, true]));
    for (const m of proof.mentions) {
      const text = (await site.get(`/api/reports/${m.report.id}`)).json<{ text: string }>().text;
      expect(m.fields.map((f) => f.field)).toEqual(expect.arrayContaining(['row', 'source', 'target', 'date']));
      for (const f of m.fields) {
        expect([...text].slice(...f.span).join('')).toBe(f.slice);
        expect([f.field, f.same]).toEqual([f.field, f.quote === null ? null : true]);
      }
      expect([...text].slice(...m.sentence.span).join('')).toBe(m.sentence.slice);
      expect(m.date).toMatchObject({ edtf: '2022-03-07', basis: 'publication', quote: 'Monday', from: '2022-03-07' });
      expect(m.attribution.length).toBeGreaterThan(0);
      expect(m.coder.run).toMatch(/^r:/);
      expect(m.rule).toContain('envoy.expel');
      expect(m.citation.permalink).toBe(`http://localhost/r/${m.mention}`);
      expect(m.citation.text).toContain(m.report.text_hash);
    }
  });

  it('says so where a text is no longer what was read', async () => {
    const own = await storeOf(TOLD.slice(0, 1));
    const store = await openStore(own);
    await refreshEvents(store.db);
    const [event] = await store.events({});
    await store.db
      .updateTable('report')
      .set({ text: '🕊 LOMÉ — Togo welcomed two Ghanaian diplomats on Monday.' })
      .execute();
    await store.close();
    const changed = await served(own);
    const proof = (await changed.get(`/r/${event?.id}/proof`)).json<ProofAnswer>();
    expect(proof.reports.map((r) => r.same)).toEqual([false]);
    expect(proof.mentions[0]?.fields.find((f) => f.field === 'row')?.same).toBe(false);
    await changed.context.close();
  });

  it('is given of claims and statements by their words, and of no run', async () => {
    const statement = (await site.get('/api/statements')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    const { words } = (await site.get(`/r/${statement}/proof`)).json<ProofAnswer>();
    expect(words.length).toBeGreaterThan(0);
    expect(words.every((w) => w.same === true)).toBe(true);
    const run = (await site.get('/api/runs')).json<{ items: { id: string }[] }>().items[0]?.id ?? '';
    expect((await site.get(`/r/${run}/proof`)).status).toBe(404);
  });
});

describe('a history', () => {
  it('has what was judged, undone, changed and read again, with who and why', async () => {
    const own = await storeOf(TOLD.slice(0, 2));
    const store = await openStore(own);
    await refreshEvents(store.db);
    const event = (await store.events({})).find((e) => e.reports.length > 1);
    const [mention = '', second = ''] = event?.mentions ?? [];
    const by = { author: 'Ana', reason: 'read again' };
    const edit = judgementOf(
      { do: 'edit', mention, field: 'date', value: '2022-03-06' },
      { ...by, time: '2024-01-01T10:00:00Z' },
    );
    const undo = judgementOf({ do: 'undo', judgement: edit.id }, { ...by, time: '2024-01-02T10:00:00Z' });
    await store.judge([edit, undo]);
    const [row] = await store.mentions({ ids: [second] });
    const change = changeOf({
      report: row?.row.report ?? '',
      change: 'withdrawn',
      by: null,
      basis: 'told',
      author: 'Ana',
      time: '2024-01-03',
      reason: 'the outlet took it back',
    });
    // The same rows read by another run.
    const reading = (await store.readings([row?.row.report ?? ''])).get(row?.row.report ?? '');
    const report = await store.report(row?.row.report ?? '');
    const again = await store.begin({ version: '9', codebook: '9', gazetteer: '9', model: '9' });
    if (report && reading) void again.writer.add({ report, reading });
    await again.writer.flush();
    await store.change([change]);
    await refreshEvents(store.db);
    await store.close();

    const judged = await served(own);
    const history = (await judged.get(`/r/${mention}/history`)).json<History>();
    expect(history.judgements).toMatchObject([
      { id: edit.id, state: 'undone', state_by: undo.id, author: 'Ana', reason: 'read again' },
      { id: undo.id, state: 'stands' },
    ]);
    const other = (await judged.get(`/r/${second}/history`)).json<History>();
    expect(other.rows.map((r) => [r.number, r.state])).toEqual([
      [1, 'earlier'],
      [2, 'gone'],
    ]);
    expect(other.runs.map((r) => [r.number, r.version, r.stands])).toEqual([
      [1, expect.any(String), false],
      [2, '9', true],
    ]);
    expect(other.changes).toMatchObject([{ id: change.id, change: 'withdrawn', undone_by: null }]);
    expect((await judged.get(`/r/${change.id}`)).json<Linked>()).toMatchObject({
      type: 'change',
      report: row?.row.report,
      item: { reason: 'the outlet took it back', correction: { how: 'withdrawn' } },
    });
    await judged.context.close();
  });

  it('names the other ids that lead to an event, and when the store last saw it change', async () => {
    const { id, mentions } = joined();
    const history = (await site.get(`/r/${id}/history.json`)).json<History>();
    expect(history.also.toSorted()).toEqual(
      mentions
        .map((m) => `e:${m.slice(2)}`)
        .filter((e) => e !== id)
        .toSorted(),
    );
    expect(history.log).toMatchObject({ present: true, time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
    expect(history.rows.map((r) => r.row.id)).toEqual([...mentions]);
  });
});
