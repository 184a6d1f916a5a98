/** Who holds or says something, so that two reports' holders can be told to be one. */
import type { HopRow, PartyRow, ReportRow } from '../coding/contract.ts';

/** A party to a claim, a speaker, an outlet. */
export interface Party {
  /** The same for the same party in any report: its code, or its words in small letters. */
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  readonly person?: string;
  readonly organ?: string;
  readonly office?: string;
}

/** Sectors that speak for their state. */
const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

/**
 * A party by its row or, where there is none, by its name. Whoever speaks for a state is that state; others of a state
 * (opposition, press, business) stand for themselves.
 *
 * @param report stands for itself where nobody is named
 */
export function partyOf(row: PartyRow | null, name: string | null, report: ReportRow): Party {
  if (row !== null && (row.code !== null || row.person !== undefined)) {
    const own =
      row.role !== null && !OFFICIAL.has(row.role) ? `/${(row.person ?? row.organ ?? row.role).toLowerCase()}` : '';
    return {
      key: row.code === null ? nameKey(row.person ?? row.name) : `${row.code}${own}`,
      code: row.code,
      name: row.person ?? row.name,
      ...(row.person === undefined ? {} : { person: row.person }),
      ...(row.organ === undefined ? {} : { organ: row.organ }),
      ...(row.office === undefined ? {} : { office: row.office }),
    };
  }
  if (row !== null) return { key: nameKey(row.name), code: null, name: row.name };
  return name === null ? outletOf(report) : { key: nameKey(name), code: null, name };
}

/** The party of the innermost hop of a chain. */
export function partyOfHop(hop: HopRow | undefined, report: ReportRow): Party {
  if (hop === undefined || hop.how === 'narrator') return outletOf(report);
  return { key: hop.code ?? nameKey(hop.name), code: hop.code, name: hop.name };
}

/** The outlet of a report; a report whose outlet is not known stands for itself. */
export function outletOf(report: ReportRow): Party {
  return report.outlet === null
    ? { key: report.id, code: null, name: 'this report' }
    : { key: `outlet ${report.outlet.toLowerCase()}`, code: null, name: report.outlet };
}

/** Whether a party is a report or its outlet. */
export function isOutlet(party: Party): boolean {
  return /^(?:outlet |sha256:)/.test(party.key);
}

function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:the|other|many|some|several) +/, '')
    .trim();
}
