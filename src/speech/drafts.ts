import type { Sentence } from '../language/types.ts';
import type { Span } from '../report/types.ts';
import type { AttributionKind } from './types.ts';

/** A cue with what hangs on it, before quotations are given to their speakers. */
export interface Draft {
  readonly sentence: Sentence;
  readonly kind: AttributionKind;
  /** The cue's head token and its words. */
  readonly cue: number;
  readonly cueSpan: Span;
  /** Head token of the source in the sentence, antecedent of a relative pronoun; -1 when there is none. */
  readonly subject: number;
  /** The phrase beside the cue; null when there is none. */
  readonly phrase: Span | null;
  /** What the tree says is its content; a cue that takes quotations may have none yet. */
  readonly content: readonly Span[];
  readonly vouched: boolean;
  /** Whether the content is only what the cue is set beside ("…, he said"), which a quotation there outweighs. */
  readonly beside?: boolean;
  /** Whether a quotation may be what it brings. */
  readonly quotes: boolean;
}

/** What a shape finds: the content, whether it is a clause that the source vouches for. */
export interface Match {
  readonly content: readonly Span[];
  readonly clause: boolean;
}
