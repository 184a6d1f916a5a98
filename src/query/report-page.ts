/** A report of a store with all that was read in it. */
import type { CoderVersions } from '../coding/row.ts';
import { mentionsIn } from '../record/judgements/apply.ts';
import { goneReports, lastVersion } from '../record/judgements/versions.ts';
import { type PageRow, type ReportPage, reportPage } from '../record/report-page.ts';
import { findActs } from '../store/acts.ts';
import type { Store } from '../store/open.ts';
import { recordMention } from '../store/rows.ts';
import { JUDGED } from '../store/settle.ts';
import { judgementItems } from './judgement-items.ts';

/** The page of a report; null where the store has none of this id. Events must be up to date. */
export async function findReportPage(store: Store, id: string): Promise<ReportPage | null> {
  const report = await store.report(id);
  if (report === null) return null;
  const [changes, { undone }, readings, judgements] = await Promise.all([
    store.changes(),
    findActs(store.db),
    store.readings([id]),
    judgementItems(store),
  ]);
  const gone = goneReports(changes, undone);
  const change = gone.get(id)?.change ?? null;
  const page = reportPage(report, {
    coder: await coderOf(store, id),
    rows: [],
    judgements: [],
    change,
    newest: change === null ? null : lastVersion(id, gone),
    older: [...gone.keys()].filter((old) => old !== id && lastVersion(old, gone) === id).toSorted(),
    corrections: readings.get(id)?.corrections.filter((c) => c.change === 'corrects') ?? [],
  });
  const rows = await findRows(store, page);
  const known = new Set(rows.map((r) => r.row.id));
  const own = judgements.filter((j) => mentionsIn(j).some((m) => known.has(m)));
  return reportPage(report, { ...page, rows, judgements: own });
}

/** The versions of the run that stands for a report. */
async function coderOf(store: Store, report: string): Promise<CoderVersions> {
  return store.db
    .selectFrom('report')
    .innerJoin('run', 'run.id', 'report.run')
    .select(['version', 'codebook', 'gazetteer', 'model'])
    .where('report.id', '=', report)
    .executeTakeFirstOrThrow();
}

/** All rows of the run that stands for the report: those over which a judgement is laid with it, rejected ones as read. */
async function findRows(store: Store, { report, change }: ReportPage): Promise<PageRow[]> {
  const stored = await store.db
    .selectFrom('mention')
    .selectAll()
    .where('report', '=', report.id)
    .where('current', 'in', [1, 2, 3])
    .execute();
  const events = await store.db
    .selectFrom('mention')
    .innerJoin('member', 'member.mention', 'mention.id')
    .innerJoin('event', 'event.id', 'member.event')
    .select(['mention.id as mention', 'event.id', 'event.reports'])
    .where('mention.report', '=', report.id)
    .execute();
  const eventOf = new Map(events.map((e) => [e.mention, { id: e.id, reports: e.reports }]));
  const over = new Set(stored.filter((m) => m.run === JUDGED).map((m) => m.id));
  return stored
    .filter((m) => m.run === JUDGED || !over.has(m.id))
    .map((m): PageRow => {
      const { row, judged } = recordMention(m, report);
      return {
        row,
        ...(judged === undefined ? {} : { judged }),
        counts: change === null && m.current === 1,
        event: eventOf.get(m.id) ?? null,
      };
    });
}
