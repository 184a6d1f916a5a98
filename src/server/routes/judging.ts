/** Judging over HTTP: the same acts, rules and refusals as on the command line. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Codebook } from '../../coding/codebook.ts';
import { DemarcheError } from '../../errors.ts';
import { loadCodebook } from '../../node/resources.ts';
import { deltaAfter, placeNow } from '../../query/delta.ts';
import { editActs, editOf, linkActs, undoActs, verdictActs } from '../../query/judging.ts';
import { EDITABLE } from '../../record/judgements/edit.ts';
import { judgementOf } from '../../record/judgements/make.ts';
import type { Judgement } from '../../record/types.ts';
import { refreshEvents } from '../../store/refresh.ts';
import type { ServerContext } from '../context.ts';
import { mountPost } from '../post.ts';

/** So many ids one request may name. */
const MOST_IDS = 500;

/** Of so many events that a judgement touched the answer tells. */
const MOST_TOUCHED = 1000;

const asked = z
  .strictObject({
    do: z.enum(['accept', 'reject', 'unsure', 'edit', 'merge', 'split', 'undo']),
    ids: z.array(z.string().max(100)).min(1).max(MOST_IDS).openapi({
      description:
        'Of mentions, or of events, which stand for all their mentions; for undo of judgements or changes of reports. Of merge and split the first, then the others',
    }),
    edits: z
      .partialRecord(z.enum(EDITABLE as readonly [string, ...string[]]), z.string().max(500).nullable())
      .optional()
      .openapi({ description: 'For edit: values by field; null says that it is open' }),
    author: z.string().max(200).openapi({ description: 'Who judges' }),
    reason: z.string().max(5000).openapi({ description: 'Why' }),
    time: z.string().max(40).optional().openapi({ description: 'When it was judged, ISO 8601; now if left out' }),
  })
  .openapi('Judging');

type Asked = z.infer<typeof asked>;

const answer = z
  .object({
    judgements: z.array(z.looseObject({ id: z.string() })),
    touched: z.array(z.looseObject({ id: z.string(), op: z.string() })).openapi({
      description: 'What changed in the record by it, as /api/changes tells it: events as they are now',
    }),
  })
  .openapi('Judged');

/** Mounts `POST /api/judgements`. */
export function mountJudging(app: OpenAPIHono, context: ServerContext): void {
  const { store } = context;
  let codebook: Promise<Codebook> | undefined;
  mountPost(
    app,
    {
      path: '/api/judgements',
      name: 'postJudgement',
      tag: 'writing',
      summary: 'Judges mentions or events, and answers with what that changed',
      description:
        'What was read stays as it is; a judgement is kept beside it, with its author and reason, and can be taken back. The same judgement sent twice is one.',
      body: asked,
      answer,
      writes: true,
    },
    async (c, body) => {
      const by = authorOf(body);
      await refreshEvents(store.db);
      const before = await placeNow(store);
      const acts = await actsOf(context, body, () => (codebook ??= loadCodebook()));
      const made = acts.map((act) => judgementOf(act, by));
      await store.judge(made);
      await refreshEvents(store.db);
      const { items } = await deltaAfter(store, before, MOST_TOUCHED);
      return c.json({ judgements: made, touched: items });
    },
  );
}

/** @throws DemarcheError E_JUDGEMENT */
function authorOf({ author, reason, time = new Date().toISOString() }: Asked): Parameters<typeof judgementOf>[1] {
  if (author.trim() === '') throw new DemarcheError('E_JUDGEMENT', 'a judgement has no author', 'say who judges', 2);
  if (reason.trim() === '') throw new DemarcheError('E_JUDGEMENT', 'a judgement has no reason', 'say why', 2);
  return { author, reason, time };
}

/** @throws DemarcheError E_BODY for an act that says too little */
async function actsOf(
  { store, names }: ServerContext,
  { do: word, ids, edits }: Asked,
  codebook: () => Promise<Codebook>,
): Promise<readonly Judgement['act'][]> {
  const fields = Object.entries(edits ?? {});
  if ((word === 'edit') !== fields.length > 0)
    throw new DemarcheError('E_BODY', `edits: ${fields.length} of them for ${word}`, 'give some with edit alone', 2);
  if (word === 'undo') return undoActs(store, ids);
  if (word === 'merge' || word === 'split') {
    if (ids.length < 2) throw new DemarcheError('E_BODY', `ids: ${word} needs two or more`, 'name two', 2);
    return linkActs(store, word, ids);
  }
  if (word !== 'edit') return verdictActs(store, word, ids);
  const wanted = fields.map(([field, value]) => editOf(field, value ?? null, names));
  const acts: Judgement['act'][] = [];
  for (const id of ids) acts.push(...(await editActs(store, id, wanted, await codebook())));
  return acts;
}
