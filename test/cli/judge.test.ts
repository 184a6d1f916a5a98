import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/record/judgements/corrections.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { openStore } from '../../src/store/open.ts';
import { demarche, storeOf } from './store.ts';

const BY = ['--by', 'Amina', '--reason', 'read again'] as const;
const TEXTS = [
  {
    date: '2022-03-09',
    outlet: 'Coast Herald',
    text: 'Ghana expelled two Togolese diplomats on Monday. It recalled its ambassador from Lomé on Tuesday.',
  },
  { date: '2022-03-10', outlet: 'Volta Times', text: 'Two Togolese diplomats were expelled by Ghana on Monday.' },
] as const;

async function lines<Item>(...args: string[]): Promise<Item[]> {
  const { out, err } = await demarche(...args, '--format', 'jsonl');
  expect(err).toBe('');
  return out.trim() === ''
    ? []
    : out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l) as Item);
}

const eventsOf = (store: string, ...more: string[]): Promise<RecordEvent[]> =>
  lines('events', '--store', store, ...more);
const expulsion = async (store: string): Promise<RecordEvent[]> => eventsOf(store, '--kind', 'envoy.expel');

describe('judging from the command line', () => {
  let store: string;
  let event: RecordEvent;
  beforeAll(async () => {
    store = await storeOf(TEXTS);
    [event] = (await expulsion(store)) as [RecordEvent];
  }, 60_000);
  const on = (command: string, ...words: string[]): ReturnType<typeof demarche> =>
    demarche(command, ...words, '--store', store, ...BY);

  it('starts from one event of two reports', () => {
    expect([event.reports.length, event.mentions.length]).toEqual([2, 2]);
  });

  it('rejects and accepts, and undoes and redoes', async () => {
    const [first = '', second = ''] = event.mentions;
    const rejected = await on('reject', first);
    expect(rejected.out).toContain(`reject ${first}`);
    expect((await expulsion(store)).map((e) => e.mentions)).toEqual([[second]]);
    const [judgement = ''] = rejected.out.split(' ');
    await on('undo', judgement);
    expect((await expulsion(store))[0]?.mentions).toEqual(event.mentions);
    await on('reject', event.id);
    expect(await expulsion(store)).toEqual([]);
    await on('accept', first);
    await on('accept', second);
    expect((await expulsion(store))[0]?.mentions).toEqual(event.mentions);
  });

  it('marks what somebody is unsure of, and leaves it in the event', async () => {
    const [first = ''] = event.mentions;
    const { out } = await on('unsure', first);
    expect(out).toContain(`unsure ${first}`);
    const [doubted] = await expulsion(store);
    expect(doubted?.mentions).toEqual(event.mentions);
    expect(doubted?.judged?.find((j) => j.mention === first)?.doubts).toEqual([
      { judgement: out.split(' ')[0], author: 'Amina' },
    ]);
    expect((await on('explain', first)).err).not.toBe('');
    expect((await demarche('explain', first, '--store', store)).out).toContain('Amina is unsure');
    await on('accept', first);
    expect((await expulsion(store))[0]?.judged?.find((j) => j.mention === first)?.doubts).toBeUndefined();
  });

  it('splits an event and merges it again', async () => {
    const [, second = ''] = event.mentions;
    const split = await on('split', event.id, second);
    expect(split.err).toBe('');
    expect(await expulsion(store)).toHaveLength(2);
    const [one, two] = await expulsion(store);
    await on('merge', one?.id ?? '', two?.id ?? '');
    expect(await expulsion(store)).toHaveLength(1);
    const states = (await lines<{ state: string }>('judgements', '--store', store)).map((j) => j.state);
    expect(states.slice(-2)).toEqual(['overruled', 'stands']);
  });

  it('edits a field, with the codes that go with a kind, and shows what stood there', async () => {
    const [recall] = await eventsOf(store, '--kind', 'envoy.recall');
    const { err } = await on('edit', recall?.id ?? '', 'kind=envoy.summon', 'target=Benin', 'date=2022-03-07');
    expect(err).toBe('');
    const [summons] = await eventsOf(store, '--kind', 'envoy.summon');
    expect([summons?.target, summons?.date.edtf]).toEqual(['BEN', '2022-03-07']);
    expect(summons?.plover).not.toBe(recall?.plover);
    expect(summons?.judged).toEqual([expect.objectContaining({ mention: recall?.mentions[0] })]);
    expect((await demarche('events', '--store', store)).out).toMatch(/edited: .*Amina\s+says\s+kind\s+“envoy.recall”/s);
    const [{ judged }] = (await lines('explain', recall?.mentions[0] ?? '', '--store', store)) as [{ judged: unknown }];
    expect(judged).toMatchObject({
      edits: [
        { field: 'date', was: '2022-03-08' },
        { field: 'kind', was: 'envoy.recall' },
        { field: 'target', was: 'TGO', now: 'BEN', author: 'Amina' },
      ],
    });
  });

  it('refuses what cannot be judged, and says what is right', async () => {
    const said = async (...args: string[]): Promise<string> => (await demarche(...args, '--store', store)).err;
    expect(await said('reject', event.id, '--reason', 'x')).toMatch(/E_JUDGEMENT: .*--by NAME/);
    expect(await said('accept', event.id, '--by', 'x')).toMatch(/E_JUDGEMENT: .*--reason/);
    expect(await said('accept', 'm:0000', ...BY)).toMatch(/E_ID/);
    expect(await said('edit', event.id, 'colour=red', ...BY)).toMatch(/E_USAGE: .*kind, status/);
    expect(await said('edit', event.id, 'kind=envoy', ...BY)).toMatch(/E_KIND/);
    expect(await said('edit', event.id, 'target=Atlantis', ...BY)).toMatch(/E_ACTOR/);
    expect(await said('merge', event.id, event.id, ...BY)).toMatch(/E_JUDGEMENT: .*one event already/);
    expect(await said('accept', event.id, ...BY, '--time', 'noon')).toMatch(/E_JUDGEMENT: .*no time/);
    expect(await said('undo', 'j:0000', ...BY)).toMatch(/E_ID/);
  });

  it('lists judgements in words and as CSV', async () => {
    const { out } = await demarche('judgements', '--store', store);
    expect(out).toMatch(/edit m:\w+: target is “BEN”/);
    expect(out).toMatch(/\d+ judgements\n$/);
    const csv = await demarche('judgements', '--store', store, '--format', 'csv');
    expect(csv.out.split('\n')[0]).toBe('id,time,author,act,what,mentions,reason,state,state_by');
  });
});

