import type { Input } from '../../src/reader/encode.ts';
import { PLACES } from '../../src/reader/encode.ts';
import { probabilities, scores, type Weights } from '../../src/reader/network.ts';
import { LABELS, TYPES } from '../../src/reader/types.ts';
import type { Lesson } from './examples.ts';
import { type Random, randomFrom } from './random.ts';

export interface Settings {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of all weights towards zero, a step. */
  readonly decay: number;
  /** Share of clues hidden in each step, and of steps without the lexicon's or the vectors' numbers. */
  readonly hide: number;
  readonly hideLexicon: number;
}

const N = LABELS.length;

/** What was found best by cross-validation over examples and on half A of the marked set. */
export const SETTINGS: Settings = {
  hidden: 24,
  epochs: 9,
  rate: 0.06,
  decay: 3e-4,
  hide: 0.3,
  hideLexicon: 0.4,
};

/** How many networks are fitted and made one. */
export const NETWORKS = 3;

/** Fits several networks that begin differently, and makes one of them that gives their mean scores. */
export function fitSeveral(lessons: readonly Lesson[], set: Settings, count: number): Weights {
  const all = Array.from({ length: count }, (_, i) => fit(lessons, set, randomFrom(i + 1)));
  const [first] = all as [Weights];
  const mean = (name: 'sparse' | 'bias'): Float32Array =>
    first[name].map((_, i) => all.reduce((sum, w) => sum + (w[name][i] as number), 0) / count);
  const joined = (name: 'inner' | 'innerBias'): Float32Array => Float32Array.from(all.flatMap((w) => [...w[name]]));
  const outer = Array.from({ length: N }, (_, c) =>
    all.flatMap((w) => [...w.outer.subarray(c * w.hidden, (c + 1) * w.hidden)].map((x) => x / count)),
  );
  return {
    dense: first.dense,
    hidden: first.hidden * count,
    temperature: 1,
    sparse: mean('sparse'),
    bias: mean('bias'),
    inner: joined('inner'),
    innerBias: joined('innerBias'),
    outer: Float32Array.from(outer.flat()),
  };
}

/** Fits a network to lessons: steps of one lesson each, each weight's rate by AdaGrad (Duchi and others 2011). */
export function fit(lessons: readonly Lesson[], set: Settings, random: Random): Weights {
  const dense = lessons[0]?.input.dense.length ?? 0;
  const { hidden } = set;
  const start = (length: number, size: number): Float32Array =>
    Float32Array.from({ length }, () => (random.next() * 2 - 1) * size);
  const w: Weights = {
    dense,
    hidden,
    temperature: 1,
    sparse: new Float32Array(PLACES * N),
    bias: new Float32Array(N),
    inner: start(hidden * dense, 1 / Math.sqrt(dense)),
    innerBias: new Float32Array(hidden),
    outer: start(N * hidden, 1 / Math.sqrt(hidden)),
  };
  const squares = {
    sparse: new Float32Array(w.sparse.length).fill(1e-2),
    bias: new Float32Array(N).fill(1e-2),
    inner: new Float32Array(w.inner.length).fill(1e-2),
    innerBias: new Float32Array(hidden).fill(1e-2),
    outer: new Float32Array(w.outer.length).fill(1e-2),
  };
  const move = (values: Float32Array, sums: Float32Array, at: number, gradient: number, rate: number): void => {
    const g = gradient + set.decay * (values[at] as number);
    const sum = (sums[at] as number) + g * g;
    sums[at] = sum;
    values[at] = (values[at] as number) - (rate * g) / Math.sqrt(sum);
  };
  const order = Int32Array.from(lessons.keys());
  const units = new Float32Array(hidden);
  const back = new Float32Array(hidden);
  for (let epoch = 0; epoch < set.epochs; epoch++) {
    random.shuffle(order);
    const rate = set.rate * (1 - (0.9 * epoch) / set.epochs);
    for (const i of order) {
      const lesson = lessons[i] as Lesson;
      const input = hideSome(lesson.input, set, random);
      const p = probabilities(scores(w, input, units));
      const error = p.map((x, c) => (x - (lesson.gold[c] as number)) * lesson.weight);
      back.fill(0);
      for (let c = 0; c < N; c++) {
        const e = error[c] as number;
        move(w.bias, squares.bias, c, e, rate);
        for (let h = 0; h < hidden; h++) {
          const at = c * hidden + h;
          back[h] = (back[h] as number) + e * (w.outer[at] as number);
          move(w.outer, squares.outer, at, e * (units[h] as number), rate);
        }
      }
      for (let k = 0; k < input.places.length; k++) {
        const row = (input.places[k] as number) * N;
        const weight = input.weights[k] as number;
        if (weight === 0) continue;
        for (let c = 0; c < N; c++) move(w.sparse, squares.sparse, row + c, weight * (error[c] as number), rate);
      }
      for (let h = 0; h < hidden; h++) {
        const e = (back[h] as number) * (1 - (units[h] as number) ** 2);
        move(w.innerBias, squares.innerBias, h, e, rate);
        const row = h * dense;
        for (let d = 0; d < dense; d++) {
          const x = input.dense[d] as number;
          if (x !== 0) move(w.inner, squares.inner, row + d, e * x, rate);
        }
      }
    }
  }
  return w;
}

/** What the codebook lists stands in nearly every example of it and in few other sentences: often hidden. */
function hideSome(input: Input, set: Settings, random: Random): Input {
  const keep = 1 - set.hide;
  const weights = input.weights.map((x) => (random.next() < keep ? x / keep : 0));
  const dense = Float32Array.from(input.dense);
  const vectors = dense.length - 2 * TYPES;
  for (const from of [vectors, vectors + TYPES])
    if (random.next() < set.hideLexicon) dense.fill(0, from, from + TYPES);
  return { places: input.places, weights, dense };
}
