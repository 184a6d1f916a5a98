/** Boards of one event together. */
import type { FigureBoard } from '../../../../../src/record/figures/figures.ts';
import { marksOf } from './marks.ts';

/** Groups with something to lay side by side, and those of which one holder gives one number each. */
export function partedGroups(groups: readonly BoardGroup[]): {
  readonly several: readonly BoardGroup[];
  readonly single: readonly BoardGroup[];
} {
  const isSingle = ({ boards }: BoardGroup): boolean => boards.every((b) => marksOf(b.lines).length === 1);
  return { several: groups.filter((g) => !isSingle(g)), single: groups.filter(isSingle) };
}

/** The boards of one event, or of one topic where no event is known. */
export interface BoardGroup {
  readonly key: string;
  readonly event: string | null;
  readonly topic: readonly string[];
  readonly boards: readonly FigureBoard[];
}

/**
 * Puts boards of one event, or told of in the same words, together. Those where numbers differ come first, then those
 * with most numbers; else they stay as they are.
 */
export function groupsOf(boards: readonly FigureBoard[]): readonly BoardGroup[] {
  const groups = Map.groupBy(boards, (b) =>
    b.event !== null ? b.event : b.topic.length > 0 ? b.topic.join(' ') : (b.lines[0]?.id ?? ''),
  );
  const rank = (all: readonly FigureBoard[]): number => (all.some((b) => b.differ) ? 1e6 : 0) + most(all);
  return [...groups]
    .toSorted(([, a], [, b]) => rank(b) - rank(a))
    .map(([key, all]) => ({ key, event: all[0]?.event ?? null, topic: all[0]?.topic ?? [], boards: all }));
}

function most(boards: readonly FigureBoard[]): number {
  return Math.max(...boards.map((b) => b.lines.length));
}
