/** What answers were made of: as long as it is the same, so are they. */
import type { MiddlewareHandler } from 'hono';
import { refreshEvents } from '../store/refresh.ts';
import type { ServerContext } from './context.ts';

/** How long events may be older than what another process adds, in milliseconds. */
const STALE_MS = 1000;

/**
 * Puts an entity tag on what is read, and answers 304 where the asker has it already. Where the store changed, events
 * are brought up to date first, at most once a second.
 */
export function freshness({ store, reader }: ServerContext, now: () => number = Date.now): MiddlewareHandler {
  // A tag of another process, which may have been another version of the program, never fits.
  const process = now().toString(36);
  let known = reader.state();
  let refreshed = now();
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    if (reader.state() !== known && now() - refreshed >= STALE_MS) {
      refreshed = now();
      await refreshEvents(store.db);
      known = reader.state();
    }
    const tag = `W/"${process}-${reader.state()}"`;
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, { etag: tag, 'cache-control': 'no-cache' });
    // Set before the answer is made, which is faster than changing it; an error takes the tag back.
    c.header('etag', tag);
    c.header('cache-control', 'no-cache');
    return next();
  };
}
