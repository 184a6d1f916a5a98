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
      const row = hidden > 0 ? (lane >> 2) * hidden + (block << 2) + (lane & 3) : column;
      let out = base + (<usize>lane << 2);
      if (column >= n) {
        for (let pair = 0; pair < pairs; pair++, out += 64) store<i32>(out, 0);
        continue;
      }
      const source = from + <usize>row * k;
      const whole = k >> 1;
      for (let pair = 0; pair < whole; pair++, out += 64) {
        const both = <i32>load<i16>(source + (<usize>pair << 1));
        store<i32>(out, (<i32>(<i8>both) & 0xffff) | ((both >> 8) << 16));
      }
      if (k & 1) store<i32>(out, <i32>load<i8>(source + k - 1) & 0xffff);
    }
  }
}
