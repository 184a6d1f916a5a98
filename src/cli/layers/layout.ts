/** Text with marks under it: the text is broken into lines, and each line is followed by lanes of labelled brackets. */

/** A labelled stretch of a text, in UTF-16 code units. */
export interface Mark<Layer extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
  readonly label: string;
}

/** Gives a piece of output the look of a layer; must not change its width. */
export type Paint<Layer extends string> = (layer: Layer, piece: string) => string;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** One bracket in a lane: where it begins, and what is drawn. */
interface Bracket<Layer extends string> {
  readonly column: number;
  readonly drawn: string;
  readonly layer: Layer;
}

/**
 * Sets a text and its marks in lines.
 *
 * @param layers order of the lanes under each line; a layer takes further lanes where its marks overlap.
 * @param width columns of a line; words longer than that are not broken.
 * @returns lines without line ends; blank ones where the text has blank lines.
 */
export function layOut<Layer extends string>(
  text: string,
  marks: readonly Mark<Layer>[],
  { layers, width, paint }: { readonly layers: readonly Layer[]; readonly width: number; readonly paint: Paint<Layer> },
): string[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return linesOf(text, width).flatMap((line) => {
    const here = sorted.filter((m) => m.start < line.end && m.end > line.start);
    const lanes = layers.flatMap((layer) =>
      lanesOf(
        here.filter((m) => m.layer === layer),
        line,
        width,
      ),
    );
    return [text.slice(line.start, line.end).trimEnd(), ...lanes.map((lane) => draw(lane, paint))];
  });
}

/** Breaks a text at its line ends and, where a line is too long, at spaces. */
function linesOf(text: string, width: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const written of text.split('\n')) {
    const end = start + written.length;
    let from = start;
    while (end - from > width) {
      const space = text.lastIndexOf(' ', from + width);
      const next = space > from ? space : text.indexOf(' ', from + width);
      if (next < 0 || next >= end) break;
      lines.push({ start: from, end: next });
      from = next + 1;
    }
    lines.push({ start: from, end });
    start = end + 1;
  }
  return lines;
}

/** Sets brackets in as few lanes as their labels leave room for. */
function lanesOf<Layer extends string>(marks: readonly Mark<Layer>[], line: Line, width: number): Bracket<Layer>[][] {
  const lanes: Bracket<Layer>[][] = [];
  const ends: number[] = [];
  for (const mark of marks) {
    const { column, drawn } = bracket(mark, line, width);
    // One blank column keeps neighbours apart.
    const free = ends.findIndex((end) => end < column);
    const lane = free < 0 ? lanes.length : free;
    (lanes[lane] ??= []).push({ column, drawn, layer: mark.layer });
    ends[lane] = column + drawn.length;
  }
  return lanes;
}

/**
 * "╰ISR GOV───╯" under what it marks; open at the side where the mark goes on in another line. A label that would pass
 * the last column stands to the left of its bracket, or is cut where there is no room either.
 */
function bracket(mark: Mark, line: Line, columns: number): { readonly column: number; readonly drawn: string } {
  const begins = mark.start >= line.start;
  const ends = mark.end <= line.end;
  const column = Math.max(mark.start, line.start) - line.start;
  const width = Math.min(mark.end, line.end) - line.start - column;
  const label = begins ? mark.label : '';
  const left = begins ? '╰' : '─';
  const right = ends ? '╯' : '─';
  if (width >= label.length + 2) return { column, drawn: left + label.padEnd(width - 2, '─') + right };
  if (column + 1 + label.length <= columns) return { column, drawn: left + label };
  const bare = width < 2 ? left : left + '─'.repeat(width - 2) + right;
  if (label.length <= column) return { column: column - label.length, drawn: label + bare };
  return { column, drawn: `${left}${label.slice(0, Math.max(0, columns - column - 2))}…` };
}

function draw<Layer extends string>(lane: readonly Bracket<Layer>[], paint: Paint<Layer>): string {
  let column = 0;
  let out = '';
  for (const piece of lane) {
    out += ' '.repeat(piece.column - column) + paint(piece.layer, piece.drawn);
    column = piece.column + piece.drawn.length;
  }
  return out;
}
