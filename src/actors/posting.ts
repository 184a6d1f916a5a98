import { subjectsOf } from '../language/roles.ts';
import { type Discourse, isBefore } from './discourse.ts';
import { type Draft, matchAt, type Settled } from './draft.ts';
import { hostOf, whereaboutsOf } from './hosts.ts';
import type { Settle } from './salience.ts';
import { cityName } from './where.ts';

/** What finding a post asks for. */
interface Around {
  readonly discourse: Discourse;
  readonly isState: (code: string) => boolean;
  /** The state of the report's dateline. */
  readonly home: string | null;
}

/** Fills in the host of an envoy and the whereabouts of nationals as the clause around them gives them. */
export function placed({ discourse, isState, home }: Around, settle: Settle, d: Draft, own: Settled): Settled {
  if (own.codes.length === 0)
    return d.kind === 'envoy' || d.kind === 'mission' ? sentBy({ discourse, isState, home }, settle, d, own) : own;
  const there =
    d.kind === 'mission' && own.post && !own.post.host && !own.post.city ? hostThere(discourse, settle, d) : null;
  if (own.post && there !== null && isState(there) && !own.codes.includes(there))
    return { ...own, post: { ...own.post, host: there } };
  if (d.kind === 'envoy' && !own.post?.host && own.post?.type !== 'consulate') {
    const host = hostOf(discourse, settle, d, own.codes, isState);
    if (host !== null)
      return at(discourse, d, own, { type: own.post?.type ?? 'mission', city: own.post?.city ?? null, host });
  }
  if ((d.kind === 'envoy' || d.kind === 'mission') && own.post && !own.post.host && !own.post.city) {
    const host = whereaboutsOf(discourse, settle, d, own.codes, isState);
    if (host !== null) return at(discourse, d, own, { ...own.post, host });
    const story = storyHost({ discourse, isState, home }, settle, d, own);
    if (story !== null) return { ...own, post: { ...own.post, host: story } };
  }
  if (d.kind === 'nationals' && d.at === null) {
    d.at = whereaboutsOf(discourse, settle, d, own.codes, isState);
  }
  return own;
}

/** A post with its city, where the sentence names one city of its host: for embassies only the capital counts. */
function at(discourse: Discourse, d: Draft, own: Settled, post: NonNullable<Settled['post']>): Settled {
  if (post.city !== null || post.type === 'mission') return { ...own, post };
  const scene = discourse.scene(d.sentence);
  const cities = new Set<string>();
  for (const x of discourse.inSentence(d.sentence)) {
    if (x.kind !== 'place' || x.codes[0] !== post.host || (d.from <= x.from && x.to <= d.to)) continue;
    const city = cityName(scene, x);
    const capital = matchAt(scene, x.key)?.senses.some((s) => s.type === 'seat' && s.isCity) ?? false;
    if (city !== null && (capital || post.type === 'consulate')) cities.add(city);
  }
  const [city] = cities;
  return { ...own, post: { ...post, city: cities.size === 1 && city !== undefined ? city : null } };
}

/** Sentences before an envoy in which the story's place is looked for. */
const BEFORE = 2;

/**
 * The state where the story is, as the dateline or the one place of the sentences before gives it: "Crowds marched in
 * Dhaka. The Indian high commissioner ...". Only for the one who heads a post, and for embassies and consulates.
 */
function storyHost({ discourse, isState, home }: Around, settle: Settle, d: Draft, own: Settled): string | null {
  if (d.plural || own.codes.length !== 1 || !isState(own.codes[0]) || !HEADS.test(own.office ?? 'ambassador'))
    return null;
  const found = new Set<string>();
  for (let s = Math.max(0, d.sentence - BEFORE); s < d.sentence; s++) {
    for (const x of discourse.inSentence(s)) {
      // The place of another post says where that one is.
      const posted = (y: Draft): boolean => y.post !== null && y.from <= x.from && x.to <= y.to;
      if (x.kind !== 'place' || discourse.inSentence(s).some(posted)) continue;
      for (const code of settle(x).codes) if (isState(code) && code !== own.codes[0]) found.add(code);
    }
  }
  const [one] = found;
  const kin = kinHost(discourse, settle, d, own.codes[0]);
  if (kin !== null && isState(kin)) return kin;
  if (found.size === 1 && one !== undefined) return one;
  const posted = onlyHost(discourse, own.codes[0], isState);
  if (posted !== null) return posted;
  return home !== own.codes[0] ? home : null;
}

