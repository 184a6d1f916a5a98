import { beforeAll, describe, expect, it } from 'vitest';
import { arcScorer, scoreLabels, scoreTags } from '../../../src/language/parser/decoder.ts';
import { encode, layOut } from '../../../src/language/parser/encoder.ts';
import { roundUp } from '../../../src/language/parser/weights.ts';
import { type PlainNetwork, plainNetwork } from './plain-network.ts';
import { distance, floatsAt, int16At, type Parts, SENTENCES, startParts } from './support.ts';

/** Longest first, as the kernel wants its lanes. */
const SORTED = SENTENCES.toSorted((a, b) => b.length - a.length);

describe('the kernel’s network against plain arithmetic on the same weights', () => {
  let parts: Parts;
  let plain: PlainNetwork;
  let found: ReturnType<typeof runKernel>;
  let wanted: ReturnType<PlainNetwork['run']>[];

  beforeAll(async () => {
    parts = await startParts();
    plain = plainNetwork(parts.model);
    wanted = SORTED.map((words) => plain.run([null, ...words].map((form) => parts.input(form))));
    found = runKernel(parts);
  });

  it('agrees on both layers’ outputs to 3e-4, though activations are rounded to 16 bits', () => {
    for (const [i, { lower, upper }] of wanted.entries()) {
      expect(distance(found.lower(i), lower.flat())).toBeLessThan(3e-4);
      expect(distance(found.upper(i), upper.flat())).toBeLessThan(3e-4);
    }
  });

  it('agrees on the scores of tags to 2e-3', () => {
    for (const [i, { upos, xpos }] of wanted.entries()) {
      expect(distance(found.upos(i), upos.slice(1).flat())).toBeLessThan(2e-3);
      expect(distance(found.xpos(i), xpos.slice(1).flat())).toBeLessThan(2e-3);
    }
  });

  it('agrees on the scores of arcs to 1e-2 and takes the best one', () => {
    for (const [i, { arcs }] of wanted.entries()) {
      const { scores, heads } = found.arcs(i);
      for (const [dependent, row] of arcs.entries()) {
        if (dependent === 0) continue;
        const others = (list: readonly number[]): number[] => list.filter((_, head) => head !== dependent);
        const own = scores[dependent] as number[];
        expect(distance(others(own), others(row))).toBeLessThan(1e-2);
        expect(own[heads[dependent] as number]).toBe(Math.max(...others(own)));
      }
    }
  });

  it('agrees on the scores of labels to 1e-2', () => {
    for (const [i, outputs] of wanted.entries()) {
      const { heads } = found.arcs(i);
      const labels = found.labels(i);
      for (let row = 1; row < heads.length; row++) {
        expect(distance(labels[row] as number[], plain.labels(outputs, row, heads[row] as number))).toBeLessThan(1e-2);
      }
    }
  });
});

/** Runs all sentences as one batch and gives, for sentence i, what stands in the kernel's memory. */
function runKernel({ kernel, weights, projections }: Parts) {
  const lengths = SORTED.map((words) => words.length + 1);
  const rowsAt = kernel.alloc(lengths.reduce((sum, n) => sum + n, 0) * 4);
  projections.resolve(SORTED, rowsAt);
  const batch = layOut(kernel, lengths);
  const { lower, upper } = encode(kernel, weights, batch, rowsAt);
  const tags = scoreTags(kernel, weights, batch.rows, weights.tagLayer === 1 ? lower : upper);
  const heads = kernel.zeros(batch.rows * 4);
  const score = arcScorer(kernel, weights, batch, upper, heads);
  const arcs = lengths.map((n, i) => {
    const flat = score(i);
    const scores = Array.from({ length: n }, (_, row) =>
      Array.from(flat.subarray(row * roundUp(n, 4), row * roundUp(n, 4) + n)),
    );
    const at = (heads >> 2) + (batch.starts[i] as number);
    return { scores, heads: Array.from(kernel.ints().subarray(at, at + n)) };
  });
  const labels = scoreLabels(kernel, weights, batch, upper, heads);
  const [h1, h2] = weights.sizes.hidden;
  const start = (i: number): number => batch.starts[i] as number;
  const length = (i: number): number => lengths[i] as number;
  const layer = (at: number, width: number) => (i: number) =>
    int16At(kernel, at + start(i) * width * 2, length(i) * width).map((value) => value / 32767);
  const rows =
    ({ at, stride }: { at: number; stride: number }, count: number) =>
    (i: number) =>
      Array.from({ length: length(i) }, (_, row) => floatsAt(kernel, at + (start(i) + row) * stride, count));
  const tag = (which: 0 | 1, count: number) => (i: number) => rows(tags[which], count)(i).slice(1).flat();
  return {
    lower: layer(lower, 2 * h1),
    upper: layer(upper, 2 * h2),
    upos: tag(0, weights.upos.length),
    xpos: tag(1, weights.xpos.length),
    arcs: (i: number) => arcs[i] as (typeof arcs)[number],
    labels: rows(labels, weights.labels.length),
  };
}
