/** Pairs whose events have to be derived anew. */
import type { Kysely } from 'kysely';
import type { MentionTable, Tables } from './schema.ts';

/** Marks a pair. */
export async function markDirty(trx: Kysely<Tables>, a: string, b: string): Promise<void> {
  await trx
    .insertInto('dirty')
    .values({ a, b })
    .onConflict((c) => c.columns(['a', 'b']).doNothing())
    .execute();
}

/**
 * Marks the pairs in which other rows count than before. Of an undated report all pairs are marked, since its day comes
 * out of everything that it tells.
 */
export async function dirtyPairs(
  trx: Kysely<Tables>,
  before: readonly MentionTable[],
  after: readonly MentionTable[],
  undated: ReadonlySet<string>,
): Promise<void> {
  const textOf = (m: MentionTable): string => JSON.stringify([m.a, m.b, m.kind, m.status, m.lo, m.hi, m.row, m.beside]);
  const [old, now] = [before, after].map((of) => new Map(of.map((m) => [m.id, textOf(m)])));
  const changed = [...before, ...after].filter((m) => old?.get(m.id) !== now?.get(m.id));
  const reports = new Set(changed.map((m) => m.report));
  const touched = [...before, ...after].filter((m) => reports.has(m.report) && undated.has(m.report));
  const pairs = new Map([...changed, ...touched].map((m) => [`${m.a} ${m.b}`, m]));
  for (const { a, b } of pairs.values()) await markDirty(trx, a, b);
}
