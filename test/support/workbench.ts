/** The workbench over the example reports, as somebody would open it: a store, a server and a browser. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { packageRoot } from '../../src/node/package.ts';
import type { ServerSettings } from '../../src/server/context.ts';
import { type Serving, serveStore } from '../../src/server/serve.ts';
import { demarche } from '../cli/store.ts';
import { axeViolations } from './axe.ts';
import { NO_BROWSER, startBrowser, watchErrors } from './browser.ts';

/** Why tests of the workbench are left out; null where they run. */
export const NO_WORKBENCH =
  NO_BROWSER ??
  (existsSync(join(packageRoot(), 'dist', 'web', 'index.html')) ? null : 'the workbench is not built; npm run build');

/** How a page is opened. */
export interface Opening {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** Opens it with the token for writing. */
  readonly writing?: boolean;
}

/** A page of the workbench. */
export interface Opened {
  readonly page: Page;
  /** Errors of its scripts so far. */
  readonly errors: readonly string[];
}

/** A workbench that is being served. */
export interface Workbench {
  readonly url: string;
  readonly token: string;
  /** The store that is served. */
  readonly path: string;
  /** Opens an address of it ("/dyad/CZE/RUS") in a browser of its own profile. */
  open(path: string, opening?: Opening): Promise<Opened>;
  /** Lets go of browser, server and store. */
  close(): Promise<void>;
}

let examples: Promise<string> | null = null;

/** Files of the example reports. */
export function exampleFiles(): readonly string[] {
  const folder = join(packageRoot(), 'examples');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt') || f.endsWith('.jsonl'))
    .map((f) => join(folder, f));
}

/** A store of the example reports, built once for all test files of a run. Not to be written to: take a copy. */
export function exampleStore(): Promise<string> {
  examples ??= (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'demarche-workbench-')), 'examples.db');
    const added = await demarche('add', '--store', path, ...exampleFiles());
    if (added.status !== 0) throw new Error(added.err);
    return path;
  })();
  return examples;
}

/** Serves a copy of the example store, or the store given, on a port of its own, with a browser to look at it. */
export async function startWorkbench(store?: string, settings: Partial<ServerSettings> = {}): Promise<Workbench> {
  let path = store;
  if (path === undefined) {
    path = join(mkdtempSync(join(tmpdir(), 'demarche-workbench-')), 'store.db');
    copyFileSync(await exampleStore(), path);
  }
  const serving: Serving = await serveStore(path, { ...settings, port: 0 });
  const browser: Browser = await startBrowser();
  return {
    url: serving.url,
    token: serving.token,
    path,
    async open(address, { width = 1280, theme = 'light', writing = false } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: serving.url });
      const page = await context.newPage();
      const errors = watchErrors(page);
      await page.addInitScript((chosen) => localStorage.setItem('demarche.theme', chosen), theme);
      await page.goto(`${serving.url}${address}${writing ? `#token=${serving.token}` : ''}`);
      return { page, errors };
    },
    async close() {
      await browser.close();
      await serving.close();
    },
  };
}

/** What a view breaks of WCAG 2.2 in light, in dark and narrow; each line names the look. Gives the page back as it was. */
export async function violationsInAllLooks(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const [look, theme, width] of [
    ['light', 'light', 1280],
    ['dark', 'dark', 1280],
    ['narrow', 'light', 320],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    found.push(...(await axeViolations(page)).map((v) => `${look}: ${v}`));
    const wider = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (wider > 0) found.push(`${look}: the page scrolls sideways by ${wider} pixels`);
  }
  if (before !== null) await page.setViewportSize(before);
  return found;
}
