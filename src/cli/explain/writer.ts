import { explanationMaker, NEAREST } from '../../coding/explain/row.ts';
import type { Explanation } from '../../coding/explain/types.ts';
import type { Report } from '../../report/types.ts';
import type { Writer } from '../formats.ts';
import { headingOf, painter, type Screen, type Style, screenOf, write } from '../terminal.ts';
import { type Line, linesOf } from './lines.ts';

/** How an explanation is printed. */
export interface ExplainOptions {
  readonly format: 'text' | 'jsonl';
  /** Whether all frames are told, also those far from a row. */
  readonly all: boolean;
}

/** Prints for each report how its rows were made and why its other predicates gave none. */
export function explainWriter(out: NodeJS.WriteStream, { format, all }: ExplainOptions): Writer<Explanation> {
  const frames = all ? Infinity : NEAREST;
  return {
    async report(report, name, explanation) {
      if (format === 'text') return write(out, renderExplanation(report, name, explanation, frames, screenOf(out)));
      const make = explanationMaker(report, { frames });
      return write(out, explanation.sentences.map((s) => `${JSON.stringify(make(s))}\n`).join(''));
    },
    end: async () => {},
  };
}

/**
 * One report: its heading, then each sentence with its rows and its predicates without one.
 *
 * @param frames how many frames are told for each predicate without a row; `Infinity` for all.
 */
export function renderExplanation(
  report: Report,
  name: string,
  explanation: Explanation,
  frames: number,
  screen: Screen,
): string {
  const paint = painter(screen);
  const width = Math.max(50, Math.min(screen.width, 120));
  const sentences = explanation.sentences.map((s) =>
    linesOf(report, s, frames)
      .flatMap((line) => set(line, width, paint))
      .join('\n'),
  );
  return `${[paint('bold', headingOf(report, name)), ...sentences].join('\n\n')}\n\n\n`;
}

const LABELS: Readonly<Record<Line['look'], Style>> = {
  sentence: 'bold',
  row: 'green',
  none: 'yellow',
  part: 'dim',
  frame: 'dim',
};

/** The columns where the label and the text of a line begin. */
const COLUMNS: Readonly<Record<Line['look'], { readonly label: number; readonly text: number }>> = {
  sentence: { label: 0, text: 0 },
  row: { label: 2, text: 10 },
  none: { label: 2, text: 10 },
  part: { label: 10, text: 18 },
  frame: { label: 10, text: 12 },
};

/** Breaks a line at spaces, so that its text stays in its column. */
function set({ look, label, text }: Line, width: number, paint: (style: Style, text: string) => string): string[] {
  const column = COLUMNS[look];
  return wrapped(text, width - column.text).map((piece, i) => {
    if (look === 'sentence') return paint('bold', piece);
    const shown = i === 0 ? label : '';
    const gap = ' '.repeat(column.text - column.label - shown.length);
    return `${' '.repeat(column.label)}${shown === '' ? '' : paint(LABELS[look], shown)}${gap}${piece}`;
  });
}

/** Breaks a text at spaces into pieces of a width; a longer word stays whole. */
function wrapped(text: string, width: number): string[] {
  const out: string[] = [];
  let rest = text;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    const cut = at > 0 ? at : rest.indexOf(' ', width);
    if (cut < 0) break;
    out.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut + 1).trimStart();
  }
  return [...out, rest];
}
