import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { withStore } from '../../src/query/source.ts';
import { judgementOf } from '../../src/record/judgements/make.ts';
import { readText } from '../../src/report/read.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { countOrigins } from '../../src/store/origins.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import type { Tables } from '../../src/store/schema.ts';
import { readingWith, rowOf } from '../record/mention.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-meanwhile-'));
let stores = 0;

/** A store of two reports of one pair, half a year apart: two events, unless somebody merges them. */
async function filled(days = ['2021-04-17', '2021-10-02']): Promise<Store> {
  const store = await openStore(join(folder, `${stores++}.db`));
  const run = await store.begin({ version: '1', codebook: '1', gazetteer: '1', model: '1' });
  for (const [i, day] of days.entries()) {
    const id = `sha256:${i}`;
    const reading = readingWith(id, day, [rowOf(`m:a${i}`, { report: id, day })]);
    void run.writer.add({ report: { ...readText(`Kenya expelled two, said number ${i}.`), id }, reading });
  }
  await run.writer.flush();
  return store;
}

/** A store's tables, where something happens just before the first transaction begins. */
function before(db: Kysely<Tables>, happen: () => Promise<unknown>): Kysely<Tables> {
  let happened = false;
  return new Proxy(db, {
    get(of, key) {
      if (key !== 'transaction' || happened) return Reflect.get(of, key).bind?.(of) ?? Reflect.get(of, key);
      happened = true;
      return () => ({
        async execute(work: Parameters<ReturnType<Kysely<Tables>['transaction']>['execute']>[0]) {
          await happen();
          return of.transaction().execute(work);
        },
      });
    },
  });
}

describe('what another process does meanwhile', () => {
  it('is not lost when it merges what is being derived', async () => {
    const store = await filled();
    const other = await openStore(store.path);
    const merge = judgementOf(
      { do: 'merge', a: 'm:a0', b: 'm:a1' },
      { author: 'Amina', reason: 'one deed', time: '2021-11-01T10:00:00.000Z' },
    );
    await refreshEvents(before(store.db, () => other.judge([merge])));
    expect((await store.events({})).map((e) => e.mentions)).toEqual([['m:a0', 'm:a1']]);
    await Promise.all([store.close(), other.close()]);
  });

  it('leaves an event uncounted that it changed while it was counted', async () => {
    const store = await filled(['2021-04-17', '2021-04-17']);
    await refreshEvents(store.db);
    const [event] = await store.events({});
    const id = event?.id as string;
    const other = await openStore(store.path);
    const change = { event: JSON.stringify({ ...event, background: true }), origins: null };
    const changing = (): Promise<unknown> => other.db.updateTable('event').set(change).where('id', '=', id).execute();
    await countOrigins(before(store.db, changing), () => null, [id]);
    const stored = (): Promise<unknown> => store.db.selectFrom('event').select('origins').execute();
    expect(await stored()).toEqual([{ origins: null }]);
    await countOrigins(store.db, () => null);
    expect(await stored()).not.toEqual([{ origins: null }]);
    await Promise.all([store.close(), other.close()]);
  });

  it('is told apart from what this process added', async () => {
    const store = await filled();
    const run = await store.begin({ version: '1', codebook: '1', gazetteer: '1', model: '1' });
    const entry = (n: number) => {
      const id = `sha256:${n}`;
      const reading = readingWith(id, '2021-04-17', [rowOf(`m:a${n}`, { report: id })]);
      return { report: { ...readText(`Kenya expelled two, said number ${n}.`), id }, reading };
    };
    const added = [1, 2, 2].map((n) => run.writer.add(entry(n)));
    await run.writer.flush();
    expect(await Promise.all(added)).toEqual([false, true, false]);
    await store.close();
  });
});

describe('a large store', () => {
  it('finds the mentions of an actor and the events to count by look-ups', async () => {
    const store = await filled();
    const plan = async (query: { compile(): { sql: string; parameters: readonly unknown[] } }): Promise<string> => {
      const { sql, parameters } = query.compile();
      const { rows } = await store.db.executeQuery<{ detail: string }>({
        sql: `explain query plan ${sql}`,
        parameters,
        query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
        queryId: { queryId: 'plan' },
      });
      return rows.map((r) => r.detail).join('; ');
    };
    const mentions = store.db.selectFrom('mention').select('id').where('current', '=', 1);
    const ofActor = mentions.where((e) => e.or([e('a', '=', 'KEN'), e('b', '=', 'KEN')]));
    expect(await plan(ofActor)).toMatch(/mention_(?:a|pair).*mention_b/);
    const events = store.db.selectFrom('event').select(['id', 'event']).where('origins', 'is', null).orderBy('id');
    expect(await plan(events.limit(50))).toMatch(/event_uncounted/);
    await store.close();
  });

  it('is asked for the days of more reports than one statement takes', async () => {
    const store = await filled();
    const ids = Array.from({ length: 40_000 }, (_, n) => `sha256:none-${n}`);
    expect(await withStore(store.path, (source) => source.reportDays(ids))).toEqual(new Map());
    await store.close();
  });
});
