/** Propositions that parties take positions on. Nothing here says which is so. */
import type { HopRow, Proof } from '../../coding/contract.ts';
import type { Question, Stance } from '../../reading/types.ts';
import type { Party } from '../parties.ts';

/** Words of a report. */
export interface SourceProof extends Proof {
  readonly report: string;
}

/** What one party is reported to hold. */
export interface Position {
  readonly id: string;
  readonly party: Party;
  readonly stance: Stance;
  /** Who did it by this position, or whose doing it denies; for `figure` the words of the number; null where none is named. */
  readonly answer: string | null;
  /** Whose account it is that the position is on, by code. */
  readonly of: string | null;
  /** EDTF: its own day, else that of the report. */
  readonly date: string | null;
  readonly hops: readonly HopRow[];
  readonly proof: SourceProof;
  /** False where the same party is reported to have taken another position on the same answer later. */
  readonly current: boolean;
}

/** One answer to the question of a claim, with those who hold and those who contest it now. */
export interface Answer {
  readonly value: string | null;
  readonly for: readonly Party[];
  readonly against: readonly Party[];
}

export interface Claim {
  /** `c:` and the hash of its smallest position. */
  readonly id: string;
  readonly question: Question | 'figure';
  /** Terms that its positions share most, most told first. */
  readonly topic: readonly string[];
  /** The event that it is about, where a mention of it is linked. */
  readonly event: string | null;
  /** For `label`: the actor; for `occurrence`: whose deed. */
  readonly code: string | null;
  /** For `label`: the first label that is refused; for `figure`: what is counted. */
  readonly label: string | null;
  readonly answers: readonly Answer[];
  /** Those who ask for an inquiry, offer evidence, or doubt what is told without holding another answer. */
  readonly inquiry: readonly Party[];
  readonly evidence: readonly Party[];
  readonly doubts: readonly Party[];
  /** All positions, earliest first, undated last; those that were replaced among them. */
  readonly positions: readonly Position[];
  /**
   * `contested`: parties hold what cannot both be; `unanswered`: one side only is told; `agreed`: all who take a
   * position now, those who are said to have done it among them, hold the same.
   */
  readonly state: 'contested' | 'unanswered' | 'agreed';
  /** Whether it is not agreed. */
  readonly open: boolean;
}
