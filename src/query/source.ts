/** What is asked of a store. */
import type { Reading } from '../reading/types.ts';
import { type BuiltRecord, deriveEvents } from '../record/build.ts';
import type { ReportDays } from '../record/events/dates.ts';
import { withCorrections } from '../record/judgements/corrections.ts';
import type { MentionQuery, RecordEvent, RecordMention, ReportChange } from '../record/types.ts';
import type { Report } from '../report/types.ts';
import { findActs } from '../store/acts.ts';
import { findCorrections } from '../store/corrections.ts';
import { openStore, type Store } from '../store/open.ts';
import { countOrigins, findOriginCounts, type OutletCode } from '../store/origins.ts';
import {
  countReports,
  eventsOfMentions,
  eventsToldAs,
  findOutline,
  findPlaces,
  type OutlineEvent,
} from '../store/outline.ts';
import { inParts } from '../store/parts.ts';
import { type EventQuery, findEventIds } from '../store/read/events.ts';
import { findLightReadings, findTies } from '../store/read/readings.ts';
import type { Hit } from '../store/read/reports.ts';
import { refreshEvents } from '../store/refresh.ts';
import { findLost, type LostMention } from './lost.ts';
import { type Query, sortsOf, statusesOf } from './options.ts';

/**
 * Which events are asked for. `minOrigins` goes by the numbers that the store keeps (`countOrigins`); as of a day there are
 * none: leave it out then, and count afterwards, as `listItems` does.
 */
export interface EventsQuery extends Query {
  readonly ids?: readonly string[];
  /** Told by one of these reports. */
  readonly reports?: readonly string[];
}

/** A report that was found by words, and why it no longer counts, where it does not. */
export interface MarkedHit extends Hit {
  readonly gone: Pick<ReportChange, 'id' | 'change' | 'by'> | null;
}

/** What passed between a pair as it was known on a day. */
interface PairThen {
  readonly pair: readonly [string, string];
  readonly asOf: number;
}

