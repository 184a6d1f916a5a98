/** How many origins each event rests on, counted once and kept until the event changes. */
import type { Kysely } from 'kysely';
import { originsOf } from '../record/origins/origins.ts';
import type { RecordEvent } from '../record/types.ts';
import { inParts, oneOf } from './parts.ts';
import { findMentions } from './read/mentions.ts';
import { findReadings } from './read/readings.ts';
import type { Tables } from './schema.ts';

/** Up to so many reports of one event are compared word by word; of more, copies are only estimated. */
const COMPARED = 100;

/** How many events are counted between two commits. */
const TOGETHER = 50;

/** Finds the code of an outlet by the name under which a report came in; null where it is not known. */
export type OutletCode = (name: string) => string | null;

/**
 * Counts the origins of events that changed since they were last counted: of those named, else of all.
 *
 * @returns how many were counted.
 */
export async function countOrigins(
  db: Kysely<Tables>,
  outletCode: OutletCode,
  ids?: readonly string[],
): Promise<number> {
  const uncounted = db.selectFrom('event').select(['id', 'event']).where('origins', 'is', null).orderBy('id');
  if (ids !== undefined) {
    const found = await inParts(ids, (part) => uncounted.where('id', 'in', oneOf(part)).execute());
    await countSome(db, found, outletCode);
    return found.length;
  }
  for (let counted = 0; ; ) {
    const found = await uncounted.limit(TOGETHER).execute();
    if (found.length === 0) return counted;
    await countSome(db, found, outletCode);
    counted += found.length;
  }
}

interface Stored {
  readonly id: string;
  readonly event: string;
}

async function countSome(db: Kysely<Tables>, stored: readonly Stored[], outletCode: OutletCode): Promise<void> {
  if (stored.length === 0) return;
  const counted: (Stored & { readonly origins: number })[] = [];
  for (const of of stored)
    counted.push({ ...of, origins: await count(db, JSON.parse(of.event) as RecordEvent, outletCode) });
  await db.transaction().execute(async (trx) => {
    // An event that changed while it was counted waits for the next count.
    for (const { id, event, origins } of counted)
      await trx.updateTable('event').set({ origins }).where('id', '=', id).where('event', '=', event).execute();
  });
}

async function count(db: Kysely<Tables>, event: RecordEvent, outletCode: OutletCode): Promise<number> {
  const mentions = await findMentions(db, { ids: event.mentions });
  const readings = await findReadings(db, event.reports);
  const texts = event.reports.length <= COMPARED ? await textsOf(db, event.reports) : undefined;
  return originsOf(event, mentions, [...readings.values()], { ...(texts ? { texts } : {}), outletCode }).origins;
}

async function textsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom('report')
    .select(['id', 'text'])
    .where('id', 'in', [...reports])
    .execute();
  return new Map(found.map((r) => [r.id, r.text]));
}

/** The number of origins of some events, as far as they were counted. */
export async function findOriginCounts(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, number>> {
  const found = await inParts(ids, (part) =>
    db
      .selectFrom('event')
      .select(['id', 'origins'])
      .where('id', 'in', oneOf(part))
      .where('origins', 'is not', null)
      .execute(),
  );
  return new Map(found.map((e) => [e.id, e.origins as number]));
}
