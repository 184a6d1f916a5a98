import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeOf } from '../../cli/store.ts';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)('claims', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  it('show who denies what, since when, by whose account and in which words', async () => {
    const { page, errors } = await bench.open('/claims');
    await page.getByLabel('Party', { exact: true }).fill('Russia');
    await page.getByLabel('State').selectOption('contested');
    const row = page.getByRole('row', { name: /destroy, dam/ });
    await row.getByRole('button', { name: /denies.*2023-12-28/ }).click();
    const part = page.getByRole('region', { name: 'Whether it was so: RUS, destroy, dam' });
    const chosen = part.locator('li[aria-current=true]');
    await chosen.locator('mark', { hasText: 'Russia denies' }).waitFor();
    expect(await chosen.innerText()).toMatch(/2023-12-28\s+Russia RUS ✕ denies/);
    expect(await chosen.innerText()).toMatch(/Russia RUS \(said\)[\s\S]*Harbour Post/);
    await part.getByRole('link', { name: 'force.destroy' }).waitFor();
    await chosen.getByRole('link', { name: 'Harbour Post, 2023-12-28' }).click();
    await page.waitForURL(/\/report\/sha256/);
    await page.locator('[data-sought]').first().waitFor();
    expect((await page.locator('[data-sought]').allInnerTexts()).join('')).toContain('Russia denies');
    expect(errors).toEqual([]);
  });

  it('show the same to whom a link is sent, the proposition open', async () => {
    const { page } = await bench.open('/claims');
    await page.getByLabel('Words').fill('kakhovka inquiry');
    await page.keyboard.press('Enter');
    await page
      .getByRole('row', { name: /southern, ukraine/ })
      .getByRole('button', { expanded: false })
      .first()
      .click();
    await page.getByText('Positions in order of time').waitFor();
    const address = new URL(page.url());
    expect(address.searchParams.get('q')).toBe('kakhovka inquiry');
    const other = await bench.open(address.pathname + address.search);
    const part = other.page.getByRole('region', { name: /southern, ukraine/ });
    // Codes stand there until names do.
    await expect.poll(() => part.innerText(), { timeout: 20_000 }).toMatch(/Russia RUS\s+Ukraine UKR\s+nobody told/);
    expect(await part.innerText()).toMatch(/demand an inquiry\s+Turkey TUR/);
    expect(await other.page.getByLabel('Words').inputValue()).toBe('kakhovka inquiry');
  });

  it('are walked through, opened and cited by the keyboard alone', async () => {
    const { page } = await bench.open('/claims?question=occurrence');
    await page.getByRole('row').nth(2).waitFor();
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
    const part = page.getByText('Positions in order of time');
    await part.waitFor();
    await page.keyboard.press('j');
    expect(await page.locator('li[aria-current=true]').count()).toBe(1);
    await page.keyboard.press('c');
    await page.getByText('Citation copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/“[^”]+”.*\/r\/sha256:[0-9a-f]{64}.*sha256:[0-9a-f]{64}/s);
    await page.keyboard.press('Enter');
    await part.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('copy a citation of the chosen position').waitFor();
  });

  it('have a column for every party only where that is asked for, and leave none out', async () => {
    const { page } = await bench.open('/claims');
    await page.getByRole('columnheader', { name: 'Others' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'Kim Yu Song' }).filter({ hasText: 'blames Malaysia' }).waitFor();
    await page.getByRole('button', { name: 'A column for every party' }).click();
    await page.getByRole('columnheader', { name: /North Korea/ }).waitFor();
    expect(await page.getByRole('columnheader', { name: 'Others' }).count()).toBe(0);
    expect(page.url()).toContain('parties=all');
  });

  it('say what to do where nothing is found, and where the server refuses', async () => {
    const { page } = await bench.open('/claims?q=zeppelin');
    await page.getByText('Take a filter away').waitFor();
    const refused = await bench.open('/claims?actor=Atlantisland');
    await refused.page.getByRole('alert').getByText('E_ACTOR').waitFor();
  });

  it('break no rule of accessibility, in any look', async () => {
    const { page, errors } = await bench.open('/claims?id=c:bd8d06f11dcfa1a9');
    await page.getByText('Positions in order of time').waitFor();
    expect(await violationsInAllLooks(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);
});

describe.skipIf(NO_WORKBENCH !== null)('numbers side by side', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  it('tell who gives the highest toll of an event, and where it is written', async () => {
    const { page, errors } = await bench.open('/claims');
    await page.getByRole('link', { name: 'Numbers' }).click();
    await page.getByLabel('What is counted').selectOption('killed');
    await page.getByLabel('Only where they differ').check();
    const board = page.getByRole('article').filter({ hasText: 'breach, dam, kakhovka' });
    await board.waitFor();
    expect(await board.innerText()).toContain('they cannot all be so');
    const numbers = board.getByRole('listitem');
    await board.getByText('Associated Press').waitFor();
    expect(await numbers.first().innerText()).toMatch(/Russia RUS 2023-12-28\s+59 people/);
    const highest = numbers.last();
    expect(await highest.innerText()).toMatch(/Associated Press AP 2023-12-28\s+hundreds people 200 or more/);
    await highest.getByRole('button').first().click();
    await highest.getByText(/Health workers \(told\).*Associated Press/).waitFor();
    await highest.getByRole('link', { name: 'Harbour Post, 2023-12-28' }).click();
    await page.waitForURL(/\/report\/sha256/);
    expect(await page.locator('[data-sought]').first().innerText()).toBe('hundreds');
    expect(errors).toEqual([]);
  });

  it('stand in the order that is asked for, which the address keeps', async () => {
    const { page } = await bench.open('/claims?view=tolls&q=kakhovka&order=holder');
    const marks = page.getByRole('article').getByRole('listitem');
    await marks.first().getByText('Associated Press').waitFor();
    await page.getByLabel('Order by').selectOption('number');
    await page.waitForURL(/order=number/);
    await marks.first().getByText('Russia').waitFor();
  });

  it('are never added up, and never averaged', async () => {
    const { page } = await bench.open('/claims?view=tolls');
    await page.getByRole('article').first().waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/\b(?:total|sum|mean|median|average)\b/i);
  });

  it('break no rule of accessibility, in any look', async () => {
    const { page, errors } = await bench.open('/claims?view=tolls&what=killed');
    await page.getByRole('article').first().waitFor();
    await page.getByRole('article').first().getByRole('button').first().click();
    expect(await violationsInAllLooks(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);
});

describe.skipIf(NO_WORKBENCH !== null)('numbers of very different size', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench(
      await storeOf([
        {
          date: '2021-05-04',
          outlet: 'Quito Mail',
          text: 'At least 4,000 people were killed in the explosion at a pipeline in Lago Agrio, Ecuador’s foreign ministry said.',
        },
        {
          date: '2021-05-05',
          outlet: 'Llanos Post',
          text: 'Nine people were killed in the explosion at a pipeline in Lago Agrio, Colombia’s foreign ministry said.',
        },
      ]),
    );
  }, 120_000);
  afterAll(() => bench.close());

  it('can be shown by orders', async () => {
    const { page } = await bench.open('/claims?view=tolls');
    const button = page.getByRole('button', { name: 'By orders' });
    await button.click();
    await page.waitForURL(/scale=log/);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('article').innerText()).toMatch(/1,000\s+10,000/);
  });
});
