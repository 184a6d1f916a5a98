/** One report's reading: all that it gives to the record. A pure function of the report and the coder's version. */
import type { Annotations } from '../coding/annotations.ts';
import { printerFor } from '../coding/printed.ts';
import { reportRow } from '../coding/row.ts';
import type { Mention } from '../coding/types.ts';
import { durationsOf } from './durations.ts';
import { linksOf } from './links.ts';
import type { Reading } from './types.ts';

/**
 * Reads what a report gives besides its rows, and its rows.
 *
 * @param mentions what coding made of the same annotations
 */
export function read(annotations: Annotations, mentions: readonly Mention[]): Reading {
  const { report } = annotations;
  const printer = printerFor(report);
  return {
    report: reportRow(report),
    rows: mentions.map(printer.mention),
    quotes: [],
    credits: [],
    labels: [],
    statements: [],
    stances: [],
    corrections: [],
    signature: { minhash: [], words: 0, terms: [] },
    links: linksOf(annotations, mentions).map(({ span, ...link }) => ({ ...link, ...printer.proof(span) })),
    durations: durationsOf(annotations, mentions).map((d) => ({ mention: d.mention, ...printer.proof(d.span) })),
  };
}
