import { type Draft, draft, type Scene, wordsOf } from './draft.ts';
import { isCapitalised } from './fold.ts';
import { standingOf } from './headships.ts';
import { ministryLabel, officeLabel, qualified } from './labels.ts';
import { isHonorific, nameEnd } from './names.ts';
import { needOf } from './needs.ts';
import { codesOf, headSense, type Owner, ownsNothing } from './owner.ts';
import { serveAt } from './ownership.ts';
import type { Match } from './scan.ts';
import { type Sense, type SenseOf, senseOf } from './senses.ts';
import type { Post } from './types.ts';
import { APPROXIMATIONS, COLLECTIVES, ORGANISATIONS_IN_TITLES, STAFF } from './words.ts';

/**
 * Whether a match heads something of its own here: not when it is an adjective or the first of two nouns before an
 * ordinary one ("military campaign", "ambassador post").
 *
 * @param limit end of the segment.
 */
export function isRealHead(scene: Scene, match: Match, limit: number): boolean {
  const sense = headSense(match);
  if (!sense) return false;
  const { tokens } = scene.sentence;
  const last = tokens[match.to - 1];
  if (match.after !== null && match.to < limit && !/^(general|elect|designate|generals|minister)$/.test(match.after))
    return false;
  const next = match.to < limit ? tokens[match.to] : undefined;
  const beforeNoun =
    next !== undefined &&
    scene.matchAt[match.to] < 0 &&
    next.upos === 'NOUN' &&
    !isCapitalised(next.text) &&
    next.head !== last.index;
  if (!beforeNoun) return true;
  if (sense.type === 'mission' || sense.type === 'org-organ') return true;
  // "declared two diplomats personae non gratae": in the plural they modify no noun.
  if (sense.type === 'envoy' && last.xpos === 'NNS') return true;
  if (sense.type === 'organ') return last.upos !== 'ADJ' && isDefiniteName(last.text, sense);
  return false;
}

/** Organs by a name of their own stand before nouns as states do ("a Knesset vote", "Foreign Ministry statement"). */
function isDefiniteName(text: string, sense: SenseOf<'organ'>): boolean {
  return sense.code !== null || isCapitalised(text) || sense.organ.includes('ministry') || sense.organ === 'government';
}

/**
 * Makes the draft of an organ, office, envoy, mission or people with the owner that the words before it give.
 *
 * @param limit end of the segment; a person's name after an office is taken in up to it.
 */
export function headDraft(scene: Scene, match: Match, owner: Owner, limit: number): Draft | null {
  const { tokens } = scene.sentence;
  const sense = chooseSense(match, owner);
  if (!sense) return null;
  const one = sense.type === 'people' && tokens[match.to - 1].xpos === 'NN';
  const titled = sense.type === 'office' || sense.type === 'envoy' || sense.type === 'member' || one;
  const name = titled ? personAfter(scene, match.to, limit) : null;
  const determiner = tokens[owner.from - 1];
  const to = name?.[1] ?? match.to;
  // "the deadly embassy bombing": the adjective is the bombing's.
  const next = match.to < limit ? tokens[match.to] : undefined;
  const modifier = sense.type === 'mission' && ownsNothing(owner) && owner.city === null && next?.upos === 'NOUN';
  const from = modifier ? match.from : afterApproximation(scene, owner.from, match.from);
  const noun = nounOf(scene, match);
  const plural = /^NNP?S$/.test(tokens[noun].xpos);
  const governs = sense.type === 'organ' && sense.organ === 'government';
  const owned = governs && owner.ruled ? owner.ruled : codesOf(owner);
  const codes = sense.type === 'mission' || sense.type === 'envoy' ? postOwner(owner) : owned;
  const base = draft({
    sentence: scene.sentence.index,
    from,
    to,
    core: [Math.max(from, coreStart(scene, from, match.from)), to],
    key: name && !plural ? name[0] : noun,
    kind: 'organ',
    codes,
    person: name ? wordsOf(scene, name[0], name[1]) : null,
    personRange: name,
    plural: (plural || COLLECTIVES.has(tokens[noun].text.toLowerCase())) && name === null,
    definite: determiner?.upos === 'DET' && /^(the|that|this|these|those|both)$/i.test(determiner.text),
  });
  const known = fillKind(scene, base, sense, match, owner);
  if (!known) return null;
  base.need = base.kind === 'organisation' ? { type: 'body' } : needOf(scene, base, owner, sense, match);
  return base;
}

