/** Deriving events anew for the pairs that reports touched since, so that a store tells what `buildRecord` would. */
import type { Kysely, Transaction } from 'kysely';
import type { Signature } from '../reading/types.ts';
import { deriveEvents } from '../record/build.ts';
import type { ReportDays } from '../record/events/dates.ts';
import { intervalOf, isPublished } from '../record/interval.ts';
import type { Links } from '../record/judgements/links.ts';
import type { RecordEvent, RecordMention } from '../record/types.ts';
import { findActs } from './acts.ts';
import { findMentions, findSignatures } from './read.ts';
import type { Tables } from './schema.ts';

type Pair = readonly [string, string];

/** How many pairs are derived together at most, unless undated reports tie more of them to one another. */
const TOGETHER = 200;

/**
 * Brings the events of all pairs up to date that were touched since the last time. A pair is derived with all pairs that
 * undated reports tie it to, since the day of such a report comes out of everything that it tells.
 *
 * @returns how many pairs were derived.
 */
export async function refreshEvents(db: Kysely<Tables>): Promise<number> {
  let derived = 0;
  // Who only reads takes no lock where nothing is to be done.
  while ((await db.selectFrom('dirty').select('a').limit(1).execute()).length > 0) {
    derived += await db.transaction().execute(async (trx) => {
      const dirty = await trx.selectFrom('dirty').selectAll().orderBy('a').orderBy('b').limit(TOGETHER).execute();
      // Read under the lock under which pairs are cleared: a judgement made meanwhile marks its pairs anew.
      const { links } = await findActs(trx);
      return refreshPairs(
        trx,
        dirty.map(({ a, b }) => [a, b]),
        links,
      );
    });
  }
  return derived;
}

async function refreshPairs(trx: Transaction<Tables>, dirty: readonly Pair[], links: Links): Promise<number> {
  const mentions = await withTied(trx, dirty);
  const reports = [...new Set(mentions.flatMap((of) => of.mentions.map((m) => m.row.report)))];
  const signatures: ReadonlyMap<string, Signature> = await findSignatures(trx, reports);
  const { events, reportDates } = deriveEvents(
    mentions.flatMap((of) => of.mentions),
    signatures,
    links,
  );
  const byPair = Map.groupBy(events, (e) => String(e.pair));
  // What is gone goes first: a report that is read anew may bring the same mention under another pair.
  const kept = new Map<string, ReadonlySet<string>>();
  for (const { pair } of mentions) kept.set(String(pair), await dropEvents(trx, pair, byPair.get(String(pair)) ?? []));
  for (const { pair } of mentions) {
    const fresh = (byPair.get(String(pair)) ?? []).filter((e) => !kept.get(String(pair))?.has(e.id));
    await insertEvents(trx, pair, fresh);
  }
  await replaceDays(trx, reports, reportDates);
  return mentions.length;
}

interface PairMentions {
  readonly pair: Pair;
  readonly mentions: readonly RecordMention[];
}

/** The mentions of some pairs and of all that undated reports tie to them. */
async function withTied(trx: Transaction<Tables>, start: readonly Pair[]): Promise<PairMentions[]> {
  const found = new Map<string, PairMentions>();
  const seen = new Set<string>();
  let next: readonly Pair[] = start;
  while (next.length > 0) {
    const undated: string[] = [];
    for (const pair of next) {
      const mentions = await findMentions(trx, { pair });
      found.set(String(pair), { pair, mentions });
      for (const m of mentions) {
        if (isPublished(intervalOf(m.report.date.edtf)) || seen.has(m.row.report)) continue;
        seen.add(m.row.report);
        undated.push(m.row.report);
      }
    }
    const tied = await findMentions(trx, { reports: undated });
    const pairs = new Map(tied.map((m) => [String(m.pair), m.pair as Pair]));
    next = [...pairs].filter(([key]) => !found.has(key)).map(([, pair]) => pair);
  }
  return [...found.values()];
}

/** Takes away the events of a pair that are no longer so. @returns the ids of those that stay as they are. */
async function dropEvents(
  trx: Transaction<Tables>,
  [a, b]: Pair,
  events: readonly RecordEvent[],
): Promise<ReadonlySet<string>> {
  const old = await trx.selectFrom('event').select(['id', 'event']).where('a', '=', a).where('b', '=', b).execute();
  const now = new Map(events.map((e) => [e.id, JSON.stringify(e)]));
  const kept = new Set<string>();
  for (const { id, event } of old) {
    if (now.get(id) === event) kept.add(id);
    else await dropEvent(trx, id);
  }
  await trx.deleteFrom('dirty').where('a', '=', a).where('b', '=', b).execute();
  return kept;
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
