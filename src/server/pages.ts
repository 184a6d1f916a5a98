/** The built workbench: one page for all its addresses, and the files that it loads. */
import { readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ServerContext } from './context.ts';

/** Addresses of the workbench: its router tells them apart in the browser. */
const PAGES = [
  '/',
  '/read',
  '/report/*',
  '/dyad/*',
  '/event/*',
  '/claims',
  '/origins/*',
  '/labels',
  '/explore',
  '/brief',
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Encodings that files may lie beside themselves in, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Whether somebody looks at an address with a browser, and does not fetch data. */
export function wantsPage(c: Context): boolean {
  return /\btext\/html\b/.test(c.req.header('accept') ?? '');
}

/** Mounts the pages; `/r/*` is one where HTML is asked for, and data otherwise. */
export function mountPages(app: OpenAPIHono, { settings: { web } }: ServerContext): void {
  if (web === null) return;
  for (const path of PAGES) app.get(path, async (c, next) => (await answerFile(c, web, 'index.html')) ?? next());
  app.get('/*', async (c, next) => {
    const name = decodeURIComponent(c.req.path.slice(1));
    if (name.startsWith('api/')) return next();
    const found = await answerFile(c, web, name);
    if (found !== null || !wantsPage(c)) return found ?? next();
    // The page itself says that there is no such one, with the way to those there are.
    const page = await answerFile(c, web, 'index.html');
    return page === null ? next() : new Response(page.body, { status: 404, headers: page.headers });
  });
}

/** The page of the workbench, for an address that is data to programs; null where it is not built. */
export async function answerPage(c: Context, { settings: { web } }: ServerContext): Promise<Response | null> {
  return web === null ? null : answerFile(c, web, 'index.html');
}

/** A file of a folder, in the best encoding that is there and wanted; null where there is none. */
async function answerFile(c: Context, folder: string, name: string): Promise<Response | null> {
  const path = join(folder, name);
  if (!path.startsWith(folder + sep) || name.includes('\0')) return null;
  const wanted = c.req.header('accept-encoding') ?? '';
  const headers: Record<string, string> = {
    'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
    // Vite puts a hash of the content into the names of what it builds.
    'cache-control': /-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Of a permalink it was told already that HTML is but one of its forms.
    vary: c.res.headers.get('vary') ?? 'accept-encoding',
  };
  for (const [encoding, ending] of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b`).test(wanted)) continue;
    const content = await contentOf(path + ending);
    if (content) return c.body(content, 200, { ...headers, 'content-encoding': encoding });
  }
  const content = await contentOf(path);
  return content && c.body(content, 200, headers);
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await stat(path)).isFile() ? new Uint8Array(await readFile(path)) : null;
  } catch {
    return null;
  }
}
