/** Chance that can be repeated. */
export interface Random {
  /** From 0 to 1, 1 excluded. */
  next(): number;
  /** Up to `count` different entries of a list. */
  some<T>(list: readonly T[], count: number): T[];
  shuffle(order: Int32Array): void;
}

/** Mulberry32 by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    some(list, count) {
      const left = [...list];
      const out: (typeof left)[number][] = [];
      while (left.length > 0 && out.length < count) out.push(...left.splice(Math.floor(next() * left.length), 1));
      return out;
    },
    shuffle(order) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [order[i], order[j]] = [order[j] as number, order[i] as number];
      }
    },
  };
}
