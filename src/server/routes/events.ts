/** Events: what happened, each deed once. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { csvText } from '../../query/csv.ts';
import { listItems } from '../../query/list-items.ts';
import type { ListInput } from '../../query/list-spec.ts';
import { eventList } from '../../query/lists/events.ts';
import type { Query } from '../../query/options.ts';
import type { RecordEvent } from '../../record/types.ts';
import { viewContext } from '../../record/view.ts';
import type { Around } from '../../store/reader.ts';
import { checkCount } from '../bounds.ts';
import type { ServerContext } from '../context.ts';
import { correctionFinder } from '../corrected.ts';
import { answerFound, type Found } from '../lists.ts';
import { countAsked, countSome } from '../origins.ts';
import { answerPages, type Pages, pageQueryOf } from '../paged.ts';
import { type Asked, FILTERS, filtersOf, PAGING, partsOf, runOf } from '../query.ts';
import { mountGet } from '../route.ts';
import { event, pageOf, uncounted } from '../schemas.ts';

/** An event as it is stored, with the number of its origins. */
type CountedEvent = RecordEvent & { readonly origins: number | null };

/** Mounts `/api/events`. */
export function mountEvents(app: OpenAPIHono, context: ServerContext): void {
  const { names, reader, store } = context;
  const written = pagesOf(context);
  mountGet(
    app,
    {
      path: '/api/events',
      name: 'listEvents',
      tag: 'record',
      summary: 'What happened: each deed once, however many reports tell of it, with its rival values',
      description:
        'By the first day on which it may lie, undated ones first, then by id. `origins` is null where it was not yet counted. With `min_origins`, `uncounted` (of .jsonl and .csv the header `demarche-uncounted`) tells how many events are left out since nobody knows yet whether they have so many: ask again until it is 0.',
      query: { ...FILTERS, ...PAGING },
      answer: pageOf(event, { uncounted: uncounted.optional() }),
      line: event,
    },
    async (c, asked, ending) => {
      const query = filtersOf(asked, names);
      if (query.asOf !== undefined) return answerFound(c, asked, ending, await asOf(context, query, asked));
      const wanted = pageQueryOf(query, asked, await runOf(asked, store));
      const left = await countAsked(context, wanted);
      return answerPages(c, asked, ending, {
        keys: (limit, after) => reader.keys('event', wanted, limit, after),
        ...(left === undefined ? {} : { uncounted: left }),
        ...written,
      });
    },
  );
}

/** Events as they were known on a day: derived anew. */
async function asOf(context: ServerContext, query: Query, asked: Asked): Promise<Found<RecordEvent>> {
  const { source, names } = context;
  const [ids, reports] = [partsOf(asked.ids), partsOf(asked.report)];
  const { pair, actor } = query;
  checkCount(
    context,
    'mention',
    { ...(pair ? { pair } : {}), ...(actor === undefined ? {} : { actor }) },
    'narrow it down with pair or actor',
  );
  const listed = await listItems(eventList, source, query, names);
  const items = listed.items.filter(
    (e) =>
      (ids === undefined || ids.includes(e.id)) &&
      (reports === undefined || reports.some((r) => e.reports.includes(r))),
  );
  return { ...listed, items };
}

/** How events are written. */
function pagesOf(context: ServerContext): Omit<Pages, 'keys'> {
  const { reader } = context;
  const correctionsOf = correctionFinder(context);
  const texts: Pages['texts'] = async (keys, found, around) => {
    await countSome(
      context,
      keys.map((k) => k.row),
    );
    const marks = await correctionsOf(keys.map((k) => k.id));
    return reader.texts('event', keys, found, around, marks);
  };
  return {
    state: reader.state,
    texts,
    async csv(keys, found) {
      const items = parsed(await texts(keys, found, LIST));
      return csvText(items, columnsOf(items));
    },
  };
}

const LIST: Around = { before: '[', between: ',', after: ']' };

function parsed(list: Uint8Array): CountedEvent[] {
  return JSON.parse(new TextDecoder().decode(list)) as CountedEvent[];
}

/** The columns of CSV, as `demarche events` has them. */
function columnsOf(events: readonly (RecordEvent & { readonly origins?: number | null })[]) {
  const told = {
    events,
    byId: new Map(events.map((e) => [e.id, e])),
    mentions: new Map(),
    readings: [],
    context: viewContext([]),
    origins: new Map(events.flatMap((e) => (e.origins == null ? [] : [[e.id, e.origins] as const]))),
  };
  const input = { told } as unknown as ListInput;
  const columns = Object.entries(eventList.columns).map(
    ([name, value]) => [name, (e: RecordEvent) => value(e, input)] as const,
  );
  return { columns: Object.fromEntries(columns) };
}
