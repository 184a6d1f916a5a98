/** Events with everything that telling of them needs. */
import type { Reading, Signature } from '../reading/types.ts';
import type { RecordEvent, RecordMention } from '../record/types.ts';
import { type ViewContext, viewContext } from '../record/view.ts';
import type { Names } from './names.ts';
import { countOrigins, type OriginCounts } from './origins.ts';
import type { EventsQuery, RecordSource } from './source.ts';

export interface Told {
  /** Sorted by id. */
  readonly events: readonly RecordEvent[];
  readonly byId: ReadonlyMap<string, RecordEvent>;
  /** By id. */
  readonly mentions: ReadonlyMap<string, RecordMention>;
  /** Of all reports that tell of the events, sorted by report id. */
  readonly readings: readonly Reading[];
  readonly context: ViewContext;
  /** How many origins each event has, as far as that was counted. */
  readonly origins: OriginCounts;
}

/** Fetches the events that a query asks for, their mentions and what views need of their reports. */
export async function tell(source: RecordSource, query: EventsQuery): Promise<Told> {
  return tellEvents(source, await source.events(query), query.asOf);
}

/** The same of events that are at hand; `asOf` as they were asked for. */
export async function tellEvents(source: RecordSource, events: readonly RecordEvent[], asOf?: number): Promise<Told> {
  const ids = events.flatMap((e) => e.mentions);
  const mentions = await source.mentions({ ids, ...(asOf === undefined ? {} : { asOf }) });
  return lightTold(source, events, mentions);
}

/** Events that are at hand with all that was read of their reports; `asOf` as they were asked for. */
export async function toldOf(source: RecordSource, events: readonly RecordEvent[], asOf?: number): Promise<Told> {
  const ids = events.flatMap((e) => e.mentions);
  const mentions = await source.mentions({ ids, ...(asOf === undefined ? {} : { asOf }) });
  const readings = [...(await source.readings([...new Set(events.flatMap((e) => e.reports))], asOf)).values()];
  return toldWith(events, mentions, readings);
}

/** Events with their mentions and the readings of their reports, all at hand. */
export function toldWith(
  events: readonly RecordEvent[],
  mentions: readonly RecordMention[],
  readings: readonly Reading[],
): Told {
  return {
    events,
    byId: new Map(events.map((e) => [e.id, e])),
    mentions: new Map(mentions.map((m) => [m.row.id, m])),
    readings,
    context: viewContext(mentions, readings),
    origins: new Map(),
  };
}

/** The same of all that passed between a pair, with no more of the reports than views need. */
export async function tellPair(
  source: RecordSource,
  query: { readonly pair: readonly [string, string]; readonly asOf?: number },
): Promise<Told> {
  const events = await source.events(query);
  return lightTold(source, events, await source.mentions(query));
}

/** Events with their mentions and what views need of their reports. */
export async function lightTold(
  source: RecordSource,
  events: readonly RecordEvent[],
  mentions: readonly RecordMention[],
): Promise<Told> {
  return toldWith(events, mentions, [...(await source.lightReadings(mentions)).values()]);
}

/**
 * The same with the origins of some events counted, of those that will be shown: as the store keeps them, or counted anew
 * for a day that has passed. `all`: then, too, however many there are.
 */
export async function withOrigins(
  source: RecordSource,
  told: Told,
  names: Names,
  asOf: number | undefined,
  events: readonly RecordEvent[] = told.events,
  all = false,
): Promise<Told> {
  if (asOf === undefined) {
    const ids = events.map((e) => e.id);
    return { ...told, origins: await source.originCounts(ids, names.outletCode) };
  }
  const reports = [...new Set(events.filter((e) => e.reports.length > 1).flatMap((e) => e.reports))];
  const readings = [...(await source.readings(reports, asOf)).values()];
  return { ...told, origins: await countOrigins(source, { ...told, readings }, names, events, all) };
}

/** What the reports of events are compared by. */
export function signaturesOf(told: Told): ReadonlyMap<string, Signature> {
  return new Map(told.readings.map((r) => [r.report.id, r.signature]));
}
