/** Deriving events anew where reports touched them since, so that a store tells what `buildRecord` would. */
import type { Kysely, Transaction } from 'kysely';
import type { Signature } from '../reading/types.ts';
import { deriveEvents } from '../record/build.ts';
import type { ReportDays } from '../record/events/dates.ts';
import { withReversals } from '../record/events/events.ts';
import { UNDOING } from '../record/events/kin.ts';
import { intervalOf, isPublished } from '../record/interval.ts';
import type { Links } from '../record/judgements/links.ts';
import { pairOf } from '../record/mentions.ts';
import type { RecordEvent, RecordMention } from '../record/types.ts';
import { findActs } from './acts.ts';
import { ALL, kinOf } from './dirty.ts';
import { findMentions, findSignatures } from './read.ts';
import type { DirtyTable, Tables } from './schema.ts';

type Pair = readonly [string, string];

/** How many parts of pairs are derived together at most, unless undated reports tie more of them to one another. */
const TOGETHER = 200;

/**
 * Brings the events up to date of all that was touched since the last time. What is derived together is the part of a
 * pair whose kinds can be compared, with all parts that undated reports tie it to, since the day of such a report comes
 * out of everything that it tells.
 *
 * @returns how many pairs were derived.
 */
export async function refreshEvents(db: Kysely<Tables>): Promise<number> {
  let derived = 0;
  // Who only reads takes no lock where nothing is to be done.
  while ((await db.selectFrom('dirty').select('a').limit(1).execute()).length > 0) {
    derived += await db.transaction().execute(async (trx) => {
      const dirty = await trx.selectFrom('dirty').selectAll().orderBy('a').orderBy('b').limit(TOGETHER).execute();
      // Read under the lock under which parts are cleared: a judgement made meanwhile marks them anew.
      const { links } = await findActs(trx);
      return refreshParts(trx, dirty, links);
    });
  }
  return derived;
}

async function refreshParts(trx: Transaction<Tables>, dirty: readonly DirtyTable[], links: Links): Promise<number> {
  const parts = await withTied(trx, dirty, links);
  const mentions = parts.flatMap((part) => part.mentions);
  const reports = [...new Set(mentions.map((m) => m.row.report))];
  const signatures: ReadonlyMap<string, Signature> = await findSignatures(trx, reports);
  const { events, reportDates } = deriveEvents(mentions, signatures, links);
  const byPair = Map.groupBy(events, (e) => String(e.pair));
  // What is gone goes first: a report that is read anew may bring the same mention under another pair.
  const fresh: (readonly [Pair, readonly RecordEvent[]])[] = [];
  for (const part of parts) {
    const { events: now, kept } = await dropEvents(trx, part, byPair.get(String(part.pair)) ?? []);
    fresh.push([part.pair, now.filter((e) => !kept.has(e.id))]);
    await clear(trx, part);
  }
  for (const [pair, events] of fresh) await insertEvents(trx, pair, events);
  const undated = new Set(mentions.flatMap((m) => (isDated(m) ? [] : m.row.report)));
  await replaceDays(trx, [...undated], reportDates);
  return parts.length;
}

function isDated(m: RecordMention): boolean {
  return isPublished(intervalOf(m.report.date.edtf));
}

/** Some groups of kinds of a pair, with all that is told of them. */
interface Part {
  readonly pair: Pair;
  /** Null for all. */
  readonly kins: ReadonlySet<string> | null;
  readonly mentions: readonly RecordMention[];
}

/** What is told of some parts, and of all that undated reports and judgements tie to them. */
async function withTied(trx: Transaction<Tables>, start: readonly DirtyTable[], links: Links): Promise<Part[]> {
  const found = new Map<string, Part>();
  const seen = new Set<string>();
  let next: readonly DirtyTable[] = start;
  while (next.length > 0) {
    const undated: string[] = [];
    const merged: string[] = [];
    for (const [key, places] of Map.groupBy(next, ({ a, b }) => String([a, b]))) {
      const [{ a, b }] = places as [DirtyTable];
      const before = found.get(key) ?? { pair: [a, b], kins: new Set<string>(), mentions: [] };
      const part = await widened(trx, before, new Set(places.map((p) => p.kin)));
      found.set(key, part);
      for (const m of part.mentions.slice(before.mentions.length)) {
        if (links.merge.some((ids) => ids.includes(m.row.id))) merged.push(...tiedTo(m.row.id, links));
        if (isDated(m) || seen.has(m.row.report)) continue;
        seen.add(m.row.report);
        undated.push(m.row.report);
      }
    }
    const tied = [...(await findMentions(trx, { reports: undated })), ...(await findMentions(trx, { ids: merged }))];
    next = tied.flatMap((m) => {
      const [a, b] = m.pair ?? pairOf(m.row);
      const [kin, known] = [kinOf(m.row.kind), found.get(String([a, b]))];
      return known?.kins === null || known?.kins.has(kin) ? [] : { a, b, kin };
    });
  }
  return [...found.values()];
}

