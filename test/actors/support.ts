import { createActors } from '../../src/actors/actors.ts';
import type { ActorMention } from '../../src/actors/types.ts';
import type { Report } from '../../src/report/types.ts';
import { gazetteer } from '../support/gazetteer.ts';
import { reportOfTrees } from '../support/tree.ts';

/** The actors layer on the shipped gazetteer. */
export const actors = createActors(gazetteer());

/** The words of a mention. */
export function quote(report: Report, m: ActorMention): string {
  return report.text.slice(m.span.start, m.span.end);
}

/** Mentions of hand-made trees by their words; the last one where the same words stand twice. */
export function find(...trees: readonly string[]): ReadonlyMap<string, ActorMention> {
  const { report, sentences } = reportOfTrees(...trees);
  return new Map(actors.find(report, sentences).map((m) => [quote(report, m), m]));
}
