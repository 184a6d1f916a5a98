/** What changed since when, for whoever keeps a copy. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { deltaAfter, type LogPlace, placeNow } from '../../query/delta.ts';
import type { ServerContext } from '../context.ts';
import { cursorParts, cursorText } from '../cursor.ts';
import { isText } from '../lists.ts';
import { countParameter, limitOf } from '../query.ts';
import { MEDIA, mountGet } from '../route.ts';
import { event, maybeText, reportId } from '../schemas.ts';

const change = z
  .looseObject({
    id: z.string(),
    op: z.enum(['added', 'changed', 'removed']),
    type: z.enum(['event', 'correction']),
    kind: z.string(),
    time: z.string(),
    pair: z.array(z.string()).optional(),
    event: z.union([event, z.null()]).optional(),
    report: reportId.optional(),
    change: z
      .looseObject({
        id: z.string(),
        report: reportId,
        change: z.enum(['superseded', 'withdrawn']),
        by: maybeText,
        basis: z.enum(['address', 'stated', 'told']),
        author: maybeText,
        time: maybeText,
        reason: z.string(),
      })
      .nullable()
      .optional(),
    note: z
      .looseObject({ quote: z.string(), change: z.enum(['corrects', 'updates']) })
      .nullable()
      .optional(),
  })
  .openapi('Change');

const changes = z.object({ items: z.array(change), next: z.string(), more: z.boolean() }).openapi('Changes');

const [USUAL, MOST] = [200, 1000];

/** Mounts `/api/changes`. */
export function mountChanges(app: OpenAPIHono, { store }: ServerContext): void {
  mountGet(
    app,
    {
      path: '/api/changes',
      name: 'listChanges',
      tag: 'changes',
      summary: 'What came into the record, changed or fell out since some moment, in order',
      description:
        'For a copy that follows: take each event as it is now, drop what is removed, keep `next` and ask again with it later. Without `after` everything comes, in the order in which it last changed. Each event is named once, however often it changed. Newer versions of reports, withdrawals and notes of correction are entries of their own. `more` says whether to ask again at once. Of .jsonl the header Link has the address for the next time.',
      query: {
        after: {
          description: '`next` of the answer before; `now` for a place from which on nothing has changed yet',
          example: 'now',
        },
        limit: countParameter(`At most so many: 1 to ${MOST}, ${USUAL} if left out`, USUAL, 1, MOST),
      },
      answer: changes,
      line: change,
      endings: ['json', 'jsonl'],
    },
    async (c, asked, ending) => {
      const limit = limitOf(asked, USUAL, MOST);
      const after = asked.after === 'now' ? await placeNow(store) : placeOf(asked.after);
      const page = await deltaAfter(store, after, limit);
      const next = cursorText([page.next.log, page.next.number]);
      const address = new URL(c.req.url);
      address.searchParams.set('after', next);
      c.header('link', `<${address.pathname}${address.search}>; rel="next"`);
      if (ending === 'json') return c.json({ items: page.items, next, more: page.more });
      const lines = page.items.map((item) => `${JSON.stringify(item)}\n`).join('');
      return c.body(lines, 200, { 'content-type': `${MEDIA.jsonl}; charset=utf-8` });
    },
  );
}

function placeOf(cursor: string | undefined): LogPlace | undefined {
  if (cursor === undefined) return undefined;
  const [log, number] = cursorParts<string | number>(cursor, [isText, isNumber], 'after');
  return { log: log as string, number: number as number };
}

function isNumber(part: unknown): part is number {
  return typeof part === 'number' && Number.isSafeInteger(part) && part >= 0;
}
