/** What a report has said before of the same deed: "Two envoys were expelled. ... The envoys were declared unwelcome." */
import { between, bothOf, counterpart, doer, opposite, partner, repaid, theatre } from './dealings.ts';
import { mentionId, partyKey, unique } from './ids.ts';
import { isMeasure, measuresBefore } from './measures.ts';
import { Past } from './past.ts';
import { codeOf, isRecognition, lacksTarget } from './sides.ts';
import { Dealings } from './tallies.ts';
import type { Theme } from './theme.ts';
import type { Mention, Party } from './types.ts';

/** How many sentences back a deed may have been told with all its parties. */
const REACH = 5;
/** How many sentences back two must have dealt with one another to be those whom a deed leaves open. */
const LATELY = 2;

/** What the story needs to know of the rows beside themselves. */
export interface Story {
  /** The number of the sentence that a mention stands in. */
  readonly sentenceOf: (m: Mention) => number;
  /** The two states that the report is about, when no deed before tells who the other side is. */
  readonly theme: Theme;
  /** Kinds that take two, so that they are told of each towards the other. */
  readonly mutual: ReadonlySet<string>;
  /** Ids of mentions that are no rows unless the story gives the side that they lack. */
  readonly wanting: ReadonlySet<string>;
  /** Whether the words of a mention tell it as an answer ("in return"). */
  readonly isAnswer: (m: Mention) => boolean;
}

/**
 * Gives a mention the party that its own words leave open, from the nearest earlier mention of the same kind and status
 * with the same other party; a step that an envoy's or mission's state takes is against the one state that it has
 * dealt with before ("Peru expelled an Omani envoy. ... Oman called its ambassador home."). Such a party has the span that
 * names it there, and the basis `previous` from the sentence before, `resolved` from further back. Who deals with whom in
 * the whole report is counted by rows whose own words name both, never by what was inferred.
 *
 * @param mentions rows of one report in the order of their sentences.
 * @returns the rows in text order.
 */
export function continueStory(mentions: readonly Mention[], story: Story): Mention[] {
  const { sentenceOf } = story;
  const all = unique(mentions);
  const stated = new Set(all.filter((m) => codeOf(m.source) !== null && codeOf(m.target) !== null));
  const lacks = (m: Mention): number => Number(m.source.length === 0 || m.target.length === 0);
  const once = unique(continueOnce(all, stated, story));
  // What is still open is tried once more, after what its sentence tells whole by then.
  const wholeFirst = once.toSorted((a, b) => sentenceOf(a) - sentenceOf(b) || lacks(a) - lacks(b));
  const twice = unique(continueOnce(wholeFirst, stated, story));
  return twice.toSorted((a, b) => sentenceOf(a) - sentenceOf(b) || a.trigger.start - b.trigger.start);
}

function continueOnce(mentions: readonly Mention[], stated: ReadonlySet<Mention>, story: Story): Mention[] {
  const { sentenceOf, theme, mutual, wanting, isAnswer } = story;
  const bySentence = Map.groupBy(mentions, sentenceOf);
  const report = new Dealings();
  for (const m of stated) report.add(m);
  const past = new Past(sentenceOf);
  const push = (whole: Mention): void => {
    past.add(whole);
    if (mutual.has(whole.kind) && whole.status !== 'denied') past.add(turned(whole));
  };
  for (const m of mentions) {
    const at = sentenceOf(m);
    const near = past.near(at, REACH);
    const earlier = near.findLast(
      (e) => at > sentenceOf(e) && e.kind === m.kind && e.status === m.status && completes(e, m),
    );
    const soon = (): readonly Mention[] => [...(bySentence.get(at) ?? []), ...(bySentence.get(at + 1) ?? [])];
    const other = earlier
      ? null
      : (repaid(m, soon, isAnswer) ??
        theatre(m, isRecognition(m) ? past.recognised() : near) ??
        doer(m, near) ??
        counterpart(m, near, sentenceOf) ??
        opposite(m, theme) ??
        partner(m, report));
    const lately = near.filter((e) => at - sentenceOf(e) <= LATELY);
    const parted = between(m, near, theme);
    const both = bothOf(m, lately, past.dealings, theme);
    const measures = earlier ? [] : measuresBefore(m, near, sentenceOf);
    if (earlier)
      for (const e of fellows(earlier, m, near, sentenceOf)) push(filled(m, e.source, e.target, at - sentenceOf(e)));
    else if (measures.length > 0) for (const e of measures) past.add(filled(m, e.source, e.target, at - sentenceOf(e)));
    else if (parted.length > 0) for (const party of parted) past.add(filled(m, [], [party], REACH));
    else if (other && past.allows(m, other)) push(filled(m, [other], [other], REACH));
    else if (both.length === 2) push(filled(m, both.slice(0, 1), both.slice(1), REACH));
    else if (!wanting.has(m.id)) past.add(m);
    if (stated.has(m)) past.dealings.add(m);
  }
  return past.all();
}

/** Whether an earlier mention has the one party that a later one lacks, and agrees on the other. */
function completes(earlier: Mention, later: Mention): boolean {
  const [source, target] = [codeOf(earlier.source), codeOf(earlier.target)];
  if (source === null || target === null) return false;
  if (later.source.length === 0) return codeOf(later.target) === target;
  return lacksTarget(later) && codeOf(later.source) === source;
}

/** The rows of the same deed that complete a later one as well ("a duty on goods from Peru and Chile ... lifted the duty"). */
function fellows(
  earlier: Mention,
  later: Mention,
  told: readonly Mention[],
  sentenceOf: (m: Mention) => number,
): readonly Mention[] {
  const same = told.filter(
    (e) =>
      e === earlier ||
      (isMeasure(e.kind) &&
        e.kind === earlier.kind &&
        e.status === earlier.status &&
        sentenceOf(e) === sentenceOf(earlier) &&
        completes(e, later)),
  );
  const sides = (e: Mention): string => `${codeOf(e.source)} ${codeOf(e.target)}`;
  return same.filter((e, i) => same.findIndex((o) => sides(o) === sides(e)) === i);
}

function filled(m: Mention, sources: readonly Party[], targets: readonly Party[], gap: number): Mention {
  const source = m.source.length === 0 ? sources.map((p) => asEarlier(p, gap)) : m.source;
  const target = lacksTarget(m) ? targets.map((p) => ofState(m.target[0], asEarlier(p, gap))) : m.target;
  return { ...m, id: mentionId(m.report, m.trigger, m.kind, partyKey(source[0]), partyKey(target[0])), source, target };
}

/** One told of without a state, as one of the state that the story gives. */
function ofState(own: Party | undefined, state: Party): Party {
  return own ? { ...own, code: state.code, basis: 'resolved', antecedent: state.antecedent ?? state.span } : state;
}

/** The same deed of the other towards the one. */
function turned(m: Mention): Mention {
  const id = mentionId(m.report, m.trigger, m.kind, partyKey(m.target[0]), partyKey(m.source[0]));
  return { ...m, id, source: m.target, target: m.source };
}

/** The sentence before is `previous`; from further back it is resolved, with the words that it comes from. */
function asEarlier(party: Party, gap: number): Party {
  return gap <= 1 ? { ...party, basis: 'previous' } : { ...party, basis: 'resolved', antecedent: party.span };
}
