/** Which other state a fact concerns when its own words leave it open: "warned its citizens to leave". */
import type { ActorMention } from '../actors/types.ts';
import type { Sentence } from '../language/types.ts';
import type { Annotations } from './annotations.ts';
import type { Candidate } from './parties.ts';

const STATES: ReadonlySet<ActorMention['kind']> = new Set(['state', 'place']);

/**
 * The one other state of the sentence, else of the sentence before; none when there are two or more, since a guess
 * would be worse than an open party.
 */
export function contextOf(annotations: Annotations, s: Sentence, token: number, exclude: readonly string[]): Candidate[] {
  for (const [index, basis] of [
    [s.index, 'implied'],
    [s.index - 1, 'previous'],
  ] as const) {
    const near = annotations.actors.filter(
      (m) => m.sentence === index && STATES.has(m.kind) && m.code !== null && !exclude.includes(m.code),
    );
    const codes = new Set(near.map((m) => m.code));
    if (codes.size > 1) return [];
    const m = near[0];
    if (m) {
      return [
        { token, mention: m, code: m.code, party: { code: m.code, role: null, name: m.name, span: m.span, basis } },
      ];
    }
  }
  return [];
}
