import { type Draft, matchAt, type Scene } from './draft.ts';
import { attachOrigin } from './origin.ts';
import { attachOwner, attachService, joinPossessors, ownable, serves } from './ownership.ts';
import { attachPortfolio } from './portfolios.ts';
import type { Reading } from './reader.ts';
import { placeOf, type Where } from './where.ts';
import { PLACED_WORDS } from './words.ts';

/** What the words after a phrase can be attached to. */
const OPEN = new Set(['organ', 'office', 'person', 'envoy', 'mission', 'nationals']);

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
  if (!placed && (preposition === 'of' || preposition === 'for')) {
    const end = attachPortfolio(scene, d, i + 1);
    if (end > d.to) return end;
  }
  switch (preposition) {
    case 'of':
      if (!placed && isResident(scene, d)) return attachPlace(scene, d, next, readings, index as number);
      return placed ? d.to : attachOwner(scene, d, next, readings, index as number);
    case 'for':
    case 'at':
      if (placed) return d.to;
      return serves(d, next) ? attachService(d, next, preposition) : d.to;
    case 'to':
      return placed && !/^(accredited|posted|assigned)$/i.test(tokens[i - 1].text)
        ? d.to
        : attachHost(scene, d, next, readings, index as number);
    case 'in':
    case 'inside':
      if (!placed && d.kind === 'office' && next.tail?.kind === 'organ') return attachService(d, next, 'at');
      return attachPlace(scene, d, next, readings, index as number);
    case 'as':
      return placed ? attachCover(d, next) : d.to;
    case 'from':
      return placed ? d.to : attachOrigin(scene, d, next, i);
    default:
      return d.to;
  }
}

/** "Japanese residents of Shanghai": whose they are is said, so that "of" says where. */
function isResident(scene: Scene, d: Draft): boolean {
  if (d.kind !== 'nationals' || d.codes.length === 0) return false;
  return /^(resident|inhabitant|survivor|prisoner|inmate)s?$/i.test(scene.sentence.tokens[d.key].text);
}

/** "intelligence officers accredited as diplomats" are treated as envoys. */
function attachCover(d: Draft, { tail }: Reading): number {
  if (!tail || tail.kind !== 'envoy' || tail.codes.length > 0 || !(d.kind === 'office' || d.kind === 'nationals'))
    return d.to;
  d.kind = 'envoy';
  d.role = 'GOV';
  d.organ = null;
  d.office = tail.office;
  d.post = tail.post;
  tail.need = { type: 'through', draft: d };
  return tail.to;
}

/** "Denmark's top diplomat in Moscow", "Irish officials stationed in Lagos": those who serve in another state are sent there. */
function becomeEnvoy(scene: Scene, d: Draft, where: Where): boolean {
  const [code] = d.codes;
  const man = isManOf(scene, d);
  // "its top diplomat in Spain": whose that is shows later.
  const owned = code !== undefined || d.need.type === 'possessor';
  if (!(d.kind === 'office' || man) || !owned || where.code === null || where.code === code) return false;
  const top = scene.sentence.tokens[d.key].lemma.toLowerCase() === 'diplomat';
  const posted = POSTED.test(scene.sentence.tokens[d.to]?.text ?? '');
  if (!top && !posted && !man) return false;
  d.kind = 'envoy';
  d.role = 'GOV';
  d.organ = null;
  if (man) d.plural = false;
  d.office = (top || man) && !d.plural ? 'head of mission' : 'diplomat';
  d.post = { type: 'mission', city: where.city, host: where.code };
  return true;
}

/** "Moscow's man in Riga", "its man in Rabat": the one whom a state has in another is its envoy there. */
function isManOf({ sentence: { tokens } }: Scene, d: Draft): boolean {
  const owner = tokens[d.key - 1];
  const owned = owner?.xpos === 'POS' || /^(?:its|our)$/i.test(owner?.text ?? '');
  return d.kind === 'nationals' && owned && /^(?:wo)?man$/i.test(tokens[d.key].text);
}

const POSTED = /^(accredited|stationed|posted|assigned)$/i;

