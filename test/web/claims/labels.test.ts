import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeOf } from '../../cli/store.ts';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)('labels', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  it('tell what two outlets call the same actor, each in its own words', async () => {
    const { page, errors } = await bench.open('/labels');
    await page.getByLabel('Party', { exact: true }).fill('Niger');
    await page.keyboard.press('Enter');
    await page.waitForURL(/actor=Niger/);
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'Sahel Bulletin' }).waitFor();
    expect(await rows.filter({ hasText: 'Sahel Bulletin' }).innerText()).toMatch(
      /military authorities 2×\s+2023-08-25 to 2023-09-27/,
    );
    const post = rows.filter({ hasText: 'Harbour Post' });
    expect(await post.innerText()).toMatch(/junta 3×\s+2023-08-02 to 2023-08-26/);
    await post.getByRole('button').click();
    await page.locator('mark', { hasText: 'junta' }).first().waitFor();
    await page.getByText('Niger’s junta, which overthrew').waitFor();
    await page.getByRole('link', { name: 'Harbour Post, 2023-08-02' }).click();
    await page.waitForURL(/\/report\/sha256/);
    expect(await page.locator('[data-sought]').first().innerText()).toBe('junta');
    expect(errors).toEqual([]);
  });

  it('are narrowed to an outlet and to words, which the address keeps', async () => {
    const { page } = await bench.open('/labels?holder=harbour&q=junta');
    await page.getByText('1 label of 1 party').waitFor();
    expect(await page.getByLabel('Outlet or speaker').inputValue()).toBe('harbour');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByText('8 labels of 5 parties').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('are walked through and cited by the keyboard alone', async () => {
    const { page } = await bench.open('/labels');
    await page.getByRole('row').nth(2).waitFor();
    for (const key of ['j', 'Enter', 'j', 'j', 'c']) await page.keyboard.press(key);
    await page.getByText('Citation copied').waitFor();
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
      /“junta”.*2023-08-(?:02|26)|2023-08-(?:02|26).*“junta”/s,
    );
  });

  it('break no rule of accessibility, in any look', async () => {
    const { page, errors } = await bench.open('/labels');
    await page.getByRole('button', { name: 'Harbour Post' }).click();
    await page.locator('mark').first().waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);
});

describe.skipIf(NO_WORKBENCH !== null)('labels in quotation', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench(
      await storeOf([
        {
          date: '2022-07-01',
          outlet: 'Lake Herald',
          text: 'Congo called the rebel group M23 a terrorist group on Friday. Rwanda said that M23 is not a terrorist group.',
        },
      ]),
    );
  }, 120_000);
  afterAll(() => bench.close());

  it('stand apart from the outlet’s own voice, what is refused told by a word', async () => {
    const { page } = await bench.open('/labels?actor=M23');
    await page.getByText('In the outlet’s own voice').waitFor();
    await page.getByRole('button', { name: 'Rwanda' }).waitFor();
    const text = await page.getByRole('table').innerText();
    const [own = '', quoted = ''] = text.split('In quotation: whom outlets quote');
    expect(own).toMatch(/Lake Herald\s+rebel group 1×/);
    expect(quoted).toMatch(/Rwanda RWA[\s\S]*✕ refused 1×/);
    expect(quoted).toMatch(/Congo[\s\S]*terrorist group 1×/);
  });
});
