/** Mentions: single rows as reports tell them. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CountryCodes } from '../../actors/country-codes.ts';
import { exportContext } from '../../export/context.ts';
import { type MentionItem, withCoders } from '../../export/items.ts';
import { MENTION_COLUMNS } from '../../export/mention-columns.ts';
import { loadCountryCodes } from '../../node/resources.ts';
import { type Cell, type Columns, csvText } from '../../query/csv.ts';
import type { Names } from '../../query/names.ts';
import type { Query } from '../../query/options.ts';
import { sortsOf, statusesOf } from '../../query/options.ts';
import type { RecordMention } from '../../record/types.ts';
import { checkCount } from '../bounds.ts';
import type { ServerContext } from '../context.ts';
import { answerFound } from '../lists.ts';
import { answerPages, pageQueryOf } from '../paged.ts';
import { type Asked, FILTERS, filtersOf, PAGING, partsOf, runOf } from '../query.ts';
import { mountGet } from '../route.ts';
import { MENTION, pageOf } from '../schemas.ts';

const { min_origins: _, ...MENTION_FILTERS } = FILTERS;

/** Mounts `/api/mentions`. */
export function mountMentions(app: OpenAPIHono, context: ServerContext): void {
  const { names, reader, store, source } = context;
  let countries: Promise<readonly CountryCodes[]> | undefined;
  const columns = async (): Promise<Columns<MentionItem>> => {
    countries ??= loadCountryCodes();
    return { columns: columnsOf(names, await countries) };
  };
  mountGet(
    app,
    {
      path: '/api/mentions',
      name: 'listMentions',
      tag: 'record',
      summary: 'Single rows, as reports tell them: who did what to whom, with the words that prove each part',
      description:
        'By the first day on which each may lie, undated ones first, then by id. `event` is the event that it is part of. Offsets count Unicode code points of the report’s text. With `run`, the rows of that run are told, also where a later run stands for the report.',
      query: { ...MENTION_FILTERS, ids: { ...FILTERS.ids, example: 'm:04b9b9a57a6e8d5f3188' }, ...PAGING },
      answer: pageOf(MENTION),
      line: MENTION,
    },
    async (c, asked, ending) => {
      const query = filtersOf(asked, names);
      if (query.asOf !== undefined) {
        const found = await asOf(context, query, asked);
        if (ending !== 'csv') return answerFound(c, asked, ending, { items: found.map(flat), columns: {} });
        return answerFound(c, asked, ending, { items: await withCoders(store, found), ...(await columns()) });
      }
      const wanted = pageQueryOf(query, asked, await runOf(asked, store));
      return answerPages(c, asked, ending, {
        state: reader.state,
        keys: (limit, after) => reader.keys('mention', wanted, limit, after),
        texts: async (keys, found, around) => reader.texts('mention', keys, found, around),
        async csv(keys) {
          const found = await source.mentions({ ids: keys.map((k) => k.id) });
          const byId = new Map((await withCoders(store, found)).map((m) => [m.row.id, m]));
          return csvText(
            keys.flatMap(({ id }) => byId.get(id) ?? []),
            await columns(),
          );
        },
      });
    },
  );
}

/** A mention in one object, as pages have it. */
function flat({ row, judged }: RecordMention): object {
  return { ...row, judged: judged ?? null };
}

/** The columns of CSV, as `demarche export csv` has them. */
function columnsOf(
  names: Names,
  countries: readonly CountryCodes[],
): Readonly<Record<string, (m: MentionItem) => Cell>> {
  const context = exportContext(names.nameOf, countries, []);
  return Object.fromEntries(MENTION_COLUMNS.map(({ name, value }) => [name, (m: MentionItem) => value(m, context)]));
}

/** Mentions as they were known on a day. */
async function asOf(context: ServerContext, query: Query, asked: Asked): Promise<RecordMention[]> {
  const { include, minOrigins: _none, statuses: __, ...rest } = query;
  const [ids, reports] = [partsOf(asked.ids), partsOf(asked.report)];
  const statuses = statusesOf(query);
  const { pair, actor } = query;
  const some = { ...(ids ? { ids } : {}), ...(reports ? { reports } : {}) };
  checkCount(
    context,
    'mention',
    { ...(pair ? { pair } : {}), ...(actor === undefined ? {} : { actor }), ...some },
    'narrow it down with pair, actor or report',
  );
  const found = await context.source.mentions({ ...rest, ...some, ...(statuses ? { statuses } : {}) });
  return found.filter(({ row }) => include === undefined || sortsOf(row).every((sort) => include.includes(sort)));
}
