import { type Clues, TYPES } from './types.ts';
import type { Vectors } from './vectors.ts';

/** Clues as numbers: hashed places that are on, each with a weight, and a dense vector. */
export interface Input {
  readonly places: Int32Array;
  readonly weights: Float32Array;
  readonly dense: Float32Array;
}

/** How many places clues are hashed to. */
export const PLACES = 1 << 15;
/** Groups of words whose mean vectors the network reads. */
const GROUPS = 3;

/** How many numbers the dense part has. */
export function denseSize(vectors: Vectors): number {
  return GROUPS * vectors.size + 2 * TYPES;
}

/** FNV-1a over the UTF-16 code units of a name. */
function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** Turns clues into what the network reads. */
export function encode(clues: Clues, vectors: Vectors): Input {
  const on = new Map<number, number>();
  const put = (name: string, weight: number): void => {
    const place = placeOf(name);
    on.set(place, Math.max(on.get(place) ?? 0, weight));
  };
  for (const [group, lemmas] of clues.near.entries()) {
    for (const lemma of lemmas) {
      put(`${group}:${lemma}`, group === 3 ? 0.5 : 1);
      if (group < 3) put(`*:${lemma}`, 1);
      const [verb, particle] = lemma.split(' ');
      if (particle !== undefined) put(`${group}:${verb}`, 0.5);
    }
  }
  for (const mark of clues.marks) put(mark, 0.7);
  const dense = new Float32Array(denseSize(vectors));
  const { size } = vectors;
  for (let group = 0; group < GROUPS; group++) {
    const at = group * size;
    for (const lemma of clues.near[group] as readonly string[])
      vectors.add(lemma.split(' ')[0] as string, dense, at, 1);
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (dense[at + i] as number) ** 2;
    // Long, so that the net need not have large weights.
    const scale = sum > 0 ? 4 / Math.sqrt(sum) : 0;
    for (let i = 0; i < size; i++) dense[at + i] = (dense[at + i] as number) * scale;
  }
  for (const [k, shares] of [clues.triggers, clues.words].entries()) {
    const total = shares.reduce((a, b) => a + b, 0);
    for (let i = 0; i < TYPES; i++)
      dense[GROUPS * size + k * TYPES + i] = total > 0 ? (2 * (shares[i] as number)) / total : 0;
  }
  return { places: Int32Array.from(on.keys()), weights: Float32Array.from(on.values()), dense };
}
