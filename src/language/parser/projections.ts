import { createInputs } from './inputs.ts';
import type { Address, Kernel } from './kernel.ts';
import { activationTop, roundUp, type Weights } from './weights.ts';

/** Word types whose projection is kept. With 160 units a direction they take 20 MB. */
export const CAPACITY = 4096;
/** Types projected by one matrix product. */
const CHUNK = 64;
/** Strings from this length on may be slices that keep the text they were cut from alive. */
const SLICED = 13;

/** The first LSTM layer's input projections of words, which depend on the form alone. */
export interface Projections {
  /**
   * Writes the address of the projection of the root and then of each word, for each sentence in turn.
   * The addresses hold until the next call.
   *
   * @param rows room for one address a word and one more a sentence; there must be fewer words than CAPACITY.
   */
  resolve(sentences: readonly (readonly string[])[], rows: Address): void;
}

/**
 * Makes the store of projections. It holds roughly the CAPACITY types used last: when it is full, a hand goes
 * round the slots and takes the first one that was not used since it last came by ("clock" eviction).
 *
 * @param find row of a word in the vocabulary, -1 if it has none.
 */
export function createProjections(kernel: Kernel, weights: Weights, find: (word: string) => number): Projections {
  const { run } = kernel;
  const { input } = weights.layers[0];
  const inputs = createInputs(kernel, weights, find);
  const bytes = input.n * 4;
  const width = roundUp(input.k, 8);
  const vectors = kernel.alloc(CHUNK * width * 4);
  const rounded = kernel.alloc(CHUNK * width * 2);
  const scales = kernel.alloc(CHUNK * 4);
  const outputs = kernel.alloc(CHUNK * bytes);
  const root = kernel.alloc(bytes);
  const store = kernel.alloc(CAPACITY * bytes);

  const slots = new Map<string, number>();
  const forms: string[] = [];
  /** The call that used each slot last, and whether it was used since the hand came by. */
  const stamps = new Int32Array(CAPACITY);
  const used = new Uint8Array(CAPACITY);
  let now = 0;
  let hand = 0;
  let waiting: Address[] = [];

  inputs.root(nextVector());
  waiting.push(root);
  project();

  return {
    resolve(sentences, rows) {
      now++;
      let to = rows >> 2;
      const ints = kernel.ints();
      for (const words of sentences) {
        ints[to++] = root;
        for (const word of words) {
          const slot = slots.get(word) ?? learn(word);
          stamps[slot] = now;
          used[slot] = 1;
          ints[to++] = store + slot * bytes;
        }
      }
      project();
    },
  };

  function learn(word: string): number {
    const slot = freeSlot();
    // a copy of its own, so that a cached word does not keep a whole report in memory
    const form = word.length < SLICED ? word : ` ${word}`.slice(1);
    forms[slot] = form;
    slots.set(form, slot);
    inputs.word(form, nextVector());
    waiting.push(store + slot * bytes);
    if (waiting.length === CHUNK) project();
    return slot;
  }

  function freeSlot(): number {
    if (forms.length < CAPACITY) return forms.length;
    for (;;) {
      const slot = hand;
      hand = (hand + 1) % CAPACITY;
      if (stamps[slot] === now) continue;
      if (used[slot] === 0) {
        slots.delete(forms[slot] as string);
        return slot;
      }
      used[slot] = 0;
    }
  }

  function nextVector(): Address {
    const at = vectors + waiting.length * width * 4;
    kernel.bytes().fill(0, at, at + width * 4);
    return at;
  }

  function project(): void {
    const m = waiting.length;
    if (m === 0) return;
    run.quantise(rounded, vectors, width * 4, scales, m, width, activationTop(input.k));
    run.dense(
      outputs,
      bytes,
      rounded,
      width * 2,
      input.weight,
      input.scale,
      input.bias,
      scales,
      m,
      input.n,
      input.k,
      0,
    );
    const memory = kernel.bytes();
    for (const [i, target] of waiting.entries())
      memory.copyWithin(target, outputs + i * bytes, outputs + (i + 1) * bytes);
    waiting = [];
  }
}
