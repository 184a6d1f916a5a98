import type { PointAt } from '../actors/coordinates.ts';
import type { Post } from '../actors/types.ts';
import type { Span } from '../report/types.ts';
import type { Status } from '../speech/types.ts';
import type { DateBasis, DatePrecision } from '../time/types.ts';

/** One who acts or is acted on, with the words that prove it. */
export interface Party {
  readonly code: string | null;
  readonly role: string | null;
  readonly name: string;
  readonly organ?: string;
  readonly office?: string;
  readonly person?: string;
  readonly post?: Post;
  readonly span: Span;
  readonly basis: 'stated' | 'implied' | 'resolved' | 'previous';
  readonly antecedent?: Span;
}

/** When a fact took place and how that is known. */
export interface MentionDate {
  readonly edtf: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  readonly span: Span | null;
  readonly timex: string | null;
}

/** How one hop of an attribution chain speaks. */
export type HopManner = 'said' | 'wrote' | 'posted' | 'told' | 'document' | 'media' | 'wire' | 'anonymous' | 'narrator';

/** One hop of the chain of who says so, the innermost speaker first, the report or its outlet last. */
export interface Hop {
  readonly code: string | null;
  readonly name: string;
  readonly how: HopManner;
  /** The cue ("told", "according to"); null for the narrator. */
  readonly cue: Span | null;
  readonly span: Span | null;
  /** False when the hop is not in the text. */
  readonly stated: boolean;
}

/** A number that the text gives with the fact: an interval, `max` null where open. */
export interface Figure {
  readonly what: string;
  readonly min: number;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly span: Span;
  readonly holder: string | null;
}

/** A level on a named, directed scale; `rank` null when the text names no number or no known wording. */
export interface Level {
  readonly scale: string | null;
  readonly value: string;
  readonly rank: number | null;
  readonly direction: 'raised' | 'lowered' | 'kept' | null;
  readonly span: Span;
}

/** One coded fact: one source, one target, one kind. Offsets are UTF-16 code units. */
export interface Mention {
  readonly report: string;
  readonly id: string;
  readonly kind: string;
  readonly status: Status;
  /** For `denied`: who says that it was not so. */
  readonly polarityBy: string | null;
  readonly source: readonly Party[];
  readonly target: readonly Party[];
  readonly date: MentionDate;
  readonly place: {
    readonly name: string;
    readonly code: string | null;
    /** Where it lies; null where that is not known. */
    readonly at: PointAt | null;
    readonly span: Span;
  } | null;
  readonly attribution: readonly Hop[];
  readonly figures: readonly Figure[];
  readonly reason: Span | null;
  readonly temporary: { readonly span: Span } | null;
  readonly level: Level | null;
  readonly answers: { readonly id: string; readonly span: Span } | null;
  readonly background: boolean;
  readonly plover: { readonly type: string | null; readonly mode: string | null; readonly why?: string };
  readonly cameo: { readonly code: string | null; readonly scheme: string; readonly why?: string };
  readonly goldstein: number | null;
  /** The predicate with its arguments, and the sentence around it. */
  readonly span: Span;
  readonly trigger: Span;
  readonly sentence: Span;
  /** The frame that decided, as `kind/frame`; `reader` for the second reader. */
  readonly rule: string;
  /** How sure the second reader is, from 0 to 1; null where a frame decided. */
  readonly p: number | null;
}
