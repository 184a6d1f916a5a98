/** The story of a pair as one answer: with the words that prove each event, and of each report what telling of it needs. */
import type { ReportRow } from '../coding/contract.ts';
import type { AdvisoryLine } from '../record/advisories/advisories.ts';
import type { AnswerLink } from '../record/answers/answers.ts';
import type { Measure } from '../record/answers/measures.ts';
import type { Claim } from '../record/claims/types.ts';
import type { Contact } from '../record/contacts/contacts.ts';
import type { Mediation } from '../record/contacts/mediation.ts';
import type { Evacuation } from '../record/evacuations/evacuations.ts';
import type { FigureBoard } from '../record/figures/figures.ts';
import type { Relations } from '../record/relations/relations.ts';
import type { PostLine } from '../record/representation/representation.ts';
import type { RecordEvent } from '../record/types.ts';
import type { RowProof } from '../record/view.ts';

/** A story as it leaves the program. */
export interface DyadAnswer {
  readonly pair: readonly [string, string];
  readonly events: readonly RecordEvent[];
  /** Events of go-betweens, which are between them and each of the two. */
  readonly beside: readonly RecordEvent[];
  /** What reports count, of the events that are told. */
  readonly boards: readonly FigureBoard[];
  readonly links: readonly AnswerLink[];
  readonly measures: readonly Measure[];
  readonly posts: readonly PostLine[];
  readonly relations: Relations | null;
  readonly advisories: readonly AdvisoryLine[];
  readonly evacuations: readonly Evacuation[];
  readonly contacts: readonly (
    | ({ readonly type: 'contact' } & Contact)
    | ({ readonly type: 'mediation' } & Mediation)
  )[];
  /** What the two hold against one another, or about a deed between them, and do not agree on. */
  readonly claims: readonly Claim[];
  /** Of all that was asked for, told here or not; the days as ISO 8601 has them. */
  readonly totals: {
    readonly events: number;
    readonly measures: number;
    readonly reports: number;
    readonly first: string | null;
    readonly last: string | null;
  };
  /** From which day on events, contacts and claims are told, where only the latest are; null where all are. */
  readonly begin: string | null;
  /** How many origins events have, by their ids; of those that were not counted nothing is said. */
  readonly origins: Readonly<Record<string, number>>;
  /** The words by which each mention of an event tells it, by the event's id. */
  readonly proofs: Readonly<Record<string, readonly RowProof[]>>;
  /** The reports of all events, by their ids. */
  readonly reports: Readonly<Record<string, ReportRow>>;
}
