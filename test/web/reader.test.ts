import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { axeViolations } from '../support/axe.ts';
import {
  NO_WORKBENCH,
  type Opened,
  startWorkbench,
  violationsInAllLooks,
  type Workbench,
} from '../support/workbench.ts';

/** The chosen card. */
const chosen = (page: Page) => page.locator('article[aria-current=true]');

/** The words of the report. */
const words = (page: Page) => page.getByRole('region', { name: 'Text' });

describe.skipIf(NO_WORKBENCH !== null)('the reader', () => {
  let bench: Workbench;
  /** Its title stands in its text: “Morocco recalls ambassador …”. */
  let morocco = '';
  let corrected = '';
  beforeAll(async () => {
    bench = await startWorkbench();
    const store = await openStore(bench.path);
    const reports = await store.db.selectFrom('report').select(['id', 'text', 'gone']).execute();
    morocco = reports.find((r) => r.text.includes('Morocco recalls ambassador from Tunis'))?.id ?? '';
    corrected = reports.find((r) => r.gone !== null)?.id ?? '';
    await store.close();
  }, 120_000);
  afterAll(() => bench.close());

  const open = (more = '', writing = true): Promise<Opened> => bench.open(`/report/${morocco}${more}`, { writing });

  it('leads by the keyboard from row to row, keeps the row in the address, and shows it again there', async () => {
    const { page, errors } = await open();
    await page.getByRole('heading', { name: 'Morocco recalls ambassador' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect.poll(() => chosen(page).getByText('who', { exact: true }).count()).toBe(1);
    const first = await chosen(page).getAttribute('data-row');
    expect(first).toBe('1');
    expect(new URL(page.url()).searchParams.get('row')).toMatch(/^m:/);
    await page.reload();
    await expect.poll(() => chosen(page).getAttribute('data-row')).toBe('1');
    await page.keyboard.press('k');
    await expect.poll(() => chosen(page).getAttribute('data-row')).toBe('0');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('ties each field to its words, and the words to their row', async () => {
    const { page } = await open();
    await page
      .getByRole('button', { name: /envoy\.recall/ })
      .first()
      .click();
    await chosen(page).locator('[data-field=when]').hover();
    await expect.poll(() => words(page).locator('[data-hot]').allTextContents()).toEqual(['Friday']);
    await chosen(page).locator('[data-field=who0]').focus();
    await expect.poll(() => words(page).locator('[data-hot]').allTextContents()).toEqual(['Morocco']);
    await words(page).getByText('pulled out of a Japanese-African').click();
    await expect.poll(() => chosen(page).getAttribute('aria-label')).toBe('meeting.cancel, happened');
    await page.close();
  });

  it('tells how the date was worked out, and on whose word it stands', async () => {
    const { page } = await open();
    await page
      .getByRole('button', { name: /envoy\.recall/ })
      .nth(1)
      .click();
    const card = chosen(page);
    await card.getByText('counted from the day of publication, 2022-08-26 (from the first line)').waitFor();
    expect(await card.getByRole('listitem').allTextContents()).toEqual(['Meridianwire', 'this reportin its own voice']);
    await card.getByText('PLOVER SANCTION / withdraw').waitFor();
    await page.close();
  });

  it('shows only the rows that are asked for, and keeps that in the address', async () => {
    const { page } = await open();
    await page.getByLabel('Kind').selectOption('visit');
    await page.getByRole('heading', { name: /^1 of \d+ rows$/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('family')).toBe('visit');
    const marked = words(page).locator('[data-marks]');
    expect((await marked.allTextContents()).join('')).not.toContain('recalled');
    await page.close();
  });

  it('copies a citation with quote, report, date, permalink and hash', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: 'Morocco recalls ambassador' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByText('Citation copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    for (const part of ['recalls ambassador from Tunis', '2022-08-26', `${bench.url}/r/m:`, 'sha256:'])
      expect(copied).toContain(part);
    await page.close();
  });

  it('accepts, doubts, edits and rejects a row with name and reason, shows who did, and takes it back', async () => {
    const { page, errors } = await open('?family=visit');
    await page.getByRole('heading', { name: /^1 of/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('u');
    await page.getByLabel('Your name').fill('A. Osei');
    await page.getByLabel('Why').fill('the airport may be another');
    await page.keyboard.press('Enter');
    await page.getByText('A. Osei is unsure').waitFor();
    await page.keyboard.press('x');
    expect(await page.getByLabel('Your name').inputValue()).toBe('A. Osei');
    await page.getByLabel('Why').fill('the ministry says so too');
    await page.keyboard.press('Enter');
    await page.getByText('✓ accepted').waitFor();
    expect(await page.getByText('is unsure').count()).toBe(0);
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: /^Field/ }).selectOption('target');
    await page.getByText('The report’s reading has POLISARIO').waitFor();
    await page.getByLabel('New value').fill('Saharawi Arab Democratic Republic');
    await page.getByText('(ESH)').waitFor();
    await page.getByLabel('Why').fill('as its guest was announced');
    await page.getByRole('button', { name: 'Lay this value over it' }).click();
    await page.getByText('A. Osei put this over').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Why').fill('an exercise');
    await page.keyboard.press('Enter');
    await page.getByText('✕ does not count').waitFor();
    const rejected = page.getByRole('listitem').filter({ hasText: 'Rejected' });
    await rejected.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('Why').fill('it was none');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('✕ does not count').count()).toBe(0);
    await rejected.getByText(/undone by j:/).waitFor();
    expect(errors).toEqual([]);
    await page.close();
  }, 90_000);

  it('does not let anybody judge who came without the link of the server, and says why', async () => {
    const { page } = await open('', false);
    await page.getByRole('heading', { name: 'Morocco recalls ambassador' }).waitFor();
    await page.keyboard.press('j');
    expect(await chosen(page).getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await chosen(page).getByText('needs the token of this server').waitFor();
    await page.close();
  });

  it('says that a newer version stands for a report, and leads there', async () => {
    const { page } = await bench.open(`/report/${corrected}`);
    await page.getByText('A newer version stands for this report.').waitFor();
    await page.getByRole('link', { name: 'Read the version that counts' }).click();
    await page.getByRole('link', { name: 'an earlier version' }).waitFor();
    await page.close();
  });

  it('has no barriers that axe finds, and never scrolls sideways, in light, dark and narrow', async () => {
    const { page } = await open();
    await page.getByRole('heading', { name: 'Morocco recalls ambassador' }).waitFor();
    await page.keyboard.press('j');
    await chosen(page).waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});
