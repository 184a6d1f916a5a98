import { type Draft, draft, matchAt, type Scene } from './draft.ts';
import type { Owner } from './owner.ts';
import { isPlaceHere, prepositionBefore } from './place.ts';
import { membersOf } from './regions.ts';
import { isLed, type Match } from './scan.ts';
import { type Sense, type SenseOf, senseOf } from './senses.ts';
import { LOCATIVES, PLACE_NOUNS } from './words.ts';

/** The stretch of a phrase, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Makes the draft of a name that stands for itself: a state, a place, a people, an organisation, an outlet. An
 * adjective before an ordinary noun ("the Turkish decision") is a mention of its state.
 *
 * @param owner what stood before it ("Qatar's Al Jazeera").
 * @param segment the part of the phrase that it is in.
 * @returns null for an adjective of no one state and for a language.
 */
export function plainDraft(scene: Scene, match: Match, owner: Owner, segment: Range): Draft | null {
  const last = match.to >= segment.to;
  const { senses } = match;
  const base = draft({
    sentence: scene.sentence.index,
    from: match.from,
    to: match.to,
    key: match.to - 1,
    kind: 'state',
    weak: isLed(match),
    plural: /^NNP?S$/.test(scene.sentence.tokens[match.to - 1].xpos),
    definite: /^(the|that|this)$/i.test(scene.sentence.tokens[match.from - 1]?.text ?? ''),
  });
  const state = senseOf(senses, 'state', 'epithet', 'prefix');
  const adjective = senseOf(senses, 'adjective');
  const people = senseOf(senses, 'demonym');
  const seat = senseOf(senses, 'seat');
  const place = senseOf(senses, 'city', 'region');
  if (people && (last || !adjective) && !state && isNoun(scene, match, people))
    return peopleDraft({ ...base, from: countedFrom(scene, match.from, segment.from) }, people);
  if (state) return stateDraft(scene, base, state, senses);
  const body = senseOf(senses, 'organisation', 'org-adjective', 'member', 'org-organ');
  // "Brussels" acts for the union, but lies in Belgium.
  if (body && !(seat && isPlaceHere(scene, match.from, match.to, true))) return bodyOf(base, body);
  if (adjective) return adjectiveDraft(scene, base, adjective, match, last, segment.to);
  const outlet = senseOf(senses, 'outlet');
  if (outlet)
    return {
      ...base,
      kind: 'outlet',
      codes: [outlet.entry.code],
      name: outlet.entry.name,
      role: 'MED',
      state: outlet.entry.state,
    };
  const told = (seat?.isCity || place) && regionAfter(scene, match);
  if (told) return { ...base, kind: 'place', codes: [told], name: seat?.name ?? place?.name ?? null };
  if (seat) {
    const here = isPlaceHere(scene, match.from, match.to, true) || (!last && seat.isCity);
    if (!here) return { ...base, codes: [seat.code] };
    // A city that is given as no state's stands for a government but lies in none.
    const disputed = place !== null && place.code === null;
    return { ...base, kind: 'place', codes: disputed ? [] : [seat.code], name: seat.name };
  }
  const members = place ? membersOf(scene.sentence.tokens[match.to - 1].text) : null;
  if (members) return { ...base, codes: members, name: null };
  if (place) return { ...base, kind: 'place', codes: place.code === null ? [] : [place.code], name: place.name };
  return people ? peopleDraft(base, people) : otherwise(base, senses, owner);
}

/** "Birmingham, Alabama," lies where the words after it say. */
function regionAfter(scene: Scene, { to, senses }: Match): string | null {
  const { tokens } = scene.sentence;
  const next = tokens[to]?.text === ',' ? matchAt(scene, to + 1) : null;
  if (!next || next.from !== to + 1) return null;
  const region = senseOf(next.senses, 'region', 'state');
  const closing = tokens[next.to];
  if (!region || region.code === null || (closing && closing.upos !== 'PUNCT')) return null;
  if (region.type === 'region' && region.wide) return null;
  if (senses.some((s) => 'code' in s && s.code === region.code)) return null;
  // "in London, Paris, Kenya and Oman" is a row.
  return /^(conj|nsubj)/.test(tokens[next.from].deprel) || closing?.text === undefined ? null : region.code;
}

