import { LINE_OPENINGS, WHOLE_LINES } from './data/boilerplate.ts';
import { DATE_SOURCE, writtenDate } from './dates.ts';
import { countWords } from './shape.ts';
import type { Span } from './types.ts';

const CORRECTION_OPENING =
  /^[([*\s]*(?:corrections?|clarifications?|corrected|updates?|updated|note to (?:readers|editors))\s*(?:\([^)]{0,60}\)\s*)?(?:[:—–]|-\s)/iu;
/** What a report calls itself; "the report" may be anybody's, "this report" is this one. */
const ITSELF =
  '(?:(?:this|our) (?:article|story|report|headline|post|caption|piece|item|page|dispatch|version)|the (?:article|story|headline|post|caption|piece))';
const CORRECTION_WORDS = new RegExp(
  `\\b(?:an?|the) (?:earlier|previous|prior|original) (?:version|edition) of ${ITSELF}\\b` +
    `|\\b${ITSELF} (?:(?:has been|have been|was|is being) (?:updated|corrected|amended|clarified|revised)|(?:originally|incorrectly|wrongly|erroneously|previously) (?:said|stated|reported|gave|named|identified|misstated|referred|described|listed)|corrects\\b)`,
  'iu',
);
/** Every correction has one of these; a cheap first look. */
const CORRECTION_HINT =
  /version|edition|correct|clarif|update|amended|revised|originally|wrongly|erroneously|previously|note to|refiles/iu;
const CORRECTION_SLUG = /^\((?:this (?:story|version|item) )?(?:corrects?|refiles?|clarifies)\b/iu;

const LONGEST_BOILERPLATE_WORDS = 30;
const LONGEST_WHOLE_LINE = 60;

/**
 * Whether a paragraph corrects or updates the report itself ("An earlier version of this article said …").
 */
export function isCorrection(head: string): boolean {
  const words = head.slice(0, 300);
  if (!CORRECTION_HINT.test(words)) return false;
  return CORRECTION_OPENING.test(words) || CORRECTION_SLUG.test(words) || CORRECTION_WORDS.test(words);
}

/** Whether a line speaks to the page's reader ("Read more: …", "ADVERTISEMENT"). The first line may be a title and is not judged by its opening. */
export function isBoilerplate(line: string, first: boolean): boolean {
  if (line.length > 400) return false;
  if (line.length <= LONGEST_WHOLE_LINE) {
    const bare = line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
    if (WHOLE_LINES.has(bare.replace(/[’‘]/gu, "'"))) return true;
  }
  if (first || countWords(line, LONGEST_BOILERPLATE_WORDS + 1) > LONGEST_BOILERPLATE_WORDS) return false;
  return LINE_OPENINGS.some((opening) => opening.test(line));
}

const PUBLISHED = new RegExp(
  `^(first published|published|posted|issued|last updated|last modified|updated|modified|date|publication date)?(?: (?:on|at))?\\s*:?\\s*` +
    `(${DATE_SOURCE})(?:[\\s,|/–—-]{0,4}(?:at )?\\d{1,2}[:.]\\d{2}(?!\\d).{0,30})?(?:[\\s,|/–—-]{1,4}(?:last )?(?:updated|modified)\\b.{0,60})?$`,
  'iu',
);

/** A line that only says when the report was published or updated. `date` is a whole day, and none for updates. */
export interface PublishedLine {
  readonly date: string | null;
  readonly span: Span;
}

/** Reads "Published: 16 May 2018, 14:05 GMT", "May 16, 2018" and the like; null for any other line. */
export function readPublished(line: string, start: number): PublishedLine | null {
  if (line.length > 140) return null;
  const match = PUBLISHED.exec(line);
  const written = match?.[2];
  if (!match || written === undefined) return null;
  const edtf = writtenDate(written);
  if (edtf === null) return null;
  const own = !/updated|modified/iu.test(match[1] ?? '') && !edtf.startsWith('X');
  const from = start + (match[1]?.length ?? 0) + line.slice(match[1]?.length ?? 0).indexOf(written);
  return { date: own ? edtf : null, span: { start: from, end: from + written.length } };
}
