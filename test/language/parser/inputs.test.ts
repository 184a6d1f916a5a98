import { beforeAll, describe, expect, it } from 'vitest';
import { normalise, pieceBuckets, shapeOf } from '../../../src/language/parser/features.ts';
import type { ModelFile } from '../../../src/language/parser/model-file.ts';
import { distance, type Parts, SENTENCES, startParts } from './support.ts';

/** A row of a table, read from the file the slow way. */
function readRow(model: ModelFile, name: string, shape: readonly [number, number], row: number): number[] {
  const { dtype, at, scale } = model.tensor(name, shape, ['i8', 'i4']);
  const [rows, columns] = shape;
  const factors = model.floats(scale?.at as number, scale?.axis === 'row' ? rows : columns);
  return Array.from({ length: columns }, (_, column) => {
    const place = row * columns + column;
    const byte = model.bytes[at + (dtype === 'i8' ? place : place >> 1)] as number;
    const half = place % 2 === 0 ? byte & 15 : byte >> 4;
    const whole = byte > 127 ? byte - 256 : byte;
    return (dtype === 'i8' ? whole : half - 8) * (factors[scale?.axis === 'row' ? row : column] as number);
  });
}

describe('the input vector of a word', () => {
  let parts: Parts;
  let vocabulary: string[];

  beforeAll(async () => {
    parts = await startParts();
    const { at, length } = parts.model.vocabulary;
    vocabulary = new TextDecoder().decode(parts.model.bytes.subarray(at, at + length)).split('\n');
  });

  const wanted = (word: number, pieces: readonly number[], shape: number): number[] => {
    const { model } = parts;
    const { sizes } = model;
    const ngrams = pieces.map((row) => readRow(model, 'emb.ngram', [sizes.buckets + 1, sizes.ngram], row));
    const trained = word < sizes.trainedWords ? word : 0;
    return [
      ...readRow(model, 'emb.word', [sizes.trainedWords, sizes.word], trained),
      ...Array.from(
        { length: sizes.ngram },
        (_, i) => ngrams.reduce((sum, row) => sum + (row[i] as number), 0) / pieces.length,
      ),
      ...readRow(model, 'emb.shape', [257, sizes.shape], shape),
      ...readRow(model, 'emb.vector', [sizes.vocabulary, sizes.vector], word),
    ];
  };

  it('is its own row, the mean of its pieces, its shape and its frozen vector', () => {
    const { buckets } = parts.model.sizes;
    for (const form of SENTENCES.flat()) {
      const normal = normalise(form);
      const key = normal.toLowerCase();
      const row = Math.max(0, vocabulary.indexOf(key));
      expect(parts.find(key)).toBe(vocabulary.indexOf(key));
      expect(distance(parts.input(form), wanted(row, pieceBuckets(key, buckets), shapeOf(normal)))).toBeLessThan(1e-5);
    }
  });

  it('has rows of its own for the root', () => {
    expect(distance(parts.input(null), wanted(1, [parts.model.sizes.buckets], 256))).toBeLessThan(1e-5);
  });

  it('takes the frozen vector of words that the treebanks lack', () => {
    const { sizes } = parts.model;
    const later = vocabulary[sizes.vocabulary - 1] as string;
    const key = later.toLowerCase();
    const vector = readRow(parts.model, 'emb.vector', [sizes.vocabulary, sizes.vector], sizes.vocabulary - 1);
    expect(distance(parts.input(key).slice(-sizes.vector), vector)).toBeLessThan(1e-5);
  });

  it('finds every word of the vocabulary in its row', () => {
    const missed = vocabulary.filter((word, row) => parts.find(word) !== row);
    expect(missed).toEqual([]);
    expect(parts.find('x'.repeat(5000))).toBe(-1);
  });
});
