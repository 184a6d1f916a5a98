import type { ActorMention } from '../actors/types.ts';
import type { Span } from '../report/types.ts';

/** Whether and how a fact came about (CONTRACT, "Status"). */
export type Status = 'happened' | 'ongoing' | 'planned' | 'threatened' | 'demanded' | 'denied' | 'possible';

export const STATUSES: readonly Status[] = [
  'happened',
  'ongoing',
  'planned',
  'threatened',
  'demanded',
  'denied',
  'possible',
];

/** How a speaker speaks. */
export type Manner = 'said' | 'wrote' | 'posted' | 'told' | 'document' | 'media' | 'anonymous';

/** One attribution: who says what, with the words that show it. */
export interface Attribution {
  readonly sentence: number;
  /** The speaker's mention when it is a known actor; null for one known only by description or not at all. */
  readonly speaker: ActorMention | null;
  /** Head token of the source phrase in `sentence`; -1 when it is unexpressed. */
  readonly sourceToken: number;
  /** The words for the speaker; null for hearsay that names none ("reportedly"). */
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly how: Manner;
  /** Whom it was told, when that is an outlet ("told Reuters"). */
  readonly medium: ActorMention | null;
}

/** A stretch between quotation marks, inside one part. */
export interface Quotation {
  readonly span: Span;
  /** Index into `Speech.attributions`, -1 when nobody is named. */
  readonly attribution: number;
}

export interface Speech {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}