function tiedTo(id: string, { merge }: Links): string[] {
  return merge.flatMap((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : []));
}

/** A part with more kinds, their mentions behind those that it had; with all where one kind is compared with many. */
async function widened(trx: Transaction<Tables>, part: Part, kins: ReadonlySet<string>): Promise<Part> {
  const { pair } = part;
  if (part.kins === null) return part;
  const kinds = await kindsOf(trx, pair);
  const had = part.kins;
  const whole = kins.has(ALL) || kinds.some((kind) => kinOf(kind) === ALL);
  const more = kinds.filter((kind) => !had.has(kinOf(kind)) && (whole || kins.has(kinOf(kind))));
  const mentions = [...part.mentions, ...(more.length === 0 ? [] : await findMentions(trx, { pair, kinds: more }))];
  return { pair, kins: whole ? null : had.union(kins), mentions };
}

async function kindsOf(trx: Transaction<Tables>, [a, b]: Pair): Promise<string[]> {
  const found = await trx
    .selectFrom('mention')
    .select('kind')
    .distinct()
    .where('a', '=', a)
    .where('b', '=', b)
    .where('current', '=', 1)
    .execute();
  return found.map((m) => m.kind);
}

/**
 * Takes away the events of a part that are no longer so.
 *
 * @param derived the part's events as they are now.
 * @returns the events as they are now, with those of the pair's other kinds that they may undo, or be undone by; and the
 *   ids of those that stay as they stand.
 */
async function dropEvents(
  trx: Transaction<Tables>,
  { pair: [a, b], kins }: Part,
  derived: readonly RecordEvent[],
): Promise<{ readonly events: readonly RecordEvent[]; readonly kept: ReadonlySet<string> }> {
  const isOurs = (kind: string): boolean => kins === null || kins.has(kinOf(kind));
  const ofPair = trx.selectFrom('event').where('a', '=', a).where('b', '=', b);
  const all = (await ofPair.select('kind').distinct().execute()).map((e) => e.kind);
  const undoing = kins !== null && [...all, ...derived.map((e) => e.kind)].some((k) => UNDOING.has(k) && isOurs(k));
  const kinds = all.filter((kind) => isOurs(kind) || (undoing && UNDOING.has(kind)));
  if (kinds.length === 0) return { events: derived, kept: new Set() };
  const old = await ofPair.where('kind', 'in', kinds).select(['id', 'kind', 'event']).execute();
  const others = old.filter((e) => !isOurs(e.kind)).map((e) => JSON.parse(e.event) as RecordEvent);
  const events = others.length === 0 ? derived : withReversals([...derived, ...others].map(withoutReversals));
  const now = new Map(events.map((e) => [e.id, JSON.stringify(e)]));
  const kept = new Set<string>();
  for (const { id, event } of old) {
    if (now.get(id) === event) kept.add(id);
    else await dropEvent(trx, id);
  }
  return { events, kept };
}

function withoutReversals({ reverses: _, ...event }: RecordEvent): RecordEvent {
  return event;
}

async function clear(trx: Transaction<Tables>, { pair: [a, b], kins }: Part): Promise<void> {
  const of = trx.deleteFrom('dirty').where('a', '=', a).where('b', '=', b);
  await (kins === null ? of : of.where('kin', 'in', [...kins])).execute();
}

async function dropEvent(trx: Transaction<Tables>, id: string): Promise<void> {
  await trx.deleteFrom('event').where('id', '=', id).execute();
  await trx.deleteFrom('member').where('event', '=', id).execute();
}

async function insertEvents(trx: Transaction<Tables>, [a, b]: Pair, events: readonly RecordEvent[]): Promise<void> {
  for (const event of events) {
    // Another pair that waits for its turn may still hold an event of this name.
    await dropEvent(trx, event.id);
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
        event: JSON.stringify(event),
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
}

async function replaceDays(
  trx: Transaction<Tables>,
  reports: readonly string[],
  days: readonly ReportDays[],
): Promise<void> {
  const known = new Map(days.map((d) => [d.report, d]));
  for (const report of reports) {
    const day = known.get(report);
    if (!day) {
      await trx.deleteFrom('report_day').where('report', '=', report).execute();
      continue;
    }
    const row = { report, lo: day.days.lo, hi: day.days.hi, proof: JSON.stringify(day) };
    await trx
      .insertInto('report_day')
      .values(row)
      .onConflict((c) => c.column('report').doUpdateSet(row))
      .execute();
  }
}
