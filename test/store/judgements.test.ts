import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionRow } from '../../src/coding/contract.ts';
import { reportRow } from '../../src/coding/row.ts';
import type { Reading } from '../../src/reading/types.ts';
import { buildRecord } from '../../src/record/build.ts';
import { judgementOf } from '../../src/record/judgements/make.ts';
import { supersededBy } from '../../src/record/judgements/versions.ts';
import type { Judgement } from '../../src/record/types.ts';
import { type Given, readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { findRuns } from '../../src/store/runs.ts';
import type { Entry } from '../../src/store/write.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-judgements-'));
let stores = 0;
const newStore = (): Promise<Store> => openStore(join(folder, `${stores++}.db`));
const VERSIONS = { version: '1', codebook: '1', gazetteer: '1', model: '1' };

function entry(text: string, given: Given, rows: readonly MentionRow[], words: string[] = []): Entry {
  const report = readText(text, given);
  const reading: Reading = readingWith(
    report.id,
    report.date.edtf,
    rows,
    Object.fromEntries(rows.map((r) => [r.id, words])),
  );
  return { report, reading: { ...reading, report: reportRow(report) } };
}

async function fill(store: Store, entries: readonly Entry[], versions = VERSIONS): Promise<void> {
  const run = await store.begin(versions);
  for (const e of entries) void run.writer.add(e);
  await run.writer.flush();
}

