/** What is served, and by what. */
import { basename } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { packageVersion } from '../../node/package.ts';
import { mayWrite } from '../../store/sqlite.ts';
import type { ServerContext } from '../context.ts';

/** Mounts `/api/about`. */
export function mountAbout(app: OpenAPIHono, context: ServerContext): void {
  const { store, settings } = context;
  app.get('/api/about', async (c) => {
    const count = async (table: 'report' | 'mention' | 'event'): Promise<number> => {
      const q = store.db.selectFrom(table).select((e) => e.fn.countAll<number>().as('n'));
      return (await q.executeTakeFirstOrThrow()).n;
    };
    return c.json({
      name: 'demarche',
      version: packageVersion(),
      store: basename(store.path),
      reports: await count('report'),
      mentions: await count('mention'),
      events: await count('event'),
      writable: settings.token !== null && mayWrite(store.path),
    });
  });
}
