/** How much may be worked out while somebody waits: what takes longer is refused, with what to ask instead. */
import { DemarcheError } from '../errors.ts';
import { MOST_WHOLE, reportsAsked } from '../query/ledger.ts';
import type { Query } from '../query/options.ts';
import type { Paged, PageQuery } from '../store/page-keys.ts';
import type { ServerContext } from './context.ts';

/** So many of each are worked out within about two seconds: an event costs a tenth of what a whole report does. */
const MOST = { event: 10_000, mention: 10_000, report: MOST_WHOLE } as const;

/** @throws DemarcheError E_TOO_MANY where there are too many events, or mentions, to work something out of */
export function checkCount({ reader }: ServerContext, table: Paged, query: PageQuery, remedy: string): void {
  if (reader.keys(table, query, MOST[table] + 1).length > MOST[table]) throw tooMany(table, remedy);
}

/** @throws DemarcheError E_TOO_MANY where there are too many reports to work something out of */
export async function checkReports({ store, source }: ServerContext, query: Query): Promise<void> {
  const { pair, since, until } = query;
  if (pair === undefined && since === undefined && until === undefined) {
    const { length } = await store.db
      .selectFrom('report')
      .select('seq')
      .limit(MOST.report + 1)
      .execute();
    if (length <= MOST.report) return;
    throw tooMany('report', 'narrow it down with since and until, or pair');
  }
  if ((await reportsAsked(source, query)).length > MOST.report)
    throw tooMany('report', 'narrow it down with since and until, or pair');
}

function tooMany(what: keyof typeof MOST, remedy: string): DemarcheError {
  return new DemarcheError(
    'E_TOO_MANY',
    `this would have to be worked out of more than ${MOST[what]} ${what}s`,
    remedy,
    2,
  );
}