async function eventsIn(store: Store): Promise<string> {
  await refreshEvents(store.db);
  const events = await store.events({});
  return JSON.stringify(events.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

const by = { author: 'Amina', reason: 'read again' };
let minute = 0;
const judge = (act: Judgement['act']): Judgement =>
  judgementOf(act, { ...by, time: new Date(Date.UTC(2021, 5, 1, 0, minute++)).toISOString() });

const one = entry('Kenya expelled two.', { date: '2021-04-18' }, [
  rowOf('m:a1', { day: '2021-04-17' }),
  rowOf('m:a2', { kind: 'envoy.recall', day: '2021-04-18' }),
]);
const two = entry('Nairobi threw out two.', { date: '2021-04-19' }, [rowOf('m:b1', { day: '2021-04-17' })]);
const open = entry('Kenya expelled some.', { date: '2021-04-19' }, [rowOf('m:c1', { day: '2021-04-17', target: [] })]);
const undated = entry(
  'Two were expelled.',
  {},
  [rowOf('m:d1', {}), rowOf('m:d2', { target: [party('ETH')] })],
  ['nairobi', 'port'],
);
const all = [one, two, open, undated];

describe('a store with judgements', () => {
  it('tells the same events as the whole record built anew, whatever was judged in whatever order', async () => {
    const reject = judge({ do: 'reject', mention: 'm:b1' });
    const judgements = [
      reject,
      judge({ do: 'edit', mention: 'm:c1', field: 'target', value: 'SOM' }),
      judge({ do: 'merge', a: 'm:a1', b: 'm:d2' }),
      judge({ do: 'undo', judgement: reject.id }),
      judge({ do: 'split', a: 'm:a1', b: 'm:b1' }),
      judge({ do: 'accept', mention: 'm:a2' }),
      judge({ do: 'unsure', mention: 'm:a1' }),
    ];
    const expected = JSON.stringify(
      buildRecord(
        all.map((e) => e.reading),
        judgements,
      ).events,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(judgements, { minLength: judgements.length }),
        fc.shuffledSubarray(all, { minLength: 4 }),
        fc.nat(4),
        async (order, entries, first) => {
          const store = await newStore();
          await fill(store, entries.slice(0, first));
          await eventsIn(store);
          for (const j of order.slice(0, 3)) await store.judge([j]);
          await eventsIn(store);
          await fill(store, entries);
          await store.judge(order);
          expect(await eventsIn(store)).toBe(expected);
          await store.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('keeps rows as they were read, and lays what was judged over them', async () => {
    const store = await newStore();
    await fill(store, all);
    const edit = judge({ do: 'edit', mention: 'm:a1', field: 'kind', value: 'envoy.recall' });
    await store.judge([edit]);
    const [m] = await store.mentions({ ids: ['m:a1'] });
    expect(m?.row.kind).toBe('envoy.recall');
    expect(m?.judged?.edits).toEqual([
      expect.objectContaining({ field: 'kind', was: 'envoy.expel', judgement: edit.id }),
    ]);
    expect(await store.mentions({ kinds: ['envoy.recall'] })).toHaveLength(2);
    await store.judge([judge({ do: 'undo', judgement: edit.id })]);
    const [back] = await store.mentions({ ids: ['m:a1'] });
    expect([back?.row.kind, back?.judged]).toEqual(['envoy.expel', undefined]);
    await store.close();
  });

  it('lays judgements over the rows of a later run, and forgets none when a run no longer has the row', async () => {
    const store = await newStore();
    await fill(store, [one, two]);
    const doubt = judge({ do: 'unsure', mention: 'm:a1' });
    await store.judge([judge({ do: 'reject', mention: 'm:b1' }), doubt]);
    const other = { ...two, reading: { ...two.reading, rows: [] } };
    await fill(store, [one, other], { ...VERSIONS, version: '2' });
    await fill(store, [two], { ...VERSIONS, version: '3' });
    await refreshEvents(store.db);
    const mentions = await store.mentions({});
    expect(mentions.map((m) => m.row.id)).toEqual(['m:a1', 'm:a2']);
    expect(mentions[0]?.judged?.doubts).toEqual([{ judgement: doubt.id, author: 'Amina' }]);
    await store.close();
  });

  it('numbers runs one after the other, however often one is taken up again', async () => {
    const store = await newStore();
    for (const version of ['1', '1', '1', '2']) await store.begin({ ...VERSIONS, version });
    const runs = await findRuns(store.db);
    expect(runs.map((r) => [r.number, r.version])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
    await store.close();
  });

  it('tells of a day before a judgement what was told then', async () => {
    const store = await newStore();
    await fill(store, all);
    await store.judge([judge({ do: 'edit', mention: 'm:b1', field: 'target', value: 'ETH' })]);
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const pair = ['ETH', 'KEN'] as const;
    const then = await store.mentions({ pair, asOf: day('2021-05-31') });
    const since = await store.mentions({ pair, asOf: day('2021-06-01') });
    expect(then.map((m) => m.row.id)).toEqual(['m:d2']);
    expect(since.map((m) => m.row.id)).toEqual(['m:b1', 'm:d2']);
    await store.close();
  });
});

describe('a store with versions of a report', () => {
  const url = 'https://herald.example/kenya';
  const words = ['nairobi', 'port', 'somali', 'diplomat'];
  const first = entry(
    'Kenya expelled twelve.',
    { date: '2021-04-18', url },
    [rowOf('m:v1', { day: '2021-04-17' })],
    words,
  );
  const second = entry(
    'Kenya expelled ten.',
    { date: '2021-04-20', url },
    [rowOf('m:v2', { day: '2021-04-17' })],
    words,
  );
  const third = entry(
    'Kenya expelled nine.',
    { date: '2021-04-22', url },
    [rowOf('m:v3', { day: '2021-04-17' })],
    words,
  );
  const ids = async (store: Store, asOf?: string): Promise<string[]> =>
    (await store.mentions(asOf === undefined ? {} : { asOf: Date.parse(asOf) / 86_400_000 })).map((m) => m.row.id);

  it('counts only the last version of an address, and before its day the one before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([first, second, third], { minLength: 3 }), async (entries) => {
        const store = await newStore();
        for (const e of entries) await fill(store, [e]);
        expect(await ids(store)).toEqual(['m:v3']);
        expect(await ids(store, '2021-04-21')).toEqual(['m:v2']);
        expect(await ids(store, '2021-04-19')).toEqual(['m:v1']);
        expect((await store.changes()).map((c) => c.basis)).toEqual(['address', 'address']);
        const events = JSON.parse(await eventsIn(store)) as { mentions: string[] }[];
        expect(events.map((e) => e.mentions)).toEqual([['m:v3']]);
        await store.close();
      }),
      { numRuns: 4 },
    );
  });

  it('counts reports of different stories under one address both', async () => {
    const store = await newStore();
    const other = entry(
      'Peru recalled its envoy.',
      { date: '2021-04-25', url },
      [rowOf('m:w1', {})],
      ['lima', 'lawsuit', 'summit'],
    );
    await fill(store, [first, other]);
    expect(await ids(store)).toEqual(['m:v1', 'm:w1']);
    await store.close();
  });

  it('lets a change be undone, and the undoing too', async () => {
    const store = await newStore();
    await fill(store, [first, second]);
    const [change] = await store.changes();
    const undo = judge({ do: 'undo', judgement: change?.id ?? '' });
    await store.judge([undo]);
    expect(await ids(store)).toEqual(['m:v1', 'm:v2']);
    await store.judge([judge({ do: 'undo', judgement: undo.id })]);
    expect(await ids(store)).toEqual(['m:v2']);
    await store.close();
  });

  it('keeps a change of a report that comes in only later', async () => {
    const store = await newStore();
    const old = entry('Kenya expelled twelve, it says.', { date: '2021-04-18' }, [rowOf('m:o1', {})]);
    await store.change([supersededBy(old.reading.report, second.reading.report, 'stated')]);
    await fill(store, [second]);
    await fill(store, [old]);
    expect(await ids(store)).toEqual(['m:v2']);
    await store.close();
  });
});
