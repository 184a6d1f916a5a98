/** Measures of one state against another: who, against whom, which post, since when, for how long, and what answered. */
import type { Status } from '../../speech/types.ts';
import { EFFECTS } from '../representation/data.ts';
import { postOf } from '../representation/posts.ts';
import type { Actor, EventDate, RecordEvent } from '../types.ts';
import {
  byDays,
  compareText,
  groupBy,
  proofsOf,
  type RowProof,
  rowsOf,
  temporaryProofs,
  type ViewContext,
} from '../view.ts';
import { type AnswerLink, answersOf } from './answers.ts';
import { MEASURES } from './data.ts';

export interface Measure {
  readonly event: string;
  readonly kind: string;
  readonly status: Status;
  readonly source: string | null;
  readonly target: string | null;
  /** The diplomat or post that it is about, as told by most; null where only the state is named. */
  readonly who: Pick<Actor, 'office' | 'person' | 'post'> | null;
  readonly date: EventDate;
  /** Words that say that it is for a time only. */
  readonly temporary: readonly RowProof[];
  /** The event that undid it; null while nothing is told to have ended it. */
  readonly endedBy: string | null;
  readonly proofs: readonly RowProof[];
  /** What it answers, and what answered it. */
  readonly answers: readonly AnswerLink[];
  readonly answeredBy: readonly AnswerLink[];
}

/** The measures among events, sorted by days. `links`: those between the events, where they are at hand. */
export function measuresOf(
  events: readonly RecordEvent[],
  context: ViewContext,
  links: readonly AnswerLink[] = answersOf(events, context),
): Measure[] {
  const answers = groupBy(links, (l) => [l.answer]);
  const answeredBy = groupBy(links, (l) => l.to);
  const endings = new Map<string, string>();
  for (const event of [...events].toSorted(byDays).toReversed()) {
    for (const undone of event.reverses ?? []) if (event.status === 'happened') endings.set(undone, event.id);
  }
  return events
    .filter((e) => MEASURES.has(e.kind))
    .toSorted(byDays)
    .map((e) => ({
      event: e.id,
      kind: e.kind,
      status: e.status,
      source: e.source,
      target: e.target,
      who: whoOf(e) ?? postOfEvent(e, context),
      date: e.date,
      temporary: temporaryProofs(e, context),
      endedBy: endings.get(e.id) ?? null,
      proofs: proofsOf(e, context),
      answers: answers.get(e.id) ?? [],
      answeredBy: answeredBy.get(e.id) ?? [],
    }));
}

/** The fullest that is said of the diplomat or post on either side. */
function whoOf(event: RecordEvent): Measure['who'] {
  const told = [...event.targets, ...event.sources].filter(({ value }) => value.post !== null || value.person !== null);
  const weight = (a: Actor): number =>
    Number(a.person !== null) + Number(a.office !== null) + Number(a.post?.city != null) * 2;
  const diplomats = told.filter(({ value }) => value.post !== null);
  const [best] = [...diplomats].toSorted(
    (a, b) =>
      weight(b.value) - weight(a.value) ||
      b.mentions.length - a.mentions.length ||
      compareText(a.mentions.join(), b.mentions.join()),
  );
  if (best === undefined) return null;
  const { office, post } = best.value;
  const person = best.value.person ?? diplomats.find((d) => d.value.person !== null)?.value.person ?? null;
  return { office, person, post };
}

/** For a deed whose parties are told without their post ("Kenya recalled its ambassador"): the post of its own words. */
function postOfEvent(event: RecordEvent, context: ViewContext): Measure['who'] {
  for (const row of rowsOf(event, context)) {
    const effect = EFFECTS[row.kind];
    const told = effect === undefined ? null : postOf(row, effect);
    if (told === null) continue;
    const office = told.whom === 'post' ? null : (told.office ?? told.whom);
    return { office, person: null, post: { type: told.post.type, city: told.post.city, host: told.host } };
  }
  return null;
}

/** A measure with what answered it, and what answered that. */
export interface Chain {
  readonly event: string;
  /** How it answers the one above; null for the first. */
  readonly link: AnswerLink | null;
  readonly answers: readonly Chain[];
}

/**
 * Chains of measure, answer and answer to the answer: a tree for each event that is answered and answers nothing. An
 * answer to several measures stands under the first of them only, so that it is counted once.
 */
export function chainsOf(links: readonly AnswerLink[]): Chain[] {
  const answers = new Set(links.map((l) => l.answer));
  const measures = [...new Set(links.flatMap((l) => l.to))].toSorted();
  const under = groupBy(links, (l) => l.to.slice(0, 1));
  const placed = new Set<string>();
  const grow = (event: string, link: AnswerLink | null): Chain => {
    placed.add(event);
    const children: Chain[] = [];
    for (const l of under.get(event) ?? []) if (!placed.has(l.answer)) children.push(grow(l.answer, l));
    return { event, link, answers: children };
  };
  const roots = measures.filter((m) => !answers.has(m) && under.has(m)).map((m) => grow(m, null));
  // Two deeds that reports tell as answers to each other have no first: the smaller id stands first.
  const rest = measures.filter((m) => !placed.has(m) && under.has(m));
  return [...roots, ...rest.flatMap((m) => (placed.has(m) ? [] : [grow(m, null)]))];
}
