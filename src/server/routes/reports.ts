/** Reports: what was read. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Cell } from '../../query/csv.ts';
import { csvText } from '../../query/csv.ts';
import { reportNamed } from '../../query/judged.ts';
import { findReportList, type ListedReport } from '../../store/report-list.ts';
import type { ServerContext } from '../context.ts';
import { cursorText } from '../cursor.ts';
import { answerText, pageLimit } from '../lists.ts';
import { placeOf } from '../paged.ts';
import { FILTERS, filtersOf, PAGING, partsOf, REPORT, runOf } from '../query.ts';
import { mountGet } from '../route.ts';
import { maybeText, pageOf, report } from '../schemas.ts';

const { actor, pair, kind, since, until, as_of, run, ids } = FILTERS;

const listed = report
  .extend({ run: z.string(), gone: maybeText })
  .openapi('ListedReport', { description: 'gone: the change by which it no longer counts; null while it does' });

const whole = listed
  .extend({
    text: z.string(),
    mentions: z.array(z.string()).openapi({ description: 'Ids of its present rows, in the order of the text' }),
  })
  .openapi('WholeReport');

/** Mounts `/api/reports`. */
export function mountReports(app: OpenAPIHono, context: ServerContext): void {
  const { names, store } = context;
  mountGet(
    app,
    {
      path: '/api/reports',
      name: 'listReports',
      tag: 'sources',
      summary: 'Reports, without their texts',
      description:
        'By the day of publication, undated ones first, then by id. `actor`, `pair` and `kind` take those that tell of such; `since` and `until` go by publication, `as_of` by receipt. Those that no longer count are there too, and say by which change (`gone`).',
      query: {
        actor,
        pair,
        kind,
        since: { ...since, description: 'Only those published on this day or later' },
        until: { ...until, description: 'Only those published on this day or earlier' },
        as_of,
        run,
        ids: { ...ids, example: REPORT },
        outlet: {
          description: 'Only those of this outlet, by the name under which they came in',
          example: 'Eastern Ledger',
        },
        ...PAGING,
      },
      answer: pageOf(listed),
      line: listed,
    },
    async (c, asked, ending) => {
      const { outlet: _, ...filters } = asked;
      const { pair: two, actor: one, kinds, since: from, until: to, asOf } = filtersOf(filters, names);
      const [wanted, limit, of] = [partsOf(asked.ids), pageLimit(asked, ending), await runOf(asked, store)];
      const query = {
        ...(two === undefined ? {} : { pair: two }),
        ...(one === undefined ? {} : { actor: one }),
        ...(kinds === undefined ? {} : { kinds }),
        ...(from === undefined ? {} : { since: from }),
        ...(to === undefined ? {} : { until: to }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(wanted === undefined ? {} : { ids: wanted }),
        ...(of === undefined ? {} : { run: of }),
        ...(asked.outlet === undefined ? {} : { outlet: asked.outlet }),
      };
      const found = await findReportList(store.db, query, limit + 1, placeOf(asked.cursor));
      const page = found.slice(0, limit);
      const last = page.at(-1)?.place;
      const next = last === undefined || found.length <= limit ? null : cursorText([last.lo, last.id]);
      const items = page.map((p) => p.report);
      if (ending === 'csv') return answerText(c, ending, csvText(items, { columns: COLUMNS }), next);
      const lines = items.map((item) => JSON.stringify(item));
      if (ending === 'jsonl') return answerText(c, ending, lines.map((line) => `${line}\n`).join(''), next);
      return answerText(c, ending, `{"items":[${lines.join(',')}],"next":${JSON.stringify(next)}}\n`, next);
    },
  );
  mountGet(
    app,
    {
      path: '/api/reports/{id}',
      name: 'getReport',
      tag: 'sources',
      summary: 'One report with its text',
      description: 'Offsets of its rows count Unicode code points of `text`.',
      params: { id: { description: 'Its id, or the beginning of it', example: 'sha256:ac380ed3' } },
      answer: whole,
    },
    async (c) => {
      const id = await reportNamed(store, c.req.param('id') ?? '');
      const [found] = await findReportList(store.db, { ids: [id] }, 1);
      const text = (await store.report(id))?.text ?? '';
      const mentions = (await store.mentions({ reports: [id] })).map((m) => m.row);
      // A title stands before the text.
      const place = (m: (typeof mentions)[number]): number => (m.in === 'title' ? m.span[0] - 1e9 : m.span[0]);
      const sorted = mentions.toSorted((x, y) => place(x) - place(y) || (x.id < y.id ? -1 : 1));
      return c.json({ ...found?.report, text, mentions: sorted.map((m) => m.id) });
    },
  );
}

const COLUMNS: Readonly<Record<string, (r: ListedReport) => Cell>> = {
  id: (r) => r.id,
  date: (r) => r.date.edtf,
  date_basis: (r) => r.date.basis,
  outlet: (r) => r.outlet,
  wire: (r) => r.wire,
  title: (r) => r.title,
  url: (r) => r.url,
  language: (r) => r.language,
  received: (r) => r.received,
  run: (r) => r.run,
  gone: (r) => r.gone,
};
