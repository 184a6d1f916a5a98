/** Rows of the contract: what a coded report gives, spans in code points of its text. */
import type { Post } from '../actors/types.ts';
import type { Status } from '../speech/types.ts';
import type { DateBasis, DatePrecision } from '../time/types.ts';
import type { HopManner } from './types.ts';

/** A half-open range in Unicode code points. */
export type Range = readonly [number, number];

/** Words of a report and where they stand; `in: 'title'` for a title given beside the text. */
export interface Proof {
  readonly span: Range;
  readonly quote: string;
  readonly in?: 'title';
}

export interface PartyRow extends Proof {
  readonly code: string | null;
  readonly role: string | null;
  readonly name: string;
  readonly organ?: string;
  readonly office?: string;
  readonly person?: string;
  readonly post?: Post;
  readonly basis: 'stated' | 'implied' | 'resolved' | 'previous';
  readonly antecedent?: Proof;
}

export interface DateRow {
  readonly edtf: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly span: Range | null;
  readonly quote: string | null;
  readonly in?: 'title';
  readonly timex: string | null;
}

export interface HopRow {
  readonly code: string | null;
  readonly name: string;
  readonly how: HopManner;
  readonly cue: string | null;
  readonly cue_span: Range | null;
  readonly span: Range | null;
  readonly in?: 'title';
  readonly stated: boolean;
}

export interface FigureRow extends Proof {
  readonly what: string;
  readonly min: number;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly holder: string | null;
}

export interface LevelRow extends Proof {
  readonly scale: string | null;
  readonly value: string;
  readonly rank: number | null;
  readonly direction: 'raised' | 'lowered' | 'kept' | null;
}

/** Where something took place, and where that lies in degrees north and east, if that is known. */
export interface PlaceRow extends Proof {
  readonly name: string;
  readonly code: string | null;
  /** Left out in rows that were coded before places had coordinates. */
  readonly lat?: number | null;
  readonly lon?: number | null;
  /** Of what the point is the point: a city, or somewhere inside a state. */
  readonly precision?: 'city' | 'state' | null;
}

/** One coded fact (contract, "Mention"), without the fields that are the same for all rows of a run. */
export interface MentionRow extends Proof {
  readonly report: string;
  readonly id: string;
  readonly kind: string;
  readonly status: Status;
  readonly polarity_by?: string;
  readonly source: readonly PartyRow[];
  readonly target: readonly PartyRow[];
  readonly date: DateRow;
  readonly place: PlaceRow | null;
  readonly attribution: readonly HopRow[];
  readonly figures: readonly FigureRow[];
  readonly reason: Proof | null;
  readonly temporary: true | null;
  readonly temporary_proof?: Proof;
  readonly level: LevelRow | null;
  readonly answers: ({ readonly id: string } & Proof) | null;
  readonly background: boolean;
  readonly plover: { readonly type: string | null; readonly mode: string | null; readonly why?: string };
  readonly cameo: { readonly code: string | null; readonly scheme: string; readonly why?: string };
  readonly goldstein: number | null;
  readonly sentence: Range;
  readonly decided_by: 'frame' | 'reader';
  readonly rule: string;
  readonly p: number | null;
}

/** A report's own facts (contract, "Report"). */
export interface ReportRow {
  readonly id: string;
  readonly text_hash: string;
  readonly title: string | null;
  readonly date: { readonly edtf: string | null; readonly basis: string };
  readonly outlet: string | null;
  readonly url: string | null;
  readonly wire: string | null;
  readonly language: string | null;
  readonly received: string | null;
}
