import { type Draft, matchAt, type Scene } from './draft.ts';
import { attachOrigin } from './origin.ts';
import { attachOwner, attachService, joinPossessors, ownable, serves } from './ownership.ts';
import type { Reading } from './reader.ts';
import { placeOf } from './where.ts';
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
