import { type Discourse, isBefore } from './discourse.ts';
import type { Draft } from './draft.ts';
import { isChief } from './offices.ts';
import type { Settle } from './salience.ts';

/** Label of an office without how it is held ("deputy ambassador" is not the ambassador, "former" is no longer). */
function sameOffice(d: Draft, x: Draft): boolean {
  return d.office !== null && (d.office === x.office || isWider(d, x.office) || isSameHeld(d, x));
}

/** "the outgoing premier" after a prime minister: who goes or cares for an office on the way out still holds it. */
function isSameHeld(d: Draft, x: Draft): boolean {
  return (
    d.definite &&
    /^(outgoing|caretaker|acting|interim) /.test(d.office ?? '') &&
    (d.office ?? '').endsWith(` ${x.office}`)
  );
}

/** "the minister" after a foreign minister, "the leader" after a president: a title in short. */
export function isWider(d: Draft, office: string | null): boolean {
  if (d.office === null || office === null || !d.definite || d.plural || d.person !== null) return false;
  if (d.office === 'leader') return isChief(office);
  return office.length > d.office.length && office.endsWith(` ${d.office}`) && office !== 'prime minister';
}

/** Offices that any envoy holds. */
const ANY_ENVOY = new Set([
  'diplomat',
  'envoy',
  'diplomats',
  'representative',
  'envoy',
  'special envoy',
  'diplomatic representative',
  'diplomatic staff',
]);

/**
 * Sentences that a repetition looks back over: more than a report has, so that only what strings many texts together is
 * cut short, where the same office or organ further off is hardly the same one.
 */
export const SAME_WINDOW = 400;

/**
 * The draft before this one that it repeats: "the ambassador", "Ambassador Eitan Naeh", "the ministry", "the consulate".
 * The nearest one of the same office, organ or post that has a code and does not differ in name, city or host.
 *
 * @param settle gives the codes of drafts before this one.
 */
export function sameBefore(discourse: Discourse, settle: Settle, d: Draft): Draft | null {
  const host = d.post?.host ?? null;
  for (let s = d.sentence; s >= 0 && s > d.sentence - SAME_WINDOW; s--) {
    const drafts = discourse.inSentence(s);
    for (let i = drafts.length - 1; i >= 0; i--) {
      const x = drafts[i];
      if (x === d || !isBefore(x, d.sentence, d.from) || !repeats(discourse, d, x)) continue;
      const { codes } = settle(x);
      if (host !== null && codes.includes(host)) continue;
      if (codes.length > 0 || (d.kind === 'office' && x.person !== null)) return x;
    }
  }
  return null;
}

function repeats(discourse: Discourse, d: Draft, x: Draft): boolean {
  if (d.person !== null && x.person !== null && surname(d) !== surname(x)) return false;
  switch (d.kind) {
    case 'envoy':
      // "The ambassador" after "Israel's embassy in Nicosia" is the one there.
      if (x.kind === 'mission' && !d.plural && d.post)
        return (
          (d.definite || d.person !== null || STAFF_OFFICES.has(d.office ?? '')) &&
          d.post.type === x.post?.type &&
          samePost(d, x)
        );
      if (x.kind !== 'envoy' || (d.plural !== x.plural && d.plural)) return false;
      return (sameOffice(d, x) || (ANY_ENVOY.has(d.office ?? '') && d.person === null)) && samePost(d, x);
    case 'mission':
      return (
        (x.kind === 'mission' || (x.kind === 'envoy' && x.post?.city !== null)) &&
        d.post?.type === x.post?.type &&
        samePost(d, x)
      );
    case 'organ':
      return (x.organ !== null && x.kind !== 'organisation' && sameOrgan(discourse, d, x)) || false;
    case 'office':
    case 'person':
      // "the militants" after an armed group or its fighters
      if (d.office === 'armed group member' && d.definite && d.plural)
        return x.role === 'REB' && (x.kind === 'group' || x.kind === 'organisation' || x.office === d.office);
      return (x.kind === 'office' || x.kind === 'person') && sameOffice(d, x) && !x.plural && !d.plural;
    case 'nationals':
      return (
        x.kind === 'nationals' &&
        d.sentence - x.sentence <= REACH &&
        d.plural === x.plural &&
        samePeople(discourse, d, x)
      );
    default:
      return false;
  }
}

