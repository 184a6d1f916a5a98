import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)(`a store too large for all${NO_WORKBENCH ? ` (${NO_WORKBENCH})` : ''}`, () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench(undefined, { mostReports: 12 });
  }, 120_000);
  afterAll(() => bench.close());

  it.each([
    ['/claims', /proposition/],
    ['/claims?view=tolls', /number/],
    ['/labels', /label/],
  ])(
    'offers at %s pairs and the latest days to begin with, and shows what is chosen',
    async (address, told) => {
      const { page, errors } = await bench.open(address);
      const offer = page.getByRole('region', { name: 'What to look at first' });
      const narrowed = async (): Promise<void> => {
        await offer.waitFor({ state: 'detached' });
        const rows = page.getByRole('status').filter({ hasText: told });
        await rows
          .or(page.getByText(/^No report/))
          .first()
          .waitFor();
      };
      await offer.getByRole('button', { name: 'Czech Republic – Russia' }).waitFor();
      expect(await violationsInAllLooks(page)).toEqual([]);
      await offer.getByRole('button', { name: 'Czech Republic – Russia' }).click();
      await page.waitForURL(/pair=CZE(?:,|%2C)RUS/);
      await narrowed();
      await page.goto(`${bench.url}${address}`);
      await offer.getByRole('button', { name: /^The latest reports: since/ }).click();
      await page.waitForURL(/since=/);
      await narrowed();
      expect(errors.filter((e) => !e.includes('422'))).toEqual([]);
    },
    60_000,
  );

  it('offers only pairs of the party that is asked for', async () => {
    const { page } = await bench.open('/claims?actor=NER');
    const offer = page.getByRole('region', { name: 'What to look at first' });
    await offer.getByRole('heading', { name: /Niger$/ }).waitFor();
    const pairs = await offer.getByRole('listitem').allInnerTexts();
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter((pair) => !/\bNiger\b/.test(pair))).toEqual([]);
  }, 60_000);

  it('tells the stories of the latest reports on the overview, and says so', async () => {
    const { page } = await bench.open('/');
    await page.getByText(/^Those of the latest reports, since \d{4}/).waitFor();
    await page.locator('article').first().waitFor();
  }, 60_000);

  it('leads from a claim about an event to the same claim among those about it', async () => {
    const { page } = await bench.open('/');
    const event = await page.evaluate<string | undefined>(`(async () => {
      const ask = (address) => fetch(address).then((a) => a.json());
      const { items } = await ask('/api/events?pair=RUS,UKR');
      for (const { id } of items) if ((await ask('/api/events/' + id + '/page')).claims.length > 0) return id;
    })()`);
    expect(event).toBeDefined();
    await page.goto(`${bench.url}/event/${event}`);
    await page.getByRole('heading', { name: 'Claims about it' }).waitFor();
    await page.locator('section[aria-labelledby=claims-title] a[href^="/claims"]').first().click();
    await page.waitForURL(/\/claims\?.*event=/);
    await page.getByRole('heading', { name: 'Positions in order of time' }).waitFor();
  }, 60_000);
});
