import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/report/read.ts';
import { pipeline } from '../support/pipeline.ts';
import {
  exampleFiles,
  NO_WORKBENCH,
  startWorkbench,
  violationsInAllLooks,
  type Workbench,
} from '../support/workbench.ts';

const texts = exampleFiles()
  .filter((f) => f.endsWith('.txt'))
  .slice(0, 3)
  .map((f) => readFileSync(f, 'utf8'));

describe.skipIf(NO_WORKBENCH !== null)('a pasted text', () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  it('gives the rows that the program gives, without a network once the reader is there, and sends nothing', async () => {
    const { page, errors } = await bench.open('/read');
    await page.getByText('The reader is ready').waitFor({ timeout: 60_000 });
    expect(await violationsInAllLooks(page)).toEqual([]);
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => {
      // A browser looks after the page's picture whenever the address changes.
      if (!request.url().endsWith('/mark.svg')) asked.push(request.url());
    });
    const program = await pipeline();
    for (const text of texts) {
      await page.getByLabel('Title').fill('A title beside the text');
      await page.getByLabel('Outlet').fill('Coast Herald');
      await page.getByLabel('Day of publication').fill('2023-09-10');
      await page.getByLabel('Text', { exact: true }).fill(text);
      await page.getByRole('button', { name: 'Read', exact: true }).click();
      await page.getByText('Nothing was sent or stored').waitFor({ timeout: 30_000 });
      const ids: string[] = [];
      for (let i = 0; i < (await page.locator('article').count()); i++) {
        await page.keyboard.press('j');
        ids.push((await page.locator('article[aria-current=true] code').last().textContent()) ?? '');
      }
      const given = { title: 'A title beside the text', outlet: 'Coast Herald', date: '2023-09-10' };
      const rows = program.rows(readText(text, given)).map((r) => r.id);
      expect(rows.length).toBeGreaterThan(2);
      expect(ids.toSorted()).toEqual(rows.toSorted());
      await page.getByRole('button', { name: 'Read another text' }).click();
    }
    expect(asked).toEqual([]);
    expect(errors.filter((e) => !e.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await page.close();
  }, 120_000);

  it('stays in the box where a part of the reader cannot be fetched, and is read at the next try', async () => {
    const { page } = await bench.open('/read');
    const parts = '**/gazetteer-*.json';
    await page.context().route(parts, (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('cannot be fetched').waitFor({ timeout: 30_000 });
    await page.context().unroute(parts);
    await page.getByLabel('Text', { exact: true }).fill('Ghana expelled two Togolese diplomats on 7 March 2022.');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByRole('heading', { name: '1 row' }).waitFor({ timeout: 30_000 });
    await page.close();
  }, 90_000);
});
