/** The reader's network: hashed clues straight to the labels, word vectors through one hidden layer. */
import { DemarcheError } from '../errors.ts';
import { type Input, PLACES } from './encode.ts';
import { LABELS } from './types.ts';

/** The weights, as floats. */
export interface Weights {
  readonly dense: number;
  readonly hidden: number;
  /** `PLACES` rows of one number a label. */
  readonly sparse: Float32Array;
  readonly bias: Float32Array;
  /** `hidden` rows of `dense` numbers, and their biases. */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** One row of `hidden` numbers a label. */
  readonly outer: Float32Array;
  /** What scores are divided by, so that probabilities are what they say. */
  readonly temperature: number;
}

const N = LABELS.length;

/** Scores of the labels before they become probabilities. `units` receives the hidden layer. */
export function scores(w: Weights, input: Input, units = new Float32Array(w.hidden)): Float32Array {
  const out = Float32Array.from(w.bias);
  const { places, weights, dense } = input;
  for (let k = 0; k < places.length; k++) {
    const row = (places[k] as number) * N;
    const weight = weights[k] as number;
    for (let c = 0; c < N; c++) out[c] = (out[c] as number) + weight * (w.sparse[row + c] as number);
  }
  for (let h = 0; h < w.hidden; h++) {
    let sum = w.innerBias[h] as number;
    const row = h * w.dense;
    for (let i = 0; i < w.dense; i++) sum += (w.inner[row + i] as number) * (dense[i] as number);
    units[h] = Math.tanh(sum);
  }
  for (let c = 0; c < N; c++) {
    let sum = out[c] as number;
    for (let h = 0; h < w.hidden; h++) sum += (w.outer[c * w.hidden + h] as number) * (units[h] as number);
    out[c] = sum;
  }
  return out;
}

/** Probabilities of the labels, in their order. */
export function probabilities(given: Float32Array, temperature = 1): Float32Array {
  const top = Math.max(...given);
  const out = given.map((x) => Math.exp((x - top) / temperature));
  const total = out.reduce((a, b) => a + b, 0);
  return out.map((x) => x / total);
}

const MAGIC = 0x52434d44; // "DMCR", little-endian
const FORMAT = 1;

/** The tables in the order in which the file holds them, with rows and columns; each row has a scale of its own. */
function tables(hidden: number, dense: number): readonly (readonly [keyof Weights, number, number])[] {
  return [
    ['sparse', PLACES, N],
    ['bias', 1, N],
    ['inner', hidden, dense],
    ['innerBias', 1, hidden],
    ['outer', N, hidden],
  ];
}

/** Writes weights at 8 bits: magic, format, hidden, dense, temperature; then each table's scales and numbers. */
export function writeWeights(w: Weights): Uint8Array<ArrayBuffer> {
  const parts = tables(w.hidden, w.dense);
  const length = 20 + parts.reduce((sum, [, rows, columns]) => sum + rows * 4 + rows * columns, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT, true);
  view.setUint32(8, w.hidden, true);
  view.setUint32(12, w.dense, true);
  view.setFloat32(16, w.temperature, true);
  let at = 20;
  for (const [name, rows, columns] of parts) {
    const values = w[name] as Float32Array;
    for (let r = 0; r < rows; r++) {
      let most = 0;
      for (let c = 0; c < columns; c++) most = Math.max(most, Math.abs(values[r * columns + c] as number));
      const scale = most / 127;
      view.setFloat32(at, scale, true);
      at += 4;
      for (let c = 0; c < columns; c++)
        view.setInt8(at++, scale > 0 ? Math.round((values[r * columns + c] as number) / scale) : 0);
    }
  }
  return bytes;
}

/**
 * Reads models/reader.bin.
 *
 * @throws DemarcheError E_MODEL when the bytes are no reader, of another format or cut short.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== MAGIC) throw notReader('it does not begin with "DMCR"');
  if (view.getUint32(4, true) !== FORMAT) throw notReader(`its format is ${view.getUint32(4, true)}, not ${FORMAT}`);
  const hidden = view.getUint32(8, true);
  const dense = view.getUint32(12, true);
  const parts = tables(hidden, dense);
  const length = 20 + parts.reduce((sum, [, rows, columns]) => sum + rows * 4 + rows * columns, 0);
  if (length !== bytes.length) throw notReader(`it has ${bytes.length} bytes, not ${length}`);
  let at = 20;
  const read = new Map<string, Float32Array>();
  for (const [name, rows, columns] of parts) {
    const values = new Float32Array(rows * columns);
    for (let r = 0; r < rows; r++) {
      const scale = view.getFloat32(at, true);
      at += 4;
      for (let c = 0; c < columns; c++) values[r * columns + c] = view.getInt8(at++) * scale;
    }
    read.set(name, values);
  }
  const table = (name: string): Float32Array => read.get(name) as Float32Array;
  return {
    hidden,
    dense,
    temperature: view.getFloat32(16, true),
    sparse: table('sparse'),
    bias: table('bias'),
    inner: table('inner'),
    innerBias: table('innerBias'),
    outer: table('outer'),
  };
}

function notReader(why: string): DemarcheError {
  return new DemarcheError(
    'E_MODEL',
    `the reader cannot be used: ${why}`,
    'Install the package again, or run npm run reader.',
  );
}
