/** Tolls: how many people a report says were harmed, with what it tells them of. */

import { textOf } from '../coding/annotations.ts';
import { chainAt } from '../coding/chains.ts';
import { dateAt } from '../coding/dates.ts';
import { predicateAt, slot } from '../language/predicates.ts';
import { ancestors, subtree } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { meets } from '../speech/spans.ts';
import type { Scene } from './scene.ts';
import { antecedent } from './stance-draft.ts';
import { classAt, type Topic, type Topics, topicsOf } from './topics.ts';
import type { TollNote } from './types.ts';

/** What is counted of people who were harmed. */
const HARM: ReadonlySet<string> = new Set(['killed', 'hurt', 'missing', 'held', 'arrested', 'displaced']);

/** The tolls of a report, in text order; those that a row has are told with its id. */
export function findTolls(scene: Scene): TollNote[] {
  const { annotations, printer } = scene;
  const topics = topicsOf(scene);
  return annotations.figures
    .filter((f) => HARM.has(f.what) && f.unit !== 'share')
    .map((f) => {
      const s = annotations.sentences[f.sentence];
      const anchor = f.predicate >= 0 ? f.predicate : f.noun >= 0 ? f.noun : f.from;
      const row = scene.mentions.find((m) => m.figures.some((g) => meets(g.span, f.span) && g.what === f.what));
      const topic = topicOf(s, anchor, topics);
      return {
        ...printer.proof(f.span),
        what: f.what,
        min: f.min,
        max: f.max,
        modifier: f.modifier,
        unit: f.unit,
        scope: f.scope?.text ?? null,
        holder: f.holder === null ? null : (f.holder.actor?.code ?? textOf(annotations.report, f.holder.span)),
        topic: topic?.words ?? [],
        hops: chainAt(annotations, s, anchor).map(printer.hop),
        mention: row?.id ?? topic?.mention ?? null,
        date: printer.date(dateAt(s, [anchor], annotations, true)),
      };
    });
}

/** The event that harmed them: what did it, what it was done in; else the event that the sentence or the report last told. */
function topicOf(s: Sentence, anchor: number, topics: Topics): Topic | null {
  const { slots } = predicateAt(s, anchor);
  const near = [
    ...(slots.get('agent') ?? []),
    ...['in', 'during', 'at', 'when', 'by', 'from', 'after'].flatMap((x) => slots.get(x) ?? []),
  ];
  const above = ancestors(s, anchor)
    .slice(1)
    .flatMap((a) => [a, ...slot(predicateAt(s, a), 'in'), ...slot(predicateAt(s, a), 'agent')]);
  const within = subtree(s, s.root).filter((t) => s.tokens[t].upos === 'NOUN');
  for (const t of [...near.map((x) => antecedent(s, x)), ...above, ...within]) {
    const of = classAt(s, t);
    if (of !== null && of !== 'backing' && of !== 'meddling' && s.tokens[t].upos === 'NOUN' && t !== anchor)
      return topics.at(s, t);
  }
  return topics.before(s);
}
