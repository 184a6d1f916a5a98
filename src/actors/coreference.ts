import { dependents, relation } from '../language/tree.ts';
import type { Sentence } from '../language/types.ts';
import { pronounSort } from './anaphors.ts';
import { type BasedIn, bodyMeant, type FitsBody } from './body-anaphors.ts';
import { countryMeant } from './country.ts';
import { type Discourse, isBefore, subjectsOver } from './discourse.ts';
import { isDomestic, salient } from './domestic.ts';
import type { Draft, Settled } from './draft.ts';
import { whereaboutsOf } from './hosts.ts';
import { kinPost, ministryOfHost } from './kin.ts';
import { isSureName } from './name-drafts.ts';
import type { Holding, People, PersonTable } from './persons.ts';
import { placed } from './posting.ts';
import { pronounMeant, relativeAntecedent } from './pronouns.ts';
import { linkedPair, otherOfTwo, rowMeant, salientPlace } from './salience.ts';
import { isWider, peopleBefore, sameBefore, siblingMission } from './same.ts';
import { speakerOf } from './speakers.ts';
import { RECALL_NOUNS, RECALL_VERBS } from './words.ts';

/** What coreference works with. */
export interface Background {
  readonly discourse: Discourse;
  readonly people: People;
  readonly persons: PersonTable | null;
  /** EDTF of the report's date, for holders of offices. */
  readonly date: string | null;
  readonly isState: (code: string) => boolean;
  /** The state of the report's dateline. */
  readonly home: string | null;
  /** Whether the report names a state or body by a form of its own. */
  readonly supports: (code: string) => boolean;
  /** Whether "the alliance", "the broadcaster" can mean the body of a code. */
  readonly fitsBody: FitsBody;
  /** Whether a body is not known to be based elsewhere than in a state. */
  readonly basedIn: BasedIn;
  /** Whether a code is that of a state that "the country", "the Gulf kingdom" can mean; the words are in lower case. */
  readonly isCalled: (code: string, words: readonly string[]) => boolean;
}

/**
 * Settles what drafts stand for. Each is settled once, on demand, with those it leans on settled first; a draft that
 * would lean on itself stays open. The methods, one for each need, are documented where they are.
 */
export function resolver(background: Background): (d: Draft) => Settled {
  const done = new Map<Draft, Settled>();
  const settle = (d: Draft): Settled => {
    const known = done.get(d);
    if (known) return known;
    // Stands in while the draft is being settled, so that a circle ends open.
    done.set(d, asSaid(d));
    const settled = settleOne(background, settle, d);
    done.set(d, settled);
    return settled;
  };
  return settle;
}

function asSaid(d: Draft): Settled {
  const { codes, post, person, office, organ, role } = d;
  return { codes, basis: 'stated', antecedent: null, post, person, office, organ, role };
}

