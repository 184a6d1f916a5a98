import { caseOf } from '../language/clause.ts';
import { subjectsOf } from '../language/roles.ts';
import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { type Discourse, isBefore, isSubject, isUnder, subjectsOver } from './discourse.ts';
import type { Draft } from './draft.ts';
import { measuredParty } from './measured.ts';
import { prepositionBefore } from './place.ts';
import { HARM_VERBS, JUDGE_VERBS, MISSION_VERBS } from './words.ts';

/** What a pronoun can stand for, by its form. */
export interface PronounSort {
  readonly number: 'singular' | 'plural';
  readonly animate: boolean;
}

const PARTIES = new Set(['state', 'organ', 'organisation', 'group', 'outlet', 'mission']);
const PERSONS = new Set(['person', 'office', 'envoy']);
/** What only states and organisations have. */
const ABROAD = new Set(['mission', 'envoy', 'nationals']);
/** How many sentences a pronoun looks back. */
const WINDOW = 2;
/** Organisations and organs that are plural in form or in sense take "they". */
const PLURAL_KINDS = new Set(['nationals', 'envoy', 'office', 'organ', 'group', 'person', 'mission']);

/** What is asked of a pronoun. */
export interface Asked {
  readonly sort: PronounSort;
  /** The draft that the pronoun is part of. */
  readonly skip: Draft | null;
  /** Drafts that sense rules out: no state has an embassy with itself. */
  readonly refuse?: (d: Draft) => boolean;
}

/** Whether a draft can be what a pronoun stands for. */
function fits(discourse: Discourse, d: Draft, sort: PronounSort): boolean {
  const group = d.need.type === 'pronoun' && d.need.count !== undefined;
  if ((d.need.type === 'pronoun' && !group) || d.weak) return false;
  if (sort.number === 'plural')
    return d.plural && (PLURAL_KINDS.has(d.kind) || group || d.need.type === 'pair' || d.need.type === 'row');
  if (sort.animate) return PERSONS.has(d.kind) && !d.plural;
  if (d.plural && (d.kind === 'mission' || d.need.type === 'pair')) return false;
  return PARTIES.has(d.kind) && (d.kind !== 'mission' || isSubject(discourse, d));
}

/**
 * What a pronoun stands for, most certain first: the object of a verb of judging for what follows it ("warned Turkey
 * over its support"), the one whom a measure is taken against for what it is taken over, the noun that a relative clause modifies, the subject of the nearest clause over it, the
 * nearest subject before it in the sentence, the subject of the sentence before. Empty when nothing fits; several
 * drafts for a plural pronoun whose subject is a row.
 */
