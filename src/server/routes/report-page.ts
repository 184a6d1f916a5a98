/** A report as the workbench reads it: its text, all rows with what became of them, and what was judged. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { findReportPage } from '../../query/report-page.ts';
import type { ServerContext } from '../context.ts';
import { mountGet } from '../route.ts';
import { maybeText, report } from '../schemas.ts';

const page = z
  .looseObject({
    report,
    heading: maybeText,
    text: z.string(),
    rows: z.array(z.looseObject({ row: z.looseObject({ id: z.string() }), counts: z.boolean() })),
    judgements: z.array(z.looseObject({ id: z.string() })),
  })
  .openapi('ReportPage');

/** Mounts `/api/reports/{id}/page`. */
export function mountReportPage(app: OpenAPIHono, { store }: ServerContext): void {
  mountGet(
    app,
    {
      path: '/api/reports/{id}/page',
      name: 'getReportPage',
      tag: 'sources',
      summary: 'One report as the workbench reads it: its text, all rows with what became of them, and judgements',
      params: {
        id: {
          description: 'The id of a report',
          example: 'sha256:5626b461797f7f01ade982e589790470bb70145c35d805c5ae77ab45222457e5',
        },
      },
      answer: page,
    },
    async (c) => {
      const id = c.req.param('id') ?? '';
      const found = await findReportPage(store, id);
      if (found === null)
        throw new DemarcheError('E_ID', `the store has no report ${id}`, 'GET /api/reports lists them', 2);
      return c.json(found);
    },
  );
}
