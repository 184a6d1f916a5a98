import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)(`exploring a store${NO_WORKBENCH ? ` (${NO_WORKBENCH})` : ''}`, () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  it('begins with the pairs and stories that the store holds, and leads to a pair', async () => {
    const { page, errors } = await bench.open('/');
    await page.getByRole('heading', { name: 'Stories' }).waitFor();
    await page.locator('article').first().waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.getByRole('link', { name: 'Czech Republic and Russia' }).first().click();
    await page.waitForURL('**/dyad/CZE/RUS');
    expect(errors).toEqual([]);
  }, 60_000);

  it('finds who expelled whom with the keyboard, and proves it in the words of a report', async () => {
    const { page, errors } = await bench.open('/explore');
    await page.getByLabel('Kind or family').fill('envoy.expel');
    await page.getByLabel('Party').fill('CZE');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL(/kind=envoy\.expel/);
    expect(page.url()).toMatch(/actor=CZE/);
    const row = page.locator('[role=row][aria-selected]').filter({ hasText: 'Czech Republic' }).first();
    await row.waitFor();
    // What was shown before stays until the filtered events are there.
    const kinds = page.locator('[role=row][aria-selected] .kind');
    await expect
      .poll(async () => (await kinds.allInnerTexts()).every((kind) => kind.includes('envoy.expel')), {
        timeout: 20_000,
      })
      .toBe(true);
    await page.getByRole('heading', { name: 'Explore' }).click();
    await page.keyboard.press('j');
    const aside = page.getByRole('complementary', { name: 'The chosen event' });
    await aside.getByRole('heading', { name: /envoy\.expel/ }).waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    const quote = await aside.locator('q').first().innerText();
    await page.keyboard.press('c');
    await page.getByText('Citation copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(quote.replace(/[“”]/g, ''));
    expect(copied).toMatch(/\/r\/m:[0-9a-f]+ \[text sha256:/);
    await aside.locator('li a').first().click();
    await page.waitForURL('**/report/**');
    await expect
      .poll(() => page.locator('main').innerText(), { timeout: 20_000 })
      .toContain(quote.replace(/[“”]/g, ''));
    expect(errors).toEqual([]);
  }, 60_000);

  it('tells what cannot be asked, and what to ask instead', async () => {
    const { page } = await bench.open('/explore?actor=Atlantis');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/“Atlantis”.*Give an ISO code.*E_ACTOR/s);
  }, 60_000);

  it('says in its own words that there is no such page, with the way to those there are', async () => {
    const { page } = await bench.open('/no-such-page');
    await page.getByText('There is no such page').waitFor();
    expect((await fetch(`${bench.url}/no-such-page`, { headers: { accept: 'text/html' } })).status).toBe(404);
    await page.getByRole('link', { name: 'Explore' }).click();
    await page.getByRole('heading', { name: 'Explore' }).waitFor();
  }, 60_000);

  it('keeps filters, order and the chosen row in the address', async () => {
    const { page } = await bench.open('/explore?kind=envoy&sort=source-asc');
    await page.locator('[role=row][aria-rowindex="2"]').click();
    await page.waitForURL(/row=e%3A|row=e:/);
    const shown = await page.locator('[role=row][aria-rowindex="2"]').innerText();
    await page.reload();
    await page.locator('[role=row][aria-selected=true]').waitFor();
    // Names come after the rows.
    await expect
      .poll(() => page.locator('[role=row][aria-selected=true]').innerText(), { timeout: 20_000 })
      .toBe(shown);
    expect(await page.locator('[role=columnheader][aria-sort=ascending]').innerText()).toContain('Who');
  }, 60_000);

  it('shows the same events as a network, a map and months, each with all of it as a table', async () => {
    for (const [view, name] of [
      ['network', 'Who dealt with whom'],
      ['map', 'Places'],
      ['series', 'The same as a table'],
    ] as const) {
      const { page, errors } = await bench.open(`/explore?view=${view}`);
      await page.getByRole('region', { name }).locator('tbody tr').first().waitFor();
      expect(await violationsInAllLooks(page), view).toEqual([]);
      expect(errors, view).toEqual([]);
      await page.close();
    }
  }, 120_000);

  it('leads from a month to its events', async () => {
    const { page } = await bench.open('/explore?view=series');
    await page.getByRole('button', { name: '2021-04' }).click();
    await page.locator('[role=row][aria-selected]').first().waitFor();
    expect(page.url()).toContain('since=2021-04');
    const days = await page.locator('[role=row][aria-selected] > :first-child').allInnerTexts();
    expect(days.length).toBeGreaterThan(3);
  }, 60_000);

  it('finds reports by their words, with the matches marked and what was coded there', async () => {
    const { page, errors } = await bench.open('/explore?view=search');
    await page.getByRole('searchbox').fill('ambassador recall*');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('mark').first().waitFor();
    const words = await page.locator('mark').allInnerTexts();
    expect(words.every((w) => /^(ambassador|recall)/i.test(w))).toBe(true);
    await page.getByText('What was coded from it').first().click();
    await page.locator('details[open] li').first().waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);

  it('jumps to a pair by a few letters', async () => {
    const { page } = await bench.open('/explore');
    await page.locator('[role=row][aria-selected]').first().waitFor();
    await page.getByRole('heading', { name: 'Explore' }).click();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: /Two parties/ }).fill('kuwait lebanon');
    await page.getByRole('option', { name: /Kuwait and Lebanon/ }).waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dyad/KWT/LBN');
  }, 60_000);

  it('lists all keys of a view', async () => {
    const { page } = await bench.open('/explore');
    await page.locator('[role=row][aria-selected]').first().waitFor();
    await page.getByRole('heading', { name: 'Explore' }).click();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    for (const key of ['/', '?', 'j', 'k', 'Enter']) expect(await dialog.locator('kbd').allInnerTexts()).toContain(key);
  }, 60_000);
});
