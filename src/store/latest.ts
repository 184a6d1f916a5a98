/** The latest events and corrections of a pair, a party or some kinds, by the log. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LogEntry } from './log.ts';
import { oneOf } from './parts.ts';
import type { Tables } from './schema.ts';

/** What the latest of is asked for: one of these. */
export type LatestQuery =
  | { readonly pair: readonly [string, string] }
  | { readonly actor: string }
  | { readonly kinds: readonly string[] };

/** So many rows at the log's end are looked through before events are looked up: of what is told often they hold enough. */
const TAIL = 5000;

/** So many corrections at most are looked through. */
const CORRECTIONS = 500;

/**
 * The latest events and corrections, newest first.
 *
 * @returns of each its row in the log; what was removed is left out.
 */
export async function findLatest(db: Kysely<Tables>, query: LatestQuery, limit: number): Promise<LogEntry[]> {
  const [events, corrections] = [await latestEvents(db, query, limit), await latestCorrections(db, query, limit)];
  return [...events, ...corrections].toSorted((x, y) => y.number - x.number).slice(0, limit);
}

async function latestEvents(db: Kysely<Tables>, query: LatestQuery, limit: number): Promise<LogEntry[]> {
  const tail = await sql<Stored>`select log.* from (select * from log order by number desc limit ${TAIL}) as log
    where log.present = 1 and log.report is null and ${fits(sql.ref('log'), query)}
    order by log.number desc limit ${limit}`.execute(db);
  if (tail.rows.length === limit) return tail.rows.map(entryOf);
  const found = await sql<Stored>`select log.* from event cross join log on log.id = event.id
    where log.present = 1 and ${fits(sql.ref('event'), query)}
    order by log.number desc limit ${limit}`.execute(db);
  return found.rows.map(entryOf);
}

/** Those of reports that told of what is asked for, whether or not their rows still count. */
async function latestCorrections(db: Kysely<Tables>, query: LatestQuery, limit: number): Promise<LogEntry[]> {
  const found = await sql<Stored>`select log.* from
      (select * from log indexed by log_report where report is not null order by number desc limit ${CORRECTIONS}) as log
    where log.present = 1
      and exists (select 1 from mention where mention.report = log.report and ${fits(sql.ref('mention'), query)})
    order by log.number desc limit ${limit}`.execute(db);
  return found.rows.map(entryOf);
}

function fits(table: RawBuilder<unknown>, query: LatestQuery): RawBuilder<unknown> {
  if ('pair' in query) {
    const [a, b] = query.pair.toSorted();
    return sql`${table}.a = ${a} and ${table}.b = ${b}`;
  }
  if ('actor' in query) return sql`(${table}.a = ${query.actor} or ${table}.b = ${query.actor})`;
  return sql`${table}.kind in ${oneOf(query.kinds)}`;
}

type Stored = Omit<LogEntry, 'op'> & { readonly born: number | null };

function entryOf({ id, a, b, kind, report, time, number, born }: Stored): LogEntry {
  return { id, a, b, kind, report, time, number, op: born === null ? 'added' : 'changed' };
}
