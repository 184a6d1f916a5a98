/** Permalinks: what an id stands for, the words that prove it, and what became of it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { historyOf } from '../../query/history.ts';
import { findLinked, type Linked } from '../../query/permalink.ts';
import { proofOf } from '../../query/proof.ts';
import type { ServerContext } from '../context.ts';
import { answerPage } from '../pages.ts';
import { type Asked, filtersOf } from '../query.ts';
import { type Handler, mountGet } from '../route.ts';
import { eventDate, eventId, maybeText, mentionId, reportId } from '../schemas.ts';
import { isLoopback, isPage } from '../security.ts';

const TYPES = ['report', 'event', 'mention', 'claim', 'statement', 'judgement', 'change', 'run'] as const;

const goneBy = z.looseObject({ how: z.string(), by: z.string(), mention: mentionId.optional() });

const linked = z
  .looseObject({
    type: z.enum(TYPES),
    id: z.string(),
    event: eventId.nullable(),
    report: reportId.nullable(),
    item: z.looseObject({}),
    gone: goneBy.optional(),
  })
  .openapi('Linked');

const words = z.looseObject({
  span: z.array(z.number()),
  quote: maybeText,
  in: z.enum(['text', 'title']),
  slice: z.string(),
  same: z.boolean().nullable(),
});

const checkedReport = z.looseObject({
  id: reportId,
  text_hash: z.string(),
  hash_now: z.string(),
  same: z.boolean(),
});

const proofAnswer = z
  .looseObject({
    id: z.string(),
    type: z.enum(TYPES),
    event: eventId.nullable(),
    gone: goneBy.nullable(),
    date: z.union([eventDate, z.null()]),
    mentions: z.array(
      z.looseObject({
        mention: mentionId,
        report: checkedReport,
        sentence: words,
        fields: z.array(words.extend({ field: z.string(), index: z.number().nullable(), value: z.string() })),
        date: z.looseObject({ edtf: maybeText, basis: z.string(), publication: eventDate }),
        attribution: z.array(z.looseObject({ code: maybeText, name: z.string(), how: z.string() })),
        rule: z.string(),
        coder: z.looseObject({ run: z.string(), version: z.string() }),
        citation: z.looseObject({ permalink: z.string(), text: z.string() }),
      }),
    ),
    more: z.array(mentionId),
    words: z.array(words.extend({ report: reportId })),
    reports: z.array(checkedReport),
  })
  .openapi('ProofAnswer');

const history = z
  .looseObject({
    id: z.string(),
    type: z.enum(TYPES),
    also: z.array(eventId),
    log: z.looseObject({ time: z.string(), present: z.boolean() }).nullable(),
    rows: z.array(z.looseObject({ run: z.string(), number: z.number(), state: z.string(), row: z.looseObject({}) })),
    runs: z.array(z.looseObject({ report: reportId, run: z.string(), rows: z.number(), stands: z.boolean() })),
    judgements: z.array(z.looseObject({ id: z.string(), author: z.string(), time: z.string(), reason: z.string() })),
    changes: z.array(z.looseObject({ id: z.string(), change: z.string(), undone_by: maybeText })),
    corrections: z.array(z.looseObject({ by: z.string(), effect: z.string() })),
    versions: z.array(z.looseObject({ id: reportId })),
  })
  .openapi('History');

const ID = {
  description:
    'Any id: of a report (sha256:…), event (e:…), mention (m:…), claim or change of a report (c:…), statement (s:…), judgement (j:…) or run (r:…); or the beginning of one',
  example: 'sha256:ac380ed354190d73bd8c2f2dfa83326e7f286bce6136fb9655cf6a0fa8db5a73',
};

const PAIR = {
  description: 'Of which pair a claim or statement is: in a large store it is looked for nowhere else',
  example: 'CZE,RUS',
};

/** Mounts `/r/{id}`, `/r/{id}/proof` and `/r/{id}/history`; each takes `.json` behind it. */
export function mountPermalinks(app: OpenAPIHono, context: ServerContext): void {
  const { names } = context;
  const answering =
    (rest: string, answer: (found: Linked, linkOf: (id: string) => string) => Promise<object>): Handler =>
    async (c, asked) => {
      c.header('vary', 'accept, accept-encoding');
      const { id, suffix } = idIn(c, rest);
      const found = (): Promise<Linked> => findLinked(context, id, filtersOf(asked, names).pair);
      if (isPage(c, context.settings)) {
        const elsewhere = isLoopback(context.settings.host) ? await found().catch(() => null) : null;
        const page = elsewhere && redirected(c, id, elsewhere, suffix);
        return page ?? (await answerPage(c, context)) ?? c.notFound();
      }
      const linkedTo = await found();
      const linkOf = (of: string): string => `${new URL(c.req.url).origin}/r/${of}`;
      return redirected(c, id, linkedTo, suffix) ?? c.json(await answer(linkedTo, linkOf));
    };
  const routes = [
    {
      rest: '',
      name: 'getLinked',
      summary: 'What an id stands for',
      answer: linked,
      handle: answering('', async (found) => found),
    },
    {
      rest: '/proof',
      name: 'getProof',
      summary: 'The words of reports that prove it, cut out of the texts anew, with all that is needed to check them',
      answer: proofAnswer,
      handle: answering('/proof', (found, linkOf) => proofOf(context, found, linkOf)),
    },
    {
      rest: '/history',
      name: 'getHistory',
      summary: 'What became of it: what each run read, what was judged, what newer versions of its reports changed',
      answer: history,
      handle: answering('/history', (found) => historyOf(context, found)),
    },
  ] as const;
  for (const { rest, name, summary, answer, handle } of routes) {
    const route = {
      path: `/r/{id}${rest}`,
      name,
      tag: 'links',
      summary,
      description:
        'The address stands for ever. An id that another one holds now answers 301 with the address of that, the beginning of an id 302. Where HTML is asked for, it is the page of the workbench that shows it; with `.json` behind it, it is data always.',
      params: { id: ID },
      query: { pair: PAIR },
      answer,
    } as const;
    mountGet(app, route, handle);
    // Of `/r/{id}` the ending is a part of the id.
    if (rest !== '') app.get(`/r/:id${rest}.json`, (c) => handle(c, pairAsked(c), 'json'));
  }
}

function pairAsked(c: Context): Asked {
  const pair = c.req.query('pair');
  return pair === undefined ? {} : { pair };
}

/** The id in an address, and what stands behind it there. */
function idIn(c: Context, rest: string): { readonly id: string; readonly suffix: string } {
  const given = c.req.param('id') ?? '';
  const [id, ending] = given.endsWith('.json') ? [given.slice(0, -5), '.json'] : [given, ''];
  return { id, suffix: rest + (ending || (c.req.path.endsWith('.json') ? '.json' : '')) };
}

/** Where an id that was asked for is another one now, or only the beginning of one: the way there. */
function redirected(c: Context, asked: string, { id, ...found }: Linked, suffix: string): Response | null {
  const text = asked.trim().toLowerCase();
  if (text === id) return null;
  const mention = `m:${text.replace(/^[em]:/, '')}`;
  const gone = 'gone' in found ? found.gone?.mention : undefined;
  const retired = (found.type === 'event' && found.item.mentions.includes(mention)) || gone === mention;
  const { search } = new URL(c.req.url);
  c.header('cache-control', 'no-cache');
  return c.redirect(`/r/${id}${suffix}${search}`, retired ? 301 : 302);
}
