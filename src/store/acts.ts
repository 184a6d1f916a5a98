/** Judgements as they are stored, and what stands of them. */
import type { Kysely } from 'kysely';
import { type Acts, actsOf } from '../record/judgements/apply.ts';
import { inTime } from '../record/judgements/stand.ts';
import type { Judgement } from '../record/types.ts';
import type { Tables } from './schema.ts';

/** All judgements, undone ones too, by time, then id. */
export async function findJudgements(db: Kysely<Tables>): Promise<Judgement[]> {
  const stored = await db.selectFrom('judgement').select('judgement').execute();
  return inTime(stored.map((j) => JSON.parse(j.judgement) as Judgement));
}

/**
 * What stands of the judgements, ready to be applied.
 *
 * @param asOf only those made up to the end of that day, which counts from 1970-01-01.
 */
export async function findActs(db: Kysely<Tables>, asOf = Number.POSITIVE_INFINITY): Promise<Acts> {
  const judgements = await findJudgements(db);
  return actsOf(judgements.filter((j) => Math.floor(Date.parse(j.time) / 86_400_000) <= asOf));
}