/** The noun of a title or body: the last before "of", and not the "general" of "consul general". */
function nounOf(scene: Scene, match: Match): number {
  const { tokens } = scene.sentence;
  let end = match.from + 1;
  while (end < match.to && tokens[end].upos !== 'ADP') end++;
  const general = end - 1 > match.from && /(^|['’])(general|affaires|elect|designate)$/i.test(tokens[end - 1].text);
  if (!general) return end - 1;
  let noun = end - 2;
  while (noun > match.from && !/^[\p{L}]{3,}$/u.test(tokens[noun].text)) noun--;
  return noun;
}

/** "at least two diplomats" are two diplomats. */
function afterApproximation(scene: Scene, from: number, limit: number): number {
  let i = from;
  while (i < limit && APPROXIMATIONS.has(scene.sentence.tokens[i].text.toLowerCase())) i++;
  return i;
}

/** After a possessor only what follows its mark is the phrase proper. */
export function coreStart(scene: Scene, from: number, key: number): number {
  const { tokens } = scene.sentence;
  for (let i = key - 1; i > from; i--) if (tokens[i].xpos === 'POS') return i + 1;
  return from;
}

/** Among an organ of a state and one of an organisation by the same name, and among offices, the one that the owner fits. */
function chooseSense(match: Match, owner: Owner): Sense | null {
  const owned = owner.codes.length > 0 && !owner.organisation;
  const organ = senseOf(match.senses, 'organ');
  const part = senseOf(match.senses, 'org-organ');
  if (organ && part) return owned || owner.pronoun !== null ? organ : part;
  const offices = match.senses.filter((s) => s.type === 'office');
  if (offices.length > 1) {
    const same = offices.find((s) => s.code !== null && owner.codes.includes(s.code));
    const open = offices.find((s) => s.code === null);
    const named = offices.filter((s) => s.code !== null);
    return same ?? (owned || named.length > 1 ? (open ?? offices[0]) : (named[0] ?? offices[0]));
  }
  const organs = match.senses.filter((s) => s.type === 'organ');
  if (organs.length > 1) {
    const open = organs.find((s) => s.code === null);
    const same = organs.find((s) => s.code !== null && owner.codes.includes(s.code));
    return same ?? (owned ? (open ?? organs[0]) : (organs.find((s) => s.code !== null) ?? organs[0]));
  }
  return headSense(match);
}

/** PLOVER's sector of those who have fled. */
const REFUGEES = /^(refugees?|asylum|seekers?|evacuees?|displaced)$/i;

/** "rights groups" are bodies, not people. */
const BODIES = /^(group|organi[sz]ation)$/i;

/** Sectors whose people stand for themselves, not for their state. */
const TRADES = new Set(['MED', 'HLH', 'EDU', 'BUS', 'CVL']);

/** Fills what the sense says; false when the words alone are nobody. */
function fillKind(scene: Scene, d: Draft, sense: Sense, match: Match, owner: Owner): boolean {
  switch (sense.type) {
    case 'organ':
    case 'org-organ':
      return fillOrgan(scene, d, sense, match);
    case 'office': {
      const label = officeLabel(scene, sense.office, match, owner);
      d.kind = d.person === null ? 'office' : 'person';
      // "40 Filipino nurses": a trade is no office of the state.
      const body = BODIES.test(scene.sentence.tokens[d.key].lemma);
      if (TRADES.has(sense.role) && sense.organ === null && d.person === null && owner.codes.length > 0 && !body) {
        if (!owner.organisation && owner.pronoun === null) d.kind = 'nationals';
      }
      const standing = standingOf(label, sense, owner);
      d.office = standing.office;
      d.role = standing.role;
      d.organ = standing.organ;
      // "the president's spokesman"
      if (label === 'spokesperson' && owner.draft?.office === 'president' && owner.codes.length > 0) {
        d.office = 'presidential spokesperson';
        d.organ = owner.draft.organ;
      }
      if (body && d.definite && d.person === null && d.codes.length === 0 && !d.plural) {
        d.kind = 'organisation';
        d.office = null;
      }
      // PLOVER: those who held office before are elites.
      if (label.startsWith('former ')) {
        d.role = 'ELI';
        d.organ = null;
      }
      if (d.codes.length === 0 && sense.code !== null && ownsNothing(owner)) d.codes = [sense.code];
      return true;
    }
    case 'envoy':
      d.kind = 'envoy';
      if (sense.entry.code !== null && ownsNothing(owner)) d.codes = [sense.entry.code];
      d.office = qualified(scene, sense.entry.office, match, owner);
      d.role = owner.organisation && owner.codes.length > 0 ? 'IGO' : 'GOV';
      d.post = postOf(sense.entry.post, owner) ?? null;
      if (d.post?.type === 'mission') d.post = { ...d.post, host: d.post.host ?? organisationWithin(scene, match) };
      return true;
    case 'mission':
      d.kind = 'mission';
      d.role = 'GOV';
      if (sense.code !== null) d.codes = [sense.code];
      d.post = postOf(sense.post, owner);
      return true;
    case 'people':
      d.kind = 'nationals';
      d.role = REFUGEES.test(scene.sentence.tokens[d.key].text) ? 'REF' : 'CVL';
      d.plural = d.person === null;
      // "Peruvian singer Ana Ruiz"
      if (d.person !== null) {
        d.kind = 'person';
        d.office = wordsOf(scene, match.from, match.to).toLowerCase();
        return true;
      }
      // "the embassy's staff"
      if (owner.draft && STAFF.has(scene.sentence.tokens[d.key].lemma.toLowerCase())) {
        const { kind, post } = owner.draft;
        if (post && (kind === 'mission' || kind === 'envoy')) serveAt(d, post);
      }
      return !(owner.organisation && owner.codes.length === 0);
    case 'member':
      d.kind = 'group';
      d.role = sense.entry.role;
      if (d.codes.length > 0 && !d.codes.includes(sense.entry.code)) d.state = d.codes[0] ?? null;
      d.codes = [sense.entry.code];
      return true;
    default:
      return false;
  }
}

function fillOrgan(scene: Scene, d: Draft, sense: SenseOf<'organ' | 'org-organ'>, match: Match): boolean {
  d.kind = 'organ';
  if (sense.type === 'org-organ') {
    d.organ = sense.organ.name;
    d.role = sense.organ.role ?? sense.entry.role;
    if (d.codes.length === 0) d.codes = [sense.entry.code];
    return true;
  }
  d.organ = ministryLabel(scene, sense.organ, match, d.from);
  d.role = sense.role;
  if (d.codes.length === 0 && sense.code !== null) d.codes = [sense.code];
  return true;
}

function postOf(type: Post['type'] | null, owner: Owner): Post | null {
  if (type === null && owner.city === null) return null;
  return { type: type ?? 'mission', city: owner.city?.name ?? null, host: owner.city?.code ?? null };
}

/** "UN ambassador": the organisation that is part of the title. */
function organisationWithin(scene: Scene, match: Match): string | null {
  for (const { text } of scene.sentence.tokens.slice(match.from, match.to)) {
    const code = text.replaceAll('.', '');
    if (ORGANISATIONS_IN_TITLES.has(code)) return code;
  }
  return null;
}

/** A city before an envoy or mission is where it is, not whose it is. */
function postOwner(owner: Owner): readonly string[] {
  return owner.city === null ? codesOf(owner) : owner.codes;
}

/** The name right after a title: its token range without forms of address, or null. */
export function personAfter(scene: Scene, at: number, limit: number): readonly [number, number] | null {
  let from = at;
  while (from < limit && isHonorific(scene.sentence.tokens[from].text)) from++;
  const end = nameEnd(scene, from, limit, true);
  return end > from ? [from, end] : null;
}