describe('correcting from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-correct-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const figures = async (store: string, ...more: string[]): Promise<number[]> =>
    (await eventsOf(store, '--kind', 'envoy.expel', ...more)).flatMap((e) => e.figures.map((f) => f.value.min));
  const old = 'Kenya expelled twelve Somali diplomats on 6 May 2021.\n\nThe decision was announced in Nairobi.\n';

  it('marks what changed between two versions of one address, each value beside the other', async () => {
    const store = join(folder, 'address.db');
    const record = (text: string, date: string): string =>
      `${JSON.stringify({ text, date, outlet: 'Coast Herald', url: 'https://herald.example/1' })}\n`;
    const feed = record(old, '2021-05-07') + record(old.replace('twelve', 'ten'), '2021-05-09');
    await demarche('add', file('feed.jsonl', feed), '--store', store);
    expect(await figures(store)).toEqual([10]);
    expect(await figures(store, '--as-of', '2021-05-08')).toEqual([12]);
    const [event] = await eventsOf(store, '--kind', 'envoy.expel');
    expect(event?.corrected).toEqual([
      expect.objectContaining({
        how: 'superseded',
        effect: 'changed',
        fields: [
          expect.objectContaining({
            field: 'figures',
            was: expect.stringContaining('12'),
            now: expect.stringContaining('10'),
          }),
        ],
      }),
    ]);
    const table = await demarche('events', '--store', store);
    expect(table.out).toMatch(/corrected: figures “12.*” → “10.*” \(a newer\s+version, c:/s);
    const list = await demarche('corrections', '--store', store);
    expect(list.out).toMatch(/superseded by Coast Herald, 2021-05-09/);
    expect(list.out).toMatch(/1 event concerned/);
  });

  it('takes the word of a record for what it supersedes, by address', async () => {
    const store = join(folder, 'stated.db');
    const first = { text: old, date: '2021-05-07', url: 'https://herald.example/a' };
    const next = {
      text: old.replace('twelve', 'nine'),
      date: '2021-05-08',
      url: 'https://herald.example/b',
      supersedes: first.url,
    };
    await demarche(
      'add',
      file('stated.jsonl', `${JSON.stringify(first)}\n${JSON.stringify(next)}\n`),
      '--store',
      store,
    );
    expect(await figures(store)).toEqual([9]);
    const lost = {
      ...next,
      text: 'Peru recalled its envoy.',
      supersedes: 'https://herald.example/none',
      url: undefined,
    };
    const { err } = await demarche('add', file('lost.jsonl', JSON.stringify(lost)), '--store', store);
    expect(err).toMatch(/E_SUPERSEDES/);
  });

  it('corrects a report with a file, which takes over date and outlet, and can be undone', async () => {
    const store = await storeOf([{ text: old, date: '2021-05-07', outlet: 'Coast Herald' }]);
    const [before] = await eventsOf(store);
    const report = before?.reports[0] ?? '';
    const text = file('new.txt', old.replace('twelve', 'eleven'));
    const done = await demarche(
      'correct',
      report.slice(0, 20),
      text,
      '--store',
      store,
      ...BY,
      '--time',
      '2021-06-01T08:00:00Z',
    );
    expect(done.err).toBe('');
    expect(await figures(store)).toEqual([11]);
    expect(await figures(store, '--as-of', '2021-05-31')).toEqual([12]);
    const [correction] = await lines<Correction>('corrections', '--store', store);
    expect(correction?.change).toMatchObject({ author: 'Amina', basis: 'told', reason: 'read again' });
    await demarche('undo', correction?.id ?? '', '--store', store, ...BY);
    expect((await figures(store)).toSorted()).toEqual([11, 12]);
  });

  it('withdraws a report, and tells which rows and events leaned on it', async () => {
    const store = await storeOf(TEXTS);
    const [event] = await expulsion(store);
    const [first = ''] = (await eventsOf(store, '--kind', 'envoy.recall'))[0]?.reports ?? [];
    await demarche('withdraw', first, '--store', store, ...BY, '--time', '2022-04-01');
    expect(await eventsOf(store, '--kind', 'envoy.recall')).toEqual([]);
    expect(await eventsOf(store, '--kind', 'envoy.recall', '--as-of', '2022-03-31')).toHaveLength(1);
    const [left] = await expulsion(store);
    expect(left?.reports).toHaveLength(1);
    expect(left?.corrected).toEqual([expect.objectContaining({ how: 'withdrawn', effect: 'gone' })]);
    const [correction] = await lines<Correction>('corrections', '--store', store);
    expect(correction?.rows.map((r) => [r.row.kind, r.effect, r.event])).toEqual([
      ['envoy.expel', 'gone', left?.id],
      ['envoy.recall', 'gone', null],
    ]);
    expect(event?.mentions).toHaveLength(2);
    const none = await demarche('withdraw', first, '--store', store);
    expect(none.err).toMatch(/E_JUDGEMENT: .*--reason/);
  });

  it('marks the event of a report that corrects itself', async () => {
    const store = await storeOf([
      {
        text: `${old}\nCorrection: An earlier version of this report said that fifteen diplomats were expelled. It was twelve.\n`,
        date: '2021-05-07',
      },
    ]);
    const [event] = await eventsOf(store, '--kind', 'envoy.expel');
    expect(event?.corrected).toEqual([expect.objectContaining({ how: 'note', effect: 'concerned' })]);
    expect((await demarche('corrections', '--store', store)).out).toMatch(/corrects itself/);
  });
});

