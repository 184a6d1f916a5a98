import type { Annotations } from '../../src/coding/annotations.ts';
import { type Given, readText } from '../../src/report/read.ts';
import type { Report, Span } from '../../src/report/types.ts';
import { readRecords } from './records.ts';

interface Task {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
}

type Pair = readonly [start: number, end: number];

/**
 * The `attribution` task: lines `{id, date, text}` in, `{id, attributions: [{source, cue, content}]}` out, each a list
 * of spans `[start, end)` in code points.
 *
 * @param annotate Makes all layers of a report.
 */
export async function* predictAttribution(
  lines: AsyncIterable<string>,
  annotate: (report: Report) => Annotations,
): AsyncIterable<string> {
  for await (const { id, date, text } of readRecords<Task>(lines, 'text')) {
    const given: Given = date ? { date } : {};
    const points = codePoints(text);
    const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [points[start], points[end]]);
    // Only the outermost layer is wanted, as people mark it; what is said inside of what is said is a hop of the chain.
    const outer = annotate(readText(text, given)).speech.attributions.filter((a) => !a.quoted && a.within < 0);
    const attributions = outer.map((a) => ({
      source: pairs(a.phrase ? [a.phrase] : []),
      cue: pairs([a.cue]),
      content: pairs(a.content),
    }));
    yield `${JSON.stringify({ id, attributions })}\n`;
  }
}

/** The count of code points before each UTF-16 offset of a text. */
function codePoints(text: string): Int32Array {
  const counts = new Int32Array(text.length + 1);
  let points = 0;
  for (let unit = 0; unit < text.length; ) {
    const size = (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    for (let i = 0; i < size; i++) counts[unit + i] = points;
    unit += size;
    points += 1;
  }
  counts[text.length] = points;
  return counts;
}