/** Those who are named by the post they work at. */
const STAFF_OFFICES = new Set(['embassy staff', 'consular officer', 'diplomatic staff']);

/** Organs that a state has many of, so that the same word a few sentences on may be another's. */
const MANY = new Set(['COP', 'JUD', 'MIL', 'SPY']);
/** How many sentences such a word reaches back. */
const REACH = 3;

/** "the ministry" repeats "the foreign ministry", and the ministry of a foreign minister. */
function sameOrgan(discourse: Discourse, d: Draft, x: Draft): boolean {
  if (d.plural !== x.plural && x.kind === 'organ') return false;
  // An official belongs to a government, but "the government" may be another's.
  if (x.kind !== 'organ' && (d.organ === 'government' || MANY.has(d.role ?? ''))) return false;
  const word = wordOf(discourse, d);
  if (d.organ === x.organ) {
    const local = MANY.has(d.role ?? '') || word === 'authorities';
    return !local || (wordOf(discourse, x) === word && d.sentence - x.sentence <= REACH);
  }
  if (d.to - d.from > 1 || !d.definite) return false;
  return x.kind === 'organ' && (x.organ ?? '').toLowerCase().split(' ').at(-1) === word;
}

/**
 * "the hostages" after "23 South Koreans": the people of one state of whom the sentence before speaks, or this one. Null
 * when it speaks of several peoples, or when a state or place of another people has come between.
 */
export function peopleBefore(discourse: Discourse, settle: Settle, d: Draft): Draft | null {
  for (let s = d.sentence; s >= 0 && s >= d.sentence - 1; s--) {
    const people = discourse
      .inSentence(s)
      .filter((x) => x !== d && x.kind === 'nationals' && isBefore(x, d.sentence, d.from) && x.plural === d.plural)
      .filter((x) => settle(x).codes.length > 0);
    const codes = new Set(people.flatMap((x) => settle(x).codes));
    if (codes.size === 1) return people.at(-1) ?? null;
    if (codes.size > 1) return null;
  }
  return null;
}

/** "the refugees" after "Syrian refugees", "the demonstrators" after "protesters". */
function samePeople(discourse: Discourse, d: Draft, x: Draft): boolean {
  if (!d.definite) return false;
  return wordOf(discourse, d) === wordOf(discourse, x) || (d.need.type === 'crowd' && x.need.type === 'crowd');
}

function samePost(d: Draft, x: Draft): boolean {
  const a = d.post;
  const b = x.post;
  if (!a || !b) return true;
  if (a.city !== null && b.city !== null) return a.city === b.city;
  if (a.host !== null && b.host !== null) return a.host === b.host;
  // A place that the other does not have makes another post, as the embassy in Ankara is not the one before.
  return a.host === null || d.kind === 'envoy';
}

function surname(d: Draft): string {
  return (d.person ?? '').split(' ').at(-1) ?? '';
}

function wordOf(discourse: Discourse, d: Draft): string {
  return discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase();
}

/** The mission that another is joined to in a row ("the Israeli consulate in Istanbul and the embassy in Ankara"). */
export function siblingMission(discourse: Discourse, settle: Settle, d: Draft): Draft | null {
  const { tokens } = discourse.scene(d.sentence).sentence;
  const rows = discourse.inSentence(d.sentence).filter((x) => x !== d && (x.kind === 'mission' || x.kind === 'envoy'));
  for (const x of rows) {
    if (x.from >= d.from || settle(x).codes.length === 0) continue;
    const between = tokens.slice(x.to, d.from).filter((t) => t.upos !== 'DET');
    const row = between.length <= 2 && between.every((t) => t.upos === 'CCONJ' || t.text === ',');
    const h = discourse.head(d);
    if (row || (tokens[h].deprel === 'conj' && tokens[h].head === discourse.head(x))) return x;
  }
  return null;
}
