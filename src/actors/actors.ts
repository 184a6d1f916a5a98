import type { Sentence } from '../language/types.ts';
import type { Report } from '../report/types.ts';
import { judgeFor, type Support, supportOf } from './ambiguity.ts';
import { anaphorDrafts } from './anaphors.ts';
import { joinAppositions } from './appositions.ts';
import { namedAfterStates } from './bodies.ts';
import { fitsBody } from './body-anaphors.ts';
import { resolver } from './coreference.ts';
import { discourseOf } from './discourse.ts';
import type { Draft, Scene } from './draft.ts';
import type { Gazetteer } from './gazetteer.ts';
import { createHolders, type Holders } from './holders.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { type OfficeHeld, toMentions } from './mentions.ts';
import { attachModifiers } from './modifiers.ts';
import { withOpeningName } from './openings.ts';
import { createPersonTable } from './person-table.ts';
import { type PersonTable, peopleOf } from './persons.ts';
import { phrasesOf } from './phrases.ts';
import { type Reading, readPhrase } from './reader.ts';
import { regionOf, statesCalled } from './regions.ts';
import { cutSentence, scan } from './scan.ts';
import { datelineState, openingState } from './story-place.ts';
import type { ActorMention } from './types.ts';
import { ISLANDS } from './words.ts';

/** The actors layer of one gazetteer. */
export interface Actors extends Lookup, Pick<Holders, 'holdersOf' | 'officesOf'> {
  /**
   * Finds who is spoken of: noun phrases with their state or organisation, office, post and how each is known.
   *
   * @param sentences parsed sentences of the report, in the order of its text.
   * @returns mentions by sentence and position; one may lie inside another ("Israel" in "Israel's consul general").
   */
  readonly find: (report: Report, sentences: readonly Sentence[]) => ActorMention[];
}

/** Parts that may be added to the gazetteer. */
export interface ActorParts {
  /** Who held which office when, in place of the gazetteer's table; null for none. */
  readonly persons?: PersonTable | null;
}

/** Makes the actors layer. Names are indexed at the first report, so that this itself costs next to nothing. */
export function createActors(gazetteer: Gazetteer, parts: ActorParts = {}): Actors {
  let lexicon: Lexicon | null = null;
  const lookup = lookupOf(gazetteer);
  const holders = createHolders(gazetteer);
  const persons = parts.persons === undefined ? createPersonTable(gazetteer, holders) : parts.persons;
  return {
    ...lookup,
    holdersOf: holders.holdersOf,
    officesOf: holders.officesOf,
    find: (report, sentences) => {
      lexicon ??= buildLexicon(gazetteer);
      return findActors(report, sentences, { lexicon, lookup, persons });
    },
  };
}

interface Tools {
  readonly lexicon: Lexicon;
  readonly lookup: Lookup;
  readonly persons: PersonTable | null;
}

function findActors(
  report: Report,
  sentences: readonly Sentence[],
  { lexicon, lookup, persons }: Tools,
): ActorMention[] {
  const bears = (name: string): boolean => persons?.bears?.(name, report.date.edtf) ?? false;
  const read = sentences.map((s) => withOpeningName(s, bears));
  const { scenes, support } = scenesOf(report, read, lexicon);
  const drafts = scenes.map(draftsOf);
  const home = datelineState(report, lexicon) ?? openingState(scenes[0]);
  const discourse = discourseOf(scenes, drafts);
  const settle = resolver({
    discourse,
    people: peopleOf(discourse.drafts, discourse.scene),
    persons,
    date: report.date.edtf,
    isState: (code) => lookup.stateByCode(code) !== null,
    isCalled: (code, words) => isCalled(lookup, code, words),
    supports: (code) => support.has(code) || code === home,
    home,
    fitsBody: (code, noun) => fitsBody(lookup, code, noun),
    basedIn: (code, state) => {
      const base = lookup.organisationByCode(code)?.base ?? lookup.outletByCode(code)?.state ?? null;
      return base === state || (base === null && lookup.stateByCode(code) === null);
    },
  });
  const officeHeld: OfficeHeld = (person, code, office) =>
    persons?.officeHeld(person, code, office, report.date.edtf) ?? null;
  return toMentions(discourse, settle, { lookup, officeHeld });
}

/** "the kingdom" is a state of that kind or with that word in a name; "the country" is any, of its part of the world if said. */
function isCalled(lookup: Lookup, code: string, words: readonly string[]): boolean {
  const state = lookup.stateByCode(code);
  const noun = words.at(-1) ?? '';
  if (!state || regionOf(words.slice(0, -1))?.has(code) === false) return false;
  if (statesCalled(noun)?.has(code)) return true;
  if (noun === 'island' || noun === 'archipelago') return ISLANDS.has(code);
  if (noun === 'state') return true;
  if (noun === 'city-state') return code === 'SGP' || code === 'VAT' || code === 'MCO';
  return (
    noun === 'capital' ||
    noun === 'country' ||
    noun === 'nation' ||
    state.names.some((name) => name.toLowerCase().includes(noun))
  );
}

interface Scenes {
  readonly scenes: readonly Scene[];
  readonly support: Support;
}

/** Scans all sentences, first for the names that are sure, then with their support for the ambiguous ones. */
function scenesOf(report: Report, sentences: readonly Sentence[], lexicon: Lexicon): Scenes {
  const cuts = sentences.map(cutSentence);
  const first = cuts.map((pieces) => scan(pieces, lexicon));
  const support = supportOf(first.flat(), report.dateline?.place?.name ?? null);
  const scenes = sentences.map((sentence, k) => {
    const judge = judgeFor(sentence, cuts[k].loud, support);
    // Only where a name does not count can another, shorter or further on, take its place.
    const matches = first[k].every((match) => judge(match) === match) ? first[k] : scan(cuts[k], lexicon, judge);
    const matchAt = new Int16Array(sentence.tokens.length).fill(-1);
    for (const [m, { from, to }] of matches.entries()) matchAt.fill(m, from, to);
    const text = sentence.span.in === 'title' ? (report.title ?? '') : report.text;
    return { report, sentence, text, matches, matchAt, titleCase: isTitleCase(sentence) };
  });
  return { scenes, support };
}

function draftsOf(scene: Scene): Draft[] {
  const phrases = phrasesOf(scene);
  const readings = phrases.map((phrase) => readPhrase(scene, phrase));
  const { dropped, added } = namedAfterStates(scene, readings);
  const kept = dropped.size === 0 ? readings : readings.map((r) => without(r, dropped));
  attachModifiers(scene, kept);
  const drafts = [...joinAppositions(scene, kept), ...added];
  return [...drafts, ...anaphorDrafts(scene, phrases, drafts)];
}

function without(reading: Reading, dropped: ReadonlySet<Draft>): Reading {
  const drafts = reading.drafts.filter((d) => !dropped.has(d));
  return { ...reading, drafts, tail: reading.tail && dropped.has(reading.tail) ? null : reading.tail };
}

/** Whether nearly all longer words have a capital, as in headlines, so that capitals say nothing about names. */
function isTitleCase({ tokens }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (const { text } of tokens) {
    if (text.length < 4 || text.toLowerCase() === text.toUpperCase()) continue;
    words++;
    if (text.charAt(0) !== text.charAt(0).toLowerCase()) capitals++;
  }
  return words >= 4 && capitals / words >= 0.75;
}
