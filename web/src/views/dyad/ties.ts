/** Which events hang together by answers. */
import type { AnswerLink } from '../../../../src/record/answers/answers.ts';

/** Links of each event, as what answers and as what is answered. */
export interface Ties {
  readonly answers: readonly AnswerLink[];
  readonly answeredBy: readonly AnswerLink[];
}

const NONE: Ties = { answers: [], answeredBy: [] };

/** Looks up the links of events. */
export function tiesOf(links: readonly AnswerLink[]): (event: string) => Ties {
  const found = new Map<string, { answers: AnswerLink[]; answeredBy: AnswerLink[] }>();
  const of = (event: string): { answers: AnswerLink[]; answeredBy: AnswerLink[] } => {
    const known = found.get(event) ?? { answers: [], answeredBy: [] };
    found.set(event, known);
    return known;
  };
  for (const link of links) {
    of(link.answer).answers.push(link);
    for (const measure of link.to) of(measure).answeredBy.push(link);
  }
  return (event) => found.get(event) ?? NONE;
}

/** The other ends of an event's links. */
export function tiedTo({ answers, answeredBy }: Ties): ReadonlySet<string> {
  return new Set([...answers.flatMap((l) => l.to), ...answeredBy.map((l) => l.answer)]);
}