function settleOne(background: Background, settle: (d: Draft) => Settled, d: Draft): Settled {
  const { discourse, isState } = background;
  const own = asSaid(d);
  const { need } = d;
  switch (need.type) {
    case 'none':
      return placed(background, settle, d, own);
    case 'counterpart': {
      const sort = { number: 'singular', animate: true } as const;
      const other =
        need.of ??
        (need.token === null ? null : (pronounMeant(discourse, d.sentence, need.token, { sort, skip: d })[0] ?? null));
      const found = other ? settle(other) : null;
      return found
        ? { ...own, office: found.office, role: own.role ?? found.role, organ: own.organ ?? found.organ }
        : own;
    }
    case 'through': {
      const found = through(settle, own, need.draft);
      // "a ministry spokesman": of the foreign ministry, if that is the one.
      const organ = settle(need.draft).organ;
      return isShortFor(own.organ, organ) ? { ...found, organ } : found;
    }
    case 'possessor':
      return placed(background, settle, d, possessed(background, settle, d, need.token));
    case 'country': {
      const { tokens } = discourse.scene(d.sentence).sentence;
      const words = tokens.slice(Math.min(d.from, need.token), need.token + 1).map((t) => t.text.toLowerCase());
      const meant = countryMeant(discourse, settle, d, (code) => background.isCalled(code, words));
      if (meant) return { ...own, codes: [meant.code], basis: 'resolved', antecedent: meant.antecedent };
      // "the emirate" in a report from there that has named no other state
      const { home } = background;
      return home !== null && background.isCalled(home, words) ? { ...own, codes: [home], basis: 'resolved' } : own;
    }
    case 'pair': {
      const place = { sentence: d.sentence, token: d.from };
      // Armed groups fight as states do, and the union deals as one.
      const isSide = (code: string): boolean => isState(code) || code === 'EU' || background.fitsBody(code, 'militia');
      const pair = linkedPair(discourse, settle, place, isSide, { persons: d.kind !== 'state' });
      return pair ? { ...own, codes: pair.codes, basis: 'resolved', antecedent: pair.antecedent } : own;
    }
    case 'other': {
      const owner = possessed(background, settle, d, need.token);
      const [self] = owner.codes;
      if (self === undefined || owner.codes.length > 1) return own;
      const place = { sentence: d.sentence, token: d.from };
      const other = otherOfTwo(discourse, settle, place, self, isState);
      return other ? { ...own, codes: [other.code], basis: 'resolved', antecedent: other.antecedent } : own;
    }
    case 'pronoun':
      return pronoun(background, settle, d, own);
    case 'row': {
      const place = { sentence: d.sentence, token: d.from };
      const row =
        rowMeant(discourse, settle, d, need.count, isState) ??
        (need.pick === undefined ? null : linkedPair(discourse, settle, place, isState));
      if (row && need.pick !== undefined)
        return { ...own, codes: [row.codes[need.pick]], basis: 'resolved', antecedent: row.antecedent };
      return row ? { ...own, codes: row.codes, basis: 'resolved', antecedent: row.antecedent } : own;
    }
    case 'body': {
      const meant = bodyMeant(discourse, settle, d, background.fitsBody, background.basedIn);
      if (!meant) {
        if (own.codes.length > 0) return own;
        const code = USUAL.get(discourse.scene(d.sentence).sentence.tokens[d.key].text.toLowerCase());
        return code !== undefined && background.supports(code) ? { ...own, codes: [code], basis: 'resolved' } : own;
      }
      const { codes, organ, role, post } = settle(meant);
      d.state ??= meant.state;
      if (meant.office !== null) return { ...own, codes, basis: 'resolved', antecedent: meant };
      return { ...own, codes, organ, role, post, basis: 'resolved', antecedent: meant };
    }
    case 'crowd':
      return crowd(background, settle, d, own);
    case 'bare':
      return ofSubject(background, settle, d, own);
    case 'name':
      return named(background, settle, d, own);
    case 'same':
      return placed(background, settle, d, repeated(background, settle, d, own));
  }
}

/** Whom "the bloc" means where the report names it only later. */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['bloc', 'EU'],
  ['alliance', 'NATO'],
]);

/** "protesters", "the demonstrators": those spoken of before, else the people of the place where they are. */
function crowd({ discourse, isState }: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const before = d.definite ? sameBefore(discourse, settle, d) : null;
  if (before) {
    d.at ??= before.at;
    return take(d, own, settle(before), before);
  }
  const here = whereaboutsOf(discourse, settle, d, [], isState);
  const place =
    here === null ? salientPlace(discourse, settle, { sentence: d.sentence, token: d.from }, isState) : null;
  const code = here ?? place?.code ?? null;
  const others = code === null && d.definite ? peopleBefore(discourse, settle, d) : null;
  if (others) return take(d, own, settle(others), others);
  if (code === null) return own;
  d.at ??= code;
  return { ...own, codes: [code], basis: 'resolved', antecedent: place?.antecedent ?? null };
}

/** The code of another draft, known the way that one is. */
function through(settle: (d: Draft) => Settled, own: Settled, inner: Draft): Settled {
  const found = settle(inner);
  if (found.codes.length === 0) return own;
  return { ...own, codes: found.codes, basis: found.basis, antecedent: found.antecedent };
}

/** "its embassy", "his country", "whose ambassador". */
function possessed(background: Background, settle: (d: Draft) => Settled, d: Draft, token: number): Settled {
  const { discourse } = background;
  const own = asSaid(d);
  const text = discourse.scene(d.sentence).sentence.tokens[token].text.toLowerCase();
  const sort = pronounSort(text);
  const meant =
    text === 'my' || text === 'our'
      ? [speakerOf(discourse, d.sentence, token)].filter((x) => x !== null)
      : text === 'whose'
        ? [relativeAntecedent(discourse, d.sentence, token)].filter((x) => x !== null)
        : sort
          ? pronounMeant(discourse, d.sentence, token, { sort, skip: d, refuse: (x) => isHost(settle, d, x) })
          : [];
  const found = refer(settle, own, meant);
  // "his ministry": the one that he heads.
  const organ = meant[0] ? settle(meant[0]).organ : null;
  return d.kind === 'organ' && isShortFor(own.organ, organ) ? { ...found, organ } : found;
}

