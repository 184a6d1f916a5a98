/** How soon the workbench shows a store of a hundred thousand mentions, and how soon it does what is asked of it. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { NO_BROWSER, startBrowser } from '../../test/support/browser.ts';
import { ROOT } from './corpora.ts';
import { makeStore } from './export-made.ts';
import { grouped, median, type Row, skipped } from './measure.ts';
import { spawnServer } from './web-server.ts';
import { chooseRow, filterRows, PAIRS_SHOWN, ROWS_SHOWN, scrollRows, sortRows } from './web-tasks.ts';
import { weighLoad } from './web-weight.ts';

const MENTIONS = 100_000;
const RUNS = 7;

/** Filters, one after the other, each of which lets other rows through. */
const FILTERS = [
  ['kind', 'envoy'],
  ['kind', ''],
  ['since', '2019-01-01'],
  ['since', ''],
  ['kind', 'statement'],
  ['kind', 'envoy.expel'],
  ['kind', ''],
] as const;

/** Columns to sort by, one after the other. */
const SORTS = ['Kind', 'Who', 'When', 'Reports', 'Status', 'Towards whom', 'When'] as const;

/** The workbench over a made store, in Chromium. */
export async function webSpeed(): Promise<readonly Row[]> {
  const what = 'workbench';
  if (NO_BROWSER !== null) return [skipped(what, NO_BROWSER)];
  if (!existsSync(join(ROOT, 'dist/web/index.html'))) return [skipped(what, 'not built: run `npm run build` first')];
  const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
  const browser = await startBrowser();
  try {
    const path = join(folder, 'store.db');
    const mentions = await makeStore(path, MENTIONS);
    return [...(await firstViews(browser, path, mentions)), ...(await tasks(browser, path))];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** From the start of the server's process to the table of pairs, each time with a server and a profile of their own. */
async function firstViews(browser: Browser, path: string, mentions: number): Promise<Row[]> {
  const times: number[] = [];
  const starts: number[] = [];
  const computing: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const started = performance.now();
    const server = await spawnServer(path);
    starts.push(performance.now() - started);
    await page.goto(server.url, { waitUntil: 'commit' });
    await page.evaluate(PAIRS_SHOWN);
    times.push(performance.now() - started);
    computing.push((await server.end()).cpu * 1000);
    await context.close();
  }
  const how = `until the table of pairs is shown; ${grouped(mentions)} mentions; until the server listens ${timesText(starts)}; it computed ${timesText(computing)}`;
  return [timed('first view, start of the server included', times, how)];
}

/** What is done on the page of everything, and how much is sent for each page. */
async function tasks(browser: Browser, path: string): Promise<Row[]> {
  const server = await spawnServer(path);
  try {
    const rows: Row[] = [];
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${server.url}/explore`);
    const shown = await page.evaluate<number>(ROWS_SHOWN);
    const of = `of ${grouped(shown)} events in the table`;
    const filtered: number[] = [];
    for (const [field, value] of FILTERS) filtered.push(await filterRows(page, field, value));
    rows.push(timed('a filter', filtered, `${of}, until the new rows are painted`));
    const sorted: number[] = [];
    for (const column of SORTS) sorted.push(await sortRows(page, column));
    rows.push(timed('sorting', sorted, `${of}, by each column in turn`));
    const chosen: number[] = [];
    for (let n = 0; n < RUNS; n++) chosen.push(await chooseRow(page, n + 1));
    rows.push(timed('choosing a row', chosen, `${of}, until its words and sources are painted`));
    rows.push(await scrolled(page, shown));
    await context.close();
    for (const address of ['/', '/explore', '/dyad/CZE/RUS', '/claims', '/labels', '/read', '/brief']) {
      const { page: own, data } = await weighLoad(browser, `${server.url}${address}`);
      const how = `page, scripts and styles as sent gzipped, to a browser that has nothing; data beside it ${kilobytes(data)}`;
      rows.push({ what: `first load of ${address}`, value: kilobytes(own), how });
    }
    return rows;
  } finally {
    await server.end();
  }
}

async function scrolled(page: Page, rows: number): Promise<Row> {
  const frames = await scrollRows(page);
  const late = frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)] ?? 0;
  const how = `median ${grouped(median(frames))} ms, 95 of 100 within ${grouped(late)} ms; ${frames.length} frames through ${grouped(rows)} rows`;
  return { what: 'longest frame while scrolling', value: `${grouped(Math.max(...frames))} ms`, how };
}

function timed(what: string, times: readonly number[], how: string): Row {
  return { what, value: `${grouped(median(times))} ms`, how: `best ${grouped(Math.min(...times))} ms; ${how}` };
}

function timesText(times: readonly number[]): string {
  return `${grouped(median(times))} ms (best ${grouped(Math.min(...times))})`;
}

function kilobytes(bytes: number): string {
  return `${grouped(bytes / 1000)} KB`;
}
