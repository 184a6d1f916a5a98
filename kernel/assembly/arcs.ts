// @ts-ignore: decorator
@inline
function swap(a: v128, b: v128): v128 {
  return f32x4.add(
    i8x16.shuffle(a, b, 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27),
    i8x16.shuffle(a, b, 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31),
  );
}

/**
 * Scores of all arcs of one sentence of `n` rows, row 0 the root: S[i][j] = D[i]·A[j] for dependent i ≥ 1 and
 * head j ≠ i; the diagonal is -∞. D and A are float rows of `k` values (a multiple of 4), `strideD` and
 * `strideA` bytes apart; A must be readable to row roundUp(n, 4). S has rows of roundUp(n, 4) floats. `heads[i]` gets the best
 * head, the first one of equals; heads[0] is left alone.
 */
export function arcs(s: usize, heads: usize, d: usize, strideD: usize, a: usize, strideA: usize, n: i32, k: i32): void {
  const bytes = <usize>k << 2;
  const strideS = <usize>((n + 3) & ~3) << 2;
  for (let i = 1; i < n; i++) {
    const from = d + <usize>i * strideD;
    const row = s + <usize>i * strideS;
    for (let j = 0; j < n; j += 4) {
      let a0 = f32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
      let at = a + <usize>j * strideA;
      for (let x = from, end = from + bytes; x < end; x += 16, at += 16) {
        const v = v128.load(x);
        a0 = f32x4.add(a0, f32x4.mul(v, v128.load(at)));
        a1 = f32x4.add(a1, f32x4.mul(v, v128.load(at + strideA)));
        a2 = f32x4.add(a2, f32x4.mul(v, v128.load(at + (strideA << 1))));
        a3 = f32x4.add(a3, f32x4.mul(v, v128.load(at + strideA * 3)));
      }
      const low = swap(a0, a1), high = swap(a2, a3);
      const sum = f32x4.add(
        i8x16.shuffle(low, high, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23),
        i8x16.shuffle(low, high, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31),
      );
      v128.store(row + (<usize>j << 2), sum);
    }
    store<f32>(row + (<usize>i << 2), -Infinity);
    let best = 0;
    let most = load<f32>(row);
    for (let j = 1; j < n; j++) {
      const value = load<f32>(row + (<usize>j << 2));
      if (value > most) {
        most = value;
        best = j;
      }
    }
    store<i32>(heads + (<usize>i << 2), best);
  }
}
