/** Which parties of many have a column of their own in a table, and what a party holds in one cell. */

import type { Claim, Position } from '../../../../src/record/claims/types.ts';
import type { Party } from '../../../../src/record/parties.ts';
import { edtfSpan } from '../../parts/edtf.ts';

/** So many columns can be read side by side. */
export const MOST_COLUMNS = 6;

/** A party with the number of rows that it takes part in. */
export interface Column {
  readonly party: Party;
  readonly rows: number;
}

/** Parties with a column each, and whether others are left for a last one. */
export interface Columns {
  readonly own: readonly Column[];
  readonly rest: readonly Column[];
}

/**
 * Divides parties: those asked for come first, then those that take part in most rows. Where there are too many, who takes
 * part in one row only has no column.
 *
 * @param rows the parties of each row.
 * @param asked codes of the parties that were asked for.
 */
export function columnsOf(
  rows: readonly (readonly Party[])[],
  asked: readonly string[] = [],
  most = MOST_COLUMNS,
): Columns {
  const found = new Map<string, { party: Party; rows: number }>();
  for (const parties of rows) {
    for (const party of new Map(parties.map((p) => [p.key, p])).values()) {
      const before = found.get(party.key);
      if (before === undefined) found.set(party.key, { party, rows: 1 });
      else before.rows += 1;
    }
  }
  const rank = ({ party }: Column): number => (party.code !== null && asked.includes(party.code) ? 0 : 1);
  const sorted = [...found.values()].toSorted(
    (a, b) => rank(a) - rank(b) || b.rows - a.rows || (a.party.key < b.party.key ? -1 : 1),
  );
  if (sorted.length <= most) return { own: sorted, rest: [] };
  const often = sorted.filter((c) => c.rows > 1 || rank(c) === 0).length;
  const width = Math.min(most, often === 0 ? most : often);
  return { own: sorted.slice(0, width), rest: sorted.slice(width) };
}

/** What one party holds in one way on one claim, however often it is told. */
export interface Held {
  readonly party: Party;
  readonly first: Position;
  /** All tellings, as the claim has them. */
  readonly positions: readonly Position[];
  /** False where the party is told to have changed its mind since. */
  readonly current: boolean;
}

/** The positions of a claim by party, then by stance and answer; both in the order in which they are told. */
export function heldIn({ positions }: Pick<Claim, 'positions'>): ReadonlyMap<string, readonly Held[]> {
  const byParty = Map.groupBy(positions, (p) => p.party.key);
  return new Map(
    [...byParty].map(([key, all]) => [
      key,
      [...Map.groupBy(all, (p) => JSON.stringify([p.stance, p.answer, p.of, p.current])).values()].flatMap((same) => {
        const [first] = same;
        return first === undefined ? [] : [{ party: first.party, first, positions: same, current: first.current }];
      }),
    ]),
  );
}

/** The days of some tellings, in words: "2021-04-17", "2021-04-17 to 2021-04-28", "undated". */
export function daysOf(positions: readonly Pick<Position, 'date'>[]): string {
  const days = [...new Set(positions.flatMap((p) => p.date ?? []))];
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'undated';
  return edtfSpan(first, last);
}
