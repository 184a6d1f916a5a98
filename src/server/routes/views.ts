/** The views of the record: lists that are worked out of events, or of whole reports, when somebody asks. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { pairAbout } from '../../query/ledger.ts';
import { isJoined, listItems } from '../../query/list-items.ts';
import type { ListSpec } from '../../query/list-spec.ts';
import { FILTERS_OF } from '../../query/list-spec.ts';
import { LISTS, type ListName } from '../../query/lists.ts';
import type { Query } from '../../query/options.ts';
import { checkCount, checkReports } from '../bounds.ts';
import type { ServerContext } from '../context.ts';
import { answerFound, type Found } from '../lists.ts';
import {
  type Asked,
  FILTERS,
  type Filter,
  filtersOf,
  flagParameter,
  isTrue,
  PAGING,
  type Parameter,
} from '../query.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';
import { pageOf } from '../schemas.ts';
import { VIEW_ITEMS } from '../view-schemas.ts';

/** Lists that have pages of their own. */
type View = Exclude<ListName, 'events'>;

/** Answers of late, all pages of a list together: who turns a page need not wait again. */
const KEPT = 16;

/** Mounts a route for each view. */
export function mountViews(app: OpenAPIHono, context: ServerContext): void {
  const kept = recent<Found<unknown>>(KEPT);
  for (const name of Object.keys(VIEW_ITEMS) as View[]) {
    const spec: ListSpec<unknown> = LISTS[name] as ListSpec<unknown>;
    const parameters = parametersOf(spec);
    mountGet(
      app,
      {
        path: `/api/${name}`,
        name: `list${name[0]?.toUpperCase()}${name.slice(1)}`,
        tag: 'views',
        summary: spec.summary,
        description: [spec.note, SCOPES[spec.scope]].filter((text) => text !== undefined).join(' '),
        query: { ...parameters, ...PAGING },
        answer: pageOf(VIEW_ITEMS[name]),
        line: VIEW_ITEMS[name],
      },
      async (c, asked, ending) => {
        const { limit: _, cursor: __, ...filters } = asked;
        const key = JSON.stringify([name, filters]);
        const found = await kept(key, context.reader.state(), () => work(context, spec, filters));
        return answerFound(c, asked, ending, found);
      },
    );
  }
}

const SCOPES = {
  events: 'Filters go by events: their parties, days and so on.',
  reports: 'Days are those of the publication of reports; all that those reports tell is taken.',
} as const;

function parametersOf({ scope, options = {} }: ListSpec<unknown>): Readonly<Record<string, Parameter>> {
  const filters = FILTERS_OF[scope].map((name) => name.replace('-', '_') as Filter);
  const own = Object.entries(options).map(([name, { type, description, example = '' }]): [string, Parameter] => [
    name,
    type === 'boolean' ? flagParameter(description) : { description, example },
  ]);
  return Object.fromEntries([...filters.map((f): [string, Parameter] => [f, FILTERS[f]]), ...own]);
}

async function work(context: ServerContext, spec: ListSpec<unknown>, asked: Asked): Promise<Found<unknown>> {
  const { source, names } = context;
  const query = filtersOf(asked, names);
  if (spec.scope === 'reports') await checkReports(context, query, await pairAbout(source, query, asked.event));
  else checkEvents(context, spec, query);
  const options = Object.fromEntries(
    Object.entries(spec.options ?? {}).map(([name, { type }]) => [
      name,
      type === 'boolean' ? isTrue(name, asked[name]) : asked[name],
    ]),
  );
  return listItems(spec, source, query, names, options, false);
}

const STORY = 'GET /api/dyads/A/B tells those of a pair';

/** What `listItems` will fetch. */
function checkEvents(context: ServerContext, spec: ListSpec<unknown>, query: Query): void {
  const { pair, actor, asOf } = query;
  const { kinds, joined } = spec;
  if (isJoined(spec, query)) {
    for (const party of [...(pair ?? []), ...(actor === undefined ? [] : [actor])])
      checkCount(context, 'event', { actor: party, ...(kinds && { kinds: context.names.kindsWhere(kinds) }) }, STORY);
    return;
  }
  const parties =
    joined !== undefined
      ? {}
      : { ...(pair ? { pair: pair.toSorted() as [string, string] } : {}), ...(actor === undefined ? {} : { actor }) };
  const of = kinds === undefined ? {} : { kinds: context.names.kindsWhere(kinds) };
  const remedy = joined !== undefined && asOf !== undefined ? STORY : 'narrow it down with pair or actor';
  if (asOf !== undefined) checkCount(context, 'mention', parties, remedy);
  else checkCount(context, 'event', { ...parties, ...of }, remedy);
}
