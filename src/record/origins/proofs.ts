/** The words of reports that prove an edge. */
import type { HopRow, Proof } from '../../coding/contract.ts';
import { creditAt } from './sources.ts';
import type { ReportProof, Sourced } from './types.ts';
import { slice } from './words.ts';

/** The words that name one hop of a telling: its credit, else its span in the text, else the telling itself. */
export function hopProof(t: Sourced, hop: HopRow, texts: ReadonlyMap<string, string>): ReportProof {
  const credit = creditAt(t.reading, hop);
  if (credit) return at(t.telling.report, credit);
  const wire = hop.how === 'wire' ? t.reading.credits.find((c) => c.kind === 'wire') : undefined;
  if (wire) return at(t.telling.report, wire);
  const words = texts.get(t.telling.report);
  if (hop.span === null || words === undefined || hop.in !== undefined) return proofOf(t);
  return { report: t.telling.report, span: hop.span, quote: slice(words, hop.span) };
}

/** The words that name the source of a telling. */
export function sourceProof(t: Sourced, texts: ReadonlyMap<string, string>): ReportProof {
  if (t.source.proof) return at(t.telling.report, t.source.proof);
  const hop = t.telling.hops[0];
  return hop === undefined || hop.how === 'narrator' ? proofOf(t) : hopProof(t, hop, texts);
}

/** The words by which a telling credits an outlet. */
export function creditProof(t: Sourced): ReportProof {
  const credit = t.reading.credits.find(
    (c) =>
      c.kind !== 'anonymous' &&
      c.kind !== 'document' &&
      c.covers.some((r) => r[0] < t.telling.sentence[1] && t.telling.sentence[0] < r[1]),
  );
  const whole = t.reading.credits.find((c) => c.kind === 'wire');
  return credit || whole
    ? at(t.telling.report, (credit ?? whole) as Proof)
    : t.source.proof
      ? at(t.telling.report, t.source.proof)
      : proofOf(t);
}

/** The words of a telling. */
export function proofOf({ telling }: Sourced): ReportProof {
  return at(telling.report, telling.proof);
}

/** Words of a report. */
export function at(report: string, { span, quote, in: place }: Proof): ReportProof {
  return { report, span, quote, ...(place === undefined ? {} : { in: place }) };
}

/** The words of a report between two code points. */
export function cut(texts: ReadonlyMap<string, string>, report: string, span: readonly [number, number]): ReportProof {
  return { report, span, quote: slice(texts.get(report) ?? '', span) };
}
