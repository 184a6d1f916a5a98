/** Reports and pairs as a list needs them: without texts, a page at a time. */
import { type Kysely, sql } from 'kysely';
import type { ReportRow } from '../coding/contract.ts';
import type { Place } from './page-keys.ts';
import { nullLast, oneOf } from './parts.ts';
import { REPORT_COLUMNS } from './read/reports.ts';
import { reportRowOf } from './rows.ts';
import type { Tables } from './schema.ts';

/** Which reports are asked for. Days count from 1970-01-01. */
export interface ReportQuery {
  /** Published on these days, or it may be so. */
  readonly since?: number;
  readonly until?: number;
  /** Received by then, and still counting. */
  readonly asOf?: number;
  readonly ids?: readonly string[];
  /** That tell of a pair, of an actor, of kinds. */
  readonly pair?: readonly [string, string];
  readonly actor?: string;
  readonly kinds?: readonly string[];
  /** Whose rows a run of the coder gave. */
  readonly run?: string;
  readonly outlet?: string;
}

/** A report in a list. */
export interface ListedReport extends ReportRow {
  /** The run of the coder whose rows stand for it. */
  readonly run: string;
  /** The change by which it no longer counts; null while it does. */
  readonly gone: string | null;
}

/** Reports by the first day of publication, those without one first, then by id; with the place of each. */
export async function findReportList(
  db: Kysely<Tables>,
  query: ReportQuery,
  limit: number,
  after?: Place,
): Promise<{ readonly place: Place; readonly report: ListedReport }[]> {
  const { since, until, asOf, ids, run, outlet } = query;
  const told = tellsOf(query);
  let q = db.selectFrom('report').select(REPORT_COLUMNS).orderBy('lo').orderBy('id').limit(limit);
  if (ids !== undefined) q = q.where('id', 'in', oneOf(ids));
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  if (asOf !== undefined) {
    q = q
      .where((e) => e.or([e('known', 'is', null), e('known', '<=', asOf)]))
      .where((e) => e.or([e('gone', 'is', null), e('gone_until', '>', asOf)]));
  }
  if (run !== undefined) q = q.where('run', '=', run);
  if (outlet !== undefined) q = q.where('outlet', '=', outlet);
  if (told !== null) q = q.where('id', 'in', told);
  if (after?.lo === null) q = q.where((e) => e.or([e('lo', 'is not', null), e('id', '>', after.id)]));
  else if (after !== undefined) q = q.where(sql<boolean>`(lo, id) > (${after.lo}, ${after.id})`);
  return (await q.execute()).map((r) => ({
    place: { lo: r.lo, id: r.id },
    report: { ...reportRowOf(r), run: r.run, gone: r.gone },
  }));
}

/** The reports whose present mentions tell of somebody or something; null for all. */
function tellsOf({ pair, actor, kinds }: ReportQuery) {
  if (pair === undefined && actor === undefined && kinds === undefined) return null;
  const kind = kinds === undefined ? sql`true` : sql`kind in ${oneOf(kinds)}`;
  const from = (where: ReturnType<typeof sql>) =>
    sql`select report from mention where ${where} and ${kind} and current = 1`;
  if (pair !== undefined) {
    const [a, b] = pair.toSorted(nullLast);
    return sql<string>`(${from(sql`a = ${a} and b = ${b}`)})`;
  }
  if (actor !== undefined) return sql<string>`(${from(sql`a = ${actor}`)} union ${from(sql`b = ${actor}`)})`;
  return sql<string>`(${from(sql`true`)})`;
}

/**
 * The first day from which on at most so many reports are taken by days: those that count and were published since, or may
 * have been. Null where there is none, or where all are so few.
 */
export async function latestSince(
  db: Kysely<Tables>,
  most: number,
  { pair, until }: Pick<ReportQuery, 'pair' | 'until'>,
): Promise<number | null> {
  const told = tellsOf(pair === undefined ? {} : { pair });
  let q = db.selectFrom('report').where('gone', 'is', null);
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  if (told !== null) q = q.where('id', 'in', told);
  const { open } = await q
    .where('hi', 'is', null)
    .select((e) => e.fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  if (open >= most) return null;
  const days = await q
    .where('hi', 'is not', null)
    .select('hi')
    .orderBy('hi', 'desc')
    .limit(most - open + 1)
    .execute();
  const [latest, beyond] = [days[0]?.hi ?? null, days[most - open]?.hi ?? null];
  // One day may have more than are taken.
  return latest === null || beyond === null || beyond === latest ? null : beyond + 1;
}

/** A pair with how much is told of it. */
export interface ListedPair {
  readonly pair: readonly [string, string];
  readonly events: number;
  /** The first and last day of what is dated to the day or nearly, since 1970-01-01; null where nothing is. */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** All pairs of named parties, those with most events first, then by code. */
export async function findPairs(db: Kysely<Tables>): Promise<ListedPair[]> {
  const found = await db
    .selectFrom('event')
    .select(['a', 'b'])
    .select((e) => [e.fn.countAll<number>().as('events'), e.fn.min('lo').as('lo'), e.fn.max('hi').as('hi')])
    .where('b', '!=', '')
    .groupBy(['a', 'b'])
    .execute();
  return found
    .map(({ a, b, events, lo, hi }): ListedPair => ({ pair: [a, b], events, lo, hi }))
    .toSorted((x, y) => y.events - x.events || (String(x.pair) < String(y.pair) ? -1 : 1));
}
