/** What is served, and by what. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { packageVersion } from '../../node/package.ts';
import { mayWrite } from '../../store/sqlite.ts';
import type { ServerContext } from '../context.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';

const about = z
  .looseObject({
    name: z.string(),
    version: z.string(),
    store: z.string().openapi({ description: 'The name of the store’s file' }),
    changed: z.string().openapi({ description: 'When the store was last written, ISO 8601' }),
    reports: z.number(),
    mentions: z.number(),
    events: z.number(),
    writable: z.boolean().openapi({ description: 'Whether judgements and reports may be sent' }),
  })
  .openapi('About');

/** Mounts `/api/about`. */
export function mountAbout(app: OpenAPIHono, context: ServerContext): void {
  const { store, settings, reader } = context;
  const counts = recent<Record<'reports' | 'mentions' | 'events', number>>(1);
  mountGet(
    app,
    {
      path: '/api/about',
      name: 'getAbout',
      tag: 'server',
      summary: 'What is served, and by which version',
      answer: about,
    },
    async (c) => {
      const count = async (table: 'report' | 'mention' | 'event'): Promise<number> => {
        const q = store.db.selectFrom(table).select((e) => e.fn.countAll<number>().as('n'));
        return (await q.executeTakeFirstOrThrow()).n;
      };
      return c.json({
        name: 'demarche',
        version: packageVersion(),
        store: basename(store.path),
        changed: new Date(Math.max(...WRITTEN.map((end) => writtenAt(store.path + end)))).toISOString(),
        ...(await counts('', reader.state(), async () => ({
          reports: await count('report'),
          mentions: await count('mention'),
          events: await count('event'),
        }))),
        writable: settings.token !== null && mayWrite(store.path),
      });
    },
  );
}

/** What is written comes into a file beside the store first. */
const WRITTEN = ['', '-wal'] as const;

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
