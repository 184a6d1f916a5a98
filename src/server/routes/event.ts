/** One event, with all that is known of it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { loadMapping } from '../../node/resources.ts';
import { eventPage } from '../../query/event-page.ts';
import { findById } from '../../query/ids.ts';
import { dayOf } from '../../query/options.ts';
import { eventOrigins, originOptions } from '../../query/origins.ts';
import { toldOf } from '../../query/told.ts';
import type { RecordEvent } from '../../record/types.ts';
import type { ServerContext } from '../context.ts';
import { answerFound } from '../lists.ts';
import { FILTERS, PAGING } from '../query.ts';
import { mountGet } from '../route.ts';
import { event, eventId, maybe, proof, report, reportId } from '../schemas.ts';

const ID = {
  id: { description: 'The id of an event or of one of its mentions, or its beginning', example: 'e:46a0f8ed' },
};

const whole = z
  .looseObject({
    event,
    lost: z.looseObject({}).nullable(),
    mentions: z.array(z.looseObject({ row: z.looseObject({ id: z.string() }), report })),
    reports: z.record(z.string(), report),
    measure: z.looseObject({}).nullable(),
    why: z.array(z.looseObject({})),
    claims: z.array(z.looseObject({ id: z.string() })),
    judgements: z.array(z.looseObject({ id: z.string() })),
    kinds: z.array(z.looseObject({ kind: z.string() })),
    links: z.array(z.looseObject({ answer: eventId, to: z.array(eventId), state: z.string() })),
    linked: z.array(event),
    reverses: z.array(event),
    reversed_by: z.array(event),
    report_days: z.array(z.looseObject({ report: reportId })),
    names: z.record(z.string(), z.string()),
  })
  .openapi('WholeEvent');

const edge = z
  .looseObject({
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    directed: z.boolean(),
    strength: z.number(),
    counts: z.boolean(),
    proofs: z.array(z.looseObject({ from: proof, to: maybe(proof) })),
  })
  .openapi('OriginEdge');

const origins = z
  .looseObject({
    event: eventId,
    reports: z.number(),
    origins: z.number(),
    summary: z.string(),
    groups: z.array(
      z.looseObject({ root: z.string(), tellings: z.array(z.string()), reports: z.array(reportId), sure: z.boolean() }),
    ),
    tree: z.array(z.looseObject({ id: z.string(), kind: z.string(), name: z.string(), depth: z.number() })),
    edges: z.array(edge),
  })
  .openapi('Origins');

/** Mounts `/api/events/{id}` and its origins. */
export function mountEvent(app: OpenAPIHono, context: ServerContext): void {
  const { names, source, store } = context;
  let mapping: ReturnType<typeof loadMapping> | undefined;
  mountGet(
    app,
    {
      path: '/api/events/{id}',
      name: 'getEvent',
      tag: 'record',
      summary:
        'One event with its mentions and their reports, why they are one, what it answers, what answered it and what undid it, claims about it and judgements of it',
      description:
        '`origins` in the event counts its independent origins. `links` are those with what it answers or what answers it, and `linked` the events at their other ends. Where the id is that of a mention that no longer counts, `lost` says why.',
      params: ID,
      query: { as_of: FILTERS.as_of },
      answer: whole,
    },
    async (c, asked) => {
      const asOf = dayOf('as_of', asked.as_of, (name, value) => `${name}=${value}`)?.hi;
      mapping ??= loadMapping();
      const id = c.req.param('id') ?? '';
      const page = await eventPage({ source, store, names, mapping: await mapping }, id, asOf);
      if (page === null) throw await gone(context, id);
      return c.json({
        ...page,
        reports: Object.fromEntries(page.mentions.map((m) => [m.report.id, m.report])),
        names: namesIn([page.event, ...page.linked], names.nameOf),
      });
    },
  );
  mountGet(
    app,
    {
      path: '/api/events/{id}/origins',
      name: 'getOrigins',
      tag: 'sources',
      summary:
        'Which reports of an event derive from one wire, one statement, one nameless source or one text, and what shows it',
      description: 'As CSV, the edges; as JSON Lines, all in one line.',
      params: ID,
      query: PAGING,
      answer: origins,
      line: origins,
    },
    async (c, asked, ending) => {
      const id = c.req.param('id') ?? '';
      const { event: found } = await findById(source, id);
      if (found === null) throw await gone(context, id);
      const told = await toldOf(source, [found]);
      const traced = eventOrigins(found, told, await originOptions(source, found.reports, names));
      const answer = { event: found.id, ...traced };
      if (ending === 'csv') return answerFound(c, asked, ending, { items: traced.edges, columns: EDGES });
      if (ending === 'jsonl') return answerFound(c, asked, ending, { items: [answer], columns: {} });
      return c.json(answer);
    },
  );
}

/** What is said of an id of which nothing counts any more. */
async function gone({ source }: ServerContext, id: string): Promise<DemarcheError> {
  const { mention, lost } = await findById(source, id);
  return new DemarcheError(
    'E_ID',
    `${mention} no longer counts: ${lost?.how} by ${lost?.by}, and nothing else tells of it`,
    'GET /api/judgements and /api/corrections tell why',
    2,
  );
}

function namesIn(events: readonly RecordEvent[], nameOf: (code: string) => string): Readonly<Record<string, string>> {
  const codes = new Set(
    events.flatMap((e) => [
      ...e.pair,
      ...[...e.sources, ...e.targets].map((r) => r.value.code),
      ...e.holders.map((h) => h.value),
    ]),
  );
  const known = [...codes].filter((code) => code !== null && code !== '') as string[];
  return Object.fromEntries(known.toSorted().flatMap((code) => (nameOf(code) === code ? [] : [[code, nameOf(code)]])));
}

const EDGES = {
  kind: (e: Edge) => e.kind,
  from: (e: Edge) => e.from,
  to: (e: Edge) => e.to,
  directed: (e: Edge) => e.directed,
  by: (e: Edge) => e.by,
  strength: (e: Edge) => e.strength,
  counts: (e: Edge) => e.counts,
  quotes: (e: Edge) => e.proofs.map((p) => (p.to === null ? p.from.quote : `${p.from.quote} = ${p.to.quote}`)),
};

type Edge = ReturnType<typeof eventOrigins>['edges'][number];
