/**
 * Makes the pictures of docs/workbench in docs/pictures: `npm run docs:pictures`, after a build. The workbench is served over a store of
 * the examples and looked at with Chromium, which `CHROMIUM` names where it is in no usual place. Some pages only:
 * `npm run docs:pictures -- dyad claims`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageRoot } from '../src/node/package.ts';
import { serveStore } from '../src/server/serve.ts';
import { startBrowser } from '../test/support/browser.ts';
import { addExamples } from './pictures/examples.ts';
import { type Look, SCREENS } from './pictures/screens.ts';

const WIDTH = 1280;
const HEIGHT = 860;

const wanted = process.argv.slice(2);
const folder = join(packageRoot(), 'docs', 'pictures');
const temporary = await mkdtemp(join(tmpdir(), 'demarche-pictures-'));
await mkdir(folder, { recursive: true });
const store = join(temporary, 'examples.db');
await addExamples(store);
const serving = await serveStore(store, { port: 0 });
const browser = await startBrowser();
try {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, colorScheme: 'light' });
  for (const screen of SCREENS) {
    if (wanted.length > 0 && !wanted.includes(screen.name)) continue;
    await take(page, screen);
  }
} finally {
  await browser.close();
  await serving.close();
  await rm(temporary, { recursive: true, force: true });
}

async function take(page: Page, { name, path, ready, act }: Look): Promise<void> {
  const address = typeof path === 'string' ? path : await path(serving.url);
  await page.goto(serving.url + address, { waitUntil: 'networkidle' });
  await page.waitForSelector(ready);
  await act?.(page);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  process.stderr.write(`${name}.png  ${address}\n`);
}
