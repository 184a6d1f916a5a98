import { type Block, trimSpan } from './blocks.ts';
import { type BylineMatch, readByline } from './byline.ts';
import { type DatelineMatch, readDateline } from './dateline.ts';
import { isBoilerplate, isCorrection, readPublished } from './notes.ts';
import { readPhoto } from './photo.ts';
import { countWords, endsClosed, endsSentence, hasInnerEnd } from './shape.ts';
import type { Part, Span } from './types.ts';
import { readWireCredit, trailingWireCredit } from './wire-credit.ts';

/** What a block is by its own looks, before its place in the report is considered. */
export type Mark =
  | { readonly kind: 'boilerplate' }
  | { readonly kind: 'correction' }
  | { readonly kind: 'date-line'; readonly date: string | null; readonly span: Span }
  | { readonly kind: 'byline'; readonly byline: BylineMatch }
  | { readonly kind: 'wire-credit'; readonly wire: string | null; readonly share: boolean }
  /** `rest`: body text that goes on behind the picture's credit. */
  | { readonly kind: 'photo'; readonly parts: readonly Part[]; readonly rest: Span | null };

/** A credit that a block of text ends with. */
export type Tail =
  | { readonly kind: 'wire-credit'; readonly span: Span; readonly wire: string | null; readonly share: boolean }
  | { readonly kind: 'credit'; readonly span: Span };

/** A block with what can be seen of it from outside. */
export interface Item {
  /** Without the tail. */
  readonly block: Span;
  readonly mark: Mark | null;
  readonly tail: Tail | null;
  readonly dateline: DatelineMatch | null;
  /** Words, counted to 100. */
  readonly words: number;
  /** Ends as a sentence, or with a colon and the like. */
  readonly closed: boolean;
  readonly sentence: boolean;
  /** Reads like running text: closed, long, or with a sentence's end inside. */
  readonly running: boolean;
}

/** Date lines stand at the top; a bare date further down heads a chronicle. */
const DATE_LINES_WITHIN = 8;
const HEAD = 300;
const LONGEST_CREDIT = 400;
/** A closing credit that is also an ordinary sentence counts only in the last blocks. */
const CLOSING_BLOCKS = 4;

function markOf(text: string, block: Block, index: number, count: number): Mark | null {
  const short = block.end - block.start <= HEAD;
  const head = text.slice(block.start, Math.min(block.end, block.start + HEAD));
  const first = index === 0;
  if (short && isBoilerplate(head, first)) return { kind: 'boilerplate' };
  if (!first && isCorrection(head)) return { kind: 'correction' };
  const published = index < DATE_LINES_WITHIN && short ? readPublished(head, block.start) : null;
  if (published) return { kind: 'date-line', ...published };
  if (count > 1) {
    const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST_CREDIT + 1));
    const credit = readWireCredit(line, !first && index >= count - CLOSING_BLOCKS);
    if (credit) return { kind: 'wire-credit', ...credit };
    const byline = short ? readByline(head, 'anywhere') : null;
    if (byline) return { kind: 'byline', byline };
  }
  return null;
}

function pictureOf(text: string, block: Span): Mark | null {
  const photo = readPhoto(text, block);
  return photo && { kind: 'photo', ...photo };
}

/** The picture's credit at the end of a block that is no caption, because a dateline opens it. */
function pictureTail(text: string, body: Span): Tail | null {
  const photo = readPhoto(text, body);
  const [caption, credit, more] = photo?.parts ?? [];
  return caption?.kind === 'caption' && credit && !more && !photo?.rest ? { kind: 'credit', span: credit.span } : null;
}

function wireTail(text: string, block: Span, last: boolean): Tail | null {
  const credit = trailingWireCredit(text, block, last);
  return credit && { kind: 'wire-credit', ...credit };
}

/** What can be seen of a text block from outside; looks at bounded stretches of it. */
function look(text: string, whole: Span, dateline: DatelineMatch | null, tail: Tail | null): Item {
  const block = tail ? trimSpan(text, whole.start, tail.span.start) : { start: whole.start, end: whole.end };
  const start = text.slice(block.start, Math.min(block.end, block.start + 2000));
  const end = text.slice(Math.max(block.start, block.end - 60), block.end);
  const words = countWords(start);
  const closed = endsClosed(end);
  const running = closed || words >= 25 || hasInnerEnd(start);
  return {
    block,
    mark: null,
    tail,
    dateline,
    words,
    closed,
    sentence: endsSentence(end),
    running,
  };
}

/** Looks at all blocks; one whose caption and credit run into body text becomes two items. */
export function readItems(text: string, blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block, index) => {
    const last = index === blocks.length - 1;
    const dateline = readDateline(text, block);
    // A plain dateline's wire in brackets is no picture's credit.
    const body = dateline && dateline.grade !== 'city' ? { start: dateline.next, end: block.end } : null;
    const mark = markOf(text, block, index, blocks.length) ?? (body ? null : pictureOf(text, block));
    // Behind the dateline only: "MOSCOW. (Interfax)" alone on a line ends in a wire, too.
    const prose = dateline ? { start: dateline.next, end: block.end } : block;
    if (!mark) return [look(text, block, dateline, (body && pictureTail(text, body)) ?? wireTail(text, prose, last))];
    const marked: Item = { ...BARE, block: { start: block.start, end: block.end }, mark };
    if (mark.kind !== 'photo' || !mark.rest) return [marked];
    return [marked, look(text, mark.rest, null, wireTail(text, mark.rest, last))];
  });
}

const BARE = { tail: null, dateline: null, words: 0, closed: true, sentence: false, running: false } as const;
