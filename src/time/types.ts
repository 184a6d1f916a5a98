import type { Span } from '../report/types.ts';

export type DateBasis = 'explicit' | 'publication' | 'expression' | 'narrative' | 'propagated' | 'none';
export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'interval' | 'none';

/** What relative expressions are read against: a report's publication date, which may be partial or unknown. */
export interface TimeAnchor {
  /** EDTF: "2018-05-16", "2018-05", "2018", "XXXX-10-17" or null. Nothing is filled in from the clock. */
  readonly edtf: string | null;
  /** How the date is known (`ReportDate.basis`); carried for the caller, never interpreted. */
  readonly basis: string;
}

/** How a preposition or conjunction ties a time to what happened. */
export type TimeRelation = 'since' | 'until' | 'by' | 'before' | 'after' | 'within' | 'from' | 'to' | 'during';

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
  /** TIMEX3 modifier, when the words have one ("early March": START). */
  readonly mod?: TimeMod;
  /** The word before it that bounds it ("since August 2021": since). */
  readonly relation?: TimeRelation;
  /** EDTF interval that relation and mention make together ("2021-08/..", "2014/2016"). */
  readonly interval?: string;
}

/** TIMEX3 modifiers. */
export type TimeMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';
