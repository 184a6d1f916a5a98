import { readByline } from './byline.ts';
import type { Item } from './items.ts';
import { hasInnerEnd, isTitleCase, lookupKey } from './shape.ts';
import type { PartKind } from './types.ts';

/** What the text blocks above the body are, by their index among the items; whatever is missing belongs to the body. */
export type HeadKinds = ReadonlyMap<number, Extract<PartKind, 'title' | 'standfirst' | 'heading' | 'byline'>>;

const LONGEST_TITLE = 30;
const LONGEST_STANDFIRST = 60;
const MOST_STANDFIRSTS = 3;

function wordsOf(text: string, item: Item): string {
  return text.slice(item.block.start, Math.min(item.block.end, item.block.start + 500));
}

/** A dateline that only a body has; a lone city and a dash or colon may also open a headline. */
function opensBody(item: Item): boolean {
  return (
    item.dateline !== null &&
    (item.dateline.grade !== 'city' || (item.dateline.divider === 'dash' && item.running)) &&
    (item.dateline.divider !== 'colon' || item.sentence)
  );
}

/**
 * Headlines have no full stop. Some end in a question, some sites put a stop behind words in capitals, and a lone
 * sentence above an opening dateline is one too.
 */
function isTitle(text: string, items: readonly Item[], item: Item): boolean {
  if (opensBody(item) || item.words > LONGEST_TITLE) return false;
  const words = wordsOf(text, item);
  if (!item.closed) return true;
  if (!item.sentence) return false;
  if (standsAboveBody(items, items.indexOf(item)) && !hasInnerEnd(words)) return true;
  return item.words <= 20 && (/[?!]["”’']*$/u.test(words) || isTitleCase(words));
}

/** A section's name above the title ("World", "Middle East"): one or two words before a line of five or more. */
function isKicker(item: Item, next: Item | undefined): boolean {
  return (
    !item.closed &&
    item.words <= 2 &&
    next !== undefined &&
    next.words >= 5 &&
    next.words <= LONGEST_TITLE &&
    !next.closed
  );
}

/** Whether the next item that is no picture is a byline, a date or an opening dateline: what a standfirst stands above. */
function standsAboveBody(items: readonly Item[], index: number): boolean {
  const next = items.slice(index + 1).find((item) => item.mark?.kind !== 'photo' && item.mark?.kind !== 'boilerplate');
  return (
    next !== undefined && (next.mark ? next.mark.kind === 'byline' || next.mark.kind === 'date-line' : opensBody(next))
  );
}

/** Finds title, standfirsts and a byline without "By" above the body. `title` is the one given beside the text. */
export function readHead(text: string, items: readonly Item[], title: string | null): HeadKinds {
  const kinds = new Map<number, 'title' | 'standfirst' | 'heading' | 'byline'>();
  const texts = items.flatMap((item, index) => (item.mark ? [] : [index]));
  const lastRunning = texts.findLast((index) => items[index]?.running) ?? -1;
  const at = (k: number): Item | undefined => items[texts[k] ?? -1];
  let k = 0;
  let item = at(0);
  if (!item || texts.length < 2) return kinds;
  if (title !== null) {
    if (lookupKey(wordsOf(text, item)) === lookupKey(title.slice(0, 500))) kinds.set(texts[k++] ?? 0, 'title');
  } else {
    if (isKicker(item, at(1)) && (texts[1] ?? 0) < lastRunning) kinds.set(texts[k++] ?? 0, 'heading');
    item = at(k);
    if (!item || !isTitle(text, items, item) || (texts[k] ?? 0) >= lastRunning) return new Map();
    kinds.set(texts[k++] ?? 0, 'title');
  }
  for (let standfirsts = 0; k < texts.length; k++) {
    const index = texts[k] ?? 0;
    item = at(k);
    if (!item || index >= lastRunning || opensBody(item) || item.dateline?.next === item.block.end) break;
    if (!item.closed && readByline(wordsOf(text, item), 'below-title')) kinds.set(index, 'byline');
    else if (
      item.words <= LONGEST_STANDFIRST &&
      standfirsts < MOST_STANDFIRSTS &&
      (!item.closed || standsAboveBody(items, index))
    ) {
      kinds.set(index, 'standfirst');
      standfirsts++;
    } else break;
  }
  return kinds;
}
