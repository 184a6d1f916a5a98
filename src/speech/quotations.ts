/** Stretches between quotation marks. */
import type { Report, Span } from '../report/types.ts';

/** A stretch between quotation marks as found, before anybody is known to speak it. */
export interface Quoted {
  readonly span: Span;
  /** With its marks. */
  readonly outer: Span;
  /** Index into `Report.parts`. */
  readonly part: number;
  /** Whether nothing closes it before its part ends. */
  readonly open: boolean;
  /** Whether it stands at the very start of its part. */
  readonly first: boolean;
}

/** What closes each opening mark. Two apostrophes are a double mark that was typed so. */
const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['"', /"/g],
  ['“', /[”"]/g],
  ['„', /[“”]/g],
  ['«', /»/g],
  ["''", /''|"/g],
  ['``', /''|"/g],
]);
/** How far, in code units, the end of words in single marks is looked for. */
const SINGLE_REACH = 600;

/**
 * The stretches between quotation marks. A double mark left open runs to the end of its part, as when a quote goes on
 * in the next paragraph; straight marks open and close in turn within a part. Single curly marks count outside of
 * double ones, where the closing one is no apostrophe.
 */
export function findQuotations(report: Report): Quoted[] {
  const out: Quoted[] = [];
  for (const [index, part] of report.parts.entries()) {
    const text = part.span.in === 'title' ? (report.title ?? '') : report.text;
    const place = part.span.in ? { in: part.span.in } : {};
    const add = (from: number, start: number, end: number, to: number, open: boolean): void => {
      const first = text.slice(part.span.start, from).trim() === '';
      out.push({ span: { start, end, ...place }, outer: { start: from, end: to, ...place }, part: index, open, first });
    };
    for (let i = nextOf(MARKS, text, part.span.start); i >= 0 && i < part.span.end; i = nextOf(MARKS, text, i)) {
      const mark = markAt(text, i);
      const closing = CLOSING.get(mark);
      if (mark === '‘' && !/[\p{L}\d]/u.test(text[i - 1] ?? ' ')) {
        const end = singleEnd(text, i + 1, Math.min(part.span.end, i + SINGLE_REACH));
        if (end > 0) add(i, i + 1, end, end + 1, false);
        i = end > 0 ? end + 1 : i + 1;
      } else if (closing === undefined) i++;
      else {
        const start = i + mark.length;
        // A straight mark with a word right before it and none after it closes what nothing has opened.
        if (mark === '"' && !opens(text, i) && closes(text, i)) {
          i = start;
          continue;
        }
        const found = nextOf(closing, text, start);
        const end = found >= 0 && found < part.span.end ? found : Math.max(start, part.span.end);
        // A straight mark that can only open shows that the one before was never closed.
        if (mark === '"' && end < part.span.end && opens(text, end) && !closes(text, end)) {
          i = end;
          continue;
        }
        const open = end >= part.span.end;
        // A straight mark that opens a paragraph of a transcript or a whole quoted passage sets off no words of its own.
        if (open && mark === '"' && setsOffNothing(text.slice(start, part.span.end))) {
          i = start;
          continue;
        }
        const to = open ? part.span.end : end + markAt(text, end).length;
        add(i, start, Math.min(end, part.span.end), to, open);
        i = to;
      }
    }
  }
  return out;
}

/** Whether a straight mark stands as an opening one does: after a space or a bracket, before a word. */
function opens(text: string, i: number): boolean {
  return /[\s([—–-]/.test(text[i - 1] ?? ' ') && /\S/.test(text[i + 1] ?? ' ');
}

/** Whether a straight mark stands as a closing one does: after a word or a stop, not before a word. */
function closes(text: string, i: number): boolean {
  return /\S/.test(text[i - 1] ?? ' ') && !/[\p{L}\d]/u.test(text[i + 1] ?? ' ');
}

/** Whether text after an unclosed straight mark has speakers or quotations of its own. */
function setsOffNothing(text: string): boolean {
  return /^[A-Z][A-Z .]+:/.test(text) || /“[^”]+”/.test(text);
}

const MARKS = /["“„«‘'`]/g;

/** Where the next character is that can be a quotation mark; -1 when there is none. */
function nextOf(marks: RegExp, text: string, from: number): number {
  marks.lastIndex = from;
  return marks.exec(text)?.index ?? -1;
}

/** The quotation mark at an offset, doubled apostrophes as one; another character as it is. */
function markAt(text: string, i: number): string {
  const c = text[i];
  return (c === "'" || c === '`') && text[i + 1] === c ? c + c : c;
}

/** Where words in single curly marks end: at a mark after punctuation, else at the first that no letter follows. */
function singleEnd(text: string, from: number, to: number): number {
  let first = -1;
  for (let i = from; i < to; i++) {
    if (/[“”"\n]/.test(text[i])) break;
    if (text[i] !== '’' || /[\p{L}\d]/u.test(text[i + 1] ?? ' ')) continue;
    if (/[.,!?…]/.test(text[i - 1])) return i;
    if (first < 0) first = i;
  }
  return first;
}
