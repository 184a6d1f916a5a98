/** The story of a pair as one answer: with the words that prove each event, and of each report what telling of it needs. */
import type { ReportRow } from '../coding/contract.ts';
import { dayText } from '../record/interval.ts';
import type { RecordEvent } from '../record/types.ts';
import { proofsOf, type RowProof } from '../record/view.ts';
import { contactEvents } from './contact-items.ts';
import type { DyadStory } from './dyad-story.ts';
import type { Totals } from './totals.ts';

/** What is told of a report beside its words. */
export type ReportNote = ReportRow;

/** A story as it leaves the program. */
export interface DyadAnswer
  extends Pick<
    DyadStory,
    | 'pair'
    | 'boards'
    | 'links'
    | 'measures'
    | 'posts'
    | 'relations'
    | 'advisories'
    | 'evacuations'
    | 'contacts'
    | 'claims'
  > {
  readonly events: readonly RecordEvent[];
  /** Events of go-betweens, which are between them and each of the two. */
  readonly beside: readonly RecordEvent[];
  /** Of all that was asked for, told here or not; the days as ISO 8601 has them. */
  readonly totals: Omit<Totals, 'span'> & { readonly first: string | null; readonly last: string | null };
  /** From which day on events, contacts and claims are told, where only the latest are; null where all are. */
  readonly begin: string | null;
  /** How many origins events have, by their ids; of those that were not counted nothing is said. */
  readonly origins: Readonly<Record<string, number>>;
  /** The words by which each mention of an event tells it, by the event's id. */
  readonly proofs: Readonly<Record<string, readonly RowProof[]>>;
  /** The reports of all events, by their ids. */
  readonly reports: Readonly<Record<string, ReportNote>>;
}

/** Makes the answer of a story. */
export function dyadAnswer(story: DyadStory): DyadAnswer {
  const { told, totals, begin } = story;
  const { pair, boards, links, measures, posts, relations, advisories, evacuations, contacts, claims } = story;
  const own = new Set(told.events.map((e) => e.id));
  const beside = [...new Set(contacts.flatMap(contactEvents))].flatMap((id) =>
    own.has(id) ? [] : (told.byId.get(id) ?? []),
  );
  const all = [...told.events, ...beside];
  const context = { ...told.context, mentions: told.mentions };
  const reports = new Map<string, ReportNote>();
  for (const id of all.flatMap((e) => e.mentions)) {
    const report = told.mentions.get(id)?.report;
    if (report !== undefined) reports.set(report.id, report);
  }
  const { span, ...counts } = totals;
  return {
    pair,
    events: told.events,
    beside,
    totals: {
      ...counts,
      first: span === null ? null : dayText(span.lo),
      last: span === null ? null : dayText(span.hi),
    },
    begin: begin === null ? null : dayText(begin),
    boards,
    links,
    measures,
    posts,
    relations,
    advisories,
    evacuations,
    contacts,
    claims,
    origins: Object.fromEntries(
      all.flatMap((e) => [told.origins.get(e.id)].flatMap((n) => (n === undefined ? [] : [[e.id, n]]))),
    ),
    proofs: Object.fromEntries(all.map((e) => [e.id, proofsOf(e, context)])),
    reports: Object.fromEntries([...reports].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
