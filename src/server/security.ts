/** Who may ask for what: the token, the address that was asked, where a write comes from, and what pages may load. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { DemarcheError } from '../errors.ts';
import type { ServerSettings } from './context.ts';
import { wantsPage } from './pages.ts';

/** Addresses under which there is data; all else is the workbench's own files. */
const DATA = /^\/(?:api|r|feeds)(?:\/|$)/;

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const ENTRIES = Object.entries(HEADERS);

/** Puts on every answer what a browser must keep to: nothing from elsewhere is loaded, and nobody else shows it. */
export const protectedAnswers: MiddlewareHandler = async (c, next) => {
  // Set before the answer is made, which is faster than changing it.
  for (const [name, value] of ENTRIES) c.header(name, value);
  return next();
};

/**
 * Refuses who may not ask: an address that is no text; on loopback a name that is not this machine's; elsewhere anybody
 * without the token; a write without the token, or from the page of another site.
 */
export function guard(settings: ServerSettings): MiddlewareHandler {
  const local = isLoopback(settings.host);
  return async (c, next) => {
    checkAddress(c.req.path);
    if (local) checkHost(c);
    const { method } = c.req;
    const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    if (!reads) checkOrigin(c);
    const open = local ? reads || codesOnly(c) : !DATA.test(c.req.path) || (reads && isPage(c, settings));
    if (!open) checkToken(c, settings.token);
    return next();
  };
}

/** Whether a permalink is answered with the page of the workbench, which has no data in it. */
export function isPage(c: Context, { web }: ServerSettings): boolean {
  return web !== null && wantsPage(c) && /^\/r\/[^/.]+(?:\/(?:proof|history))?$/.test(c.req.path);
}

/** Whether only this machine reaches an address to listen on. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(host);
}

/**
 * The token that a server goes by.
 *
 * @param made one that nobody can guess, for a server that only this machine reaches.
 * @throws DemarcheError E_TOKEN for another address without a token, or with one that is soon guessed
 */
export function tokenFor(host: string, given: string | undefined, made: () => string): string {
  const token = given?.trim() ?? '';
  if (token === '' && isLoopback(host)) return made();
  if (token === '')
    throw new DemarcheError(
      'E_TOKEN',
      `${host} can be reached from other machines, and there is no token`,
      'give one with --token, or in DEMARCHE_TOKEN',
      2,
    );
  if (token.length >= LEAST && /^[\w.~+/=-]+$/.test(token)) return token;
  throw new DemarcheError(
    'E_TOKEN',
    `the token has fewer than ${LEAST} characters, or some that no header may have`,
    'take letters and digits, for example what openssl rand -hex 32 prints',
    2,
  );
}

/** Fewer characters than these are soon guessed. */
const LEAST = 16;

/** Coding a text that is sent changes nothing, and needs no token where only this machine asks. */
function codesOnly(c: Context): boolean {
  return c.req.method === 'POST' && c.req.path === '/api/read';
}

/** @throws DemarcheError E_ADDRESS */
function checkAddress(path: string): void {
  let plain: string | null = null;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // What is no text stays null.
  }
  if (plain !== null && !/\p{Cc}/u.test(plain)) return;
  throw new DemarcheError('E_ADDRESS', 'the address is no text', 'write it in UTF-8, with % before each other byte', 2);
}

/** A page of another site whose name was turned to this machine still says its own name. @throws DemarcheError E_HOST */
function checkHost(c: Context): void {
  const host = hostOf(c);
  if (isLoopback(host.replace(/:\d+$/, ''))) return;
  throw new DemarcheError(
    'E_HOST',
    `this server is asked for as “${host}”, and listens for this machine only`,
    'ask for 127.0.0.1 or localhost, or serve on another address with --host and --token',
    2,
  );
}

/** @throws DemarcheError E_ORIGIN for what the page of another site sends */
function checkOrigin(c: Context): void {
  const origin = c.req.header('origin');
  const from = c.req.header('sec-fetch-site');
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === hostOf(c));
  if (own && (from === undefined || from === 'same-origin' || from === 'none')) return;
  throw new DemarcheError(
    'E_ORIGIN',
    `a page of ${origin ?? 'another site'} asks for a change`,
    'send it from the workbench itself, or from a program',
    2,
  );
}

function hostOf(c: Context): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase();
}

/** @throws DemarcheError E_TOKEN */
function checkToken(c: Context, token: string | null): void {
  const shown = shownBy(c.req.header('authorization') ?? '');
  if (token !== null && shown !== null && isSame(shown, token)) return;
  // A browser would ask its user for a name and a password, which helps only readers of feeds.
  c.header('www-authenticate', c.req.path.startsWith('/feeds/') ? 'Basic realm="demarche"' : 'Bearer realm="demarche"');
  throw new DemarcheError(
    'E_TOKEN',
    shown === null ? 'no token was sent' : 'the token is not the one of this server',
    'send the header Authorization: Bearer TOKEN; demarche serve prints the token when it starts',
    2,
  );
}

/** The token of a header; feed readers send it as a password. */
function shownBy(header: string): string | null {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(header) ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme.toLowerCase() !== 'basic') return null;
  const text = Buffer.from(value, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

/** Takes the same time for every wrong token. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(x as Buffer, y as Buffer);
}