/** Whether a draft is of the state where an envoy, a mission or nationals are, which is not the one they belong to. */
function isHost(settle: (d: Draft) => Settled, d: Draft, x: Draft): boolean {
  const host = d.post?.host ?? d.at;
  return host !== null && host !== undefined && settle(x).codes.includes(host);
}

function refer(settle: (d: Draft) => Settled, own: Settled, meant: readonly Draft[]): Settled {
  const codes = [...new Set(meant.flatMap((x) => settle(x).codes))];
  const [first] = meant;
  if (codes.length === 0 || !first) return own;
  return { ...own, codes, basis: 'resolved', antecedent: origin(settle, first) };
}

/** The words behind a pronoun that stands for another pronoun. */
function origin(settle: (d: Draft) => Settled, d: Draft): Draft {
  const before = d.need.type === 'pronoun' ? settle(d).antecedent : null;
  return before ?? d;
}

/** Verbs whose "it" is nobody. */
const IMPERSONAL = new Set(['take', 'cost', 'seem', 'appear', 'happen', 'turn', 'emerge', 'matter', 'rain', 'follow']);

/** Whether a pronoun is the subject of a predicate noun ("it is a measure") or of a clause put after ("it was not known who"). */
function isImpersonal(sentence: Sentence, token: number): boolean {
  const t = sentence.tokens[token];
  const verb = sentence.tokens[t.head];
  if (!verb || relation(t) !== 'nsubj') return false;
  if (dependents(sentence, t.head, 'cop').length > 0) return true;
  const clause = dependents(sentence, t.head, 'ccomp', 'csubj').some((c) => c > t.head);
  return t.text.toLowerCase() === 'it' && ((clause && t.deprel === 'nsubj:pass') || IMPERSONAL.has(verb.lemma));
}

/** Whether a draft has been given a number ("two diplomats" for "the two"). */
function isCounted(discourse: Discourse, x: Draft, count: string): boolean {
  const { tokens } = discourse.scene(x.sentence).sentence;
  return tokens.slice(x.from, x.to).some((t) => t.upos === 'NUM' && t.text.toLowerCase() === count);
}

/** "it", "they", "he"; an impersonal pronoun is left open. */
function pronoun({ discourse }: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  if (d.need.type !== 'pronoun') return own;
  const { sentence } = discourse.scene(d.sentence);
  const t = sentence.tokens[d.key];
  if (!d.need.animate && isImpersonal(sentence, t.index)) return own;
  // "its embassy in Tehran": the pronoun means what the phrase around it was found to mean.
  const around = discourse.inSentence(d.sentence).find((x) => x.need.type === 'possessor' && x.need.token === d.key);
  const { count } = d.need;
  const refuse = (x: Draft): boolean =>
    (around !== undefined && isHost(settle, around, x)) || (count !== undefined && !isCounted(discourse, x, count));
  const meant = pronounMeant(discourse, d.sentence, d.key, { sort: d.need, skip: around ?? d, refuse });
  const [first] = meant;
  if (!first) return own;
  const found = settle(first);
  const codes = [...new Set(meant.flatMap((x) => settle(x).codes))];
  if (codes.length === 0 && found.person === null) return own;
  const one = meant.length === 1 ? found : own;
  return {
    ...own,
    codes,
    basis: 'resolved',
    antecedent: origin(settle, first),
    person: one.person,
    office: one.office,
    organ: one.organ,
    role: one.role,
  };
}

/** "recalled diplomats", "advised citizens to leave": those of the state that acts. */
function ofSubject({ discourse, isState }: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const { tokens } = discourse.scene(d.sentence).sentence;
  const h = discourse.head(d);
  const governor = tokens[tokens[h].head];
  const lemma = governor?.lemma.toLowerCase() ?? '';
  if (d.kind === 'envoy' && !RECALL_VERBS.has(lemma) && !RECALL_NOUNS.has(lemma)) return own;
  // "with the state having advised citizens": taggers take the subject of such a clause for an adverbial.
  const beside = discourse
    .inSentence(d.sentence)
    .filter((x) => x.kind === 'state' && x.to <= d.from && tokens[discourse.head(x)].head === governor?.index);
  const rows = [...subjectsOver(discourse, d.sentence, h, d).rows, beside];
  for (const row of rows) {
    if (row.length > 1) return own;
    const [subject] = row;
    // "The ambassador has been summoned," Oman's minister said: who speaks after it may have summoned another's.
    if (subject && d.need.type === 'same' && !isBefore(subject, d.sentence, d.from) && lemma !== 'recall') continue;
    if (subject && isHost(settle, d, subject)) continue;
    if (!subject || subject.kind === 'nationals' || subject.kind === 'place') continue;
    const codes = settle(subject).codes;
    if (codes.length === 1 && isState(codes[0]))
      return { ...own, codes, basis: 'resolved', antecedent: origin(settle, subject) };
  }
  return own;
}

