/** Reading what reports are compared by out of a store. */
import type { Kysely } from 'kysely';
import type { Signature } from '../../reading/types.ts';
import type { Signatures } from '../../record/build.ts';
import { inParts, oneOf } from '../parts.ts';
import type { Tables } from '../schema.ts';

type Db = Kysely<Tables>;

/** The readings that stand for some reports. */
export function readingsOf(db: Db, reports: readonly string[]) {
  return db
    .selectFrom('reading')
    .innerJoin('report', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
    .select('reading.report')
    .where('reading.report', 'in', oneOf(reports));
}

/** What some reports are compared by, under the run that stands for each; few are ever asked for, so each is parsed then. */
export async function findSignatures(db: Db, ids: readonly string[]): Promise<Signatures> {
  const found = await inParts(ids, (part) => readingsOf(db, part).select('reading.signature').execute());
  const texts = new Map(found.map((r) => [r.report, r.signature]));
  const known = new Map<string, Signature>();
  return {
    get(report) {
      const text = texts.get(report);
      if (text === undefined || known.has(report)) return known.get(report);
      const signature = JSON.parse(text) as Signature;
      known.set(report, signature);
      return signature;
    },
  };
}
