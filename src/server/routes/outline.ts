/** Everything at a glance: all events as columns, and their places. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { listItems } from '../../query/list-items.ts';
import { eventList } from '../../query/lists/events.ts';
import type { RecordEvent } from '../../record/types.ts';
import { checkCount } from '../bounds.ts';
import { answerBody } from '../compress.ts';
import type { ServerContext } from '../context.ts';
import { answerFound } from '../lists.ts';
import { countAsked } from '../origins.ts';
import { pageQueryOf } from '../paged.ts';
import { FILTERS, filtersOf, PAGING, runOf } from '../query.ts';
import { mountGet } from '../route.ts';
import { eventId, maybeText, pageOf, status, uncounted } from '../schemas.ts';

/** More events than these would fill a browser's memory; the latest of them are sent. */
const MOST = 250_000;

const number = z.number().nullable();

const outline = z
  .object({
    columns: z.object({
      id: z.array(eventId),
      kind: z.array(z.string()),
      status: z.array(status),
      source: z.array(maybeText),
      target: z.array(maybeText),
      lo: z.array(number),
      hi: z.array(number),
      reports: z.array(z.number()),
      background: z.array(z.number()),
      goldstein: z.array(number),
    }),
    total: z.number(),
    uncounted: uncounted.optional(),
  })
  .openapi('Outline');

const place = z
  .looseObject({
    name: z.string(),
    code: maybeText,
    lat: number,
    lon: number,
    precision: maybeText,
    events: z.array(eventId),
  })
  .openapi('PlaceOfEvents');

/** Mounts `/api/outline` and `/api/places`. */
export function mountOutline(app: OpenAPIHono, context: ServerContext): void {
  const { names, reader, source, store } = context;
  mountGet(
    app,
    {
      path: '/api/outline',
      name: 'getOutline',
      tag: 'record',
      summary: 'All events at a glance: one list a field, for tables, plots and networks of everything',
      description: `At most ${MOST} events, the latest where there are more (\`total\`). \`lo\` and \`hi\` are days since 1970-01-01, null where open; \`background\` is 1 for what is told as past.`,
      query: FILTERS,
      answer: outline,
    },
    async (c, asked) => {
      const query = filtersOf(asked, names);
      if (query.asOf !== undefined) {
        const { pair, actor } = query;
        const wide = { ...(pair ? { pair } : {}), ...(actor === undefined ? {} : { actor }) };
        checkCount(context, 'mention', wide, 'narrow it down with pair or actor');
        const { items } = await listItems(eventList, source, query, names);
        return c.json({ columns: columnsOf(items), total: items.length });
      }
      const wanted = pageQueryOf(query, asked, await runOf(asked, store));
      const left = await countAsked(context, wanted);
      const { columns, total } = reader.columns(wanted, MOST);
      const rest = left === undefined ? '' : `,"uncounted":${left}`;
      return answerBody(c, `{"columns":${columns},"total":${total}${rest}}\n`, { 'content-type': 'application/json' });
    },
  );
  mountGet(
    app,
    {
      path: '/api/places',
      name: 'listPlaces',
      tag: 'record',
      summary: 'Places with the events that some report tells to have happened there',
      description:
        'By name. An event with rival places stands at each of them. A `precision` of `state` is a point somewhere inside that state.',
      query: PAGING,
      answer: pageOf(place),
      line: place,
    },
    (c, asked, ending) => answerFound(c, asked, ending, { items: reader.places(), columns: PLACE_COLUMNS }),
  );
}

const PLACE_COLUMNS = {
  name: (p: z.infer<typeof place>) => p.name,
  code: (p: z.infer<typeof place>) => p.code,
  lat: (p: z.infer<typeof place>) => p.lat,
  lon: (p: z.infer<typeof place>) => p.lon,
  precision: (p: z.infer<typeof place>) => p.precision,
  events: (p: z.infer<typeof place>) => p.events,
};

/** The same columns of events that are at hand. */
function columnsOf(events: readonly RecordEvent[]): z.infer<typeof outline>['columns'] {
  return {
    id: events.map((e) => e.id),
    kind: events.map((e) => e.kind),
    status: events.map((e) => e.status),
    source: events.map((e) => e.source),
    target: events.map((e) => e.target),
    lo: events.map((e) => e.days.lo),
    hi: events.map((e) => e.days.hi),
    reports: events.map((e) => e.reports.length),
    background: events.map((e) => (e.background ? 1 : 0)),
    goldstein: events.map((e) => e.goldstein),
  };
}
