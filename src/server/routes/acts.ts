/** What changes the record and is no part of it: judgements, corrections, runs of the coder. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { CORRECTION_COLUMNS, type CorrectionLine, JUDGEMENT_COLUMNS, RUN_COLUMNS } from '../../query/act-columns.ts';
import { judgementItems } from '../../query/judgement-items.ts';
import type { Correction } from '../../record/judgements/corrections.ts';
import { findCorrections } from '../../store/corrections.ts';
import { findRuns, type RunSummary } from '../../store/runs.ts';
import type { ServerContext } from '../context.ts';
import { answerFound, type Found } from '../lists.ts';
import { PAGING, partsOf } from '../query.ts';
import { recent } from '../recent.ts';
import { mountGet } from '../route.ts';
import { eventId, maybeText, mentionId, pageOf, reportId } from '../schemas.ts';

const judgement = z
  .looseObject({
    id: z.string(),
    author: z.string(),
    time: z.string(),
    reason: z.string(),
    act: z.looseObject({ do: z.string() }),
    state: z.enum(['stands', 'undone', 'overruled', 'overruled in part', 'waiting']),
    state_by: maybeText,
  })
  .openapi('Judgement');

const correction = z
  .looseObject({
    id: z.string(),
    how: z.enum(['superseded', 'withdrawn', 'note']),
    report: reportId,
    by: maybeText,
    rows: z.array(z.looseObject({ mention: mentionId, effect: z.string(), event: eventId.nullable() })),
  })
  .openapi('Correction');

const run = z
  .looseObject({
    id: z.string(),
    number: z.number(),
    version: z.string(),
    codebook: z.string(),
    gazetteer: z.string(),
    model: z.string(),
    reports: z.number(),
    rows: z.number(),
    stands: z.number(),
  })
  .openapi('Run');

/** Mounts `/api/judgements`, `/api/corrections` and `/api/runs`. */
export function mountActs(app: OpenAPIHono, context: ServerContext): void {
  const { store, reader } = context;
  mountGet(
    app,
    {
      path: '/api/judgements',
      name: 'listJudgements',
      tag: 'judgements',
      summary: 'What analysts judged, by time, and what became of it',
      query: {
        mention: {
          description: 'Only those of these mentions, with commas between',
          example: 'm:04b9b9a57a6e8d5f3188',
        },
        author: { description: 'Only those of this author', example: 'A. Analyst' },
        ...PAGING,
      },
      answer: pageOf(judgement),
      line: judgement,
    },
    async (c, asked, ending) => {
      const all = await judgementItems(store);
      const wanted = partsOf(asked.mention);
      const items = all.filter(
        (j) =>
          (asked.author === undefined || j.author === asked.author) &&
          (wanted === undefined || wanted.some((id) => JSON.stringify(j.act).includes(`"${id}"`))),
      );
      return answerFound(c, asked, ending, { items, ...JUDGEMENT_COLUMNS });
    },
  );
  const kept = recent<Found<Correction, CorrectionLine>>(1);
  const runs = recent<readonly RunSummary[]>(1);
  mountGet(
    app,
    {
      path: '/api/corrections',
      name: 'listCorrections',
      tag: 'judgements',
      summary:
        'Newer versions of reports, withdrawals and notes by which reports correct themselves, each with the rows and events that leaned on what was corrected',
      query: PAGING,
      answer: pageOf(correction),
      line: correction,
    },
    async (c, asked, ending) => {
      const found = await kept('', reader.state(), async () => ({
        items: await findCorrections(store.db),
        ...CORRECTION_COLUMNS,
      }));
      return answerFound(c, asked, ending, found);
    },
  );
  mountGet(
    app,
    {
      path: '/api/runs',
      name: 'listRuns',
      tag: 'judgements',
      summary: 'Runs of the coder over the store: what each read, and for how many reports its rows stand',
      query: PAGING,
      answer: pageOf(run),
      line: run,
    },
    async (c, asked, ending) => {
      const items = await runs('', reader.state(), () => findRuns(store.db));
      return answerFound(c, asked, ending, { items, ...RUN_COLUMNS });
    },
  );
}
