/** All views of what passed between two parties. */
import { type AdvisoryLine, advisoriesOf } from '../../record/advisories/advisories.ts';
import type { AnswerLink } from '../../record/answers/answers.ts';
import { answersOf } from '../../record/answers/answers.ts';
import { type Measure, measuresOf } from '../../record/answers/measures.ts';
import { claimsOf } from '../../record/claims/claims.ts';
import type { Claim } from '../../record/claims/types.ts';
import { type Evacuation, evacuationsOf } from '../../record/evacuations/evacuations.ts';
import { type Relations, relationsOf } from '../../record/relations/relations.ts';
import { linesOfPair, type PostLine, representationOf } from '../../record/representation/representation.ts';
import type { RecordEvent } from '../../record/types.ts';
import { type ContactItem, contactEvents, contactItems, takesPart } from './contact-items.ts';
import { isAbout } from './ledger.ts';
import type { Names } from './names.ts';
import type { Query } from './options.ts';
import { fits, type RecordSource } from './source.ts';
import { lightTold, type Told, tellPair, withOrigins } from './told.ts';

/** The story of two parties. */
export interface DyadStory {
  readonly pair: readonly [string, string];
  /** What passed in the days asked for; answers and steps are worked out with what lies outside of them too. */
  readonly told: Told;
  readonly links: readonly AnswerLink[];
  readonly measures: readonly Measure[];
  readonly posts: readonly PostLine[];
  readonly relations: Relations | null;
  readonly advisories: readonly AdvisoryLine[];
  readonly evacuations: readonly Evacuation[];
  readonly contacts: readonly ContactItem[];
  /** What the two hold against one another, or about a deed between them, and do not agree on. */
  readonly claims: readonly Claim[];
  /** All of it as plain data. */
  readonly plain: object;
}

/** Gathers the story of a pair. */
export async function dyadStory(
  source: RecordSource,
  query: Query & { readonly pair: readonly [string, string] },
  names: Names,
): Promise<DyadStory> {
  const { pair, asOf } = query;
  const told = await tellPair(source, { pair, ...(asOf === undefined ? {} : { asOf }) });
  const claims = claimsOf(told.events, told.readings, { open: true }).filter((c) => isAbout(c, pair, told));
  const story = dyadOf(await withOrigins(source, told, names, asOf), query, names, claims);
  return withGoBetweens(story, source, query, names);
}

/** Adds mediation by others: its deeds are between the go-between and each of the two. */
async function withGoBetweens(
  story: DyadStory,
  source: RecordSource,
  query: Query & { readonly pair: readonly [string, string] },
  names: Names,
): Promise<DyadStory> {
  const { pair: _pair, ...rest } = query;
  const kinds = names.kindsWhere((kind) => kind.startsWith('mediate.'));
  const found = await Promise.all(query.pair.map((actor) => source.events({ ...rest, actor, kinds })));
  const [one, other] = found.map((events) => new Set(events.flatMap((e) => [e.source, e.target])));
  const between = (e: RecordEvent): boolean => [e.source, e.target].some((c) => one?.has(c) && other?.has(c));
  const events = [...new Map(found.flat().map((e) => [e.id, e])).values()].filter(between);
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
  return { ...story, told: merged, contacts, plain: { ...story.plain, contacts } };
}

/** The same of events that are at hand: all that passed between the pair. */
export function dyadOf(
  whole: Told,
  query: Query & { readonly pair: readonly [string, string] },
  names: Names,
  claims: readonly Claim[],
): DyadStory {
  const { pair } = query;
  const events = whole.events.filter((e) => fits(e, query));
  const inside = new Set(events.map((e) => e.id));
  const told: Told = { ...whole, events };
  const withSteps = <Line extends { readonly steps: readonly { readonly event: string }[] }>(lines: Line[]): Line[] =>
    lines
      .map((line) => ({ ...line, steps: line.steps.filter((s) => inside.has(s.event)) }))
      .filter((line) => line.steps.length > 0);
  const parts = {
    links: answersOf(whole.events, whole.context).filter((l) => inside.has(l.answer)),
    measures: measuresOf(whole.events, whole.context).filter((m) => inside.has(m.event)),
    posts: withSteps(linesOfPair(representationOf(whole.events, whole.context), pair)),
    relations: relationsOf(events, whole.context).find((r) => String(r.pair) === String(pair.toSorted())) ?? null,
    advisories: withSteps(advisoriesOf(whole.events, whole.context, names.scales)),
    evacuations: evacuationsOf(events, whole.context),
    contacts: contactItems(told),
    claims,
  };
  return { pair, told, ...parts, plain: { pair, events, ...parts } };
}
