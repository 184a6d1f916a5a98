import { normalise } from '../language/parser/features.ts';
import { readModelFile } from '../language/parser/model-file.ts';

/** Word vectors: the frozen ones (GloVe, PDDL) that the parser's model holds, so that they ship only once. */
export interface Vectors {
  readonly size: number;
  /** Adds a word's vector, scaled to length one and weighted; false for a word without one. */
  add(word: string, to: Float32Array, at: number, weight: number): boolean;
}

/**
 * Reads the vectors out of the parser's model.
 *
 * @param model the bytes of models/en.bin. They are not copied.
 * @throws DemarcheError E_MODEL for bytes that are no model.
 */
export function readVectors(model: Uint8Array): Vectors {
  const file = readModelFile(model);
  const size = file.sizes.vector;
  const tensor = file.tensor('emb.vector', [file.sizes.vocabulary, size], ['i4']);
  const scale = tensor.scale?.axis === 'column' ? file.floats(tensor.scale.at, size) : new Float32Array(size).fill(1);
  const { at, length } = file.vocabulary;
  const words = new TextDecoder().decode(model.subarray(at, at + length)).split('\n');
  const rows = new Map(words.map((word, row) => [word, row]));
  const unpacked = new Map<number, Float32Array>();
  const vectorAt = (row: number): Float32Array => {
    const known = unpacked.get(row);
    if (known) return known;
    const out = new Float32Array(size);
    for (let i = 0; i < size; i++) {
      const both = model[tensor.at + (row * size + i - (i & 1)) / 2] as number;
      out[i] = (((i & 1) === 0 ? both & 15 : both >> 4) - 8) * (scale[i] as number);
    }
    const norm = Math.hypot(...out) || 1;
    for (let i = 0; i < size; i++) out[i] = (out[i] as number) / norm;
    unpacked.set(row, out);
    return out;
  };
  return {
    size,
    add(word, to, start, weight) {
      const row = rows.get(normalise(word).toLowerCase());
      if (row === undefined || row < FIRST_WORD) return false;
      const vector = vectorAt(row);
      for (let i = 0; i < size; i++) to[start + i] = (to[start + i] as number) + weight * (vector[i] as number);
      return true;
    },
  };
}

/** The first rows of the vocabulary stand for unknown words and the root. */
const FIRST_WORD = 2;
