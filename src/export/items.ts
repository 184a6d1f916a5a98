/** The rows of an export, out of a store: what a query asks for, in the order of ids. */

import type { ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import type { EventsQuery, RecordSource } from '../query/source.ts';
import type { RecordEvent, RecordMention } from '../record/types.ts';
import type { Status } from '../speech/types.ts';
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

/** Which rows are asked for. */
export interface ItemsQuery extends Omit<EventsQuery, 'reports'> {
  readonly minOrigins?: number;
  /** Which of these are taken besides what happened; left out: all. */
  readonly include?: readonly Include[];
}

/** What an analyst may want left out: what is told as past only, what is not yet done, what is denied. */
export type Include = 'background' | 'planned' | 'denied';

/** Statuses by what takes them in. */
const INCLUDED: Readonly<Partial<Record<Status, Include>>> = { planned: 'planned', denied: 'denied' };

/** What is asked of a record besides its tables. */
export type Source = Pick<RecordSource, 'events' | 'mentions'>;

/** How many rows are in memory at once. */
const PAGE = 1000;

/** Reports are longer. */
const REPORTS = 100;

/**
 * The rows that a query asks for, a page at a time. What is asked for as of a day is derived anew, and all of it is in
 * memory then.
 *
 * @param store with its events brought up to date (`refreshEvents`), and origins counted where `minOrigins` is given
 */
export function itemsOf(store: Store, source: Source, query: ItemsQuery, of: Of): Items {
  switch (of) {
    case 'events':
      return { of, pages: eventPages(store, source, query) };
    case 'mentions':
      return { of, pages: mentionPages(store, source, query) };
    case 'reports':
      return { of, pages: pagesOfReports(store, source, query) };
  }
}

async function* eventPages(store: Store, source: Source, query: ItemsQuery): AsyncGenerator<readonly EventItem[]> {
  for await (const page of pagesOfEvents(store, source, query)) {
    const events = page.filter((e) => isIncluded(e, query.include));
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

async function* pagesOfEvents(store: Store, source: Source, query: ItemsQuery): AsyncGenerator<readonly RecordEvent[]> {
  if (query.asOf !== undefined) return yield* slices(await source.events(query));
  for await (const ids of eventIds(store.db, query, PAGE)) yield await source.events({ ids });
}

async function* mentionPages(store: Store, source: Source, query: ItemsQuery): AsyncGenerator<readonly MentionItem[]> {
  for await (const page of pagesOfMentions(store, source, query)) {
    yield await withCoders(
      store,
      page.filter((m) => isIncluded(m.row, query.include)),
    );
  }
}

async function* pagesOfMentions(
  store: Store,
  source: Source,
  query: ItemsQuery,
): AsyncGenerator<readonly RecordMention[]> {
  if (query.asOf !== undefined) return yield* slices(await source.mentions(query));
  for await (const ids of mentionIds(store.db, query, PAGE)) yield await source.mentions({ ids });
}

async function* pagesOfReports(store: Store, source: Source, query: ItemsQuery): AsyncGenerator<readonly ReportItem[]> {
  for await (const ids of reportIdsOf(store.db, query, REPORTS)) {
    const mentions = Map.groupBy(
      (await withCoders(store, await source.mentions({ ...query, reports: ids }))).filter((m) =>
        isIncluded(m.row, query.include),
      ),
      (m) => m.row.report,
    );
    yield (await findTexts(store.db, ids)).flatMap((r) => {
      const own = mentions.get(r.report.id);
      return own === undefined ? [] : [{ ...r, mentions: own }];
    });
  }
}

function* slices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += PAGE) yield items.slice(i, i + PAGE);
}

async function withCoders(store: Store, mentions: readonly RecordMention[]): Promise<MentionItem[]> {
  const coders = await findCoders(store.db, [...new Set(mentions.map((m) => m.row.report))]);
  return mentions.map((m) => ({ ...m, coder: coders.get(m.row.report) as CoderVersions }));
}

function isIncluded(
  { status, background }: { readonly status: Status; readonly background: boolean },
  include: readonly Include[] | undefined,
): boolean {
  if (include === undefined) return true;
  const needs = INCLUDED[status];
  return (needs === undefined || include.includes(needs)) && (!background || include.includes('background'));
}
