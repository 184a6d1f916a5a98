/** All that is needed to check what the record says against the reports' texts, without the program. */
import type { HopRow, MentionRow, Proof, Range, ReportRow } from '../coding/contract.ts';
import { type CoderVersions, reportRow } from '../coding/row.ts';
import { DemarcheError } from '../errors.ts';
import { type Citation, citationOf, citationText } from '../export/citation.ts';
import { type FieldProof, fieldProofs } from '../export/proofs.ts';
import { dayText } from '../record/interval.ts';
import { mentionsIn } from '../record/judgements/apply.ts';
import type { EventDate, Judged, RecordMention } from '../record/types.ts';
import type { Report } from '../report/types.ts';
import { findMentions } from '../store/read/mentions.ts';
import type { Linkable } from './linkable.ts';
import type { Gone, Linked } from './permalink.ts';

/** Words that a report is said to have at a place, and those that it has there. */
export interface CheckedWords {
  readonly span: Range;
  readonly quote: string | null;
  readonly in: 'text' | 'title';
  /** What stands there: code points `span[0]` to `span[1]` of the text, or of the title. */
  readonly slice: string;
  /** Whether the two are the same; null where no words are given. */
  readonly same: boolean | null;
}

/** A report, and whether the text that is stored gives its hash. */
export interface CheckedReport extends ReportRow {
  /** `sha256:` and the hash of the text as it is stored, in UTF-8. */
  readonly hash_now: string;
  readonly same: boolean;
}

