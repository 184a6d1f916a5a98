import type { Annotations } from '../../src/coding/annotations.ts';
import type { Mention } from '../../src/coding/types.ts';
import { type Given, readText } from '../../src/report/read.ts';
import type { Span } from '../../src/report/types.ts';
import { pipeline } from './pipeline.ts';

const p = await pipeline();

/** A text with all its layers. */
export function annotate(text: string, given: Given = {}): Annotations {
  return p.annotate(readText(text, given));
}

/** The mentions of a text. */
export function code(text: string, given: Given = {}): Mention[] {
  return p.code(readText(text, given));
}

/** The words of a span of a text. */
export function wordsOf(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}
