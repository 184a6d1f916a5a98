/** What reports say beside their rows, claims, figures, labels and statements: whole reports, with all their events. */
import type { Claim } from '../record/claims/types.ts';
import type { RecordEvent } from '../record/types.ts';
import type { Query } from './options.ts';
import type { RecordSource } from './source.ts';
import { type Told, toldWith } from './told.ts';

/** So many whole reports are worked out while somebody waits, about two seconds: each costs 2 to 3 ms. */
export const MOST_WHOLE = 1000;

/**
 * The readings that a query asks for with all events that their reports tell: those that tell of the pair, else all that
 * were published in the days asked for.
 *
 * @param about a pair whose reports alone are read, though the entries of other pairs in them are taken too.
 */
export async function ledgerOf(source: RecordSource, query: Query, about?: readonly [string, string]): Promise<Told> {
  const { asOf } = query;
  const reports = await reportsAsked(source, query, about);
  const readings = [...(await source.readings(reports, asOf)).values()];
  const events = await source.events({
    reports,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const ids = events.flatMap((e) => e.mentions);
  const mentions = await source.mentions({ ids, ...(asOf === undefined ? {} : { asOf }) });
  const kept = new Set(reports);
  // Of other reports that tell of the same events no more is read than how their deeds hang together.
  const others = await source.lightReadings(mentions.filter((m) => !kept.has(m.row.report)));
  return { ...toldWith(events, mentions, [...readings, ...others.values()]), readings };
}

/**
 * The pair whose reports are enough where a list of what reports say is asked for one event; undefined where it is not, or
 * where a pair is asked for anyway.
 */
export async function pairAbout(
  source: RecordSource,
  query: Query,
  event: unknown,
): Promise<readonly [string, string] | undefined> {
  if (event === undefined || query.pair !== undefined) return undefined;
  const [found] = await source.events({ ids: [String(event)] });
  return found?.pair;
}

/** Ids of the reports that a query asks for, without what they tell. */
export async function reportsAsked(
  source: RecordSource,
  query: Query,
  about?: readonly [string, string],
): Promise<readonly string[]> {
  const { pair = about, asOf } = query;
  const days = { ...pick(query, 'since'), ...pick(query, 'until'), ...pick(query, 'asOf') };
  const wanted = await source.reports(days);
  return pair === undefined ? wanted : await reportsOfPair(source, pair, asOf, wanted);
}

async function reportsOfPair(
  source: RecordSource,
  pair: readonly [string, string],
  asOf: number | undefined,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const mentions = await source.mentions({ pair, ...(asOf === undefined ? {} : { asOf }) });
  const tell = new Set(mentions.map((m) => m.row.report));
  return wanted.filter((id) => tell.has(id));
}

function pick<Key extends keyof Query>(query: Query, key: Key): Pick<Query, Key> | object {
  return query[key] === undefined ? {} : { [key]: query[key] };
}

/** Whether an event concerns one party. */
export function concerns(event: RecordEvent | undefined, code: string): boolean {
  return event !== undefined && (event.source === code || event.target === code);
}

/** Whether a claim is about what passed between two parties, or both take part in it. */
export function isAbout(claim: Claim, pair: readonly [string, string], told: Told): boolean {
  const event = claim.event === null ? undefined : told.byId.get(claim.event);
  if (pair.every((code) => concerns(event, code))) return true;
  return pair.every(
    (code) =>
      claim.code === code || claim.positions.some((p) => p.party.code === code || p.answer === code || p.of === code),
  );
}
