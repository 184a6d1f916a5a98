import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MentionRow } from '../../src/coding/contract.ts';
import type { Reading } from '../../src/reading/types.ts';
import { buildRecord } from '../../src/record/build.ts';
import { judgementOf } from '../../src/record/judgements/make.ts';
import { readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { party, readingWith, rowOf } from '../record/mention.ts';

const VERSIONS = { version: '1', codebook: '1', gazetteer: '1', model: '1' };

const STATES = ['KEN', 'SOM', 'PER'];
const KINDS = ['envoy.expel', 'envoy.recall', 'envoy.return', 'force.attack', 'statement.condemn', 'visit.make'];
const DAYS = ['2020-01-06', '2020-01-07', '2020-01', 'XXXX-01-06'];
const WORDS = ['harbour', 'grain', 'ship', 'bridge', 'market'];

/** Numbers from 0 up to a limit, the same for the same seed (linear congruences). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function pick<T>(from: readonly T[], next: (below: number) => number): T {
  return from[next(from.length)] as T;
}

/** Small readings of several pairs; a third have no date of their own, and tell times counted from it. */
function readings(count: number, seed: number): Reading[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, n) => {
    const undated = next(3) === 0;
    const words: Record<string, string[]> = {};
    const rows = Array.from({ length: 1 + next(3) }, (__, k): MentionRow => {
      const id = `m:${(0x1000 + n * 8 + k).toString(16)}`;
      words[id] = [pick(WORDS, next), pick(WORDS, next)];
      const source = [party(pick(STATES, next))];
      const target = next(6) === 0 ? [] : [party(pick(STATES, next))];
      // Of every third seed some rows have only a type, and are compared with all kinds of that type.
      const kind = seed % 3 === 0 && next(9) === 0 ? 'other.sanction' : pick(KINDS, next);
      const status = next(5) === 0 ? 'planned' : 'happened';
      if (!undated || next(2) === 0)
        return rowOf(id, { kind, status, source, target, day: pick([null, ...DAYS], next) });
      const date = { edtf: null, precision: 'none', basis: 'none', span: [0, 1], timex: 'XXXX-XX-XX' } as const;
      return rowOf(id, {
        kind,
        source,
        target,
        date: { ...date, quote: pick(['yesterday', 'today', 'last week'], next) },
      });
    });
    const date = undated ? pick([null, '2020'], next) : pick(['2020-01-07', '2020-01-08', '2020-02-01'], next);
    return readingWith(`sha256:${n}`, date, rows, words);
  });
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-test-'));
  const store = await openStore(join(folder, 'store.db'));
  try {
    return await work(store);
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function add(store: Store, batch: readonly Reading[], version = '1'): Promise<void> {
  const run = await store.begin({ ...VERSIONS, version });
  const added = batch.map((reading) => {
    const { id } = reading.report;
    return run.writer.add({ report: { ...readText(id), id }, reading });
  });
  await run.writer.flush();
  await Promise.all(added);
}

/** Events and lent days as a store holds them. */
async function held(store: Store): Promise<{ readonly events: string; readonly days: string }> {
  const events = await store.db.selectFrom('event').select('event').orderBy('id').execute();
  const days = await store.db.selectFrom('report_day').select('proof').orderBy('report').execute();
  return { events: `[${events.map((e) => e.event).join()}]`, days: `[${days.map((d) => d.proof).join()}]` };
}

function built(of: readonly Reading[]): { readonly events: string; readonly days: string } {
  const { events, reportDates } = buildRecord(of);
  return { events: JSON.stringify(events), days: JSON.stringify(reportDates) };
}

describe('the events of a store', () => {
  it('are byte for byte those of the whole record, in whatever order and batches the reports came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 20 }), async (seed, order, batch) => {
        const all = readings(36, seed);
        const next = numbers(order);
        const shuffled = all
          .map((reading) => ({ reading, at: next(10_000) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ reading }) => reading);
        await withStore(async (store) => {
          for (let i = 0; i < shuffled.length; i += batch) {
            await add(store, shuffled.slice(i, i + batch));
            if (next(2) === 0) await refreshEvents(store.db);
          }
          await refreshEvents(store.db);
          expect(await held(store)).toEqual(built(all));
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('lend days to undated reports, so that the orders above differ in more than names', () => {
    const records = Array.from({ length: 20 }, (_, seed) => buildRecord(readings(36, seed)));
    expect(records.filter((r) => r.reportDates.length > 1).length).toBeGreaterThan(5);
    expect(records.some((r) => r.events.some((e) => e.date.basis === 'propagated'))).toBe(true);
    expect(records.some((r) => r.events.some((e) => e.reports.length > 2))).toBe(true);
    expect(records.some((r) => r.events.some((e) => e.reverses !== undefined))).toBe(true);
    // Rows alone in their report that leave a side open, in an event of two parties: other reports lent it.
    const open = new Set(
      readings(36, 1).flatMap(({ rows }) => (rows.length === 1 && rows[0]?.target.length === 0 ? rows[0].id : [])),
    );
    const lent = buildRecord(readings(36, 1)).events.filter(
      (e) => e.pair[1] !== '' && e.mentions.some((id) => open.has(id)),
    );
    expect(lent.length).toBeGreaterThan(0);
  });

  it('are those of the whole record with merges too, also of two sorts of deed, and once they are taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.nat(1000), async (seed, order) => {
        const all = readings(24, seed);
        const ids = all.flatMap((reading) => reading.rows.map((row) => row.id));
        const next = numbers(order);
        const merges = Array.from({ length: 3 }, (_, i) => {
          const act = { do: 'merge', a: pick(ids, next), b: pick(ids, next) } as const;
          return judgementOf(act, { author: 'Ana', time: `2024-01-0${i + 1}T10:00:00Z`, reason: 'one deed' });
        });
        const act = { do: 'undo', judgement: merges[1]?.id ?? '' } as const;
        const undo = judgementOf(act, { author: 'Ana', time: '2024-01-09T10:00:00Z', reason: 'two deeds' });
        const plain = ({ events, reportDates }: ReturnType<typeof buildRecord>): ReturnType<typeof built> => ({
          events: JSON.stringify(events),
          days: JSON.stringify(reportDates),
        });
        await withStore(async (store) => {
          await add(store, all.slice(0, 12));
          await store.judge(merges);
          await refreshEvents(store.db);
          await add(store, all.slice(12));
          await refreshEvents(store.db);
          expect(await held(store)).toEqual(plain(buildRecord(all, merges)));
          await store.judge([undo]);
          await refreshEvents(store.db);
          expect(await held(store)).toEqual(plain(buildRecord(all, [...merges, undo])));
        });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('are all there when more parts are touched at once than are derived together', async () => {
    const many = Array.from({ length: 230 }, (_, n) =>
      readingWith(`sha256:f${n}`, '2020-01-07', [
        rowOf(`m:f${(0x1000 + n).toString(16)}`, {
          kind: 'border.close',
          source: [party(`A${String.fromCodePoint(65 + (n % 26))}${String.fromCodePoint(65 + Math.floor(n / 26))}`)],
          target: [party('PER')],
        }),
      ]),
    );
    const all = [
      ...many,
      ...readings(36, 1),
      ...readings(36, 3).map((r, n) => ({
        ...r,
        report: { ...r.report, id: `sha256:x${n}` },
        rows: r.rows.map((row) => ({ ...row, id: `${row.id}a`, report: `sha256:x${n}` })),
        words: {},
      })),
    ];
    await withStore(async (store) => {
      await add(store, all);
      await refreshEvents(store.db);
      expect(await held(store)).toEqual(built(all));
    });
  });

  it('keep what was merged with a row of another kind that is rejected', async () => {
    const all = [
      readingWith('sha256:1', '2020-01-07', [rowOf('m:1001', { kind: 'agreement.ratify' })]),
      readingWith('sha256:2', '2020-01-07', [rowOf('m:1002', { kind: 'statement.deny' })]),
    ];
    const by = (day: number, reason: string) => ({ author: 'Ana', time: `2024-01-0${day}T10:00:00Z`, reason });
    const merge = judgementOf({ do: 'merge', a: 'm:1001', b: 'm:1002' }, by(1, 'one'));
    const reject = judgementOf({ do: 'reject', mention: 'm:1001' }, by(2, 'not told'));
    await withStore(async (store) => {
      await add(store, all);
      await store.judge([merge]);
      await refreshEvents(store.db);
      await store.judge([reject]);
      await refreshEvents(store.db);
      const { events, reportDates } = buildRecord(all, [merge, reject]);
      expect(await held(store)).toEqual({ events: JSON.stringify(events), days: JSON.stringify(reportDates) });
      expect(events).toHaveLength(1);
    });
  });

  it('follow a report that a later run reads otherwise, even between other parties', async () => {
    const first = readings(30, 5);
    const again = readings(30, 6).map((reading, n) => ({ ...reading, report: first[n]?.report ?? reading.report }));
    const renamed = again.map((r) => ({ ...r, rows: r.rows.map((row) => ({ ...row, report: r.report.id })) }));
    await withStore(async (store) => {
      await add(store, first);
      await refreshEvents(store.db);
      await add(store, renamed.slice(0, 15), '2');
      await refreshEvents(store.db);
      await add(store, renamed.slice(15), '2');
      await refreshEvents(store.db);
      expect(await held(store)).toEqual(built(renamed));
      const members = await store.db.selectFrom('member').select('mention').orderBy('mention').execute();
      expect(members.map((m) => m.mention)).toEqual(renamed.flatMap((r) => r.rows.map((row) => row.id)).toSorted());
    });
  });

  it('stay untouched where no report about the pair came in', async () => {
    await withStore(async (store) => {
      await add(store, readings(30, 9));
      expect(await refreshEvents(store.db)).toBeGreaterThan(5);
      expect(await refreshEvents(store.db)).toBe(0);
      await add(store, [readingWith('sha256:new', '2020-01-08', [rowOf('m:99', { source: [party('TON')] })])]);
      expect(await refreshEvents(store.db)).toBe(1);
    });
  });
});
