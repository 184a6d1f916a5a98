import { DemarcheError } from '../../errors.ts';

/** The version of the layout that this program reads. */
const FORMAT = 1;
const MAGIC = 0x48434d44; // "DMCH", little-endian
const MOST_NUMBERS = 1 << 28;
/** With two directions of this many units a sum of 8-bit weights times 16-bit activations still fits 32 bits. */
const MOST_HIDDEN = 256;

/** Sizes of the network; every one comes from the file. */
export interface Sizes {
  readonly word: number;
  readonly ngram: number;
  readonly shape: number;
  readonly vector: number;
  readonly buckets: number;
  /** Rows of the trained word table; later words of the vocabulary have a frozen vector only. */
  readonly trainedWords: number;
  readonly vocabulary: number;
  /** Units a direction in the two LSTM layers. */
  readonly hidden: readonly [number, number];
  readonly arc: number;
  readonly label: number;
}

/** A table of numbers as it stands in the file; `scale` is where its float factors, one a row or column, stand. */
export interface Tensor {
  readonly dtype: 'f32' | 'i8' | 'i4';
  readonly rows: number;
  readonly columns: number;
  /** Offset of the numbers from the start of the file, in bytes. */
  readonly at: number;
  readonly scale?: { readonly axis: 'row' | 'column'; readonly at: number };
}

/** A model file with its header checked; the numbers stay where they are. */
export interface ModelFile {
  readonly bytes: Uint8Array;
  readonly sizes: Sizes;
  /** Which LSTM layer the tags are read from. */
  readonly tagLayer: 1 | 2;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly labels: readonly string[];
  /** Where the words stand: UTF-8, one a line, in row order. */
  readonly vocabulary: { readonly at: number; readonly length: number };
  /** The named tensor, which must have this shape and one of these types; throws E_MODEL otherwise. */
  tensor(name: string, shape: readonly [number, number], dtypes: readonly Tensor['dtype'][]): Tensor;
  /** Offset of a named vector of floats from the start of the file. */
  vector(name: string, length: number): number;
  /** A copy of the floats at an offset. */
  floats(at: number, length: number): Float32Array;
}

/**
 * Reads the header of a model file and checks that everything it promises is there.
 *
 * @param bytes the file (models/en.bin). It is not copied.
 * @throws DemarcheError E_MODEL when this is no model file, one of another format version, cut short, or
 * contradicts itself.
 */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw notModel('it does not begin with "DMCH"');
  const headerLength = view.getUint32(4, true);
  const base = 8 + headerLength;
  if (base > bytes.length) throw broken(`its header of ${headerLength} bytes is cut short`);
  const header = parseHeader(bytes.subarray(8, base));
  if (header['format'] !== FORMAT) {
    throw notModel(`its format is ${JSON.stringify(header['format'])}, this program reads format ${FORMAT}`);
  }
  const sizes = readSizes(record(header, 'sizes'));
  const tensors = record(header, 'tensors');
  const place = (offset: unknown, length: number, what: string): number => {
    if (!isCount(offset) || base + offset + length > bytes.length) throw broken(`${what} lies outside the file`);
    return base + offset;
  };
  const vocabulary = record(header, 'vocabulary');
  const vocabularyLength = count(vocabulary, 'length');
  const tagLayer = header['tagLayer'];
  if (tagLayer !== 1 && tagLayer !== 2) throw broken('"tagLayer" is neither 1 nor 2');
  const labels = names(header, 'labels');
  if (!labels.includes('root')) throw broken('"labels" lacks "root"');
  return {
    bytes,
    sizes,
    tagLayer,
    upos: names(header, 'upos'),
    xpos: names(header, 'xpos'),
    labels,
    vocabulary: { at: place(vocabulary['offset'], vocabularyLength, 'the vocabulary'), length: vocabularyLength },
    tensor(name, [rows, columns], dtypes) {
      const entry = record(tensors, name);
      const dtype = dtypes.find((one) => one === entry['dtype']);
      if (dtype === undefined)
        throw broken(`tensor "${name}" is ${JSON.stringify(entry['dtype'])}, not ${dtypes.join(' or ')}`);
      checkShape(name, entry['shape'], [rows, columns]);
      const length = (rows * columns * { f32: 8, i8: 2, i4: 1 }[dtype]) / 2;
      const at = place(entry['offset'], length, `tensor "${name}"`);
      if (dtype === 'f32') return { dtype, rows, columns, at };
      const scale = record(entry, 'scale');
      const { axis } = scale;
      if (axis !== 'row' && axis !== 'column') throw broken(`tensor "${name}" has no scale by row or column`);
      const factors = (axis === 'row' ? rows : columns) * 4;
      return {
        dtype,
        rows,
        columns,
        at,
        scale: { axis, at: place(scale['offset'], factors, `the scale of "${name}"`) },
      };
    },
    vector(name, length) {
      const entry = record(tensors, name);
      if (entry['dtype'] !== 'f32') throw broken(`tensor "${name}" is not of floats`);
      checkShape(name, entry['shape'], [length]);
      return place(entry['offset'], length * 4, `tensor "${name}"`);
    },
    floats(at, length) {
      // a copy, because floats must be aligned in their buffer; not by slice(), which in Node's Buffer shares memory
      const copy = new Uint8Array(length * 4);
      copy.set(bytes.subarray(at, at + copy.length));
      return new Float32Array(copy.buffer);
    },
  };
}