export function pronounMeant(
  discourse: Discourse,
  sentence: number,
  token: number,
  { sort, skip, refuse = () => false }: Asked,
): readonly Draft[] {
  const { sentence: s } = discourse.scene(sentence);
  const live = (d: Draft): boolean => d !== skip && !isInside(d, sentence, token) && !refuse(d);
  const pick = (row: readonly Draft[]): readonly Draft[] => {
    const one = row.find((d) => live(d) && fits(discourse, d, sort));
    return one ? [one] : [];
  };
  const judged = judgedObject(discourse, sentence, token);
  if (judged && pick([judged]).length > 0) return [judged];
  const measured = !sort.animate && sort.number === 'singular' ? measuredParty(discourse, sentence, token) : null;
  if (measured && live(measured)) return [measured];

  const done = !sort.animate && sort.number === 'singular' ? doneTo(discourse, sentence, token) : null;
  if (done && live(done)) return [done];

  const over = subjectsOver(discourse, sentence, token, skip, sort.number);
  const ahead = mayPrecede(s, token);
  const object = isBareObject(s.tokens[token].deprel);
  const own = object ? subjectsOf(s, s.tokens[token].head) : [];
  for (const all of over.rows) {
    // "visited them": the subject of the same verb would be "themselves".
    const row = all.filter((d) => !own.includes(discourse.head(d)));
    const before = row.filter((d) => isBefore(d, sentence, token) || (ahead && d.need.type !== 'pronoun'));
    const parties = before.filter(
      (d) => live(d) && (PARTIES.has(d.kind) || PERSONS.has(d.kind) || d.kind === 'nationals'),
    );
    if (sort.number === 'plural' && parties.length > 1) return parties;
    const found = pick(before);
    if (found.length > 0) return found;
    // A pronoun in between that stands for the same sort hands on what it stands for.
    const relay = row.find(
      (d) => !refuse(d) && d.need.type === 'pronoun' && sameSort(d.need, sort) && isBefore(d, sentence, token),
    );
    if (relay) return [relay];
  }
  const { stranger } = over;
  // "Qatar's flag was raised over its embassy": a flag has no embassy, so its owner is meant.
  if (stranger !== null && skip !== null && ABROAD.has(skip.kind)) {
    const owners = dependents(s, stranger, 'nmod:poss').flatMap((h) => discourse.at(sentence, h) ?? []);
    const owner = pick(owners);
    if (owner.length > 0) return owner;
  }
  const here = discourse
    .inSentence(sentence)
    .filter((d) => isBefore(d, sentence, token) && !own.includes(discourse.head(d)))
    .filter((d) => stranger === null || !isUnder(s, stranger, d.key))
    .toReversed();
  // A subject that is nobody we know may be what is meant; then only what stands nearest is safe.
  const near = stranger !== null ? [] : pick(here.filter((d) => isSubject(discourse, d)));
  if (near.length > 0) return near;
  if (object && !sort.animate && sort.number === 'singular') {
    const mission = missionMeant(discourse, sentence, token);
    if (mission) return [mission];
  }
  // An object that is a thing ("condemned it") is rarely the party that the sentence is about.
  if (object && !sort.animate && sort.number === 'singular') return [];
  const any = pick(here);
  if (stranger !== null) return any;
  if (any.length > 0) return any;
  for (let k = sentence - 1; k >= 0 && k >= sentence - WINDOW; k--) {
    // "declared them void": what is done to things named before is not done to the two states.
    const rows = discourse.inSentence(k).filter((d) => !object || !GROUPS.has(d.need.type));
    const row = sort.number === 'plural' && !object ? mainSubjects(discourse, k) : [];
    if (row.length > 1) return row;
    const subjects = pick(rows.filter((d) => isSubject(discourse, d)));
    if (subjects.length > 0) return subjects;
    const only = rows.filter((d) => live(d) && fits(discourse, d, sort));
    if (only.length === 1) return only;
    if (rows.length > 0 && !sort.animate && sort.number === 'singular') return [];
  }
  return [];
}

/** "Israel and Jordan agreed. They ...": the parties that are together the subject of a sentence. */
function mainSubjects(discourse: Discourse, sentence: number): readonly Draft[] {
  const { sentence: s } = discourse.scene(sentence);
  const root = s.tokens.find((t) => t.head < 0);
  if (!root) return [];
  const row = subjectsOf(s, root.index).flatMap((h) => discourse.at(sentence, h) ?? []);
  return row.filter((d) => PARTIES.has(d.kind) || PERSONS.has(d.kind) || d.kind === 'nationals');
}

/** "It had been moved to the coast", "had already visited it": a mission, or a place, of this sentence or the one before. */
function doneTo(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { tokens } = discourse.scene(sentence).sentence;
  const t = tokens[token];
  if (t.deprel === 'nsubj:pass') return missionMeant(discourse, sentence, token);
  if (t.deprel !== 'obj' || !VISITING.has(tokens[t.head]?.lemma.toLowerCase() ?? '')) return null;
  for (let k = sentence; k >= 0 && k >= sentence - 1; k--) {
    const places = discourse.inSentence(k).filter((d) => isBefore(d, sentence, token) && d.kind === 'place');
    // "a delegation from Togo visited it"
    const last = places.findLast((d) => d.codes.length > 0 && prepositionBefore(discourse.scene(k), d.from) !== 'from');
    if (last) return last;
  }
  return null;
}

const GROUPS = new Set(['pair', 'row', 'pronoun']);

const VISITING = new Set(['visit', 'tour']);

/** "reopened it": the nearest mission before, in this sentence or the one before it. */
function missionMeant(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { tokens } = discourse.scene(sentence).sentence;
  if (!MISSION_VERBS.has(tokens[tokens[token].head]?.lemma.toLowerCase() ?? '')) return null;
  for (let k = sentence; k >= 0 && k >= sentence - 1; k--) {
    const missions = discourse
      .inSentence(k)
      .filter((d) => isBefore(d, sentence, token) && d.kind === 'mission' && !d.plural);
    const last = missions.at(-1);
    if (last) return last;
  }
  return null;
}

