/** Listening. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { DemarcheError } from '../errors.ts';
import { packageRoot } from '../node/package.ts';
import { createApp } from './app.ts';
import { DEFAULT_SETTINGS, openContext, type ServerSettings } from './context.ts';

/** A server that listens. */
export interface Serving {
  /** Where it is found ("http://127.0.0.1:4173"). */
  readonly url: string;
  /** Takes no more requests, and lets go of the store. */
  close(): Promise<void>;
}

/**
 * Serves a store.
 *
 * @param settings a port of 0 takes any that is free
 * @throws DemarcheError E_STORE when there is no store; E_LISTEN when the address cannot be had
 */
export async function serveStore(path: string, settings: Partial<ServerSettings> = {}): Promise<Serving> {
  const context = await openContext(path, { web: builtWeb(), ...settings });
  const { host, port } = { ...DEFAULT_SETTINGS, ...settings };
  const app = createApp(context);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (at) => {
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${at.port}`,
        async close() {
          if ('closeAllConnections' in server) server.closeAllConnections();
          await new Promise((closed) => server.close(closed));
          await context.close();
        },
      });
    });
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

function refusal(error: NodeJS.ErrnoException, host: string, port: number): DemarcheError {
  const why = error.code === 'EADDRINUSE' ? 'something else listens there' : error.message;
  return new DemarcheError(
    'E_LISTEN',
    `cannot listen on ${host}, port ${port}: ${why}`,
    'give another --port or --host',
  );
}
