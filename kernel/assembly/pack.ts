/** The row that `pack` puts at a column: the same one, or with `hidden` units the gate that belongs there. */
// @ts-ignore: decorator
@inline
function rowOf(column: i32, hidden: i32): i32 {
  return hidden > 0 ? ((column >> 2) & 3) * hidden + ((column >> 4) << 2) + (column & 3) : column;
}

/**
 * Widens an int8 matrix [n][k] (one row an output) to the int16 layout of `dense` and `lstm`:
 * [n/16][k/2][16 outputs][2 inputs], zeros where n is no multiple of 16 or k is odd.
 * With `hidden` > 0 the rows are LSTM gates (i, f, g, o stacked, `hidden` each) and are reordered so that
 * each block of 16 outputs holds the four gates of four units: i×4, f×4, g×4, o×4.
 */
export function pack(to: usize, from: usize, n: i32, k: i32, hidden: i32): void {
  const pairs = (k + 1) >> 1;
  const blocks = (n + 15) >> 4;
  for (let block = 0; block < blocks; block++) {
    const base = to + ((<usize>(block * pairs)) << 6);
    for (let lane = 0; lane < 16; lane++) {
      const column = (block << 4) + lane;
      const row = rowOf(column, hidden);
      let out = base + (<usize>lane << 2);
      if (column >= n) {
        for (let pair = 0; pair < pairs; pair++, out += 64) store<i32>(out, 0);
        continue;
      }
      let source = from + <usize>row * k;
      let left = k;
      for (; left >= 8; left -= 8, source += 8, out += 256) {
        const eight = i16x8.extend_low_i8x16_s(v128.load64_zero(source));
        v128.store32_lane(out, eight, 0);
        v128.store32_lane(out, eight, 1, 64);
        v128.store32_lane(out, eight, 2, 128);
        v128.store32_lane(out, eight, 3, 192);
      }
      for (; left > 0; left -= 2, source += 2, out += 64) {
        const second = left > 1 ? <i32>load<i8>(source, 1) : 0;
        store<i32>(out, (<i32>load<i8>(source) & 0xffff) | (second << 16));
      }
    }
  }
}

/** Puts `n` floats, one a row, in the order in which `pack` puts the rows, each times `factor`. */
export function order(to: usize, from: usize, n: i32, hidden: i32, factor: f32): void {
  for (let column = 0; column < n; column++) {
    store<f32>(to + (<usize>column << 2), load<f32>(from + (<usize>rowOf(column, hidden) << 2)) * factor);
  }
}
