import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)(
  `where there is nothing to show${NO_WORKBENCH ? ` (${NO_WORKBENCH})` : ''}`,
  () => {
    let bench: Workbench;
    beforeAll(async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'demarche-empty-')), 'empty.db');
      await (await openStore(path)).close();
      bench = await startWorkbench(path);
    }, 60_000);
    afterAll(() => bench.close());

    it.each([
      '/',
      '/claims',
      '/claims?view=tolls',
      '/labels',
      '/explore',
      '/explore?view=network',
      '/explore?view=map',
      '/brief',
      '/dyad/CZE/RUS',
    ])(
      'says on %s how an empty store is filled',
      async (path) => {
        const { page, errors } = await bench.open(path);
        await page.getByText('The store is empty.').waitFor();
        expect(await page.locator('main').innerText()).toContain('demarche add FILE…');
        expect(await page.locator('h1:visible').count()).toBe(1);
        expect(errors).toEqual([]);
      },
      30_000,
    );

    it.each([
      ['/event/e:0123456789', 'There is no such event'],
      [`/report/sha256:${'0'.repeat(64)}`, 'There is no such report'],
      ['/origins/e:0123456789', 'There is no such event'],
      ['/r/nothing', 'There is no such id'],
      ['/no-such-page', 'There is no such page'],
    ])(
      'has a heading and ways on for %s, and names no command',
      async (path, heading) => {
        const { page } = await bench.open(path);
        await page.getByRole('heading', { level: 1, name: heading }).waitFor();
        expect(await page.title()).toBe(`${heading} · Demarche`);
        const text = await page.locator('main').innerText();
        expect(text).not.toMatch(/demarche [a-z]|GET \//);
        expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
        expect(await violationsInAllLooks(page)).toEqual([]);
        await page.getByRole('main').getByRole('link', { name: 'All events' }).click();
        await page.getByRole('heading', { level: 1, name: 'Explore' }).waitFor();
      },
      30_000,
    );
  },
);
