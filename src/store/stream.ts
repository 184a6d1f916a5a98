/** Going through a whole store in the order of ids, a page at a time by key, so that memory does not grow with it. */
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import type { MentionQuery } from '../record/types.ts';
import { inParts, oneOf } from './parts.ts';
import { type EventQuery, eventsWhere, mentionsWhere, REPORT_COLUMNS } from './read.ts';
import { reportRowOf } from './rows.ts';
import type { Tables } from './schema.ts';

type Db = Kysely<Tables>;

/** Which mentions: those of events with so many origins, besides what mentions are always asked by. */
export interface MentionIdQuery extends Omit<MentionQuery, 'asOf'> {
  readonly minOrigins?: number;
}

/** Ids of present events, in order. */
export function eventIds(db: Db, query: Omit<EventQuery, 'limit' | 'after'>, page: number): AsyncGenerator<string[]> {
  return byId((after) =>
    eventsWhere(db.selectFrom('event').select('id'), query).where('id', '>', after).orderBy('id').limit(page).execute(),
  );
}

/** Ids of present mentions, in order. */
export function mentionIds(db: Db, query: MentionIdQuery, page: number): AsyncGenerator<string[]> {
  return byId((after) => current(db, query).select('id').where('id', '>', after).orderBy('id').limit(page).execute());
}

/** Ids of the reports of present mentions, in order. */
export function reportIdsOf(db: Db, query: MentionIdQuery, page: number): AsyncGenerator<string[]> {
  return byId((after) =>
    current(db, query)
      .select('report as id')
      .distinct()
      .where('report', '>', after)
      .orderBy('report')
      .limit(page)
      .execute(),
  );
}

function current(db: Db, { minOrigins, ...query }: MentionIdQuery): SelectQueryBuilder<Tables, 'mention', object> {
  const q = mentionsWhere(db.selectFrom('mention'), query).where('current', '=', 1);
  if (minOrigins === undefined) return q;
  return q.where(
    sql<boolean>`exists (select 1 from member join event on event.id = member.event
      where member.mention = mention.id and event.origins >= ${minOrigins})`,
  );
}

async function* byId(find: (after: string) => Promise<{ readonly id: string }[]>): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const found = await find(after);
    const last = found.at(-1);
    if (last === undefined) return;
    yield found.map((f) => f.id);
    after = last.id;
  }
}

/** What coded the rows that stand for some reports. */
export async function findCoders(db: Db, reports: readonly string[]): Promise<ReadonlyMap<string, CoderVersions>> {
  const runs = await db.selectFrom('run').select(['id', 'version', 'codebook', 'gazetteer', 'model']).execute();
  const versions = new Map(runs.map(({ id, ...coder }): [string, CoderVersions] => [id, coder]));
  const found = await inParts(reports, (part) =>
    db.selectFrom('report').select(['id', 'run']).where('id', 'in', oneOf(part)).execute(),
  );
  return new Map(found.map((r) => [r.id, versions.get(r.run) as CoderVersions]));
}

/** A report with its text, and what coded it. */
export interface ReportText {
  readonly report: ReportRow;
  readonly text: string;
  readonly coder: CoderVersions;
}

/** Some reports with their texts, sorted by id. */
export async function findTexts(db: Db, reports: readonly string[]): Promise<ReportText[]> {
  const coders = await findCoders(db, reports);
  const found = await inParts(reports, (part) =>
    db
      .selectFrom('report')
      .select([...REPORT_COLUMNS, 'text'])
      .where('id', 'in', oneOf(part))
      .orderBy('id')
      .execute(),
  );
  return found.map((r) => ({ report: reportRowOf(r), text: r.text, coder: coders.get(r.id) as CoderVersions }));
}
