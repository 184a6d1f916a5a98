/** Parts of pairs whose events have to be derived anew: kinds that can be compared with one another stand or fall together. */
import type { Kysely } from 'kysely';
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

/**
 * Marks the parts of pairs that some mentions, before or after a change, lie in.
 *
 * @param whole false where the mentions were not there before, and nothing else changed.
 */
export async function markDirty(trx: Kysely<Tables>, places: readonly Place[], whole = true): Promise<void> {
  const parts = new Map(
    places.map(({ a, b, kind }) => [`${a} ${b} ${kinOf(kind)}`, { a, b, kin: kinOf(kind), whole: whole ? 1 : 0 }]),
  );
  for (const part of parts.values()) {
    await trx
      .insertInto('dirty')
      .values(part)
      .onConflict((c) => (whole ? c.columns(['a', 'b', 'kin']).doUpdateSet({ whole: 1 }) : c.doNothing()))
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
