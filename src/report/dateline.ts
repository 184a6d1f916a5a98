import { trimSpan } from './blocks.ts';
import { NOT_PLACES } from './data/labels.ts';
import { type Front, readFront } from './dateline-front.ts';
import { lookupKey } from './shape.ts';
import type { Dateline, Span } from './types.ts';

/** How sure a dateline is: by a wire or date; by a country or by capitals; by being a city that often has one. */
export type DatelineGrade = 'wire-or-date' | 'region-or-capitals' | 'city';

export interface DatelineMatch {
  readonly dateline: Dateline;
  readonly grade: DatelineGrade;
  /** What divides it from the sentence. A colon is the weakest sign: headlines and speeches use it too. */
  readonly divider: 'dash' | 'colon' | 'none';
  /** Where the sentence begins; the block's end when the dateline stands alone. */
  readonly next: number;
}

/** Datelines are shorter than this, several cities, date and wire included. */
const LONGEST = 120;

const DIVIDERS = /\s*(?:[—–―|]|-{2,})\s*|\s[-_](?:\s+|$)|(?<=[)\]/])\.?\s*[-_](?=\s|\p{Lu})\s*|\s*:\s+/gu;
/** A wire in brackets or slashes may stand without a dash behind it. */
const WIRE_ONLY = /^[^()/]{2,60}(?:\([^()]{2,30}\)|\/[^/]{2,30}\/\.?)(?=\s)/u;

/** Whether what was taken apart is enough for a dateline, given what divides it from the sentence. */
function gradeOf(front: Front, divider: DatelineMatch['divider'], follows: string): DatelineGrade | null {
  const single = front.places.length === 1 && (front.places[0]?.name.split(' ').length ?? 9) <= 2;
  const lowercase = /^\p{Ll}/u.test(follows);
  if (front.wireKnown) return front.capitals || front.known || divider !== 'none' ? 'wire-or-date' : null;
  if (front.wire !== null) return (front.capitals || front.known) && divider === 'dash' ? 'wire-or-date' : null;
  if (divider === 'none' && follows !== '') return null;
  if (front.date) return front.capitals || front.known || front.region ? 'wire-or-date' : null;
  if (lowercase) return null;
  if (front.region && divider !== 'none') return 'region-or-capitals';
  if (front.capitals && (front.known || (divider === 'dash' && single && longName(front)))) return 'region-or-capitals';
  return front.known && (divider !== 'none' || front.places.length === 1) ? 'city' : null;
}

/** An unknown place in capitals is taken for one only when it is no acronym ("EU — the bloc"). */
function longName(front: Front): boolean {
  return (front.places[0]?.name ?? '').split(' ').every((word) => word.length >= 4);
}

function build(front: Front, span: Span): Dateline {
  return {
    span,
    place: front.places[0] ?? null,
    ...(front.places.length > 1 ? { places: front.places } : {}),
    date: front.date?.edtf ?? null,
    ...(front.date ? { dateSpan: front.date.span } : {}),
    wire: front.wire,
  };
}

/** Possible ends of the front: `stop` ends it, `next` begins the sentence. */
function* divisions(
  head: string,
  whole: boolean,
): Generator<{ stop: number; next: number; divider: DatelineMatch['divider'] }> {
  let count = 0;
  for (const match of head.matchAll(DIVIDERS)) {
    if (match.index < 2 || ++count > 5) break;
    const divider = match[0].includes(':') ? 'colon' : 'dash';
    // The lookbehind's full stop belongs to the front ("/TASS/. - "); white space to nobody.
    yield { stop: match.index, next: match.index + match[0].length, divider };
  }
  const wire = WIRE_ONLY.exec(head);
  if (wire) yield { stop: wire[0].length, next: wire[0].length, divider: 'none' };
  if (whole) yield { stop: head.length, next: head.length, divider: 'none' };
}

/**
 * Reads the dateline at the start of a block ("NAIROBI, Kenya (AP) — ", "Tel Aviv: ", "MOSCOW. Feb 11 (Interfax) - ").
 * Returns null for labels ("QUESTION: "), countries ("Israel: ") and ordinary sentences. Looks at the first
 * 120 characters only.
 */
export function readDateline(text: string, block: Span): DatelineMatch | null {
  const first = text.charCodeAt(block.start);
  if (first !== 0x28 && !/\p{Lu}/u.test(text.slice(block.start, block.start + 2))) return null;
  const whole = block.end - block.start <= LONGEST;
  const head = text.slice(block.start, Math.min(block.end, block.start + LONGEST));
  // "(New York, October 17) – ": the whole front in brackets.
  const enclosed = /^\(([^()]{3,60})\)\s*(?:[—–―:-]|-{2,})\s*/u.exec(head);
  if (enclosed) {
    const front = readFront(enclosed[1] ?? '', block.start + 1);
    const grade =
      front && (front.known || front.region) ? gradeOf(front, 'dash', head.slice(enclosed[0].length)) : null;
    return front && grade ? finish(text, block, front, grade, 'dash', enclosed[0].length) : null;
  }
  if (first === 0x28) return null;
  for (const { stop, next, divider } of divisions(head, whole)) {
    if (divider === 'colon' && NOT_PLACES.has(lookupKey(head.slice(0, stop)))) return null;
    const front = readFront(head.slice(0, stop), block.start);
    const grade = front && gradeOf(front, divider, head.slice(next).trimStart());
    if (front && grade) return finish(text, block, front, grade, divider, next);
  }
  return null;
}

function finish(
  text: string,
  block: Span,
  front: Front,
  grade: DatelineGrade,
  divider: DatelineMatch['divider'],
  length: number,
): DatelineMatch {
  const span = trimSpan(text, block.start, block.start + length);
  const next = trimSpan(text, block.start + length, block.end).start;
  return { dateline: build(front, span), grade, divider, next };
}
