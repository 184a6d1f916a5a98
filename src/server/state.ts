/** What answers were made of: as long as it is the same, so are they. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { MiddlewareHandler } from 'hono';
import { DemarcheError } from '../errors.ts';
import { refreshEvents } from '../store/refresh.ts';
import type { ServerContext } from './context.ts';
import { isPage } from './security.ts';

/** How long events may be older than what another process adds, in milliseconds. */
const STALE_MS = 1000;

/** What large answers differ by. A weak tag is the same for all of them: what they say is. */
const VARY = 'accept-encoding';

/**
 * Puts an entity tag on what is read, and answers 304 where the asker has it already. Where the store changed, events
 * are brought up to date first, at most once a second.
 */
export function freshness({ store, reader, settings }: ServerContext, now: () => number = Date.now): MiddlewareHandler {
  // A tag of another process, which may have been another version of the program, never fits.
  const process = now().toString(36);
  let known = reader.state();
  let refreshed = now();
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    // At its address there is data too, whose tag says nothing of the page.
    if (isPage(c, settings)) return next();
    let state = reader.state();
    if (state !== known && now() - refreshed >= STALE_MS) {
      refreshed = now();
      await refreshEvents(store.db);
      state = known = reader.state();
    }
    const tag = `W/"${process}-${state}"`;
    if (hasTag(c.req.header('if-none-match'), tag))
      return c.body(null, 304, { etag: tag, 'cache-control': 'no-cache', vary: VARY });
    // Set before the answer is made, which is faster than changing it; an error takes the tag back.
    c.header('etag', tag);
    c.header('cache-control', 'no-cache');
    c.header('vary', VARY);
    return next();
  };
}

/**
 * Refuses to answer from a file that is no longer at its path: what is written into one that was removed or replaced is
 * lost, and nobody would be told.
 *
 * @throws DemarcheError E_STORE
 */
export function stillThere({ store: { path } }: ServerContext, now: () => number = Date.now): MiddlewareHandler {
  const opened = fileAt(path);
  let [there, looked] = [true, now()];
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads || now() - looked >= STALE_MS) [there, looked] = [fileAt(path) === opened, now()];
    if (there) return next();
    throw new DemarcheError(
      'E_STORE',
      `${basename(path)} was removed or replaced while it was served`,
      'start demarche serve again on the store that is to be served',
    );
  };
}

/** What tells a file from another one at the same path; null where there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/** Whether a tag is among those of a header, which may have several, as caches that more than one uses send them; a star is any. */
function hasTag(header: string | undefined, tag: string): boolean {
  return header?.split(',').some((one) => [tag, '*'].includes(one.trim())) ?? false;
}
