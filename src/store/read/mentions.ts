/** Reading mentions out of a store, sorted by id, so that no answer depends on the order in which reports came in. */
import type { Kysely, SelectQueryBuilder } from 'kysely';
import { likenessIn } from '../../record/build.ts';
import { applyJudgements } from '../../record/judgements/apply.ts';
import { isOpen, lendAcross } from '../../record/lend.ts';
import type { MentionQuery, RecordMention } from '../../record/types.ts';
import { findActs } from '../acts.ts';
import { inParts, nullLast, oneOf } from '../parts.ts';
import { recordMention, unlent } from '../rows.ts';
import type { MentionTable, Tables } from '../schema.ts';
import { JUDGED } from '../settle.ts';
import { findReports, type StoredReport } from './reports.ts';
import { findSignatures } from './signatures.ts';

type Db = Kysely<Tables>;

/** What mentions are read by. */
export const MENTION_COLUMNS = [
  'id',
  'report',
  'kind',
  'status',
  'a',
  'b',
  'open',
  'lo',
  'hi',
  'row',
  'beside',
] as const;

/**
 * The mentions that stand now, with their reports, judgements laid over them; with `asOf` those that stood on that day.
 */
export async function findMentions(db: Db, query: MentionQuery): Promise<RecordMention[]> {
  if (query.asOf !== undefined) return mentionsAsOf(db, query, query.asOf);
  const stored = await listed(query, (part) =>
    mentionsWhere(storedMentions(db), part).where('current', '=', 1).execute(),
  );
  const reports = await findReports(db, [...new Set(stored.map((m) => m.report))]);
  return stored
    .map((m) => recordMention(m, (reports.get(m.report) as StoredReport).row))
    .toSorted((x, y) => (x.row.id < y.row.id ? -1 : 1));
}

/** Fetches what a query asks for, a part of its ids or reports at a time. */
function listed<Row>(query: MentionQuery, find: (query: MentionQuery) => Promise<Row[]>): Promise<Row[]> {
  if (query.ids) return inParts(query.ids, (ids) => find({ ...query, ids }));
  if (query.reports) return inParts(query.reports, (reports) => find({ ...query, reports }));
  return find(query);
}

/**
 * As the record was: reports that had come in and still counted, judgements that had been made. Rows of the runs that
 * stand today are taken: an older coder's mistakes are no news.
 */
async function mentionsAsOf(db: Db, query: MentionQuery, day: number): Promise<RecordMention[]> {
  const acts = await findActs(db, day);
  const read = (part: MentionQuery): Promise<Found[]> =>
    mentionsWhere(storedMentions(db), part).where('current', '>', 0).where('run', '!=', JUDGED).execute();
  // What a judgement is laid over may fit the query only with it, or only without it.
  const judged = [...acts.byMention.keys(), ...acts.links.groups.flat()];
  const stored = [...(await listed(query, read)), ...(await listed({ ids: judged }, read))];
  const reports = await findReports(db, [...new Set(stored.map((m) => m.report))]);
  const stood = stored.filter(({ report }) => {
    const of = reports.get(report) as StoredReport;
    return (of.known ?? Number.NEGATIVE_INFINITY) <= day && (!of.gone || (of.until !== null && of.until > day));
  });
  const mentions = stood.map((m) => unlent(recordMention(m, (reports.get(m.report) as StoredReport).row)));
  const { mentions: kept } = applyJudgements(mentions, acts);
  // What is open is lent by what was told then.
  const signatures = await findSignatures(db, kept.some(isOpen) ? [...new Set(kept.map((m) => m.row.report))] : []);
  const lent = lendAcross(kept, likenessIn(signatures), new Set(acts.links.groups.flat()));
  return lent.filter((m) => fits(m, query));
}

/** Whether a mention is asked for: the same conditions as in the look-up. */
function fits(
  m: RecordMention,
  { pair, actor, open, kinds, statuses, reports, ids, since, until }: MentionQuery,
): boolean {
  const [a, b] = m.pair ?? ['', ''];
  return (
    (pair === undefined || String(pair.toSorted(nullLast)) === String([a, b])) &&
    (actor === undefined || a === actor || b === actor) &&
    (open === undefined || m.open === open) &&
    (kinds === undefined || kinds.includes(m.row.kind)) &&
    (statuses === undefined || statuses.includes(m.row.status)) &&
    (reports === undefined || reports.includes(m.row.report)) &&
    (ids === undefined || ids.includes(m.row.id)) &&
    (since === undefined || m.days.hi === null || m.days.hi >= since) &&
    (until === undefined || m.days.lo === null || m.days.lo <= until)
  );
}

function storedMentions(db: Db): SelectQueryBuilder<Tables, 'mention', Found> {
  return db.selectFrom('mention').select(MENTION_COLUMNS);
}

/** The conditions of a query, day of knowledge excepted. */
export function mentionsWhere<Row>(
  from: SelectQueryBuilder<Tables, 'mention', Row>,
  query: MentionQuery,
): SelectQueryBuilder<Tables, 'mention', Row> {
  let q = from;
  if (query.ids) q = q.where('id', 'in', oneOf(query.ids));
  if (query.reports) q = q.where('report', 'in', [...query.reports]);
  if (query.pair) {
    const [a = '', b = ''] = query.pair.toSorted(nullLast);
    q = q.where('a', '=', a).where('b', '=', b);
  }
  const { actor } = query;
  if (actor !== undefined) q = q.where((e) => e.or([e('a', '=', actor), e('b', '=', actor)]));
  if (query.open !== undefined) q = q.where('open', '=', query.open);
  if (query.kinds) q = q.where('kind', 'in', [...query.kinds]);
  if (query.statuses) q = q.where('status', 'in', [...query.statuses]);
  const { since, until } = query;
  if (since !== undefined) q = q.where((e) => e.or([e('hi', 'is', null), e('hi', '>=', since)]));
  if (until !== undefined) q = q.where((e) => e.or([e('lo', 'is', null), e('lo', '<=', until)]));
  return q;
}

type Found = Pick<MentionTable, (typeof MENTION_COLUMNS)[number]>;
