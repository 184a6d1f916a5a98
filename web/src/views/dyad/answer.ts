/** What the server tells of two parties. */
import type { DyadAnswer } from '../../../../src/query/dyad-shape.ts';

export type { DyadAnswer };

/** Events of an answer, those of go-betweens among them. */
export function allEvents(answer: DyadAnswer): DyadAnswer['events'] {
  return [...answer.events, ...answer.beside];
}
