/** The second reader: what passes between two parties, where no frame of the codebook says. */
import type { Codebook } from '../coding/codebook.ts';
import type { Sentence } from '../language/types.ts';
import { cluesOf } from './clues.ts';
import { encode } from './encode.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { probabilities, readWeights, scores } from './network.ts';
import { type End, LABELS, type Label } from './types.ts';
import { readVectors, type Vectors } from './vectors.ts';

/** A label with the probability that it is right. */
export interface Opinion {
  readonly label: Label;
  readonly p: number;
}

export interface Reader {
  /** What the first party does to the second, the likeliest first; all labels, probabilities adding up to one. */
  read(s: Sentence, source: End, target: End): readonly Opinion[];
}

/**
 * Starts the reader.
 *
 * @param bytes models/reader.bin.
 * @param model models/en.bin, whose word vectors it shares.
 * @throws DemarcheError E_MODEL.
 */
export function createReader(bytes: Uint8Array, model: Uint8Array, codebook: Codebook): Reader {
  const weights = readWeights(bytes);
  let tools: { readonly vectors: Vectors; readonly lexicon: Lexicon } | null = null;
  return {
    read(s, source, target) {
      // Made when first needed: most texts are read by frames alone.
      tools ??= { vectors: readVectors(model), lexicon: createLexicon(codebook) };
      const { vectors, lexicon } = tools;
      const input = encode(cluesOf(s, source, target, lexicon), vectors);
      const p = probabilities(scores(weights, input), weights.temperature);
      return LABELS.map((label, i) => ({ label, p: p[i] as number })).toSorted((a, b) => b.p - a.p);
    },
  };
}
