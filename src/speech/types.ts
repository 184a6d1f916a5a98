import type { ActorMention } from '../actors/types.ts';
import type { CueKind } from '../language/words/cues.ts';
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

/**
 * What sort of attribution it is: words said or asked, what is thought, what a document or count shows, what is
 * demanded or planned, a stand taken on something, or hearsay.
 */
export type AttributionKind = CueKind | 'hearsay';

/** One attribution: who says what, with the words that show it. */
export interface Attribution {
  readonly sentence: number;
  readonly kind: AttributionKind;
  /**
   * Whether its content is told on the source's word, so that the source is a hop between it and the report: a clause
   * or a quotation after a verb of speech, thought or evidence, not what is wanted, praised or merely spoken of.
   */
  readonly vouched: boolean;
  /** Whether the cue stands inside somebody's quotation, so that the attribution is itself quoted. */
  readonly quoted: boolean;
  /** Index into `Speech.attributions` of the innermost one whose content holds the cue; -1 when none does. */
  readonly within: number;
  /** The speaker's mention when it is a known actor; null for one known only by description or not at all. */
  readonly speaker: ActorMention | null;
  /** Head token of the source phrase in `sentence`; -1 when it is unexpressed. */
  readonly sourceToken: number;
  /** The words for the speaker; null for hearsay that names none ("reportedly"). */
  readonly source: Span | null;
  /**
   * The whole phrase that stands for the source beside the cue, with its appositions; the pronoun of a relative clause
   * ("who said"), where `source` is the noun it stands for. Null when none is named.
   */
  readonly phrase: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly how: Manner;
  /** Whom it was told, when that is an outlet ("told Reuters"). */
  readonly medium: ActorMention | null;
}

/** A stretch between quotation marks, inside one part. */
export interface Quotation {
  /** Without the marks. */
  readonly span: Span;
  /** Index into `Speech.attributions`, -1 when nobody is named. */
  readonly attribution: number;
  /** Whether the marks set off a word or a name in somebody's sentence rather than an utterance. */
  readonly scare: boolean;
}

export interface Speech {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}
