import type { Span } from '../../report/types.ts';
import type { Status } from '../../speech/types.ts';
import type { Frame, SlotTest } from '../codebook.ts';
import type { Mention, Party } from '../types.ts';

/** How the rows of a report were made, and why its other predicates gave none; sentences in text order. */
export interface Explanation {
  readonly sentences: readonly SentenceExplanation[];
}

/** A word of the report. */
export interface Word {
  /** Position in its sentence, from 0. */
  readonly token: number;
  readonly text: string;
  readonly span: Span;
}

export interface SentenceExplanation {
  readonly span: Span;
  readonly text: string;
  /** True for a correction that quotes what the report no longer says; nothing of it is coded. */
  readonly withdrawn: boolean;
  /** The words that trigger a frame of the codebook, in text order. */
  readonly predicates: readonly PredicateExplanation[];
}

/** A verb or event noun that triggers at least one frame. */
export interface PredicateExplanation {
  readonly word: Word;
  readonly form: 'verb' | 'noun';
  readonly passive: boolean;
  /** Its arguments by slot. */
  readonly arguments: readonly { readonly slot: string; readonly words: readonly Word[] }[];
  readonly rows: readonly RowExplanation[];
  /** The frame that told a row and accounts for this word as a part of its deed; null for none. */
  readonly within: { readonly rule: string; readonly word: Word } | null;
  /** Whether the word brings in who says something ("said"). */
  readonly cue: boolean;
  /** Frames that gave no row, the nearest first. */
  readonly misses: readonly FrameMiss[];
}

/** How one row was made. */
export interface RowExplanation {
  readonly mention: Mention;
  /** The word that triggered the frame. */
  readonly word: Word;
  readonly source: PartyWay | null;
  readonly target: PartyWay | null;
  /** The paths that the frame looks at for each side, in turn. */
  readonly paths: { readonly source: readonly string[]; readonly target: readonly string[] };
  /** The tests on the predicate's slots; all held. */
  readonly tests: readonly SlotOutcome[];
  /** The words of the set phrase that the frame asks for. */
  readonly phrase: readonly Word[];
  readonly conditions: readonly ConditionOutcome[];
  readonly status: StatusOutcome;
  /** For a deed told by pointing at another ("did the same"): the word that tells the other. */
  readonly pointsAt: Word | null;
  /** Frames that fitted too and gave way to this one. */
  readonly beat: readonly FrameMiss[];
}

/**
 * How a party was found: at a `path` of the frame, as the one other state around (`context`), as who speaks (`speaker`),
 * as the one beside whom it acts (`mutual`), or in an earlier row of the report (`story`).
 */
export interface PartyWay {
  readonly by: 'path' | 'context' | 'speaker' | 'mutual' | 'story';
  readonly party: Party;
  /** The path of the frame ("patient.host"), of several slots those that are filled; null for `story`. */
  readonly path: string | null;
  /** From the predicate to the word that heads the party's phrase; empty when that stands in another sentence. */
  readonly tree: readonly TreeStep[];
  /** For `story`: the id of the row that names the party; null where it cannot be told. */
  readonly row: string | null;
}

/** One word on the way through the tree, and how it is tied to the word before. */
export interface TreeStep {
  readonly word: Word;
  /** The dependency relation; empty for the first step. */
  readonly relation: string;
  /** Whether this word governs the one before (`up`) or hangs on it (`down`); `start` for the first. */
  readonly direction: 'start' | 'up' | 'down';
}

/** How a slot fared against its test. */
export interface SlotOutcome {
  readonly slot: string;
  readonly test: SlotTest;
  readonly held: boolean;
  /** The arguments that were looked at; none when the slot is empty. */
  readonly found: readonly ArgumentOutcome[];
}

/** How an argument fared against a test. */
export interface ArgumentOutcome {
  readonly word: Word;
  /** The slot that it stands in; one of several where the test names several. */
  readonly slot: string;
  /** The sort of mention that it heads ("envoy"); null when it names no actor. */
  readonly sort: string | null;
  /** The part of the test that failed; null when it passed. */
  readonly failed: 'is' | 'words' | 'any' | 'slots' | null;
  /** How it fared against each test of which one must hold. */
  readonly any: readonly AlternativeOutcome[];
  readonly slots: readonly SlotOutcome[];
}

/** One of several tests of which one must hold. */
export interface AlternativeOutcome extends ArgumentOutcome {
  readonly test: SlotTest;
}

/** A condition over the states at two paths. */
export interface ConditionOutcome {
  readonly left: string;
  readonly op: '=' | '<>' | '!=' | '~' | 'has' | 'no';
  readonly right: string;
  readonly held: boolean;
  /** The codes found at the paths, null for one without a code. */
  readonly leftCodes: readonly (string | null)[];
  readonly rightCodes: readonly (string | null)[];
}

/** What the words say of the deed, by which word, and whether the frame puts its own status in that place. */
export interface StatusOutcome {
  readonly status: Status | null;
  /** The word that decided; null when nothing marks the clause. */
  readonly by: Word | null;
  /** The row's status where the frame fixes it; else null. */
  readonly fixed: Status | null;
}

/** A frame that gave no row on a predicate. */
export interface FrameMiss {
  readonly rule: string;
  readonly word: Word;
  readonly reason: Reason;
}

/** Why a frame gave no row. */
export type Reason =
  /** Tests on slots that failed; the set phrase may be missing too. */
  | { readonly why: 'slots'; readonly failed: readonly SlotOutcome[]; readonly phrase: readonly string[] }
  /** None of these word sequences stands there. */
  | { readonly why: 'phrase'; readonly phrase: readonly string[] }
  | { readonly why: 'where'; readonly condition: ConditionOutcome }
  /** The words say neither that it was done nor that it was not. */
  | { readonly why: 'status'; readonly by: Word | null }
  /** The clause is told with another status than the frame is for. */
  | { readonly why: 'reading'; readonly wanted: Status; readonly status: Status; readonly by: Word | null }
  /** No state is known where the frame needs one. */
  | {
      readonly why: 'parties';
      readonly needs: Frame['needs'];
      /** Who was found on each side, as named. */
      readonly source: readonly string[];
      readonly target: readonly string[];
    }
  /** A side that the frame needs is open, and no earlier row of the report gives it. */
  | { readonly why: 'wanting'; readonly needs: Frame['needs'] }
  /**
   * Another frame told it: a weightier one on the same word, one of the same kind there (`twin`), one of whose deed it is
   * a `part`, the deed that is told `instead`, or a row of the same kind, status and parties in the sentence (`repeat`).
   */
  | {
      readonly why: 'weaker' | 'twin' | 'part' | 'instead' | 'repeat';
      readonly rule: string;
      readonly word: Word;
    };
