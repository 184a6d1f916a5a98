/** Tables of a store, as Kysely sees them. Texts in JSON are compact rows and notes; days count from 1970-01-01. */
import type { Generated, GeneratedAlways } from 'kysely';

export interface RunTable {
  /** Hash of the versions below. */
  id: string;
  /** In the order in which runs began. */
  number: Generated<number>;
  version: string;
  codebook: string;
  gazetteer: string;
  model: string;
}

export interface ReportTable {
  /** What full-text search knows it by. */
  seq: Generated<number>;
  id: string;
  text_hash: string;
  title: string | null;
  text: string;
  date: string | null;
  date_basis: string;
  /** Publication, as days; null where unknown. */
  lo: number | null;
  hi: number | null;
  outlet: string | null;
  url: string | null;
  wire: string | null;
  language: string | null;
  received: string | null;
  /** The day it was received, else published: what `as of` goes by. */
  known: number | null;
  /** The run whose rows stand for it now. */
  run: string;
  /** The change by which it no longer counts; null while it does. */
  gone: string | null;
  /** Until which day it counted, that day not among them; null where that is not known. */
  gone_until: number | null;
}

export interface ReadingTable {
  report: string;
  run: string;
  /** Labels, stances and tolls; null where there are none. */
  positions: string | null;
  /** What came after what, what is for a time only, and what the report corrects; null where nothing is told of it. */
  ties: string | null;
  /** What it is compared by. */
  signature: string;
  /** Quotes, credits, statements and the like: long, so that it stands last. */
  notes: string;
}

export interface MentionTable {
  id: string;
  run: string;
  report: string;
  /**
   * 1: it counts. 0: it is of a run that no longer stands for its report. 2: its report was superseded or withdrawn.
   * 3: a judgement is laid over it; unless it was rejected, what counts instead is in the row of the run `judged`.
   */
  current: number;
  kind: string;
  status: string;
  /** The pair that it is compared in, as `RecordMention.pair`: where `open` is set, the one that other reports lend it. */
  a: string;
  b: string;
  /** The one party that its report names, where other reports may lend the other; else null. */
  open: string | null;
  lo: number | null;
  hi: number | null;
  row: string;
  /** Content words of its sentence, and the kinds told beside it. */
  beside: string;
}

/** Parts of pairs whose events are older than their mentions. */
export interface DirtyTable {
  a: string;
  b: string;
  /** The group of kinds, '' for all. */
  kin: string;
  /** 0 where nothing but new mentions touched it. */
  whole: number;
  /** The days that what touched it lies in; null for any. */
  lo: number | null;
  hi: number | null;
}

export interface EventTable {
  id: string;
  a: string;
  b: string;
  kind: string;
  status: string;
  lo: number | null;
  hi: number | null;
  reports: number;
  /** Independent origins of its reports; null until they are counted. */
  origins: number | null;
  background: number;
  event: string;
  /** Read out of `event`, for the indexes. */
  source: GeneratedAlways<string | null>;
  target: GeneratedAlways<string | null>;
  goldstein: GeneratedAlways<number | null>;
}

/** Where each mention's event is found. */
export interface MemberTable {
  mention: string;
  event: string;
}

/** What is known of the publication day of reports that do not say it. */
export interface ReportDayTable {
  report: string;
  lo: number | null;
  hi: number | null;
  proof: string;
}

export interface JudgementTable {
  id: string;
  time: string;
  author: string;
  judgement: string;
}

/** Which mentions a judgement speaks of. */
export interface JudgedTable {
  mention: string;
  judgement: string;
}

export interface ChangeTable {
  id: string;
  report: string;
  time: string;
  change: string;
}

/** What changed of the record: of each event and correction the last change alone, numbered in order (`log.ts`). */
export interface LogTable {
  /** Never given twice. */
  number: Generated<number>;
  /** An event's id, a correction's, or `l:` and what tells this log from those of other stores. */
  id: string;
  /** 1 while it is in the record, 0 once it is not. */
  present: number;
  /** The number under which it came in; null where this is that number. */
  born: number | null;
  /** The pair of an event; '' for a correction. */
  a: string;
  b: string;
  /** The kind of an event, or how a correction came about. */
  kind: string;
  /** The report that a correction is of; null for an event. */
  report: string | null;
  /** When this was written, ISO 8601 in UTC. */
  time: string;
}

export interface Tables {
  run: RunTable;
  report: ReportTable;
  reading: ReadingTable;
  mention: MentionTable;
  dirty: DirtyTable;
  event: EventTable;
  member: MemberTable;
  report_day: ReportDayTable;
  judgement: JudgementTable;
  judged: JudgedTable;
  change: ChangeTable;
  log: LogTable;
}

/** Names of all steps by which the tables came to be (`migrations.ts`), in order. */
export const STEPS = [
  '001-first',
  '002-judgements',
  '003-look-ups',
  '004-holders',
  '005-kin',
  '006-open',
  '007-outline',
  '008-log',
  '009-pages',
  '010-places',
  '011-hollow',
] as const;
