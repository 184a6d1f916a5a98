import { isBodyNoun } from './body-anaphors.ts';
import { type Draft, draft, type Scene } from './draft.ts';
import { isCapitalised } from './fold.ts';
import { officeIn } from './headships.ts';
import type { Reading } from './reader.ts';
import type { Post } from './types.ts';
import { PLACE_NOUNS } from './words.ts';

/** "Russia and Turkey's foreign ministers", "Chad's, Mali's and Togo's envoys": a row of possessors before a plural noun. */
export function joinPossessors(
  scene: Scene,
  d: Draft,
  readings: readonly Reading[],
  at: ReadonlyMap<number, number>,
): void {
  const { tokens } = scene.sentence;
  const own = readings.find((r) => r.tail === d);
  if (!own || !d.plural || d.codes.length !== 1 || own.phrase.segments.length !== 2) return;
  let start = own.phrase.from;
  let marked: boolean | null = null;
  for (let k = (at.get(start) ?? 0) - 1; k >= 0; k--) {
    const other = readings[k].tail ?? readings[k].drafts.at(-1);
    const joint = start === own.phrase.from ? beforeAnd(tokens, start) : beforeComma(tokens, start);
    const mark = tokens[joint - 1]?.xpos === 'POS';
    const fits = other?.to === (mark ? joint - 1 : joint) && LISTED.has(other.kind) && other.codes.length === 1;
    // "In Ghana, Togo's and Mali's envoys": where one has a mark of its own, all of the row have.
    if (!fits || mark !== (marked ??= mark)) return;
    d.codes = [...other.codes, ...d.codes];
    d.from = start = other.from;
  }
}

/** Where what stands before "and", or ", and", ends; -1 where neither stands before a token. */
function beforeAnd(tokens: Scene['sentence']['tokens'], token: number): number {
  if (tokens[token - 1]?.upos !== 'CCONJ') return -1;
  return tokens[token - 2]?.text === ',' ? token - 2 : token - 1;
}

function beforeComma(tokens: Scene['sentence']['tokens'], token: number): number {
  return tokens[token - 1]?.text === ',' ? token - 1 : -1;
}

/** Offices and envoys serve bodies and posts; other people only serve at posts. */
export function serves(d: Draft, next: Reading): boolean {
  return (
    d.kind === 'office' ||
    d.kind === 'person' ||
    d.kind === 'envoy' ||
    (d.kind === 'nationals' && next.tail?.kind === 'mission')
  );
}

export function ownable(d: Draft): boolean {
  return (
    d.codes.length === 0 &&
    (d.need.type === 'none' || d.need.type === 'same' || d.need.type === 'bare' || d.need.type === 'crowd')
  );
}

/** "of Turkey", "of Germany, France and Poland", "of the Russian embassy in London". */
export function attachOwner(
  scene: Scene,
  d: Draft,
  next: Reading,
  readings: readonly Reading[],
  index: number,
): number {
  const inner = next.tail ?? next.drafts.at(-1);
  if (!inner || (inner !== next.tail && inner.person === null)) return ownNamed(scene, d, next);
  if (inner.kind === 'place' && inner.codes.length === 0) return d.to;
  // A place that the gazetteer does not know looks like any other name.
  if (LOCAL.test(d.office ?? '') && inner.codes.length === 0 && inner.need.type === 'name') return d.to;
  if (!ownable(d) && !inner.codes.every((c) => d.codes.includes(c)))
    return d.kind === 'envoy' && d.codes.length === 0 ? d.to : inner.to;
  const row = d.plural ? listAfter(scene, readings, index) : [];
  const list = row.length > 0 ? row : [inner];
  const codes = [...new Set(list.flatMap((x) => x.codes))];
  const end = list.at(-1)?.to ?? inner.to;
  if (codes.length === 0 && inner.need.type === 'none') return d.to;
  adopt(d, inner, codes);
  return end;
}

