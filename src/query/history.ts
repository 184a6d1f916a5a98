/** What became of something: what each run read, what analysts judged, what newer versions changed. */
import type { MentionRow, ReportRow } from '../coding/contract.ts';
import { mentionsIn } from '../record/judgements/apply.ts';
import type { EventCorrection } from '../record/judgements/corrections.ts';
import type { JudgementItem, ReportChange } from '../record/types.ts';
import { inParts } from '../store/parts.ts';
import { recordMention, reportRowOf } from '../store/rows.ts';
import { JUDGED } from '../store/settle.ts';
import { judgementItems } from './judgement-items.ts';
import type { Linkable } from './linkable.ts';
import type { Linked } from './permalink.ts';

/** A row as one run read it. */
export interface RunRow {
  readonly run: string;
  /** In the order in which runs began. */
  readonly number: number;
  /**
   * `counts`; `judged`: a judgement is laid over it; `gone`: its report was superseded or withdrawn; `earlier`: another
   * run stands for its report.
   */
  readonly state: 'counts' | 'judged' | 'gone' | 'earlier';
  readonly row: MentionRow;
}

/** A run that read a report. */
export interface ReportRun {
  readonly report: string;
  readonly run: string;
  readonly number: number;
  readonly version: string;
  /** Rows that it found there. */
  readonly rows: number;
  /** Whether these are the rows that stand. */
  readonly stands: boolean;
}

/** A change of a report, and whether it holds. */
export interface HistoryChange extends ReportChange {
  readonly undone_by: string | null;
}

/** What became of something. Lists are by time, undated entries first. */
export interface History {
  readonly id: string;
  readonly type: Linked['type'];
  /** Other ids that lead here: those that its mentions would give an event of their own. */
  readonly also: readonly string[];
  /** When the store last saw it come in, change or fall out; null where it keeps no such row. */
  readonly log: { readonly time: string; readonly present: boolean } | null;
  readonly rows: readonly RunRow[];
  readonly runs: readonly ReportRun[];
  readonly judgements: readonly JudgementItem[];
  readonly changes: readonly HistoryChange[];
  readonly corrections: readonly EventCorrection[];
  /** Versions of the same report, by when they came in. */
  readonly versions: readonly ReportRow[];
}

/** The history of what has an id. */
export async function historyOf(of: Linkable, linked: Linked): Promise<History> {
  const { store } = of;
  const ids = mentionsOf(linked);
  const rows = await runRows(of, ids);
  const reports = [...new Set([...(linked.report === null ? [] : [linked.report]), ...rows.map((r) => r.row.report)])];
  const all = await judgementItems(store);
  const changes = await changesOf(of, reports, all);
  const about = new Set(ids);
  const concerned = new Set([linked.id, ...changes.map((c) => c.id)]);
  const judgements = all.filter(
    (j) =>
      mentionsIn(j).some((m) => about.has(m)) ||
      concerned.has(j.id) ||
      (j.act.do === 'undo' && concerned.has(j.act.judgement)),
  );
  return {
    id: linked.id,
    type: linked.type,
    also: linked.type === 'event' ? ids.map((m) => `e:${m.slice(2)}`).filter((id) => id !== linked.id) : [],
    log: await lastLogged(of, linked.id),
    rows,
    runs: await runsOf(of, linked.type === 'run' ? [] : reports),
    judgements: withUndoings(judgements, all),
    changes,
    corrections: linked.type === 'event' ? (linked.item.corrected ?? []) : [],
    versions: linked.type === 'report' ? await versionsOf(of, changes, linked.item) : [],
  };
}

function mentionsOf(linked: Linked): readonly string[] {
  if (linked.type === 'event') return linked.item.mentions;
  if (linked.type === 'mention') return [linked.id];
  return linked.type === 'judgement' ? mentionsIn(linked.item) : [];
}

const STATES: readonly RunRow['state'][] = ['earlier', 'counts', 'gone', 'judged'];

