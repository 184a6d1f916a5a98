/** A real Chromium for tests of the workbench, and the server that it looks at. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** Where Chromium is: `CHROMIUM`, else where systems put it; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  return PLACES.find((path) => existsSync(path)) ?? null;
}

/** Why tests in a browser are left out; null where they run. */
export const NO_BROWSER = findChromium() === null ? 'no Chromium is installed; set CHROMIUM to one' : null;

/** Starts Chromium. @throws Error where there is none */
export function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(NO_BROWSER ?? '');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

/** What went wrong in a page: errors of its scripts, and what its policy on content refused. */
export function watchErrors(page: Page): readonly string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return found;
}