/** "The embassy in Honduras would be closed. Its ambassador ...": where the sender's other posts just named are. */
function kinHost(discourse: Discourse, settle: Settle, d: Draft, code: string): string | null {
  const hosts = new Set<string>();
  for (let s = Math.max(0, d.sentence - 1); s <= d.sentence; s++) {
    for (const x of discourse.inSentence(s)) {
      if (x === d || !x.post?.host || !isBefore(x, d.sentence, d.from)) continue;
      const { codes } = settle(x);
      if (x.post.host !== code && (codes.length === 0 || codes[0] === code)) hosts.add(x.post.host);
    }
  }
  const [host] = hosts;
  return hosts.size === 1 && host !== undefined ? host : null;
}

/** Gathered once for each report, so that a long one costs no square. */
const stated = new WeakMap<Discourse, ReadonlySet<string>>();

/** Where the posts of a report are, as their own words say. */
function statedHosts(discourse: Discourse): ReadonlySet<string> {
  const known = stated.get(discourse);
  if (known) return known;
  const hosts = new Set(discourse.drafts.flatMap(({ post }) => post?.host ?? []));
  stated.set(discourse, hosts);
  return hosts;
}

/** The one state where the posts of a report are, as their own words say; null when there are several or none. */
export function onlyHost(discourse: Discourse, code: string, isState: (code: string) => boolean): string | null {
  const hosts = [...statedHosts(discourse)].filter(isState);
  const [host] = hosts;
  return hosts.length === 1 && host !== undefined && host !== code ? host : null;
}

/** "moved its embassy there": the place named last. */
function hostThere(discourse: Discourse, settle: Settle, d: Draft): string | null {
  const { tokens } = discourse.scene(d.sentence).sentence;
  if (!/^there$/i.test(tokens[d.to]?.text ?? '')) return null;
  // "recognised Nauru and opened its embassy there"
  const isObject = (x: Draft): boolean =>
    x.kind === 'state' && x.sentence === d.sentence && tokens[discourse.head(x)].deprel === 'obj';
  for (let s = d.sentence; s >= 0 && s >= d.sentence - 1; s--) {
    const scene = discourse.scene(s);
    const place = discourse
      .inSentence(s)
      .findLast(
        (x) => isBefore(x, d.sentence, d.from) && (x.kind === 'place' || cityName(scene, x) !== null || isObject(x)),
      );
    if (place) return settle(place).codes[0] ?? null;
  }
  return null;
}

const HEADS =
  /^(acting |interim )?(ambassador|charge d'affaires|high commissioner|consul general|consul|head of mission)$/;

/** "Ghana named a new high commissioner to Nigeria": whoever appoints an envoy sends him. */
function sentBy({ discourse, isState }: Around, settle: Settle, d: Draft, own: Settled): Settled {
  const { sentence: s } = discourse.scene(d.sentence);
  let t = s.tokens[discourse.head(d)];
  // "moves Kyiv embassy work"
  while (d.kind === 'mission' && t.deprel === 'compound' && t.head > t.index) t = s.tokens[t.head];
  const verb = s.tokens[t.head];
  const verbs = d.kind === 'envoy' ? SENDING : d.post?.city && !d.definite ? STAFFING : OPENING;
  if (!verb || !verbs.has(verb.lemma.toLowerCase()) || !/^(obj|obl|xcomp|nmod)/.test(t.deprel)) return own;
  for (const h of subjectsOf(s, verb.index)) {
    const x = discourse.at(d.sentence, h);
    const codes = x ? settle(x).codes : [];
    if (x && codes.length === 1 && isState(codes[0]) && codes[0] !== own.post?.host)
      return { ...own, codes, basis: 'resolved', antecedent: x };
  }
  return own;
}

/** What states do with their posts; said of "the embassy" it may be another's, of "Asuncion embassy" hardly. */
const STAFFING = new Set(
  'open reopen establish inaugurate maintain keep run operate have build set shut close evacuate move relocate shift transfer vacate suspend halve downsize staff quit cut'.split(
    ' ',
  ),
);

const SENDING = new Set('name appoint nominate send dispatch post assign recall withdraw'.split(' '));

/** What is done to a post of one's own. */
const OPENING = new Set('open reopen establish inaugurate maintain keep run operate have build set'.split(' '));
