/** How much may be worked out while somebody waits: what takes longer is refused, with what to ask instead. */
import { DemarcheError } from '../errors.ts';
import { reportsAsked } from '../query/ledger.ts';
import type { Query } from '../query/options.ts';
import { dayText } from '../record/interval.ts';
import type { Paged, PageQuery } from '../store/page-keys.ts';
import { latestSince } from '../store/report-list.ts';
import type { ServerContext } from './context.ts';

/** So many are worked out within about two seconds: an event costs a tenth of what a whole report does. */
const MOST = { event: 10_000, mention: 10_000 } as const;

/** @throws DemarcheError E_TOO_MANY where there are too many events, or mentions, to work something out of */
export function checkCount({ reader }: ServerContext, table: Paged, query: PageQuery, remedy: string): void {
  if (reader.keys(table, query, MOST[table] + 1).length > MOST[table]) throw tooMany(table, MOST[table], remedy);
}

/**
 * @param offered as many reports at most has the latest part that is offered instead.
 * @param about a pair whose reports alone are taken, though nothing else is left out by it.
 * @throws DemarcheError E_TOO_MANY where there are too many reports to work something out of; it names the day since
 *   which there are not, where there is one
 */
export async function checkReports(
  { store, source, settings: { mostReports } }: ServerContext,
  query: Query,
  about?: readonly [string, string],
  offered = mostReports,
): Promise<void> {
  const pair = query.pair ?? about;
  const { since, until } = query;
  if (pair === undefined && since === undefined && until === undefined) {
    const found = await store.db
      .selectFrom('report')
      .select('seq')
      .limit(mostReports + 1)
      .execute();
    if (found.length <= mostReports) return;
  } else if ((await reportsAsked(source, query, about)).length <= mostReports) return;
  const day = await latestSince(store.db, offered, {
    ...(pair && { pair }),
    ...(until !== undefined && { until }),
  });
  if (day === null) throw tooMany('report', mostReports, 'narrow it down with pair, or since and until');
  const instead = { since: dayText(day) };
  const remedy = `narrow it down with pair, or since and until: since=${instead.since} takes the latest`;
  throw tooMany('report', mostReports, pair === undefined ? remedy : remedy.replace('pair, or ', ''), instead);
}

function tooMany(
  what: string,
  most: number,
  remedy: string,
  instead?: Readonly<Record<string, string>>,
): DemarcheError {
  return new DemarcheError(
    'E_TOO_MANY',
    `this would have to be worked out of more than ${most} ${what}s`,
    remedy,
    2,
    instead,
  );
}
