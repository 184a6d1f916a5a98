/** What an id stands for, whatever it is the id of. */
import type { ReportRow } from '../coding/contract.ts';
import { DemarcheError } from '../errors.ts';
import type { Correction } from '../record/judgements/corrections.ts';
import type { JudgementItem, RecordEvent, RecordMention, ReportChange } from '../record/types.ts';
import { findCorrections } from '../store/corrections.ts';
import type { Store } from '../store/open.ts';
import { reportRows } from '../store/read/reports.ts';
import { recordMention } from '../store/rows.ts';
import { findRuns, type RunSummary, runNamed } from '../store/runs.ts';
import { findById } from './ids.ts';
import { reportNamed } from './judged.ts';
import { judgementItems } from './judgement-items.ts';
import { type Linkable, onlyOne, several } from './linkable.ts';
import { claimOrStatement, type SaidItem } from './said.ts';
import type { RecordSource } from './source.ts';

/** Why something no longer counts. */
export interface Gone {
  readonly how: 'rejected' | 'recoded' | ReportChange['change'];
  /** The judgement, the change, or the run that reads the report otherwise. */
  readonly by: string;
  /** The mention whose id was asked for. */
  readonly mention?: string;
}

/** A report with its text, by whose hash it is known. */
export interface LinkedReport extends ReportRow {
  readonly text: string;
  readonly gone: Pick<ReportChange, 'id' | 'change' | 'by'> | null;
}

/** A change of a report with what it reaches. */
export interface LinkedChange extends ReportChange {
  /** The undoing by which it does not hold; null while it does. */
  readonly undone_by: string | null;
  readonly correction: Correction | null;
}

interface Where {
  readonly id: string;
  /** The event that it is, is part of, or is about. */
  readonly event: string | null;
  /** The report that it is, or stands in. */
  readonly report: string | null;
}

/** What has an id, with where it is shown. */
export type Linked = Where &
  (
    | { readonly type: 'report'; readonly item: LinkedReport }
    | { readonly type: 'event'; readonly item: RecordEvent; readonly gone?: Gone }
    | { readonly type: 'mention'; readonly item: RecordMention; readonly gone?: Gone }
    | { readonly type: 'judgement'; readonly item: JudgementItem }
    | { readonly type: 'change'; readonly item: LinkedChange }
    | { readonly type: 'run'; readonly item: RunSummary }
    | SaidItem
  );

/**
 * Finds what has an id, or the one thing whose id begins so. The id of what was found is another one where the event that
 * was asked for is part of another now, and that of the report for a report's own note of correction.
 *
 * @param pair where to look for claims and statements, whose ids come out of all that is told of a pair.
 * @throws DemarcheError E_ID, E_RUN for what is not there, or is the beginning of several; E_TOO_MANY for a claim or
 *   statement in a large store without a pair
 */
