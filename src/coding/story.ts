/** What a report has said before of the same deed: "Two envoys were expelled. ... The envoys were declared unwelcome." */
import { between, bothOf, counterpart, doer, hub, opposite, partner, repaid, theatre } from './dealings.ts';
import { mentionId, partyKey } from './ids.ts';
import { isMeasure, measuresBefore } from './measures.ts';
import { codeOf, isRecognition, lacksTarget } from './sides.ts';
import type { Theme } from './theme.ts';
import type { Mention, Party } from './types.ts';

/** How many sentences back a deed may have been told with all its parties. */
const REACH = 5;
/** How many sentences back two must have dealt with one another to be those whom a deed leaves open. */
const LATELY = 2;

/**
 * Gives a mention the party that its own words leave open, from the nearest earlier mention of the same kind and status
 * with the same other party; a step that an envoy's or mission's state takes is against the one state that it has
 * dealt with before ("Peru expelled an Omani envoy. ... Oman called its ambassador home."). Such a party has the span that
 * names it there, and the basis `previous` from the sentence before, `resolved` from further back.
 *
 * @param mentions rows of one report in text order.
 * @param sentenceOf the number of the sentence that a mention stands in.
 * @param theme the two states that the report is about, when no deed before tells who the other side is.
 * @param isMutual whether a kind takes two, so that it is told of each towards the other.
 * @param wanting ids of mentions that are no rows unless the story gives the side that they lack.
 */
export function continueStory(
  mentions: readonly Mention[],
  sentenceOf: (m: Mention) => number,
  theme: Theme,
  isMutual: (kind: string) => boolean,
  wanting: ReadonlySet<string>,
): Mention[] {
  const told: Mention[] = [];
  for (const m of mentions) {
    const at = sentenceOf(m);
    const earlier = told.findLast((e) => {
      const gap = at - sentenceOf(e);
      return gap > 0 && gap <= REACH && e.kind === m.kind && e.status === m.status && completes(e, m);
    });
    const near = told.filter((e) => at - sentenceOf(e) <= REACH);
    const other = earlier
      ? null
      : (repaid(m, mentions, sentenceOf) ??
        theatre(m, isRecognition(m) ? told : near) ??
        doer(m, near) ??
        counterpart(m, near, sentenceOf) ??
        opposite(m, theme) ??
        partner(m, mentions) ??
        hub(m, [...told, ...mentions]));
    const lately = near.filter((e) => at - sentenceOf(e) <= LATELY);
    const parted = between(m, near, theme);
    const both = bothOf(m, lately, told, theme);
    const measures = earlier ? [] : measuresBefore(m, near, sentenceOf);
    const push = (whole: Mention): void => {
      told.push(whole, ...(isMutual(m.kind) && m.status !== 'denied' ? [turned(whole)] : []));
    };
    if (earlier)
      for (const e of fellows(earlier, m, told, sentenceOf)) push(filled(m, e.source, e.target, at - sentenceOf(e)));
    else if (measures.length > 0) told.push(...measures.map((e) => filled(m, e.source, e.target, at - sentenceOf(e))));
    else if (parted.length > 0) told.push(...parted.map((party) => filled(m, [], [party], REACH)));
    else if (other) push(filled(m, [other], [other], REACH));
    else if (both.length === 2) push(filled(m, both.slice(0, 1), both.slice(1), REACH));
    else if (!wanting.has(m.id)) told.push(m);
  }
  return told;
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
