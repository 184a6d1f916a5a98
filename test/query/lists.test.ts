import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { csvText } from '../../src/query/csv.ts';
import { listItems } from '../../src/query/list-items.ts';
import { eventList } from '../../src/query/lists/events.ts';
import { measureList } from '../../src/query/lists/measures.ts';
import { LISTS, type ListName } from '../../src/query/lists.ts';
import type { Names } from '../../src/query/names.ts';
import { namesOfData } from '../../src/query/names-of-data.ts';
import type { Query } from '../../src/query/options.ts';
import { type OpenSource, openSource } from '../../src/query/source.ts';
import type { RecordEvent } from '../../src/record/types.ts';
import { demarche, storeOf } from '../cli/store.ts';

const TEXTS = [
  { date: '2022-03-09', outlet: 'The Courier', text: 'Kenya expelled two Ugandan diplomats on Monday.' },
  {
    date: '2022-03-10',
    outlet: 'Lake Herald',
    text: 'On Monday the Kenyan government expelled two diplomats of Uganda.',
  },
  { date: '2022-03-11', outlet: 'Lake Herald', text: 'Uganda will recall its ambassador from Kenya next week.' },
  { date: '2022-03-12', outlet: 'Lake Herald', text: 'Peru denied that it had expelled the Chilean ambassador.' },
  { date: '2023-02-03', outlet: 'Andean Post', text: 'Peru reopened its embassy in Chile on Thursday.' },
];

let path = '';
let open: OpenSource;
let names: Names;
beforeAll(async () => {
  path = await storeOf(TEXTS);
  open = await openSource(path);
  names = await namesOfData();
}, 60_000);
afterAll(() => open.close());

const found = async (query: Query): Promise<readonly RecordEvent[]> =>
  (await listItems(eventList, open.source, query, names)).items;
const told = (events: readonly RecordEvent[]): string[] => events.map((e) => `${e.kind} ${e.status}`).toSorted();

describe('lists of the record', () => {
  it('are each the one that its command prints', async () => {
    for (const name of Object.keys(LISTS) as ListName[]) {
      const listed = await listItems<object, object>(LISTS[name], open.source, {}, names);
      expect(COMMANDS, name).toHaveProperty(name);
      expect(LISTS[name].name).toBe(name);
      const lines = listed.items.map((item) => `${JSON.stringify(item)}\n`).join('');
      expect((await demarche(name, '--store', path, '--format', 'jsonl')).out).toBe(lines);
      expect((await demarche(name, '--store', path, '--format', 'csv')).out).toBe(csvText(listed.items, listed));
    }
  }, 60_000);

  it('have a summary of one sentence', () => {
    for (const { summary } of Object.values(LISTS)) expect(summary).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('leave out what is planned or denied unless it is to be included', async () => {
    const all = told(await found({}));
    const planned = all.filter((t) => t.endsWith(' planned'));
    const denied = all.filter((t) => t.endsWith(' denied'));
    expect([planned.length > 0, denied.length > 0]).toEqual([true, true]);
    const rest = all.filter((t) => !planned.includes(t) && !denied.includes(t));
    expect(told(await found({ include: ['background'] }))).toEqual(rest);
    expect(told(await found({ include: ['background', 'denied'] }))).toEqual([...rest, ...denied].toSorted());
    expect(told(await found({ include: ['planned', 'denied', 'background'] }))).toEqual(all);
    expect(told(await found({ include: ['background'], statuses: ['planned'] }))).toEqual([]);
  });

  it('have only what enough origins tell, now and as of a day', async () => {
    const [asOf] = [19_100];
    for (const query of [{}, { asOf }]) {
      expect(told(await found({ ...query, minOrigins: 2 }))).toEqual(['envoy.expel happened']);
      expect(await found({ ...query, minOrigins: 3 })).toEqual([]);
      expect((await found({ ...query, minOrigins: 1 })).length).toBe((await found(query)).length);
    }
    const measures = await listItems(measureList, open.source, { minOrigins: 2 }, names, {}, false);
    expect(measures.items.map((m) => m.kind)).toEqual(['envoy.expel']);
  });

  it('are filtered alike on the command line', async () => {
    const { out } = await demarche(
      'events',
      '--store',
      path,
      '--include',
      'none',
      '--min-origins',
      '2',
      '--format',
      'jsonl',
    );
    expect(
      out
        .trim()
        .split('\n')
        .map((l) => (JSON.parse(l) as RecordEvent).kind),
    ).toEqual(['envoy.expel']);
    const { err, status } = await demarche('claims', '--store', path, '--min-origins', '2');
    expect([status, err]).toEqual([2, expect.stringContaining('min-origins')]);
  });
});
