/** Pairs: what passed between two parties. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { dyadAnswer } from '../../query/dyad-answer.ts';
import { dyadPage } from '../../query/dyad-page.ts';
import { dyadStory } from '../../query/dyad-story.ts';
import type { Query } from '../../query/options.ts';
import { dayText } from '../../record/interval.ts';
import { findPairs } from '../../store/report-list.ts';
import { checkCount } from '../bounds.ts';
import { answerBody } from '../compress.ts';
import type { ServerContext } from '../context.ts';
import { answerFound, type Found } from '../lists.ts';
import { FILTERS, filtersOf, flagParameter, isTrue, PAGING } from '../query.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';
import { event, maybeText, pageOf } from '../schemas.ts';

const listed = z
  .looseObject({
    pair: z.array(z.string()),
    names: z.array(z.string()),
    events: z.number(),
    first: maybeText,
    last: maybeText,
  })
  .openapi('Dyad');

const story = z
  .looseObject({
    pair: z.array(z.string()),
    events: z.array(event),
    totals: z.looseObject({ events: z.number(), measures: z.number(), reports: z.number() }),
    begin: maybeText,
    names: z.record(z.string(), z.string()),
  })
  .openapi('DyadStory');

interface Listed {
  readonly pair: readonly [string, string];
  readonly names: readonly string[];
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

const { actor, kind, status, since, until, as_of } = FILTERS;

/** Mounts `/api/dyads`. */
export function mountDyads(app: OpenAPIHono, context: ServerContext): void {
  const { names, reader, source, store } = context;
  const kept = recent<Found<Listed>>(1);
  const allPairs = async (): Promise<Found<Listed>> => {
    const found = await findPairs(store.db);
    const items = found.map(({ pair, events, lo, hi }) => ({
      pair,
      names: pair.map(names.nameOf),
      events,
      first: lo === null ? null : dayText(lo),
      last: hi === null ? null : dayText(hi),
    }));
    return {
      items,
      columns: {
        a: (d) => d.pair[0],
        b: (d) => d.pair[1],
        a_name: (d) => d.names[0],
        b_name: (d) => d.names[1],
        events: (d) => d.events,
        first: (d) => d.first,
        last: (d) => d.last,
      },
    };
  };
  mountGet(
    app,
    {
      path: '/api/dyads',
      name: 'listDyads',
      tag: 'record',
      summary: 'All pairs of parties between whom something passed, those with most events first',
      query: { actor, ...PAGING },
      answer: pageOf(listed),
      line: listed,
    },
    async (c, asked, ending) => {
      const { actor: one } = filtersOf({ actor: asked.actor }, names);
      const all = await kept('', reader.state(), allPairs);
      const items = one === undefined ? all.items : all.items.filter((d) => d.pair.includes(one));
      return answerFound(c, asked, ending, { ...all, items });
    },
  );
  mountGet(
    app,
    {
      path: '/api/dyads/{a}/{b}',
      name: 'getDyad',
      tag: 'record',
      summary:
        'The story of two parties: events with their proofs and reports, measures and answers, posts, relations and months, travel advice, evacuations, contacts, figures, claims',
      description:
        'Of a pair with more than 60 events, or 300 tellings of them in reports, the latest are told unless `since` is given, and `begin` says from when on; `all=true` tells all. `names` has the usual name of each code in it, `scales` those of travel advice.',
      params: {
        a: { description: 'A code or a name', example: 'CZE' },
        b: { description: 'A code or a name', example: 'Russia' },
      },
      query: {
        kind,
        status,
        since,
        until,
        as_of,
        all: flagParameter('Tell all of a busy pair, not only the latest'),
      },
      answer: story,
    },
    async (c, asked) => {
      const { all, ...filters } = asked;
      const pair = [c.req.param('a'), c.req.param('b')].join(',');
      const query = filtersOf({ ...filters, pair }, names) as Query & { readonly pair: readonly [string, string] };
      const sorted = query.pair.toSorted() as [string, string];
      const whole = isTrue('all', all);
      if (query.asOf !== undefined) checkCount(context, 'mention', { pair: sorted }, 'ask without as_of');
      else if (whole) checkCount(context, 'event', { pair: sorted }, 'give since instead of all=true');
      const told = await (whole ? dyadStory : dyadPage)(source, query, names);
      const answer = dyadAnswer(told);
      const text = JSON.stringify(answer);
      const codes = new Set(text.match(/"[A-Z][A-Z0-9-]+"/g)?.map((code) => code.slice(1, -1)));
      const named = [...codes].toSorted().flatMap((code) => {
        const name = names.nameOf(code);
        return name === code ? [] : [[code, name]];
      });
      const scales = names.scales.filter((s) => text.includes(JSON.stringify(s.id)));
      const rest = JSON.stringify({ names: Object.fromEntries(named), scales });
      return answerBody(c, `${text.slice(0, -1)},${rest.slice(1)}\n`, { 'content-type': 'application/json' });
    },
  );
}
