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
    const tensor = model.tensor(name, [rows, columns], ['i8', 'i4']);
    return {
      at: file + tensor.at,
      bits: tensor.dtype === 'i4' ? 4 : 8,
      columns,
      rowScale: tensor.scale?.axis === 'row' ? tensor.scale.values : null,
      columnScale: tensor.scale?.axis === 'column' ? tensor.scale.values : null,
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
    const recurrent = (direction: string): Recurrent => {
      const { weight, scale } = stack(kernel, file, [
        matrix(`${name}.${direction}.recurrent`, null, 4 * hidden, hidden, hidden),
      ]);
      const at = scale >> 2;
      const floats = kernel.floats().subarray(at, at + 4 * hidden);
      for (const [i, value] of floats.entries()) floats[i] = value / UNIT;
      return { weight, scale };
    };
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
  readonly bias: Float32Array | null;
  /** Units, when the rows are LSTM gates to be reordered; else 0. */
  readonly hidden: number;
}

function stack(kernel: Kernel, file: Address, parts: readonly Part[]): Stack {
  const k = (parts[0] as Part).tensor.columns;
  const offsets: number[] = [];
  let n = 0;
  for (const { tensor } of parts) {
    offsets.push(n);
    n += roundUp(tensor.rows, 16);
  }
  const rowBytes = roundUp(k, 2) * 2;
  const weight = kernel.alloc(n * rowBytes);
  const scale = new Float32Array(n);
  const bias = new Float32Array(n);
  for (const [i, part] of parts.entries()) {
    const { tensor, hidden } = part;
    const offset = offsets[i] as number;
    kernel.run.pack(weight + offset * rowBytes, file + tensor.at, tensor.rows, k, hidden);
    copyRows(scale, offset, perRow(tensor), hidden);
    if (part.bias !== null) copyRows(bias, offset, part.bias, hidden);
  }
  return { weight, scale: kernel.putFloats(scale), bias: kernel.putFloats(bias), n, k, offsets };
}

function perRow({ scale }: Tensor): Float32Array {
  // matrices are quantised by output; a column scale could not be taken out of the sum
  if (scale?.axis !== 'row') throw broken('a matrix has no scale for each row');
  return scale.values;
}

/** Copies one value a row, in the order in which `pack` puts the rows. */
function copyRows(to: Float32Array, offset: number, values: Float32Array, hidden: number): void {
  for (let column = 0; column < values.length; column++) {
    const lane = column & 15;
    const row = hidden > 0 ? (lane >> 2) * hidden + (column >> 4) * 4 + (lane & 3) : column;
    to[offset + column] = values[row] as number;
  }
}

/** The least multiple of `step`, a power of two, that is not below `value`. */
export function roundUp(value: number, step: number): number {
  return (value + step - 1) & -step;
}

/** The largest integer an activation may be rounded to so that `k` products with 8-bit weights fit 32 bits. */
export function activationTop(k: number): number {
  return Math.min(UNIT, Math.floor((2 ** 31 - 1) / (127 * k)));
}
