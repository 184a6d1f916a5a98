import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordEvent } from '../../src/record/types.ts';
import { demarche } from '../cli/store.ts';
import { NO_WORKBENCH, startWorkbench, violationsInAllLooks, type Workbench } from '../support/workbench.ts';

/** Machines that do other work too are slow. */
const SLOW = { timeout: 20_000 };

/** An analyst who puts the record right, and sees what that and newer reports change. */
describe.skipIf(NO_WORKBENCH !== null)(`putting the record right (${NO_WORKBENCH ?? 'in Chromium'})`, () => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await startWorkbench();
  }, 120_000);
  afterAll(() => bench.close());

  const events = async (query: string): Promise<readonly RecordEvent[]> => {
    const answer = await fetch(`${bench.url}/api/events?${query}`);
    return ((await answer.json()) as { readonly items: readonly RecordEvent[] }).items;
  };

  /** Signs in the dialog that asks why, and sends it. */
  async function sign(page: Page, reason: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your name').fill('A. Osei');
    await dialog.getByLabel('Why').fill(reason);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  /** Shows that a heading counts so many rows. */
  const rows = (page: Page, count: number, reports: number): Promise<void> =>
    page
      .getByRole('heading', {
        name: `${count} row${count === 1 ? '' : 's'} in ${reports} report${reports === 1 ? '' : 's'}`,
      })
      .waitFor();

  it('merges a denial with the same denial in a copy, is led on from the old id, and takes it back', async () => {
    const denials = await events('actor=KEN&kind=statement.deny');
    const told = await Promise.all(
      denials.map(async ({ id }) => {
        const answer = (await (await fetch(`${bench.url}/api/events/${id}`)).json()) as {
          readonly mentions: readonly { readonly row: { readonly quote: string } }[];
        };
        return { id, quote: answer.mentions[0]?.row.quote ?? '' };
      }),
    );
    const [one, other] = told.filter(({ quote }) => quote === 'denied that it had interfered').map(({ id }) => id);
    const { page, errors } = await bench.open(`/event/${one}`, { writing: true });
    await rows(page, 1, 1);
    await page.getByLabel('Id of another event').fill(other ?? '');
    await page.getByRole('button', { name: 'Say that it is one' }).click();
    await sign(page, 'the second is a copy of the first');
    await rows(page, 2, 2);
    await page.getByRole('heading', { name: 'Judgements' }).waitFor();
    await page.getByText('the second is a copy of the first').waitFor();
    const { page: led } = await bench.open(`/r/${other}`);
    await rows(led, 2, 2);
    await page.getByRole('button', { name: 'Take back' }).click();
    await sign(page, 'two statements after all');
    await rows(page, 1, 1);
    await page.getByText('undone', { exact: true }).first().waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  it('splits a report off an event that is told as one, finds it as an event of its own, and takes it back', async () => {
    const [recall] = await events('pair=KWT,LBN&kind=envoy.recall');
    const { page, errors } = await bench.open(`/event/${recall?.id}`, { writing: true });
    await rows(page, 2, 2);
    await page.getByRole('button', { name: 'Say that these two are not one' }).click();
    await sign(page, 'the later report tells of another day');
    await rows(page, 1, 1);
    expect(await events('pair=KWT,LBN&kind=envoy.recall')).toHaveLength(2);
    await page.getByRole('button', { name: 'Take back' }).click();
    await sign(page, 'one recall after all');
    await rows(page, 2, 2);
    expect(errors).toEqual([]);
  }, 60_000);

  it('rejects a wrong row with the keyboard, and is told where its permalink leads', async () => {
    const [sever] = await events('pair=KEN,SOM&kind=relations.sever');
    const { page, errors } = await bench.open(`/event/${sever?.id}`, { writing: true });
    await page.locator('li[id^="m:"]').first().waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.locator('li[aria-current="true"]').waitFor();
    const row = await page.locator('li[aria-current="true"]').getAttribute('id');
    await page.keyboard.press('n');
    await sign(page, 'a headline is no report');
    await expect.poll(() => page.locator(`[id="${row}"]`).count(), SLOW).toBe(0);
    const { page: later } = await bench.open(`/event/${row}`);
    await later.getByText('no longer counts').waitFor();
    expect(await later.locator('.notice').first().innerText()).toMatch(/rejected.*j:/s);
    expect(await violationsInAllLooks(later)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);

  it('edits a date that the report has wrong, and sees what was read beside who put what over it', async () => {
    const [expel] = await events('pair=KEN,SOM&kind=envoy.expel&since=2020-12-10');
    const { page, errors } = await bench.open(`/event/${expel?.id}`, { writing: true });
    await page.locator('li[id^="m:"]').first().waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: /^Field/ }).selectOption('date');
    await page.getByLabel('New value').fill('2020-12-14');
    await sign(page, 'announced before midnight');
    await page.getByText('✎ date: 2020-12-15 → 2020-12-14 (A. Osei)').waitFor();
    await page.getByText('different days are given: 2020-12-14, 2020-12-15').waitFor();
    expect(errors).toEqual([]);
  }, 60_000);

  it('reads in the banner of an event what a report that corrects itself says otherwise', async () => {
    const [closed] = await events('pair=MYS,PRK&kind=mission.close');
    const { page } = await bench.open(`/event/${closed?.id}`);
    const banner = page.getByRole('note', { name: 'Corrections' });
    await banner.waitFor();
    expect(await banner.innerText()).toMatch(/the report corrects itself.*had been closed since 2017/s);
    const lines = await banner.getByRole('listitem').allInnerTexts();
    expect(new Set(lines).size).toBe(lines.length);
    await banner.getByRole('link').first().click();
    await page.waitForURL('**/report/**');
  }, 60_000);

  it('adds a corrected version, and sees the event, its earlier state and a brief that cites it tell so', async () => {
    const expel = (await events('pair=CZE,RUS&kind=envoy.expel')).find((e) => e.source === 'RUS');
    const { page, errors } = await bench.open('/brief?pair=CZE,RUS&kind=envoy.expel', { writing: true });
    const add = page.locator('aside li button:not([disabled])');
    for (let n = 1; n <= 2; n++) {
      await add.first().click();
      await page.locator(`article ol > li:nth-child(${n}) sup`).first().waitFor();
    }
    expect(await page.getByRole('alert').count()).toBe(0);
    const file = join(mkdtempSync(join(tmpdir(), 'demarche-correction-')), 'correction.jsonl');
    const newer = {
      title: 'Russia orders out 21 Czech embassy staff',
      date: '2021-04-18',
      received: '2021-04-20',
      outlet: 'Eastern Ledger',
      url: 'https://example.org/ledger/20-czechs',
      text: 'MOSCOW (Meridian) — Russia on Sunday declared 21 employees of the Czech embassy in Moscow personae non gratae in response to the expulsion of 18 Russian diplomats by Prague, and gave them until the end of Monday to leave.\n\nThe embassy would be left with five diplomats and 19 other employees, a Czech official who asked not to be named told the Meridian agency.\n\nCorrection: An earlier version of this report said that 20 employees were expelled. It was 21.',
    };
    writeFileSync(file, `${JSON.stringify(newer)}\n`);
    expect((await demarche('add', '--store', bench.path, file)).status).toBe(0);
    await page.reload();
    const banner = page.getByRole('alert');
    await banner.waitFor();
    expect(await banner.innerText()).toMatch(/20.*21/s);
    await banner.getByRole('listitem').filter({ hasText: 'expelled: 21' }).getByRole('link').click();
    const note = page.getByRole('note', { name: 'Corrections' });
    await note.waitFor();
    expect(await note.innerText()).toMatch(/20 .*→.*21 /s);
    const { page: before } = await bench.open(`/event/${expel?.id}?as_of=2021-04-19`);
    await before.getByText('known as of 2021-04-19').waitFor();
    const figures = await before.locator('#field-figures').innerText();
    expect(figures).toMatch(/20 employees/);
    expect(figures).not.toMatch(/\b21 \w+ expelled/);
    await page.goBack();
    await page.getByRole('button', { name: 'Take what is there now' }).first().click();
    await expect.poll(() => page.getByText('expelled: 21').count(), SLOW).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  }, 90_000);

  it('is told by a brief that two events that it cites were merged', async () => {
    const [one, other] = await events('pair=FRA,NER&kind=envoy');
    const { page } = await bench.open(`/brief?pair=FRA,NER&kind=envoy`, { writing: true });
    const add = page.locator('aside li button:not([disabled])');
    for (let n = 1; n <= 2; n++) {
      await add.first().click();
      await page.locator(`article ol > li:nth-child(${n}) sup`).first().waitFor();
    }
    const post = (body: unknown): Promise<Response> =>
      fetch(`${bench.url}/api/judgements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bench.token}` },
        body: JSON.stringify({ ...(body as object), author: 'A. Osei', reason: 'a trial' }),
      });
    expect((await post({ do: 'merge', ids: [one?.id, other?.id] })).status).toBeLessThan(300);
    await page.reload();
    await page.getByRole('alert').waitFor();
    await page.getByText('It is told as one with another event now.').first().waitFor();
  }, 60_000);

  it('finds who copied whom: a wire’s report, its copy, its cut copy, and one report of its own', async () => {
    const [sever] = await events('pair=KEN,SOM&kind=relations.sever');
    const { page, errors } = await bench.open(`/origins/${sever?.id}`);
    await page.getByRole('heading', { name: '4 reports, 2 origins' }).waitFor();
    await page.getByRole('button', { name: /^copy.*: Harbour Post and Meridian/ }).click();
    const proofs = page.locator('[aria-label="Proofs"]');
    await proofs.getByText('both are one text').waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^part.*: Atlas Monitor and / })
      .first()
      .click();
    await proofs.waitFor();
    expect(await proofs.innerText()).toContain('Somalia severed diplomatic relations with Kenya');
    const adds = page.getByRole('table').getByRole('row');
    expect(await adds.filter({ hasText: 'Harbour Post' }).innerText()).toMatch(/nothing/);
    expect(await violationsInAllLooks(page)).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);
});
