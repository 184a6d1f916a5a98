import type { Parse, Parser } from '../types.ts';
import { startKernel } from './kernel.ts';
import { readModelFile } from './model-file.ts';
import { runNetwork } from './network.ts';
import { cutSentence, joinParses, LONGEST } from './pieces.ts';
import { createProjections } from './projections.ts';
import { loadWeights } from './weights.ts';
import { indexWords } from './word-index.ts';

/** Rows (words and roots) of a batch: enough to share each load of the weights, few enough to stay in cache. */
const BATCH_ROWS = 256;
const BATCH_SENTENCES = 32;

/**
 * Makes the tagger and parser. The result is synchronous and keeps no trace of what it parsed beyond a cache
 * of word types; a sentence's parse does not depend on the other sentences given with it.
 *
 * @param model the bytes of models/en.bin.
 * @param kernel models/kernel.wasm, its bytes or the module compiled from them.
 * @throws DemarcheError E_MODEL, E_KERNEL, E_MEMORY.
 */
export async function createParser(model: Uint8Array, kernel: BufferSource | WebAssembly.Module): Promise<Parser> {
  const file = readModelFile(model);
  const running = await startKernel(kernel);
  const at = running.put(model);
  const weights = loadWeights(running, file, at);
  const { vocabulary, sizes } = file;
  const find = indexWords(running, at + vocabulary.at, vocabulary.length, sizes.vocabulary);
  const projections = createProjections(running, weights, find);
  const room = running.alloc((BATCH_ROWS + LONGEST) * 4);

  function parseBatch(batch: readonly (readonly string[])[]): Parse[] {
    const start = running.run.mark();
    projections.resolve(batch, room);
    const lengths = batch.map((words) => words.length + 1);
    const { upos, xpos, heads, labels } = runNetwork(running, weights, lengths, room);
    running.run.reset(start);
    let row = 0;
    return batch.map((words) => {
      const from = row + 1;
      row += words.length + 1;
      return {
        upos: namesOf(weights.upos, upos, from, row),
        xpos: namesOf(weights.xpos, xpos, from, row),
        heads: heads.slice(from, row).map((head) => head - 1),
        deprels: namesOf(weights.labels, labels, from, row),
      };
    });
  }

  return {
    parse(sentences) {
      const pieces = sentences.map(cutSentence);
      const flat = pieces.flat();
      const parses: Parse[] = flat.map(() => ({ upos: [], xpos: [], heads: new Int32Array(0), deprels: [] }));
      for (const batch of batches(flat)) {
        const done = parseBatch(batch.map((index) => flat[index] as readonly string[]));
        for (const [i, index] of batch.entries()) parses[index] = done[i] as Parse;
      }
      let next = 0;
      return pieces.map((own) => joinParses(parses.slice(next, (next += own.length))));
    },
  };
}

function namesOf(names: readonly string[], indexes: Int32Array, from: number, to: number): string[] {
  const result: string[] = [];
  for (let i = from; i < to; i++) result.push(names[indexes[i] as number] as string);
  return result;
}

/** Groups the sentences that have words by length, longest first, so that few lanes of a batch stand idle. */
function batches(sentences: readonly (readonly string[])[]): number[][] {
  const length = (index: number): number => (sentences[index] as readonly string[]).length;
  const order = sentences.flatMap((words, index) => (words.length > 0 ? [index] : []));
  order.sort((a, b) => length(b) - length(a) || a - b);
  const result: number[][] = [];
  let batch: number[] = [];
  let rows = 0;
  for (const index of order) {
    if (batch.length === BATCH_SENTENCES || (batch.length > 0 && rows + length(index) + 1 > BATCH_ROWS)) {
      result.push(batch);
      batch = [];
      rows = 0;
    }
    batch.push(index);
    rows += length(index) + 1;
  }
  if (batch.length > 0) result.push(batch);
  return result;
}
