/** What changes of reports and notes of correction reach in a store. */
import type { Kysely } from 'kysely';
import type { Reading } from '../reading/types.ts';
import { deriveEvents } from '../record/build.ts';
import type { Acts } from '../record/judgements/apply.ts';
import { type Correction, correctionOf, type EventFinder, noteCorrections } from '../record/judgements/corrections.ts';
import { goneReports, lastVersion } from '../record/judgements/versions.ts';
import { mentionsOf } from '../record/mentions.ts';
import type { RecordMention } from '../record/types.ts';
import { compareText } from '../record/view.ts';
import { findActs } from './acts.ts';
import { findChanges } from './changes.ts';
import { inParts, oneOf } from './parts.ts';
import { findMentions } from './read/mentions.ts';
import { findReadings } from './read/readings.ts';
import { findSignatures } from './read/signatures.ts';
import { recordMention, reportRowOf } from './rows.ts';
import type { Tables } from './schema.ts';
import { JUDGED } from './settle.ts';

type Db = Kysely<Tables>;
type Pair = readonly [string, string];

/** Which corrections to take: all, or those that can concern some pairs. */
export interface CorrectionQuery {
  readonly pairs?: readonly Pair[];
  /** Changes of reports, by id. */
  readonly changes?: readonly string[];
  /** Reports whose own notes are told too; left out, those of all reports that count. */
  readonly reports?: readonly string[];
}

/** More pairs than these are not asked for one by one. */
const FEW = 200;

/** Standing corrections, sorted by id. Events must be up to date (`refreshEvents`). */
export async function findCorrections(db: Db, query: CorrectionQuery = {}): Promise<Correction[]> {
  const acts = await findActs(db);
  const gone = goneReports(await findChanges(db), acts.undone);
  const wanted = query.pairs === undefined ? null : await reportsIn(db, query.pairs);
  const changed = [...gone].filter(
    ([report, { change }]) =>
      (wanted === null || wanted.has(report)) && (query.changes === undefined || query.changes.includes(change.id)),
  );
  const old = await readAsRead(
    db,
    changed.map(([report]) => report),
  );
  const last = new Map(changed.map(([report]) => [report, lastVersion(report, gone)]));
  const next = await findReadings(db, [...new Set([...last.values()].filter((id) => id !== null))]);
  const noted = await withNotes(db, query.reports);
  const eventOf = await finder(db, [...old.values()], [...next.values(), ...noted.values()], acts);
  const changes = changed.flatMap(([report, { change }]) => {
    const before = old.get(report);
    return before === undefined
      ? []
      : [correctionOf(change, before, next.get(last.get(report) ?? '') ?? null, eventOf)];
  });
  const notes = [...noted.values()].flatMap((reading) => noteCorrections(reading, eventOf));
  return [...changes, ...notes].toSorted((a, b) => compareText(a.id, b.id));
}

/** Reports that no longer count and told of one of some pairs; null for all, where there are many pairs. */
async function reportsIn(db: Db, pairs: readonly Pair[]): Promise<ReadonlySet<string> | null> {
  const some = [...new Map(pairs.map((p) => [String(p), p])).values()];
  if (some.length > FEW) return null;
  const found: string[] = [];
  for (const [a, b] of some) {
    const q = db.selectFrom('mention').select('report').distinct().where('a', '=', a).where('b', '=', b);
    found.push(...(await q.where('current', '=', 2).execute()).map((m) => m.report));
  }
  return new Set(found);
}

/** Readings of reports whether or not they count, with all rows as they were read. */
async function readAsRead(db: Db, reports: readonly string[]): Promise<Map<string, Reading>> {
  const readings = await findReadings(db, reports);
  const rows = await asReadMentions(db, reports);
  const byReport = Map.groupBy(rows, (m) => m.row.report);
  return new Map([...readings].map(([id, r]) => [id, { ...r, rows: (byReport.get(id) ?? []).map((m) => m.row) }]));
}

async function asReadMentions(db: Db, reports: readonly string[]): Promise<RecordMention[]> {
  const rows = await inParts(reports, (part) =>
    db
      .selectFrom('mention')
      .selectAll()
      .where('report', 'in', part)
      .where('current', '>', 0)
      .where('run', '!=', JUDGED)
      .execute(),
  );
  const stored = await inParts(reports, (part) =>
    db.selectFrom('report').selectAll().where('id', 'in', part).execute(),
  );
  const byId = new Map(stored.map((r) => [r.id, reportRowOf(r)]));
  return rows.flatMap((m) => {
    const report = byId.get(m.report);
    return report === undefined ? [] : [recordMention(m, report)];
  });
}

async function withNotes(db: Db, reports: readonly string[] | undefined): Promise<ReadonlyMap<string, Reading>> {
  const query = db
    .selectFrom('report')
    .innerJoin('reading', (j) => j.onRef('report.id', '=', 'reading.report').onRef('report.run', '=', 'reading.run'))
    .select('report.id')
    .where('report.gone', 'is', null)
    .where('reading.ties', 'like', '%"corrections":[%');
  const found =
    reports === undefined
      ? await query.execute()
      : await inParts(reports, (part) => query.where('report.id', 'in', oneOf(part)).execute());
  return findReadings(
    db,
    found.map((r) => r.id),
  );
}

/**
 * Finds the present event of a mention. That of a mention which no longer counts is the one that it would be part of if
 * it did: events are derived with it once more, and what else is in its group leads to the present one.
 */
async function finder(db: Db, old: readonly Reading[], now: readonly Reading[], acts: Acts): Promise<EventFinder> {
  const lost = old.flatMap(mentionsOf);
  const found = new Map<string, string>();
  const pairs = new Map(lost.map((m) => [String(m.pair), m.pair as Pair]));
  const near: RecordMention[] = [];
  for (const pair of pairs.values()) near.push(...(await findMentions(db, { pair })));
  const ids = [...near.map((m) => m.row.id), ...now.flatMap((r) => r.rows.map((row) => row.id))];
  const members = await inParts([...new Set(ids)], (part) =>
    db.selectFrom('member').selectAll().where('mention', 'in', part).execute(),
  );
  for (const m of members) found.set(m.mention, m.event);
  const signatures = await findSignatures(db, [...new Set([...near, ...lost].map((m) => m.row.report))]);
  for (const event of deriveEvents([...near, ...lost], signatures, acts.links).events) {
    const present = event.mentions.map((id) => found.get(id)).find((id) => id !== undefined);
    if (present !== undefined) for (const id of event.mentions) if (!found.has(id)) found.set(id, present);
  }
  return (mention) => found.get(mention) ?? null;
}
