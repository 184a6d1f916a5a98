/** What a report has said before of the same deed: "Two envoys were expelled. ... The envoys were declared unwelcome." */
import { mentionId, partyKey } from './ids.ts';
import { isMeasure, measuresBefore } from './measures.ts';
import type { Theme } from './theme.ts';
import type { Mention, Party } from './types.ts';

/** How many sentences back a deed may have been told with all its parties. */
const REACH = 5;
/** How many sentences back two must have dealt with one another to be those whom a deed leaves open. */
const LATELY = 2;
/** How many dealings a report must tell with a state that it leaves open elsewhere, and how many times those with the next. */
const PARTNER = 2;

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

/** Whether the target is not told, or is one who seeks refuge or holds a post, of a state that is not. */
function lacksTarget(m: Mention): boolean {
  return m.target.length === 0 || (/^(?:asylum|envoy)\./.test(m.kind) && m.target.every((p) => p.code === null));
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

/**
 * The state that the latest sentence with dealings of the same two-sided sort sets against the one known party of a row;
 * none when it sets several.
 */
function counterpart(m: Mention, near: readonly Mention[], sentenceOf: (m: Mention) => number): Party | null {
  const own = openTo(m);
  if (own === null) return null;
  const others = near
    .filter((e) => isBilateral(e.kind) && (!isRecognition(m) || isRecognition(e)))
    .flatMap((e) => {
      const parties = codeOf(e.source) === own ? e.target : codeOf(e.target) === own ? e.source : [];
      return parties.filter((p) => p.code !== null && p.code !== own).map((party) => ({ party, at: sentenceOf(e) }));
    });
  const last = others.at(-1);
  return last && others.every((o) => o.at !== last.at || o.party.code === last.party.code) ? last.party : null;
}

/**
 * Who is paid back for a deed told without its doer: "An Omani envoy was expelled in March. Oman threw out a Peruvian in
 * return."
 */
function repaid(m: Mention, all: readonly Mention[], sentenceOf: (m: Mention) => number): Party | null {
  const own = codeOf(m.target);
  if (own === null || m.source.length > 0 || !isBilateral(m.kind)) return null;
  const answer = all.find((e) => {
    const gap = sentenceOf(e) - sentenceOf(m);
    return (gap === 0 || gap === 1) && e.kind === m.kind && e.status === m.status && codeOf(e.source) === own;
  });
  const [other] = answer?.target ?? [];
  return other?.code != null && other.code !== own ? other : null;
}

/** The known party of a two-sided deed whose other side is open; null when there is none. */
function openTo(m: Mention): string | null {
  if ((m.source.length > 0 && !lacksTarget(m)) || !isBilateral(m.kind)) return null;
  // Who did what is told of another time may have been anybody.
  if (m.source.length === 0 && m.date.basis !== 'none') return null;
  return codeOf(m.source) ?? codeOf(m.target);
}

/**
 * The two whom a third party stands between, when its own words do not say: those who last dealt with one another, else
 * the two states that the report is about beside it.
 */
function between(m: Mention, near: readonly Mention[], theme: Theme): readonly Party[] {
  const third = codeOf(m.source);
  if (!m.kind.startsWith('mediate.') || third === null || m.target.length > 0) return [];
  const here = sidesHere(third, m, near);
  return here.length > 2 ? here : pairBeside(third, m, near, theme);
}

/** All who deal with one another in the sentence of a row ("The Emirates and Bahrain made peace with Israel under an accord brokered by"). */
function sidesHere(third: string, m: Mention, near: readonly Mention[]): readonly Party[] {
  const here = near.filter((e) => e.sentence.start === m.sentence.start && isTwoSided(e.kind));
  const parties = here.flatMap((e) => [...e.source, ...e.target]);
  if (parties.some((p) => p.code === null || p.code === third)) return [];
  return parties.filter((p, i) => parties.findIndex((o) => o.code === p.code) === i);
}

/** The two who did what a sentence tells without saying who ("The accord was signed in March"). */
function bothOf(m: Mention, near: readonly Mention[], told: readonly Mention[], theme: Theme): readonly Party[] {
  const isOpen = m.source.length === 0 && m.target.length === 0 && !isMeasure(m.kind);
  if (!isOpen || !isTwoSided(m.kind)) return [];
  const most = mostDealing(told);
  return most.length > 0 ? most : pairBeside('', m, near, theme);
}

/** The two who have dealt with one another more than all others together, and each of them towards the other; none when no two have. */
function mostDealing(told: readonly Mention[]): readonly Party[] {
  const dealings = new Map<string, Mention[]>();
  let all = 0;
  for (const e of told) {
    const [source, target] = [codeOf(e.source), codeOf(e.target)];
    if (!isTwoSided(e.kind) || source === null || target === null) continue;
    const key = [source, target].toSorted().join(' ');
    dealings.set(key, [...(dealings.get(key) ?? []), e]);
    all++;
  }
  const [first] = [...dealings.values()].toSorted((a, b) => b.length - a.length);
  const [one] = first ?? [];
  if (!first || !one || first.length <= PARTNER || first.length * 2 <= all || !isAnswered(one, first)) return [];
  return [...one.source.slice(0, 1), ...one.target.slice(0, 1)];
}

function pairBeside(third: string, m: Mention, near: readonly Mention[], theme: Theme): readonly Party[] {
  const main = theme.twoBeside(third, m);
  if (main.length === 2) return main;
  const last = near.findLast(
    (e) => codeOf(e.source) !== null && codeOf(e.target) !== null && (isTwoSided(e.kind) || isAnswered(e, near)),
  );
  // Where others only leave, those at odds are in the state that they leave.
  const sides = last && !isDeparture(last) ? last.source.slice(0, 1) : [];
  const beside = last ? [...sides, ...last.target.slice(0, 1)] : [];
  return beside.every((p) => p.code !== third) ? beside : [];
}

/** Whether the same deed is told the other way round too ("blamed one another"). */
function isAnswered(m: Mention, among: readonly Mention[]): boolean {
  return among.some(
    (o) => o.kind === m.kind && codeOf(o.source) === codeOf(m.target) && codeOf(o.target) === codeOf(m.source),
  );
}

function isTwoSided(kind: string): boolean {
  return isBilateral(kind) || /^(?:talks|meeting|agreement)\./.test(kind);
}

/** The state that a whole report has most dealings of the one known party with, where no other comes near. */
function partner(m: Mention, all: readonly Mention[]): Party | null {
  const own = openTo(m);
  if (own === null) return null;
  const dealings = new Map<string, Party[]>();
  for (const e of all) {
    if (!isTwoSided(e.kind) || codeOf(e.source) === null || codeOf(e.target) === null) continue;
    const other = codeOf(e.source) === own ? e.target[0] : codeOf(e.target) === own ? e.source[0] : null;
    if (other) dealings.set(other.code as string, [...(dealings.get(other.code as string) ?? []), other]);
  }
  const [first, second] = [...dealings.values()].toSorted((x, y) => y.length - x.length);
  return first && first.length > PARTNER && first.length >= PARTNER * (second?.length ?? 0) ? first[0] : null;
}

/** How many states must deal with one alone for it to be the one that a report is about. */
const SPOKES = 3;

/**
 * The state with whom several others deal, and each of them with hardly anybody else: what one more does without saying to
 * whom is done to it ("The United States might impose sanctions", where four others broke with Mali).
 */
function hub(m: Mention, all: readonly Mention[]): Party | null {
  const own = codeOf(m.source);
  if (own === null || openTo(m) === null) return null;
  const partners = new Map<string, Map<string, Party>>();
  const note = (one: string, other: Party): void => {
    partners.set(one, (partners.get(one) ?? new Map<string, Party>()).set(other.code as string, other));
  };
  for (const e of all) {
    const [source, target] = [e.source[0], e.target[0]];
    if (!isBilateral(e.kind) || source?.code == null || target?.code == null) continue;
    note(source.code, target);
    note(target.code, source);
  }
  const [first, second] = [...partners].toSorted(([, a], [, b]) => b.size - a.size);
  if (!first || first[0] === own || first[1].size < SPOKES || first[1].size < PARTNER * (second?.[1].size ?? 0))
    return null;
  const named = all.find((e) => e.target[0]?.code === first[0])?.target[0];
  return named ?? null;
}

function opposite(m: Mention, theme: Theme): Party | null {
  const own = openTo(m);
  return own === null ? null : theme.opposite(own, m);
}

/**
 * Where several states do the same, the one that they all do it to: "France flew its diplomats to safety" after others left
 * Sudan, "Bahrain had recalled its ambassador" after Kuwait did so from Lebanon.
 */
function theatre(m: Mention, near: readonly Mention[]): Party | null {
  const own = codeOf(m.source);
  // Each visits somebody else.
  if (own === null || !lacksTarget(m) || !isBilateral(m.kind) || m.kind.startsWith('visit.')) return null;
  const alike = (e: Mention): boolean =>
    familiesAlike.some((of) => of(m)) ? familiesAlike.some((of) => of(m) && of(e)) : e.kind === m.kind;
  const left = near.filter(alike).flatMap((e) => e.target.filter((p) => p.code !== null));
  const last = left.at(-1);
  return last && last.code !== own && left.every((p) => p.code === last.code) ? last : null;
}

/**
 * Who last did the same to another, where it is told without saying who does it: "Peru summoned the Omani ambassador. The
 * Kenyan ambassador was called in days later."
 */
function doer(m: Mention, near: readonly Mention[]): Party | null {
  const own = codeOf(m.target);
  if (own === null || m.source.length > 0 || openTo(m) === null) return null;
  const doers = near
    .filter((e) => e.kind === m.kind && e.status === m.status && codeOf(e.target) !== null)
    .flatMap((e) => e.source.filter((p) => p.code !== null));
  const last = doers.at(-1);
  return last && last.code !== own && doers.every((p) => p.code === last.code) ? last : null;
}

/** A state is recognised by many, and who deals with one of them has not to do with it. */
function isRecognition(m: Mention): boolean {
  return m.kind.startsWith('recognition.');
}

/** Those who seek refuge are taken in by some and turned away by others. */
function isAsylum(m: Mention): boolean {
  return m.kind.startsWith('asylum.');
}

function isDeparture(m: Mention): boolean {
  return /^(?:nationals|travel)\.|^mission\.(?:evacuate|suspend|reduce|close|relocate)$/.test(m.kind);
}

const familiesAlike = [isDeparture, isRecognition, isAsylum];

/** Families whose deeds are between two states, so that an open side may be the one dealt with before. */
const BILATERAL = new Set(
  'envoy mission relations visa border airspace asylum trade sanction nationals travel agreement recognition visit talks call'.split(
    ' ',
  ),
);

/** Whether a deed may lack a side that the story gives. */
export function isCompletable(kind: string): boolean {
  return isBilateral(kind) || /^(?:mediate|meeting)\./.test(kind);
}

/** Whether a kind is a dealing of one state with another. */
export function isBilateral(kind: string): boolean {
  // A guest whom no state is given for may be anybody's.
  return kind !== 'visit.host' && BILATERAL.has(kind.slice(0, kind.indexOf('.')));
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

function codeOf(parties: readonly Party[]): string | null {
  return parties[0]?.code ?? null;
}