async function runRows({ store }: Linkable, ids: readonly string[]): Promise<RunRow[]> {
  const stored = await inParts(ids, (part) =>
    store.db.selectFrom('mention').selectAll().where('id', 'in', part).where('run', '!=', JUDGED).execute(),
  );
  const reports = await inParts([...new Set(stored.map((m) => m.report))], (part) =>
    store.db.selectFrom('report').selectAll().where('id', 'in', part).execute(),
  );
  const byId = new Map(reports.map((r) => [r.id, reportRowOf(r)]));
  const runs = await store.db.selectFrom('run').select(['id', 'number']).execute();
  const numbers = new Map(runs.map((r) => [r.id, r.number]));
  return stored
    .flatMap((m): RunRow[] => {
      const report = byId.get(m.report);
      if (report === undefined) return [];
      const state = STATES[m.current] ?? 'earlier';
      return [{ run: m.run, number: numbers.get(m.run) ?? 0, state, row: recordMention(m, report).row }];
    })
    .toSorted((a, b) => a.number - b.number || (a.row.id < b.row.id ? -1 : 1));
}

async function runsOf({ store }: Linkable, reports: readonly string[]): Promise<ReportRun[]> {
  const found = await inParts(reports, (part) =>
    store.db
      .selectFrom('reading')
      .innerJoin('run', 'run.id', 'reading.run')
      .innerJoin('report', 'report.id', 'reading.report')
      .select(['reading.report', 'reading.run', 'run.number', 'run.version', 'report.run as standing'])
      .select((e) =>
        e
          .selectFrom('mention')
          .select((m) => m.fn.countAll<number>().as('n'))
          .whereRef('mention.report', '=', 'reading.report')
          .whereRef('mention.run', '=', 'reading.run')
          .as('rows'),
      )
      .where('reading.report', 'in', part)
      .orderBy('run.number')
      .orderBy('reading.report')
      .execute(),
  );
  return found.map(({ standing, rows, ...run }) => ({ ...run, rows: rows ?? 0, stands: standing === run.run }));
}

async function changesOf(
  { store }: Linkable,
  reports: readonly string[],
  judgements: readonly JudgementItem[],
): Promise<HistoryChange[]> {
  const found = await inParts(reports, (part) =>
    store.db.selectFrom('change').select('change').where('report', 'in', part).orderBy('time').orderBy('id').execute(),
  );
  return found.map((f) => {
    const change = JSON.parse(f.change) as ReportChange;
    const undone = judgements.findLast(
      (j) => j.act.do === 'undo' && j.act.judgement === change.id && j.state === 'stands',
    );
    return { ...change, undone_by: undone?.id ?? null };
  });
}

/** Judgements with those that take them back, and those that take these back. */
function withUndoings(judgements: readonly JudgementItem[], all: readonly JudgementItem[]): JudgementItem[] {
  const kept = new Set(judgements.map((j) => j.id));
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const j of all) if (j.act.do === 'undo' && kept.has(j.act.judgement)) kept.add(j.id);
  }
  return all.filter((j) => kept.has(j.id));
}

async function lastLogged({ store }: Linkable, id: string): Promise<History['log']> {
  const found = await store.db.selectFrom('log').select(['time', 'present']).where('id', '=', id).executeTakeFirst();
  return found ? { time: found.time, present: found.present === 1 } : null;
}

/** The reports that a report was superseded by or supersedes, with all that hang together so. */
async function versionsOf(of: Linkable, changes: readonly HistoryChange[], report: ReportRow): Promise<ReportRow[]> {
  const { store } = of;
  const ids = new Set([report.id, ...changes.flatMap((c) => c.by ?? [])]);
  if (report.url !== null) {
    const same = await store.db.selectFrom('report').select('id').where('url', '=', report.url).execute();
    for (const { id } of same) ids.add(id);
  }
  const found = await inParts([...ids], (part) =>
    store.db.selectFrom('report').selectAll().where('id', 'in', part).orderBy('seq').execute(),
  );
  return found.map(reportRowOf);
}
