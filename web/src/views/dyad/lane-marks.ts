/** Marks of events in a lane. */
import type { Interval } from '../../../../src/record/types.ts';
import { type Packed, pack } from './pack.ts';
import type { Placed } from './placed.ts';
import type { TimeScale } from './scale.ts';

/** Sizes in pixels; they grow with the size of the text. */
export interface Sizes {
  readonly row: number;
  readonly glyph: number;
  readonly letter: number;
  /** How far the end of a bar that is open to the past or the future is drawn. */
  readonly stub: number;
}

export function sizesOf(text: number): Sizes {
  const k = text / 16;
  return { row: 24 * k, glyph: 12 * k, letter: 6.7 * k, stub: 22 * k };
}

/** What is drawn of an event. */
export interface Mark<Item = Placed> {
  readonly item: Item;
  /** Both ends of its days; alike where it is one day too narrow for a bar. */
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** Whether it is one known day. */
  readonly day: boolean;
  /** Words beside it, where they begin, or end where `end`; null where there are none. */
  readonly label: { readonly text: string; readonly x: number; readonly end: boolean } | null;
  /** Places of further reports. */
  readonly further: readonly number[];
  /** With label and all. */
  readonly x0: number;
  readonly x1: number;
}

/** Several marks that are drawn as one; one where there is room. */
export type Placing<Item = Placed> = Packed<Mark<Item>>;

/** Lanes with more marks than this show no words beside them. */
const WORDY = 45;
/** Between a mark and its words, in pixels. */
const WORD_GAP = 4;
/** Fewer letters say nothing. */
const LEAST_WORDS = 4;
/** The most rows of a lane. */
const ROWS = 7;

/** Lays the marks of a lane. `labelOf`: the words beside a mark. */
export function layMarks<Item extends { readonly days: Interval; readonly further?: readonly number[] }>(
  items: readonly Item[],
  scale: TimeScale,
  sizes: Sizes,
  labelOf: (item: Item) => string,
): { readonly marks: readonly Placing<Item>[]; readonly rows: number } {
  const wordy = items.length <= WORDY;
  const laid = items.map((item) => layMark(item, scale, sizes, wordy ? labelOf(item) : null));
  const packed = pack(laid, ROWS, 6);
  if (packed.rows > 1 || !wordy || packed.marks.every((m) => m.items.length === 1)) return packed;
  // Without words there may be room for each.
  return pack(
    items.map((item) => layMark(item, scale, sizes, null)),
    ROWS,
    4,
  );
}

/** Lays one mark. */
export function layMark<Item extends { readonly days: Interval; readonly further?: readonly number[] }>(
  item: Item,
  scale: TimeScale,
  { glyph, letter, stub }: Sizes,
  label: string | null,
): Mark<Item> {
  const { lo, hi } = item.days;
  const further = (item.further ?? []).map((day) => scale.x(day + 0.5));
  const openLeft = lo === null;
  const openRight = hi === null;
  let left = scale.x(lo ?? hi ?? 0);
  let right = scale.x((hi ?? lo ?? 0) + 1);
  if (openLeft) left = right - stub;
  if (openRight) right = left + stub;
  const day = lo !== null && lo === hi;
  const middle = (left + right) / 2;
  // A day is a mark in its middle, however wide the day is drawn.
  const [outerLeft, outerRight] = day
    ? [middle - glyph / 2, middle + glyph / 2]
    : [Math.min(left, middle - glyph / 2), Math.max(right, middle + glyph / 2)];
  const end = Math.max(outerRight, ...further);
  // What is too short for a bar says in words that it is no certain day.
  const text = label === null ? null : `${day || right - left >= glyph ? '' : '~ '}${label}`;
  const beside = text === null ? null : layWords(text, outerLeft, end, scale.width, letter);
  return {
    item,
    left,
    right,
    openLeft,
    openRight,
    day,
    label: beside,
    further,
    x0: beside?.end ? beside.x - beside.text.length * letter : outerLeft,
    x1: beside === null || beside.end ? end : beside.x + beside.text.length * letter,
  };
}

/** Words on the right of a mark, on its left where there is no room, cut where there is none on either side. */
function layWords(text: string, left: number, right: number, width: number, letter: number): Mark['label'] {
  const [before, after] = [Math.max(0, left) - WORD_GAP, width - right - WORD_GAP];
  const wide = text.length * letter;
  const end = wide > after && before > after;
  const room = Math.floor((end ? before : after) / letter);
  const cut = text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`;
  return cut.length < LEAST_WORDS ? null : { text: cut, x: end ? left - WORD_GAP : right + WORD_GAP, end };
}
