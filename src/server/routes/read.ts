/** Reading a text that is sent: its rows, without keeping anything. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { readJsonRecord } from '../../report/json.ts';
import { mountPost } from '../post.ts';
import { report } from '../schemas.ts';
import { createTextReader } from '../text-reader.ts';

const asked = z
  .strictObject({
    text: z.string().min(1).openapi({ description: 'The report' }),
    title: z.string().max(1000).optional(),
    date: z.string().max(20).optional().openapi({ description: 'When it was published: YYYY-MM-DD' }),
    outlet: z.string().max(200).optional(),
    url: z.string().max(2000).optional(),
  })
  .openapi('Reading');

const answer = z.object({ report, rows: z.array(z.looseObject({ id: z.string() })) }).openapi('ReadRows', {
  description: 'Rows as contract.schema.json has them; offsets count code points of the text',
});

/** Mounts `POST /api/read`. */
export function mountRead(app: OpenAPIHono): void {
  const reader = createTextReader();
  mountPost(
    app,
    {
      path: '/api/read',
      name: 'postRead',
      tag: 'writing',
      summary: 'Reads a text and answers with its rows; nothing is kept',
      body: asked,
      answer,
      writes: false,
    },
    async (c, body) => {
      const record = JSON.stringify(body);
      // What is wrong with the record is told before any thread is asked.
      readJsonRecord(record, {});
      const { report: read, rows } = await reader.read(record, c.req.raw.signal);
      return c.json({ report: read, rows });
    },
  );
}