/** A name without a title: somebody whom the report introduces, or somebody in the table of persons. */
function named(background: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const { people } = background;
  const known = people.find(d);
  const found = known ? settle(known) : null;
  if (known && found && (found.codes.length > 0 || found.office !== null)) {
    const { codes, person, office, organ, role, post } = found;
    return { codes, person: longer(person, d.person), office, organ, role, post, basis: 'resolved', antecedent: known };
  }
  // "Ana Ruiz ... Ruiz": what the table says of the whole name holds for its part.
  const whole = longer(known?.person ?? null, d.person);
  const sure = d.personRange !== null && isSureName(background.discourse.scene(d.sentence), d.personRange[0]);
  const holding = whole === null ? null : held(background, whole, { office: null, sure });
  if (holding) {
    const { code, person, office, role, organ } = holding;
    return { ...own, codes: [code], person, office, role, organ };
  }
  return known ? { ...own, person: longer(known.person, d.person), basis: 'resolved', antecedent: known } : own;
}

/** Somebody in the table of persons. */
function held(
  { persons, date, supports }: Background,
  name: string,
  known: { readonly office: string | null; readonly sure: boolean },
): Holding | null {
  return persons?.holder(name, { ...known, date, code: null, supports }) ?? null;
}

function longer(a: string | null, b: string | null): string | null {
  return a !== null && (b === null || a.length >= b.length) ? a : b;
}

/** "the ambassador", "Foreign Minister Cohen", "the ministry", "the consulate". */
function repeated(background: Background, settle: (d: Draft) => Settled, d: Draft, own: Settled): Settled {
  const { discourse, people } = background;
  if (d.person !== null) {
    const known = people.find(d);
    const found = known ? settle(known) : null;
    if (known && found && found.codes.length > 0) return take(d, own, found, known);
    const holding = held(background, longer(known?.person ?? null, d.person) ?? d.person, {
      office: d.office,
      sure: true,
    });
    if (holding) return { ...own, codes: [holding.code], person: longer(holding.person, d.person) };
  }
  const host = d.kind === 'organ' ? ministryOfHost(discourse, settle, d) : null;
  if (host) return { ...own, codes: [host.code], basis: 'resolved', antecedent: host.envoy };
  const before = sameBefore(discourse, settle, d);
  const open = d.person === null || (d.definite && before?.person === null);
  if (before && (d.kind === 'envoy' || d.kind === 'mission' || open)) return take(d, own, settle(before), before);
  const others = d.kind === 'nationals' && d.definite ? peopleBefore(discourse, settle, d) : null;
  if (others) return take(d, own, settle(others), others);
  if (d.kind === 'envoy' && d.person === null) {
    const subject = ofSubject(background, settle, d, own);
    if (subject.codes.length > 0) return subject;
  }
  if (d.kind === 'mission' || d.kind === 'envoy') {
    const sibling = siblingMission(discourse, settle, d);
    if (sibling) return { ...own, codes: settle(sibling).codes, basis: 'resolved', antecedent: sibling };
  }
  const kin = d.kind === 'envoy' || d.kind === 'mission' ? kinPost(discourse, settle, d) : null;
  if (kin) return { ...own, codes: settle(kin).codes, basis: 'resolved', antecedent: kin };
  return d.kind === 'organ' || isDomestic(d) ? salient(background, settle, d, own) : own;
}

/** Takes over what the other draft knows and this one does not say. */
function take(d: Draft, own: Settled, found: Settled, from: Draft): Settled {
  const post =
    own.post && found.post
      ? { type: own.post.type, city: own.post.city ?? found.post.city, host: own.post.host ?? found.post.host }
      : (own.post ?? found.post);
  return {
    ...own,
    codes: found.codes,
    post: d.kind === 'organ' ? null : post,
    person: own.person ?? (d.kind === 'office' || (d.kind === 'envoy' && !d.plural) ? found.person : null),
    office: isWider(d, found.office) ? found.office : own.office,
    role: isWider(d, found.office) ? found.role : own.role,
    organ: isShortFor(own.organ, found.organ) ? found.organ : (own.organ ?? found.organ),
    // CONTRACT: `previous` is what the sentence before gives.
    basis: from.sentence === d.sentence - 1 ? 'previous' : 'resolved',
    antecedent: from,
  };
}

/** "the ministry" for the foreign ministry. */
function isShortFor(short: string | null, organ: string | null): boolean {
  return short !== null && organ !== null && organ.endsWith(` ${short}`);
}
