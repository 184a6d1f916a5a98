import { trimSpan } from './blocks.ts';
import { checkGivenDate, isCalendarDate } from './dates.ts';
import { reportId, textHash } from './identity.ts';
import { type Layout, readLayout } from './parts.ts';
import type { Part, Report, ReportDate, Span } from './types.ts';

/** What is known of a report beside its text. Absent and null mean the same. */
export interface Given {
  readonly title?: string | null;
  /** Publication date, `YYYY-MM-DD`; goes before every other. */
  readonly date?: string | null;
  /** The date that the report's own record or page carries, as EDTF; checked by whoever read it. */
  readonly metadataDate?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  /** When the report came in. */
  readonly received?: string | null;
  /** BCP 47 tag ("en"). */
  readonly language?: string | null;
}

/** A first line "date 2018-05-16", alone or before the first sentence. A day that does not exist is no date. */
function readFirstLine(text: string): { date: string; span: Span; line: Span } | null {
  const match = /^[\s\uFEFF\u200B]{0,200}(date[ \t]*:?[ \t]+)(\d{4}-\d{2}-\d{2})(?![\p{L}\d-])[.:,;]?/iu.exec(
    text.slice(0, 240),
  );
  const date = match?.[2];
  if (!match || date === undefined || !isCalendarDate(date)) return null;
  const line = trimSpan(text, 0, match[0].length);
  const start = line.start + (match[1]?.length ?? 0);
  return { date, span: { start, end: start + date.length }, line };
}

function chooseDate(given: Given, firstLine: ReturnType<typeof readFirstLine>, layout: Layout): ReportDate {
  if (given.date != null) return { edtf: checkGivenDate(given.date), basis: 'given' };
  if (given.metadataDate != null) return { edtf: given.metadataDate, basis: 'metadata' };
  if (firstLine) return { edtf: firstLine.date, basis: 'first-line', span: firstLine.span };
  if (layout.published) return { edtf: layout.published.date, basis: 'first-line', span: layout.published.span };
  const { dateline } = layout;
  if (dateline?.date)
    return { edtf: dateline.date, basis: 'dateline', ...(dateline.dateSpan ? { span: dateline.dateSpan } : {}) };
  return { edtf: null, basis: 'none' };
}

/** The title beside the text as a part, unless the text itself begins with it. */
function separateTitle(title: string | null, layout: Layout): Part[] {
  if (title === null || layout.parts.some((part) => part.kind === 'title')) return [];
  const span = trimSpan(title, 0, title.length);
  return span.start < span.end ? [{ kind: 'title', span: { ...span, in: 'title' } }] : [];
}

/**
 * Reads one report: its parts, date, dateline, byline and wire. The text is kept as it is; everything is a span of
 * it, in UTF-16 code units. Pure and synchronous; any string is a report, also an empty or hostile one.
 * @param text the decoded text, without a byte-order mark
 * @param given what is known beside it
 * @throws DemarcheError E_BAD_DATE when `given.date` is no date
 */
export function readText(text: string, given: Given = {}): Report {
  const title = given.title ?? null;
  const firstLine = readFirstLine(text);
  const layout = readLayout(text, firstLine?.line.end ?? 0, title);
  const date = chooseDate(given, firstLine, layout);
  const outlet = given.outlet ?? null;
  const url = given.url ?? null;
  const dateLine: Part[] = firstLine ? [{ kind: 'date-line', span: firstLine.line }] : [];
  return {
    id: reportId({ text, title, date: date.edtf, outlet, url }),
    textHash: textHash(text),
    text,
    title,
    date,
    outlet,
    url,
    wire: layout.wire,
    language: given.language ?? null,
    received: given.received ?? null,
    dateline: layout.dateline,
    byline: layout.byline,
    parts: [...separateTitle(title, layout), ...dateLine, ...layout.parts],
  };
}
