/** Feeds of what changed last between a pair, of a country, of a kind: Atom and JSON Feed. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ReportRow } from '../../coding/contract.ts';
import { DemarcheError } from '../../errors.ts';
import { type DeltaEntry, entriesOf } from '../../query/delta.ts';
import type { RecordMention } from '../../record/types.ts';
import { findLatest, type LatestQuery } from '../../store/latest.ts';
import { logBegan } from '../../store/log.ts';
import { findMentions } from '../../store/read/mentions.ts';
import { reportRows } from '../../store/read/reports.ts';
import type { ServerContext } from '../context.ts';
import { atomText } from '../feed/atom.ts';
import { type Feed, feedEntryOf } from '../feed/entries.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import { refusals } from '../problem.ts';
import { askedOf } from '../query.ts';

/** So many entries has a feed. */
const ENTRIES = 50;

/** So many mentions of an event are read for an entry. */
const MENTIONS = 20;

const ENDINGS = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' } as const;

/** What a feed is of. */
interface Subject {
  readonly query: LatestQuery;
  /** Its name among feeds, the same whatever names its address was asked for by. */
  readonly name: string;
  readonly title: string;
  /** The view of the workbench that shows the same. */
  readonly page: string;
}

const json = z.looseObject({
  version: z.string(),
  title: z.string(),
  home_page_url: z.string(),
  feed_url: z.string(),
  items: z.array(
    z.looseObject({
      id: z.string(),
      url: z.string(),
      title: z.string(),
      content_text: z.string(),
      date_modified: z.string(),
      date_published: z.string().optional(),
      tags: z.array(z.string()),
    }),
  ),
});

/** Mounts `/feeds/pair/…`, `/feeds/country/…` and `/feeds/kind/…`. */
export function mountFeeds(app: OpenAPIHono, context: ServerContext): void {
  const { names } = context;
  const feeds: readonly (readonly [path: string, what: string, subject: (...parts: readonly string[]) => Subject])[] = [
    [
      '/feeds/pair/{a}/{b}',
      'What changed last between two parties',
      (a = '', b = '') => {
        const [one, two] = [names.codeOf(a), names.codeOf(b)];
        if (one === two) throw new DemarcheError('E_PARAM', `${one} is no pair with itself`, 'name two parties', 2);
        const title = `${names.nameOf(one)} and ${names.nameOf(two)}`;
        const [x = '', y = ''] = [one, two].toSorted();
        return { query: { pair: [x, y] }, name: `pair/${x}/${y}`, title, page: `/dyad/${one}/${two}` };
      },
    ],
    [
      '/feeds/country/{a}',
      'What changed last of one party, whoever the other is',
      (a = '') => {
        const code = names.codeOf(a);
        const page = `/explore?actor=${encodeURIComponent(code)}`;
        return { query: { actor: code }, name: `country/${code}`, title: names.nameOf(code), page };
      },
    ],
    [
      '/feeds/kind/{a}',
      'What changed last of a kind (envoy.expel) or a family of kinds (envoy)',
      (a = '') => {
        const page = `/explore?kind=${encodeURIComponent(a)}`;
        return { query: { kinds: names.kindsOf(a) }, name: `kind/${a}`, title: a, page };
      },
    ],
  ];
  for (const [path, what, subject] of feeds) {
    const at = path.replace(/\{(\w+)\}/g, ':$1');
    // The last part of the path has the ending in it.
    app.get(at, async (c) => {
      askedOf(c, {});
      const parts = [c.req.param('a'), c.req.param('b')].filter((part) => part !== undefined);
      const [, last = '', ending = ''] = /^(.*)\.(atom|json)$/.exec(parts.at(-1) ?? '') ?? [];
      if (ending === '')
        throw new DemarcheError('E_ROUTE', `${c.req.path} is no feed`, 'put .atom or .json behind it', 2);
      const of = subject(...parts.slice(0, -1), last);
      return answerFeed(c, context, of, ending as keyof typeof ENDINGS);
    });
    for (const ending of ['atom', 'json'] as const) {
      app.openAPIRegistry.registerPath({
        method: 'get',
        path: `${path}.${ending}`,
        operationId: `${path.split('/')[2]}FeedAs${ending === 'atom' ? 'Atom' : 'Json'}`,
        tags: ['changes'],
        security: [{}, { token: [] }, { password: [] }],
        summary: `${what}, as ${ending === 'atom' ? 'Atom 1.0' : 'JSON Feed 1.1'}`,
        description: `The ${ENTRIES} latest events and corrections of reports, by when the store last saw them come in or change.`,
        parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
          name,
          in: 'path' as const,
          required: true,
          description: path.includes('kind') ? 'A kind or family of kinds' : 'A code or a name',
          schema: { type: 'string' as const },
          example: path.includes('kind') ? 'envoy' : name === 'a' ? 'CZE' : 'RUS',
        })),
        responses: {
          200: {
            description: what,
            content: {
              [ENDINGS[ending].split(';')[0] as string]: {
                schema: ending === 'json' ? json : { type: 'string' as const },
              },
            },
          },
          304: { description: 'It is as it was when the entity tag was given.' },
          ...refusals(400, 401, 404, 503),
        },
      });
    }
  }
}

async function answerFeed(
  c: Context,
  context: ServerContext,
  { query, name, title, page }: Subject,
  ending: keyof typeof ENDINGS,
): Promise<Response> {
  const { store, names } = context;
  const items = await entriesOf(store, await findLatest(store.db, query, ENTRIES));
  const mentions = await mentionsIn(context, items);
  const reports = await reportsIn(context, items);
  const entries = items.flatMap((item) => feedEntryOf(item, mentions, reports, names) ?? []);
  const { pathname, origin } = new URL(c.req.url);
  const feed: Feed = {
    id: `urn:demarche:feed:${name}`,
    title: `Demarche: ${title}`,
    self: pathname,
    page,
    origin,
    updated: entries[0]?.updated ?? (await logBegan(store.db)),
    entries,
  };
  const text = ending === 'atom' ? atomText(feed) : `${JSON.stringify(jsonFeed(feed))}\n`;
  return c.body(text, 200, { 'content-type': ENDINGS[ending] });
}

async function mentionsIn(
  { store }: ServerContext,
  items: readonly DeltaEntry[],
): Promise<ReadonlyMap<string, RecordMention>> {
  const ids = items.flatMap((i) => (i.type === 'event' ? (i.event?.mentions.slice(0, MENTIONS) ?? []) : []));
  const found = await findMentions(store.db, { ids });
  return new Map(found.map((m) => [m.row.id, m]));
}

async function reportsIn(
  { store }: ServerContext,
  items: readonly DeltaEntry[],
): Promise<ReadonlyMap<string, ReportRow>> {
  const ids = items.flatMap((i) => (i.type === 'correction' ? [i.report, ...(i.change?.by ? [i.change.by] : [])] : []));
  const found: ReportRow[] = [];
  for (const id of new Set(ids)) found.push(...(await reportRows(store.db, { id })));
  return new Map(found.map((r) => [r.id, r]));
}
