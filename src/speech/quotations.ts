/** Stretches between quotation marks. */
import type { Report, Span } from '../report/types.ts';

/** A stretch between quotation marks as found, before anybody is known to speak it. */
export interface Quoted {
  readonly span: Span;
  /** With its marks. */
  readonly outer: Span;
  /** Index into `Report.parts`. */
  readonly part: number;
  /** Whether nothing closes it before its part ends. */
  readonly open: boolean;
  /** Whether it stands at the very start of its part. */
  readonly first: boolean;
}

const OPEN: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };

/**
 * The stretches between double quotation marks. A mark left open runs to the end of its part, as when a quote goes
 * on in the next paragraph; straight marks open and close in turn within a part.
 */
export function findQuotations(report: Report): Quoted[] {
  const out: Quoted[] = [];
  for (const [index, part] of report.parts.entries()) {
    const text = part.span.in === 'title' ? (report.title ?? '') : report.text;
    const place = part.span.in ? { in: part.span.in } : {};
    let start = -1;
    let closing = '';
    const close = (end: number, open: boolean): void => {
      const first = text.slice(part.span.start, start - 1).trim() === '';
      const outer = { start: start - 1, end: open ? end : end + 1, ...place };
      out.push({ span: { start, end, ...place }, outer, part: index, open, first });
      start = -1;
    };
    for (let i = part.span.start; i < part.span.end; i++) {
      const c = text[i];
      if (start < 0) {
        if (c === '"' || c in OPEN) {
          start = i + 1;
          closing = c === '"' ? '"' : OPEN[c];
        }
      } else if (c === closing || (closing === '”' && c === '"')) close(i, false);
    }
    if (start >= 0) close(part.span.end, true);
  }
  return out;
}
