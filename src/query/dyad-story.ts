/** All views of what passed between two parties. */
import { advisoriesOf } from '../record/advisories/advisories.ts';
import { answersOf } from '../record/answers/answers.ts';
import { measuresOf } from '../record/answers/measures.ts';
import { claimsOf } from '../record/claims/claims.ts';
import { evacuationsOf } from '../record/evacuations/evacuations.ts';
import { figuresOf } from '../record/figures/figures.ts';
import { type Relations, relationsOf } from '../record/relations/relations.ts';
import { linesOfPair, representationOf } from '../record/representation/representation.ts';
import type { RecordEvent } from '../record/types.ts';
import { type ContactItem, contactEvents, contactItems, takesPart } from './contact-items.ts';
import type { DyadAnswer } from './dyad-shape.ts';
import { isAbout } from './ledger.ts';
import type { Names } from './names.ts';
import type { Query } from './options.ts';
import { fits, type RecordSource } from './source.ts';
import { isOnPage } from './stretch.ts';
import { lightTold, type Told, tellPair, withOrigins } from './told.ts';
import { outlineOf, type Totals, totalsOf } from './totals.ts';

/** What leaves the program as it is. */
type Shared =
  | 'pair'
  | 'boards'
  | 'links'
  | 'measures'
  | 'posts'
  | 'relations'
  | 'advisories'
  | 'evacuations'
  | 'claims';

/** The story of two parties. */
export interface DyadStory extends Pick<DyadAnswer, Shared> {
  /** What is told, of the days asked for; answers and steps are worked out with what lies outside of them too. */
  readonly told: Told;
  /** Of all that was asked for, told here or not. */
  readonly totals: Totals;
  /** From when on deeds, contacts and claims are told, where only the latest are; null where all are. */
  readonly begin: number | null;
  readonly contacts: readonly ContactItem[];
}

export type PairQuery = Query & { readonly pair: readonly [string, string] };

/** Gathers all of the story of a pair. `whole`: all that passed between them, where it is at hand. */
export async function dyadStory(
  source: RecordSource,
  query: PairQuery,
  names: Names,
  whole?: Told,
): Promise<DyadStory> {
  const { pair, asOf } = query;
  const told = whole ?? (await tellPair(source, { pair, ...(asOf === undefined ? {} : { asOf }) }));
  const story = dyadOf(await withOrigins(source, told, names, asOf), query, names);
  return withGoBetweens(story, source, query, names);
}

/** All of a story as plain data. */
export function plainOf(story: DyadStory): object {
  const { pair, told, links, measures, posts, relations, advisories, evacuations, contacts, claims } = story;
  const { events } = told;
  return { pair, events, links, measures, posts, relations, advisories, evacuations, contacts, claims };
}

/** Adds mediation by others: its deeds are between the go-between and each of the two. */
export async function withGoBetweens(
  story: DyadStory,
  source: RecordSource,
  query: PairQuery,
  names: Names,
): Promise<DyadStory> {
  const { begin } = story;
  const { pair: _pair, ...asked } = query;
  const rest = { ...asked, ...(begin === null ? {} : { since: begin }) };
  const kinds = names.kindsWhere((kind) => kind.startsWith('mediate.'));
  const found = await Promise.all(query.pair.map((actor) => source.events({ ...rest, actor, kinds })));
  const [one, other] = found.map((events) => new Set(events.flatMap((e) => [e.source, e.target])));
  const between = (e: RecordEvent): boolean => [e.source, e.target].some((c) => one?.has(c) && other?.has(c));
  const events = [...new Map(found.flat().map((e) => [e.id, e])).values()].filter(
    (e) => between(e) && isOnPage(e.days, begin),
  );
  const ids = events.flatMap((e) => e.mentions);
  const others = await lightTold(source, events, ids.length === 0 ? [] : await source.mentions({ ids }));
  const own = new Set(story.contacts.flatMap(contactEvents));
  const added = contactItems(others).filter(
    (item) => query.pair.every((code) => takesPart(item, code)) && !contactEvents(item).some((id) => own.has(id)),
  );
  if (added.length === 0) return story;
  const contacts = [...story.contacts, ...added];
  const merged = {
    ...story.told,
    byId: new Map([...story.told.byId, ...others.byId]),
    mentions: new Map([...story.told.mentions, ...others.mentions]),
  };
  return { ...story, told: merged, contacts };
}

/** The same of events that are at hand: all that passed between the pair. */
export function dyadOf(whole: Told, query: PairQuery, names: Names): DyadStory {
  const told: Told = { ...whole, events: whole.events.filter((e) => fits(e, query)) };
  return storyOf({ told, around: whole.events, history: whole.events, claimsIn: whole }, query, names);
}

/** What a story is made of. */
export interface Pieces {
  /** The events that are told. The context, and events by id, are those of all events given here. */
  readonly told: Told;
  /** The events with those that they may answer or that may have ended them. */
  readonly around: readonly RecordEvent[];
  /** All events, of any day, that tell of posts, relations or travel advice. */
  readonly history: readonly RecordEvent[];
  /** Where claims are looked for; left out, in what is told. */
  readonly claimsIn?: Told;
  readonly begin?: number | null;
  /** Of all that was asked for; left out, of the events that are told. */
  readonly totals?: Totals;
  /** The months of all that was asked for; left out, of `history`. */
  readonly months?: Pick<Relations, 'months' | 'unplaced'>;
}

/** Puts a story together. */
export function storyOf(pieces: Pieces, query: PairQuery, names: Names): DyadStory {
  const { told, around, history, begin = null } = pieces;
  const { pair } = query;
  const { context } = told;
  const inside = new Set(told.events.map((e) => e.id));
  const asked = history.filter((e) => fits(e, query));
  const known = new Set(asked.map((e) => e.id));
  const withSteps = <Line extends { readonly steps: readonly { readonly event: string }[] }>(lines: Line[]): Line[] =>
    lines
      .map((line) => ({ ...line, steps: line.steps.filter((s) => known.has(s.event)) }))
      .filter((line) => line.steps.length > 0);
  const boards = figuresOf(told.events, told.readings);
  const { claimsIn = told } = pieces;
  const disputed = claimsIn.events.length === told.events.length ? boards : undefined;
  const sides = pair.toSorted() as [string, string];
  // Only its steps are asked for where the months are at hand.
  const formal = pieces.months === undefined ? asked : asked.filter((e) => e.kind.startsWith('relations.'));
  const relations = relationsOf(formal, context).find((r) => String(r.pair) === String(sides)) ?? null;
  const links = answersOf(around, context);
  return {
    pair,
    told,
    totals: pieces.totals ?? totalsOf(told.events.map(outlineOf), new Set(told.events.flatMap((e) => e.reports)).size),
    begin,
    boards,
    links: links.filter((l) => inside.has(l.answer)),
    measures: measuresOf(around, context, links).filter((m) => inside.has(m.event)),
    posts: withSteps(linesOfPair(representationOf(history, context), pair)),
    relations:
      pieces.months === undefined
        ? relations
        : { ...(relations ?? { pair: sides, steps: [], stretches: [] }), ...pieces.months },
    advisories: withSteps(advisoriesOf(history, context, names.scales)),
    evacuations: evacuationsOf(told.events, context),
    contacts: contactItems(told),
    claims: claimsOf(claimsIn.events, claimsIn.readings, { open: true }, disputed).filter((c) =>
      isAbout(c, pair, claimsIn),
    ),
  };
}
