/** Reading what was read of reports out of a store, sorted by report. */
import type { Kysely } from 'kysely';
import type { Reading } from '../../reading/types.ts';
import type { RecordMention } from '../../record/types.ts';
import { inParts } from '../parts.ts';
import { lightReading, wholeReading } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { findMentions } from './mentions.ts';
import { findReports, type StoredReport } from './reports.ts';
import { readingsOf } from './signatures.ts';

type Db = Kysely<Tables>;

/**
 * What was read of some reports, rows included, under the run that stands for each. Rows that do not count, now or on
 * the day asked for, are left out: a report that was superseded or withdrawn has none.
 */
export async function findReadings(db: Db, ids: readonly string[], asOf?: number): Promise<Map<string, Reading>> {
  const reports = await findReports(db, ids);
  const query = { reports: ids, ...(asOf === undefined ? {} : { asOf }) };
  const rows = Map.groupBy(await findMentions(db, query), (m) => m.row.report);
  const notes = await inParts(ids, (part) =>
    readingsOf(db, part).select(['reading.positions', 'reading.ties', 'reading.signature', 'reading.notes']).execute(),
  );
  const readings = notes.map((stored): [string, Reading] => {
    const own = rows.get(stored.report) ?? [];
    const { row } = reports.get(stored.report) as StoredReport;
    return [
      stored.report,
      wholeReading(
        row,
        own.map((m) => m.row),
        stored,
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/**
 * What views need of the reports of some mentions, with those mentions for their rows: quotations, credits and
 * statements, which are most of a reading, are left out; what it is compared by is there where positions are.
 */
export async function findLightReadings(db: Db, mentions: readonly RecordMention[]): Promise<Map<string, Reading>> {
  const rows = Map.groupBy(mentions, (m) => m.row.report);
  const found = await inParts([...rows.keys()], (part) =>
    readingsOf(db, part)
      .select(['reading.positions', 'reading.ties'])
      .select((e) =>
        e
          .case()
          .when('reading.positions', 'is', null)
          .then(null)
          .else(e.ref('reading.signature'))
          .end()
          .as('signature'),
      )
      .execute(),
  );
  const readings = found.map((stored): [string, Reading] => {
    const own = rows.get(stored.report) ?? [];
    return [
      stored.report,
      lightReading(
        (own[0] as RecordMention).report,
        own.map((m) => m.row),
        stored,
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

/** The same without positions: only what of the deeds of these mentions came after what, and what is for a time only. */
export async function findTies(db: Db, mentions: readonly RecordMention[]): Promise<Map<string, Reading>> {
  const rows = Map.groupBy(mentions, (m) => m.row.report);
  const found = await inParts([...rows.keys()], (part) => readingsOf(db, part).select('reading.ties').execute());
  const readings = found.map(({ report, ties }): [string, Reading] => {
    const own = rows.get(report) as [RecordMention];
    const { report: row } = own[0];
    return [
      report,
      lightReading(
        row,
        own.map((m) => m.row),
        { positions: null, ties, signature: null },
      ),
    ];
  });
  return new Map(readings.toSorted(([x], [y]) => (x < y ? -1 : 1)));
}
