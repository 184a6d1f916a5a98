import type { Annotations } from '../../coding/annotations.ts';
import type { Report } from '../../report/types.ts';
import type { Writer } from '../formats.ts';
import { headingOf, painter, type Screen, screenOf, write } from '../terminal.ts';
import { layOut } from './layout.ts';
import { COLOURS, LAYERS, marksOf } from './marks.ts';

/** Prints each report's text with the layers under its lines. */
export function layersWriter(out: NodeJS.WriteStream): Writer<Annotations> {
  const screen = screenOf(out);
  let reports = 0;
  return {
    async report(report, name, annotations) {
      if (reports++ === 0) await write(out, `${legend(screen)}\n\n`);
      await write(out, renderLayers(report, name, annotations, screen));
    },
    end: async () => {},
  };
}

/** One report: its heading, its separate title if it has one, and its text, each line with its lanes. */
export function renderLayers(report: Report, name: string, annotations: Annotations, screen: Screen): string {
  const paint = painter(screen);
  const width = Math.max(40, Math.min(screen.width, 120));
  const set = (text: string, inTitle: boolean): string[] =>
    layOut(printable(text), marksOf(annotations, inTitle), {
      layers: LAYERS,
      width,
      paint: (layer, piece) => paint(COLOURS[layer], piece),
    });
  const title = report.title === null ? [] : [...set(report.title, true), ''];
  return [paint('bold', headingOf(report, name)), '', ...title, ...set(report.text, false), '', ''].join('\n');
}

function legend(screen: Screen): string {
  const paint = painter(screen);
  return `lanes under each line: ${LAYERS.map((layer) => paint(COLOURS[layer], layer)).join(', ')}`;
}

/** Control characters would move the cursor, marks of direction the words; blanks in their place keep the columns. */
function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, ' ');
}
