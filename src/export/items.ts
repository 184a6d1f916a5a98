/** The rows of an export, out of a store: what a query asks for, in the order of ids. */

import type { ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { type Query, sortsOf, statusesOf } from '../query/options.ts';
import { type RecordSource, storeQuery } from '../query/source.ts';
import type { RecordEvent, RecordMention } from '../record/types.ts';
import type { Store } from '../store/open.ts';
import { findOriginCounts } from '../store/origins.ts';
import { eventIds, findCoders, findTexts, mentionIds, reportIdsOf } from '../store/stream.ts';
import type { Items, Of } from './types.ts';

/** A mention with its report, and what coded it. */
export interface MentionItem extends RecordMention {
  readonly coder: CoderVersions;
}

/** An event with the mentions that tell it. */
export interface EventItem {
  readonly event: RecordEvent;
  /** Sorted by id. */
  readonly mentions: readonly MentionItem[];
  /** How many independent origins its reports have; null where that was not counted. */
  readonly origins: number | null;
}

/** A report with the mentions that were read in it. */
export interface ReportItem {
  readonly report: ReportRow;
  readonly text: string;
  readonly coder: CoderVersions;
  /** Those that are asked for, sorted by id. */
  readonly mentions: readonly MentionItem[];
}

/** What is asked of a record besides its tables. */
export type Source = Pick<RecordSource, 'events' | 'mentions'>;

/** How many rows are in memory at once. */
const PAGE = 1000;

/** Reports are longer. */
const REPORTS = 100;

/**
 * The rows that a query asks for, a page at a time. Of mentions and reports the filters hold for the mentions. What is
 * asked for as of a day is derived anew, and all of it is in memory then.
 *
 * @param store with its events brought up to date (`refreshEvents`), and the origins of those asked for counted
 *   (`countOrigins`) where they are wanted
 * @throws DemarcheError E_USAGE for `minOrigins` of a day that has passed: origins are counted of today's reports
 */
export function itemsOf(store: Store, source: Source, query: Query, of: Of): Items {
  if (query.asOf !== undefined && query.minOrigins !== undefined) {
    throw new DemarcheError('E_USAGE', 'origins are not counted as of a day', 'leave out --min-origins or --as-of', 2);
  }
  switch (of) {
    case 'events':
      return { of, pages: eventPages(store, source, query) };
    case 'mentions':
      return { of, pages: mentionPages(store, source, query) };
    case 'reports':
      return { of, pages: pagesOfReports(store, source, query) };
  }
}

async function* eventPages(store: Store, source: Source, query: Query): AsyncGenerator<readonly EventItem[]> {
  for await (const events of pagesOfEvents(store, source, query)) {
    const ids = events.flatMap((e) => e.mentions);
    const mentions = await source.mentions({ ids, ...(query.asOf === undefined ? {} : { asOf: query.asOf }) });
    const items = new Map((await withCoders(store, mentions)).map((m) => [m.row.id, m]));
    // What is stored counts the reports of today.
    const counted = query.asOf === undefined ? events.map((e) => e.id) : [];
    const origins = await findOriginCounts(store.db, counted);
    yield events.map((event) => ({
      event,
      mentions: event.mentions.flatMap((id) => items.get(id) ?? []),
      origins: origins.get(event.id) ?? null,
    }));
  }
}

async function* pagesOfEvents(store: Store, source: Source, query: Query): AsyncGenerator<readonly RecordEvent[]> {
  if (query.asOf !== undefined) return yield* slices(await source.events(query));
  for await (const ids of eventIds(store.db, storeQuery(query), PAGE)) yield await source.events({ ids });
}

async function* mentionPages(store: Store, source: Source, query: Query): AsyncGenerator<readonly MentionItem[]> {
  for await (const page of pagesOfMentions(store, source, query)) yield withCoders(store, asked(page, query));
}

async function* pagesOfMentions(store: Store, source: Source, query: Query): AsyncGenerator<readonly RecordMention[]> {
  if (query.asOf !== undefined) return yield* slices(await source.mentions(mentionQuery(query)));
  for await (const ids of mentionIds(store.db, mentionQuery(query), PAGE)) yield await source.mentions({ ids });
}

async function* pagesOfReports(store: Store, source: Source, query: Query): AsyncGenerator<readonly ReportItem[]> {
  const { minOrigins: _, ...ofMentions } = mentionQuery(query);
  for await (const reports of pagesOfReportIds(store, source, query)) {
    const found = await withCoders(store, asked(await source.mentions({ ...ofMentions, reports }), query));
    const mentions = Map.groupBy(found, (m) => m.row.report);
    yield (await findTexts(store.db, reports)).flatMap((r) => {
      const own = mentions.get(r.report.id);
      return own === undefined ? [] : [{ ...r, mentions: own }];
    });
  }
}

async function* pagesOfReportIds(store: Store, source: Source, query: Query): AsyncGenerator<readonly string[]> {
  if (query.asOf === undefined) return yield* reportIdsOf(store.db, mentionQuery(query), REPORTS);
  const mentions = await source.mentions(mentionQuery(query));
  yield* slices([...new Set(mentions.map((m) => m.row.report))].toSorted(), REPORTS);
}

/** The conditions that the store can look mentions up by; `asked` holds the others. */
function mentionQuery({ include, statuses, ...query }: Query): Query {
  const wanted = statusesOf({ include, statuses });
  return { ...query, ...(wanted === undefined ? {} : { statuses: wanted }) };
}

function asked(mentions: readonly RecordMention[], { include }: Query): readonly RecordMention[] {
  return include === undefined ? mentions : mentions.filter((m) => sortsOf(m.row).every((s) => include.includes(s)));
}

function* slices<Item>(items: readonly Item[], size = PAGE): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** Mentions with what coded each. */
export async function withCoders(store: Store, mentions: readonly RecordMention[]): Promise<MentionItem[]> {
  const coders = await findCoders(store.db, [...new Set(mentions.map((m) => m.row.report))]);
  return mentions.map((m) => ({ ...m, coder: coders.get(m.row.report) as CoderVersions }));
}
