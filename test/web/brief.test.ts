import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

describe.skipIf(NO_WORKBENCH !== null)(`writing a brief${NO_WORKBENCH ? ` (${NO_WORKBENCH})` : ''}`, () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  const PATH = '/brief?pair=CZE,RUS&kind=envoy';

  async function addTwo(page: Page): Promise<void> {
    const add = page.locator('aside li button:not([disabled])');
    for (const n of [1, 2]) {
      await add.first().click();
      await page.locator(`article ol > li:nth-child(${n}) sup`).first().waitFor();
    }
  }

  async function saved(page: Page, label: string): Promise<Uint8Array> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: label, exact: true }).click();
    return readFile(await (await download).path());
  }

  it('puts facts in with footnotes, orders them, and takes them away in every format', async () => {
    const { page, errors } = await bench.open(PATH);
    await addTwo(page);
    await page.getByRole('button', { name: 'Add a paragraph' }).click();
    await page.getByRole('textbox', { name: 'Paragraph' }).fill('Both sides gave figures.');
    await page.getByRole('textbox', { name: 'Title' }).fill('Two orders');
    await page.getByRole('heading', { name: 'Sources' }).click();
    await page.waitForFunction(() => document.title.startsWith('Two orders'));
    expect(await violationsInAllLooks(page)).toEqual([]);
    const facts = page.locator('article ol').first().locator('li p:visible');
    const [first = '', second = ''] = await facts.allInnerTexts();
    await page.getByRole('button', { name: 'Move down' }).first().click();
    await expect.poll(async () => (await facts.allInnerTexts())[0]?.slice(0, 30)).toBe(second.slice(0, 30));
    const markdown = strFromU8(await saved(page, 'Markdown'));
    expect(markdown).toMatch(/^# Two orders\n\nKnown as of \d{4}-\d\d-\d\d\./);
    expect(markdown.indexOf('Both sides gave figures.')).toBeGreaterThan(0);
    expect(markdown).toMatch(/\[\^1\]: “.*\/r\/m:[0-9a-f]+ \\\[text sha256:/);
    expect(strFromU8(await saved(page, 'HTML'))).toContain('<sup><a href="#n1" id="r1">1</a></sup>');
    const word = unzipSync(await saved(page, 'Word'));
    expect(strFromU8(word['word/footnotes.xml'] ?? new Uint8Array())).toContain('/r/m:');
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('w:footnoteReference');
    const bundle = unzipSync(await saved(page, 'Evidence (zip)'));
    const proofs = strFromU8(bundle['proofs.jsonl'] ?? new Uint8Array())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { proof: { quote?: string } | null });
    expect(proofs.length).toBeGreaterThan(0);
    expect(proofs.filter((p) => p.proof === null)).toEqual([]);
    expect(first).not.toBe(second);
    expect(errors).toEqual([]);
  }, 90_000);

  it('is whole in its address: a link shows the same brief to somebody else', async () => {
    const { page } = await bench.open(PATH);
    await addTwo(page);
    const facts = await page.locator('article ol').first().innerText();
    const address = page.url().slice(bench.url.length);
    const { page: other } = await bench.open(address);
    await other.locator('article ol sup').first().waitFor();
    expect(await other.locator('article ol').first().innerText()).toBe(facts);
    await other.goto(`${bench.url}${address.slice(0, -40)}`);
    await other.reload();
    await other.getByText('The address holds no whole brief').waitFor();
  }, 60_000);

  it('takes an event that is dragged in', async () => {
    const { page } = await bench.open(PATH);
    await page.locator('aside li').first().waitFor();
    await page.locator('aside li').first().dragTo(page.getByText('Drag events here'));
    await page.locator('article ol sup').first().waitFor();
    expect(await page.locator('article ol').first().locator('> li').count()).toBe(1);
  }, 60_000);

  it('says when something that it cites has changed, and keeps what was cited until that is taken', async () => {
    const { page } = await bench.open(PATH, { writing: true });
    await addTwo(page);
    const address = page.url().slice(bench.url.length);
    const mention = /\/r\/(m:[0-9a-f]+)/.exec(
      await page.locator('section ol a[href*="/r/m:"]').first().innerText(),
    )?.[1];
    const answer = await fetch(`${bench.url}/api/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bench.token}` },
      body: JSON.stringify({
        do: 'reject',
        ids: [mention],
        author: 'an analyst',
        reason: 'it tells of something else',
      }),
    });
    expect(answer.status, await answer.clone().text()).toBeLessThan(300);
    const { page: later } = await bench.open(address);
    await later.getByRole('alert').waitFor();
    expect(await later.getByRole('alert').innerText()).toMatch(/has changed|have changed/);
    expect(await violationsInAllLooks(later)).toEqual([]);
    expect(await later.locator('article ol').first().locator('> li').count()).toBe(2);
  }, 90_000);
});
