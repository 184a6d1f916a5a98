/** Cutting the words around a passage out of a text. */

/** A passage with what stands around it. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What ends a sentence, for cutting: a mark with its quotation mark, then a blank; or an empty line. */
const END = /[.!?…]["”’»)]?\s+|\n\s*\n/gu;

/**
 * A passage in its sentence, cut where that is long.
 *
 * @param span half-open, in code points of the text.
 * @param most how many code points are kept on each side.
 */
export function excerptOf(text: string, [from, to]: readonly [number, number], most = 160): Excerpt {
  const points = [...text];
  const words = points.slice(from, to).join('');
  const left = points.slice(Math.max(0, from - most), from).join('');
  const right = points.slice(to, to + most).join('');
  const begins = [...left.matchAll(END)].at(-1);
  const [ends] = right.matchAll(END);
  const before = begins === undefined ? left : left.slice(begins.index + begins[0].length);
  const after = ends === undefined ? right : right.slice(0, ends.index + ends[0].length);
  return {
    before: `${begins === undefined && from > most ? '… ' : ''}${flat(before)}`,
    words: flat(words),
    after: `${flat(after).trimEnd()}${ends === undefined && points.length > to + most ? ' …' : ''}`,
  };
}

function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
