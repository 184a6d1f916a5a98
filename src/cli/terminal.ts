import { once } from 'node:events';
import { styleText } from 'node:util';
import { oneLine } from '../query/text.ts';
import type { Report } from '../report/types.ts';

/** What a terminal can show. */
export interface Screen {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

export type Style = Parameters<typeof styleText>[0];

/** The screen behind a stream; colours only for a terminal, and not where NO_COLOR is set (no-color.org). */
export function screenOf(out: NodeJS.WriteStream): Screen {
  return { width: out.columns ?? 100, colour: out.isTTY === true && !process.env.NO_COLOR };
}

/** Styles text where the screen has colours. */
export function painter(screen: Screen): (style: Style, text: string) => string {
  return (style, text) => (screen.colour ? styleText(style, text, { validateStream: false }) : text);
}

/** Writes and waits for a slow reader, so that memory does not grow with what is printed. */
export async function write(out: NodeJS.WriteStream, text: string): Promise<void> {
  if (text !== '' && !out.write(text)) await once(out, 'drain');
}

/** The line over a report: where it came from, who published it and how its date is known. */
export function headingOf(report: Report, name: string): string {
  const dated = report.date.edtf === null ? 'no date' : `${report.date.edtf} (${report.date.basis})`;
  return [name, report.outlet ?? report.wire, dated]
    .filter((x) => x !== null)
    .map(oneLine)
    .join(' · ');
}
