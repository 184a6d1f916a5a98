/** Between what the record holds and what the tables hold. */
import type { MentionRow, ReportRow } from '../coding/contract.ts';
import type { CoderVersions } from '../coding/row.ts';
import type { Reading } from '../reading/types.ts';
import { intervalOf } from '../record/interval.ts';
import { isOpen } from '../record/lend.ts';
import { pairOf } from '../record/mentions.ts';
import type { RecordMention } from '../record/types.ts';
import { sha256Text } from '../report/hash.ts';
import { readText } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import type { MentionTable, ReadingTable, ReportTable } from './schema.ts';

/** What a row of `mention` says once for all: left out of its JSON. */
type Shared = 'report' | 'id' | 'kind' | 'status';

/** A run's id: the same for the same code and data, wherever it runs. */
export function runId(versions: CoderVersions): string {
  const { version, codebook, gazetteer, model } = versions;
  return `r:${sha256Text(JSON.stringify([version, codebook, gazetteer, model])).slice(0, 12)}`;
}

/** A report as a row of its table. */
export function reportTableRow(report: Report, row: ReportRow, run: string): Omit<ReportTable, 'seq'> {
  const days = intervalOf(row.date.edtf);
  return {
    id: row.id,
    text_hash: row.text_hash,
    title: row.title,
    text: report.text,
    date: row.date.edtf,
    date_basis: row.date.basis,
    lo: days.lo,
    hi: days.hi,
    outlet: row.outlet,
    url: row.url,
    wire: row.wire,
    language: row.language,
    received: row.received,
    known: dayOf(row.received) ?? days.hi,
    run,
    gone: null,
    gone_until: null,
  };
}

/** The day of an ISO 8601 time, as days since 1970-01-01; null when it is none. */
function dayOf(time: string | null): number | null {
  const ms = time === null ? Number.NaN : Date.parse(time);
  return Number.isNaN(ms) ? null : Math.floor(ms / 86_400_000);
}

/** A stored report's facts, as rows print them. */
export function reportRowOf(
  stored: Omit<ReportTable, 'seq' | 'text' | 'lo' | 'hi' | 'known' | 'run' | 'gone' | 'gone_until'>,
): ReportRow {
  const { id, text_hash, title, date, date_basis, outlet, url, wire, language, received } = stored;
  return { id, text_hash, title, date: { edtf: date, basis: date_basis }, outlet, url, wire, language, received };
}

/** The report as it was read, from what is stored of it: its id comes out the same. */
export function reportOf(stored: Omit<ReportTable, 'seq' | 'gone' | 'gone_until'>): Report {
  const { title, outlet, url, received, language, date } = stored;
  return readText(stored.text, {
    title,
    outlet,
    url,
    received,
    language,
    ...(stored.date_basis === 'given' ? { date } : {}),
    ...(stored.date_basis === 'metadata' ? { metadataDate: date } : {}),
  });
}

/** A mention as a row of its table. */
export function mentionTableRow(mention: RecordMention, run: string): MentionTable {
  const { report: _, id, kind, status, ...rest } = mention.row;
  const [a, b] = mention.pair ?? pairOf(mention.row);
  const { words, beside, judged } = mention;
  return {
    id,
    run,
    report: mention.report.id,
    current: 1,
    kind,
    status,
    a,
    b,
    open: isOpen(mention) ? mention.open : null,
    lo: mention.days.lo,
    hi: mention.days.hi,
    row: JSON.stringify(rest),
    beside: JSON.stringify({ words, beside, judged }),
  };
}

/** A mention as its table has it. */
type StoredMention = Pick<
  MentionTable,
  'id' | 'report' | 'kind' | 'status' | 'a' | 'b' | 'open' | 'lo' | 'hi' | 'row' | 'beside'
>;

/** A stored mention with its report. */
export function recordMention(stored: StoredMention, report: ReportRow): RecordMention {
  return {
    ...ownMention(stored, report),
    ...(JSON.parse(stored.beside) as Pick<RecordMention, 'words' | 'beside' | 'judged'>),
  };
}

/** The same without what it is compared by (`words`, `beside`): those who only tell of it need not wait for that. */
export function uncompared(stored: StoredMention, report: ReportRow): RecordMention {
  const mention = ownMention(stored, report);
  // What is judged is rare, and stands in the same text as what is left out.
  if (!stored.beside.includes('"judged"')) return mention;
  const { judged } = JSON.parse(stored.beside) as Pick<RecordMention, 'judged'>;
  return judged === undefined ? mention : { ...mention, judged };
}

function ownMention(stored: StoredMention, report: ReportRow): RecordMention {
  const rest = JSON.parse(stored.row) as Omit<MentionRow, Shared>;
  const status = stored.status as MentionRow['status'];
  return {
    row: { report: stored.report, id: stored.id, kind: stored.kind, status, ...rest },
    report,
    days: { lo: stored.lo, hi: stored.hi },
    pair: [stored.a, stored.b],
    ...(stored.open === null ? {} : { open: stored.open }),
  };
}

/** A stored mention in the pair that its own report gives, whatever others lend it. */
export function unlent(mention: RecordMention): RecordMention {
  return mention.open === undefined ? mention : { ...mention, pair: [mention.open, ''] };
}

/** A reading as a row of its table, without what its mentions hold. */
export function readingTableRow(reading: Reading, run: string): ReadingTable {
  const {
    report,
    rows: _,
    words: __,
    signature,
    labels,
    stances,
    tolls,
    links,
    durations,
    corrections,
    ...notes
  } = reading;
  return {
    report: report.id,
    run,
    positions: textOf({ labels, stances, tolls }),
    ties: textOf({ links, durations, corrections }),
    signature: JSON.stringify(signature),
    notes: JSON.stringify(notes),
  };
}

/** Lists as JSON, empty ones left out; null where all are empty. */
function textOf(lists: Readonly<Record<string, readonly unknown[] | undefined>>): string | null {
  const filled = Object.entries(lists).filter(([, list]) => list !== undefined && list.length > 0);
  return filled.length === 0 ? null : JSON.stringify(Object.fromEntries(filled));
}

/** What views need of a reading, of some of its rows: everything but quotations, credits and statements. */
export function lightReading(
  report: ReportRow,
  rows: readonly MentionRow[],
  stored: Pick<ReadingTable, 'positions' | 'ties'> & { readonly signature: string | null },
): Reading {
  const lists = (text: string | null): Partial<Reading> =>
    text === null ? {} : (JSON.parse(text) as Partial<Reading>);
  return {
    report,
    rows,
    quotes: [],
    credits: [],
    labels: [],
    statements: [],
    stances: [],
    corrections: [],
    tolls: [],
    links: [],
    durations: [],
    ...lists(stored.positions),
    ...lists(stored.ties),
    signature:
      stored.signature === null
        ? { minhash: [], words: 0, terms: [] }
        : (JSON.parse(stored.signature) as Reading['signature']),
  };
}

/** A whole reading. */
export function wholeReading(
  report: ReportRow,
  rows: readonly MentionRow[],
  stored: Pick<ReadingTable, 'positions' | 'ties' | 'signature' | 'notes'>,
): Reading {
  return { ...lightReading(report, rows, stored), ...(JSON.parse(stored.notes) as Partial<Reading>) };
}
