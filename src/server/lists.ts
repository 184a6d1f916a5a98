/** Answering lists: a page of JSON with where to go on, or JSON Lines and CSV to save. */
import type { Context } from 'hono';
import { type Columns, csvText } from '../query/csv.ts';
import { sha256Text } from '../report/hash.ts';
import { answerBody, type Body } from './compress.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { type Asked, limitOf } from './query.ts';
import { type Ending, MEDIA } from './route.ts';

/** How many entries a page may have, and has where nobody says. */
const LIMITS: Readonly<Record<Ending, { readonly usual: number; readonly most: number }>> = {
  json: { usual: 50, most: 1000 },
  jsonl: { usual: 1000, most: 100_000 },
  csv: { usual: 1000, most: 100_000 },
};

/** Entries that are all at hand. */
export interface Found<Item, Row = Item> extends Columns<Item, Row> {
  readonly items: readonly Item[];
}

/** The limit that holds for a request. @throws DemarcheError E_PARAM */
export function pageLimit(asked: Asked, ending: Ending): number {
  return limitOf(asked, LIMITS[ending].usual, LIMITS[ending].most);
}

/** Answers with a page of entries that are all at hand. */
export function answerFound<Item, Row>(c: Context, asked: Asked, ending: Ending, found: Found<Item, Row>): Response {
  const limit = pageLimit(asked, ending);
  const from = beginning(found.items, asked.cursor);
  const items = found.items.slice(from, from + limit);
  const last = items.at(-1);
  const end = from + items.length;
  const next = last === undefined || end >= found.items.length ? null : cursorText([end, markOf(last)]);
  const text =
    ending === 'json'
      ? `${JSON.stringify({ items, next })}\n`
      : ending === 'csv'
        ? csvText(items, found)
        : items.map((item) => `${JSON.stringify(item)}\n`).join('');
  return answerText(c, ending, text, next);
}

/** Answers with a page, its address for the next one in a header. */
export function answerText(c: Context, ending: Ending, text: Body, next: string | null): Response {
  const headers: Record<string, string> = {
    'content-type': `${MEDIA[ending]}${ending === 'json' ? '' : '; charset=utf-8'}`,
  };
  if (next !== null) {
    const url = new URL(c.req.url);
    url.searchParams.set('cursor', next);
    headers.link = `<${url.pathname}${url.search}>; rel="next"`;
  }
  return answerBody(c, text, headers);
}

/** Where a page begins: after the entry at which the page before ended, also where entries came in before it. */
function beginning(items: readonly unknown[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [at, mark] = cursorParts<string | number>(cursor, [isCount, isText]) as readonly [number, string];
  const last = items[at - 1];
  if (last !== undefined && markOf(last) === mark) return at;
  const found = items.findIndex((item) => markOf(item) === mark);
  return found < 0 ? at : found + 1;
}

function markOf(item: unknown): string {
  return sha256Text(JSON.stringify(item)).slice(0, 12);
}

/** Whether a part of a cursor is a count. */
export function isCount(part: unknown): part is number {
  return typeof part === 'number' && Number.isInteger(part);
}

/** Whether a part of a cursor is a text. */
export function isText(part: unknown): part is string {
  return typeof part === 'string';
}
