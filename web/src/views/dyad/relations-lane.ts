/** The formal relations of a pair over time, by either clock. */
import type { Relations } from '../../../../src/record/relations/relations.ts';
import { joinRelations, lastingSteps } from '../../../../src/record/relations/relations.ts';
import { stretchesOf } from '../../../../src/record/stand.ts';
import type { Placed } from './placed.ts';
import type { RelationStretches } from './story.ts';

/** The stretches of relations; by report time each step stands at its first report. */
export function relationStretches(
  relations: Relations,
  placed: ReadonlyMap<string, Placed>,
  own: boolean,
): RelationStretches {
  if (own) return relations.stretches;
  const steps = lastingSteps(relations.steps).map((s) => ({
    ...s,
    days: placed.get(s.event)?.days ?? { lo: null, hi: null },
  }));
  return stretchesOf(steps, joinRelations);
}