describe('reading again from the command line', () => {
  it('reads all reports in a new run, keeps the old one, and tells what differs', async () => {
    const path = await storeOf(TEXTS);
    const store = await openStore(path);
    // An older coder that missed the recall, and took the expulsion for planned.
    const readings = await store.readings(
      (await store.db.selectFrom('report').select('id').execute()).map((r) => r.id),
    );
    const run = await store.begin({ version: '0', codebook: '0', gazetteer: '0', model: '0' });
    for (const [id, reading] of readings) {
      const report = await store.report(id);
      const rows = reading.rows
        .filter((r) => r.kind !== 'envoy.recall')
        .map((r) => ({ ...r, status: 'planned' as const }));
      if (report !== null) void run.writer.add({ report, reading: { ...reading, rows } });
    }
    await run.writer.flush();
    await store.close();
    expect((await expulsion(path)).map((e) => e.status)).toEqual(['planned']);
    const again = await demarche('recode', '--store', path);
    expect(again.out).toMatch(/2 read before, 2 of them stand again/);
    expect((await expulsion(path)).map((e) => e.status)).toEqual(['happened']);
    const runs = await lines<{ number: number; rows: number; stands: number }>('runs', '--store', path);
    expect(runs.map((r) => [r.number, r.rows, r.stands])).toEqual([
      [1, 3, 2],
      [2, 2, 0],
    ]);
    const diff = await lines<{ change: string; fields: { field: string }[] }>('diff', '2', '1', '--store', path);
    expect(diff.map((d) => d.change).toSorted()).toEqual(['added', 'changed', 'changed']);
    expect(diff.find((d) => d.change === 'changed')?.fields.map((f) => f.field)).toEqual(['status']);
    const table = await demarche('diff', '2', 'r:', '--store', path);
    expect(table.err).toMatch(/E_RUN/);
    expect((await demarche('diff', '2', '1', '--store', path)).out).toMatch(
      /1 row added, 2 changed, 0 removed, 0 rows as before, in 2 reports/,
    );
  });

  it('reads anew what no run of the present coder has read', async () => {
    const path = await storeOf(TEXTS);
    const store = await openStore(path);
    await store.db.updateTable('run').set({ version: '0', id: 'r:old' }).execute();
    await store.db.updateTable('reading').set({ run: 'r:old' }).execute();
    await store.db.updateTable('mention').set({ run: 'r:old' }).execute();
    await store.db.updateTable('report').set({ run: 'r:old' }).execute();
    await store.close();
    const { out } = await demarche('recode', '--store', path);
    expect(out).toMatch(/2 reports read again with 3 rows/);
    const diff = await demarche('diff', '1', 'last', '--store', path);
    expect(diff.out).toMatch(/0 rows added, 0 changed, 0 removed, 3 rows as before, in 2 reports/);
  });
});
