import type { ReportRow } from '../../../src/coding/contract.ts';

/** How a report is named in a line: its outlet, else its agency, else the beginning of its id ("report 5626b461"). */
export function reportName({
  outlet,
  wire,
  id,
}: Pick<ReportRow, 'id' | 'outlet'> & { readonly wire?: string | null }): string {
  return outlet ?? wire ?? shortReport(id);
}

/** A report by the beginning of its id: one that names no outlet and no agency. */
export function shortReport(id: string): string {
  return `report ${id.replace('sha256:', '').slice(0, 8)}`;
}
