/** A report as the workbench reads it: its text, all rows with what became of them, and what was judged. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { findReportPage } from '../../query/report-page.ts';
import type { ServerContext } from '../context.ts';

/** Mounts `/api/reports/{id}/page`. */
export function mountReportPage(app: OpenAPIHono, { store }: ServerContext): void {
  app.get('/api/reports/:id/page', async (c) => {
    const page = await findReportPage(store, c.req.param('id'));
    if (page === null) {
      throw new DemarcheError('E_ID', `the store has no report ${c.req.param('id')}`, 'GET /api/reports lists them', 2);
    }
    return c.json(page);
  });
}
