import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demarche } from '../cli/store.ts';
import { NO_WORKBENCH, startWorkbench, type Workbench } from '../support/workbench.ts';

const LONG = `<img src=x onerror=alert(1)> ${'Headline'.repeat(30)} over remarks`;
const TURNED = 'Wire \u202e"one"';

const REPORTS = [
  {
    text: 'CAIRO, May 5, 2024 - Egypt recalled its ambassador from Qatar on Sunday. Ukraine accused Russia of blowing up the dam. Qatar summoned the Egyptian ambassador.',
    title: LONG,
    outlet: TURNED,
    date: '2024-05-05',
    url: 'javascript:alert(1)',
  },
];

/** By how much the page is wider than its window. */
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.skipIf(NO_WORKBENCH !== null)('the workbench over reports that were written to break it', () => {
  let workbench: Workbench;
  let report: string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-untrusted-'));
    const file = join(folder, 'reports.jsonl');
    writeFileSync(file, REPORTS.map((r) => `${JSON.stringify(r)}\n`).join(''));
    const added = await demarche('add', '--store', join(folder, 'store.db'), file);
    if (added.status !== 0) throw new Error(added.err);
    workbench = await startWorkbench(join(folder, 'store.db'));
    const answer = await fetch(`${workbench.url}/api/reports`);
    report = ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
  }, 60_000);
  afterAll(() => workbench?.close());

  it('never scrolls sideways for a title without spaces, narrow or at 200 % text, and shows its tags as text', async () => {
    for (const path of [
      `/report/${report}`,
      `/origins/${report}`,
      '/explore?view=search&q=ambassador',
      '/',
      '/explore',
    ]) {
      const { page, errors } = await workbench.open(path, { width: 320 });
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await page.evaluate(WIDER)]).toEqual([path, 0]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      expect([path, await page.evaluate(WIDER)]).toEqual([path, 0]);
      expect(await page.locator('main img').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.context().close();
    }
  }, 60_000);

  it('keeps a name that turns the direction of text from turning the date beside it', async () => {
    const { page } = await workbench.open('/explore?view=search&q=ambassador');
    const name = page.locator('main li bdi').first();
    await name.waitFor();
    expect(await name.textContent()).toBe(TURNED);
    expect(await name.evaluate((e) => getComputedStyle(e).unicodeBidi)).toBe('isolate');
  });

  it('leads from no event or overview to a page of a pair that does not exist', async () => {
    const events = (await (await fetch(`${workbench.url}/api/events?limit=100`)).json()) as { items: { id: string }[] };
    const links = new Set<string>();
    for (const path of ['/', ...events.items.map((e) => `/event/${e.id}`)]) {
      const { page } = await workbench.open(path);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const link of await page.locator('a[href^="/dyad/"]').all())
        links.add((await link.getAttribute('href')) ?? '');
      await page.context().close();
    }
    expect(links.size).toBeGreaterThan(0);
    for (const link of links)
      expect((await fetch(`${workbench.url}/api/dyads${link.slice('/dyad'.length)}`)).status).toBe(200);
  }, 60_000);
});
