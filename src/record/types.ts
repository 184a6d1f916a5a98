/** The record: what many reports tell of one thing, each value with who gives it. Nothing here decides between them. */
import type { LevelRow, MentionRow, PartyRow, ReportRow } from '../coding/contract.ts';
import type { Reading } from '../reading/types.ts';
import type { Status } from '../speech/types.ts';
import type { EventCorrection } from './judgements/corrections.ts';

/** A row with what its report adds to it. */
export interface RecordMention {
  /** `disputed`: its own report tells that somebody denies it ("Togo said; Ghana denied it"). */
  readonly row: MentionRow & { readonly disputed?: true };
  readonly report: ReportRow;
  /** When it took place, as days since 1970-01-01, both ends included; null where open. Worked out from the row and its report only. */
  readonly days: Interval;
  /** The unordered pair that it is compared in, sorted, '' last for an open side. Left out: by its own parties (`pairOf`). */
  readonly pair?: readonly [string, string];
  /** The one party that its own report names, where other reports may lend the other (`lendAcross`). */
  readonly open?: string;
  /** Content words of its sentence (`Reading.words`). */
  readonly words?: readonly string[];
  /** Kinds told of the same pair in the same sentence. */
  readonly beside?: readonly string[];
  /** What analysts judged of it; left out where nobody did. */
  readonly judged?: Judged;
}

/** Judgements laid over a mention: its evidence stays as it was read. */
export interface Judged {
  /** Id of the judgement by which it was accepted. */
  readonly accepted?: string;
  /** Who doubts it, one entry an author, by time; left out where nobody does. It counts all the same. */
  readonly doubts?: readonly DoubtMark[];
  /** Fields that were edited, by name. */
  readonly edits: readonly EditMark[];
}

/** Somebody is not sure of a mention. */
export interface DoubtMark {
  readonly judgement: string;
  readonly author: string;
}

/** The same with the mention that was judged. */
export interface JudgedMention extends Judged {
  readonly mention: string;
}

/** One edited field: what the report's reading has, and what an analyst put over it. */
export interface EditMark {
  readonly field: EditableField;
  readonly was: string | null;
  readonly now: string | null;
  readonly judgement: string;
  readonly author: string;
}

/** Days since 1970-01-01, both ends included; null where that end is open. */
export interface Interval {
  readonly lo: number | null;
  readonly hi: number | null;
}

/** One value of a field with the mentions that give it, most mentions first, then by value. */
export interface Rival<Value> {
  readonly value: Value;
  readonly mentions: readonly string[];
}

/** A step in an event's history: announced, done, reversed. */
export interface Step {
  readonly kind: string;
  readonly status: Status;
  readonly date: EventDate;
  readonly mentions: readonly string[];
}

/** When, and how sure. */
export interface EventDate {
  readonly edtf: string | null;
  readonly basis: 'explicit' | 'publication' | 'expression' | 'narrative' | 'propagated' | 'none';
  /** Where it was lent by mentions of other reports: their ids, nearest first, the dated one last. */
  readonly via?: readonly string[];
}

/** One side of an event as one mention words it: the code, and what is said beside it. */
export interface Actor {
  readonly code: string | null;
  readonly name: string;
  readonly office: string | null;
  readonly person: string | null;
  readonly organ: string | null;
  readonly post: PartyRow['post'] | null;
}

/** What several mentions tell of one deed. */
export interface RecordEvent {
  /** `e:` and the hex of its smallest mention id; any other mention's hex finds the same event. */
  readonly id: string;
  /** The pair that its mentions were compared in: two codes in alphabetical order, '' last for a side left open. */
  readonly pair: readonly [string, string];
  readonly kind: string;
  readonly kinds: readonly Rival<string>[];
  /** Codes of the parties, the usual name where there is no code, null where nobody is named. */
  readonly source: string | null;
  readonly target: string | null;
  readonly sources: readonly Rival<Actor>[];
  readonly targets: readonly Rival<Actor>[];
  /** The status of the last step told by a report (`happened` over `planned`). */
  readonly status: Status;
  readonly statuses: readonly Rival<Status>[];
  readonly history: readonly Step[];
  readonly date: EventDate;
  readonly dates: readonly Rival<string | null>[];
  readonly days: Interval;
  readonly places: readonly Rival<string>[];
  readonly figures: readonly Rival<EventFigure>[];
  /** On whose word it is told: the innermost speaker's code, else the name; null for a report's own voice. */
  readonly holders: readonly Rival<string | null>[];
  readonly reasons: readonly Rival<string>[];
  readonly levels: readonly Rival<LevelRow>[];
  readonly temporary: readonly string[];
  readonly background: boolean;
  readonly goldstein: number | null;
  readonly plover: string | null;
  /** All mentions, sorted by id. */
  readonly mentions: readonly string[];
  readonly reports: readonly string[];
  /** Ids of the events of the same pair that it undoes ("reopened"): deeds of their own, so events of their own. */
  readonly reverses?: readonly string[];
  /** What does not fit together, as sentences ("two days are given"). */
  readonly conflicts: readonly string[];
  /** What analysts judged of its mentions; left out where nobody did. */
  readonly judged?: readonly JudgedMention[];
  /** What newer versions, withdrawals and notes of correction changed of it; only where that was asked for. */
  readonly corrected?: readonly EventCorrection[];
}

