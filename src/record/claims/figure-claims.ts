/** Numbers that differ, as claims: each wording an answer with those who give it. */
import { sha256Text } from '../../report/hash.ts';
import type { FigureBoard, FigureLine } from '../figures/figures.ts';
import { settle } from './settle.ts';
import type { Claim, Position } from './types.ts';

/** The boards on which reports or their sources differ. */
export function figureClaims(boards: readonly FigureBoard[]): Claim[] {
  return boards
    .filter((b) => b.differ && new Set(b.lines.map((l) => `${l.report} ${l.holder.key}`)).size > 1)
    .map((b) => {
      const positions = b.lines.map(positionOf);
      const [first] = positions.map((p) => p.id).toSorted();
      return {
        id: `c:${sha256Text(`figure ${first ?? ''}`).slice(0, 16)}`,
        question: 'figure',
        topic: b.topic,
        event: b.event,
        code: null,
        label: b.what,
        ...settle(positions, 'figure'),
      };
    });
}

function positionOf(l: FigureLine): Position {
  return {
    id: l.id,
    party: l.holder,
    stance: 'asserts',
    answer: wording(l),
    of: null,
    date: l.date,
    hops: l.hops,
    proof: l.proof,
    current: true,
  };
}

/** A number in the same words for the same value: "at least 1400", "scores" as the report has it. */
function wording(l: FigureLine): string {
  if (!/\d/.test(l.proof.quote)) return l.proof.quote.toLowerCase();
  const number = l.max === null || l.max === l.min || l.modifier !== null ? `${l.min}` : `${l.min}–${l.max}`;
  return l.modifier === null ? number : l.proof.quote.toLowerCase();
}
