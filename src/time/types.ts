import type { Span } from '../report/types.ts';

export type DateBasis = 'explicit' | 'publication' | 'expression' | 'narrative' | 'propagated' | 'none';
export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'interval' | 'none';

/** A time expression with its value. */
export interface TimeMention {
  readonly span: Span;
  readonly sentence: number;
  /** Token range in the sentence, half-open. */
  readonly from: number;
  readonly to: number;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value ("2018-05-15TNI", "XXXX-WXX-4", "P2W", "PRESENT_REF"). */
  readonly timex: string;
  /** EDTF level 1; null when EDTF cannot say it or no anchor is known. */
  readonly edtf: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
}
