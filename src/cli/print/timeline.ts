/** Lines of time: when, who, what, how well known, and under each what proves or qualifies it. */
import { painter, type Screen, type Style } from '../terminal.ts';
import { type Certainty, MARKS } from './dates.ts';
import { columns, cut, pad, wrap } from './text.ts';

/** A line under an entry. */
export interface Below {
  readonly text: string;
  readonly style?: Style;
  /** At most so many lines; the rest is cut. */
  readonly lines?: number;
}

/** One entry of a timeline, in plain text. */
export interface Entry {
  readonly date: string;
  readonly certainty: Certainty;
  /** How deep it stands under what it answers; 0 for what answers nothing. */
  readonly depth: number;
  readonly parties: string;
  readonly kind: string;
  /** What is to be known at once: "planned", "18 diplomats". */
  readonly details: string;
  /** Told at the right end: how many reports, its id. */
  readonly right: string;
  readonly below: readonly Below[];
  /** Keeps all of it on one line, cut where it is too long. */
  readonly tight?: boolean;
  /** Not done: only planned, threatened, asked for, possible or denied. */
  readonly hollow: boolean;
}

const LEFT = 2;
const LEGEND: readonly Certainty[] = ['range', 'lent', 'none'];

/** Entries as lines, columns aligned over all of them. Ends with a line break; '' without entries. */
export function timeline(entries: readonly Entry[], screen: Screen): string {
  const paint = painter(screen);
  const width = widthOf(screen);
  const wide = (of: (e: Entry) => string, most: number): number =>
    Math.min(most, Math.max(0, ...entries.map((e) => columns(of(e)))));
  const dates = wide((e) => e.date, 16);
  const parties = wide(partiesOf, Math.max(18, Math.floor(width / 3)));
  const kinds = wide((e) => e.kind, 24);
  return entries
    .map((e) => {
      const mark = MARKS[e.certainty].mark;
      const who = cut(partiesOf(e), parties);
      const head = `${' '.repeat(LEFT)}${pad(cut(e.date, dates), dates)} ${mark} ${pad(who, parties)}  `;
      const kind = paint(e.hollow ? 'dim' : 'cyan', pad(e.kind, e.details === '' ? 0 : kinds));
      const room = width - columns(head) - columns(kind) - 2;
      const fits = e.tight === true || columns(e.details) + columns(e.right) + 2 <= room;
      const details = e.details === '' ? '' : `  ${cut(e.details, fits ? room - columns(e.right) - 2 : room)}`;
      const line = `${head}${kind}${details}`;
      const gap = width - columns(line) - columns(e.right);
      const indent = ' '.repeat(LEFT + dates + 3 + 2 * e.depth);
      const first = fits ? `${line}${' '.repeat(Math.max(2, gap))}${paint('dim', e.right)}` : line;
      const below = e.below.flatMap((b) => belowLines(b, indent, width).map((text) => ({ text, style: b.style })));
      if (!fits) squeezeIn(below, e.right, indent, width);
      return [first.trimEnd(), ...below.map((b) => (b.style === undefined ? b.text : paint(b.style, b.text)))]
        .map((l) => `${l}\n`)
        .join('');
    })
    .join('');
}

/** Says what the marks behind dates mean, those that are used. */
export function legend(entries: readonly Pick<Entry, 'certainty'>[], screen: Screen): string {
  const used = LEGEND.filter((c) => entries.some((e) => e.certainty === c));
  if (used.length === 0) return '';
  const text = used.map((c) => `${MARKS[c].mark} ${MARKS[c].says}`).join('; ');
  const paint = painter(screen);
  return wrap(text, widthOf(screen) - LEFT)
    .map((line) => `${' '.repeat(LEFT)}${paint('dim', line)}\n`)
    .join('');
}

/** The columns that text is laid out in: at least 60, so that something can be told, and at most 140. */
export function widthOf(screen: Screen): number {
  return Math.max(60, Math.min(screen.width, 140));
}

/** A heading over a part. */
export function heading(text: string, screen: Screen): string {
  return `\n${painter(screen)('bold', text)}\n`;
}

/** Running text, wrapped and indented. */
export function paragraph(text: string, screen: Screen, indent = LEFT, style?: Style): string {
  const paint = painter(screen);
  return wrap(text, widthOf(screen) - indent)
    .map((line) => `${' '.repeat(indent)}${style === undefined ? line : paint(style, line)}\n`)
    .join('');
}

function partiesOf(e: Entry): string {
  return e.depth === 0 ? e.parties : `${'  '.repeat(e.depth - 1)}└ ${e.parties}`;
}

function belowLines(below: Below, indent: string, width: number): string[] {
  const lines = wrap(below.text, width - columns(indent));
  const most = below.lines ?? lines.length;
  const shown = lines.slice(0, most);
  const last = shown.at(-1);
  if (lines.length > most && last !== undefined)
    shown[most - 1] = cut(`${last} …………`, width - columns(indent)).replace(/[ …]+$/, '…');
  return shown.map((line) => indent + line);
}

/** Puts what had no room on the first line at the end of the next one, or on a line of its own. */
function squeezeIn(
  below: { text: string; style: Style | undefined }[],
  right: string,
  indent: string,
  width: number,
): void {
  const [first] = below;
  const gap = first === undefined ? -1 : width - columns(first.text) - columns(right);
  if (first !== undefined && gap >= 2) below[0] = { ...first, text: `${first.text}${' '.repeat(gap)}${right}` };
  else below.push({ text: indent + right, style: 'dim' });
}
