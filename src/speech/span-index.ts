import type { Span } from '../report/types.ts';

/** Code units a block; a sentence falls into one or two. */
const BLOCK = 512;

/**
 * Finds the spans that meet or cover another in time that does not grow with the length of the report: each is listed
 * under every block of text that it touches.
 */
export class SpanIndex<T> {
  private readonly blocks = new Map<string, { readonly span: Span; readonly value: T }[]>();

  add(span: Span, value: T): void {
    for (let b = Math.floor(span.start / BLOCK); b * BLOCK < Math.max(span.end, span.start + 1); b++) {
      const key = `${span.in ?? ''}${b}`;
      const list = this.blocks.get(key);
      if (list) list.push({ span, value });
      else this.blocks.set(key, [{ span, value }]);
    }
  }

  /** What covers a span, in the order in which it was added. */
  covering(span: Span): { readonly span: Span; readonly value: T }[] {
    const list = this.blocks.get(`${span.in ?? ''}${Math.floor(span.start / BLOCK)}`) ?? [];
    return list.filter((entry) => covers(entry.span, span));
  }

  /** What shares text with a span, each value once for every span added, in the order of the text's blocks. */
  meeting(span: Span): { readonly span: Span; readonly value: T }[] {
    const found = new Set<{ readonly span: Span; readonly value: T }>();
    for (let b = Math.floor(span.start / BLOCK); b * BLOCK < span.end; b++) {
      for (const entry of this.blocks.get(`${span.in ?? ''}${b}`) ?? []) {
        if (entry.span.start < span.end && span.start < entry.span.end) found.add(entry);
      }
    }
    return [...found];
  }
}

/** Whether one span lies within another of the same text. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.in === inner.in && outer.start <= inner.start && inner.end <= outer.end;
}
