import type { Report, Span } from './types.ts';

/** Turns offsets in UTF-16 code units into offsets in Unicode code points, for one text. */
export interface CodePointOffsets {
  /** The code-point offset of a UTF-16 offset; one inside a surrogate pair counts as the pair's start. */
  readonly at: (offset: number) => number;
  /** A span's half-open range in code points, as rows print it. */
  readonly range: (span: Span) => readonly [number, number];
}

const ASTRAL = /[\uD800-\uDBFF][\uDC00-\uDFFF]/;

/** Positions of the first halves of all surrogate pairs. A lone surrogate is a code point of its own, as in `[...text]`. */
function pairStarts(text: string): Int32Array {
  const starts: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) starts.push(i++);
  }
  return Int32Array.from(starts);
}

/** How many numbers of a sorted list are smaller than `limit`. */
function countBelow(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A converter from UTF-16 offsets to code points. Texts without characters beyond U+FFFF (most of them) cost one
 * scan and nothing a look-up; others keep the sorted positions of their surrogate pairs and search them.
 */
export function codePointOffsets(text: string): CodePointOffsets {
  if (!ASTRAL.test(text)) return { at: (offset) => offset, range: (span) => [span.start, span.end] };
  const pairs = pairStarts(text);
  const at = (offset: number): number => offset - countBelow(pairs, offset);
  return { at, range: (span) => [at(span.start), at(span.end)] };
}

/** The same for a whole report: spans marked `in: 'title'` are counted in the separate title. */
export function reportOffsets(report: Pick<Report, 'text' | 'title'>): (span: Span) => readonly [number, number] {
  const text = codePointOffsets(report.text);
  const title = report.title === null ? null : codePointOffsets(report.title);
  return (span) => (span.in === 'title' && title ? title.range(span) : text.range(span));
}

/** The words that a span stands for. */
export function quoteOf(report: Pick<Report, 'text' | 'title'>, span: Span): string {
  const source = span.in === 'title' ? (report.title ?? '') : report.text;
  return source.slice(span.start, span.end);
}
