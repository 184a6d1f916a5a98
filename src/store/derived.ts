/** Putting derived events where older ones stood. */
import type { Transaction } from 'kysely';
import { withReversals } from '../record/events/events.ts';
import { UNDOING } from '../record/events/kin.ts';
import type { Pair } from '../record/mentions.ts';
import type { RecordEvent } from '../record/types.ts';
import { kinOf, markDirty } from './dirty.ts';
import { writeLog } from './log.ts';
import { inParts } from './parts.ts';
import type { EventTable, Tables } from './schema.ts';

/** Which of a pair's stored events other ones come for: those of some kinds (null for all), or of some mentions. */
export type Stale =
  | { readonly kins: ReadonlySet<string> | null; readonly mentions?: undefined }
  | { readonly mentions: readonly string[] };

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly event: string;
}

/** An event as it was stored, and is no more. */
export interface Dropped {
  readonly event: RecordEvent;
  readonly text: string;
}

/**
 * Takes away the events of a pair that are no longer so.
 *
 * @param derived what they are now.
 * @returns the events to be inserted: those that are new or told otherwise, also of the pair's other kinds, whose deeds
 *   they may undo, or be undone by; and those that were taken away.
 */
export async function dropEvents(
  trx: Transaction<Tables>,
  [a, b]: Pair,
  stale: Stale,
  derived: readonly RecordEvent[],
): Promise<{ readonly fresh: readonly RecordEvent[]; readonly dropped: readonly Dropped[] }> {
  const ofPair = trx.selectFrom('event').where('a', '=', a).where('b', '=', b).select(['id', 'kind', 'event']);
  const old: readonly Stored[] = stale.mentions
    ? await ofMentions(trx, stale.mentions)
    : stale.kins === null
      ? await ofPair.execute()
      : await ofKins(trx, [a, b], stale.kins);
  const whole = !stale.mentions && stale.kins === null;
  const undoing = !whole && [...old, ...derived].some((e) => UNDOING.has(e.kind));
  const ids = new Set(old.map((e) => e.id));
  const others = undoing
    ? (await ofPair.where('kind', 'in', [...UNDOING]).execute()).filter((e) => !ids.has(e.id))
    : [];
  const parsed = others.map((e) => JSON.parse(e.event) as RecordEvent);
  const events = undoing ? withReversals([...derived, ...parsed].map(withoutReversals)) : derived;
  const now = new Map(events.map((e) => [e.id, JSON.stringify(e)]));
  const kept = new Set<string>();
  const dropped: Dropped[] = [];
  for (const { id, event } of [...old, ...others]) {
    if (now.get(id) === event) kept.add(id);
    else {
      await dropEvent(trx, id);
      dropped.push({ event: JSON.parse(event) as RecordEvent, text: event });
    }
  }
  return { fresh: events.filter((e) => !kept.has(e.id)), dropped };
}

/** Which of some mentions are in an event. */
export async function housed(trx: Transaction<Tables>, mentions: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await inParts(mentions, (part) =>
    trx.selectFrom('member').select('mention').where('mention', 'in', part).execute(),
  );
  return new Set(found.map((m) => m.mention));
}

/** Marks the parts of mentions that count and are in no event: one that held several kinds was taken away. */
export async function markHomeless(trx: Transaction<Tables>, mentions: readonly string[]): Promise<void> {
  const homeless = await inParts([...new Set(mentions)], (part) =>
    trx
      .selectFrom('mention')
      .leftJoin('member', 'member.mention', 'mention.id')
      .select(['mention.a', 'mention.b', 'mention.kind'])
      .where('mention.id', 'in', part)
      .where('mention.current', '=', 1)
      .where('member.event', 'is', null)
      .execute(),
  );
  await markDirty(trx, homeless);
}

async function ofKins(trx: Transaction<Tables>, [a, b]: Pair, kins: ReadonlySet<string>): Promise<Stored[]> {
  const ofPair = trx.selectFrom('event').where('a', '=', a).where('b', '=', b);
  const kinds = (await ofPair.select('kind').distinct().execute()).map((e) => e.kind).filter((k) => kins.has(kinOf(k)));
  return kinds.length === 0 ? [] : ofPair.where('kind', 'in', kinds).select(['id', 'kind', 'event']).execute();
}

async function ofMentions(trx: Transaction<Tables>, mentions: readonly string[]): Promise<Stored[]> {
  const found = await inParts(mentions, (part) =>
    trx.selectFrom('member').select('event').distinct().where('mention', 'in', part).execute(),
  );
  return inParts([...new Set(found.map((m) => m.event))], (part) =>
    trx.selectFrom('event').select(['id', 'kind', 'event']).where('id', 'in', part).execute(),
  );
}

function withoutReversals(event: RecordEvent): RecordEvent {
  const { reverses: _, ...rest } = event;
  return rest;
}

/** @returns whether it was there. */
async function dropEvent(trx: Transaction<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('event').where('id', '=', id).executeTakeFirstOrThrow();
  await trx.deleteFrom('member').where('event', '=', id).execute();
  return numDeletedRows > 0n;
}

/** An event as it was stored just now. */
export interface Inserted {
  readonly event: RecordEvent;
  readonly text: string;
  /** Whether another pair had an event of this name. */
  readonly over: boolean;
}

/** Writes down what dropping and inserting came to; an event that came out as it was is no change. */
export async function logEvents(
  trx: Transaction<Tables>,
  dropped: readonly Dropped[],
  inserted: readonly Inserted[],
): Promise<void> {
  const before = new Map(dropped.map((d) => [d.event.id, d.text]));
  const now = new Set(inserted.map((i) => i.event.id));
  const row = ({
    id,
    pair: [a, b],
    kind,
  }: RecordEvent): Pick<RecordEvent, 'id' | 'kind'> & Pick<EventTable, 'a' | 'b'> => ({
    id,
    a,
    b,
    kind,
  });
  const gone = dropped.filter((d) => !now.has(d.event.id)).map((d) => ({ ...row(d.event), op: 'removed' as const }));
  const told = inserted
    .filter((i) => before.get(i.event.id) !== i.text)
    .map((i) => ({
      ...row(i.event),
      op: i.over || before.has(i.event.id) ? ('changed' as const) : ('added' as const),
    }));
  await writeLog(trx, [...gone, ...told]);
}

export async function insertEvents(
  trx: Transaction<Tables>,
  [a, b]: Pair,
  events: readonly RecordEvent[],
): Promise<Inserted[]> {
  const inserted: Inserted[] = [];
  for (const event of events) {
    // Another pair that waits for its turn may still hold an event of this name.
    const over = await dropEvent(trx, event.id);
    const text = JSON.stringify(event);
    inserted.push({ event, text, over });
    await trx
      .insertInto('event')
      .values({
        id: event.id,
        a,
        b,
        kind: event.kind,
        status: event.status,
        lo: event.days.lo,
        hi: event.days.hi,
        reports: event.reports.length,
        // One report's word is one origin; others are counted when somebody asks (`countOrigins`).
        ...(event.reports.length === 1 ? { origins: 1 } : {}),
        background: event.background ? 1 : 0,
        event: text,
      })
      .execute();
    for (const mention of event.mentions) {
      await trx
        .insertInto('member')
        .values({ mention, event: event.id })
        .onConflict((c) => c.column('mention').doUpdateSet({ event: event.id }))
        .execute();
    }
  }
  return inserted;
}