/** "ambassador to Turkey", "to the United Nations", "travellers to Turkey". */
function attachHost(scene: Scene, d: Draft, next: Reading, readings: readonly Reading[], index: number): number {
  if (d.kind === 'office') {
    const inner = next.tail;
    const serving = /adviser|aide|assistant|envoy/.test(d.office ?? '') && inner !== null;
    if (serving && ['office', 'person', 'organ', 'organisation'].includes(inner.kind))
      return attachService(d, next, 'for');
    const where = placeOf(scene, readings, index);
    return where && becomeEnvoy(scene, d, where) ? where.to : d.to;
  }
  if (d.kind !== 'envoy' && d.kind !== 'mission' && d.kind !== 'nationals') return d.to;
  const inner = next.tail;
  const where = placeOf(scene, readings, index);
  if (d.kind === 'nationals') {
    if (!where?.code || !/^travell?ers|tourists|visitors/.test(scene.sentence.tokens[d.key].text.toLowerCase()))
      return d.to;
    d.at = where.code;
    return where.to;
  }
  // "move its embassy in Libya to Tunis": where it goes is not where it is.
  if (d.kind === 'mission' && (d.post?.host || d.post?.city || isMoved(scene, d))) return d.to;
  const body = inner && (inner.kind === 'organisation' || inner.kind === 'organ') ? inner : null;
  if (body && body.codes.length > 0) {
    d.post = { type: 'mission', city: d.post?.city ?? null, host: body.codes[0] };
    const envoy = d.office === 'envoy';
    if (d.office === 'ambassador' || envoy) d.office = 'permanent representative';
    return body.to;
  }
  if (!where) return d.to;
  d.post = { type: d.post?.type ?? 'mission', city: where.city ?? d.post?.city ?? null, host: where.code };
  return where.to;
}

/** Whether a mission is what a verb of moving moves. */
function isMoved({ sentence: { tokens } }: Scene, d: Draft): boolean {
  const outer = tokens.slice(d.core[0], d.core[1]).find((t) => t.head < d.core[0] || t.head >= d.core[1]);
  const verb = outer ? tokens[outer.head] : undefined;
  return verb !== undefined && MOVING.test(verb.lemma);
}

const MOVING = /^(move|relocate|transfer|shift|return|relocation|transferral|bring|send)$/i;

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
      if (d.need.type === 'crowd' && where.code !== null) {
        d.codes = [where.code];
        d.need = { type: 'none' };
        d.at = where.code;
        return where.to;
      }
      if (becomeEnvoy(scene, d, where)) return where.to;
      if (where.code === null || where.code === d.codes[0]) return d.to;
      d.at = where.code;
      return where.to;
    default: {
      // "officials in Kabul", "the ministry in Latvia": a seat tells whose they are, and a state whose organ it is;
      // elsewhere only where they are.
      const seat = matchAt(scene, next.phrase.to - 1)?.senses.some((s) => s.type === 'seat');
      if (becomeEnvoy(scene, d, where)) return where.to;
      const abroad = d.role === 'MIL' && isKept(scene, d);
      const local =
        (seat && !abroad) ||
        LOCAL.has(d.role ?? '') ||
        (d.plural && !abroad) ||
        (d.kind === 'organ' && d.role === 'GOV') ||
        opensAtHome(d);
      if (!ownable(d)) return d.kind === 'office' ? where.to : d.to;
      if (where.code === null || !local || !next.tail || isGathering(scene, d)) return d.to;
      d.codes = [where.code];
      d.need = { type: 'none' };
      return where.to;
    }
  }
}

/** Bodies that are of the place where they are said to be: police, courts and parliaments. */
const LOCAL = new Set(['COP', 'JUD', 'LEG']);

/** "The military in Gabon declared": an army or an opposition may be abroad, but not the one with which a sentence opens. */
function opensAtHome(d: Draft): boolean {
  return (d.role === 'MIL' || d.role === 'OPP') && d.from <= 1;
}

/** "Burundi has troops in Congo": what somebody has or sends somewhere is not of that place. */
function isKept({ sentence: { tokens } }: Scene, d: Draft): boolean {
  const t = tokens[d.key];
  return t.deprel === 'obj' && KEEPING.test(tokens[t.head]?.lemma ?? '');
}

const KEEPING = /^(have|keep|maintain|station|deploy|send|withdraw|leave|retain|support|base|pull|reduce|reinforce)$/i;

/** "the party congress in Hanoi": the place of a meeting, not whose parliament it is. */
function isGathering(scene: Scene, d: Draft): boolean {
  return d.role === 'LEG' && /^congress(?:es)?$/i.test(scene.sentence.tokens[d.key].text);
}
