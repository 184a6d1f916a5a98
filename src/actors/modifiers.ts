import { agentsOf } from '../language/roles.ts';
import { relation } from '../language/tree.ts';
import { type Draft, matchAt, type Scene, wordsOf } from './draft.ts';
import { nameEnd } from './names.ts';
import { prepositionBefore } from './place.ts';
import type { Reading } from './reader.ts';
import type { Post } from './types.ts';
import { EXPEL_VERBS, PLACE_NOUNS, PLACED_WORDS, RECALL_NOUNS, RECALL_VERBS } from './words.ts';

/** What the words after a phrase can be attached to. */
const OPEN = new Set(['organ', 'office', 'person', 'envoy', 'mission', 'nationals']);

/** A place in the words after a phrase. */
interface Where {
  readonly city: string | null;
  readonly code: string | null;
  /** Token after the place. */
  readonly to: number;
}

/**
 * Attaches what follows a phrase: "of Turkey", "to Niger", "in Istanbul", "at the Russian embassy", "living in Mali".
 * The preposition decides by adjacency, which is surer than the parser's choice between noun and verb; only "from" asks
 * the tree and the verb, because those recalled from a state do not serve it.
 *
 * @param readings of one sentence, in text order.
 */
export function attachModifiers(scene: Scene, readings: readonly Reading[]): void {
  const at = new Map(readings.map((r, k) => [r.phrase.from, k]));
  // From right to left, so that "staff of the embassy in London" finds the embassy complete.
  for (const reading of readings.toReversed()) {
    const d = reading.tail;
    if (!d || !OPEN.has(d.kind)) continue;
    joinPossessors(scene, d, readings, at);
    for (let round = 0; round < 4; round++) {
      const to = attachOne(scene, d, readings, at);
      if (to <= d.to) break;
      d.to = to;
    }
  }
}

/** "Russia and Turkey's foreign ministers": a row of possessors before a plural noun. */
function joinPossessors(scene: Scene, d: Draft, readings: readonly Reading[], at: ReadonlyMap<number, number>): void {
  const { tokens } = scene.sentence;
  const own = readings.find((r) => r.tail === d);
  if (!own || !d.plural || d.codes.length !== 1 || own.phrase.segments.length !== 2) return;
  const start = own.phrase.from;
  const before = readings[(at.get(start) ?? 0) - 1];
  const other = before?.tail;
  if (
    !other ||
    !LISTED.has(other.kind) ||
    other.codes.length !== 1 ||
    other.to !== start - 1 ||
    tokens[start - 1].upos !== 'CCONJ'
  )
    return;
  d.codes = [...other.codes, ...d.codes];
  d.from = other.from;
}

/** Attaches the next modifier; returns the token after it, or the end of the draft when nothing was attached. */
function attachOne(scene: Scene, d: Draft, readings: readonly Reading[], at: ReadonlyMap<number, number>): number {
  const { tokens } = scene.sentence;
  let i = d.to;
  while (tokens[i] && PLACED_WORDS.has(tokens[i].text.toLowerCase())) i++;
  const preposition = tokens[i]?.text.toLowerCase();
  const index = at.get(i + 1);
  const next = index === undefined ? undefined : readings[index];
  if (preposition === undefined || !next) return d.to;
  const placed = i > d.to;
  switch (preposition) {
    case 'of':
      return placed ? d.to : attachOwner(scene, d, next, readings, index as number);
    case 'for':
    case 'at':
      if (placed) return d.to;
      return serves(d, next) ? attachService(d, next, preposition) : d.to;
    case 'to':
      return placed && !/accredited/i.test(tokens[i - 1].text)
        ? d.to
        : attachHost(scene, d, next, readings, index as number);
    case 'in':
    case 'inside':
      return attachPlace(scene, d, next, readings, index as number);
    case 'from':
      return placed ? d.to : attachOrigin(scene, d, next, i);
    default:
      return d.to;
  }
}

/** Offices and envoys serve bodies and posts; other people only serve at posts. */
function serves(d: Draft, next: Reading): boolean {
  return (
    d.kind === 'office' ||
    d.kind === 'person' ||
    d.kind === 'envoy' ||
    (d.kind === 'nationals' && next.tail?.kind === 'mission')
  );
}

function ownable(d: Draft): boolean {
  return d.codes.length === 0 && (d.need.type === 'none' || d.need.type === 'same' || d.need.type === 'bare');
}

