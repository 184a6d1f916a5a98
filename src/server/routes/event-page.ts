/** An event as the workbench shows it, and the copy graphs of events and of stories. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { loadMapping } from '../../node/resources.ts';
import { eventPage } from '../../query/event-page.ts';
import { dayOf } from '../../query/options.ts';
import { eventOriginsPage, storyOriginsPage } from '../../query/origins-page.ts';
import type { ServerContext } from '../context.ts';
import { type Asked, FILTERS } from '../query.ts';
import { mountGet } from '../route.ts';
import { event } from '../schemas.ts';

const EVENT = {
  id: { description: 'The id of an event or of one of its mentions, or its beginning', example: 'e:46a0f8ed' },
};
const REPORT = {
  id: {
    description: 'The id of a report',
    example: 'sha256:5626b461797f7f01ade982e589790470bb70145c35d805c5ae77ab45222457e5',
  },
};
const query = { as_of: FILTERS.as_of };

const page = z.looseObject({ event }).openapi('EventPage');
const graph = z.looseObject({}).openapi('OriginsPage');

/** Mounts `/api/events/{id}/page`, `/api/events/{id}/origins/page` and `/api/reports/{id}/origins/page`. */
export function mountEventPage(app: OpenAPIHono, { store, source, names }: ServerContext): void {
  let mapping: ReturnType<typeof loadMapping> | undefined;
  mountGet(
    app,
    {
      path: '/api/events/{id}/page',
      name: 'getEventPage',
      tag: 'record',
      summary: 'One event as the page of the workbench shows it',
      description:
        'Each field with who gives which value, the codes with their mapping notes, why its mentions are told as one deed, what it answers, what followed, and what was judged or corrected.',
      params: EVENT,
      query,
      answer: page,
    },
    async (c, asked) => {
      mapping ??= loadMapping();
      const from = { source, store, names, mapping: await mapping };
      const id = c.req.param('id') ?? '';
      return c.json((await eventPage(from, id, day(asked))) ?? lost(id));
    },
  );
  mountGet(
    app,
    {
      path: '/api/events/{id}/origins/page',
      name: 'getOriginsPage',
      tag: 'sources',
      summary: 'The copy graph of an event as the page of the workbench draws it, with what each report adds',
      params: EVENT,
      query,
      answer: graph,
    },
    async (c, asked) => {
      const id = c.req.param('id') ?? '';
      return c.json((await eventOriginsPage(source, names, id, day(asked))) ?? lost(id));
    },
  );
  mountGet(
    app,
    {
      path: '/api/reports/{id}/origins/page',
      name: 'getStoryPage',
      tag: 'sources',
      summary: 'The copy graph of the story around a report, with what each report adds',
      params: REPORT,
      query,
      answer: graph,
    },
    async (c, asked) => c.json(await storyOriginsPage(source, names, c.req.param('id') ?? '', day(asked))),
  );
}

function day(asked: Asked): number | undefined {
  return dayOf('as_of', asked.as_of, (name, value) => `${name}=${value}`)?.hi;
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
