/** Deriving events anew where reports touched them since, so that a store tells what `buildRecord` would. */
import type { Kysely, Transaction } from 'kysely';
import { deriveEvents, likenessIn } from '../record/build.ts';
import type { ReportDays } from '../record/events/dates.ts';
import { eventOf } from '../record/events/event.ts';
import { touchedGroups } from '../record/events/events.ts';
import type { Links } from '../record/judgements/links.ts';
import type { Pair } from '../record/mentions.ts';
import type { RecordEvent } from '../record/types.ts';
import { findActs } from './acts.ts';
import { dropEvents, housed, type Inserted, insertEvents, logEvents, markHomeless, type Stale } from './derived.ts';
import { lendParties } from './lend.ts';
import { findSignatures } from './read/signatures.ts';
import type { DirtyTable, Tables } from './schema.ts';
import { isDated, type Part, withTied } from './tied.ts';

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
      // Read under the lock under which parts are cleared: a judgement made meanwhile marks them anew.
      const { links } = await findActs(trx);
      const dirty = await firstDirty(trx);
      await lendParties(trx, dirty, links);
      // What lending moved is marked, and derived with the rest, or in a later round.
      return refreshParts(trx, await firstDirty(trx), dirty, links);
    });
  }
  return derived;
}

function firstDirty(trx: Transaction<Tables>): Promise<DirtyTable[]> {
  return trx.selectFrom('dirty').selectAll().orderBy('a').orderBy('b').orderBy('kin').limit(TOGETHER).execute();
}

/** @param done the marks that nothing has to be lent for any more: what is derived otherwise stays marked. */
async function refreshParts(
  trx: Transaction<Tables>,
  dirty: readonly DirtyTable[],
  done: readonly DirtyTable[],
  links: Links,
): Promise<number> {
  const parts = await withTied(trx, dirty, links);
  const found: Found[] = [];
  const whole: Part[] = [];
  for (const part of parts) {
    const grown = part.grew ? await grownPart(trx, part, links) : null;
    if (grown) found.push(grown);
    else whole.push(part);
  }
  const mentions = whole.flatMap((part) => part.mentions);
  const signatures = await findSignatures(trx, [...new Set(mentions.map((m) => m.row.report))]);
  const { events, reportDates } = deriveEvents(mentions, signatures, links);
  const byPair = Map.groupBy(events, (e) => String(e.pair));
  for (const { pair, kins } of whole) found.push({ pair, stale: { kins }, events: byPair.get(String(pair)) ?? [] });
  // What is gone goes first: a report that is read anew may bring the same mention under another pair.
  const all: (readonly [Pair, Awaited<ReturnType<typeof dropEvents>>])[] = [];
  for (const { pair, stale, events: now } of found) all.push([pair, await dropEvents(trx, pair, stale, now)]);
  const inserted: Inserted[] = [];
  for (const [pair, { fresh }] of all) inserted.push(...(await insertEvents(trx, pair, fresh)));
  const dropped = all.flatMap(([, of]) => of.dropped);
  await logEvents(trx, dropped, inserted);
  for (const { a, b, kin } of done)
    await trx.deleteFrom('dirty').where('a', '=', a).where('b', '=', b).where('kin', '=', kin).execute();
  await markHomeless(
    trx,
    dropped.flatMap((d) => d.event.mentions),
  );
  const undated = new Set(mentions.flatMap((m) => (isDated(m) ? [] : m.row.report)));
  await replaceDays(trx, [...undated], reportDates);
  return parts.length;
}

/** Events of a pair as they are now, and those that they come for. */
interface Found {
  readonly pair: Pair;
  readonly stale: Stale;
  readonly events: readonly RecordEvent[];
}

/** The events that new mentions of a part touch, and no others; null where they can touch all. */
async function grownPart(trx: Transaction<Tables>, { pair, mentions }: Part, links: Links): Promise<Found | null> {
  const known = await housed(
    trx,
    mentions.map((m) => m.row.id),
  );
  if (known.size === 0) return null;
  const signatures = await findSignatures(trx, [...new Set(mentions.map((m) => m.row.report))]);
  const context = { ...links, likeness: likenessIn(signatures) };
  const groups = touchedGroups(mentions, (id) => !known.has(id), context);
  if (groups === null) return null;
  const touched = groups.flat().map((t) => t.id);
  return { pair, stale: { mentions: touched }, events: groups.map((group) => eventOf(group, new Map())) };
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
