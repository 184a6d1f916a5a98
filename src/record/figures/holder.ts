/** Who gives a number. */
import type { FigureRow, HopRow, ReportRow } from '../../coding/contract.ts';
import { type Party, partyOfHop } from '../parties.ts';

/** The holder of a figure: as the row has it, else the nearest of its hops that is known, else the report's outlet. */
export function figureHolder(f: Pick<FigureRow, 'holder'>, hops: readonly HopRow[], report: ReportRow): Party {
  const named = f.holder === null ? undefined : hops.find((h) => h.code === f.holder);
  const isCode = f.holder !== null && /^[A-Z][A-Z-]+$/.test(f.holder);
  // Footage and documents show what somebody gives out: whoever speaks holds the number.
  return f.holder !== null && named === undefined && (isCode || hops[0]?.how === 'narrator')
    ? { key: f.holder, code: isCode ? f.holder : null, name: f.holder }
    : partyOfHop(named ?? hops.find((h) => h.code !== null) ?? hops[0], report);
}
