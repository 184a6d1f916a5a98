import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { reportRow } from '../../src/coding/row.ts';
import type { Reading } from '../../src/reading/types.ts';
import { changeOf, judgementOf } from '../../src/record/judgements/make.ts';
import type { Judgement } from '../../src/record/types.ts';
import { readText } from '../../src/report/read.ts';
import { beginLog, logState, readLog } from '../../src/store/log.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import type { Entry } from '../../src/store/write.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-log-'));
let stores = 0;
const newPath = (): string => join(folder, `${stores++}.db`);
const VERSIONS = { version: '1', codebook: '1', gazetteer: '1', model: '1' };

const STATES = ['KEN', 'SOM', 'PER'];
const KINDS = ['envoy.expel', 'envoy.recall', 'envoy.return', 'force.attack'];
const DAYS = [null, '2020-01-06', '2020-01-07', '2020-01'];

/** A report whose rows are told by three numbers each. */
function entry(n: number, told: readonly (readonly [number, number, number])[]): Entry {
  const report = readText(`Report ${n}.`, n % 4 === 0 ? {} : { date: '2020-01-08' });
  const rows = told.map(([states, kind, day], k) =>
    rowOf(`m:${(0x1000 + n * 8 + k).toString(16)}`, {
      kind: KINDS[kind % KINDS.length] ?? '',
      source: [party(STATES[states % 3] ?? '')],
      target: states % 5 === 0 ? [] : [party(STATES[(states + 1) % 3] ?? '')],
      day: DAYS[day % DAYS.length] ?? null,
    }),
  );
  const reading: Reading = readingWith(report.id, report.date.edtf, rows, {});
  return { report, reading: { ...reading, report: reportRow(report) } };
}

async function fill(store: Store, entries: readonly Entry[], version = '1'): Promise<void> {
  const run = await store.begin({ ...VERSIONS, version });
  for (const e of entries) void run.writer.add(e);
  await run.writer.flush();
}

/** What a store tells now, by id. */
async function present(store: Store): Promise<Map<string, string>> {
  const events = await store.db.selectFrom('event').select(['id', 'event']).orderBy('id').execute();
  return new Map(events.map((e) => [e.id, e.event]));
}

