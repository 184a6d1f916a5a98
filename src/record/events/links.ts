/** Why the mentions of an event are one: for each the strongest link to those before it. */
import { likenessIn, type Signatures } from '../build.ts';
import type { RecordMention } from '../types.ts';
import { type EventContext, explainLink, type LinkExplanation } from './events.ts';

/** Why two mentions belong together. */
export interface MentionLink {
  readonly a: string;
  readonly b: string;
  readonly link: LinkExplanation;
}

/** Links of at most so many mentions are worked out: the work grows with the square of their number. */
export const MOST_LINKED = 41;

/**
 * A tree of links over the mentions of an event, each the strongest that joins one more (Prim's way).
 *
 * @param mentions sorted by id; those after the first `MOST_LINKED` are left out.
 * @param lent what is known of the publication of undated reports.
 */
export function strongestLinks(
  mentions: readonly RecordMention[],
  signatures: Signatures,
  lent: NonNullable<EventContext['lent']>,
): MentionLink[] {
  const context: EventContext = { likeness: likenessIn(signatures), lent };
  const [first, ...rest] = mentions.slice(0, MOST_LINKED);
  if (first === undefined) return [];
  const inside: RecordMention[] = [first];
  let outside = rest;
  const out: MentionLink[] = [];
  while (outside.length > 0) {
    const ways = outside.flatMap((b) => inside.map((a) => ({ a, b, link: explainLink(a, b, context) })));
    const [best] = ways.toSorted(
      (x, y) => Number(x.link.apart !== null) - Number(y.link.apart !== null) || y.link.score - x.link.score,
    );
    if (best === undefined) break;
    out.push({ a: best.a.row.id, b: best.b.row.id, link: best.link });
    inside.push(best.b);
    outside = outside.filter((m) => m !== best.b);
  }
  return out;
}
