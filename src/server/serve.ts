/** Listening. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { DemarcheError } from '../errors.ts';
import { packageRoot } from '../node/package.ts';
import { createApp } from './app.ts';
import { DEFAULT_SETTINGS, openContext, type ServerSettings } from './context.ts';
import { tokenFor } from './security.ts';

/** A server that listens. */
export interface Serving {
  /** Where it is found ("http://127.0.0.1:4173"). */
  readonly url: string;
  /** What must be shown to write. */
  readonly token: string;
  /** Takes no more requests, and lets go of the store. */
  close(): Promise<void>;
}

/**
 * Serves a store.
 *
 * @param settings a port of 0 takes any that is free; without a token one is made, where only this machine can ask
 * @throws DemarcheError E_STORE when there is no store; E_LISTEN when the address cannot be had; E_TOKEN for an address
 *   that others reach, without a token
 */
export async function serveStore(path: string, settings: Partial<ServerSettings> = {}): Promise<Serving> {
  const { host, port, token: given } = { ...DEFAULT_SETTINGS, ...settings };
  const token = tokenFor(host, given ?? undefined, () => randomBytes(24).toString('base64url'));
  const context = await openContext(path, { web: builtWeb(), ...settings, token });
  const app = createApp(context);
  return new Promise((resolve, reject) => {
    const server = createServer(
      { requestTimeout: REQUEST_MS },
      getRequestListener(app.fetch, { hostname: host, errorHandler: refuseOdd }),
    );
    server.listen(port, host, () => {
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${(server.address() as AddressInfo).port}`,
        token,
        async close() {
          server.closeAllConnections();
          await new Promise((closed) => server.close(closed));
          await context.close();
        },
      });
    });
    server.on('clientError', refuseUnread);
    server.once('error', (error: NodeJS.ErrnoException) => {
      void context.close().then(() => reject(refusal(error, host, port)));
    });
  });
}

/** The folder of the built workbench; null where it was not built. */
function builtWeb(): string | null {
  const folder = join(packageRoot(), 'dist', 'web');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

/** How long a request may take to come in, with what it holds, in milliseconds. */
const REQUEST_MS = 60_000;

/** Answers what cannot be read as a request at all, and so never comes to the app. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [status, reason, detail, help] = UNREAD[error.code ?? ''] ?? UNREAD_ELSE;
  const body = unread(status, detail, help);
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** What is said of it: status, its name, what is wrong, what to do. */
const UNREAD: Readonly<Record<string, readonly [number, string, string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'the headers are larger than 16 kB',
    'send fewer, and a shorter address',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'Request Timeout',
    `the request did not come in whole within ${REQUEST_MS / 1000} s`,
    'send it at once, and less at a time',
  ],
};

const UNREAD_ELSE = [400, 'Bad Request', 'this is no request of HTTP', 'send one'] as const;

/** Answers what is a request, but to no address or host that can be. */
function refuseOdd(error: unknown): Response {
  // What the app throws it answers itself.
  if (!(error instanceof RequestError)) return new Response(null, { status: 500 });
  const body = unread(400, error.message, 'ask for an address that begins with /, of the name that the server has');
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return new Response(body, { status: 400, headers });
}

/** The problem of what never comes to the app. */
function unread(status: number, detail: string, help: string): string {
  const [code, title] = ['E_REQUEST', 'The request cannot be understood'];
  return `${JSON.stringify({ type: `urn:demarche:error:${code}`, title, status, detail, code, help })}\n`;
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): DemarcheError {
  const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
  return new DemarcheError(
    'E_LISTEN',
    `cannot listen on ${host}, port ${port}: ${why}`,
    'give another --port or --host',
  );
}
