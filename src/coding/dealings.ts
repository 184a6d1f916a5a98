/** With whom a state deals, where a deed leaves the other side open: by what the report tells of the two elsewhere. */
import { isMeasure } from './measures.ts';
import { codeOf, FAMILIES_ALIKE, isBilateral, isDeparture, isRecognition, isTwoSided, lacksTarget } from './sides.ts';
import type { Dealings } from './tallies.ts';
import type { Theme } from './theme.ts';
import type { Mention, MentionDate, Party } from './types.ts';

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
 * return." The answer must be told as one, not of an earlier time, and without another reason.
 *
 * @param soon the rows of the sentence of the deed and of the next.
 */
export function repaid(m: Mention, soon: () => readonly Mention[], isAnswer: (m: Mention) => boolean): Party | null {
  const own = codeOf(m.target);
  if (own === null || m.source.length > 0 || !isBilateral(m.kind)) return null;
  const answer = soon().find(
    (e) =>
      e.kind === m.kind &&
      e.status === m.status &&
      codeOf(e.source) === own &&
      e.reason === null &&
      !isBefore(e.date, m.date) &&
      isAnswer(e),
  );
  const [other] = answer?.target ?? [];
  return other?.code != null && other.code !== own ? other : null;
}

/** Whether one date is told to lie before another; false where either is open, or only one has a year. */
function isBefore({ edtf: one }: MentionDate, { edtf: other }: MentionDate): boolean {
  if (one === null || other === null || one.startsWith('X') !== other.startsWith('X')) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
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
export function bothOf(m: Mention, near: readonly Mention[], told: Dealings, theme: Theme): readonly Party[] {
  const isOpen = m.source.length === 0 && m.target.length === 0 && !isMeasure(m.kind);
  if (!isOpen || !isTwoSided(m.kind)) return [];
  const most = told.closest();
  return most.length > 0 ? most : pairBeside('', m, near, theme);
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
export function partner(m: Mention, report: Dealings): Party | null {
  const own = openTo(m);
  return own === null ? null : report.partnerOf(own);
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
