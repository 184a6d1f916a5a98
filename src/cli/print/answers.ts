/** Which deed answers which, in words, and events in an order that shows it. */

import { count, quoted } from '../../query/text.ts';
import type { AnswerLink } from '../../record/answers/answers.ts';
import { type Chain, chainsOf } from '../../record/answers/measures.ts';
import type { RecordEvent } from '../../record/types.ts';
import { byDays } from '../../record/view.ts';

/** An event with how it answers the one that it stands under. */
export interface Placed {
  readonly event: RecordEvent;
  readonly depth: number;
  readonly link: AnswerLink | null;
}

/** Events by days, each answer under the measure that it answers. */
export function inChains(events: readonly RecordEvent[], links: readonly AnswerLink[]): Placed[] {
  const byId = new Map(events.map((e) => [e.id, e]));
  const chains = chainsOf(links.filter((l) => byId.has(l.answer) && l.to.some((m) => byId.has(m))));
  const roots = new Map(chains.map((c) => [c.event, c]));
  // What answers a deed that is not among these stands for itself, and says so.
  const lone = new Map(links.filter((l) => !l.to.some((m) => byId.has(m))).map((l) => [l.answer, l]));
  const under = new Set<string>();
  const mark = (chain: Chain): void => {
    for (const a of chain.answers) {
      under.add(a.event);
      mark(a);
    }
  };
  for (const chain of chains) mark(chain);
  const place = (chain: Chain, depth: number): Placed[] => {
    const event = byId.get(chain.event);
    if (event === undefined) return [];
    const answers = chain.answers.flatMap((a) => {
      const e = byId.get(a.event);
      return e === undefined ? [] : [{ e, a }];
    });
    return [
      { event, depth, link: chain.link },
      ...answers.toSorted((x, y) => byDays(x.e, y.e)).flatMap(({ a }) => place(a, depth + 1)),
    ];
  };
  return events
    .filter((e) => !under.has(e.id))
    .toSorted(byDays)
    .flatMap((e) => place({ event: e.id, link: lone.get(e.id) ?? null, answers: roots.get(e.id)?.answers ?? [] }, 0));
}

/** How an answer is known: “stated: “in response””, "inferred: envoy.expel answers envoy.expel within 14 days; 1 day later". */
export function linkText(link: AnswerLink): string {
  const words = [...new Set(link.proofs.map((p) => quoted(p.quote)))].slice(0, 2).join(', ');
  const many = link.to.length > 1 ? `one of ${link.to.length} measures, which is not told; ` : '';
  const order = link.ordered ? '' : '; which came first is not told';
  if (link.state !== 'inferred') return `${many}${link.state}: ${words}${order}`;
  return `${many}inferred: ${link.rule}; ${gapText(link.gap)}${order}`;
}

function gapText(gap: AnswerLink['gap']): string {
  if (gap === null) return 'how much later is not told';
  if (gap.max <= 0) return 'the same day';
  return gap.min === gap.max
    ? `${count(gap.min, 'day')} later`
    : `${Math.max(0, gap.min)} to ${count(gap.max, 'day')} later`;
}
