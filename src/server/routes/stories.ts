/** Stories: which reports tell one, and what matters most in each. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ledgerOf } from '../../query/ledger.ts';
import { type Story, storiesOf } from '../../query/stories.ts';
import { dayText } from '../../record/interval.ts';
import { checkReports } from '../bounds.ts';
import type { ServerContext } from '../context.ts';
import { answerFound, type Found } from '../lists.ts';
import { FILTERS, filtersOf, PAGING } from '../query.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';
import { event, maybeText, pageOf, reportId } from '../schemas.ts';

const story = z
  .looseObject({
    reports: z.array(reportId),
    parties: z.array(z.string()),
    first: maybeText,
    last: maybeText,
    main: z.array(event),
    links: z.array(z.looseObject({ answer: z.string() })),
    contested: z.array(z.looseObject({ id: z.string() })),
  })
  .openapi('Story');

type ListedStory = Pick<Story, 'reports' | 'parties' | 'main' | 'links' | 'contested'> & {
  readonly first: string | null;
  readonly last: string | null;
};

/** So many of a story's deeds are told. */
const MAIN = 6;

/** Of a store too large for all stories those of so many of its latest reports are offered: an overview waits for them. */
const OFFERED = 200;

/** Mounts `/api/stories`. */
export function mountStories(app: OpenAPIHono, context: ServerContext): void {
  const { names, reader, source } = context;
  const kept = recent<Found<ListedStory>>(4);
  const { pair, since, until } = FILTERS;
  mountGet(
    app,
    {
      path: '/api/stories',
      name: 'listStories',
      tag: 'sources',
      summary:
        'Which reports tell one story, and of each story the main events with what answered them, and what is contested',
      query: { pair, since, until, ...PAGING },
      answer: pageOf(story),
      line: story,
    },
    async (c, asked, ending) => {
      const { limit: _, cursor: __, ...filters } = asked;
      const found = await kept(JSON.stringify(filters), reader.state(), async () => {
        const query = filtersOf(filters, names);
        await checkReports(context, query, undefined, Math.min(OFFERED, context.settings.mostReports));
        const stories = await storiesOf(source, await ledgerOf(source, query), names, MAIN);
        return { items: stories.map(listed), columns: COLUMNS };
      });
      return answerFound(c, asked, ending, found);
    },
  );
}

function listed({ reports, parties, span, main, links, contested }: Story): ListedStory {
  const [first, last] = span === null ? [null, null] : [dayText(span.lo), dayText(span.hi)];
  return { reports, parties, first, last, main, links, contested };
}

const COLUMNS: Found<ListedStory>['columns'] = {
  parties: (s) => s.parties,
  first: (s) => s.first,
  last: (s) => s.last,
  reports: (s) => s.reports,
  main: (s) => s.main.map((e) => e.id),
  contested: (s) => s.contested.map((claim) => claim.id),
};
