/** The two states that a report is about, for sides that its sentences leave open. */
import type { ActorMention } from '../actors/types.ts';
import type { Annotations } from './annotations.ts';
import { placeKey } from './ids.ts';
import type { Mention, Party } from './types.ts';

/** Sorts of mention that speak of a state or of one who acts for it. */
const ACTING: ReadonlySet<ActorMention['kind']> = new Set([
  'state',
  'organ',
  'office',
  'person',
  'envoy',
  'mission',
  'place',
]);
/** How much of all mentions of states the two must make up, and how far the third must lie behind the second. */
const SHARE = 0.7;
const LEAD = 2;
/** How many sentences back the other state must have been named. */
const REACH = 3;

/** Who stands against one of the two states that a report is about. */
export interface Theme {
  /** The other of the two, as it was last named before a row; null when the report has no such two, or named it too long ago. */
  readonly opposite: (code: string, m: Mention) => Party | null;
}

/**
 * Finds the two states of a report: those that most of its mentions of states and of who acts for them speak of.
 *
 * @param nameOf the usual name of a code.
 */
export function themeOf({ actors, sentences }: Annotations, nameOf: (code: string) => string): Theme {
  const acting = actors.filter((m) => ACTING.has(m.kind) && m.code !== null && /^[A-Z]{3}$/.test(m.code));
  const counts = new Map<string, number>();
  for (const { code } of acting) counts.set(code as string, (counts.get(code as string) ?? 0) + 1);
  const [first, second, third] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || !second || second[1] < 2) return { opposite: () => null };
  const isTheirs = first[1] + second[1] >= SHARE * acting.length && second[1] >= LEAD * (third?.[1] ?? 0);
  if (!isTheirs) return { opposite: () => null };
  const order = new Map(sentences.map((s) => [placeKey(s.span), s.index]));
  return {
    opposite(code, m) {
      const other = code === first[0] ? second[0] : code === second[0] ? first[0] : null;
      const at = order.get(placeKey(m.sentence)) ?? -1;
      const named = acting.findLast((a) => a.code === other && a.sentence < at && at - a.sentence <= REACH);
      if (other === null || !named) return null;
      return {
        code: other,
        role: null,
        name: nameOf(other),
        span: named.span,
        basis: 'resolved',
        antecedent: named.span,
      };
    },
  };
}
