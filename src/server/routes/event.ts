/** One event, with all that is known of it. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { DemarcheError } from '../../errors.ts';
import { type Found as FoundId, findById } from '../../query/ids.ts';
import { dayOf } from '../../query/options.ts';
import { eventOrigins, originOptions } from '../../query/origins.ts';
import { type Told, tellPair, toldOf, withOrigins } from '../../query/told.ts';
import { answersOf } from '../../record/answers/answers.ts';
import { measuresOf } from '../../record/answers/measures.ts';
import type { RecordEvent } from '../../record/types.ts';
import { byDays, proofsOf } from '../../record/view.ts';
import { checkCount } from '../bounds.ts';
import type { ServerContext } from '../context.ts';
import { answerFound } from '../lists.ts';
import { FILTERS, PAGING } from '../query.ts';
import { mountGet } from '../route.ts';
import { event, eventId, proof, report, reportId } from '../schemas.ts';

const ID = {
  id: { description: 'The id of an event or of one of its mentions, or its beginning', example: 'e:46a0f8ed' },
};

const whole = z
  .looseObject({
    event,
    lost: z.looseObject({}).nullable(),
    mentions: z.array(z.looseObject({ row: z.looseObject({ id: z.string() }), report })),
    reports: z.record(z.string(), report),
    proofs: z.array(proof),
    measure: z.looseObject({}).nullable(),
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
    proofs: z.array(z.looseObject({ from: proof, to: proof.nullable() })),
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
  const { names, source } = context;
  mountGet(
    app,
    {
      path: '/api/events/{id}',
      name: 'getEvent',
      tag: 'record',
      summary: 'One event with its mentions and their reports, what it answers, what answered it and what undid it',
      description:
        '`origins` in the event counts its independent origins. `links` are those with what it answers or what answers it, and `linked` the events at their other ends. Where the id is that of a mention that no longer counts, `lost` says why.',
      params: ID,
      query: { as_of: FILTERS.as_of },
      answer: whole,
    },
    async (c, asked) => {
      const asOf = dayOf('as_of', asked.as_of, (name, value) => `${name}=${value}`)?.hi;
      const { event: found, mention, lost } = await eventNamed(context, c.req.param('id') ?? '', asOf);
      const all = await withOrigins(source, await toldOf(source, [found], asOf), names, asOf);
      const days = await source.reportDays(found.reports, asOf === undefined ? undefined : { pair: found.pair, asOf });
      const around = await pairOf(context, found, asOf);
      const links = answersOf(around.events, around.context).filter(
        (l) => l.answer === found.id || l.to.includes(found.id),
      );
      const linked = new Set(links.flatMap((l) => [l.answer, ...l.to]).filter((id) => id !== found.id));
      const counted = { origins: all.origins.get(found.id) ?? null, ...found };
      const mentions = found.mentions.flatMap((id) => all.mentions.get(id) ?? []);
      return c.json({
        event: counted,
        mention,
        lost: lost === undefined ? null : { how: lost.how, by: lost.by, mention: lost.mention.row.id },
        mentions,
        reports: Object.fromEntries(mentions.map((m) => [m.report.id, m.report])),
        proofs: proofsOf(found, all.context),
        measure: measuresOf(around.events, around.context, links).find((m) => m.event === found.id) ?? null,
        links,
        linked: around.events.filter((e) => linked.has(e.id)).toSorted(byDays),
        reverses: around.events.filter((e) => found.reverses?.includes(e.id)),
        reversed_by: around.events.filter((e) => e.reverses?.includes(found.id)).toSorted(byDays),
        report_days: [...days.values()],
        names: namesIn([found, ...around.events.filter((e) => linked.has(e.id))], names.nameOf),
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
      const { event: found } = await eventNamed(context, c.req.param('id') ?? '');
      const told = await toldOf(source, [found]);
      const traced = eventOrigins(found, told, await originOptions(source, found.reports, names));
      const answer = { event: found.id, ...traced };
      if (ending === 'csv') return answerFound(c, asked, ending, { items: traced.edges, columns: EDGES });
      if (ending === 'jsonl') return answerFound(c, asked, ending, { items: [answer], columns: {} });
      return c.json(answer);
    },
  );
}

/** @throws DemarcheError E_ID where nothing has the id, or only what no longer counts */
async function eventNamed(context: ServerContext, id: string, asOf?: number): Promise<FoundId> {
  const found = await findById(context.source, id, asOf);
  if (found.event !== null) return found;
  const { how, by } = found.lost;
  throw new DemarcheError(
    'E_ID',
    `${found.mention} no longer counts: ${how} by ${by}, and nothing else tells of it`,
    'GET /api/judgements and /api/corrections tell why',
    2,
  );
}

/** All that passed between the parties of an event, as far as it can have to do with it; of a busy pair the event alone. */
async function pairOf(context: ServerContext, found: RecordEvent, asOf: number | undefined): Promise<Told> {
  const { source } = context;
  try {
    checkCount(context, 'event', { pair: found.pair }, 'another event');
  } catch {
    return toldOf(source, [found], asOf);
  }
  return tellPair(source, { pair: found.pair, ...(asOf === undefined ? {} : { asOf }) });
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
