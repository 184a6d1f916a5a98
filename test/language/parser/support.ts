import { readFileSync } from 'node:fs';
import { createInputs } from '../../../src/language/parser/inputs.ts';
import { type Address, type Kernel, startKernel } from '../../../src/language/parser/kernel.ts';
import { type ModelFile, readModelFile } from '../../../src/language/parser/model-file.ts';
import { createProjections, type Projections } from '../../../src/language/parser/projections.ts';
import { loadWeights, type Weights } from '../../../src/language/parser/weights.ts';
import { indexWords } from '../../../src/language/parser/word-index.ts';

const MODELS = new URL('../../../models/', import.meta.url);

export const kernelBytes: Uint8Array<ArrayBuffer> = new Uint8Array(readFileSync(new URL('kernel.wasm', MODELS)));
export const modelBytes: Uint8Array<ArrayBuffer> = new Uint8Array(readFileSync(new URL('en.bin', MODELS)));

/** A row of words for each line of text. */
export const SENTENCES: readonly (readonly string[])[] = [
  'Kenya expelled two of the envoys on 12 March 2021 .',
  'The ministry said that its consulate in Lima would stay closed until further notice .',
  '“ We have n’t agreed to anything – yet , ” the spokeswoman told reporters in Suva .',
  'STOCKHOLM , Nov. 3 -- Envoys of Norway and Chad meet over e-mail row',
  'Čaputová İstanbul ΟΔΟΣ 😀 ﬁnance xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 3.5bn iPhone-11s `` …',
  'Talks',
  'Bolivia and Chile , which cut ties in 1978 , each recalled a chargé d’affaires last week , officials in both capitals said .',
  'No .',
].map((line) => line.split(' '));

/** The parts of a running parser, so that tests can look between them. */
export interface Parts {
  readonly kernel: Kernel;
  readonly model: ModelFile;
  readonly weights: Weights;
  readonly projections: Projections;
  readonly find: (word: string) => number;
  /** Input vector of a word, or of the root for null. */
  input(form: string | null): Float32Array;
}

export async function startParts(): Promise<Parts> {
  const model = readModelFile(modelBytes);
  const kernel = await startKernel(kernelBytes);
  const file = kernel.put(modelBytes);
  const weights = loadWeights(kernel, model, file);
  const find = indexWords(kernel, file + model.vocabulary.at, model.vocabulary.length, model.sizes.vocabulary);
  const inputs = createInputs(kernel, weights, find);
  const { k } = weights.layers[0].input;
  return {
    kernel,
    model,
    weights,
    find,
    projections: createProjections(kernel, weights, find),
    input(form) {
      const at = kernel.zeros(k * 4);
      if (form === null) inputs.root(at);
      else inputs.word(form, at);
      return kernel.floats().slice(at >> 2, (at >> 2) + k);
    },
  };
}

/** Copies floats into the kernel's memory. */
export function putFloats(kernel: Kernel, values: readonly number[]): Address {
  return kernel.put(new Uint8Array(Float32Array.from(values).buffer));
}

export function putInt16(kernel: Kernel, values: readonly number[]): Address {
  return kernel.put(new Uint8Array(Int16Array.from(values).buffer));
}

export function putInt8(kernel: Kernel, values: readonly number[]): Address {
  return kernel.put(new Uint8Array(Int8Array.from(values).buffer));
}

export function putInts(kernel: Kernel, values: readonly number[]): Address {
  return kernel.put(new Uint8Array(Int32Array.from(values).buffer));
}

export function floatsAt(kernel: Kernel, at: Address, length: number): number[] {
  return [...kernel.floats().subarray(at >> 2, (at >> 2) + length)];
}

export function int16At(kernel: Kernel, at: Address, length: number): number[] {
  return [...new Int16Array(kernel.bytes().buffer, at, length)];
}

export function intsAt(kernel: Kernel, at: Address, length: number): number[] {
  return [...kernel.ints().subarray(at >> 2, (at >> 2) + length)];
}

/** The largest absolute difference of two lists of numbers. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs((a[i] as number) - (b[i] as number));
    // not a number must count as far away
    if (!(difference <= most)) most = Number.isNaN(difference) ? Infinity : difference;
  }
  return most;
}
