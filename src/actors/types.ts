import type { Span } from '../report/types.ts';

/** What sort of thing a mention names. */
export type ActorKind =
  | 'state'
  | 'organ'
  | 'office'
  | 'person'
  | 'envoy'
  | 'mission'
  | 'nationals'
  | 'organisation'
  | 'group'
  | 'outlet'
  | 'place';

/** How a party is known (CONTRACT, "Party basis"); `implied` is decided by coding, never here. */
export type PartyBasis = 'stated' | 'resolved' | 'previous';

/** A diplomatic post: what it is and where. */
export interface Post {
  readonly type: 'embassy' | 'consulate' | 'mission';
  readonly city: string | null;
  /** Code of the state where it is; null when the text leaves it open. */
  readonly host: string | null;
}

/** A stretch of a sentence that names an actor, resolved to a code where that is possible. */
export interface ActorMention {
  readonly sentence: number;
  /** Token range, half-open, and the token that heads it in the tree. */
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** Further tokens that a split parse made heads of the same phrase; a look-up by any of them means this mention. */
  readonly otherHeads?: readonly number[];
  readonly span: Span;
  readonly kind: ActorKind;
  /** The state or organisation acted for: ISO alpha-3 or an id of ours; null when the text does not say. */
  readonly code: string | null;
  /** More than one code when the words mean several at once ("the two countries"); else absent. */
  readonly codes?: readonly string[];
  /** PLOVER sector ("GOV", "MIL", ...), null for a whole state or organisation. */
  readonly role: string | null;
  /** The usual name for a known actor, else the words as written. */
  readonly name: string;
  readonly organ?: string;
  readonly office?: string;
  readonly person?: string;
  /** The office that the person held on the report's date, where the text gives one that truly differs. */
  readonly officeHeld?: string;
  /** For an envoy or a mission: the post. */
  readonly post?: Post;
  /** For nationals: the state they are in, when said ("Israelis in Turkey"). */
  readonly at?: string;
  /** The state that a body belongs to without acting for it (the seat of an outlet, the base of an armed group). */
  readonly state?: string;
  /** Grammatical number, for coreference and figures. */
  readonly plural: boolean;
  readonly basis: PartyBasis;
  /** For `resolved` and `previous`: the words that the mention stands for. */
  readonly antecedent?: Span;
}