export interface EventFigure {
  readonly what: string;
  readonly min: number;
  readonly max: number | null;
  readonly modifier: string | null;
  readonly unit: string | null;
  readonly quote: string;
  /** Code or name of whoever gives it: the outlet where nobody is named. */
  readonly holder: string | null;
}

/** Which mentions to take. All conditions hold together; what is left out does not restrict. */
export interface MentionQuery {
  /** Both codes, either way round. */
  readonly pair?: readonly [string, string];
  /** On either side. */
  readonly actor?: string;
  /** Those whose own report names this party alone, where others may lend the other. */
  readonly open?: string;
  readonly kinds?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly reports?: readonly string[];
  readonly ids?: readonly string[];
  /** Days since 1970-01-01; mentions that may lie in the range, open ones included. */
  readonly since?: number;
  readonly until?: number;
  /** Only reports received (published, where nothing is known of receipt) up to that day. */
  readonly asOf?: number;
}

/** A judgement of an analyst, over the evidence and never in it. */
export interface Judgement {
  readonly id: string;
  readonly author: string;
  /** ISO 8601 with zone; given by whoever makes it, never by the record. */
  readonly time: string;
  readonly reason: string;
  readonly act:
    | { readonly do: Verdict; readonly mention: string }
    | EditAct
    /** The two are told to be one event, or never to be one. */
    | LinkAct
    /** Takes back a judgement, an undo among them, or a change of a report. */
    | { readonly do: 'undo'; readonly judgement: string };
}

/** A judgement with what became of it. */
export interface JudgementItem extends Judgement {
  /** `overruled`: a later one says otherwise, of all or, of a merge or split, of some mentions; `waiting`: its mention is not among the present rows. */
  readonly state: 'stands' | 'undone' | 'overruled' | 'overruled in part' | 'waiting';
  /** The judgement that undid or overrules it. */
  readonly state_by: string | null;
}

/** What can be said of a whole mention. `unsure`: its author doubts it; what counts stays as it is. */
export type Verdict = 'accept' | 'reject' | 'unsure';

export interface EditAct {
  readonly do: 'edit';
  readonly mention: string;
  readonly field: EditableField;
  /** A kind, a status, a code, an EDTF date, the name of a place; null for none. */
  readonly value: string | null;
  /** The name that goes with a code. */
  readonly name?: string;
  /** Where kind or status changes: the codes that the codebook gives it. */
  readonly codes?: Pick<MentionRow, 'plover' | 'cameo' | 'goldstein'>;
}

export interface LinkAct {
  readonly do: 'merge' | 'split';
  readonly a: string;
  readonly b: string;
  /** Where whole events were judged: the other mentions that each side had then. */
  readonly more?: { readonly a: readonly string[]; readonly b: readonly string[] };
}

export type EditableField = 'kind' | 'status' | 'source' | 'target' | 'date' | 'place';

/** What became of a report after it came in. */
export interface ReportChange {
  /** `c:` and the hash of report, change and newer version: the same however often it is made. */
  readonly id: string;
  readonly report: string;
  readonly change: 'superseded' | 'withdrawn';
  /** The newer version. */
  readonly by: string | null;
  /** `address`: a later version of the same address came in; `stated`: the newer version's record says so; `told`: a person did. */
  readonly basis: 'address' | 'stated' | 'told';
  readonly author: string | null;
  /** Until when the report counted, ISO 8601; null where that is not known: it does not count at any time then. */
  readonly time: string | null;
  readonly reason: string;
}

/**
 * What the record asks of a store. Asynchronous, so that a file and a server are equals. Everything a store returns is
 * sorted by id, so that no answer depends on the order in which reports came in.
 */
export interface RecordPort {
  /** Adds what was read of a report; does nothing when that report is there under the same run. */
  add(readings: readonly Reading[]): Promise<void>;
  mentions(query: MentionQuery): Promise<readonly RecordMention[]>;
  readings(reports: readonly string[]): Promise<ReadonlyMap<string, Reading>>;
  judgements(): Promise<readonly Judgement[]>;
  changes(): Promise<readonly ReportChange[]>;
}
