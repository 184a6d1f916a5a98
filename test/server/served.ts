/** An app over a small store, for tests. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { createApp } from '../../src/server/app.ts';
import { openContext, type ServerContext, type ServerSettings } from '../../src/server/context.ts';

/** An app with what it works with. */
export interface Served {
  readonly app: OpenAPIHono;
  readonly context: ServerContext;
  /** GETs an address; its status, headers and text. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON. */
  json<Value>(): Value;
}

/** Serves a store without listening. */
export async function served(path: string, settings: Partial<ServerSettings> = {}): Promise<Served> {
  const context = await openContext(path, settings);
  const app = createApp(context);
  return {
    app,
    context,
    async get(address, headers = {}) {
      const response = await app.request(address, { headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: <Value>() => JSON.parse(text) as Value };
    },
  };
}
