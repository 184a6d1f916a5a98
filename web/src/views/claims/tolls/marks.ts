/** What a board of numbers shows on its line: one mark for each thing that one holder says in the same words. */
import type { FigureLine } from '../../../../../src/record/figures/figures.ts';
import type { Party } from '../../../../../src/record/parties.ts';

/** What a number looks like: `about` where the words only come near it, `from` and `to` where one end is open. */
export type Shape = 'point' | 'about' | 'range' | 'from' | 'to';

/** One holder's number with all places where it is told. */
export interface Mark {
  /** The id of its first line. */
  readonly key: string;
  readonly holder: Party;
  readonly shape: Shape;
  readonly min: number;
  readonly max: number | null;
  /** As written: "at least 16". */
  readonly words: string;
  readonly unit: string | null;
  readonly scope: string | null;
  readonly lines: readonly FigureLine[];
}

/** Words that leave a number as it is. */
const EXACT = /^(?:exactly|only|just|precisely)$/;

/** How the marks of a board are put in order. */
export const ORDERS = ['number', 'date', 'holder'] as const;
export type Order = (typeof ORDERS)[number];

/** The marks of a board's lines, in an order; what is alike stays in the order of the record. */
export function marksOf(lines: readonly FigureLine[], order: Order = 'number'): readonly Mark[] {
  const groups = Map.groupBy(lines, (l) => JSON.stringify([l.holder.key, l.min, l.max, l.modifier, l.unit, l.scope]));
  const marks = [...groups.values()].flatMap((same): readonly Mark[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { id, holder, min, max, unit, scope } = first;
    return [{ key: id, holder, min, max, unit, scope, shape: shapeOf(first), words: wordsOf(first), lines: same }];
  });
  if (order === 'date') return marks;
  return marks.toSorted((a, b) => (order === 'number' ? compareNumbers(a, b) : compareHolders(a, b)));
}

function compareNumbers(a: Mark, b: Mark): number {
  return a.min - b.min || (a.max ?? Number.POSITIVE_INFINITY) - (b.max ?? Number.POSITIVE_INFINITY);
}

function compareHolders(a: Mark, b: Mark): number {
  return a.holder.key < b.holder.key ? -1 : a.holder.key > b.holder.key ? 1 : 0;
}

/** The shape that says what the words leave open. */
export function shapeOf({ min, max, modifier }: Pick<FigureLine, 'min' | 'max' | 'modifier'>): Shape {
  if (max === null) return 'from';
  if (min === max) return modifier === null || EXACT.test(modifier) ? 'point' : 'about';
  return min === 0 && modifier !== null ? 'to' : 'range';
}

/** The number as written. */
function wordsOf({ proof }: Pick<FigureLine, 'proof'>): string {
  return proof.quote.replace(/\s+/gu, ' ').trim();
}

/** What the words allow, in digits: "200 or more"; null where they are digits themselves and leave nothing open. */
export function readingOf({ shape, min, max, words }: Pick<Mark, 'shape' | 'min' | 'max' | 'words'>): string | null {
  const n = (value: number | null): string => (value ?? 0).toLocaleString('en');
  if (shape === 'from') return `${n(min)} or more`;
  if (shape === 'to') return `${n(max)} or fewer`;
  if (shape === 'range') return `${n(min)} to ${n(max)}`;
  if (shape === 'about') return `near ${n(min)}`;
  return /\d/.test(words) ? null : n(min);
}

/** What can only be compared with what has the same unit. */
const BY_UNIT: ReadonlySet<string> = new Set(['money', 'votes', 'share', 'level', 'weapons', 'people', 'other']);

/** Marks that can stand on one line: of people all, of money and the like those of one unit. */
export function axesOf(what: string, marks: readonly Mark[]): readonly (readonly Mark[])[] {
  if (!BY_UNIT.has(what)) return [marks];
  return [...Map.groupBy(marks, (m) => m.unit ?? '').values()];
}