/** "the president of the Kenyan chamber": a body that is nobody we know keeps the office from being a state's. */
function ownNamed(scene: Scene, d: Draft, next: Reading): number {
  // "the leader of Germany's Greens", "the mayor of Brazil's Manaus": a body or place of that state.
  const [owner] = next.drafts;
  const owned = owner?.kind === 'state' && owner.codes.length === 1 && next.phrase.segments.length === 2;
  if (owned && d.codes.length === 0 && WITHIN.test(d.office ?? '') && next.drafts.length === 1) {
    d.codes = owner.codes;
    d.need = { type: 'none' };
    if (d.office === 'leader') Object.assign(d, { role: 'PTY', organ: null });
    return next.phrase.to;
  }
  const noun = scene.sentence.tokens[next.phrase.to - 1];
  // "the president of the bloc's commission": a part of a body acts for the body.
  const body = PARTS.test(noun.text) && ownable(d) ? bodyBefore(scene, next) : null;
  if (body) {
    adopt(d, body, body.codes);
    if (d.role === 'GOV') Object.assign(d, { role: 'IGO', organ: null });
    return next.phrase.to;
  }
  // "the governor of the Federal District": of a place that the gazetteer does not know.
  const local = LOCAL.test(d.office ?? '') && isCapitalised(noun.text);
  if (local && d.need.type === 'same') return d.to;
  if (d.need.type === 'same' && noun.upos !== 'PRON' && !PLACE_NOUNS.has(noun.lemma.toLowerCase())) {
    d.need = { type: 'none' };
    if (d.role === 'GOV' && d.kind === 'office') d.role = null;
  }
  return d.to;
}

/** Gives a draft the codes of another, or makes it wait for them. */
function adopt(d: Draft, inner: Draft, codes: readonly string[]): void {
  if (d.codes.length === 0) d.codes = codes;
  if (codes.length === 0) d.need = { type: 'through', draft: inner };
  else if (d.need.type === 'same' || d.need.type === 'bare') d.need = { type: 'none' };
  if (inner.kind === 'mission' && inner.post) serveAt(d, inner.post);
  if (
    d.tentative &&
    inner.kind !== 'organ' &&
    inner.kind !== 'mission' &&
    inner.kind !== 'organisation' &&
    inner.kind !== 'group'
  )
    d.codes = [];
  if (d.tentative) d.role ??= inner.role;
  if (inner.kind === 'organ' && d.kind !== 'organ' && d.kind !== 'mission') {
    // An official is of the body he is said to be of, and else of the government.
    d.organ = GENERAL.test(d.office ?? '') ? (inner.organ ?? d.organ) : (d.organ ?? inner.organ);
    const office = officeIn(d.office ?? '', inner.organ);
    if (d.office !== null && office !== d.office) {
      d.office = office;
      d.organ = inner.organ;
      d.role = inner.role;
    }
    if (d.kind === 'office' && inner.role !== null && inner.role !== 'GOV') d.role = inner.role;
  }
  if ((inner.kind === 'organisation' || inner.kind === 'group') && d.kind !== 'organ' && d.kind !== 'mission') {
    if (d.role === 'GOV') d.organ = null;
    if (d.role === 'GOV' || d.role === 'IGO') d.role = inner.role ?? d.role;
  }
  if (d.office === 'spokesperson' && inner.office === 'president') {
    d.office = 'presidential spokesperson';
    d.organ = inner.organ;
  }
}

/** The body that a phrase begins with: "the EU's commission", "the bloc's commission". */
function bodyBefore({ sentence: { index, tokens } }: Scene, { phrase, drafts }: Reading): Draft | null {
  if (phrase.segments.length !== 2 || drafts.length > 1) return null;
  const [named] = drafts;
  if (named) return /^(organisation|group)$/.test(named.kind) ? named : null;
  const key = phrase.segments[0][1] - 1;
  if (!isBodyNoun(tokens[key].text.toLowerCase())) return null;
  const base = { sentence: index, from: key, to: key + 1, key, kind: 'organisation' as const };
  return draft({ ...base, definite: true, need: { type: 'body' } });
}