type Json = Readonly<Record<string, unknown>>;

function parseHeader(bytes: Uint8Array): Json {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw broken(`its header cannot be read: ${(error as Error).message}`);
  }
  if (!isRecord(header)) throw broken('its header is no object');
  return header;
}

function readSizes(sizes: Json): Sizes {
  const hidden = sizes['hidden'];
  if (!Array.isArray(hidden) || hidden.length !== 2 || !hidden.every(isHidden)) {
    throw broken(`"hidden" is not two multiples of 8 up to ${MOST_HIDDEN}`);
  }
  return {
    word: count(sizes, 'word'),
    ngram: count(sizes, 'ngram'),
    shape: count(sizes, 'shape'),
    vector: count(sizes, 'vector'),
    buckets: count(sizes, 'buckets'),
    trainedWords: count(sizes, 'trainedWords'),
    vocabulary: count(sizes, 'vocabulary'),
    hidden: [hidden[0] as number, hidden[1] as number],
    arc: count(sizes, 'arc'),
    label: count(sizes, 'label'),
  };
}

function isHidden(value: unknown): boolean {
  return isCount(value) && value > 0 && value <= MOST_HIDDEN && value % 8 === 0;
}

function checkShape(name: string, found: unknown, wanted: readonly number[]): void {
  if (Array.isArray(found) && found.length === wanted.length && wanted.every((size, i) => found[i] === size)) return;
  throw broken(`tensor "${name}" has shape ${JSON.stringify(found)} where ${JSON.stringify(wanted)} is needed`);
}

function names(header: Json, key: string): readonly string[] {
  const list = header[key];
  if (!Array.isArray(list) || list.length === 0 || !list.every((one) => typeof one === 'string')) {
    throw broken(`"${key}" is no list of names`);
  }
  return list as string[];
}

function record(parent: Json, key: string): Json {
  const value = parent[key];
  if (!isRecord(value)) throw broken(`"${key}" is missing`);
  return value;
}

function count(parent: Json, key: string): number {
  const value = parent[key];
  if (!isCount(value)) throw broken(`"${key}" is no count`);
  return value;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST_NUMBERS;
}

/** The error for bytes that are no model of ours, or one of another time. */
function notModel(why: string): DemarcheError {
  return new DemarcheError(
    'E_MODEL',
    `this is no language model that can be read: ${why}`,
    'give the models/en.bin of this version',
  );
}

/** The error for a model file that is cut short or contradicts itself. */
export function broken(why: string): DemarcheError {
  return new DemarcheError('E_MODEL', `the language model is broken: ${why}`, 'fetch models/en.bin again');
}
