import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { NO_WORKBENCH, startWorkbench, type Workbench } from '../support/workbench.ts';

/** Of the examples: the Czech Republic expels eighteen Russian diplomats, told by four reports. */
const EXPULSION = '/event/e:04b9b9a57a6e8d5f3188';
/** And the Czech claim that Russia blew up a depot: two reports, one origin. */
const ONE_ORIGIN = '/origins/e:4024bbdad3aedd24bcb0';

/** Machines that do other work too are slow. */
const SLOW = { timeout: 20_000 };

async function shown(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

describe.skipIf(NO_WORKBENCH !== null)(`the page of an event (${NO_WORKBENCH ?? 'in Chromium'})`, () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  }, 120_000);
  afterAll(() => workbench.close());

  it('says in a sentence of fields who expelled whom, and proves it by the words of a report', async () => {
    const { page, errors } = await workbench.open(EXPULSION);
    const sentence = page.getByRole('heading', { level: 1 });
    await expect.poll(() => sentence.innerText(), SLOW).toMatch(/Czech Republic.*→.*Russia.*envoy\.expel/s);
    await page.getByRole('link', { name: 'expelled 18 Russian diplomats' }).first().click();
    await expect.poll(() => page.url(), SLOW).toMatch(/\/report\/sha256.*row=m/);
    expect(errors).toEqual([]);
  }, 60_000);

  it('opens the origins in place, and a reload shows them again', async () => {
    const { page } = await workbench.open(EXPULSION);
    await page.getByRole('button', { name: /4 reports, 4 origins/ }).click();
    await shown(page, 'MOSCOW (Meridian) —');
    expect(page.url()).toContain('origins=open');
    await page.reload();
    await shown(page, 'MOSCOW (Meridian) —');
    await page.keyboard.press('o');
    await expect.poll(() => page.getByText('MOSCOW (Meridian) —').count(), SLOW).toBe(0);
  }, 60_000);

  it('puts rival values side by side, each with its reports, and says what does not fit', async () => {
    const { page } = await workbench.open(EXPULSION);
    await shown(page, 'different days are given: 2021-04-17, 2021-04-18');
    const dates = page.locator('#field-date');
    expect(await dates.getByText('2021-04-17', { exact: false }).first().isVisible()).toBe(true);
    expect(await dates.innerText()).toContain('Sunday');
    expect(await page.locator('#field-figures').innerText()).toMatch(/18 diplomats expelled, by Vltava Courier/);
  }, 60_000);

  it('leads to what answered it, and from there back', async () => {
    const { page } = await workbench.open(EXPULSION);
    await shown(page, 'in response');
    await page.getByRole('link', { name: /envoy\.expel Russia/ }).click();
    const sentence = page.getByRole('heading', { level: 1 });
    await expect.poll(() => sentence.innerText(), SLOW).toMatch(/Russia.*→.*Czech Republic/s);
    await page
      .getByRole('link', { name: /envoy\.expel Czech Republic/ })
      .first()
      .click();
    await expect.poll(() => page.url(), SLOW).toContain('04b9b9a57a6e8d5f3188');
  }, 60_000);

  it('tells the codes with what the codebook says of them', async () => {
    const { page } = await workbench.open(EXPULSION);
    await shown(page, 'reduce or break diplomatic relations');
    await page.getByText('What the codebook says of envoy.expel').click();
    await shown(page, 'Expelling a diplomat is CAMEO 161 and not 166.');
  }, 60_000);

  it('walks through the rows by keys, and copies a citation of the chosen one', async () => {
    const { page } = await workbench.open(EXPULSION);
    await shown(page, '6 rows in 4 reports');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => page.url(), SLOW).toContain('row=m');
    await expect.poll(() => page.locator('li[aria-current="true"]').count(), SLOW).toBe(1);
    await page.keyboard.press('c');
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard, SLOW).toMatch(/expel/);
    const copied = await clipboard();
    expect(copied).toContain('Vltava Courier');
    expect(copied).toMatch(/sha256:[0-9a-f]{64}/);
  }, 60_000);

  it('accepts a row, shows who judged it and why, and takes it back', async () => {
    const { page } = await workbench.open(EXPULSION, { writing: true });
    await shown(page, '6 rows in 4 reports');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/name/i).fill('Ana Analyst');
    await dialog.getByLabel(/why|reason/i).fill('read it in the original');
    await dialog.getByRole('button', { name: 'Accept this row' }).click();
    await page.getByRole('heading', { name: 'Judgements' }).waitFor();
    await shown(page, 'read it in the original');
    await shown(page, '✓ accepted');
    await page.getByRole('button', { name: 'Take back' }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/why|reason/i)
      .fill('a slip');
    await page.getByRole('dialog').getByRole('button', { name: /take/i }).click();
    await expect.poll(() => page.getByText('✓ accepted').count(), SLOW).toBe(0);
    await shown(page, 'undone');
  }, 60_000);

  it('says what to do about an id that nothing has', async () => {
    const { page } = await workbench.open('/event/e:0123456789');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('E_ID');
  }, 60_000);

  it('draws the copy graph, shows the proofs of a line, and tells the same as a list', async () => {
    const { page, errors } = await workbench.open(ONE_ORIGIN);
    await page.getByRole('heading', { name: '2 reports, 1 origin' }).waitFor();
    await page.getByRole('button', { name: /credit: .*Meridian/ }).click();
    const proofs = page.getByRole('region', { name: 'Proofs' });
    expect(await page.locator('[aria-label="Proofs"]').innerText()).toContain('MOSCOW (Meridian) —');
    expect(page.url()).toContain('chosen=');
    await page.reload();
    await page.locator('[aria-label="Proofs"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => proofs.count(), SLOW).toBe(0);
    await shown(page, 'may be one speaker');
    expect(errors).toEqual([]);
  }, 60_000);

  it('tells the story around a report, and what each report adds', async () => {
    const { page } = await workbench.open(
      '/origins/sha256:c716595d440ca5b7bd38212b2688428756f00403c906316c308c50690488bd98',
    );
    await page.getByRole('heading', { name: '6 reports, 6 origins' }).waitFor();
    const table = page.getByRole('table');
    expect(await table.getByRole('row').count()).toBe(7);
    await table
      .getByRole('link', { name: /envoy\.expel Russia RUS/ })
      .first()
      .waitFor();
  }, 60_000);

  it.each([EXPULSION, `${EXPULSION}?origins=open`, ONE_ORIGIN])(
    'can be used by everybody: %s has no violations, light, dark and narrow',
    async (path) => {
      for (const [theme, width] of [
        ['light', 1280],
        ['dark', 1280],
        ['light', 320],
      ] as const) {
        const { page } = await workbench.open(path, { theme, width });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page
          .getByRole('link', { name: /Eastern Ledger/ })
          .first()
          .waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    },
    120_000,
  );
});
