/** All that is told of one event, in one answer: what a page about it needs. Nothing here decides between values. */
import type { KindNote } from '../coding/mapping.ts';
import type { AnswerLink } from './answers/answers.ts';
import type { Measure } from './answers/measures.ts';
import type { Claim } from './claims/types.ts';
import type { ReportDays } from './events/dates.ts';
import type { MentionLink } from './events/links.ts';

import type { JudgementItem, RecordEvent, RecordMention } from './types.ts';

/** One event explained. */
export interface EventPageData {
  /** `origins`: independent origins of its reports; null where they are not counted. */
  readonly event: RecordEvent & { readonly origins: number | null };
  /** The mention that was asked for, where the id is that of one. */
  readonly mention: string | null;
  /** A mention that was asked for and does not count: how it was lost, and by which judgement or change. */
  readonly lost: { readonly mention: string; readonly how: string; readonly by: string | null } | null;
  /** Its mentions, by id. */
  readonly mentions: readonly RecordMention[];
  /** The event as a measure of one state against another; null where it is none. */
  readonly measure: Measure | null;
  /** What it answers, and what answers it. */
  readonly links: readonly AnswerLink[];
  /** The events at the other ends of the links, by day. */
  readonly linked: readonly RecordEvent[];
  /** What it undoes, and what undoes it, by day. */
  readonly reverses: readonly RecordEvent[];
  readonly reversed_by: readonly RecordEvent[];
  /** What is known of the publication of its undated reports. */
  readonly report_days: readonly ReportDays[];
  /** Why its mentions are told as one deed: for each the strongest link to those before it. */
  readonly why: readonly MentionLink[];
  /** Claims about it, out of its own reports. */
  readonly claims: readonly Claim[];
  /** What analysts judged of its mentions, by time; what was taken back too. */
  readonly judgements: readonly JudgementItem[];
  /** What the codebook says of the kinds that are told, in their order. */
  readonly kinds: readonly KindNote[];
}