/** How the date of a row came about. */
export interface DateProof {
  readonly edtf: string | null;
  readonly precision: string;
  /** What it was counted from: `publication` from the report's own date, below; the others as docs/events.md tells. */
  readonly basis: string;
  readonly quote: string | null;
  readonly timex: string | null;
  /** The report's date, which "today" or "on Monday" is counted from. */
  readonly publication: ReportRow['date'];
  /** The first and last day that this allows; null where that end is open. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A row with the words behind each of its parts. */
export interface MentionProof {
  readonly mention: string;
  readonly event: string | null;
  readonly kind: string;
  readonly status: string;
  readonly report: CheckedReport;
  /** The sentence that it stands in, whole. */
  readonly sentence: CheckedWords;
  readonly fields: readonly (Pick<FieldProof, 'field' | 'index' | 'value'> & CheckedWords)[];
  readonly date: DateProof;
  /** Outermost holder last. */
  readonly attribution: readonly HopRow[];
  readonly rule: string;
  readonly decided_by: MentionRow['decided_by'];
  readonly p: number | null;
  readonly coder: CoderVersions & { readonly run: string };
  readonly judged: Judged | null;
  readonly citation: Citation & { readonly text: string };
}

/** The proof of what has an id. */
export interface ProofAnswer {
  readonly id: string;
  readonly type: Linked['type'];
  readonly event: string | null;
  readonly gone: Gone | null;
  /** Of an event: its date, where it is not that of its rows alone. */
  readonly date: EventDate | null;
  readonly mentions: readonly MentionProof[];
  /** Mentions of a large event beyond those: each has a proof of its own. */
  readonly more: readonly string[];
  /** Words that prove a claim, a statement or a change of a report, and no row. */
  readonly words: readonly (CheckedWords & { readonly report: string })[];
  readonly reports: readonly CheckedReport[];
}

/** Of so many mentions of one event the proofs are given together. */
const MOST = 200;

/**
 * The proof of what has an id.
 *
 * @param linkOf the address under which an id is found.
 * @throws DemarcheError E_ID for what is not there, or is not told by reports, as a run
 */
export async function proofOf(of: Linkable, linked: Linked, linkOf: (id: string) => string): Promise<ProofAnswer> {
  const ids = mentionsOf(linked);
  const some = ids.slice(0, MOST);
  const rows = linked.type === 'mention' ? [linked.item] : await rowsOf(of, some);
  const words = wordsOf(linked);
  const named = [...rows.map((m) => m.row.report), ...words.map((w) => w.report)];
  const reports = await reportsOf(of, linked.type === 'report' ? [linked.id] : named);
  const runs = await runsOf(of, [...reports.keys()]);
  const members = await of.store.db
    .selectFrom('member')
    .selectAll()
    .where('mention', 'in', rows.length === 0 ? [''] : rows.map((m) => m.row.id))
    .execute();
  const events = new Map(members.map((m) => [m.mention, m.event]));
  return {
    id: linked.id,
    type: linked.type,
    event: linked.event,
    gone: 'gone' in linked ? (linked.gone ?? null) : null,
    date: linked.type === 'event' ? linked.item.date : null,
    mentions: rows.flatMap((m) => {
      const [report, coder] = [reports.get(m.row.report), runs.get(m.row.report)];
      return report && coder ? [mentionProof(m, report, coder, events.get(m.row.id) ?? null, linkOf)] : [];
    }),
    more: ids.slice(MOST),
    words: words.flatMap((w) => {
      const report = reports.get(w.report);
      return report ? [{ report: w.report, ...checked(report, w) }] : [];
    }),
    reports: [...reports.values()].map(checkedReport),
  };
}

/** The rows as they stand, or as they were read where they no longer count. */
async function rowsOf({ store, source }: Linkable, ids: readonly string[]): Promise<RecordMention[]> {
  const standing = await findMentions(store.db, { ids });
  const found = new Set(standing.map((m) => m.row.id));
  const lost: RecordMention[] = [];
  for (const id of ids) if (!found.has(id)) lost.push(...(await source.lost(id.slice(2))).map((l) => l.mention));
  return [...standing, ...lost];
}

function mentionsOf(linked: Linked): readonly string[] {
  switch (linked.type) {
    case 'event':
      return linked.item.mentions;
    case 'mention':
      return [linked.id];
    case 'judgement':
      return mentionsIn(linked.item);
    case 'run':
      throw new DemarcheError('E_ID', `${linked.id} is a run of the coder, which no report tells`, 'ask for a row', 2);
    default:
      return [];
  }
}

type Words = Proof & { readonly report: string };

function wordsOf(linked: Linked): readonly Words[] {
  if (linked.type === 'claim') return linked.item.positions.map((p) => p.proof);
  if (linked.type === 'statement') return linked.item.tellings.flatMap((t) => [t.proof, ...t.content]);
  if (linked.type !== 'change') return [];
  const { correction, report } = linked.item;
  return (correction?.rows ?? []).map(({ row }) => ({ ...proofIn(row), report: row.report ?? report }));
}

function proofIn({ span, quote, in: where }: Proof): Proof {
  return { span, quote, ...(where === undefined ? {} : { in: where }) };
}

async function reportsOf({ store }: Linkable, ids: readonly string[]): Promise<ReadonlyMap<string, Stored>> {
  const found = new Map<string, Stored>();
  for (const id of [...new Set(ids)].toSorted()) {
    const report = await store.report(id);
    const stored = await store.db
      .selectFrom('report')
      .select(['text_hash', 'run'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!report || !stored) continue;
    const points = { text: [...report.text], title: [...(report.title ?? '')] };
    found.set(id, { report, points, run: stored.run, hash: stored.text_hash });
  }
  return found;
}

interface Stored {
  readonly report: Report;
  /** Its code points. */
  readonly points: { readonly text: readonly string[]; readonly title: readonly string[] };
  readonly run: string;
  readonly hash: string;
}

type Coder = MentionProof['coder'];

/** The versions that the standing rows of reports were made with. */
async function runsOf({ store }: Linkable, reports: readonly string[]): Promise<ReadonlyMap<string, Coder>> {
  const runs = new Map((await store.db.selectFrom('run').selectAll().execute()).map((r) => [r.id, r]));
  const found = await store.db
    .selectFrom('report')
    .select(['id', 'run'])
    .where('id', 'in', reports.length === 0 ? [''] : [...reports])
    .execute();
  return new Map(
    found.flatMap(({ id, run }) => {
      const of = runs.get(run);
      if (of === undefined) return [];
      const { version, codebook, gazetteer, model } = of;
      return [[id, { run, version, codebook, gazetteer, model }]];
    }),
  );
}

function checkedReport({ report, hash }: Stored): CheckedReport {
  // What is read anew from the stored text has the hash of that text.
  return { ...reportRow(report), text_hash: hash, hash_now: report.textHash, same: report.textHash === hash };
}

function mentionProof(
  { row, days, judged }: RecordMention,
  stored: Stored,
  coder: Coder,
  event: string | null,
  linkOf: (id: string) => string,
): MentionProof {
  const report = checkedReport(stored);
  const { edtf, precision, basis, quote, timex } = row.date;
  const sentence = { span: row.sentence, quote: null, ...(row.in === undefined ? {} : { in: row.in }) };
  const citation = citationOf({ report, row, permalink: linkOf(row.id) });
  return {
    mention: row.id,
    event,
    kind: row.kind,
    status: row.status,
    report,
    sentence: checked(stored, sentence),
    fields: fieldProofs(row).map(({ field, index, value, ...words }) => ({
      field,
      index,
      value,
      ...checked(stored, words),
    })),
    date: {
      edtf,
      precision,
      basis,
      quote,
      timex,
      publication: report.date,
      from: days.lo === null ? null : dayText(days.lo),
      to: days.hi === null ? null : dayText(days.hi),
    },
    attribution: row.attribution,
    rule: row.rule,
    decided_by: row.decided_by,
    p: row.p,
    coder,
    judged: judged ?? null,
    citation: { ...citation, text: citationText(citation) },
  };
}

/** Cuts the words out of the text itself, by code points. */
function checked(
  { points }: Stored,
  words: { readonly span: Range; readonly quote: string | null; readonly in?: 'text' | 'title' },
): CheckedWords {
  const { span, quote } = words;
  const where = words.in ?? 'text';
  const slice = points[where].slice(span[0], span[1]).join('');
  return { span, quote, in: where, slice, same: quote === null ? null : slice === quote };
}
