/** All events that some filters let through, a column a field: small enough for a hundred thousand rows in a page. */
import { dayText } from '../../../../src/record/interval.ts';

/** As the server sends it. */
export interface OutlineAnswer {
  readonly columns: {
    readonly id: readonly string[];
    readonly kind: readonly string[];
    readonly status: readonly string[];
    readonly source: readonly (string | null)[];
    readonly target: readonly (string | null)[];
    /** Days since 1970-01-01; null where open. */
    readonly lo: readonly (number | null)[];
    readonly hi: readonly (number | null)[];
    readonly reports: readonly number[];
    readonly background: readonly number[];
    readonly goldstein: readonly (number | null)[];
  };
  /** How many events the filters let through; more than are sent where the store is very large. */
  readonly total: number;
  /** How many are left out since their origins were not counted yet; only where origins are asked for. */
  readonly uncounted?: number;
}

/** The same, ready to be sorted and counted. */
export interface Outline extends OutlineAnswer {
  readonly size: number;
}

/** Columns that rows can be sorted by. */
export const SORTS = ['date', 'kind', 'source', 'target', 'status', 'reports'] as const;
export type Sort = (typeof SORTS)[number];

/** Wraps an answer of the server. */
export function outlineOf(answer: OutlineAnswer): Outline {
  return { ...answer, size: answer.columns.id.length };
}

/**
 * The rows in some order, as their numbers. Rows alike in it stay in the order of days and then of ids; days without a
 * beginning come first, and a side that is not named last, whichever way it is sorted.
 */
export function sortRows({ columns: c, size }: Outline, by: Sort, descending: boolean): Uint32Array {
  const rows = Uint32Array.from({ length: size }, (_, i) => i);
  const turn = descending ? -1 : 1;
  const day = (i: number): number => c.lo[i] ?? c.hi[i] ?? Number.NEGATIVE_INFINITY;
  const byDay = (x: number, y: number): number => compare(day(x), day(y)) || compare(c.id[x] ?? '', c.id[y] ?? '');
  if (by === 'date') return rows.toSorted((x, y) => turn * byDay(x, y));
  const column = c[by];
  return rows.toSorted((x, y) => {
    const [a, b] = [column[x] ?? null, column[y] ?? null];
    if (a === null || b === null) return a === b ? byDay(x, y) : a === null ? 1 : -1;
    return turn * compare(a, b) || byDay(x, y);
  });
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A pair with how many deeds passed each way. */
export interface Edge {
  readonly source: string;
  readonly target: string;
  readonly events: number;
  readonly hostile: number;
  readonly friendly: number;
}

/** Deeds counted by who did them to whom, most first; those with an open side are counted apart. */
export function edgesOf({ columns: c, size }: Outline): { readonly edges: readonly Edge[]; readonly open: number } {
  const found = new Map<
    string,
    { source: string; target: string; events: number; hostile: number; friendly: number }
  >();
  let open = 0;
  for (let i = 0; i < size; i++) {
    const [source, target] = [c.source[i], c.target[i]];
    if (source == null || target == null) {
      open += 1;
      continue;
    }
    const key = `${source}>${target}`;
    const edge = found.get(key) ?? { source, target, events: 0, hostile: 0, friendly: 0 };
    const score = c.goldstein[i] ?? 0;
    edge.events += 1;
    if (score < 0) edge.hostile += 1;
    if (score > 0) edge.friendly += 1;
    found.set(key, edge);
  }
  const edges = [...found.values()].toSorted(
    (x, y) => y.events - x.events || compare(`${x.source}>${x.target}`, `${y.source}>${y.target}`),
  );
  return { edges, open };
}

/** A month of a series. */
export interface Month {
  /** "2022-03". */
  readonly month: string;
  readonly events: number;
  readonly hostile: number;
  readonly friendly: number;
  /** Sum of Goldstein scores, of the events that have one. */
  readonly sum: number;
}

/**
 * Events month by month, empty months between them included. Only what lies in one month for certain, and is told as
 * done, counts; the rest is counted apart.
 */
export function monthsOf({ columns: c, size }: Outline): {
  readonly months: readonly Month[];
  readonly loose: number;
  readonly undone: number;
} {
  const found = new Map<string, { events: number; hostile: number; friendly: number; sum: number }>();
  let loose = 0;
  let undone = 0;
  for (let i = 0; i < size; i++) {
    const status = c.status[i];
    const month = monthOf(c.lo[i] ?? null, c.hi[i] ?? null);
    if (status !== 'happened' && status !== 'ongoing') undone += 1;
    else if (month === null) loose += 1;
    else {
      const of = found.get(month) ?? { events: 0, hostile: 0, friendly: 0, sum: 0 };
      const score = c.goldstein[i] ?? 0;
      of.events += 1;
      of.sum += score;
      if (score < 0) of.hostile += 1;
      if (score > 0) of.friendly += 1;
      found.set(month, of);
    }
  }
  const none = { events: 0, hostile: 0, friendly: 0, sum: 0 };
  return {
    months: monthsBetween([...found.keys()]).map((month) => ({ month, ...(found.get(month) ?? none) })),
    loose,
    undone,
  };
}

function monthOf(lo: number | null, hi: number | null): string | null {
  if (lo === null || hi === null) return null;
  const [first, last] = [dayText(lo).slice(0, 7), dayText(hi).slice(0, 7)];
  return first === last ? first : null;
}

function monthsBetween(months: readonly string[]): string[] {
  const sorted = months.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const out: string[] = [];
  for (let at = first; at <= last; at = nextMonth(at)) out.push(at);
  return out;
}

function nextMonth(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return of === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(of + 1).padStart(2, '0')}`;
}
