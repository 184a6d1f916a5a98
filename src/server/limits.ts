/** How much one address may send, and how often. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DemarcheError } from '../errors.ts';
import type { ServerSettings } from './context.ts';

/** The largest body, in bytes. */
export const MOST_BYTES = 1_000_000;

/** How long requests are counted together, in milliseconds. */
const WINDOW_MS = 60_000;

/** Of more addresses than these those whose minute is over are forgotten. */
const MOST_ADDRESSES = 1000;

/**
 * Refuses bodies that are too large, whatever their headers say.
 *
 * @throws DemarcheError E_TOO_LARGE
 */
export function sized(most: number): MiddlewareHandler {
  const size = most >= 1e6 ? `${Math.round(most / 1e6)} MB` : `${most} bytes`;
  const limit = bodyLimit({
    maxSize: most,
    onError: () => {
      throw new DemarcheError('E_TOO_LARGE', `the request is larger than ${size}`, 'send less at a time', 2);
    },
  });
  // What only reads has no body: to look for one costs more than other checks together.
  return (c, next) => (isRead(c) ? next() : limit(c, next));
}

/**
 * Refuses what one address sends too often. Reading is not counted.
 *
 * @throws DemarcheError E_RATE, with a header that says after how many seconds to ask again
 */
export function rated({ postsPerMinute }: ServerSettings, now: () => number = Date.now): MiddlewareHandler {
  const counts = new Map<string, { sent: number; readonly until: number }>();
  return async (c, next) => {
    if (isRead(c)) return next();
    const [address, time] = [addressOf(c), now()];
    if (counts.size > MOST_ADDRESSES) for (const [a, { until }] of counts) if (until <= time) counts.delete(a);
    const known = counts.get(address);
    const count = known !== undefined && known.until > time ? known : { sent: 0, until: time + WINDOW_MS };
    counts.set(address, count);
    if (++count.sent <= postsPerMinute) return next();
    const seconds = Math.ceil((count.until - time) / 1000);
    c.header('retry-after', String(seconds));
    throw new DemarcheError(
      'E_RATE',
      `${postsPerMinute} requests a minute is the most that one address may send`,
      `ask again in ${seconds} s, or send several judgements in one request`,
      2,
    );
  };
}

function isRead({ req: { method } }: Context): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Who sends; the same for all where it is not known. */
export function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
  return incoming?.socket?.remoteAddress ?? '';
}