/** Brings a copy up to date from a number on, in pages, as a reader from outside does. */
async function apply(store: Store, copy: Map<string, string>, after: number, page: number): Promise<void> {
  const now = await present(store);
  for (let from = after; ; ) {
    const rows = await readLog(store.db, from, page);
    for (const { id, op } of rows.filter((r) => r.id.startsWith('e:'))) {
      const event = now.get(id);
      if (op === 'removed') copy.delete(id);
      else if (event !== undefined) copy.set(id, event);
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    from = last.number;
  }
}

let minute = 0;
const judge = (act: Judgement['act']): Judgement =>
  judgementOf(act, {
    author: 'Amina',
    reason: 'read again',
    time: new Date(Date.UTC(2021, 5, 1, 0, minute++)).toISOString(),
  });

type Deed = readonly [what: number, which: number, other: number];

async function work(store: Store, [what, which, other]: Deed, entries: readonly Entry[], made: Judgement[]) {
  const rows = entries.flatMap((e) => e.reading.rows.map((r) => r.id));
  const [one, two] = [rows[which % rows.length] ?? '', rows[other % rows.length] ?? ''];
  const { id: report } = entries[which % entries.length]?.report ?? { id: '' };
  const acts: (() => Promise<void>)[] = [
    () => fill(store, [entries[which % entries.length] as Entry]),
    () => fill(store, [entries[other % entries.length] as Entry], '2'),
    async () => {
      const act = { do: which % 2 === 0 ? 'reject' : 'accept', mention: one } as const;
      made.push(judge(act));
    },
    async () => void made.push(judge({ do: which % 2 === 0 ? 'merge' : 'split', a: one, b: two })),
    async () => void made.push(judge({ do: 'edit', mention: one, field: 'kind', value: KINDS[other % 4] ?? '' })),
    () =>
      store.change([
        changeOf({ report, change: 'withdrawn', by: null, basis: 'told', author: null, time: null, reason: 'x' }),
      ]),
    async () => {
      const changes = [...made.map((j) => j.id), ...(await store.changes()).map((c) => c.id)];
      const judgement = changes[which % Math.max(changes.length, 1)];
      if (judgement !== undefined) made.push(judge({ do: 'undo', judgement }));
    },
    async () => void (await refreshEvents(store.db)),
  ];
  await acts[what % acts.length]?.();
  const last = made.at(-1);
  if (last) await store.judge([last]);
}

describe('the log of a store', () => {
  const deeds = fc.array(fc.tuple(fc.nat(7), fc.nat(30), fc.nat(30)), { minLength: 8, maxLength: 24 });
  const reports = fc.array(fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 }), {
    minLength: 5,
    maxLength: 5,
  });

  it('brings any older copy up to date, whatever was added, judged, withdrawn and taken back', async () => {
    await fc.assert(
      fc.asyncProperty(reports, deeds, fc.integer({ min: 1, max: 7 }), async (told, steps, page) => {
        const store = await openStore(newPath());
        const entries = told.map((rows, n) => entry(n, rows));
        const copies: { readonly after: number; readonly copy: Map<string, string> }[] = [];
        const made: Judgement[] = [];
        for (const step of steps) {
          await work(store, step, entries, made);
          copies.push({ after: (await logState(store.db)).last, copy: await present(store) });
        }
        await refreshEvents(store.db);
        const now = await present(store);
        for (const { after, copy } of [{ after: 0, copy: new Map<string, string>() }, ...copies]) {
          await apply(store, copy, after, page);
          expect([...copy].toSorted()).toEqual([...now].toSorted());
        }
        await store.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('tells what came in, changed and fell out, and nothing where nothing did', async () => {
    const store = await openStore(newPath());
    await fill(store, [entry(1, [[1, 0, 1]])]);
    await refreshEvents(store.db);
    const first = await readLog(store.db, 0, 10);
    expect(first).toMatchObject([{ id: 'e:1008', op: 'added', a: 'PER', b: 'SOM', kind: 'envoy.expel' }]);
    const { last } = await logState(store.db);

    // The same report read again by another coder gives the same bytes.
    await fill(store, [entry(1, [[1, 0, 1]])], '2');
    await refreshEvents(store.db);
    expect(await readLog(store.db, last, 10)).toEqual([]);

    await fill(store, [entry(2, [[1, 0, 1]])]);
    await refreshEvents(store.db);
    expect(await readLog(store.db, last, 10)).toMatchObject([{ id: 'e:1008', op: 'changed' }]);
    expect(await readLog(store.db, 0, 10)).toMatchObject([{ id: 'e:1008', op: 'added' }]);

    const rejects = ['m:1008', 'm:1010'].map((mention) => judge({ do: 'reject', mention }));
    await store.judge(rejects);
    await refreshEvents(store.db);
    expect(await readLog(store.db, last, 10)).toMatchObject([{ id: 'e:1008', op: 'removed', a: 'PER', b: 'SOM' }]);

    const undone = (await logState(store.db)).last;
    await store.judge([judge({ do: 'undo', judgement: rejects[0]?.id ?? '' })]);
    await refreshEvents(store.db);
    expect(await readLog(store.db, undone, 10)).toMatchObject([{ id: 'e:1008', op: 'added' }]);
    await store.close();
  });

  it('keeps one row a thing, however often it changed, and never gives a number twice', async () => {
    const path = newPath();
    let store = await openStore(path);
    await fill(store, [entry(1, [[1, 0, 1]])]);
    await refreshEvents(store.db);
    const numbers = [(await logState(store.db)).last];
    for (let i = 0; i < 6; i++) {
      const judgement = judge({ do: 'reject', mention: 'm:1008' });
      await store.judge([judgement]);
      await refreshEvents(store.db);
      numbers.push((await logState(store.db)).last);
      await store.judge([judge({ do: 'undo', judgement: judgement.id })]);
      await refreshEvents(store.db);
      numbers.push((await logState(store.db)).last);
      await store.close();
      store = await openStore(path);
    }
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    expect(await readLog(store.db, 0, 100)).toHaveLength(1);
    await store.close();
  });

  it('has changes of reports and notes of correction as rows of their own, until they are taken back', async () => {
    const store = await openStore(newPath());
    const plain = entry(1, [[1, 0, 1]]);
    const note = { change: 'corrects', span: [3, 9], quote: 'It was', wrong: null, right: null } as const;
    const noting: Entry = {
      ...entry(2, [[1, 0, 1]]),
      reading: { ...entry(2, [[1, 0, 1]]).reading, corrections: [note] },
    };
    await fill(store, [plain, noting]);
    await refreshEvents(store.db);
    const corrections = async (after: number) =>
      (await readLog(store.db, after, 10)).filter((r) => r.report !== null).map(({ id, op, kind }) => [id, op, kind]);
    const noteId = `n:${noting.report.id}#3-9`;
    expect(await corrections(0)).toEqual([[noteId, 'added', 'note']]);
    const { last } = await logState(store.db);

    const change = changeOf({
      report: noting.report.id,
      change: 'withdrawn',
      by: null,
      basis: 'told',
      author: 'Amina',
      time: '2021-01-01',
      reason: 'the outlet took it back',
    });
    await store.change([change]);
    expect(await corrections(last)).toEqual([
      [noteId, 'removed', 'note'],
      [change.id, 'added', 'withdrawn'],
    ]);
    await store.judge([judge({ do: 'undo', judgement: change.id })]);
    expect(await corrections(last)).toEqual([
      [change.id, 'removed', 'withdrawn'],
      [noteId, 'added', 'note'],
    ]);
    await store.close();
  });

  it('begins in an older store with what is there, and its corrections', async () => {
    const store = await openStore(newPath());
    const [one, two] = [entry(1, [[1, 0, 1]]), entry(2, [[2, 1, 1]])];
    await fill(store, [one, two]);
    await store.change([
      changeOf({
        report: two.report.id,
        change: 'withdrawn',
        by: null,
        basis: 'told',
        author: null,
        time: null,
        reason: 'x',
      }),
    ]);
    await refreshEvents(store.db);
    await sql`drop table log`.execute(store.db);
    await beginLog(store.db);
    expect((await readLog(store.db, 0, 10)).map((r) => [r.id.slice(0, 2), r.op])).toEqual([
      ['e:', 'added'],
      ['c:', 'added'],
    ]);
    expect((await logState(store.db)).log).toMatch(/^l:[0-9a-f]{12}$/);
    await store.close();
  });
});