export async function findLinked(of: Linkable, text: string, pair?: readonly [string, string]): Promise<Linked> {
  const id = text.trim().toLowerCase();
  // A report's own note of correction is shown where it stands: in the report.
  const noted = /^n:(sha256:[0-9a-f]+)(?:#|$)/.exec(id)?.[1];
  if (noted !== undefined) return linkedReport(of, await reportNamed(of.store, noted));
  if (id.startsWith('sha256:')) return linkedReport(of, await reportNamed(of.store, id));
  if (id.startsWith('r:')) return linkedRun(of.store, id);
  if (id.startsWith('j:')) return linkedJudgement(of, id);
  if (id.startsWith('s:')) return claimOrStatement(of, id, pair);
  if (!id.startsWith('c:')) return (await recoded(of.store, id)) ?? linkedEvent(of.source, id);
  // Both changes of reports and claims have such ids; changes are looked up.
  const [change, ...others] = await changesBeginning(of.store, id);
  if (change === undefined) return claimOrStatement(of, id, pair);
  if (others.length === 0 || change.id === id) return linkedChange(of, change);
  throw several(
    text,
    [change, ...others].map((c) => c.id),
  );
}

async function linkedReport({ store }: Linkable, id: string): Promise<Linked> {
  const [row] = await reportRows(store.db, { id });
  const stored = await store.db
    .selectFrom('report')
    .leftJoin('change', 'change.id', 'report.gone')
    .select(['report.text', 'change.change'])
    .where('report.id', '=', id)
    .executeTakeFirstOrThrow();
  const gone = stored.change === null ? null : (JSON.parse(stored.change) as ReportChange);
  const item = {
    ...(row as ReportRow),
    text: stored.text,
    gone: gone && { id: gone.id, change: gone.change, by: gone.by },
  };
  return { type: 'report', id, event: null, report: id, item };
}

async function linkedRun(store: Store, id: string): Promise<Linked> {
  const run = runNamed(await findRuns(store.db), id);
  return { type: 'run', id: run.id, event: null, report: null, item: run };
}

async function linkedJudgement({ store, source }: Linkable, id: string): Promise<Linked> {
  const found = (await judgementItems(store)).filter((j) => j.id.startsWith(id));
  const item = onlyOne(id, found, 'judgement');
  const [mention] = 'mention' in item.act ? [item.act.mention] : 'a' in item.act ? [item.act.a] : [];
  const [event] = mention === undefined ? [] : await source.eventsOf([mention]);
  const report = mention === undefined ? null : await reportOfMention(store, mention);
  return { type: 'judgement', id: item.id, event: event ?? null, report, item };
}

async function linkedChange({ store }: Linkable, change: ReportChange): Promise<Linked> {
  const item = (await judgementItems(store)).findLast(
    (j) => j.act.do === 'undo' && j.act.judgement === change.id && j.state === 'stands',
  );
  const [correction] = await findCorrections(store.db, { changes: [change.id], reports: [] });
  return {
    type: 'change',
    id: change.id,
    event: correction?.rows.find((r) => r.event !== null)?.event ?? null,
    report: change.report,
    item: { ...change, undone_by: item?.id ?? null, correction: correction ?? null },
  };
}

async function linkedEvent(source: RecordSource, id: string): Promise<Linked> {
  const { event, mention, lost } = await findById(source, id);
  const gone = lost && { how: lost.how, by: lost.by, mention: lost.mention.row.id };
  const why = gone === undefined ? {} : { gone };
  if (event !== null && mention === null)
    return { type: 'event', id: event.id, event: event.id, report: null, item: event, ...why };
  const [row] = lost ? [lost.mention] : await source.mentions({ ids: [mention ?? ''] });
  if (row === undefined) throw new DemarcheError('E_ID', `nothing in the store has the id ${id}`, LISTS, 2);
  return { type: 'mention', id: row.row.id, event: event?.id ?? null, report: row.row.report, item: row, ...why };
}

/** A row that an earlier run read, and the one that stands for its report does not. */
async function recoded({ db }: Store, id: string): Promise<Linked | null> {
  const hex = /^[em]:([0-9a-f]{4,})$/.exec(id)?.[1];
  if (hex === undefined) return null;
  const found = await db
    .selectFrom('mention')
    .selectAll()
    .where('id', '>=', `m:${hex}`)
    .where('id', '<', `m:${hex}g`)
    .limit(MOST_ROWS)
    .execute();
  const [row] = found.toSorted((a, b) => b.current - a.current);
  if (row === undefined || row.current !== 0 || found.some((f) => f.id !== row.id)) return null;
  const [report] = await reportRows(db, { id: row.report });
  const standing = await db.selectFrom('report').select('run').where('id', '=', row.report).executeTakeFirst();
  if (report === undefined || standing === undefined) return null;
  const gone: Gone = { how: 'recoded', by: standing.run, mention: row.id };
  return { type: 'mention', id: row.id, event: null, report: row.report, item: recordMention(row, report), gone };
}

/** One row a run, and one more with a judgement on it. */
const MOST_ROWS = 200;

const LISTS = 'GET /api/events and /api/mentions list ids';

/** Changes of reports whose ids begin so, at most five. */
async function changesBeginning(store: Store, id: string): Promise<ReportChange[]> {
  if (!/^c:[0-9a-f]{4,}$/.test(id)) return [];
  const found = await store.db
    .selectFrom('change')
    .select('change')
    .where('id', '>=', id)
    .where('id', '<', `${id}g`)
    .orderBy('id')
    .limit(5)
    .execute();
  return found.map((c) => JSON.parse(c.change) as ReportChange);
}

async function reportOfMention(store: Store, mention: string): Promise<string | null> {
  const found = await store.db.selectFrom('mention').select('report').where('id', '=', mention).executeTakeFirst();
  return found?.report ?? null;
}
