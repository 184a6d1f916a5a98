import { normalise, pieceBuckets, shapeOf } from './features.ts';
import type { Address, Kernel } from './kernel.ts';
import type { Table, Weights } from './weights.ts';

/** Rows of the tables that stand for the root of every sentence; the n-gram table's last row does too. */
const ROOT_WORD = 1;
const ROOT_SHAPE = 256;

/** Writes the network's input vector of a word: [its own row; mean of its pieces; shape; frozen vector]. */
export interface Inputs {
  /** @param to room for the vector's floats, all zero. */
  word(form: string, to: Address): void;
  root(to: Address): void;
}

/** @param find row of a word in the vocabulary, -1 if it has none. */
export function createInputs(kernel: Kernel, weights: Weights, find: (word: string) => number): Inputs {
  const { sizes, tables } = weights;
  const ngramAt = sizes.word * 4;
  const shapeAt = ngramAt + sizes.ngram * 4;
  const vectorAt = shapeAt + sizes.shape * 4;
  return {
    word(form, to) {
      const normal = normalise(form);
      const key = normal.toLowerCase();
      const row = Math.max(0, find(key));
      addMean(kernel, tables.word, [row < sizes.trainedWords ? row : 0], to);
      addMean(kernel, tables.ngram, pieceBuckets(key, sizes.buckets), to + ngramAt);
      addMean(kernel, tables.shape, [shapeOf(normal)], to + shapeAt);
      addMean(kernel, tables.vector, [row], to + vectorAt);
    },
    root(to) {
      addMean(kernel, tables.word, [ROOT_WORD], to);
      addMean(kernel, tables.ngram, [sizes.buckets], to + ngramAt);
      addMean(kernel, tables.shape, [ROOT_SHAPE], to + shapeAt);
      addMean(kernel, tables.vector, [ROOT_WORD], to + vectorAt);
    },
  };
}

function addMean({ run, floats }: Kernel, table: Table, rows: readonly number[], to: Address): void {
  const { at, bits, columns, rowScale, columnScale } = table;
  const bytes = (columns * bits) / 8;
  for (const row of rows) {
    const factor = (rowScale === null ? 1 : (rowScale[row] as number)) / rows.length;
    if (bits === 8) run.addRow8(to, at + row * bytes, columns, factor);
    else run.addRow4(to, at + row * bytes, columns, factor);
  }
  if (columnScale === null) return;
  const values = floats().subarray(to >> 2, (to >> 2) + columns);
  for (let i = 0; i < columns; i++) values[i] = (values[i] as number) * (columnScale[i] as number);
}
