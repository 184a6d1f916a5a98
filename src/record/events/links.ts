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
  const out: MentionLink[] = [];
  const linkTo = (a: RecordMention, b: RecordMention): Way => ({ a, b, link: explainLink(a, b, context) });
  // The best way in of each that is still outside.
  let ways = rest.map((b) => linkTo(first, b));
  while (ways.length > 0) {
    const best = ways.reduce((x, y) => (isStronger(y, x) ? y : x));
    out.push({ a: best.a.row.id, b: best.b.row.id, link: best.link });
    ways = ways
      .filter((w) => w !== best)
      .map((w) => {
        const other = linkTo(best.b, w.b);
        return isStronger(other, w) ? other : w;
      });
  }
  return out;
}

interface Way {
  readonly a: RecordMention;
  readonly b: RecordMention;
  readonly link: LinkExplanation;
}

function isStronger(x: Way, y: Way): boolean {
  const [p, q] = [x.link.apart === null, y.link.apart === null];
  return p === q ? x.link.score > y.link.score : p;
}
