import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMapping } from '../../src/node/resources.ts';
import { eventPage, type PageSource } from '../../src/query/event-page.ts';
import { namesOfData } from '../../src/query/names-of-data.ts';
import { eventOriginsPage, storyOriginsPage } from '../../src/query/origins-page.ts';
import { sourceOf } from '../../src/query/source.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { refreshEvents } from '../../src/store/refresh.ts';
import { demarche, storeOf } from '../cli/store.ts';

const TEXTS = [
  { date: '2022-03-09', outlet: 'The Courier', text: 'Kenya expelled two Ugandan diplomats on Monday.' },
  {
    date: '2022-03-10',
    outlet: 'Lake Herald',
    text: 'On Monday the Kenyan government expelled two diplomats of Uganda. Uganda expelled two Kenyan diplomats on Wednesday in response.',
  },
  { date: '2022-05-02', outlet: 'Lake Herald', text: 'Kenya reopened its embassy in Uganda on Sunday.' },
  { date: '2022-04-02', outlet: 'Lake Herald', text: 'Kenya closed its embassy in Uganda on Friday.' },
];

let path = '';
let store: Store;
let from: PageSource;

beforeAll(async () => {
  path = await storeOf(TEXTS);
  store = await openStore(path);
  await refreshEvents(store.db);
  from = { source: sourceOf(store), store, names: await namesOfData(), mapping: await loadMapping() };
}, 60_000);
afterAll(() => store.close());

async function idOf(kind: string, source: string): Promise<string> {
  const found = (await store.events({ kinds: [kind] })).find((e) => e.source === source);
  if (found === undefined) throw new Error(`no ${kind} by ${source}`);
  return found.id;
}

describe('the page of an event', () => {
  it('has its rows, origins, why they are one, and what the codebook says of the kind', async () => {
    const page = await eventPage(from, await idOf('envoy.expel', 'KEN'));
    expect(page?.event.reports).toHaveLength(2);
    expect(page?.event.origins).toBe(2);
    expect(page?.mentions.map((m) => m.row.id)).toEqual(page?.event.mentions);
    expect(page?.why).toHaveLength((page?.mentions.length ?? 0) - 1);
    expect(page?.why.every(({ link }) => link.grounds.length > 0)).toBe(true);
    expect(page?.kinds[0]?.kind).toBe('envoy.expel');
  });

  it('tells from both ends what answers what, with the words that say so', async () => {
    const [measure, answer] = [await idOf('envoy.expel', 'KEN'), await idOf('envoy.expel', 'UGA')];
    for (const [id, other] of [
      [measure, answer],
      [answer, measure],
    ] as const) {
      const page = await eventPage(from, id);
      expect(page?.links).toHaveLength(1);
      expect(page?.links[0]).toMatchObject({ answer, to: [measure], state: 'stated' });
      expect(page?.links[0]?.proofs[0]?.quote).toContain('in response');
      expect(page?.linked.map((e) => e.id)).toEqual([other]);
    }
  });

  it('tells what undid it, and of that what it undid, however long after', async () => {
    const [closed, opened] = [await idOf('mission.close', 'KEN'), await idOf('mission.open', 'KEN')];
    expect((await eventPage(from, closed))?.reversed_by.map((e) => e.id)).toEqual([opened]);
    expect((await eventPage(from, opened))?.reverses.map((e) => e.id)).toEqual([closed]);
  });

  it('finds the event by a row of it, and tells it as it was known on a day', async () => {
    const id = await idOf('envoy.expel', 'KEN');
    const [mention = ''] = (await eventPage(from, id))?.event.mentions ?? [];
    expect((await eventPage(from, mention))?.mention).toBe(mention);
    const day = Math.floor(Date.parse('2022-03-09') / 86_400_000);
    expect((await eventPage(from, id, day))?.event.reports).toHaveLength(1);
  });

  it('keeps the judgements of its rows, those taken back and those that rejected a row too', async () => {
    const id = await idOf('envoy.expel', 'KEN');
    const [first = '', second = ''] = (await eventPage(from, id))?.event.mentions ?? [];
    for (const args of [
      ['accept', first],
      ['reject', second],
    ])
      await demarche(...args, '--store', path, '--by', 'Ana', '--reason', 'read it');
    await refreshEvents(store.db);
    const page = await eventPage(from, first);
    expect(page?.judgements.map((j) => [j.act.do, j.state, j.author])).toEqual([
      ['accept', 'stands', 'Ana'],
      ['reject', 'stands', 'Ana'],
    ]);
    const lost = await eventPage(from, second);
    expect(lost?.lost).toMatchObject({ mention: second, how: 'rejected' });
    const rejection = page?.judgements.find((j) => j.act.do === 'reject')?.id ?? '';
    await demarche('undo', rejection, '--store', path, '--by', 'Ana', '--reason', 'a slip');
    await refreshEvents(store.db);
    expect((await eventPage(from, first))?.judgements.map((j) => j.state)).toEqual(['stands', 'undone', 'stands']);
  });
});

describe('the page of origins', () => {
  it('has the rows of the reports, and what each adds', async () => {
    const page = await eventOriginsPage(from.source, from.names, await idOf('envoy.expel', 'KEN'));
    expect(page).toMatchObject({ of: 'event', summary: '2 reports, 2 origins', left_out: 0, edges_left_out: 0 });
    expect(page?.report_rows.map((r) => r.id)).toEqual(page?.additions.map((a) => a.report));
  });

  it('tells the story around a report: the reports that tell a deed of it, with all that they tell', async () => {
    const [report = ''] = (await store.events({ ids: [await idOf('envoy.expel', 'UGA')] }))[0]?.reports ?? [];
    const page = await storyOriginsPage(from.source, from.names, report);
    expect(page).toMatchObject({ of: 'story', id: report });
    expect(page.report_rows.map((r) => r.id)).toContain(report);
    expect(page.events.map((e) => `${e.kind} ${e.source}`)).toContain('envoy.expel UGA');
  });
});
