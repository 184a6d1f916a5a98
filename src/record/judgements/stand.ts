/** Which judgements stand: those that nobody took back, in the order of their time. */
import type { Judgement } from '../types.ts';
import { compareText } from '../view.ts';

/** What came of the judgements that take others back. */
export interface Standing {
  /** Those that stand, by time, then id; undoings among them. */
  readonly judgements: readonly Judgement[];
  /** Ids of what was taken back (judgements, changes of reports), each with the undoing that stands. */
  readonly undone: ReadonlyMap<string, string>;
}

/**
 * Tells which judgements stand. An undoing may itself be undone, and what it took back stands again. Neither the order
 * of the judgements nor one given twice changes the result.
 */
export function standingOf(judgements: readonly Judgement[]): Standing {
  const all = inTime([...new Map(judgements.map((j) => [j.id, j])).values()]);
  const undoings = Map.groupBy(
    all.filter((j) => j.act.do === 'undo'),
    (j) => (j.act.do === 'undo' ? j.act.judgement : ''),
  );
  const known = new Map<string, string | null>();
  const undoneBy = (id: string): string | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Two undoings that name each other would ask for ever; neither counts then.
    known.set(id, null);
    const by = (undoings.get(id) ?? []).findLast((u) => undoneBy(u.id) === null)?.id ?? null;
    known.set(id, by);
    return by;
  };
  const undone = new Map<string, string>();
  for (const id of [...new Set([...all.map((j) => j.id), ...undoings.keys()])].toSorted()) {
    const by = undoneBy(id);
    if (by !== null) undone.set(id, by);
  }
  return { judgements: all.filter((j) => !undone.has(j.id)), undone };
}

/** Sorted by time, then by id. Times are compared as moments, so that zones do not matter. */
export function inTime(judgements: readonly Judgement[]): Judgement[] {
  return judgements.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time) || compareText(a.id, b.id));
}