/** "of Turkey", "of Germany, France and Poland", "of the Russian embassy in London". */
function attachOwner(scene: Scene, d: Draft, next: Reading, readings: readonly Reading[], index: number): number {
  const inner = next.tail ?? next.drafts.at(-1);
  if (!inner || (inner !== next.tail && inner.person === null)) return ownNamed(scene, d, next);
  if (inner.kind === 'place' && inner.codes.length === 0) return d.to;
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
  const noun = scene.sentence.tokens[next.phrase.to - 1];
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
    d.organ ??= inner.organ;
    if (d.kind === 'office' && inner.role !== null && inner.role !== 'GOV') d.role = inner.role;
  }
}

const LISTED = new Set(['state', 'place', 'organisation', 'group']);

/** Those who work at a post are its envoys, whatever they are called. */
function serveAt(d: Draft, post: Post): void {
  if (d.kind === 'nationals') {
    d.kind = 'envoy';
    d.role = 'GOV';
    d.office =
      post.type === 'embassy' ? 'embassy staff' : post.type === 'consulate' ? 'consular officer' : 'diplomatic staff';
  }
  if (d.kind === 'envoy') d.post = { ...post };
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
function attachService(d: Draft, next: Reading, preposition: string): number {
  const inner = next.tail;
  if (!inner) return d.to;
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

/** "ambassador to Turkey", "to the United Nations", "travellers to Turkey". */
function attachHost(scene: Scene, d: Draft, next: Reading, readings: readonly Reading[], index: number): number {
  if (d.kind !== 'envoy' && d.kind !== 'mission' && d.kind !== 'nationals') return d.to;
  const inner = next.tail;
  const where = placeOf(scene, readings, index);
  if (d.kind === 'nationals') {
    if (!where?.code || !/^travell?ers|tourists|visitors/.test(scene.sentence.tokens[d.key].text.toLowerCase()))
      return d.to;
    d.at = where.code;
    return where.to;
  }
  const body = inner && (inner.kind === 'organisation' || inner.kind === 'organ') ? inner : null;
  if (body && body.codes.length > 0) {
    d.post = { type: 'mission', city: d.post?.city ?? null, host: body.codes[0] };
    if (d.office === 'ambassador') d.office = 'permanent representative';
    return body.to;
  }
  if (!where) return d.to;
  d.post = { type: d.post?.type ?? 'mission', city: where.city ?? d.post?.city ?? null, host: where.code };
  return where.to;
}

/** "in Istanbul", "in the Turkish city of Istanbul", "in Ankara, the Turkish capital". */
function attachPlace(scene: Scene, d: Draft, next: Reading, readings: readonly Reading[], index: number): number {
  const where = placeOf(scene, readings, index);
  if (!where) return d.to;
  switch (d.kind) {
    case 'envoy':
    case 'mission': {
      if (d.post?.city && where.city && d.post.city !== where.city) return d.to;
      d.post = {
        type: d.post?.type ?? 'mission',
        city: where.city ?? d.post?.city ?? null,
        host: where.code ?? d.post?.host ?? null,
      };
      return where.to;
    }
    case 'nationals':
      if (where.code === null || where.code === d.codes[0]) return d.to;
      d.at = where.code;
      return where.to;
    default: {
      // "officials in Kabul": a seat tells whose they are; elsewhere only where they are.
      const seat = matchAt(scene, next.phrase.to - 1)?.senses.some((s) => s.type === 'seat');
      const local = seat || d.role === 'COP' || d.role === 'JUD' || d.plural || d.organ === 'government';
      if (!ownable(d)) return d.kind === 'office' ? where.to : d.to;
      if (where.code === null || !local || !next.tail) return d.to;
      d.codes = [where.code];
      d.need = { type: 'none' };
      return where.to;
    }
  }
}

/** "workers from Kenya", "diplomats from Turkey": whose they are, unless they are brought home from there. */
function attachOrigin(scene: Scene, d: Draft, next: Reading, preposition: number): number {
  const inner = next.tail;
  const code = inner?.codes[0];
  if (!inner || code === undefined || !['nationals', 'envoy', 'office'].includes(d.kind)) return d.to;
  if (!ownable(d) || d.definite) return d.to;
  const { tokens } = scene.sentence;
  const place = inner.core[0];
  const outer = tokens.slice(place, inner.to).find((t) => t.head < place || t.head >= inner.to);
  const inNoun = outer !== undefined && outer.head >= d.core[0] && outer.head < d.core[1];
  const verb = governor(scene, d);
  const goes = outer !== undefined && outer.head >= 0 && MOVES.has(tokens[outer.head].lemma.toLowerCase());
  if (d.kind !== 'envoy' && !goes && !(verb !== null && RECALL_VERBS.has(tokens[verb].lemma.toLowerCase()))) {
    d.codes = inner.codes;
    d.need = { type: 'none' };
    return inner.to;
  }
  if (verb !== null) {
    const lemma = tokens[verb].lemma.toLowerCase();
    if (RECALL_VERBS.has(lemma) || RECALL_NOUNS.has(lemma)) return d.to;
    if (EXPEL_VERBS.has(lemma)) {
      const agents = agentsOf(scene.sentence, verb);
      const same = agents.some((a) => (matchAt(scene, a)?.senses ?? []).some((s) => 'code' in s && s.code === code));
      if (same || agents.length === 0) return d.to;
    } else if (!inNoun) return d.to;
  } else if (!inNoun) return d.to;
  if (tokens[preposition].upos !== 'ADP') return d.to;
  d.codes = inner.codes;
  d.need = { type: 'none' };
  return inner.to;
}

/** Verbs with which "from" tells where somebody sets out. */
const MOVES = new Set([
  'come',
  'go',
  'travel',
  'arrive',
  'return',
  'flee',
  'fly',
  'leave',
  'escape',
  'cross',
  'hide',
  'evacuate',
  'withdraw',
  'recall',
  'expel',
  'deport',
  'ban',
  'bar',
]);

/** The verb or event noun that a draft is the object of, or null. */
function governor(scene: Scene, d: Draft): number | null {
  const { tokens } = scene.sentence;
  const outer = tokens.slice(d.core[0], d.core[1]).find((t) => t.head < d.core[0] || t.head >= d.core[1]);
  if (!outer || outer.head < 0) return null;
  const rel = relation(outer);
  if (rel === 'obj' || outer.deprel === 'nsubj:pass') return outer.head;
  return rel === 'nmod' && prepositionBefore(scene, d.from) === 'of' ? outer.head : null;
}

/** The place that a phrase names, with what is told of it beside ("Istanbul, Turkey"). */
function placeOf(scene: Scene, readings: readonly Reading[], index: number): Where | null {
  const { tokens } = scene.sentence;
  const reading = readings[index];
  const next = readings[index + 1];
  const tail = reading.tail;
  const first = tail ?? reading.drafts.at(-1);
  const noun = tokens[reading.phrase.to - 1];
  if (!tail || (tail.kind !== 'place' && tail.kind !== 'state')) {
    // "the Turkish city of Istanbul", "the Turkish capital, Ankara", "the Turkish capital".
    if (!PLACE_NOUNS.has(noun.lemma.toLowerCase())) return unknownCity(scene, reading, next);
    const joint = tokens[reading.phrase.to];
    const named = next?.tail;
    if (
      named &&
      cityName(scene, named) !== null &&
      joint &&
      (joint.text === 'of' || joint.text === ',') &&
      next?.phrase.from === joint.index + 1
    ) {
      named.kind = 'place';
      return { city: cityName(scene, named), code: named.codes[0] ?? first?.codes[0] ?? null, to: named.to };
    }
    if (named?.kind === 'place' && next?.phrase.from === reading.phrase.to) {
      return { city: cityName(scene, named), code: named.codes[0] ?? null, to: named.to };
    }
    return first && first.codes.length > 0 ? { city: null, code: first.codes[0], to: reading.phrase.to } : null;
  }
  const city = cityName(scene, tail);
  const code = tail.codes[0] ?? null;
  const beside = next?.tail;
  if (city !== null && beside && tokens[tail.to]?.text === ',' && next.phrase.from === tail.to + 1) {
    if (
      (beside.kind === 'state' || beside.kind === 'place') &&
      beside.codes[0] === code &&
      code !== null &&
      beside.to === next.phrase.to
    ) {
      return { city, code, to: beside.to };
    }
  }
  return { city, code, to: tail.to };
}

/** "in Deventer", "in Deventer, the Netherlands": a city that the gazetteer does not know. */
function unknownCity(scene: Scene, { phrase }: Reading, next: Reading | undefined): Where | null {
  if (nameEnd(scene, phrase.from, phrase.to) !== phrase.to) return null;
  const city = wordsOf(scene, phrase.from, phrase.to);
  const state = next?.tail;
  const beside =
    state &&
    state.kind !== 'nationals' &&
    scene.sentence.tokens[phrase.to]?.text === ',' &&
    next.phrase.from === phrase.to + 1;
  if (beside && state.codes.length === 1 && matchAt(scene, state.key)?.senses.some((s) => s.type === 'state')) {
    return { city, code: state.codes[0], to: state.to };
  }
  return { city, code: null, to: phrase.to };
}

/** The usual name of a city, or null for a state or region. */
function cityName(scene: Scene, d: Draft): string | null {
  const match = matchAt(scene, d.key);
  const city = match?.senses.find((s) => s.type === 'city') ?? match?.senses.find((s) => s.type === 'seat' && s.isCity);
  const state = match?.senses.some((s) => s.type === 'state');
  return city && !state && 'name' in city ? city.name : null;
}
