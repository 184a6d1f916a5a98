/** One event with all that is told of it: what it answers, what followed, claims, judgements, and why it is one. */
import type { Mapping } from '../coding/mapping.ts';
import { answersOf } from '../record/answers/answers.ts';
import { ANSWER_RULES } from '../record/answers/data.ts';
import { measuresOf } from '../record/answers/measures.ts';
import { claimsOf } from '../record/claims/claims.ts';
import type { EventPageData } from '../record/event-page.ts';
import { REVERSALS } from '../record/events/kin.ts';
import { strongestLinks } from '../record/events/links.ts';
import { mentionsIn } from '../record/judgements/apply.ts';

import type { JudgementItem, RecordEvent } from '../record/types.ts';
import { byDays, daysOfEvent } from '../record/view.ts';
import type { Store } from '../store/open.ts';
import { findById } from './ids.ts';
import { judgementItems } from './judgement-items.ts';
import type { Names } from './names.ts';
import type { RecordSource } from './source.ts';
import { lightTold, signaturesOf, type Told, toldOf, withOrigins } from './told.ts';

/** What a page about an event is made from. */
export interface PageSource {
  readonly source: RecordSource;
  readonly store: Store;
  readonly names: Names;
  readonly mapping: Mapping;
}

/** As many days around an event an answer to it, or what it answers, is looked for. */
const FURTHEST = Math.max(...ANSWER_RULES.map((r) => r.days));

/**
 * An event, by its id or that of one of its mentions, or the beginning of one; null where the id is that of a mention
 * that does not count and of which nothing is left.
 *
 * @param asOf a day since 1970-01-01: as it was known then.
 * @throws DemarcheError E_ID as `findById` does
 */
export async function eventPage(from: PageSource, id: string, asOf?: number): Promise<EventPageData | null> {
  const { source, names, mapping } = from;
  const { event, mention, lost } = await findById(source, id, asOf);
  if (event === null) return null;
  const told = await withOrigins(source, await toldOf(source, [event], asOf), names, asOf);
  const mentions = event.mentions.flatMap((m) => told.mentions.get(m) ?? []);
  const then = asOf === undefined ? undefined : { pair: event.pair, asOf };
  const days = await source.reportDays(event.reports, then);
  const { events, context } = await surroundings(source, event, told, asOf);
  const links = answersOf(events, context).filter((l) => l.answer === event.id || l.to.includes(event.id));
  const ends = new Set(links.flatMap((l) => [l.answer, ...l.to]));
  ends.delete(event.id);
  const byDay = events.toSorted(byDays);
  return {
    event: { ...event, origins: told.origins.get(event.id) ?? null },
    mention,
    lost: lost === undefined ? null : { mention: lost.mention.row.id, how: lost.how, by: lost.by },
    mentions,
    measure: measuresOf(events, context, links).find((m) => m.event === event.id) ?? null,
    links,
    linked: byDay.filter((e) => ends.has(e.id)),
    reverses: byDay.filter((e) => event.reverses?.includes(e.id)),
    reversed_by: byDay.filter((e) => e.reverses?.includes(event.id)),
    report_days: [...days.values()],
    why: strongestLinks(mentions, signaturesOf(told), days),
    claims: claimsOf([event], told.readings, { event: event.id }),
    judgements: asOf === undefined ? await judgementsOf(from, event) : [],
    kinds: event.kinds.flatMap(({ value }) => mapping.noteOf(value) ?? []),
  };
}

/** The event with every other that may answer it, be answered by it, or undo it or be undone. */
async function surroundings(source: RecordSource, event: RecordEvent, told: Told, asOf?: number): Promise<Told> {
  const then = asOf === undefined ? {} : { asOf };
  const { lo, hi } = daysOfEvent(event);
  const near =
    lo === null || hi === null
      ? []
      : await source.events({ pair: event.pair, since: lo - FURTHEST, until: hi + FURTHEST, ...then });
  const linked = linkedMentions(told, event);
  const undoing = Object.entries(REVERSALS).flatMap(([kind, undone]) => (undone.includes(event.kind) ? [kind] : []));
  const kinds = [...undoing, ...(REVERSALS[event.kind] ?? [])];
  const reversals = kinds.length === 0 ? [] : await source.events({ pair: event.pair, kinds, ...then });
  const beside = linked.length === 0 ? [] : await eventsHolding(source, linked, event, asOf);
  const all = new Map([...near, ...beside, ...reversals, event].map((e) => [e.id, e]));
  const events = [...all.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const mentions = await source.mentions({ ids: events.flatMap((e) => e.mentions), ...then });
  return lightTold(source, events, mentions);
}

/** Mentions that the event's own reports tell to have come before or after its own. */
function linkedMentions(told: Told, event: RecordEvent): string[] {
  const own = new Set(event.mentions);
  const said = told.context.links.flatMap(({ later, earlier }) =>
    own.has(later) ? [earlier] : own.has(earlier) ? [later] : [],
  );
  const rows = told.readings.flatMap((r) => r.rows);
  const answers = rows.flatMap(({ id, answers: to }) =>
    to === null ? [] : own.has(id) ? [to.id] : own.has(to.id) ? [id] : [],
  );
  return [...new Set([...said, ...answers])].filter((m) => !own.has(m));
}

async function eventsHolding(
  source: RecordSource,
  mentions: readonly string[],
  event: RecordEvent,
  asOf?: number,
): Promise<readonly RecordEvent[]> {
  if (asOf !== undefined) {
    // A store keeps the events of today only: those of that day are told anew, out of the event's own reports.
    const then = await source.events({ reports: event.reports, asOf });
    return then.filter((e) => e.mentions.some((m) => mentions.includes(m)));
  }
  return source.events({ ids: await source.eventsOf(mentions) });
}

/** Judgements of the event's mentions, of mentions that were rejected out of it, and what took any of them back. */
async function judgementsOf({ store, source }: PageSource, event: RecordEvent): Promise<JudgementItem[]> {
  const items = await judgementItems(store);
  if (items.length === 0) return [];
  const own = new Set(event.mentions);
  const rejected = items.filter((j) => j.act.do === 'reject' && j.state === 'stands').flatMap(mentionsIn);
  for (const mention of await ofPair(store, rejected, event.pair)) {
    const [lost] = await source.lost(mention.slice(2));
    if (lost?.event === event.id) own.add(mention);
  }
  const about = new Set(items.filter((j) => mentionsIn(j).some((m) => own.has(m))).map((j) => j.id));
  // What takes back a judgement, or takes back what took it back, goes with it.
  for (const j of items) if (j.act.do === 'undo' && about.has(j.act.judgement)) about.add(j.id);
  return items.filter((j) => about.has(j.id));
}

/** Which of some mentions were compared in a pair. */
async function ofPair(
  store: PageSource['store'],
  mentions: readonly string[],
  [a, b]: RecordEvent['pair'],
): Promise<string[]> {
  if (mentions.length === 0) return [];
  const found = await store.db
    .selectFrom('mention')
    .select('id')
    .distinct()
    .where('id', 'in', [...mentions])
    .where('a', '=', a)
    .where('b', '=', b)
    .execute();
  return found.map((m) => m.id);
}
