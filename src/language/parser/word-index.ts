import type { Address, Kernel } from './kernel.ts';
import { broken } from './model-file.ts';

/** No listed word is longer than this, in code units; longer ones are not looked up. */
const LONGEST = 256;

/**
 * Indexes the vocabulary, which stays in the kernel's memory as UTF-8 text.
 *
 * @param text where the words stand, one a line; `length` in bytes.
 * @param count how many words there must be.
 * @returns the row of a word, or -1.
 * @throws DemarcheError E_MODEL when there are fewer or more words.
 */
export function indexWords(kernel: Kernel, text: Address, length: number, count: number): (word: string) => number {
  const starts = kernel.alloc((count + 2) * 4);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const slots = kernel.zeros((mask + 1) * 4);
  const found = kernel.run.wordTable(text, length, starts, count + 1, slots, mask);
  if (found !== count) throw broken(`its vocabulary does not have ${count} words`);
  const key = kernel.alloc(LONGEST * 3);
  const encoder = new TextEncoder();
  return (word) => {
    if (word.length > LONGEST) return -1;
    const room = kernel.bytes().subarray(key, key + LONGEST * 3);
    const { written } = encoder.encodeInto(word, room);
    return kernel.run.findWord(key, written, starts, slots, mask);
  };
}