function sameSort(a: PronounSort, b: PronounSort): boolean {
  return a.number === b.number && a.animate === b.animate;
}

function isInside(d: Draft, sentence: number, token: number): boolean {
  return d.sentence === sentence && d.from <= token && token < d.to;
}

/**
 * Whether a pronoun may stand before what it means: in an adverbial before its clause ("After his visit, the minister"),
 * not in words that are quoted or reported before their speaker.
 */
function mayPrecede(s: Sentence, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 40; at = s.tokens[at].head, steps++) {
    const rel = relation(s.tokens[at]);
    // "protested against the expulsion of its consul by Chad": behind its clause, it means one named before.
    if (rel === 'advcl' || rel === 'obl') return at < s.tokens[at].head;
    if (rel === 'ccomp' || rel === 'parataxis') return false;
  }
  return false;
}

/** Whether a pronoun is the object of a verb. */
function isBareObject(deprel: string): boolean {
  return deprel === 'obj' || deprel === 'iobj';
}

/** "whose country", "who": the noun that the relative clause over a token modifies. */
export function relativeAntecedent(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { tokens } = discourse.scene(sentence).sentence;
  let at = token;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const t = tokens[at];
    if (t.deprel === 'acl:relcl' || t.deprel === 'acl')
      return oneAmong(discourse, sentence, t.head) ?? discourse.at(sentence, t.head);
    at = t.head;
  }
  // Where the parser has no relative clause, the nearest draft before the pronoun's comma.
  return discourse.inSentence(sentence).findLast((d) => isBefore(d, sentence, token) && token - d.to <= 1) ?? null;
}

/** "Peru was one of seven states whose envoys": the one of whom it is told that he is among those that a noun names. */
function oneAmong(discourse: Discourse, sentence: number, noun: number): Draft | null {
  const { sentence: s } = discourse.scene(sentence);
  const one = s.tokens[s.tokens[noun].head];
  if (!one || !/^(of|among)$/.test(caseOf(s, noun)) || !/^(one|another|latest|first|last)$/i.test(one.text))
    return null;
  const named = one.deprel === 'appos' ? one.head : dependents(s, one.index, 'nsubj')[0];
  return named === undefined ? null : discourse.at(sentence, named);
}

/** "accused Chad of killing (three of) its fishermen": whose what is harmed is. */
function isHarmed(s: Sentence, token: number): boolean {
  let noun = s.tokens[token].deprel === 'nmod:poss' ? s.tokens[s.tokens[token].head] : undefined;
  for (let steps = 0; noun && relation(noun) === 'nmod' && steps < 3; steps++) noun = s.tokens[noun.head];
  return noun !== undefined && noun.deprel === 'obj' && HARM_VERBS.has(s.tokens[noun.head]?.lemma.toLowerCase() ?? '');
}

/** The object of a verb of judging, for a pronoun in what the object is judged for. */
function judgedObject(discourse: Discourse, sentence: number, token: number): Draft | null {
  const { sentence: s } = discourse.scene(sentence);
  let at = token;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const t = s.tokens[at];
    const governor = s.tokens[t.head];
    if (!governor) return null;
    const complement =
      relation(t) === 'obl' ||
      relation(t) === 'advcl' ||
      (relation(t) === 'nmod' && governor.upos !== 'VERB') ||
      (t.deprel === 'acl' && governor.deprel === 'obj' && t.xpos === 'VBG');
    const verb = governor.upos === 'VERB' ? governor : s.tokens[governor.head];
    if (complement && verb?.upos === 'VERB' && JUDGE_VERBS.has(verb.lemma.toLowerCase())) {
      const object = dependents(s, verb.index, 'obj', 'iobj')[0];
      const reason =
        relation(t) === 'advcl' ||
        t.deprel === 'acl' ||
        ['over', 'for', 'of', 'about', 'regarding', 'on', 'after'].includes(caseOf(s, t.index));
      if (reason && object !== undefined && object < token) {
        const judge = isHarmed(s, token) ? dependents(s, verb.index, 'nsubj')[0] : undefined;
        return discourse.at(sentence, judge ?? object);
      }
    }
    at = t.head;
  }
  return null;
}
