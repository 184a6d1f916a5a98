/** A report with all that was read in it, as one page shows it: text, rows in text order, what was judged of them. */
import type { MentionRow, Range, ReportRow } from '../coding/contract.ts';
import { type CoderVersions, reportRow } from '../coding/row.ts';
import type { CorrectionNote } from '../reading/types.ts';
import { quoteOf, reportOffsets } from '../report/offsets.ts';
import type { PartKind, Report } from '../report/types.ts';
import type { Judged, JudgementItem, ReportChange } from './types.ts';
import { compareText } from './view.ts';

/** A report and its rows. */
export interface ReportPage {
  readonly report: ReportRow;
  /** The title, given beside the text or standing in it. */
  readonly heading: string | null;
  readonly text: string;
  /** What read it. */
  readonly coder: CoderVersions;
  /** What each stretch of the text is, in code points. */
  readonly parts: readonly PagePart[];
  /** In the order of the text; those of a title beside it first. */
  readonly rows: readonly PageRow[];
  /** Judgements of its rows, by time, those that do not stand among them. */
  readonly judgements: readonly JudgementItem[];
  /** By which change it no longer counts; null while it does. */
  readonly change: ReportChange | null;
  /** The version that counts instead in the end. */
  readonly newest: string | null;
  /** Earlier versions that it stands for. */
  readonly older: readonly string[];
  /** Where it corrects itself. */
  readonly corrections: readonly CorrectionNote[];
}

export interface PagePart {
  readonly kind: PartKind;
  readonly span: Range;
  readonly in?: 'title';
}

/** A row with what became of it. */
export interface PageRow {
  readonly row: MentionRow;
  readonly judged?: Judged;
  /** Whether it counts now: not rejected, and its report neither superseded nor withdrawn. */
  readonly counts: boolean;
  /** The event that holds it; null where none does. */
  readonly event: { readonly id: string; readonly reports: number } | null;
}

/** A page of a report that is in no store: as it was just read, judged by nobody. */
export function freshPage(
  report: Report,
  coder: CoderVersions,
  rows: readonly MentionRow[],
  corrections: readonly CorrectionNote[],
): ReportPage {
  return reportPage(report, {
    coder,
    rows: rows.map((row) => ({ row, counts: true, event: null })),
    judgements: [],
    change: null,
    newest: null,
    older: [],
    corrections,
  });
}

/** Puts a page together. */
export function reportPage(
  report: Report,
  rest: Omit<ReportPage, 'report' | 'heading' | 'text' | 'parts'>,
): ReportPage {
  const range = reportOffsets(report);
  const title = report.parts.find((p) => p.kind === 'title');
  return {
    report: reportRow(report),
    heading: report.title ?? (title === undefined ? null : quoteOf(report, title.span).replace(/\s+/g, ' ').trim()),
    text: report.text,
    parts: report.parts.map(({ kind, span }) => ({ kind, span: range(span), ...(span.in ? { in: span.in } : {}) })),
    ...rest,
    rows: rest.rows.toSorted(byPlace),
  };
}

function byPlace({ row: a }: PageRow, { row: b }: PageRow): number {
  return (
    Number(a.in === undefined) - Number(b.in === undefined) ||
    a.span[0] - b.span[0] ||
    a.span[1] - b.span[1] ||
    compareText(a.id, b.id)
  );
}
