import { readBlocks, trimSpan } from './blocks.ts';
import { type BylineMatch, readByline } from './byline.ts';
import type { DatelineMatch } from './dateline.ts';
import { type HeadKinds, readHead } from './head.ts';
import { type Item, readItems } from './items.ts';
import type { Dateline, Part, PartKind, Report, Span } from './types.ts';

/** What the layout of a text tells. */
export interface Layout {
  readonly parts: readonly Part[];
  readonly dateline: Dateline | null;
  readonly byline: Report['byline'];
  readonly wire: string | null;
  /** A date from a line of its own at the top ("Published: 16 May 2018"). */
  readonly published: { readonly date: string; readonly span: Span } | null;
}

/** Gathers parts in order, and the first of each thing that a report has once. */
interface Draft {
  readonly parts: Part[];
  dateline: Dateline | null;
  byline: Report['byline'];
  published: Layout['published'];
  /** Wires by how much they say about where the report comes from: the byline, a closing credit, a share in it. */
  readonly wires: { byline: string | null; credit: string | null; share: string | null };
  bodyBegun: boolean;
}

/** Longest section heading, in words. */
const LONGEST_HEADING = 10;
const BULLET = /^(?:[•·‣▪●◦○■□*»–—-]|\d{1,2}[.)])\s+(?=\S)/u;

function push(draft: Draft, kind: PartKind, span: Span): void {
  if (span.start < span.end) draft.parts.push({ kind, span: { start: span.start, end: span.end } });
}

function addByline(draft: Draft, byline: BylineMatch, span: Span): void {
  push(draft, 'byline', span);
  draft.byline ??= { names: byline.names, span: { start: span.start, end: span.end } };
  draft.wires.byline ??= byline.wire;
}

function addCredit(draft: Draft, credit: { wire: string | null; share: boolean }, span: Span): void {
  push(draft, 'wire-credit', span);
  if (credit.share) draft.wires.share ??= credit.wire;
  else draft.wires.credit = credit.wire ?? draft.wires.credit;
}

function addMarked(draft: Draft, item: Item): void {
  const { mark, block } = item;
  switch (mark?.kind) {
    case 'byline':
      return addByline(draft, mark.byline, block);
    case 'wire-credit':
      return addCredit(draft, mark, block);
    case 'photo':
      draft.parts.push(...mark.parts);
      return;
    case 'date-line':
      push(draft, 'date-line', block);
      if (mark.date !== null) draft.published ??= { date: mark.date, span: mark.span };
      return;
    default:
      if (mark) push(draft, mark.kind, block);
  }
}

/** Whether a dateline counts here: the first body paragraph may have a weak one, later ones only a plain one. */
function acceptDateline(draft: Draft, item: Item): DatelineMatch | null {
  const match = item.dateline;
  if (!match) return null;
  // A city on a line of its own, below a title or byline and above the body.
  if (match.next === item.block.end && match.grade === 'city')
    return !draft.bodyBegun && draft.parts.length > 0 ? match : null;
  if (draft.bodyBegun) return match.grade !== 'city' && match.divider !== 'colon' ? match : null;
  const weak = match.grade === 'city' || match.divider === 'colon';
  return !weak || (item.running && item.words >= 6) ? match : null;
}

/** A short line without an end between two running paragraphs. */
function isHeading(text: string, items: readonly Item[], index: number): boolean {
  const item = items[index];
  const around = [items[index - 1], items[index + 1]];
  if (!item || item.closed || item.tail || item.words > LONGEST_HEADING) return false;
  // A paragraph that was broken inside a quotation is no heading.
  const words = text.slice(item.block.start, item.block.end);
  if (words.split('"').length % 2 === 0 || words.split('“').length > words.split('”').length) return false;
  return around.every((other) => other !== undefined && (other.mark ? other.mark.kind === 'photo' : other.running));
}

function addHead(draft: Draft, text: string, item: Item, kind: 'title' | 'standfirst' | 'heading' | 'byline'): void {
  const { start, end } = item.block;
  if (kind === 'byline') {
    const byline = readByline(text.slice(start, end), 'below-title');
    if (byline) return addByline(draft, byline, item.block);
  }
  // A page's title may carry the outlet behind a bar; its name is no part of the sentence.
  const outlet = kind === 'title' ? /\s+\|\s+[^|]{2,40}$/u.exec(text.slice(Math.max(start, end - 60), end)) : null;
  const stop = outlet ? end - outlet[0].length : end;
  push(draft, kind, trimSpan(text, start, stop));
  if (outlet) push(draft, 'boilerplate', trimSpan(text, stop, end));
}

function addBody(draft: Draft, text: string, items: readonly Item[], index: number): void {
  const item = items[index];
  if (!item) return;
  const { block } = item;
  if (isHeading(text, items, index)) return push(draft, 'heading', block);
  let start = block.start;
  const match = acceptDateline(draft, item);
  if (match) {
    push(draft, 'dateline', match.dateline.span);
    draft.dateline ??= match.dateline;
    start = match.next;
  } else start += BULLET.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  push(draft, 'paragraph', trimSpan(text, start, block.end));
  draft.bodyBegun ||= start < block.end;
}

/** Only what has a letter or digit is a part; rows of stars and the like are decoration. */
function hasWords(text: string, item: Item): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(item.block.start, item.tail?.span.end ?? item.block.end));
}

function addAll(draft: Draft, text: string, items: readonly Item[], head: HeadKinds): void {
  for (const [index, item] of items.entries()) {
    const kind = head.get(index);
    if (item.mark) addMarked(draft, item);
    else if (kind) addHead(draft, text, item, kind);
    else addBody(draft, text, items, index);
    if (item.tail?.kind === 'wire-credit') addCredit(draft, item.tail, item.tail.span);
    else if (item.tail) push(draft, 'credit', item.tail.span);
  }
}

/** Divides a text from an offset on into its parts, in order and without overlap. `title` is the one given beside it. */
export function readLayout(text: string, from: number, title: string | null): Layout {
  const items = readItems(text, readBlocks(text, from)).filter((item) => hasWords(text, item));
  const draft: Draft = {
    parts: [],
    dateline: null,
    byline: null,
    published: null,
    wires: { byline: null, credit: null, share: null },
    bodyBegun: false,
  };
  addAll(draft, text, items, readHead(text, items, title));
  const { parts, dateline, byline, published, wires } = draft;
  return { parts, dateline, byline, published, wire: dateline?.wire ?? wires.byline ?? wires.credit ?? wires.share };
}