function stateDraft(
  scene: Scene,
  base: Draft,
  state: SenseOf<'state' | 'epithet' | 'prefix'>,
  senses: readonly Sense[],
): Draft {
  const { from, to } = base;
  const codes = new Set(senses.flatMap((s) => (s.type === 'state' ? [s.code] : [])));
  const known = codes.size > 1 ? [] : [state.code];
  const kind = isPlaceHere(scene, from, to, false) ? 'place' : 'state';
  // A label is kept as written; see CONTRACT on labels.
  return { ...base, kind, codes: known, name: state.type === 'epithet' ? '' : null };
}

/** "Eight Bangladeshis", "200 detained Ghanaians": from the number on. */
function countedFrom(scene: Scene, from: number, limit: number): number {
  const { tokens } = scene.sentence;
  let first = from;
  for (let i = from - 1; i >= limit && /^(NUM|ADJ|VERB|ADV)$/.test(tokens[i].upos); i--) {
    if (tokens[i].upos === 'NUM') first = i;
  }
  return first;
}

function peopleDraft(base: Draft, people: SenseOf<'demonym'>): Draft {
  return {
    ...base,
    kind: 'nationals',
    codes: people.code === null ? [] : [people.code],
    name: people.code === null ? '' : null,
    role: 'CVL',
  };
}

function adjectiveDraft(
  scene: Scene,
  base: Draft,
  adjective: SenseOf<'adjective'>,
  match: Match,
  last: boolean,
  end: number,
): Draft | null {
  const { tokens } = scene.sentence;
  if (adjective.code === null) return null;
  const codes = [adjective.code];
  if (!last) {
    const noun = tokens[match.to];
    // "the Honduran side"
    const side = /^side$/i.test(noun.text) && match.to + 1 === end && !/^(of|in)$/i.test(tokens[end]?.text ?? '');
    if (side) return { ...base, codes, to: end, core: [base.from, end], key: match.to };
    const where = PLACE_NOUNS.has(noun.lemma.toLowerCase()) && LOCATIVES.has(prepositionBefore(scene, match.from));
    return { ...base, codes, kind: where ? 'place' : 'state', weak: true };
  }
  // "the French" are people; "in French" is a language; "is Kenyan" says of whom, and is nobody.
  const article = /^(the|all|many|some|most)$/i.test(tokens[match.from - 1]?.text ?? '');
  if (article) return { ...base, codes, kind: 'nationals', role: 'CVL', plural: true };
  // "every Egyptian": taggers see an adjective where the noun for the people is the same word.
  const one = /^(every|each|any|another|an?)$/i.test(tokens[match.from - 1]?.text ?? '');
  if (one && senseOf(match.senses, 'demonym') && match.after === null)
    return { ...base, codes, kind: 'nationals', role: 'CVL' };
  if (match.before !== null || match.after !== null) return { ...base, codes };
  return /^(amod|compound)/.test(tokens[match.to - 1].deprel) ? { ...base, codes } : null;
}

/** Whether a word for people that is an adjective too is a noun here. */
function isNoun(scene: Scene, match: Match, people: SenseOf<'demonym'>): boolean {
  const t = scene.sentence.tokens[match.to - 1];
  const both = senseOf(match.senses, 'adjective');
  if (!both || both.code !== people.code) return true;
  if (/^NNP?S$/.test(t.xpos)) return true;
  const before = scene.sentence.tokens[match.from - 1];
  return /^(NOUN|PROPN)$/.test(t.upos) && before !== undefined && /^(DET|NUM|ADJ)$/.test(before.upos);
}

function bodyOf(base: Draft, body: SenseOf<'organisation' | 'org-adjective' | 'member' | 'org-organ'>): Draft {
  const { entry } = body;
  const armed = entry.kind === 'armed-group';
  const part = body.type === 'org-organ' ? { organ: body.organ.name, role: body.organ.role ?? entry.role } : {};
  return {
    ...base,
    kind: body.type === 'org-organ' ? 'organ' : armed || body.type === 'member' ? 'group' : 'organisation',
    codes: [entry.code],
    name: entry.name,
    role: entry.role,
    state: entry.base,
    ...part,
  };
}

/** A head noun that only modifies an ordinary noun ("military campaign") is nobody. */
function otherwise(base: Draft, senses: readonly Sense[], owner: Owner): Draft | null {
  const organ = senseOf(senses, 'organ');
  if (organ?.code && owner.codes.length === 0)
    return { ...base, kind: 'organ', codes: [organ.code], organ: organ.organ, role: organ.role };
  return null;
}
