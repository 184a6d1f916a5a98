/**
 * to[i] = max(0, P[i] + Q[heads[i]]) for the rows 0 … n-1 of one sentence.
 * P, Q and `to` are float rows of `k` values (a multiple of 4), `stride` and `strideTo` bytes apart.
 */
export function addPairs(
  to: usize, strideTo: usize, p: usize, q: usize, stride: usize, heads: usize, n: i32, k: i32,
): void {
  const bytes = <usize>k << 2;
  const zero = f32x4.splat(0);
  for (let i = 0; i < n; i++) {
    const own = p + <usize>i * stride;
    const head = q + <usize>load<i32>(heads + (<usize>i << 2)) * stride;
    const row = to + <usize>i * strideTo;
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(row + at, f32x4.pmax(zero, f32x4.add(v128.load(own + at), v128.load(head + at))));
    }
  }
}

/**
 * best[i] = the column of the largest of the first `n` floats of row i, the first one of equals. Column `skip`
 * is not considered; -1 skips none.
 */
export function argmax(best: usize, from: usize, stride: usize, m: i32, n: i32, skip: i32): void {
  for (let i = 0; i < m; i++, from += stride) {
    let at = 0;
    let most: f32 = -Infinity;
    for (let j = 0; j < n; j++) {
      const value = load<f32>(from + (<usize>j << 2));
      if (value > most && j != skip) {
        most = value;
        at = j;
      }
    }
    store<i32>(best + (<usize>i << 2), at);
  }
}
