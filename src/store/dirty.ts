/** Parts of pairs whose events have to be derived anew: kinds that can be compared with one another stand or fall together. */
import { type Kysely, sql } from 'kysely';
import { familyOf, groupOf } from '../record/events/kin.ts';
import type { MentionTable, Tables } from './schema.ts';

/** A pair, and a kind of what is told of it. */
type Place = Pick<MentionTable, 'a' | 'b' | 'kind'>;

/** Stands for all kinds of a pair. */
export const ALL = '';

/** The part of a pair that a kind lies in. Rows of a type only are compared with all kinds of that type. */
export function kinOf(kind: string): string {
  return familyOf(kind) === 'other' ? ALL : groupOf(kind);
}

/** Marks the parts of pairs that some mentions, before or after a change, lie in: all that is told there may differ. */
export async function markDirty(trx: Kysely<Tables>, places: readonly Place[]): Promise<void> {
  const parts = new Map(places.map(({ a, b, kind }) => [`${a} ${b} ${kinOf(kind)}`, { a, b, kin: kinOf(kind) }]));
  for (const part of parts.values()) {
    await trx
      .insertInto('dirty')
      .values({ ...part, whole: 1, lo: null, hi: null })
      .onConflict((c) => c.columns(['a', 'b', 'kin']).doUpdateSet({ whole: 1, lo: null, hi: null }))
      .execute();
  }
}

/** Marks where mentions were added, that were not there before. */
export async function markGrown(
  trx: Kysely<Tables>,
  added: readonly Pick<MentionTable, 'a' | 'b' | 'kind' | 'lo' | 'hi'>[],
): Promise<void> {
  for (const { a, b, kind, lo, hi } of added) {
    await trx
      .insertInto('dirty')
      .values({ a, b, kin: kinOf(kind), whole: 0, lo: hi === null ? null : lo, hi: lo === null ? null : hi })
      .onConflict((c) =>
        // Of a number and null, both give null.
        c.columns(['a', 'b', 'kin']).doUpdateSet({
          lo: sql`min(dirty.lo, excluded.lo)`,
          hi: sql`max(dirty.hi, excluded.hi)`,
        }),
      )
      .execute();
  }
}

/**
 * Marks where other rows count than before. Of an undated report everything is marked, since its day comes out of all
 * that it tells.
 */
export async function markChanged(
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
  await markDirty(trx, [...changed, ...touched]);
}