/** A record to tell of. */
export interface RecordSource {
  /** Events by id; those told in a query's days, or that may lie in them. */
  events(query: EventsQuery): Promise<readonly RecordEvent[]>;
  /** Counts the origins of present events that a query asks for, those that were not yet counted; `minOrigins` needs it. */
  countOrigins(query: EventsQuery, outletCode: OutletCode): Promise<void>;
  mentions(query: MentionQuery): Promise<readonly RecordMention[]>;
  /** Without the rows that do not count, now or on the day asked for. */
  readings(reports: readonly string[], asOf?: number): Promise<ReadonlyMap<string, Reading>>;
  /** What views need of the reports of some mentions: without quotations, credits and statements, which are long. */
  lightReadings(mentions: readonly RecordMention[]): Promise<ReadonlyMap<string, Reading>>;
  /** The same without what the reports hold of anything: only how the deeds of these mentions hang together. */
  ties(mentions: readonly RecordMention[]): Promise<ReadonlyMap<string, Reading>>;
  report(id: string): Promise<Report | null>;
  /** How many origins present events have, counting those that were not yet counted. */
  originCounts(events: readonly string[], outletCode: OutletCode): Promise<ReadonlyMap<string, number>>;
  /** Ids of the reports that count and were published in the days of a query, undated ones included. */
  reports(query: Pick<Query, 'since' | 'until' | 'asOf'>): Promise<readonly string[]>;
  /** Where the publication of reports that do not say it may lie, of those of which anything is known. */
  reportDays(reports: readonly string[], then?: PairThen): Promise<ReadonlyMap<string, ReportDays>>;
  /** Ids of the events whose id, or one of whose mentions' ids, begins so; at most 20. */
  resolve(id: string): Promise<readonly string[]>;
  /** All present events of a pair at a glance, by their first day; none of them is read. */
  outline(pair: readonly [string, string]): Promise<readonly OutlineEvent[]>;
  /** How many reports tell of a pair, or of what may lie on a day or earlier. */
  reportCount(pair: readonly [string, string], until?: number): Promise<number>;
  /** Ids of the present events of a pair that some mention tells as one of some kinds. */
  eventsToldAs(pair: readonly [string, string], kinds: readonly string[]): Promise<readonly string[]>;
  /** Ids of the present events of some mentions. */
  eventsOf(mentions: readonly string[]): Promise<readonly string[]>;
  /** Where the words of some present events stand, alike for the same words. */
  places(events: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** The same events as they were on a day: those that then had a mention whose id begins so. */
  resolveAsOf(id: string, asOf: number): Promise<readonly RecordEvent[]>;
  /** Mentions that do not count, by the beginning of their ids' hex. */
  lost(hex: string): Promise<readonly LostMention[]>;
  search(words: string, limit: number): Promise<readonly MarkedHit[]>;
}

/**
 * Opens a store, brings its events up to date, and closes it when the work is done.
 *
 * @throws DemarcheError E_STORE when there is no store at the path
 */
export async function withStore<Result>(
  path: string,
  work: (source: RecordSource) => Promise<Result>,
): Promise<Result> {
  const { source, close } = await openSource(path);
  try {
    return await work(source);
  } finally {
    await close();
  }
}

/** A store that stays open, with the record that it tells. */
export interface OpenSource {
  readonly source: RecordSource;
  readonly store: Store;
  /** Brings events up to date with what was added or judged since, here or by another process. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a store for long and brings its events up to date.
 *
 * @throws DemarcheError E_STORE when there is no store at the path
 */
export async function openSource(path: string): Promise<OpenSource> {
  const store = await openStore(path, { existing: true });
  const refresh = async (): Promise<void> => {
    await refreshEvents(store.db);
  };
  try {
    await refresh();
  } catch (error) {
    await store.close();
    throw error;
  }
  return { source: sourceOf(store), store, refresh, close: () => store.close() };
}

/** The record of a store that is open, its events up to date (`refreshEvents`). */
export function sourceOf(store: Store): RecordSource {
  return {
    async events(query) {
      const events = query.asOf === undefined ? await eventsNow(store, query) : await eventsAsOf(store, query);
      return events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
    async countOrigins(query, outletCode) {
      const ids = await findEventIds(store.db, { ...storeQuery(query), counted: false });
      await countOrigins(store.db, outletCode, ids);
    },
    mentions: (query) => store.mentions(query),
    readings: (reports, asOf) => store.readings(reports, asOf),
    lightReadings: (mentions) => findLightReadings(store.db, mentions),
    ties: (mentions) => findTies(store.db, mentions),
    report: (id) => store.report(id),
    async originCounts(events, outletCode) {
      await countOrigins(store.db, outletCode, events);
      return findOriginCounts(store.db, events);
    },
    reports: (query) => reportIds(store, query),
    async reportDays(reports, then) {
      if (then !== undefined) {
        const { reportDates } = await recordAsOf(store, then);
        return new Map(reportDates.filter((d) => reports.includes(d.report)).map((d) => [d.report, d]));
      }
      const found = await inParts(reports, (part) =>
        store.db.selectFrom('report_day').selectAll().where('report', 'in', part).execute(),
      );
      return new Map(found.map((d) => [d.report, JSON.parse(d.proof) as ReportDays]));
    },
    resolve: (id) => store.resolve(id),
    outline: (pair) => findOutline(store.db, pair),
    reportCount: (pair, until) => countReports(store.db, pair, until),
    eventsToldAs: (pair, kinds) => eventsToldAs(store.db, pair, kinds),
    eventsOf: (mentions) => eventsOfMentions(store.db, mentions),
    places: (events) => findPlaces(store.db, events),
    resolveAsOf: (id, asOf) => resolveAsOf(store, id, asOf),
    lost: (hex) => findLost(store, hex),
    async search(words, limit) {
      const hits = await store.search(words, limit);
      const gone = await goneOf(
        store,
        hits.map((h) => h.report.id),
      );
      return hits.map((h) => ({ ...h, gone: gone.get(h.report.id) ?? null }));
    },
  };
}

/** The changes by which some reports no longer count. */
async function goneOf(store: Store, reports: readonly string[]): Promise<Map<string, MarkedHit['gone']>> {
  const found = await store.db
    .selectFrom('report')
    .innerJoin('change', 'change.id', 'report.gone')
    .select(['report.id', 'change.change'])
    .where('report.id', 'in', [...reports])
    .execute();
  return new Map(
    found.map((f) => {
      const { id, change, by } = JSON.parse(f.change) as ReportChange;
      return [f.id, { id, change, by }];
    }),
  );
}

async function reportIds(
  store: Store,
  { since, until, asOf }: Pick<Query, 'since' | 'until' | 'asOf'>,
): Promise<string[]> {
  let q = store.db.selectFrom('report').select('id').orderBy('id');
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  if (asOf !== undefined) q = q.where((e) => e.or([e('known', 'is', null), e('known', '<=', asOf)]));
  q = q.where((e) => e.or([e('gone', 'is', null), ...(asOf === undefined ? [] : [e('gone_until', '>', asOf)])]));
  return (await q.execute()).map((r) => r.id);
}

async function eventsOfReports(
  store: Store,
  query: EventQuery,
  reports: readonly string[],
): ReturnType<Store['events']> {
  const mentions = await store.mentions({ reports });
  const ids = await eventsOfMentions(
    store.db,
    mentions.map((m) => m.row.id),
  );
  return inParts(ids.toSorted(), async (part) => [...(await store.events({ ...query, ids: part }))]);
}

/** Events of today, those that were corrected with what changed. */
async function eventsNow(store: Store, { reports: of, ...query }: EventsQuery): Promise<readonly RecordEvent[]> {
  const asked = storeQuery(query);
  const events = of === undefined ? await store.events(asked) : await eventsOfReports(store, asked, of);
  const reports = [...new Set(events.flatMap((e) => e.reports))];
  const pairs = events.map((e) => e.pair);
  return withCorrections(events, await findCorrections(store.db, { pairs, reports }));
}

/** A query as the store looks it up. */
export function storeQuery({ include, statuses, ...query }: EventsQuery): EventQuery {
  const asked = statusesOf({ include, statuses });
  return {
    ...query,
    ...(asked === undefined ? {} : { statuses: asked }),
    ...(include === undefined || include.includes('background') ? {} : { background: false }),
  };
}

/** Events as they would be, had no later report come in: derived anew, since a store keeps those of today. */
async function eventsAsOf(store: Store, query: EventsQuery): Promise<readonly RecordEvent[]> {
  return (await recordAsOf(store, query)).events.filter((e) => fits(e, query));
}

async function recordAsOf(store: Store, query: EventsQuery): Promise<BuiltRecord> {
  const { pair, actor, asOf, reports } = query;
  const mentions = await store.mentions({
    ...(pair ? { pair } : {}),
    ...(actor === undefined ? {} : { actor }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(reports === undefined ? {} : { reports }),
  });
  const readings = await store.readings([...new Set(mentions.map((m) => m.row.report))], asOf);
  const signatures = new Map([...readings].map(([id, reading]) => [id, reading.signature]));
  const { links } = await findActs(store.db, asOf);
  return deriveEvents(mentions, signatures, links);
}

/** Each pair in which a mention with such an id ever stood is told anew, as it was. */
async function resolveAsOf(store: Store, id: string, asOf: number): Promise<readonly RecordEvent[]> {
  const from = `m:${id.replace(/^[em]:/, '')}`;
  const pairs = await store.db
    .selectFrom('mention')
    .select(['a', 'b'])
    .distinct()
    .where('id', '>=', from)
    .where('id', '<', `${from}g`)
    .where('current', '>', 0)
    .limit(20)
    .execute();
  const found = new Map<string, RecordEvent>();
  for (const { a, b } of pairs) {
    for (const event of await eventsAsOf(store, { pair: [a, b], asOf }))
      if (event.mentions.some((m) => m.startsWith(from))) found.set(event.id, event);
  }
  return [...found.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

/**
 * Whether an event is asked for; the store's own look-up has the same conditions.
 *
 * @param origins how many it has; while that is not known, `minOrigins` leaves it out.
 */
export function fits(
  event: Pick<RecordEvent, 'id' | 'kind' | 'status' | 'background' | 'days'>,
  query: EventsQuery,
  origins?: number,
): boolean {
  const { kinds, statuses, ids, since, until, minOrigins, include } = query;
  return (
    (kinds === undefined || kinds.includes(event.kind)) &&
    (statuses === undefined || statuses.includes(event.status)) &&
    (ids === undefined || ids.includes(event.id)) &&
    (since === undefined || event.days.hi === null || event.days.hi >= since) &&
    (until === undefined || event.days.lo === null || event.days.lo <= until) &&
    (minOrigins === undefined || (origins !== undefined && origins >= minOrigins)) &&
    (include === undefined || sortsOf(event).every((sort) => include.includes(sort)))
  );
}
