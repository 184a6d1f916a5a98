/** Claims and statements by id: they are worked out from whole reports, and kept nowhere. */
import { DemarcheError } from '../errors.ts';
import { claimsOf } from '../record/claims/claims.ts';
import type { Claim } from '../record/claims/types.ts';
import { type Statement, statementsOf } from '../record/statements/statements.ts';
import { countReports } from '../store/runs.ts';
import { ledgerOf, MOST_WHOLE } from './ledger.ts';
import { type Linkable, onlyOne } from './linkable.ts';

/** A claim or a statement, with where it is shown. */
export type SaidItem =
  | { readonly type: 'claim'; readonly item: Claim }
  | { readonly type: 'statement'; readonly item: Statement };

/**
 * The claim (`c:…`) or statement (`s:…`) that has an id, or whose id begins so.
 *
 * @throws DemarcheError E_ID for none or several; E_TOO_MANY where too much would have to be worked out
 */
export async function claimOrStatement(
  { store, source }: Linkable,
  id: string,
  pair?: readonly [string, string],
): Promise<SaidItem & { readonly id: string; readonly event: string | null; readonly report: string | null }> {
  if (pair === undefined && (await countReports(store.db)) > MOST_WHOLE)
    throw new DemarcheError(
      'E_TOO_MANY',
      `the store has too many reports to work out all claims and statements for ${id}`,
      'say between whom: add ?pair=A,B',
      2,
    );
  const told = await ledgerOf(source, pair === undefined ? {} : { pair });
  if (id.startsWith('c:')) {
    const found = claimsOf(told.events, told.readings).filter((c) => c.id.startsWith(id));
    const item = onlyOne(id, found, 'claim or change of a report');
    return { type: 'claim', id: item.id, event: item.event, report: item.positions[0]?.proof.report ?? null, item };
  }
  const found = statementsOf(told.events, told.readings).filter((s) => s.id.startsWith(id));
  const item = onlyOne(id, found, 'statement');
  return {
    type: 'statement',
    id: item.id,
    event: item.about[0] ?? null,
    report: item.tellings[0]?.report ?? null,
    item,
  };
}
