/**
 * What coding one report gives besides its rows: who is quoted, whose words the report passes on, what it calls its
 * actors, what stands it tells of. A pure function of the report and the coder's version, like the rows.
 */
import type { DateRow, FigureRow, HopRow, MentionRow, PartyRow, Proof, Range, ReportRow } from '../coding/contract.ts';

/** A stretch of direct speech. */
export interface QuoteNote extends Proof {
  /** Who says it, innermost first, the report last; empty when nobody is named. */
  readonly hops: readonly HopRow[];
  /** The codes of the speaker, where known. */
  readonly speaker: PartyRow | null;
}

/** Words by which a report says that what it tells comes from elsewhere. */
export interface CreditNote extends Proof {
  /** `wire`: the dateline or closing credit; `told`: "told AFP"; `outlet`: "according to Anadolu", "The Guardian reports"; `document`: a statement or post; `anonymous`: a source without a name. */
  readonly kind: 'wire' | 'told' | 'outlet' | 'document' | 'anonymous';
  /** Code of the outlet, wire or speaker when the gazetteer has one. */
  readonly code: string | null;
  readonly name: string;
  /** The sentences whose content is credited so, as ranges; empty for a credit of the whole report. */
  readonly covers: readonly Range[];
  /** For `wire`: only a share of the report comes from there ("with inputs from AFP"). */
  readonly share?: true;
}

/** A note by which a report changes an earlier version of itself. */
export interface CorrectionNote extends Proof {
  /** `corrects`: something was wrong; `updates`: something is new. */
  readonly change: 'corrects' | 'updates';
  /** What the earlier version had, and what is so now, where the note says. */
  readonly wrong: Proof | null;
  readonly right: Proof | null;
}

/** What an actor or an event is called. */
export interface LabelNote extends Proof {
  /** Code of the actor; null for an event. */
  readonly code: string | null;
  /** The person, where one person of that code is called so. */
  readonly person?: string;
  /** The words that say what the actor is ("terror group", "resistance movement"), lower case, without determiner. */
  readonly label: string;
  /** Whether the label is given, or refused ("is not a terrorist organisation"). */
  readonly given: boolean;
  /** `narrator`: the report's own voice; `speaker`: said or quoted by somebody. */
  readonly voice: 'narrator' | 'speaker';
  readonly hops: readonly HopRow[];
}

/** One thing said: the ledger of statements. */
export interface StatementNote extends Proof {
  readonly speaker: PartyRow | null;
  /** The speaker as written, where no actor is known. */
  readonly name: string | null;
  readonly cue: Proof;
  /** Present where the cue says that the content is not so ("denied that"). */
  readonly denies?: true;
  readonly content: readonly Proof[];
  readonly direct: boolean;
  readonly medium: 'post' | 'speech' | 'call' | 'press-conference' | 'interview' | 'document' | 'meeting' | null;
  readonly to: PartyRow | null;
  readonly hops: readonly HopRow[];
  readonly date: DateRow;
  /** Ids of the mentions told inside the content. */
  readonly about: readonly string[];
}

/** A position on a proposition. */
export type Stance =
  | 'asserts'
  | 'denies'
  | 'blames'
  | 'endorses'
  | 'rejects'
  | 'demands-inquiry'
  | 'offers-evidence'
  | 'doubts';

/** What a proposition is about: who did it, whether it was, what an actor is. */
export type Question = 'cause' | 'occurrence' | 'label' | 'other';

export interface StanceNote extends Proof {
  readonly holder: PartyRow | null;
  readonly name: string | null;
  readonly hops: readonly HopRow[];
  readonly stance: Stance;
  readonly question: Question;
  /** The proposition's own words. */
  readonly proposition: Proof;
  /** For `cause`: the event's noun with its words of place and time, as lower-case lemmas ("explosion", "hospital", "gaza"). */
  readonly topic: readonly string[];
  /** The mention that the proposition is about, where one was coded. */
  readonly mention: string | null;
  /** For `cause`: who is said to have done it, or not to; for `label`: whose label. */
  readonly code: string | null;
  /** Whose account is endorsed, rejected or doubted ("the Kenyan version"), by code. */
  readonly of?: string;
  /** For `label`: the label in question. */
  readonly label: string | null;
  readonly date: DateRow;
}

/** A number of people harmed that no row has, with what it is told of. */
export interface TollNote extends FigureRow {
  /** As in `StanceNote`. */
  readonly topic: readonly string[];
  readonly hops: readonly HopRow[];
  readonly mention: string | null;
  readonly date: DateRow;
}

/** What identifies a text among near copies. */
export interface Signature {
  /** MinHash over word shingles, unsigned 32-bit numbers. */
  readonly minhash: readonly number[];
  /** Words after cleaning, for lengths. */
  readonly words: number;
  /** Terms for comparing stories, the strongest about sixty: [lemma in small letters, count times its weight]. */
  readonly terms: readonly (readonly [string, number])[];
}

/** Words by which a report says that one of its deeds came after, or answers, another. */
export interface LinkNote extends Proof {
  /** `stated`: told as an answer ("in retaliation"); `sequenced`: told to have come after ("hours after"). */
  readonly how: 'stated' | 'sequenced';
  /** Ids of the mentions. */
  readonly later: string;
  readonly earlier: string;
}

/** Words beside a mention's own sentence that say that its deed is for a time only ("It is a temporary measure"). */
export interface DurationNote extends Proof {
  readonly mention: string;
}

/** Codes named around a row of which a side has no code, sorted. */
export interface Around {
  readonly sentence: readonly string[];
  readonly report: readonly string[];
}

/** Everything that one report gives to the record. */
export interface Reading {
  readonly report: ReportRow;
  readonly rows: readonly MentionRow[];
  readonly quotes: readonly QuoteNote[];
  readonly credits: readonly CreditNote[];
  readonly labels: readonly LabelNote[];
  readonly statements: readonly StatementNote[];
  readonly stances: readonly StanceNote[];
  /** Words by which the report corrects an earlier version of itself ("An earlier version said …"). */
  readonly corrections: readonly CorrectionNote[];
  /** Tolls with what they are told of. */
  readonly tolls?: readonly TollNote[];
  readonly signature: Signature;
  /** Content words of the sentence of each row, by row id (`mentionWords`): what tells two deeds of a day apart. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Whom the report names around rows that leave a side open, by row id (`aroundOpen`). */
  readonly around?: Readonly<Record<string, Around>>;
  /** What came after what, and what is for a time only, by the report's own words. */
  readonly links?: readonly LinkNote[];
  readonly durations?: readonly DurationNote[];
}
