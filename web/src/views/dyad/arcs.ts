/** Arcs from a measure to its answers. */
import type { AnswerLink } from '../../../../src/record/answers/answers.ts';

/** Where a mark stands on the drawing. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

export interface Arc {
  readonly link: AnswerLink;
  readonly measure: string;
  readonly answer: string;
  /** An SVG path from the measure to the answer. */
  readonly path: string;
  /** Where the answer is reached, and from which side: 1 from above, −1 from below. */
  readonly end: Anchor & { readonly down: 1 | -1 };
}

/** Half the height of a mark. */
const REACH = 9;

/** The arcs between marks that are drawn; links whose ends are elsewhere have none. */
export function arcsOf(links: readonly AnswerLink[], anchors: ReadonlyMap<string, Anchor>): Arc[] {
  return links.flatMap((link) =>
    link.to.flatMap((measure) => {
      const [from, to] = [anchors.get(measure), anchors.get(link.answer)];
      if (from === undefined || to === undefined) return [];
      return [{ link, measure, answer: link.answer, ...arcBetween(from, to) }];
    }),
  );
}

/** A curve between two marks: straight down or up between rows, bent over marks of the same row. */
function arcBetween(from: Anchor, to: Anchor): Pick<Arc, 'path' | 'end'> {
  const n = (v: number): string => String(Math.round(v * 10) / 10);
  if (Math.abs(from.y - to.y) < REACH * 2) {
    const [y0, y1] = [from.y + REACH, to.y + REACH];
    const low = Math.max(y0, y1) + Math.min(22, 8 + Math.abs(to.x - from.x) / 10);
    return {
      path: `M${n(from.x)} ${n(y0)}C${n(from.x)} ${n(low)} ${n(to.x)} ${n(low)} ${n(to.x)} ${n(y1)}`,
      end: { x: to.x, y: y1, down: -1 },
    };
  }
  const down = to.y > from.y ? 1 : -1;
  const [y0, y1] = [from.y + down * REACH, to.y - down * REACH];
  const bend = (y1 - y0) / 2;
  return {
    path: `M${n(from.x)} ${n(y0)}C${n(from.x)} ${n(y0 + bend)} ${n(to.x)} ${n(y1 - bend)} ${n(to.x)} ${n(y1)}`,
    end: { x: to.x, y: y1, down },
  };
}

const HOW: Readonly<Record<AnswerLink['state'], string>> = {
  stated: 'told as an answer',
  sequenced: 'told to have come after',
  inferred: 'taken for an answer by rule',
};

/** How a link is known: the words that say so, or the name of the rule. */
export function linkText(link: AnswerLink): string {
  const quotes = [...new Set(link.proofs.map((p) => `“${p.quote.replace(/\s+/g, ' ').trim()}”`))].join(', ');
  const order = link.ordered ? '' : '; which came first is not told';
  return `${link.state}, ${HOW[link.state]}${link.rule === null ? (quotes === '' ? '' : `: ${quotes}`) : `: ${link.rule}`}${gapText(link.gap)}${order}`;
}

function gapText(gap: AnswerLink['gap']): string {
  if (gap === null) return '';
  const days = gap.min === gap.max ? `${gap.min}` : `${gap.min} to ${gap.max}`;
  return `; ${days} ${days === '1' ? 'day' : 'days'} later`;
}
