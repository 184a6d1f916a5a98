/** Mentions that do not count any more: an id that was shown before they were rejected, or their report fell out. */

import type { ReportRow } from '../coding/contract.ts';
import { deriveEvents } from '../record/build.ts';
import type { RecordMention, ReportChange } from '../record/types.ts';
import { findActs } from '../store/acts.ts';
import type { Store } from '../store/open.ts';
import { reportRows } from '../store/read/reports.ts';
import { findSignatures } from '../store/read/signatures.ts';
import { recordMention } from '../store/rows.ts';
import { JUDGED } from '../store/settle.ts';

/** A mention that does not count, as it was read. */
export interface LostMention {
  readonly mention: RecordMention;
  readonly how: 'rejected' | ReportChange['change'];
  /** Id of the judgement or change. */
  readonly by: string;
  /** The present event that it would be part of, if it counted; null where there is none. */
  readonly event: string | null;
}

/** At most so many are looked up. */
const MOST = 20;

/** The mentions whose ids begin so and that do not count, sorted by id. Events must be up to date. */
export async function findLost(store: Store, hex: string): Promise<LostMention[]> {
  const stored = await store.db
    .selectFrom('mention')
    .selectAll()
    .where('id', '>=', `m:${hex}`)
    .where('id', '<', `m:${hex}g`)
    .where('current', 'in', [2, 3])
    .where('run', '!=', JUDGED)
    .orderBy('id')
    .limit(MOST)
    .execute();
  if (stored.length === 0) return [];
  const { byMention } = await findActs(store.db);
  const changes = new Map((await store.changes()).map((c) => [c.id, c]));
  const out: LostMention[] = [];
  for (const row of stored) {
    const [report] = await reportRows(store.db, { id: row.report });
    const { gone } = await store.db
      .selectFrom('report')
      .select('gone')
      .where('id', '=', row.report)
      .executeTakeFirstOrThrow();
    const change = changes.get(gone ?? '');
    const verdict = byMention.get(row.id)?.verdict;
    const by = change?.id ?? (verdict?.do === 'reject' ? verdict.judgement : undefined);
    // What is neither counts, with an edit laid over it.
    if (report === undefined || by === undefined) continue;
    const mention = recordMention(row, report);
    // With a report all its rows fall out: together they were with more than each of them alone.
    const fellows = change === undefined ? [] : await fallenWith(store, mention, report);
    out.push({ mention, how: change?.change ?? 'rejected', by, event: await eventWith(store, mention, fellows) });
  }
  return out;
}

/** The other rows of a report that fell out, between the same parties. */
async function fallenWith(store: Store, lost: RecordMention, report: ReportRow): Promise<RecordMention[]> {
  const rows = await store.db
    .selectFrom('mention')
    .selectAll()
    .where('report', '=', report.id)
    .where('id', '!=', lost.row.id)
    .where('current', 'in', [2, 3])
    .where('run', '!=', JUDGED)
    .execute();
  return rows.map((row) => recordMention(row, report)).filter((m) => String(m.pair) === String(lost.pair));
}

/** The present event that has most of those that a mention would be put with; of equals the one with the smaller id. */
async function eventWith(store: Store, lost: RecordMention, fellows: readonly RecordMention[]): Promise<string | null> {
  const near = await store.mentions(lost.pair === undefined ? { ids: [] } : { pair: lost.pair });
  const signatures = await findSignatures(store.db, [...new Set([...near, lost].map((m) => m.row.report))]);
  const { links } = await findActs(store.db);
  const fallen = new Set([lost, ...fellows].map((m) => m.row.id));
  const all = [...near.filter((m) => !fallen.has(m.row.id)), lost, ...fellows];
  const { events } = deriveEvents(all, signatures, links);
  const others = events.find((e) => e.mentions.includes(lost.row.id))?.mentions.filter((m) => !fallen.has(m)) ?? [];
  if (others.length === 0) return null;
  const member = await store.db
    .selectFrom('member')
    .select('event')
    .where('mention', 'in', others)
    .groupBy('event')
    .orderBy((of) => of.fn.countAll(), 'desc')
    .orderBy('event')
    .limit(1)
    .executeTakeFirst();
  return member?.event ?? null;
}
