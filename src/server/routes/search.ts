/** Full-text search. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { SEARCH_COLUMNS } from '../../query/search-columns.ts';
import { searchQuery } from '../../query/search-words.ts';
import type { MarkedHit } from '../../query/source.ts';
import type { ServerContext } from '../context.ts';
import { answerFound } from '../lists.ts';
import { PAGING } from '../query.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';
import { maybeText, pageOf, report } from '../schemas.ts';

const hit = z
  .looseObject({
    report,
    excerpt: z.string().openapi({ description: 'Words around the match, each match between « and »' }),
    gone: z.looseObject({ id: z.string(), change: z.string(), by: maybeText }).nullable(),
  })
  .openapi('Hit');

/** More hits than these nobody reads. */
const MOST = 1000;

/** Answers of late, all their pages together. */
const KEPT = 8;

/** Mounts `/api/search`. */
export function mountSearch(app: OpenAPIHono, { reader, source }: ServerContext): void {
  const kept = recent<readonly MarkedHit[]>(KEPT);
  mountGet(
    app,
    {
      path: '/api/search',
      name: 'search',
      tag: 'sources',
      summary: 'Reports with some words in them, best first',
      description: `At most the ${MOST} best. “gone” is the change by which a report no longer counts.`,
      query: {
        q: {
          description: 'Words, "a phrase", begin*, and AND, OR, NOT with parentheses between them',
          example: 'ambassador expel*',
          required: true,
        },
        ...PAGING,
      },
      answer: pageOf(hit),
      line: hit,
    },
    async (c, asked, ending) => {
      const words = asked.q?.trim() ?? '';
      if (words === '') throw new DemarcheError('E_PARAM', 'q has no words', 'give what to look for: q=ambassador', 2);
      const items = await kept(words, reader.state(), () => source.search(searchQuery(words), MOST));
      return answerFound(c, asked, ending, { items, columns: SEARCH_COLUMNS });
    },
  );
}
