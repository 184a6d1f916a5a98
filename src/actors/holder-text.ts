import type { OfficeHolder } from './gazetteer.ts';
import { soundsOf } from './holder-names.ts';

/**
 * The table of holders as one text, a line each, so that loading it costs a copy and nothing is cut up before somebody
 * is looked for. A line begins with the words by which its holder is found.
 */

const FIELD = '\t';
const ITEM = ';';

/** The words under which a holder is filed: the last of each name, and of the name used alone. */
function keysOf({ name, called, also }: OfficeHolder): readonly string[] {
  const names = [name, ...(called === null ? [] : [called]), ...also];
  return [...new Set(names.flatMap((n) => soundsOf(n).slice(-1)))];
}

/** Writes holders as one text. */
export function encodeHolders(holders: readonly OfficeHolder[]): string {
  return holders
    .map((h) =>
      [
        keysOf(h).join(ITEM),
        h.code,
        h.office,
        h.name,
        h.called ?? '',
        h.also.join(ITEM),
        h.from ?? '',
        h.until ?? '',
        h.acting ? 'a' : '',
        h.source,
      ].join(FIELD),
    )
    .join('\n');
}

/** Where the lines of the text begin, by the words that they are filed under and by code. */
export interface HolderIndex {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byCode: ReadonlyMap<string, readonly number[]>;
}

/** Indexes the text without cutting up its lines, which takes a few milliseconds for thousands of holders. */
export function indexHolders(text: string): HolderIndex {
  const byWord = new Map<string, number[]>();
  const byCode = new Map<string, number[]>();
  const file = (map: Map<string, number[]>, key: string, start: number): void => {
    const list = map.get(key);
    if (list) list.push(start);
    else map.set(key, [start]);
  };
  for (let start = 0; start < text.length; start = endOf(text, start) + 1) {
    const keys = text.indexOf(FIELD, start);
    file(byCode, text.slice(keys + 1, text.indexOf(FIELD, keys + 1)), start);
    for (let at = start; at < keys; ) {
      const item = text.indexOf(ITEM, at);
      const to = item < 0 || item > keys ? keys : item;
      file(byWord, text.slice(at, to), start);
      at = to + 1;
    }
  }
  return { byWord, byCode };
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Reads back the line that begins at an offset. */
export function holderAt(text: string, start: number): OfficeHolder {
  return decodeHolder(text.slice(start, endOf(text, start)));
}

function decodeHolder(line: string): OfficeHolder {
  const [, code, office, name, called, also, from, until, acting, source] = line.split(FIELD);
  return {
    code,
    office,
    name,
    called: called === '' ? null : called,
    also: also === '' ? [] : also.split(ITEM),
    from: from === '' ? null : from,
    until: until === '' ? null : until,
    acting: acting === 'a',
    source,
  };
}
