/** What changed of a store since some moment: for whoever keeps a copy. */
import { DemarcheError } from '../errors.ts';
import type { CorrectionNote } from '../reading/types.ts';
import { noteId } from '../record/judgements/corrections.ts';
import type { RecordEvent, ReportChange } from '../record/types.ts';
import { type LogEntry, logState, readLog } from '../store/log.ts';
import type { Store } from '../store/open.ts';
import { inParts } from '../store/parts.ts';

/** One thing that came in, changed or fell out. A copy takes the thing as it is now, whatever the copy had before. */
export type DeltaEntry = Pick<LogEntry, 'id' | 'op' | 'kind' | 'time'> &
  (
    | {
        readonly type: 'event';
        readonly pair: readonly [string, string];
        /** As it is now; null once it is removed. */
        readonly event: RecordEvent | null;
      }
    | {
        readonly type: 'correction';
        readonly report: string;
        /** The newer version or withdrawal of a report; null for a note, and once it is taken back. */
        readonly change: ReportChange | null;
        /** A report's own note of correction; null for a change, and once it does not count. */
        readonly note: CorrectionNote | null;
      }
  );

/** Where somebody's copy stands in the log of a store. */
export interface LogPlace {
  /** Of which store's log; numbers of another say nothing. */
  readonly log: string;
  readonly number: number;
}

/** A part of what changed, in order. */
export interface DeltaPage {
  readonly items: readonly DeltaEntry[];
  /** Where the next part begins: also after the last one, for the next time. */
  readonly next: LogPlace;
  /** Whether there is more already. */
  readonly more: boolean;
}

/**
 * What changed after a place. Events must be up to date.
 *
 * @param after left out: from the beginning, so that an empty copy comes to hold everything.
 * @throws DemarcheError E_CURSOR for a place in the log of another store, or of a later state of this one
 */
export async function deltaAfter(store: Store, after: LogPlace | undefined, limit: number): Promise<DeltaPage> {
  const { log, last } = await logState(store.db);
  if (after !== undefined && (after.log !== log || after.number > last))
    throw new DemarcheError(
      'E_CURSOR',
      'this store has no such state: it is another one, or an older copy was put back',
      'begin anew without after, with an empty copy',
      2,
    );
  const found = await readLog(store.db, after?.number ?? 0, limit + 1);
  const rows = found.slice(0, limit);
  return {
    items: await entriesOf(store, rows),
    next: { log, number: rows.at(-1)?.number ?? after?.number ?? last },
    more: found.length > limit,
  };
}

/** The place at which nothing has changed yet. */
export async function placeNow({ db }: Store): Promise<LogPlace> {
  const { log, last } = await logState(db);
  return { log, number: last };
}

/** Rows of the log with what they speak of as it is now. */
export async function entriesOf(store: Store, rows: readonly LogEntry[]): Promise<DeltaEntry[]> {
  const present = rows.filter((r) => r.op !== 'removed');
  const events = await inParts(
    present.flatMap((r) => (r.report === null ? [r.id] : [])),
    (part) => store.db.selectFrom('event').select(['id', 'event']).where('id', 'in', part).execute(),
  );
  const eventOf = new Map(events.map((e) => [e.id, JSON.parse(e.event) as RecordEvent]));
  const corrected = present.filter((r) => r.report !== null);
  const changes = await changesOf(store, corrected);
  const notes = await notesOf(store, corrected);
  return rows.map(({ id, op, kind, time, a, b, report }): DeltaEntry => {
    if (report === null) {
      const event = eventOf.get(id) ?? null;
      // It may have fallen out since the log was read.
      return { type: 'event', id, op: event === null ? 'removed' : op, kind, pair: [a, b], time, event };
    }
    const [change, note] = [changes.get(id) ?? null, notes.get(id) ?? null];
    const there = change !== null || note !== null;
    return { type: 'correction', id, op: there ? op : 'removed', kind, report, time, change, note };
  });
}

async function changesOf({ db }: Store, rows: readonly LogEntry[]): Promise<ReadonlyMap<string, ReportChange>> {
  const found = await inParts(
    rows.map((r) => r.id),
    (part) => db.selectFrom('change').select(['id', 'change']).where('id', 'in', part).execute(),
  );
  return new Map(found.map((c) => [c.id, JSON.parse(c.change) as ReportChange]));
}

async function notesOf({ db }: Store, rows: readonly LogEntry[]): Promise<ReadonlyMap<string, CorrectionNote>> {
  const reports = rows.flatMap((r) => (r.kind === 'note' && r.report !== null ? [r.report] : []));
  const found = await inParts([...new Set(reports)], (part) =>
    db
      .selectFrom('report')
      .innerJoin('reading', (j) => j.onRef('reading.report', '=', 'report.id').onRef('reading.run', '=', 'report.run'))
      .select(['report.id', 'reading.ties'])
      .where('report.id', 'in', part)
      .execute(),
  );
  return new Map(
    found.flatMap(({ id, ties }) => {
      const { corrections = [] } = JSON.parse(ties ?? '{}') as { readonly corrections?: readonly CorrectionNote[] };
      return corrections.map((note) => [noteId(id, note), note] as const);
    }),
  );
}
