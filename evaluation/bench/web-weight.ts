/** How much is sent for a page to a browser that has nothing of it. */
import type { Browser } from 'playwright-core';

/** Bytes as they are sent, with their heads. */
export interface Weight {
  /** The page, its scripts, styles and pictures. */
  readonly page: number;
  /** Answers of the API. */
  readonly data: number;
}

/** Loads an address in a profile of its own, to a browser that takes gzip and nothing better. */
export async function weighLoad(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext({ extraHTTPHeaders: { 'accept-encoding': 'gzip' } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const asked = new Map<string, string>();
    const sent = { page: 0, data: 0 };
    session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      sent[/^[^?#]*\/api\//.test(asked.get(requestId) ?? '') ? 'data' : 'page'] += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return sent;
  } finally {
    await context.close();
  }
}
