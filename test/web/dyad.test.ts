import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

let workbench: Workbench;

describe.skipIf(NO_WORKBENCH !== null)(
  `the page of a pair${NO_WORKBENCH === null ? '' : ` (${NO_WORKBENCH})`}`,
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      workbench = await startWorkbench();
    }, 120_000);
    afterAll(() => workbench.close());

    async function open(path: string, look: Parameters<Workbench['open']>[1] = {}) {
      const opened = await workbench.open(path, look);
      await opened.page.waitForSelector('#dyad-figure');
      return opened;
    }

    const marks = (page: Page, kind: string) => page.locator(`#dyad-figure [role="button"][aria-label*="${kind}"]`);

    it('shows who expelled whom, what it answered and by which words, and leads to the proof', async () => {
      const { page, errors } = await open('/dyad/CZE/RUS?since=2021-04-10&until=2021-04-25');
      const expelled = marks(page, 'Russia towards Czech Republic, envoy.expel');
      expect(await expelled.getAttribute('aria-label')).toBe(
        '2021-04-18, Russia towards Czech Republic, envoy.expel, happened',
      );
      await expelled.click();
      const row = page.locator('li[aria-current="true"]');
      await row.waitFor();
      const text = (await row.innerText()).replace(/\s+/g, ' ');
      expect(text).toContain('personae non gratae');
      expect(text).toContain('answers envoy.expel, 2021-04-17 to 2021-04-18: stated, told as an answer: “in response”');
      expect(await page.locator('#dyad-figure [data-state="stated"][data-near]').count()).toBe(1);
      const id = await expelled.getAttribute('data-event');
      expect(new URL(page.url()).searchParams.get('row')).toBe(id);
      await row.getByRole('link', { name: /3 reports, 3 origins/ }).click();
      await page.waitForURL((url) => decodeURIComponent(url.pathname) === `/event/${id}`);
      expect(errors).toEqual([]);
    });

    it('tells what stood at each post when, beginning with what is not known', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      const post = page.locator('#dyad-figure g[aria-label^="Kuwait in Lebanon, embassy"]');
      expect(await post.getAttribute('aria-label')).toBe(
        'Kuwait in Lebanon, embassy: unknown; recalled, 2021-10-30 to 2022-04-06; ambassador, 2022-04-07 or later',
      );
    });

    it('walks rows by j and k, copies a citation with its proof, and opens the event', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.locator('li[aria-current="true"]', { hasText: 'recalled its ambassador from Lebanon' }).waitFor();
      await page.keyboard.press('c');
      await page.getByText('Citation copied').waitFor();
      const cited = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(cited).toMatch(/“recalled its ambassador from Lebanon”.*\/r\/m:.*\[text sha256:/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/event\/e(?::|%3A)/);
    });

    it('reaches the marks with one tab stop, walks them by arrow keys and opens the event of one', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      const reached = page.locator('#dyad-figure [role="button"][tabindex="0"]');
      expect(await reached.count()).toBe(1);
      await reached.focus();
      await page.keyboard.press('ArrowRight');
      const focused = () => page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
      await expect.poll(focused).toBe('2021-10-30, Kuwait towards Lebanon, envoy.recall, happened');
      await page.waitForURL(/row=e/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/event\/e/);
    });

    it('leads to the feeds of the pair, which tell what came in or changed', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      for (const [name, words] of [
        ['Atom', 'Kuwait and Lebanon'],
        ['JSON Feed', 'Kuwait and Lebanon'],
      ] as const) {
        const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
        const answer = await page.request.get(new URL(href ?? '', page.url()).href);
        expect(answer.status()).toBe(200);
        expect(await answer.text()).toContain(words);
      }
    });

    it('turns the directions round', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      await page.getByRole('link', { name: 'Change sides' }).click();
      await page.waitForURL(/\/dyad\/LBN\/KWT/);
      await page.getByRole('heading', { level: 1, name: 'Lebanon and Kuwait' }).waitFor();
      await page
        .locator('#dyad-figure g[aria-label^="Measures, Lebanon towards Kuwait"]')
        .waitFor({ state: 'attached' });
    });

    it('places events by the days of their reports when asked to, and says so in the address', async () => {
      const { page } = await open('/dyad/CZE/RUS');
      expect(await marks(page, 'force.bomb').count()).toBe(1);
      await page.getByRole('radio', { name: 'report time' }).check();
      await page.getByText('reported 2021-04-17').first().waitFor();
      expect(new URL(page.url()).searchParams.get('time')).toBe('report');
      expect(await page.getByRole('heading', { name: 'In reports without a date' }).count()).toBe(1);
      await page.reload();
      expect(await page.getByRole('radio', { name: 'report time' }).isChecked()).toBe(true);
    });

    it('tells no more than was known on a day', async () => {
      const { page } = await open('/dyad/CZE/RUS');
      const field = page.getByRole('textbox', { name: 'Known as of' });
      await field.fill('2021-04-17');
      await field.press('Enter');
      await page.getByText('personae non gratae').first().waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.get('as_of')).toBe('2021-04-17');
      expect(await marks(page, 'Czech Republic towards Russia, envoy.expel').count()).toBe(1);
    });

    it('zooms by keys and by the pointer on the strip, and shows all again', async () => {
      const { page } = await open('/dyad/KWT/LBN');
      const brush = page.getByRole('slider', { name: /Stretch of time/ });
      const all = await brush.getAttribute('aria-valuetext');
      await brush.focus();
      await page.keyboard.press('+');
      await page.waitForURL(/since=/);
      const zoomed = await brush.getAttribute('aria-valuetext');
      expect(zoomed).not.toBe(all);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => brush.getAttribute('aria-valuetext')).not.toBe(zoomed);
      await page.getByRole('button', { name: 'All' }).click();
      await expect.poll(() => brush.getAttribute('aria-valuetext')).toBe(all);
      const strip = await page.locator('svg', { has: brush }).boundingBox();
      if (strip === null) throw new Error('no strip is drawn');
      await page.mouse.move(strip.x + strip.width * 0.05, strip.y + 10);
      await page.mouse.down();
      await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 10, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(/until=/);
      await page.getByText(/dated events lie outside of the days shown/).waitFor();
    });

    it('tells travel advice on the issuer’s own scale, rank of ranks', async () => {
      const { page } = await open('/dyad/USA/UKR');
      const lane = page.locator('#dyad-figure g[aria-label*="scale usa-state-2018"]');
      expect(await lane.getAttribute('aria-label')).toContain('4 of 4, Level 4');
    });

    it('draws what was only announced hollow, and what is denied crossed', async () => {
      const { page } = await open('/dyad/FRA/NER');
      const look = (kind: string) => marks(page, kind).locator('[data-look]').first().getAttribute('data-look');
      expect(await look('envoy.recall, planned')).toBe('announced');
      expect(await look('envoy.recall, denied')).toBe('denied');
      expect(await look('envoy.expel, happened')).toBe('done');
    });

    it('gives the drawing as a file that stands by itself, and links to the data', async () => {
      const { page } = await open('/dyad/KWT/LBN?since=2021-10-01');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'SVG' }).click(),
      ]);
      const svg = readFileSync((await file.path()) ?? '', 'utf8');
      expect(file.suggestedFilename()).toBe('dyad-KWT-LBN.svg');
      expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      expect(svg).toContain('envoy.recall');
      expect(svg).not.toContain('class=');
      expect(svg).toContain('vector-effect="non-scaling-stroke"');
      expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(
        /^\/api\/events\.csv\?pair=KWT%2CLBN/,
      );
    });

    it('has no barrier in light, in dark or at 320 pixels', async () => {
      const { page, errors } = await open('/dyad/CZE/RUS');
      await page.getByText('What the marks mean').click();
      expect(await violationsInAllLooks(page)).toEqual([]);
      expect(errors).toEqual([]);
    });
  },
);
