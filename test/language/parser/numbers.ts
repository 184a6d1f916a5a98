/** Lists of arbitrary numbers, the same in every run, for comparing the kernel with plain arithmetic. */
export interface Numbers {
  int8(): number;
  int16(): number;
  /** A float in [-2, 2). */
  float(): number;
  random(): number;
}

export function numbersFrom(seed: number): Numbers {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    random,
    int8: () => Math.floor(random() * 255) - 127,
    int16: () => Math.floor(random() * 65535) - 32767,
    float: () => Math.fround(random() * 4 - 2),
  };
}

/** As many numbers as asked for. */
export function list(length: number, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** An entry that is known to be there. */
export function at(values: readonly number[], index: number): number {
  return values[index] as number;
}

export function sum(n: number, term: (index: number) => number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += term(i);
  return total;
}
