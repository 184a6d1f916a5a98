import type { Reading } from '../../../src/reading/types.ts';

/** Pairs of short reports: whether the two first deeds of a kind are one. */
export interface Case {
  readonly a: { readonly date?: string; readonly text: string; readonly quote: string };
  readonly b: { readonly date?: string; readonly text: string; readonly quote: string };
  readonly same: boolean;
  readonly why: string;
}

/** One case in short: why, whether it is one deed, and of each report its date, text and the words of the deed. */
export const pair = (
  why: string,
  same: boolean,
  a: readonly [string, string, string],
  b: readonly [string, string, string],
): Case => ({
  a: { ...(a[0] ? { date: a[0] } : {}), text: a[1], quote: a[2] },
  b: { ...(b[0] ? { date: b[0] } : {}), text: b[1], quote: b[2] },
  same,
  why,
});

/** The ids of the rows whose words overlap with a quote. */
export function rowsAt(reading: Reading, { text, quote }: { readonly text: string; readonly quote: string }): string[] {
  const from = text.indexOf(quote);
  const to = from + quote.length;
  return reading.rows.filter((r) => r.span[0] < to && from < r.span[1]).map((r) => r.id);
}
