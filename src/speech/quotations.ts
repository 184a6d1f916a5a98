import type { Report, Span } from '../report/types.ts';

const OPEN: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' };

/**
 * The stretches between double quotation marks. A mark left open runs to the end of its part, as when a quote goes
 * on in the next paragraph; straight marks open and close in turn within a part.
 */
export function findQuotations(report: Report): Span[] {
  const out: Span[] = [];
  for (const part of report.parts) {
    const text = part.span.in === 'title' ? (report.title ?? '') : report.text;
    let open = -1;
    let closing = '';
    for (let i = part.span.start; i < part.span.end; i++) {
      const c = text[i];
      if (open < 0) {
        if (c === '"' || c in OPEN) {
          open = i + 1;
          closing = c === '"' ? '"' : OPEN[c];
        }
      } else if (c === closing || (closing === '”' && c === '"')) {
        out.push({ start: open, end: i, ...(part.span.in ? { in: part.span.in } : {}) });
        open = -1;
      }
    }
    if (open >= 0) out.push({ start: open, end: part.span.end, ...(part.span.in ? { in: part.span.in } : {}) });
  }
  return out;
}
