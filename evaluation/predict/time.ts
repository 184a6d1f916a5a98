import type { Language } from '../../src/language/read.ts';
import type { Sentence } from '../../src/language/types.ts';
import { readText } from '../../src/report/read.ts';
import { findTimes } from '../../src/time/find.ts';
import { untaggedSentences } from '../../src/time/untagged.ts';
import { readRecords } from './records.ts';

interface Task {
  readonly id: string;
  /** Document creation time: ISO date, perhaps with a time of day. */
  readonly dct: string | null;
  readonly text: string;
}

/** Counts code points up to given UTF-16 offsets, which must not decrease from call to call. */
function codePointCounter(text: string): (offset: number) => number {
  let unit = 0;
  let points = 0;
  return (offset) => {
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
}

/** Sentences of a whole text, datelines and captions included: the task asks for every expression in it. */
export function wholeText(language: Language): (text: string) => readonly Sentence[] {
  return (text) =>
    language.annotate({ ...readText(text), parts: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] });
}

/**
 * The `time` task: lines `{id, dct, text}` in, `{id, timexes: [{start, end, type, value}]}` out, offsets in code points.
 *
 * @param read Makes sentences of a text; tokens alone will do, tags and trees help with tense.
 */
export async function* predictTime(
  lines: AsyncIterable<string>,
  read: (text: string) => readonly Sentence[] = untaggedSentences,
): AsyncIterable<string> {
  for await (const { id, dct, text } of readRecords<Task>(lines, 'text')) {
    const anchor = { edtf: dct?.slice(0, 10) ?? null, basis: 'metadata' };
    const points = codePointCounter(text);
    const timexes = findTimes(read(text), anchor).map(({ span, type, timex }) => ({
      start: points(span.start),
      end: points(span.end),
      type,
      value: timex,
    }));
    yield `${JSON.stringify({ id, timexes })}\n`;
  }
}
