import type { Span } from './types.ts';

/** One paragraph of the source as it was typed: a line, or the lines that a fixed width broke it into. Trimmed. */
export interface Block extends Span {
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
}

interface Line extends Block {
  /** White space before the first character. */
  readonly indent: number;
}

/** Lines wrapped by a machine are no longer than this; longer ones are paragraphs. */
const WIDEST_WRAP = 120;
/** Nobody wraps narrower than this; shorter lines end because they are over. */
const NARROWEST_WRAP = 40;

/** Lines wrapped by hand end a little before the width. */
const RAGGED = 0.85;

/** White space for trimming: JavaScript's, and the marks of width or direction that nobody sees. */
export function isBlankCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || (code >= 28 && code <= 31);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The span without white space at its ends; start equals end when nothing is left. */
export function trimSpan(text: string, start: number, end: number): Span {
  let a = start;
  let b = end;
  while (a < b && isBlankCode(text.charCodeAt(a))) a++;
  while (b > a && isBlankCode(text.charCodeAt(b - 1))) b--;
  return { start: a, end: b };
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

function readLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let gap = true;
  const add = (start: number, end: number): void => {
    const span = trimSpan(text, start, end);
    if (span.start === span.end) {
      gap = true;
      return;
    }
    lines.push({ ...span, gap, indent: span.start - start });
    gap = false;
  };
  let start = from;
  LINE_END.lastIndex = from;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    add(start, match.index);
    start = LINE_END.lastIndex;
  }
  add(start, text.length);
  return lines;
}

const TERMINAL = /[.!?:;。؟।…]["”’'»)\]]*$/u;

function startsLower(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

function firstWordLength(text: string, line: Line): number {
  const word = /^\S+/u.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST_WRAP)));
  return word ? word[0].length : 0;
}

/** The width that lines were wrapped to, or null when lines are paragraphs. Most wrapped lines go on in lower case. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let longest = 0;
  let breaks = 0;
  let continued = 0;
  for (const [index, line] of lines.entries()) {
    longest = Math.max(longest, line.indent + line.end - line.start);
    if (longest > WIDEST_WRAP) return null;
    if (index === 0 || line.gap) continue;
    breaks++;
    if (startsLower(text, line)) continued++;
  }
  return longest >= NARROWEST_WRAP && continued >= 3 && continued >= 0.3 * breaks ? longest : null;
}

/**
 * Whether `line` continues `previous`. A long line without an end that goes on in lower case was broken; in wrapped
 * text also any line that ended because its successor's first word did not fit any more.
 */
function continues(text: string, previous: Line, line: Line, width: number | null): boolean {
  if (line.gap || line.indent >= previous.indent + 2) return false;
  const length = previous.indent + previous.end - previous.start;
  if (length < NARROWEST_WRAP) return false;
  const open = !TERMINAL.test(text.slice(Math.max(previous.start, previous.end - 6), previous.end));
  if (open && startsLower(text, line)) return true;
  return width !== null && length + 1 + firstWordLength(text, line) > width * RAGGED;
}

/** Reads a text, from an offset on, into its paragraphs as typed. Linear in the text's length. */
export function readBlocks(text: string, from: number): Block[] {
  const lines = readLines(text, from);
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (previous && last && continues(text, previous, line, width)) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end, gap: last.gap };
    } else blocks.push({ start: line.start, end: line.end, gap: line.gap });
    previous = line;
  }
  return blocks;
}
