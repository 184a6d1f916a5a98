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

/** The lines of the text by the words that they begin with; each word gives the lines of all who bear it. */
export function indexHolders(text: string): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  if (text === '') return out;
  for (const line of text.split('\n')) {
    for (const key of line.slice(0, line.indexOf(FIELD)).split(ITEM)) {
      const lines = out.get(key);
      if (lines) lines.push(line);
      else out.set(key, [line]);
    }
  }
  return out;
}

/** Reads one line back. */
export function decodeHolder(line: string): OfficeHolder {
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
