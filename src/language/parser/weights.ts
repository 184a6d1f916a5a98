import type { Address, Kernel } from './kernel.ts';
import { broken, type ModelFile, type Sizes, type Tensor } from './model-file.ts';

/** LSTM outputs are kept as integers times this (as in kernel/assembly/maths.ts). */
export const UNIT = 32767;

/** Matrices packed under each other, ready for the kernel's `dense`: one call computes them all. */
export interface Stack {
  readonly weight: Address;
  readonly scale: Address;
  readonly bias: Address;
  /** Outputs, each part rounded up to a multiple of 16. */
  readonly n: number;
  /** Inputs. */
  readonly k: number;
  /** Where the outputs of each part begin. */
  readonly offsets: readonly number[];
}

/** An LSTM's recurrent weights in one direction. */
export interface Recurrent {
  readonly weight: Address;
  readonly scale: Address;
}

export interface Layer {
  readonly hidden: number;
  /** Both directions under each other. */
  readonly input: Stack;
  readonly forward: Recurrent;
  readonly backward: Recurrent;
}

/** An embedding table, read in place. */
export interface Table {
  readonly at: Address;
  readonly bits: 4 | 8;
  readonly columns: number;
  readonly rowScale: Float32Array | null;
  readonly columnScale: Float32Array | null;
}

/** The whole network in the kernel's memory. */
export interface Weights {
  readonly sizes: Sizes;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly labels: readonly string[];
  readonly tagLayer: 1 | 2;
  readonly tables: { readonly word: Table; readonly ngram: Table; readonly shape: Table; readonly vector: Table };
  readonly layers: readonly [Layer, Layer];
  /** UPOS, XPOS. */
  readonly tags: Stack;
  /** Dependent's side, head's side of an arc. */
  readonly arc: Stack;
  readonly pair: Stack;
  /** Dependent's side, head's side of a label. */
  readonly label: Stack;
  readonly labelOut: Stack;
}

/**
 * Lays the model out in the kernel's memory: tables stay 8-bit or 4-bit, matrices are widened to 16 bits.
 *
 * @param file address where the whole model file has been copied to.
 */
export function loadWeights(kernel: Kernel, model: ModelFile, file: Address): Weights {
  const { sizes } = model;
  const [hidden1, hidden2] = sizes.hidden;
  const table = (name: string, rows: number, columns: number): Table => {
    const { dtype, at, scale } = model.tensor(name, [rows, columns], ['i8', 'i4']);
    const factors = scale && model.floats(scale.at, scale.axis === 'row' ? rows : columns);
    return {
      at: file + at,
      bits: dtype === 'i4' ? 4 : 8,
      columns,
      rowScale: scale?.axis === 'row' ? (factors ?? null) : null,
      columnScale: scale?.axis === 'column' ? (factors ?? null) : null,
    };
  };
  const matrix = (name: string, bias: string | null, rows: number, columns: number, hidden = 0): Part => ({
    tensor: model.tensor(name, [rows, columns], ['i8']),
    bias: bias === null ? null : model.vector(bias, rows),
    hidden,
  });
  const linear = (name: string, rows: number, columns: number): Part =>
    matrix(`${name}.weight`, `${name}.bias`, rows, columns);
  const layer = (name: string, hidden: number, input: number): Layer => {
    const recurrent = (direction: string): Recurrent =>
      stack(kernel, file, [matrix(`${name}.${direction}.recurrent`, null, 4 * hidden, hidden, hidden)], 1 / UNIT);
    const part = (direction: string): Part =>
      matrix(`${name}.${direction}.input`, `${name}.${direction}.bias`, 4 * hidden, input, hidden);
    return {
      hidden,
      input: stack(kernel, file, [part('forward'), part('backward')]),
      forward: recurrent('forward'),
      backward: recurrent('backward'),
    };
  };
  const tagged = 2 * (model.tagLayer === 1 ? hidden1 : hidden2);
  const top = 2 * hidden2;
  return {
    sizes,
    upos: model.upos,
    xpos: model.xpos,
    labels: model.labels,
    tagLayer: model.tagLayer,
    tables: {
      word: table('emb.word', sizes.trainedWords, sizes.word),
      ngram: table('emb.ngram', sizes.buckets + 1, sizes.ngram),
      shape: table('emb.shape', 257, sizes.shape),
      vector: table('emb.vector', sizes.vocabulary, sizes.vector),
    },
    layers: [
      layer('lstm1', hidden1, sizes.word + sizes.ngram + sizes.shape + sizes.vector),
      layer('lstm2', hidden2, 2 * hidden1),
    ],
    tags: stack(kernel, file, [
      linear('tag.upos', model.upos.length, tagged),
      linear('tag.xpos', model.xpos.length, tagged),
    ]),
    arc: stack(kernel, file, [linear('arc.dependent', sizes.arc, top), linear('arc.head', sizes.arc, top)]),
    pair: stack(kernel, file, [linear('arc.pair', sizes.arc, sizes.arc)]),
    label: stack(kernel, file, [
      linear('label.dependent', sizes.label, top),
      matrix('label.head.weight', null, sizes.label, top),
    ]),
    labelOut: stack(kernel, file, [linear('label.out', model.labels.length, sizes.label)]),
  };
}

interface Part {
  readonly tensor: Tensor;
  /** Offset of the bias in the file; null for none. */
  readonly bias: number | null;
  /** Units, when the rows are LSTM gates to be reordered; else 0. */
  readonly hidden: number;
}

function stack(kernel: Kernel, file: Address, parts: readonly Part[], factor = 1): Stack {
  const k = (parts[0] as Part).tensor.columns;
  const n = parts.reduce((sum, { tensor }) => sum + roundUp(tensor.rows, 16), 0);
  const rowBytes = roundUp(k, 2) * 2;
  const weight = kernel.alloc(n * rowBytes);
  const scale = kernel.zeros(n * 4);
  const bias = kernel.zeros(n * 4);
  const offsets: number[] = [];
  let offset = 0;
  for (const { tensor, bias: own, hidden } of parts) {
    // matrices are quantised by output; a factor for each input could not be taken out of the sum
    if (tensor.scale?.axis !== 'row') throw broken('a matrix has no scale for each row');
    offsets.push(offset);
    kernel.run.pack(weight + offset * rowBytes, file + tensor.at, tensor.rows, k, hidden);
    kernel.run.order(scale + offset * 4, file + tensor.scale.at, tensor.rows, hidden, factor);
    if (own !== null) kernel.run.order(bias + offset * 4, file + own, tensor.rows, hidden, 1);
    offset += roundUp(tensor.rows, 16);
  }
  return { weight, scale, bias, n, k, offsets };
}

/** The least multiple of `step`, a power of two, that is not below `value`. */
export function roundUp(value: number, step: number): number {
  return (value + step - 1) & -step;
}

/** The largest integer an activation may be rounded to so that `k` products with 8-bit weights fit 32 bits. */
export function activationTop(k: number): number {
  return Math.min(UNIT, Math.floor((2 ** 31 - 1) / (127 * k)));
}
