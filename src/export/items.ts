/** The rows of an export, out of a store: what a query asks for, in the order in which it lies there. */
import type { CoderVersions } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { type Query, sortsOf, statusesOf } from '../query/options.ts';
import { type RecordSource, storeQuery } from '../query/source.ts';
import type { RecordMention } from '../record/types.ts';
import type { Store } from '../store/open.ts';
import {
  type CodedMention,
  type CountedEvent,
  codedMentions,
  countedEvents,
  findCodedMentions,
  findCoders,
  findRunCoders,
  findTexts,
  type ReportText,
  reportIdsOf,
} from '../store/stream.ts';
import type { Items, Of } from './types.ts';

/** A mention with its report, and what coded it; without the words that it is compared by. */
export type MentionItem = CodedMention;

/** An event, the number of its independent origins, and the mentions that tell it. */
export interface EventItem extends CountedEvent {
  /** Sorted by id. */
  readonly mentions: readonly MentionItem[];
}

/** A report with the mentions that were read in it. */
export interface ReportItem extends ReportText {
  /** Those that are asked for, sorted by id. */
  readonly mentions: readonly MentionItem[];
}

/** What is asked of a record besides its tables. */
export type Source = Pick<RecordSource, 'events' | 'mentions'>;

/** How many rows are in memory at once. */
const PAGE = 500;

/** Events come with all their mentions, and reports with their texts. */
const EVENTS = 300;
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
  const coded = await coder(store, source, query);
  for await (const events of pagesOfEvents(store, source, query)) {
    const mentions = await coded(events.flatMap((e) => e.event.mentions));
    const byId = new Map(mentions.map((m) => [m.row.id, m]));
    yield events.map((e) => ({ ...e, mentions: e.event.mentions.flatMap((id) => byId.get(id) ?? []) }));
  }
}

async function* pagesOfEvents(store: Store, source: Source, query: Query): AsyncGenerator<readonly CountedEvent[]> {
  if (query.asOf === undefined) {
    yield* countedEvents(store.db, storeQuery(query), EVENTS);
  } else {
    // What is stored counts the origins of today.
    for (const page of slices(await source.events(query), EVENTS))
      yield page.map((event) => ({ event, origins: null }));
  }
}

async function* mentionPages(store: Store, source: Source, query: Query): AsyncGenerator<readonly MentionItem[]> {
  for await (const page of pagesOfMentions(store, source, query)) yield asked(page, query);
}

async function* pagesOfMentions(store: Store, source: Source, query: Query): AsyncGenerator<readonly MentionItem[]> {
  if (query.asOf === undefined) {
    yield* codedMentions(store.db, await findRunCoders(store.db), mentionQuery(query), PAGE);
  } else {
    const coded = await coder(store, source, query);
    for (const page of slices(await source.mentions(mentionQuery(query)))) yield coded(page.map((m) => m.row.id));
  }
}

async function* pagesOfReports(store: Store, source: Source, query: Query): AsyncGenerator<readonly ReportItem[]> {
  const { minOrigins: _, ...ofMentions } = mentionQuery(query);
  const coders = await findRunCoders(store.db);
  for await (const reports of pagesOfReportIds(store, source, query)) {
    const texts = await findTexts(store.db, coders, reports);
    const coderOf = new Map(texts.map((t) => [t.report.id, t.coder]));
    const found = await source.mentions({ ...ofMentions, reports });
    const items = found.map((m) => ({ ...m, coder: coderOf.get(m.row.report) as CoderVersions }));
    const mentions = Map.groupBy(asked(items, query), (m) => m.row.report);
    yield texts.flatMap((t) => {
      const own = mentions.get(t.report.id);
      return own === undefined ? [] : [{ ...t, mentions: own }];
    });
  }
}

async function* pagesOfReportIds(store: Store, source: Source, query: Query): AsyncGenerator<readonly string[]> {
  if (query.asOf === undefined) return yield* reportIdsOf(store.db, mentionQuery(query), REPORTS);
  const mentions = await source.mentions(mentionQuery(query));
  yield* slices([...new Set(mentions.map((m) => m.row.report))].toSorted(), REPORTS);
}

/** Looks mentions up by id, as they are now or were on the day asked for. */
async function coder(
  store: Store,
  source: Source,
  { asOf }: Query,
): Promise<(ids: readonly string[]) => Promise<MentionItem[]>> {
  const coders = await findRunCoders(store.db);
  if (asOf === undefined) return (ids) => findCodedMentions(store.db, coders, ids);
  return async (ids) => withCoders(store, await source.mentions({ ids, asOf }));
}

/** The conditions that the store can look mentions up by; `asked` holds the others. */
function mentionQuery({ include, statuses, ...query }: Query): Query {
  const wanted = statusesOf({ include, statuses });
  return { ...query, ...(wanted === undefined ? {} : { statuses: wanted }) };
}

function asked(mentions: readonly MentionItem[], { include }: Query): readonly MentionItem[] {
  return include === undefined ? mentions : mentions.filter((m) => sortsOf(m.row).every((s) => include.includes(s)));
}

function* slices<Item>(items: readonly Item[], size = PAGE): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}

/** Mentions with what coded each. */
export async function withCoders(store: Store, mentions: readonly RecordMention[]): Promise<MentionItem[]> {
  const reports = [...new Set(mentions.map((m) => m.row.report))];
  const coders = await findCoders(store.db, await findRunCoders(store.db), reports);
  return mentions.map((m) => ({ ...m, coder: coders.get(m.row.report) as CoderVersions }));
}
