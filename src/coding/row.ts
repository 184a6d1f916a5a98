/** Mentions and reports as they leave the program: field names of the contract, offsets in code points. */
import type { Report } from '../report/types.ts';
import type { ReportRow } from './contract.ts';
import { printerFor } from './printed.ts';
import type { Mention } from './types.ts';

/** Which data and code made a row. */
export interface CoderVersions {
  readonly version: string;
  readonly codebook: string;
  readonly gazetteer: string;
  readonly model: string;
}

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Row = { readonly [key: string]: Json };

/** Makes rows of one report's mentions (contract, "Mention"). */
export function rowMaker(report: Report, coder: CoderVersions): (mention: Mention) => Row {
  const printer = printerFor(report);
  return (m) => {
    const row = printer.mention(m);
    const printed = {
      contract: 1,
      ...row,
      medium: null,
      about: null,
      coder: { ...coder },
    };
    // Interfaces have no index signature, though all that these hold is JSON.
    return printed as unknown as Row;
  };
}

/** A report's own row (contract, "Report"). */
export function reportRow(report: Report): ReportRow {
  return {
    id: report.id,
    text_hash: report.textHash,
    title: report.title,
    date: { edtf: report.date.edtf, basis: report.date.basis },
    outlet: report.outlet,
    url: report.url,
    wire: report.wire,
    language: report.language,
    received: report.received,
  };
}