/** Parts of an organisation that go by a common noun. */
const PARTS = /^(commission|secretariat|council|executive|parliament|assembly|bureau|presidency|board)$/i;

const LOCAL = /^(governor|mayor)$/;

const WITHIN = /^(leader|governor|mayor|judge|prosecutor|police chief)$/;

const GENERAL = /(^|\s)(official|spokesperson|adviser|employee|source)$/;

const LISTED = new Set(['state', 'place', 'organisation', 'group']);

/** Those who work at a post are its envoys, whatever they are called; who heads it is the head of mission. */
export function serveAt(d: Draft, post: Post): void {
  const officer = d.kind === 'office' && (d.tentative || d.office === 'official');
  if (d.kind === 'nationals' || officer) {
    const heads = officer && /^(head|chief)$/.test(d.office ?? '');
    d.kind = 'envoy';
    d.role = 'GOV';
    d.organ = null;
    d.office = heads ? 'head of mission' : staffOf(post);
  }
  if (d.kind === 'envoy') d.post = { ...post };
}

/** The label of those who work at a post. */
function staffOf(post: Post): string {
  return post.type === 'embassy'
    ? 'embassy staff'
    : post.type === 'consulate'
      ? 'consular officer'
      : 'diplomatic staff';
}

/** The states of "Germany, France and Poland"; only a row that ends with "and" is one. */
function listAfter(scene: Scene, readings: readonly Reading[], index: number): readonly Draft[] {
  const { tokens } = scene.sentence;
  const row: Draft[] = [];
  let closed = false;
  for (let k = index; k < readings.length && !closed; k++) {
    const { tail, drafts } = readings[k];
    if (!tail || drafts.length !== 1 || tail.codes.length === 0 || !LISTED.has(tail.kind)) break;
    row.push(tail);
    const joint = tokens[tail.to];
    if (!joint || readings[k + 1] === undefined) break;
    const and = joint.upos === 'CCONJ' ? 1 : joint.text === ',' && tokens[tail.to + 1]?.upos === 'CCONJ' ? 2 : 0;
    const start = tail.to + (and || (joint.text === ',' ? 1 : 99));
    if (readings[k + 1].phrase.from !== start) break;
    if (and > 0) {
      const last = readings[k + 1].tail;
      if (last && last.codes.length > 0 && LISTED.has(last.kind)) row.push(last);
      closed = true;
    }
  }
  return closed ? row : row.slice(0, 1);
}

/** "spokesman for the Kenyan government", "diplomats at the embassy in Ankara". */
export function attachService(d: Draft, next: Reading, preposition: string): number {
  const inner = next.tail;
  if (!inner) return d.to;
  // "the Minister for Coastal Trade": a portfolio, not somebody served.
  if (d.office === 'minister' && preposition === 'for' && inner.codes.length === 0 && inner.need.type === 'name') {
    d.office = `${inner.person ?? ''} minister`.toLowerCase().trim();
    inner.tentative = true;
    inner.need = { type: 'none' };
    return inner.to;
  }
  if (d.kind === 'envoy' && preposition === 'for')
    return inner.kind === 'place' || inner.kind === 'state' ? inner.to : d.to;
  if (!['organ', 'mission', 'organisation', 'group', 'state', 'office', 'person'].includes(inner.kind)) return d.to;
  if (preposition === 'at' && inner.kind === 'state') return d.to;
  if (
    preposition === 'for' &&
    inner.kind === 'state' &&
    d.role === 'GOV' &&
    !/spokes|representative/.test(d.office ?? '')
  )
    return d.to;
  if (!ownable(d)) {
    if (inner.kind === 'mission' && inner.post) serveAt(d, inner.post);
    return inner.to;
  }
  adopt(d, inner, inner.codes);
  return inner.to;
}
