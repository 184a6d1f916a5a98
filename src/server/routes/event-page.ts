/** An event as the workbench shows it, and the copy graphs of events and of stories. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { loadMapping } from '../../node/resources.ts';
import { eventPage } from '../../query/event-page.ts';
import { dayOf } from '../../query/options.ts';
import { eventOriginsPage, storyOriginsPage } from '../../query/origins-page.ts';
import type { ServerContext } from '../context.ts';

/** Mounts `/api/events/{id}/page`, `/api/events/{id}/origins/page` and `/api/reports/{id}/origins/page`. */
export function mountEventPage(app: OpenAPIHono, { store, source, names }: ServerContext): void {
  let mapping: ReturnType<typeof loadMapping> | undefined;
  const day = (asOf: string | undefined): number | undefined =>
    dayOf('as_of', asOf, (name, value) => `${name}=${value}`)?.hi;
  app.get('/api/events/:id/page', async (c) => {
    mapping ??= loadMapping();
    const from = { source, store, names, mapping: await mapping };
    const page = await eventPage(from, c.req.param('id'), day(c.req.query('as_of')));
    return c.json(page ?? lost(c.req.param('id')));
  });
  app.get('/api/events/:id/origins/page', async (c) => {
    const page = await eventOriginsPage(source, names, c.req.param('id'), day(c.req.query('as_of')));
    return c.json(page ?? lost(c.req.param('id')));
  });
  app.get('/api/reports/:id/origins/page', async (c) =>
    c.json(await storyOriginsPage(source, names, c.req.param('id'), day(c.req.query('as_of')))),
  );
}

/** @throws DemarcheError E_ID, for what is known and tells of no event any more */
function lost(id: string): never {
  throw new DemarcheError(
    'E_ID',
    `${id} no longer counts, and nothing else tells of it`,
    'GET /api/judgements and /api/corrections tell why',
    2,
  );
}
