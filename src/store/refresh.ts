/** Deriving events anew for the pairs that reports touched since, so that a store tells what `buildRecord` would. */
import type { Kysely, Transaction } from 'kysely';
import type { Signature } from '../reading/types.ts';
import { deriveEvents } from '../record/build.ts';
import type { ReportDays } from '../record/events/dates.ts';
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
  const { links } = await findActs(db);
  for (;;) {
    const dirty = await db.selectFrom('dirty').selectAll().orderBy('a').orderBy('b').limit(TOGETHER).execute();
    if (dirty.length === 0) return derived;
    derived += await db.transaction().execute((trx) =>
      refreshPairs(
        trx,
        dirty.map(({ a, b }) => [a, b]),
        links,
      ),
    );
  }
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
  for (const { pair } of mentions) await replaceEvents(trx, pair, byPair.get(String(pair)) ?? []);
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
        if (m.report.date.edtf !== null || seen.has(m.row.report)) continue;
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

async function replaceEvents(trx: Transaction<Tables>, [a, b]: Pair, events: readonly RecordEvent[]): Promise<void> {
  const old = await trx.selectFrom('event').select(['id', 'event']).where('a', '=', a).where('b', '=', b).execute();
  const before = new Map(old.map((e) => [e.id, e.event]));
  const made = events.map((e) => ({ event: e, text: JSON.stringify(e) }));
  const same = new Set(made.filter(({ event, text }) => before.get(event.id) === text).map(({ event }) => event.id));
  for (const { id } of old) {
    if (same.has(id)) continue;
    await trx.deleteFrom('event').where('id', '=', id).execute();
    await trx.deleteFrom('member').where('event', '=', id).execute();
  }
  for (const { event, text } of made) {
    if (same.has(event.id)) continue;
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
  await trx.deleteFrom('dirty').where('a', '=', a).where('b', '=', b).execute();
}

async function replaceDays(
  trx: Transaction<Tables>,
  reports: readonly string[],
  days: readonly ReportDays[],
): Promise<void> {
  const known = new Map(days.map((d) => [d.report, d]));
  for (const report of reports) {
    const day = known.get(report);
    if (!day) continue;
    const row = { report, lo: day.days.lo, hi: day.days.hi, proof: JSON.stringify(day) };
    await trx
      .insertInto('report_day')
      .values(row)
      .onConflict((c) => c.column('report').doUpdateSet(row))
      .execute();
  }
}
