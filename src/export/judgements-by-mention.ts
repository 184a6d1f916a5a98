/** Which judgements speak of a mention, for exports that tell who decided what. */
import { mentionsIn } from '../record/judgements/apply.ts';
import { inTime } from '../record/judgements/stand.ts';
import type { Judgement } from '../record/types.ts';

/** All judgements of a mention by time, and what took them back, whether or not they stand. */
export type JudgementsOf = (mention: string) => readonly Judgement[];

/** Prepares the look-up; stores hold few judgements beside their mentions. */
export function judgementsByMention(judgements: readonly Judgement[]): JudgementsOf {
  const undoings = Map.groupBy(
    judgements.filter((j) => j.act.do === 'undo'),
    ({ act }) => (act.do === 'undo' ? act.judgement : ''),
  );
  // An undoing can be undone itself.
  const chain = (j: Judgement, seen: ReadonlySet<string>): Judgement[] =>
    seen.has(j.id) ? [] : [j, ...(undoings.get(j.id) ?? []).flatMap((u) => chain(u, new Set([...seen, j.id])))];
  const by = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const all = chain(judgement, new Set());
    for (const mention of mentionsIn(judgement)) by.set(mention, [...(by.get(mention) ?? []), ...all]);
  }
  return (mention) => inTime([...new Map((by.get(mention) ?? []).map((j) => [j.id, j])).values()]);
}
