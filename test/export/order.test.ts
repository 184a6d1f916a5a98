import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenSource, openSource } from '../../src/query/source.ts';
import { codedMentions, countedEvents, findRunCoders } from '../../src/store/stream.ts';
import { storeOf } from '../cli/store.ts';

const TEXTS = [
  'Kenya expelled two Somali diplomats on Monday, the foreign ministry in Nairobi said.',
  'Peru recalled its ambassador from Mexico City on 4 March 2022. Peru closed its embassy in Bolivia.',
  'Norway summoned the Russian ambassador. Norway expelled a Russian diplomat.',
];

let open: OpenSource;
beforeAll(async () => {
  open = await openSource(await storeOf(TEXTS.map((text) => ({ text }))));
}, 60_000);
afterAll(() => open.close());

async function all<Row>(pages: AsyncIterable<readonly Row[]>): Promise<Row[]> {
  return (await Array.fromAsync(pages)).flat();
}

async function mentions(page: number, query = {}): Promise<string[]> {
  const { db } = open.store;
  return (await all(codedMentions(db, await findRunCoders(db), query, page))).map((m) => m.row.id);
}

describe('going through a whole store', () => {
  it('meets each mention once, in one order whatever the size of a page', async () => {
    const found = await mentions(1000);
    expect(found.toSorted()).toEqual((await open.source.mentions({})).map((m) => m.row.id));
    await expect(mentions(1)).resolves.toEqual(found);
    await expect(mentions(2)).resolves.toEqual(found);
  });

  it('keeps that order for the part that a filter lets through', async () => {
    const [part, found] = [await mentions(1, { actor: 'PER' }), await mentions(1000)];
    expect(part.length).toBeGreaterThan(1);
    expect(part.length).toBeLessThan(found.length);
    expect(part).toEqual(found.filter((id) => part.includes(id)));
  });

  it('meets each event once, in one order whatever the size of a page', async () => {
    const events = (page: number) => all(countedEvents(open.store.db, {}, page));
    const found = await events(1000);
    expect(found.map((e) => e.event.id).toSorted()).toEqual((await open.source.events({})).map((e) => e.id));
    await expect(events(1)).resolves.toEqual(found);
  });
});
