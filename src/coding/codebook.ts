/** The codebook as data: what counts as what. Written in YAML, compiled once, read here. */
import type { Status } from '../speech/types.ts';

/** A test on one slot of a predicate. Every part that is given must hold for an argument to be bound. */
export interface SlotTest {
  /** Sorts of mention that fit: an ActorKind, or `actor` (anyone who acts) or `country` (a state or a place in one). */
  readonly is?: readonly string[];
  /** Head lemmas that fit; an entry of several words must stand in the phrase as written, in lemmas. */
  readonly words?: readonly string[];
  /** Tests on the argument's own slots. */
  readonly slots?: Readonly<Record<string, SlotTest>>;
  /** Tests of which one must hold. */
  readonly any?: readonly SlotTest[];
  readonly optional?: boolean;
  /** True when the slot must be empty, or hold nothing that passes the rest of the test. */
  readonly absent?: boolean;
}

/**
 * `left op right` over the codes at two party paths: `=` both known and alike, `<>` both known and different,
 * `!=` not known to be alike, `~` not known to differ.
 */
export interface Condition {
  readonly left: string;
  readonly op: '=' | '<>' | '!=' | '~' | 'has' | 'no';
  readonly right: string;
}

/** One way to say a kind. */
export interface Frame {
  readonly id: string;
  readonly verb: readonly string[];
  readonly noun: readonly string[];
  readonly slots: Readonly<Record<string, SlotTest>>;
  readonly where: readonly Condition[];
  /** Paths tried in turn; the first that yields a party decides. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Word sequences of which one must stand in the predicate's own words ("persona non grata"); empty for no test. */
  readonly phrase: readonly string[];
  /** The status that the clause must have for the frame to apply; null for any, `any` for any, put aside for `status`. */
  readonly reading: Status | 'any' | null;
  /** The status of the row, where the frame fixes it ("must leave" is a call that was made). */
  readonly status: Status | null;
  /** True when two coordinated parties act on one another: a row each way. */
  readonly mutual: boolean;
  /**
   * What becomes of deeds inside the arguments: `part` of this one and not told again, told `beside` it, or told
   * `instead` of it.
   */
  readonly inside: 'part' | 'beside' | 'instead';
  /**
   * True for what also happens inside a state ("Kenyan police arrested two Kenyan lawmakers"): one code may then stand
   * on both sides, for different words, and parties known by description only make a row too.
   */
  readonly within: boolean;
  /** Whether a row may stand when one side is not known. */
  readonly needs: 'both' | 'source' | 'target' | 'either';
  /** Higher wins where two frames claim the same words. */
  readonly weight: number;
}

export interface ExampleRow {
  readonly kind?: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly status?: Status;
  readonly date?: string | null;
  readonly basis?: string;
  readonly level?: string;
}

export interface Example {
  readonly text: string;
  /** Publication date of the example, when it needs one. */
  readonly date?: string;
  readonly rows: readonly ExampleRow[];
  readonly because?: string;
  /** Why the coder does not get this right yet; the test then insists that it does not. */
  readonly miss?: string;
}

export interface Kind {
  readonly kind: string;
  readonly family: string;
  readonly means: string;
  readonly nature: 'hostile' | 'friendly' | 'neutral' | 'verbal';
  /** True for what takes two: told of one and another, it is a row each way, in examples without saying so. */
  readonly mutual: boolean;
  readonly plover: { readonly type: string | null; readonly mode: string | null; readonly why?: string };
  readonly cameo: { readonly code: string | null; readonly why?: string };
  readonly goldstein: number | null;
  /** What numbers of people in the target phrase count ("expelled"); null when the kind counts nobody. */
  readonly counts: string | null;
  readonly neighbours: readonly { readonly kind: string; readonly difference: string }[];
  readonly frames: readonly Frame[];
  readonly examples: readonly Example[];
  readonly counter: readonly Example[];
}

/** How status and nature change the codes and the score of a deed. */
export interface StatusRule {
  readonly status: Status;
  readonly nature?: Kind['nature'];
  /** PLOVER type. */
  readonly type: string | null;
  readonly cameo: string | null;
  readonly goldstein: number | null;
  readonly why?: string;
}

export interface Codebook {
  readonly version: string;
  readonly cameoScheme: string;
  readonly kinds: readonly Kind[];
  readonly byStatus: readonly StatusRule[];
}
