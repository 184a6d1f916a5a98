import { readFile } from 'node:fs/promises';
import { createParser } from '../src/language/parser/parser.ts';
import type { Parser } from '../src/language/types.ts';

/** The folder of weights and kernels. */
export const MODELS = new URL('../models/', import.meta.url);

/** Starts the parser with the files in models/. */
export async function loadParser(): Promise<Parser> {
  const [model, kernel] = await Promise.all([
    readFile(new URL('en.bin', MODELS)),
    readFile(new URL('kernel.wasm', MODELS)),
  ]);
  return createParser(model, kernel);
}
