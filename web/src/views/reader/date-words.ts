/** How a row's date was worked out, in words: the expression, what it was counted from, what came of it. */
import type { DateRow, ReportRow } from '../../../../src/coding/contract.ts';
import { edtfText } from '../../parts/edtf.ts';

/** How the day of publication is known. */
export const PUBLISHED: Readonly<Record<string, string>> = {
  given: 'given beside the text',
  metadata: 'from the record that came with the text',
  'first-line': 'from the first line',
  dateline: 'from the dateline',
  none: 'not known',
};

/** Steps from the words to the value. */
export interface Derivation {
  /** What the text says; null where nothing is said. */
  readonly expression: string | null;
  /** What was done with it. */
  readonly how: string;
  /** EDTF; null where none came of it. */
  readonly value: string | null;
  /** What else is to be known of the value. */
  readonly note: string | null;
}

/** How a date came about. */
export function derivationOf(date: DateRow, { date: published }: Pick<ReportRow, 'date'>): Derivation {
  const expression = date.quote?.replace(/\s+/g, ' ').trim() ?? null;
  return { expression, how: howOf(date, published, expression), value: date.edtf, note: noteOf(date) };
}

function howOf(date: DateRow, published: ReportRow['date'], expression: string | null): string {
  const day =
    published.edtf === null
      ? 'the day of publication, which is not known'
      : `the day of publication, ${edtfText(published.edtf)} (${PUBLISHED[published.basis] ?? published.basis})`;
  switch (date.basis) {
    case 'explicit':
      return 'names the date itself';
    case 'publication':
      return expression === null ? `taken from ${day}` : `counted from ${day}`;
    case 'expression':
      return 'counted from another date in the text';
    case 'narrative':
      return expression === null
        ? 'taken from the story around it'
        : 'stands in the story around it and is taken over from there';
    case 'propagated':
      return 'lent by dated reports of the same deed';
    case 'none':
      return expression === null ? 'the text gives no date' : `cannot be placed: it would be counted from ${day}`;
  }
}

function noteOf({ edtf, timex, precision }: DateRow): string | null {
  const exact = edtf === null || precision === 'none' || precision === 'interval' ? null : `to the ${precision}`;
  const other = timex === null || timex === edtf ? null : `TIMEX3 ${timex}`;
  return [exact, other].filter((n) => n !== null).join('; ') || null;
}
