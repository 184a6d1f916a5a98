/** Judgements of analysts in a store: rows of their own, beside the evidence. */
import type { Kysely, Transaction } from 'kysely';
import { type Acts, actsOf, mentionsIn, waitingFor } from '../record/judgements/apply.ts';
import type { Judgement } from '../record/types.ts';
import { findJudgements } from './acts.ts';
import { addressesOf, settleAddresses } from './changes.ts';
import { markDirty } from './dirty.ts';
import { inParts } from './parts.ts';
import type { Tables } from './schema.ts';
import { JUDGED, settleReports } from './settle.ts';

type Db = Kysely<Tables>;

/** Ids of standing judgements about mentions that the present rows do not have; they are kept until rows have them. */
export async function findWaiting(db: Db, acts: Acts): Promise<string[]> {
  const ids = [...new Set(acts.standing.flatMap(mentionsIn))];
  const known = await inParts(ids, (part) =>
    db
      .selectFrom('mention')
      .select('id')
      .distinct()
      .where('id', 'in', part)
      .where('current', '>', 0)
      .where('run', '!=', JUDGED)
      .execute(),
  );
  return waitingFor(acts.standing, new Set(known.map((m) => m.id)));
}

/** Adds judgements in one transaction; one that is there already stays as it is. Their events are told anew when read. */
export async function addJudgements(db: Db, judgements: readonly Judgement[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const j of judgements) {
      await trx
        .insertInto('judgement')
        .values({ id: j.id, time: j.time, author: j.author, judgement: JSON.stringify(j) })
        .onConflict((c) => c.column('id').doNothing())
        .execute();
      for (const mention of new Set(mentionsIn(j))) {
        await trx
          .insertInto('judged')
          .values({ mention, judgement: j.id })
          .onConflict((c) => c.columns(['mention', 'judgement']).doNothing())
          .execute();
      }
    }
    const all = await findJudgements(trx);
    const touched = touchedBy(judgements, all);
    await touch(trx, touched.mentions);
    const reports = await reportsOf(trx, touched);
    await settleReports(trx, reports, actsOf(all));
    if (touched.changes.length > 0) await settleAddresses(trx, await addressesOf(trx, reports));
    await touch(trx, touched.mentions);
  });
}

interface Touched {
  readonly mentions: readonly string[];
  readonly changes: readonly string[];
}

/** What some judgements speak of, through what they take back. */
function touchedBy(judgements: readonly Judgement[], all: readonly Judgement[]): Touched {
  const byId = new Map(all.map((j) => [j.id, j]));
  const seen = new Set<string>();
  const mentions = new Set<string>();
  const changes: string[] = [];
  const waiting = [...judgements];
  for (let j = waiting.pop(); j !== undefined; j = waiting.pop()) {
    if (seen.has(j.id)) continue;
    seen.add(j.id);
    for (const m of mentionsIn(j)) mentions.add(m);
    if (j.act.do !== 'undo') continue;
    const target = byId.get(j.act.judgement);
    if (target) waiting.push(target);
    else changes.push(j.act.judgement);
  }
  return { mentions: [...mentions], changes };
}

async function reportsOf(trx: Transaction<Tables>, { mentions, changes }: Touched): Promise<string[]> {
  const ofMentions = await inParts(mentions, (part) =>
    trx.selectFrom('mention').select('report').distinct().where('id', 'in', part).execute(),
  );
  const ofChanges = await inParts(changes, (part) =>
    trx.selectFrom('change').select('report').where('id', 'in', part).execute(),
  );
  return [...new Set([...ofMentions, ...ofChanges].map((r) => r.report))];
}

/** Marks where mentions count: links between them may have changed though no row did. */
async function touch(trx: Transaction<Tables>, mentions: readonly string[]): Promise<void> {
  const places = await inParts(mentions, (part) =>
    trx.selectFrom('mention').select(['a', 'b', 'kind']).where('id', 'in', part).where('current', '=', 1).execute(),
  );
  await markDirty(trx, places);
}
