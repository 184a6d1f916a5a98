/** Lists of events and mentions, whose pages the store finds by key. */
import type { Context } from 'hono';
import { type Query, statusesOf } from '../query/options.ts';
import type { PageKey, PageQuery, Place } from '../store/page-keys.ts';
import type { Around } from '../store/reader.ts';
import { cursorParts, cursorText } from './cursor.ts';
import { answerText, isText, pageLimit } from './lists.ts';
import { type Asked, partsOf } from './query.ts';
import type { Ending } from './route.ts';

/** How many rows are read at once where more are sent than a page has. */
const CHUNK = 500;

/** How the rows of a page are written. */
export interface Pages {
  /** The state of the store. */
  state(): number;
  /** How many are left out since their origins were not counted; undefined where nobody asked by origins. */
  readonly uncounted?: number;
  /** Where they are, in order. */
  keys(limit: number, after?: Place): readonly PageKey[];
  /** As JSON in UTF-8. `found`: the state of the store when they were found. */
  texts(keys: readonly PageKey[], found: number, around: Around): Promise<Uint8Array<ArrayBuffer>>;
  /** As CSV, with a line of names first. */
  csv(keys: readonly PageKey[], found: number): Promise<string>;
}

/** Answers with a page whose keys the store finds. */
export async function answerPages(c: Context, asked: Asked, ending: Ending, pages: Pages): Promise<Response> {
  const limit = pageLimit(asked, ending);
  const state = pages.state();
  const { uncounted } = pages;
  if (uncounted !== undefined) c.header('demarche-uncounted', String(uncounted));
  const found = pages.keys(limit + 1, placeOf(asked.cursor));
  const keys = found.slice(0, limit);
  const last = keys.at(-1);
  const next = last === undefined || found.length <= limit ? null : cursorText([last.lo, last.id]);
  if (ending === 'json') {
    const rest = uncounted === undefined ? '' : `,"uncounted":${uncounted}`;
    const around = { before: '{"items":[', between: ',', after: `],"next":${JSON.stringify(next)}${rest}}\n` };
    const body = await pages.texts(keys, state, around);
    return answerText(c, ending, body, next);
  }
  return answerText(c, ending, inChunks(keys, linesOf(ending, state, pages)), next);
}

/** Where a page begins. @throws DemarcheError E_PARAM */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [lo, id] = cursorParts<string | number | null>(cursor, [isDay, isText]);
  return { lo: lo as number | null, id: id as string };
}

function isDay(part: unknown): part is number | null {
  return part === null || (typeof part === 'number' && Number.isInteger(part));
}

/** Lines of some rows; the first of CSV has the names of the columns. */
function linesOf(
  ending: Ending,
  state: number,
  pages: Pages,
): (keys: readonly PageKey[], first: boolean) => Promise<Uint8Array> {
  return async (keys, first) => {
    if (ending === 'csv') {
      const text = await pages.csv(keys, state);
      return Buffer.from(first ? text : text.slice(text.indexOf('\n') + 1));
    }
    return pages.texts(keys, state, { before: '', between: '\n', after: keys.length === 0 ? '' : '\n' });
  };
}

/** Reads rows as fast as they are taken, so that one who saves much neither fills the memory nor keeps others waiting. */
function inChunks(
  keys: readonly PageKey[],
  read: (keys: readonly PageKey[], first: boolean) => Promise<Uint8Array>,
): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      const part = keys.slice(at, at + CHUNK);
      const first = at === 0;
      at += CHUNK;
      if (part.length > 0 || first) controller.enqueue(await read(part, first));
      if (at >= keys.length) controller.close();
    },
  });
}

/** Filters as the store pages by them. */
export function pageQueryOf(query: Query, asked: Asked, run: string | undefined): PageQuery {
  const { pair, actor, kinds, since, until, minOrigins, include } = query;
  const statuses = statusesOf(query);
  const [ids, reports] = [partsOf(asked.ids), partsOf(asked.report)];
  return {
    ...(pair === undefined ? {} : { pair: pair.toSorted() as [string, string] }),
    ...(actor === undefined ? {} : { actor }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(minOrigins === undefined ? {} : { minOrigins }),
    ...(include === undefined || include.includes('background') ? {} : { present: true }),
    ...(ids === undefined ? {} : { ids }),
    ...(reports === undefined ? {} : { reports }),
    ...(run === undefined ? {} : { run }),
  };
}
