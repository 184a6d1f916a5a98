// @ts-ignore: decorator
@inline
function mac(sum: v128, x: v128, w: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(x, w));
}

// @ts-ignore: decorator
@inline
function put(to: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
}

/** Products of a row of `bytes` bytes of int16 values with one block of packed weights: 16 int32 sums. */
export function sums(to: usize, x: usize, w: usize, bytes: usize): void {
  let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
  for (const end = x + bytes; x < end; x += 4, w += 64) {
    const p = v128.load32_splat(x);
    a0 = mac(a0, p, v128.load(w));
    a1 = mac(a1, p, v128.load(w, 16));
    a2 = mac(a2, p, v128.load(w, 32));
    a3 = mac(a3, p, v128.load(w, 48));
  }
  put(to, a0, a1, a2, a3);
}

/** The same for two rows, which share each load of the weights. */
export function sumsOfTwo(toX: usize, toY: usize, x: usize, y: usize, w: usize, bytes: usize): void {
  let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  for (const end = x + bytes; x < end; x += 4, y += 4, w += 64) {
    const p = v128.load32_splat(x), q = v128.load32_splat(y);
    let v = v128.load(w);
    a0 = mac(a0, p, v);
    b0 = mac(b0, q, v);
    v = v128.load(w, 16);
    a1 = mac(a1, p, v);
    b1 = mac(b1, q, v);
    v = v128.load(w, 32);
    a2 = mac(a2, p, v);
    b2 = mac(b2, q, v);
    v = v128.load(w, 48);
    a3 = mac(a3, p, v);
    b3 = mac(b3, q, v);
  }
  put(toX, a0, a1, a2, a3);
  put(toY, b0, b1, b2, b3);
}
