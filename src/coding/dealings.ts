/** With whom a state deals, where a deed leaves the other side open: by what the report tells of the two elsewhere. */
import { isMeasure } from './measures.ts';
import { codeOf, FAMILIES_ALIKE, isBilateral, isDeparture, isRecognition, isTwoSided, lacksTarget } from './sides.ts';
import type { Theme } from './theme.ts';
import type { Mention, Party } from './types.ts';

/** How many dealings a report must tell with a state that it leaves open elsewhere, and how many times those with the next. */
const PARTNER = 2;

/**
 * The state that the latest sentence with dealings of the same two-sided sort sets against the one known party of a row;
 * none when it sets several.
 */
export function counterpart(m: Mention, near: readonly Mention[], sentenceOf: (m: Mention) => number): Party | null {
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
export function repaid(m: Mention, all: readonly Mention[], sentenceOf: (m: Mention) => number): Party | null {
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
export function between(m: Mention, near: readonly Mention[], theme: Theme): readonly Party[] {
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
export function bothOf(m: Mention, near: readonly Mention[], told: readonly Mention[], theme: Theme): readonly Party[] {
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

/** The state that a whole report has most dealings of the one known party with, where no other comes near. */
export function partner(m: Mention, all: readonly Mention[]): Party | null {
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
export function hub(m: Mention, all: readonly Mention[]): Party | null {
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

/** The other of the two states that the report is about. */
export function opposite(m: Mention, theme: Theme): Party | null {
  const own = openTo(m);
  return own === null ? null : theme.opposite(own, m);
}

/**
 * Where several states do the same, the one that they all do it to: "France flew its diplomats to safety" after others left
 * Sudan, "Bahrain had recalled its ambassador" after Kuwait did so from Lebanon.
 */
export function theatre(m: Mention, near: readonly Mention[]): Party | null {
  const own = codeOf(m.source);
  // Each visits somebody else.
  if (own === null || !lacksTarget(m) || !isBilateral(m.kind) || m.kind.startsWith('visit.')) return null;
  const alike = (e: Mention): boolean =>
    FAMILIES_ALIKE.some((of) => of(m)) ? FAMILIES_ALIKE.some((of) => of(m) && of(e)) : e.kind === m.kind;
  const left = near.filter(alike).flatMap((e) => e.target.filter((p) => p.code !== null));
  const last = left.at(-1);
  return last && last.code !== own && left.every((p) => p.code === last.code) ? last : null;
}

/**
 * Who last did the same to another, where it is told without saying who does it: "Peru summoned the Omani ambassador. The
 * Kenyan ambassador was called in days later."
 */
export function doer(m: Mention, near: readonly Mention[]): Party | null {
  const own = codeOf(m.target);
  if (own === null || m.source.length > 0 || openTo(m) === null) return null;
  const doers = near
    .filter((e) => e.kind === m.kind && e.status === m.status && codeOf(e.target) !== null)
    .flatMap((e) => e.source.filter((p) => p.code !== null));
  const last = doers.at(-1);
  return last && last.code !== own && doers.every((p) => p.code === last.code) ? last : null;
}
