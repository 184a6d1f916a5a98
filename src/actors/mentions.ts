import type { Span } from '../report/types.ts';
import type { Discourse } from './discourse.ts';
import { type Draft, type Scene, type Settled, wordsOf } from './draft.ts';
import type { Lookup } from './lookup.ts';
import { isActor, isSureName, speaks } from './name-drafts.ts';
import { onlyHost } from './posting.ts';
import { isThing } from './pronoun-codes.ts';
import type { ActorMention, Post } from './types.ts';
import { CITIZENS, STAFF } from './words.ts';

/** The office that somebody held at the report's date where the text gives another; see `PersonTable`. */
export type OfficeHeld = (person: string, code: string, office: string) => string | null;

/** What turning drafts into mentions asks for. */
interface Sources {
  readonly lookup: Lookup;
  readonly officeHeld: OfficeHeld;
}

/** Turns settled drafts into mentions; those that stayed nobody are left out. */
export function toMentions(discourse: Discourse, settle: (d: Draft) => Settled, sources: Sources): ActorMention[] {
  const out: ActorMention[] = [];
  for (const d of discourse.drafts) {
    const scene = discourse.scene(d.sentence);
    const settled = settle(d);
    if (isSomebody(scene, d, settled)) out.push(toMention(discourse, scene, d, settled, sources));
  }
  return out;
}

function isSomebody(scene: Scene, d: Draft, settled: Settled): boolean {
  switch (d.need.type) {
    case 'pronoun':
    case 'country':
    case 'pair':
    case 'row':
    case 'other':
    case 'body':
      if (settled.codes.length > 0) return true;
      if (d.need.type === 'pair' && d.kind !== 'state') return true;
      return d.need.type === 'country'
        ? d.kind !== 'state' && d.kind !== 'place'
        : settled.person !== null && settled.antecedent !== null;
    case 'crowd':
      return true;
    case 'possessor':
      return settled.codes.length > 0 || (d.kind !== 'state' && d.kind !== 'place');
    case 'name': {
      if (settled.antecedent || settled.codes.length > 0) return true;
      const [from, to] = d.personRange ?? [d.from, d.to];
      return to - from > 1 || isSureName(scene, from) ? isActor(scene, from, to) : speaks(scene, from, to);
    }
    default:
      if (d.tentative) return settled.codes.length > 0;
      return d.kind !== 'nationals' || settled.codes.length > 0 || d.state !== null || isCitizenWord(scene, d);
  }
}

/** Words for people count as a mention when they are tied to a state, or mean the people of some state or other. */
function isCitizenWord(scene: Scene, d: Draft): boolean {
  return CITIZENS.has(scene.sentence.tokens[d.key].lemma.toLowerCase()) || d.name !== null;
}

function toMention(
  discourse: Discourse,
  scene: Scene,
  d: Draft,
  settled: Settled,
  { lookup, officeHeld }: Sources,
): ActorMention {
  const { codes, antecedent } = settled;
  const [code] = codes;
  const head = discourse.head(d);
  const others = discourse.otherHeads(d);
  const known = code === undefined ? null : lookup.nameOf(code);
  const own = d.need.type === 'name' && known !== null ? null : d.name;
  const usual = own === '' ? null : (own ?? known ?? settled.person);
  const stated = d.person !== null && d.office !== null && codes.length === 1;
  const other = stated && settled.person !== null ? officeHeld(settled.person, codes[0], d.office ?? '') : null;
  const name = usual ?? wordsOf(scene, d.from, d.to);
  const posted = staffPost(discourse, d, settled, (x) => lookup.stateByCode(x) !== null);
  const staff = posted !== null || isStaffOfEnvoy(scene, d, settled);
  const m: Writable<ActorMention> = {
    sentence: d.sentence,
    from: d.from,
    to: d.to,
    head,
    span: spanOf(scene, d),
    kind: staff ? 'envoy' : kindOf(d, settled),
    code: code ?? null,
    role: staff ? 'GOV' : roleOf(d, settled),
    name,
    plural: d.plural,
    basis: settled.basis,
  };
  // Written one by one: spreading a condition for each would cost more than all that went before.
  if (others.length > 0) m.otherHeads = others;
  if (codes.length > 1) m.codes = codes;
  if (settled.organ !== null) m.organ = settled.organ;
  if (settled.office !== null) m.office = settled.office;
  if (settled.person !== null) m.person = settled.person;
  if (other !== null) m.officeHeld = other;
  const post = settled.post ?? posted ?? (staff ? (antecedent?.post ?? null) : null);
  if (post !== null) m.post = post;
  if (d.at !== null) m.at = d.at;
  const state = d.state ?? (d.need.type === 'pronoun' ? (antecedent?.state ?? null) : null);
  if (state !== null) m.state = state;
  if (antecedent !== null) m.antecedent = spanOf(discourse.scene(antecedent.sentence), antecedent);
  return m;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** "Taiwan's staff had 30 days to pack" in a report of its embassy: the post at which they serve; null where no post is near. */
function staffPost(
  discourse: Discourse,
  d: Draft,
  { codes }: Settled,
  isState: (code: string) => boolean,
): Post | null {
  const { tokens } = discourse.scene(d.sentence).sentence;
  const [code] = codes;
  if (d.kind !== 'nationals' || d.need.type !== 'none' || code === undefined || !isState(code)) return null;
  if (!/^(staff|personnel)$/i.test(tokens[d.key].text) || /^(of|at|from|for)$/i.test(tokens[d.to]?.text ?? ''))
    return null;
  for (let s = d.sentence; s >= 0 && s >= d.sentence - STAFF_WINDOW; s--) {
    if (discourse.inSentence(s).some((x) => x.kind === 'mission' || x.kind === 'envoy'))
      return { type: 'mission', city: null, host: d.at ?? onlyHost(discourse, code, isState) };
  }
  return null;
}

/** Sentences before in which a post must be named. */
const STAFF_WINDOW = 2;

/** "two of his staff", said of an ambassador; in "the ambassador and his staff" the first stands for both. */
function isStaffOfEnvoy(scene: Scene, d: Draft, { antecedent }: Settled): boolean {
  if (d.kind !== 'nationals' || d.need.type !== 'possessor') return false;
  if (antecedent?.kind !== 'envoy' && antecedent?.kind !== 'mission') return false;
  const noun = scene.sentence.tokens[d.key];
  const joined = noun.deprel === 'conj' && noun.head >= antecedent.from && noun.head < antecedent.to;
  return !joined && STAFF.has(noun.lemma.toLowerCase());
}

/** "Japan's defence ministry ... the ministry": what the words after name for short has the sector of the one before. */
function roleOf(d: Draft, { role, organ, antecedent }: Settled): Draft['role'] {
  const taken = d.kind === 'organ' && organ !== d.organ && organ === antecedent?.organ;
  return taken ? (antecedent?.role ?? role) : role;
}

const BODY_KINDS: ReadonlySet<string> = new Set(['organ', 'organisation', 'group', 'outlet', 'mission']);

const BODIES_AND_STATES: ReadonlySet<string> = new Set([...BODY_KINDS, 'state', 'nationals']);

/** A pronoun is of the kind of what it stands for. */
function kindOf(d: Draft, settled: Settled): ActorMention['kind'] {
  if (d.need.type !== 'pronoun' && d.need.type !== 'name' && d.need.type !== 'body') return d.kind;
  // "NATO ministers ... the alliance"
  if (d.need.type === 'body' && !BODY_KINDS.has(settled.antecedent?.kind ?? 'organisation')) return d.kind;
  // "summoned the Iranian envoy over its conduct", "recalled its envoy from Lomé over its conduct": a state's.
  if (isThing(d) && !BODIES_AND_STATES.has(settled.antecedent?.kind ?? 'state')) return 'state';
  return settled.antecedent === null
    ? d.kind
    : d.need.type === 'name' && settled.post !== null
      ? 'envoy'
      : settled.antecedent.kind;
}

function spanOf(scene: Scene, d: Draft): Span {
  const { tokens, span } = scene.sentence;
  const [start, end] = [tokens[d.from].start, tokens[d.to - 1].end];
  return span.in ? { start, end, in: span.in } : { start, end };
}
